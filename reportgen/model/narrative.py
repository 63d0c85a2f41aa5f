"""What officers and reviewers write: the paper, its cover, its facts, a fragment a section."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Literal, get_args

from pydantic import Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from reportgen.codes import Severity
from reportgen.model.chart import ChartKind
from reportgen.model.data import Dataset, Show, Unit
from reportgen.model.text import Text
from reportgen.model.written import (
    AuditCode,
    Day,
    Identifier,
    Number,
    PeriodText,
    ReportType,
    SectionId,
    Written,
    YearText,
    YesNo,
)
from reportgen.periods import Period
from reportgen.problems import Place, Severities

#: How grave a council holds what the audit tells under a code; off: it is not told.
Grade = Literal["error", "query", "note", "off"]


class AuditSettings(Written):
    """How this council wants its papers audited."""

    severities: dict[AuditCode, Grade] = Field(
        default_factory=dict,
        description="codes of the audit that are another severity here: error, query, note or off",
    )


class Settings(Written):
    """`reportgen.yml`: this council."""

    council: Text = Field(description="the council's name, as printed")
    financial_year: YearText = Field(description="the current financial year, such as 2015-16")
    style: Text = Field(description="the default house style: a folder of templates/")
    language: Text = Field(default=Text("en-GB"), description="language of the papers (BCP 47)")
    audit: AuditSettings = Field(
        default_factory=AuditSettings, description="how papers are audited"
    )

    @property
    def severities(self) -> Severities:
        """What the council has set, by code; None for what it does not want to be told."""
        grades = self.audit.severities.items()
        return {str(code): None if to == "off" else Severity(to) for code, to in grades}


class Approval(StrEnum):
    """How far a section has come."""

    DRAFT = "draft"
    IN_REVIEW = "in review"
    APPROVED = "approved"


class Paper(Written):
    """`paper.yml`: what stays the same from quarter to quarter."""

    title: Text = Field(description="the title of the paper, without the period")
    style: Text | None = Field(default=None, description="the house style, if not the default")
    report_type: ReportType = Field(
        default="noting", description="decision, noting, scrutiny or information"
    )
    data: list[Text] = Field(description="the datasets it draws on: folders of data/")
    cover: dict[Identifier, Text | list[Text]] = Field(
        default_factory=dict,
        description="cover fields that stay the same, by the ids the house style gives them",
    )
    sections: list[SectionId] = Field(description="the sections in order, by their ids")
    terms: dict[str, Text] = Field(
        default_factory=dict, description="abbreviations and what they stand for"
    )


class Cover(Written):
    """`cover.yml` of a period: what belongs to this quarter's paper alone."""

    title: Text | None = Field(default=None, description="the title for this period")
    meeting: Day = Field(description="the day of the meeting, as 2015-11-05")
    covers: PeriodText | None = Field(
        default=None, description="the months reported on, where they go beyond the quarter"
    )
    fields: dict[Identifier, Text | list[Text]] = Field(
        default_factory=dict, description="cover fields of this period, by id"
    )


class Fact(Written):
    """A figure that no table holds, declared once with its source."""

    value: Text = Field(description="as printed, such as 24, 50%, 14 months or 29 June 2015")
    number: Number | None = Field(default=None, description="the number behind it, for the audit")
    unit: Unit | None = Field(default=None, description="its unit, where it has one")
    about: Text = Field(description="what it counts or tells")
    source: Text = Field(description="where it comes from: the document and its paragraph")
    owner: Text | None = Field(default=None, description="the job title of who answers for it")


class Facts(Written):
    """`facts.yml` of a period: the figures of the paper that no table holds."""

    facts: dict[Identifier, Fact] = Field(description="each fact by its identifier")


class Acceptance(Written):
    """One problem that somebody answers for."""

    code: Text = Field(description="its code, such as A303")
    where: Text = Field(description="where it was when it was accepted")
    key: Text = Field(
        description="what reportgen knows it by: it changes with the words it is about"
    )
    what: Text = Field(description="what was wrong, as reportgen said it")
    reason: Text = Field(description="why it may stand")
    by: Text = Field(description="the job title of who accepted it; no names of people")
    on: Day = Field(description="the day it was accepted, as 2015-10-20")


class Accepted(Written):
    """`accepted.yml` of a period: what somebody has looked at and answers for."""

    accepted: list[Acceptance] = Field(
        default_factory=list, description="each problem that was accepted"
    )


class Block(Written):
    """Anything a section contains. `id` is what cross-references use."""

    named_by: ClassVar[str]  # the field that tells what kind of block it is
    id: Identifier | None = Field(default=None, description="for cross-references")


class TextBlock(Block):
    """Prose: Markdown with `{{ expressions }}`. Each paragraph is numbered as the style says."""

    named_by: ClassVar = "text"
    text: Text = Field(description="Markdown; figures are printed with {{ ... }}")
    numbered: YesNo = Field(default=True, description="no for paragraphs that carry no number")


class SubheadingBlock(Block):
    """A heading inside a section."""

    named_by: ClassVar = "subheading"
    subheading: Text = Field(description="the words of the heading")


class Column(Written):
    """One column of a table, where the columns are not the indicators themselves."""

    show: Show = Field(
        default=Show.VALUE,
        description="value, numerator, denominator, change, share (of the total) or per_month",
    )
    heading: Text | None = Field(default=None, description="the words of the column's heading")
    indicator: Text | None = Field(default=None, description="for a table of several indicators")
    period: PeriodText | None = Field(
        default=None, description="for a table of categories by period"
    )


class TableBlock(Block):
    """A table made from data: periods, categories or indicators down."""

    named_by: ClassVar = "table"
    table: Text | list[Text] = Field(description="the indicator, or several, that it shows")
    caption: Text = Field(description="what the table shows, as a title")
    periods: list[PeriodText] = Field(
        default_factory=list, description="the periods it shows, in order"
    )
    rows: Literal["periods", "categories", "indicators"] = Field(
        default="periods", description="what runs down the table: periods, categories or indicators"
    )
    columns: list[Column] = Field(
        default_factory=list, description="what runs across (by default the value)"
    )
    total: YesNo = Field(default=True, description="no to leave out the total of the categories")
    note: Text | None = Field(default=None, description="a note printed beneath; may use {{ }}")


class ChartBlock(Block):
    """A chart made from data."""

    named_by: ClassVar = "chart"
    chart: Text | list[Text] = Field(description="the indicator, or several, that it shows")
    kind: ChartKind = Field(
        description="line (over periods), bar (over periods) or categories (bars by category)"
    )
    caption: Text = Field(description="what the chart shows, as a title")
    periods: list[PeriodText] = Field(
        default_factory=list, description="the periods it shows, in order"
    )
    show: Literal[Show.VALUE, Show.PER_MONTH, Show.NUMERATOR, Show.SHARE] = Field(
        default=Show.VALUE, description="value, per_month (a monthly average), numerator or share"
    )
    compare: list[Text] = Field(
        default_factory=list, description="comparators drawn as lines: target, or a benchmark's id"
    )
    note: Text | None = Field(default=None, description="a note printed beneath; may use {{ }}")


class GlossaryBlock(Block):
    """The terms that the paper used, in alphabetical order."""

    named_by: ClassVar = "glossary"
    glossary: Literal["terms used"] = Field(description="always: terms used")


#: A block of any kind: the one list of them.
AnyBlock = TextBlock | SubheadingBlock | TableBlock | ChartBlock | GlossaryBlock
#: The kinds of block by the field that names each.
BLOCKS: dict[str, type[AnyBlock]] = {model.named_by: model for model in get_args(AnyBlock)}
#: Begins the name of a kind in the path of a fault, so that it is not taken for a field.
BLOCK_TAG = "block:"


def kinds_of_block(written: Iterable[str]) -> list[str]:
    """The kinds that the fields of a block name; a block has exactly one."""
    fields = set(written)
    return [kind for kind in BLOCKS if kind in fields]


def _tag(block: Any) -> str | None:
    """The tag of a block's kind; None, so that the block is refused, where that is unclear."""
    if isinstance(block, Block):
        return BLOCK_TAG + block.named_by
    kinds = kinds_of_block(block) if isinstance(block, dict) else []
    return BLOCK_TAG + kinds[0] if len(kinds) == 1 else None


class _ByItsField:
    """Reads a block as the kind that its field names, and as no other."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        kinds = {BLOCK_TAG + kind: handler.generate_schema(each) for kind, each in BLOCKS.items()}
        return core_schema.tagged_union_schema(kinds, discriminator=_tag)


class Fragment(Written):
    """One section of one paper for one period."""

    section: SectionId = Field(description="the id of the section, as in paper.yml")
    heading: Text = Field(description="the heading, as printed")
    owner: Text = Field(description="the job title of who answers for the section")
    status: Approval = Field(description="draft, in review or approved")
    content: list[Annotated[AnyBlock, _ByItsField()]] = Field(
        description="the blocks of the section, in order"
    )


@dataclass(frozen=True)
class Source:
    """Everything that one paper of one period is made from, read and checked."""

    name: str
    period: Period
    settings: Settings
    paper: Paper
    cover: Cover
    facts: dict[str, Fact]
    fragments: tuple[Fragment, ...]
    datasets: tuple[Dataset, ...]
    style_name: str
    place: Place
    accepted: tuple[Acceptance, ...] = ()
