"""The statements of a house style: what stands where a paper declares a condition of the law."""

from __future__ import annotations

import re
from typing import Annotated, NamedTuple

from pydantic import AfterValidator, Field

from reportgen.model.conditions import CallIn, Condition, Exempt, KeyDecision, Late, Urgent
from reportgen.model.style.patterns import whole
from reportgen.model.style.report_types import suits
from reportgen.model.text import Text
from reportgen.model.written import ReportType, Written, refusal

ON_THE_COVER = "on the cover"
#: The conditions by the names of their fields, in `cover.yml` as in a house style.
CONDITIONS: dict[str, type[Condition]] = {
    "exempt": Exempt,
    "late": Late,
    "urgent": Urgent,
    "key_decision": KeyDecision,
    "call_in": CallIn,
}
#: What any statement may hold besides.
OF_THE_PAPER = ("council", "title", "meeting", "period")


def _standing(written: Text) -> Text:
    if written != ON_THE_COVER and not re.fullmatch(r"(before|after) [a-z][a-z0-9_-]*", written):
        what = f'"{written}" does not say where it stands'
        raise refusal(what, "write on the cover, before SECTION or after SECTION, with its id")
    return written


Pattern = Annotated[Text, AfterValidator(whole)]
Stands = Annotated[Text, AfterValidator(_standing)]


class Spot(NamedTuple):
    """Where something stands beside a section: before it, or after it."""

    is_before: bool
    section: Text


class StatementStyle(Written):
    """A statement that stands where its condition is declared."""

    heading: Text = Field(description="the words above it")
    text: Pattern | list[Pattern] = Field(
        description="its paragraphs; names in braces are filled in. A paragraph is left out where "
        "the paper does not have what it names"
    )
    stands: Stands = Field(
        default=Text(ON_THE_COVER), description="on the cover, before SECTION or after SECTION"
    )
    report_types: list[ReportType] = Field(
        default_factory=list, description="only for these report types (empty: for all)"
    )

    def is_for(self, report_type: ReportType) -> bool:
        """Whether it stands in such a report."""
        return suits(self.report_types, report_type)

    @property
    def spot(self) -> Spot | None:
        """The section that it stands beside; None for the cover."""
        if self.stands == ON_THE_COVER:
            return None
        where, _, section = self.stands.partition(" ")
        return Spot(where == "before", Text(section, self.stands.place))

    def paragraphs(self, condition: Condition) -> list[Text]:
        """Its paragraphs, names in braces as they are, where the condition is this."""
        return _listed(self.text)

    @property
    def patterns(self) -> list[Text]:
        """Every text of it that may have names in braces."""
        return _listed(self.text)


class CallInStyle(StatementStyle):
    """The statement on call-in, which also tells that it does not apply."""

    otherwise: Pattern | list[Pattern] = Field(
        description="its paragraphs where call-in does not apply"
    )

    def paragraphs(self, condition: Condition) -> list[Text]:
        """Those of the case that is declared."""
        applies = isinstance(condition, CallIn) and condition.applies
        return _listed(self.text if applies else self.otherwise)

    @property
    def patterns(self) -> list[Text]:
        """Those of both cases."""
        return [*_listed(self.text), *_listed(self.otherwise)]


class Statements(Written):
    """The statement of each condition, where the style has one."""

    exempt: StatementStyle | None = Field(default=None, description="exempt information")
    late: StatementStyle | None = Field(default=None, description="a late paper")
    urgent: StatementStyle | None = Field(default=None, description="an urgent decision")
    key_decision: StatementStyle | None = Field(default=None, description="a key decision")
    call_in: CallInStyle | None = Field(default=None, description="call-in")

    def of(self, condition: str) -> StatementStyle | None:
        """The statement of a condition, by the name of its field."""
        made = getattr(self, condition)
        return made if isinstance(made, StatementStyle) else None


def _listed(written: Text | list[Text]) -> list[Text]:
    return written if isinstance(written, list) else [written]
