"""What a house style asks of a paper before it is published."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, field_validator

from reportgen.model.style.patterns import Only
from reportgen.model.style.report_types import suits
from reportgen.model.text import Text
from reportgen.model.written import Identifier, ReportType, SectionId, Written, refusal

ALL = "all"
#: What may be said of a version after the first.
OF_AMENDMENTS = ("version", "date", "before", "why")


class SignOffStyle(Written):
    """A role that must have signed off before a paper is published."""

    title: Text = Field(description="the role, such as Chief Finance Officer")
    covers: Literal["all"] | list[SectionId] = Field(
        default="all",
        description="what is signed off: sections and kinds of implication, by id, or all (the "
        "whole paper with its cover). The sign-off lapses when any of it changes",
    )
    report_types: list[ReportType] = Field(
        default_factory=list, description="only for these report types (empty: for all)"
    )

    @field_validator("covers", mode="before")
    @classmethod
    def _is_something(cls, written: Any) -> Any:
        if isinstance(written, str) and written != ALL:
            mend = f"write all, or a list of sections: [{written}]"
            raise refusal(f'"{written}" does not say what is signed off', mend)
        if written == []:
            raise refusal("this signs off nothing", "write all, or a list of sections")
        return written

    @property
    def named(self) -> list[Text]:
        """The sections that it names; none where it is the whole paper."""
        return self.covers if isinstance(self.covers, list) else []

    def is_for(self, report_type: ReportType) -> bool:
        """Whether such a report needs it."""
        return suits(self.report_types, report_type)


class PublicationStyle(Written):
    """What must be so before a paper is published."""

    signoffs: dict[Identifier, SignOffStyle] = Field(
        default_factory=dict, description="who must have signed off, by an id of the role"
    )

    correction: Annotated[Text, Only(OF_AMENDMENTS)] = Field(
        default=Text("Version {version}, published on {date}. It corrects version {before}: {why}"),
        description="how a version that corrects the one before begins; may hold {version}, "
        "{date}, {before} and {why}",
    )
    supplement: Annotated[Text, Only(OF_AMENDMENTS)] = Field(
        default=Text("Version {version}, published on {date}. It adds to version {before}: {why}"),
        description="how a version that adds to the one before begins",
    )

    def signoffs_for(self, report_type: ReportType) -> dict[str, SignOffStyle]:
        """The sign-offs that such a report needs."""
        every = self.signoffs.items()
        return {str(role): asked for role, asked in every if asked.is_for(report_type)}
