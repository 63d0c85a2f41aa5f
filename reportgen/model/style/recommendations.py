"""How a house style prints recommendations."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from reportgen.model.style.patterns import MarkerPattern, bare, names_in, says, whole
from reportgen.model.text import Text
from reportgen.model.written import Written, YesNo, refusal

#: What stands in `alone` for the words of the recommendation.
RECOMMENDATION = "recommendation"

LeadIn = Annotated[Text, AfterValidator(whole)]


def _as_list(written: object) -> object:
    return [written] if isinstance(written, str) else written


class RecommendationsStyle(Written):
    """The looks of the block `recommendations`."""

    lead_in: LeadIn = Field(
        default=Text("It is recommended that:"),
        description="the words above them; may hold {council} and any field of the cover, such as "
        "{to}",
    )
    lead_in_numbered: YesNo = Field(
        default=True, description="no where those words carry no number of a paragraph"
    )
    marker: MarkerPattern = Field(
        default=Text("({letter})"),
        description="what stands before each; names as in the markers of `lists`. "
        "{section}.{number} numbers them as paragraphs; write lead_in_numbered: no with it",
    )
    reference: MarkerPattern | None = Field(
        default=None,
        description="how prose refers to one; by default recommendation, and its marker",
    )
    alone: Annotated[
        list[LeadIn], BeforeValidator(_as_list, json_schema_input_type=LeadIn | list[LeadIn])
    ] = Field(
        default_factory=list,
        description="what stands instead where there is only one, such as That {recommendation}; "
        "several paragraphs as a list",
    )
    ends: Literal["semicolons", "full stops"] = Field(
        default="semicolons",
        description="how each ends: semicolons (; and before the last, which ends in a full stop) "
        "or full stops",
    )
    reasons: Literal["beneath each", "as a list after them", "not printed"] = Field(
        default="beneath each",
        description="where reasons stand: beneath each, as a list after them, or not printed",
    )
    reason_lead_in: Text = Field(
        default=Text("Reason:"), description="the words before a reason, or above the list of them"
    )

    @property
    def referred_to(self) -> str:
        """How prose refers to one: "recommendation (a)", "recommendation b" to "b)"."""
        marker = bare(self.marker)
        return self.reference or f"recommendation {marker if '(' in marker else marker.strip(')')}"

    def are_paragraphs(self, number: str) -> bool:
        """Whether they are marked as paragraphs are numbered: {section}.{number}, and 2.1, 2.2."""
        as_theirs = bare(self.marker).replace("{number", "{paragraph")
        return says(self.marker, "section") and as_theirs == bare(number)

    @property
    def named(self) -> list[Text]:
        """The patterns in which fields of the cover may be named."""
        return [self.lead_in, *self.alone]

    @model_validator(mode="after")
    def _stands_in_it_once(self) -> RecommendationsStyle:
        names = [name for line in self.alone for name in names_in(line)]
        if self.alone and names.count(RECOMMENDATION) != 1:
            what = "`alone` holds the words of the recommendation once"
            raise refusal(what, "write {recommendation} where they stand", self.alone[0])
        return self
