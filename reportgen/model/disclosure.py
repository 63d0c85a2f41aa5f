"""Small counts of people: which they are, and what a dataset says becomes of them."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field, model_validator

from reportgen.model.text import Text
from reportgen.model.written import Written, refusal

#: Counts of people that may tell of one person, and are not shown; a true zero tells of nobody. NHS
#: Digital suppressed the same ones, and others so that they cannot be worked out, until it took to
#: rounding in 2018: "Disclosure control methodology for Hospital Episode Statistics (HES) and
#: Emergency Care Data Set (ECDS)", digital.nhs.uk.
SMALLEST_SMALL, LARGEST_SMALL = 1, 5
SMALL = f"{SMALLEST_SMALL} to {LARGEST_SMALL}"


class DisclosureRule(StrEnum):
    """What becomes of small counts of people before anything is printed."""

    SUPPRESS = "suppress"
    ROUND = "round"
    NONE = "none"


class Disclosure(Written):
    """How small counts are kept from telling of one person."""

    rule: DisclosureRule = Field(
        description=f"suppress (counts of {SMALL} are shown as [c], with as many others as keep "
        "them from being worked out), round (every count to the nearest 5), none"
    )
    reason: Text | None = Field(
        default=None, description="why small counts may be shown; `rule: none` needs it"
    )

    @model_validator(mode="after")
    def _has_reason(self) -> Disclosure:
        if self.rule is DisclosureRule.NONE and not self.reason:
            raise refusal(
                "small counts are shown as they are, and nothing says why",
                "say so, such as reason: counts of street lamps, not of people",
            )
        return self
