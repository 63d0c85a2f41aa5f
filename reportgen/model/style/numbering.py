"""How a house style numbers sections, paragraphs, tables, charts and appendices."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from reportgen.model.style.patterns import (
    AppendixPattern,
    ListedPattern,
    NumberPattern,
    ParagraphPattern,
    SectionPattern,
    names_in,
)
from reportgen.model.text import Text
from reportgen.model.written import SectionId, Written, refusal


class SectionNumbers(Written):
    """How sections are numbered."""

    number: SectionPattern = Field(
        default=Text("{section}."),
        description="the printed number; may hold {section}. Empty quotation marks for none",
    )
    reference: SectionPattern = Field(
        default=Text("section {section}"), description="how prose refers to one"
    )


class ParagraphNumbers(Written):
    """How paragraphs are numbered."""

    number: ParagraphPattern = Field(
        default=Text("{section}.{paragraph}"),
        description="the printed number; may hold {section} and {paragraph}. Empty quotation "
        "marks for none",
    )
    reference: ParagraphPattern | None = Field(
        default=None,
        description="how prose refers to one, such as paragraph {section} ({paragraph}); by "
        "default paragraph, and its number",
    )
    start: SectionId | None = Field(
        default=None,
        description="the section that the numbers begin in: paragraphs before it have none",
    )
    restart: Literal["in each section", "never"] = Field(
        default="in each section", description="in each section, or never: one run of numbers"
    )

    @property
    def referred_to(self) -> str:
        """How prose refers to a paragraph: "paragraph 4.8" to the one numbered "4.8."."""
        return self.reference or f"paragraph {self.number.strip('.')}"

    @model_validator(mode="after")
    def _references_are_clear(self) -> ParagraphNumbers:
        """No two paragraphs are referred to alike."""
        needed = {"paragraph"} | ({"section"} if self.restart == "in each section" else set())
        if self.number and (missing := needed - set(names_in(self.referred_to))):
            what = f'"{self.referred_to}" does not say which paragraph is meant'
            name = "section" if "section" in missing else "paragraph"
            raise refusal(what, f"write a `reference` that has {{{name}}} in it")
        return self


class Labels(Written):
    """How tables, or charts, are labelled."""

    number: NumberPattern = Field(description="the label above one; may hold {number}")
    reference: NumberPattern | None = Field(
        default=None,
        description="how prose refers to one; by default the label with a small letter",
    )

    @property
    def referred_to(self) -> str:
        """How prose refers to one: "table 3" to the one labelled "Table 3"."""
        return self.reference or self.number[:1].lower() + self.number[1:]


class AppendixLabels(Written):
    """How appendices are labelled and listed."""

    number: AppendixPattern = Field(
        default=Text("Appendix {capital}"),
        description="the label of one; may hold {capital} (A) or {number} (1)",
    )
    reference: AppendixPattern | None = Field(
        default=None,
        description="how prose refers to one; by default the label with a small letter",
    )
    listed: ListedPattern = Field(
        default=Text("{label}: {title}"),
        description="its line in the list of appendices; may hold {label}, {title}, {capital} and "
        "{number}",
    )

    @property
    def referred_to(self) -> str:
        """How prose refers to one: "appendix A" to the one labelled "Appendix A"."""
        return self.reference or self.number[:1].lower() + self.number[1:]


class NumberingStyle(Written):
    """How sections, paragraphs, tables, charts and appendices are numbered."""

    sections: SectionNumbers = Field(
        default_factory=SectionNumbers, description="the numbers of sections"
    )
    paragraphs: ParagraphNumbers = Field(
        default_factory=ParagraphNumbers, description="the numbers of paragraphs"
    )
    tables: Labels = Field(
        default_factory=lambda: Labels(number=Text("Table {number}")),
        description="the labels of tables (unless given: Table {number})",
    )
    charts: Labels = Field(
        default_factory=lambda: Labels(number=Text("Figure {number}")),
        description="the labels of charts (unless given: Figure {number})",
    )
    appendices: AppendixLabels = Field(
        default_factory=AppendixLabels, description="the labels of appendices, and their list"
    )
