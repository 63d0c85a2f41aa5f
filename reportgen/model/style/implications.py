"""How a house style sets out implications."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from reportgen.model.style.patterns import only
from reportgen.model.style.report_types import Mandatory, suits
from reportgen.model.text import Text
from reportgen.model.written import Identifier, ReportType, Written

Layout = Literal["sections", "table", "paragraphs"]
_COLUMNS = ("Implication", "What it means", "Signed off by")


class ImplicationKind(Written):
    """One kind of implication, such as financial."""

    heading: Text = Field(description="the words above it, or before it in a table")
    mandatory: Mandatory = Field(
        default_factory=list,
        description="yes where every paper tells it, or a list of the report types that do",
    )
    report_types: list[ReportType] = Field(
        default_factory=list, description="only for these report types (empty: for all)"
    )
    when_empty: Text | None = Field(default=None, description="what stands where there is none")

    def is_for(self, report_type: ReportType) -> bool:
        """Whether such a report may tell it."""
        return suits(self.report_types, report_type)

    def is_needed_in(self, report_type: ReportType) -> bool:
        """Whether such a report must tell it."""
        return report_type in self.mandatory and self.is_for(report_type)


class ImplicationsStyle(Written):
    """Implications, in the order of their kinds."""

    layout: Layout = Field(
        default="paragraphs",
        description="sections (each of its own), table or paragraphs (under sub-headings)",
    )
    kinds: dict[Identifier, ImplicationKind] = Field(
        default_factory=dict, description="the kinds that a paper can tell, in order"
    )
    supplied_by: Annotated[Text, only("by", "on")] | None = Field(
        default=None,
        description="who supplied each; may hold {by} and {on}. In a table it stands in a column",
    )
    columns: list[Text] = Field(
        default_factory=lambda: [*map(Text, _COLUMNS)],
        min_length=3,
        max_length=3,
        description="the three headings of the table (unless given: Implication, What it means "
        "and Signed off by)",
    )
