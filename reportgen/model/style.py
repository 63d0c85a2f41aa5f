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
from reportgen.model.written import ReportType, Written, YesNo, refusal

_NAME = re.compile(r"\{([^{}]*)\}")


def names_in(pattern: str) -> list[str]:
    """The names in braces: `{section}.{paragraph}` has section and paragraph."""
    return _NAME.findall(pattern)


def filled(pattern: str, words: Mapping[str, str]) -> str:
    """The pattern with each name in braces replaced by its words."""
    return _NAME.sub(lambda match: words[match[1]], pattern)


def _only(*known: str) -> AfterValidator:
    """Only these names may stand in braces."""

    def check(pattern: Text) -> Text:
        for name in names_in(pattern):
            if name not in known:
                words = ", ".join(f"{{{name}}}" for name in known)
                raise refusal(f"{{{name}}} means nothing here", f"use {words}, or plain words")
        return pattern

    return AfterValidator(check)


#: A text that may say something of the whole paper.
PaperPattern = Annotated[Text, _only("council", "title", "meeting", "period")]
SectionPattern = Annotated[Text, _only("section")]
ParagraphPattern = Annotated[Text, _only("section", "paragraph")]
NumberPattern = Annotated[Text, _only("number")]
QuarterPattern = Annotated[Text, _only("quarter", "year")]


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
    masthead: list[Text] = Field(
        default_factory=list,
        description="the lines above the fields; may hold {council} and the id of a field. A "
        "line is left out where the paper does not have its field",
    )
    fields: dict[str, CoverFieldStyle] = Field(
        default_factory=dict, description="every field of the cover, by id"
    )
    rows: list[list[Text]] = Field(
        default_factory=list, description="the ids that stand in each row, one or two"
    )

    @model_validator(mode="after")
    def _every_field_has_its_place(self) -> CoverStyle:
        placed = {name for line in self.masthead for name in names_in(line)} - {"council"}
        placed.update(name for row in self.rows for name in row)
        for name in sorted(placed - self.fields.keys()):
            raise refusal(f'"{name}" is none of the fields', "add it to them, or take it out here")
        for name in sorted(self.fields.keys() - placed):
            raise refusal(f'the field "{name}" stands nowhere', "add it to a row")
        return self


class NumberingStyle(Written):
    """How sections, paragraphs, tables and charts are numbered."""

    sections: SectionPattern = Field(
        default=Text("{section}."), description="the printed number of a section, or nothing"
    )
    paragraphs: Literal["within sections", "continuous", "none"] = Field(
        default="within sections", description="within sections, continuous or none"
    )
    paragraph: ParagraphPattern = Field(
        default=Text("{section}.{paragraph}"), description="the printed number of a paragraph"
    )
    tables: NumberPattern = Field(
        default=Text("Table {number}"), description="the label of a table"
    )
    charts: NumberPattern = Field(
        default=Text("Figure {number}"), description="the label of a chart"
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
