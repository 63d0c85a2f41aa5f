"""What officers and reviewers write: the paper, its cover, its facts, a fragment a section."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field, ModelWrapValidatorHandler, model_validator

from reportgen.model.appendices import AppendedFile, Appendix
from reportgen.model.blocks import AnyBlock, ByItsField
from reportgen.model.conditions import CallIn, Condition, Exempt, KeyDecision, Late, Urgent
from reportgen.model.data import Dataset, Unit
from reportgen.model.edition import Amendment
from reportgen.model.exempt import Exemption
from reportgen.model.people import Role
from reportgen.model.settings import Settings
from reportgen.model.signoffs import SignOff
from reportgen.model.text import Text
from reportgen.model.written import (
    Day,
    Identifier,
    Number,
    PeriodText,
    ReportType,
    SectionId,
    Written,
    YesNo,
)
from reportgen.periods import Period, parse
from reportgen.problems import Place


class Approval(StrEnum):
    """How far a section has come."""

    DRAFT = "draft"
    IN_REVIEW = "in review"
    APPROVED = "approved"


class Paper(Written):
    """`paper.yml`: what stays the same from quarter to quarter."""

    title: Text = Field(description="the title of the paper, without the period")
    council: Text | None = Field(
        default=None, description="the council it is of, if not that of reportgen.yml"
    )
    style: Text | None = Field(default=None, description="the house style, if not the default")
    report_type: ReportType = Field(
        default="noting",
        description="decision, noting, scrutiny, information or exempt (a part that is not "
        "open to the public)",
    )
    data: list[Text] = Field(
        default_factory=list,
        description="the datasets it draws on: folders of data/; none for a paper without figures",
    )
    cover: dict[Identifier, Text | list[Text]] = Field(
        default_factory=dict,
        description="cover fields that stay the same, by the ids the house style gives them",
    )
    sections: list[SectionId] = Field(description="the sections in order, by their ids")
    terms: dict[str, Text] = Field(
        default_factory=dict, description="abbreviations and what they stand for"
    )
    owners: dict[str, Role] = Field(
        default_factory=dict,
        description="initials that stand for a role, with the job title; no names of people",
    )


class Cover(Written):
    """`cover.yml` of a period: what belongs to this quarter's paper alone."""

    title: Text | None = Field(default=None, description="the title for this period")
    meeting: Day = Field(description="the day of the meeting, as 2015-11-05")
    convened: Day | None = Field(
        default=None,
        description="the day on which the meeting was convened, where that was at short notice: "
        "papers are then public from that day (Local Government Act 1972, sections 100B(3)(a) and "
        "100BA(3))",
    )
    covers: PeriodText | None = Field(
        default=None, description="the months reported on, where they go beyond the quarter"
    )
    carried_over: PeriodText | None = Field(
        default=None,
        description="the period whose declarations were taken over by reportgen new quarter; take "
        "the line out when they hold for this meeting",
    )
    fields: dict[Identifier, Text | list[Text]] = Field(
        default_factory=dict, description="cover fields of this period, by id"
    )
    exempt: Exempt | None = Field(
        default=None, description="information that is not for publication"
    )
    late: Late | None = Field(default=None, description="a paper that was not public in time")
    urgent: Urgent | None = Field(default=None, description="a decision that cannot be deferred")
    key_decision: KeyDecision | None = Field(
        default=None, description="a key decision, and the notice that was given of it"
    )
    call_in: CallIn | None = Field(
        default=None, description="whether the decision can be called in"
    )
    ticks: dict[Identifier, dict[Identifier, YesNo]] = Field(
        default_factory=dict,
        description="answers, yes or no, to the questions of the tick tables, by their ids",
    )

    @model_validator(mode="wrap")
    @classmethod
    def _with_places(cls, written: Any, read: ModelWrapValidatorHandler[Cover]) -> Cover:
        """Every condition knows where it is declared."""
        cover = read(written)
        for key in written if isinstance(written, dict) else ():
            if isinstance(condition := getattr(cover, key), Condition) and isinstance(key, Text):
                condition.declared_at(key)
        return cover


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

    carried_over: PeriodText | None = Field(
        default=None,
        description="the period that they were taken over from by reportgen new quarter; take the "
        "line out when what it says holds now",
    )
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
    by: Role = Field(description="the job title of who accepted it; no names of people")
    on: Day = Field(description="the day it was accepted, as 2015-10-20")


class Accepted(Written):
    """`accepted.yml` of a period: what somebody has looked at and answers for."""

    accepted: list[Acceptance] = Field(
        default_factory=list, description="each problem that was accepted"
    )


class Fragment(Written):
    """One section of one paper for one period."""

    section: SectionId = Field(description="the id of the section, as in paper.yml")
    heading: Text | None = Field(
        default=None, description="the heading, as printed, where the house style has none for it"
    )
    owner: Text = Field(description="the job title of who answers for the section")
    status: Approval = Field(description="draft, in review or approved")
    carried_over: PeriodText | None = Field(
        default=None,
        description="the period that it was taken over from by reportgen new quarter; take the "
        "line out when what it says holds now",
    )
    exempt: Exemption | None = Field(
        default=None,
        description="why none of it is for publication: it is withheld from the open edition",
    )
    content: list[Annotated[AnyBlock, ByItsField()]] = Field(
        description="the blocks of the section, in order"
    )


@dataclass(frozen=True)
class Source:
    """Everything that one paper of one period is made from, read and checked.

    `fragments` are those of the paper's own sections, in order; `written_appendices` those that are
    printed as appendices, by their section, and `files` the PDF files, by the id of their appendix.
    `withheld` is None unless this is the open part of a paper: then the ids by which its words name
    what it does not hold, each with the id of what stands there instead. `amendment` is that of a
    version after the first.
    """

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
    signoffs: tuple[SignOff, ...] = ()
    appendices: tuple[Appendix, ...] = ()
    written_appendices: Mapping[str, Fragment] = field(default_factory=dict)
    files: Mapping[str, AppendedFile] = field(default_factory=dict)
    withheld: Mapping[str, Text] | None = None
    amendment: Amendment | None = None

    @property
    def sections(self) -> tuple[Fragment, ...]:
        """Every section that somebody wrote: the report's, and then those that are appendices."""
        return (*self.fragments, *self.written_appendices.values())

    @property
    def exemptions(self) -> Iterator[Exemption]:
        """Why each part of the paper is exempt that is marked so, in order."""
        for section in self.sections:
            marked = (section, *section.content)
            yield from (one.exempt for one in marked if one.exempt is not None)
        yield from (one.exempt for one in self.appendices if one.exempt is not None)

    @property
    def is_exempt(self) -> bool:
        """Whether the paper is exempt as a whole."""
        declared = self.cover.exempt
        return self.paper.report_type == "exempt" or (declared is not None and declared.is_whole)

    @property
    def council(self) -> Text:
        """The council that the paper is of."""
        return self.paper.council or self.settings.council

    @property
    def covered(self) -> Period:
        """The months that the paper reports on: those its cover names, else its own period."""
        return parse(self.cover.covers) if self.cover.covers else self.period
