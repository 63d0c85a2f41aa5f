"""How a house style numbers all that a paper counts."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from reportgen.model.style.patterns import (
    AppendixPattern,
    ListedPattern,
    LoneParagraphPattern,
    MarkerPattern,
    NumberPattern,
    ParagraphPattern,
    SectionPattern,
    SubheadingPattern,
    as_label,
    bare,
    says,
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


class SubheadingNumbers(Written):
    """How the sub-headings of a section are numbered."""

    number: SubheadingPattern = Field(
        default=Text(""),
        description="the printed number, such as {section}.{subheading}. Unless given: none",
    )
    reference: SubheadingPattern | None = Field(
        default=None,
        description="how prose refers to one, such as part {subheading} of section {section}; by "
        "default section, and its number",
    )

    @property
    def referred_to(self) -> str:
        """How prose refers to a sub-heading: "section 1.2" to the one numbered "1.2"."""
        return self.reference or f"section {bare(self.number)}"

    @model_validator(mode="after")
    def _references_are_clear(self) -> SubheadingNumbers:
        if self.number and not says(self.referred_to, "section"):
            what = f'"{self.referred_to}" does not say which sub-heading is meant'
            raise refusal(what, "write a `reference` that has {section} in it")
        return self


class ParagraphNumbers(Written):
    """How paragraphs are numbered."""

    number: ParagraphPattern = Field(
        default=Text("{section}.{paragraph}"),
        description="the printed number; may hold {section}, {subheading} and {paragraph}. Empty "
        "quotation marks for none",
    )
    first: ParagraphPattern | None = Field(
        default=None, description="that of the first of a section, where it is another"
    )
    only: LoneParagraphPattern | None = Field(
        default=None, description="that of the paragraph of a section that has just one"
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
    restart: Literal["in each section", "under each sub-heading", "never"] = Field(
        default="in each section",
        description="in each section, under each sub-heading, or never: one run of numbers",
    )
    restart_at: list[SectionId] = Field(
        default_factory=list,
        description="sections in which a run that is otherwise one begins at 1 again",
    )

    @property
    def referred_to(self) -> str:
        """How prose refers to a paragraph: "paragraph 4.8" to the one numbered "4.8."."""
        return self.reference or f"paragraph {bare(self.number)}"

    @property
    def only_referred_to(self) -> str:
        """How prose refers to the only paragraph of its section."""
        return f"paragraph {bare(self.only)}" if self.only else self.referred_to

    @property
    def is_one_run(self) -> bool:
        """Whether the numbers run on from section to section."""
        return self.restart == "never"

    @model_validator(mode="after")
    def _references_are_clear(self) -> ParagraphNumbers:
        """No two paragraphs are referred to alike."""
        within = () if self.is_one_run and not self.restart_at else ("section",)
        under = ("subheading",) if self.restart == "under each sub-heading" else ()
        if self.number:
            self._needs(self.referred_to, *within, *under, "paragraph")
            self._needs(self.only_referred_to, *(within or ("paragraph",)))
        return self

    def _needs(self, words: str, *counts: str) -> None:
        for count in counts:
            if not says(words, count):
                what = f'"{words}" does not say which paragraph is meant'
                raise refusal(what, f"write a `reference` that has {{{count}}} in it")

    @model_validator(mode="after")
    def _restarts_where_it_says(self) -> ParagraphNumbers:
        if self.restart_at and not self.is_one_run:
            what = "`restart_at` is for one run of numbers, and these begin again by themselves"
            raise refusal(what, "take it out, or write `restart: never`", self.restart_at[0])
        if says(self.number, "subheading") and self.restart != "under each sub-heading":
            what = f'"{self.number}" names the sub-heading, and the numbers run on beneath the next'
            raise refusal(what, "write `restart: under each sub-heading`", self.number)
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
        return self.reference or as_label(self.number)


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
        return self.reference or as_label(self.number)


class NumberingStyle(Written):
    """How all that a paper counts is numbered."""

    sections: SectionNumbers = Field(
        default_factory=SectionNumbers, description="the numbers of sections"
    )
    subheadings: SubheadingNumbers = Field(
        default_factory=SubheadingNumbers, description="the numbers of sub-headings"
    )
    paragraphs: ParagraphNumbers = Field(
        default_factory=ParagraphNumbers, description="the numbers of paragraphs"
    )
    lists: list[MarkerPattern] = Field(
        default_factory=lambda: [Text("{number}.")],
        description="the markers of numbered lists: of a list, of one within it, and so on "
        "(unless given: {number}.)",
        min_length=1,
    )
    quoted_lists: list[MarkerPattern] = Field(
        default_factory=lambda: [Text("({letter})"), Text("({roman})")],
        description="those of numbered lists in a quotation (unless given: ({letter}), ({roman}), "
        "as statutes have them)",
        min_length=1,
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

    @model_validator(mode="after")
    def _no_two_are_alike(self) -> NumberingStyle:
        """A paragraph does not have the number of a sub-heading."""
        ours, theirs = self.paragraphs, self.subheadings
        if ours.restart == "under each sub-heading" and not theirs.number:
            what = "the numbers of paragraphs begin again under each sub-heading, which has none"
            raise refusal(
                what, "write `number` under `subheadings`, such as {section}.{subheading}"
            )
        as_theirs = bare(ours.number).replace("{paragraph", "{subheading")
        if theirs.number and as_theirs == bare(theirs.number):
            what = f'sub-headings and paragraphs would both be numbered "{bare(ours.number)}"'
            mend = (
                "number the paragraphs {section}.{subheading}.{paragraph}, or the sub-headings not"
            )
            raise refusal(what, mend, ours.number)
        return self
