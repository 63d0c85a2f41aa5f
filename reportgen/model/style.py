"""A house style: what makes a council's papers its own, said in configuration.

Where a text may hold a name in braces, such as `{council}`, an unknown name is refused as the
file is read, so that whoever fills the pattern need not look again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from reportgen.model.text import Text
from reportgen.model.written import ReportType, SectionId, Written, YesNo, refusal

_NAME = re.compile(r"\{([^{}]*)\}")

_NO_SUCH_FIELD = (
    "add it to them, or take it out here; a style without a line `extends: base` has only the "
    "fields that it names itself"
)


def names_in(pattern: str) -> list[str]:
    """The names in braces: `{section}.{paragraph}` has section and paragraph."""
    return _NAME.findall(pattern)


def filled(pattern: str, words: Mapping[str, str]) -> str:
    """The pattern with each name in braces replaced by its words."""
    return _NAME.sub(lambda match: words[match[1]], pattern)


def _whole(pattern: Text) -> Text:
    """Every brace has its partner and a name between."""
    if {"{", "}"} & set(_NAME.sub("", pattern)):
        what = f'"{pattern}" has a brace without its partner'
        raise refusal(what, "write each name between { and }, and no other braces")
    return pattern


def _only(*known: str, needs: tuple[str, ...] = ()) -> AfterValidator:
    """Only these names may stand in braces; `needs` must, unless there is no pattern at all."""

    def check(pattern: Text) -> Text:
        names = names_in(_whole(pattern))
        for name in names:
            if name not in known:
                words = ", ".join(f"{{{name}}}" for name in known)
                raise refusal(f"{{{name}}} means nothing here", f"use {words}, or plain words")
        for name in needs if pattern else ():
            if name not in names:
                raise refusal(f'"{pattern}" would be the same for all', f"put {{{name}}} in it")
        return pattern

    return AfterValidator(check)


def _one_or_two(row: list[Text]) -> list[Text]:
    if len(row) not in {1, 2}:
        what = f"a row of the cover has one or two fields, and this one has {len(row)}"
        raise refusal(what, "write a row for each, or for two of them")
    return row


#: A text that may say something of the whole paper.
PaperPattern = Annotated[Text, _only("council", "title", "meeting", "period")]
SectionPattern = Annotated[Text, _only("section", needs=("section",))]
#: In one run of numbers through the paper, a paragraph's number need not name its section.
ParagraphPattern = Annotated[Text, _only("section", "paragraph", needs=("paragraph",))]
NumberPattern = Annotated[Text, _only("number", needs=("number",))]
QuarterPattern = Annotated[Text, _only("quarter", "year", needs=("quarter", "year"))]
CoverRow = Annotated[list[Text], AfterValidator(_one_or_two)]


class CoverFieldStyle(Written):
    """One field of the cover sheet."""

    label: Text = Field(description="the words printed before the field")
    value: PaperPattern | None = Field(
        default=None,
        description="what is printed unless the paper says otherwise; may hold {council}, "
        "{title}, {meeting} and {period}",
    )
    required: YesNo = Field(default=True, description="no where the field may be left out")
    report_types: list[ReportType] = Field(
        default_factory=list, description="only for these report types (empty: for all)"
    )


class CoverStyle(Written):
    """The cover sheet: every field stands in a row, or in a line of the masthead."""

    layout: Literal["paired cells", "lines"] = Field(
        default="paired cells",
        description="paired cells (ruled rows of one or two fields) or lines (no rules)",
    )
    masthead: list[Annotated[Text, AfterValidator(_whole)]] = Field(
        default_factory=list,
        description="the lines above the fields; may hold {council} and the id of a field. A "
        "line is left out where the paper does not have its field",
    )
    fields: dict[Text, CoverFieldStyle] = Field(
        default_factory=dict, description="every field of the cover, by id"
    )
    rows: list[CoverRow] = Field(
        default_factory=list, description="the ids that stand in each row, one or two"
    )

    @model_validator(mode="after")
    def _every_field_has_its_place(self) -> CoverStyle:
        lines = {name: line for line in self.masthead for name in names_in(line)}
        placed = {name: name for row in self.rows for name in row} | lines
        for name, written in placed.items():
            if name not in {"council", *self.fields}:
                raise refusal(f'"{name}" is none of the fields', _NO_SUCH_FIELD, written)
        for name in self.fields:
            if name not in placed:
                raise refusal(f'the field "{name}" stands nowhere', "add it to a row", name)
        return self


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


class NumberingStyle(Written):
    """How sections, paragraphs, tables and charts are numbered."""

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


class SectionStyle(Written):
    """What the style knows of a section, by its id."""

    mandatory: YesNo = Field(default=False, description="yes where every paper has it")
    numbered: YesNo = Field(default=True, description="no where it carries no number")
    paragraphs_numbered: YesNo = Field(
        default=True, description="no where its paragraphs carry none"
    )
    when_empty: Text | None = Field(default=None, description="what stands when there is nothing")


class PageStyle(Written):
    """What surrounds the text. The page numbers and the mark of a draft come by themselves."""

    header: PaperPattern = Field(
        default=Text("{council}"),
        description="at the head of every page after the first; may hold {council}, {title}, "
        "{meeting} and {period}",
    )
    footer: PaperPattern = Field(
        default=Text("{title}"), description="at the foot of every page; may hold the same"
    )
    contents: YesNo = Field(default=True, description="no for no list of sections after the cover")


class HouseStyle(Written):
    """`house-style.yml`."""

    name: Text = Field(description="the name of the style")
    extends: Text | None = Field(default=None, description="the style it builds on: base")
    cover: CoverStyle = Field(default_factory=CoverStyle, description="the cover sheet")
    numbering: NumberingStyle = Field(
        default_factory=NumberingStyle, description="how things are numbered"
    )
    sections: dict[str, SectionStyle] = Field(
        default_factory=dict, description="what it knows of sections, by id"
    )
    page: PageStyle = Field(default_factory=PageStyle, description="header, footer and contents")
    quarter: QuarterPattern = Field(
        default=Text("quarter {quarter} of {year}"), description="how a quarter is written in prose"
    )
