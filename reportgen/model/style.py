"""A house style: what makes a council's papers its own, said in configuration."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from reportgen.model.data import Written
from reportgen.model.text import Text


class CoverFieldStyle(Written):
    """One field of the cover sheet."""

    label: Text = Field(description="the words printed before the field")
    required: bool = Field(default=True, description="no where the field may be left out")
    report_types: list[Text] = Field(
        default_factory=list, description="only for these report types (empty: for all)"
    )


class CoverStyle(Written):
    """The cover sheet."""

    layout: Literal["paired cells", "table", "lines", "none"] = Field(
        default="table",
        description="paired cells (two fields a row), table (one a row), lines or none",
    )
    masthead: list[Text] = Field(
        default_factory=list, description="the lines above the fields, the council's name first"
    )
    fields: dict[str, CoverFieldStyle] = Field(
        default_factory=dict, description="every field of the cover, by id"
    )
    rows: list[list[Text]] = Field(
        default_factory=list, description="the ids that stand in each row, one or two"
    )


class NumberingStyle(Written):
    """How sections, paragraphs, tables and figures are numbered. {section} and {paragraph} are
    replaced."""

    sections: Text = Field(default=Text("{section}."), description="such as {section}. or nothing")
    paragraphs: Literal["within sections", "continuous", "none"] = Field(
        default="within sections", description="within sections, continuous or none"
    )
    paragraph: Text = Field(
        default=Text("{section}.{paragraph}"), description="the printed number of a paragraph"
    )
    tables: Text = Field(default=Text("Table {number}"), description="the label of a table")
    charts: Text = Field(default=Text("Figure {number}"), description="the label of a chart")


class SectionStyle(Written):
    """What the style knows of a section, by its id."""

    mandatory: bool = Field(default=False, description="yes where every paper has it")
    numbered: bool = Field(default=True, description="no where it carries no number")
    paragraphs_numbered: bool = Field(default=True, description="no where its paragraphs carry none")
    when_empty: Text | None = Field(default=None, description="what stands when there is nothing")


class PageStyle(Written):
    """Header and footer of every page."""

    header: Text = Field(default=Text(""), description="may hold {council}, {title}, {meeting}")
    footer: Text = Field(default=Text(""), description="likewise; page numbers follow by themselves")


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
    page: PageStyle = Field(default_factory=PageStyle, description="header and footer")
    quarter: Text = Field(
        default=Text("quarter {quarter} of {year}"), description="how a quarter is written in prose"
    )
