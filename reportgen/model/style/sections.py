"""What a house style knows of sections."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from reportgen.model.style.report_types import Mandatory, suits
from reportgen.model.text import Text
from reportgen.model.written import ReportType, Written, YesNo, refusal

#: Where a section is printed.
Stands = Literal["in the report", "on the cover", "on both"]


class SectionStyle(Written):
    """What the style knows of a section, by its id."""

    heading: Text | None = Field(
        default=None, description="its heading; a paper may then leave it out"
    )
    headings: Text | None = Field(
        default=None,
        description="its heading where it holds several items, such as Recommendations",
    )
    mandatory: Mandatory = Field(
        default_factory=list,
        description="yes where every report has it, or a list of the report types that do",
    )
    report_types: list[ReportType] = Field(
        default_factory=list, description="only in these report types (empty: in all)"
    )
    numbered: YesNo = Field(default=True, description="no where it carries no number")
    paragraphs_numbered: YesNo = Field(
        default=True, description="no where its paragraphs carry none"
    )
    when_empty: Text | None = Field(
        default=None, description="what stands there when a paper has nothing to say"
    )
    locked: Text | None = Field(
        default=None, description="the words that stand there, which no paper may change"
    )
    stands: Stands = Field(
        default="in the report", description="in the report, on the cover or on both"
    )

    @property
    def words(self) -> Text | None:
        """What the style itself writes there."""
        return self.locked or self.when_empty

    def is_for(self, report_type: ReportType) -> bool:
        """Whether such a report may have it."""
        return suits(self.report_types, report_type)

    def is_needed_in(self, report_type: ReportType) -> bool:
        """Whether such a report must have it."""
        return report_type in self.mandatory and self.is_for(report_type)

    @model_validator(mode="after")
    def _fits(self) -> SectionStyle:
        if self.headings and not self.heading:
            raise refusal("`headings` needs a `heading`", "write that for one item", self.headings)
        if self.locked and self.when_empty:
            what = "what is locked is never empty"
            raise refusal(what, "take `when_empty` out, or `locked`", self.when_empty)
        return self
