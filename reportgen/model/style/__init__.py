"""A house style: what makes a council's papers its own, said in configuration."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import Field, model_validator

from reportgen.model.style.actions import ActionsStyle
from reportgen.model.style.cover import CoverStyle
from reportgen.model.style.implications import ImplicationsStyle
from reportgen.model.style.numbering import NumberingStyle
from reportgen.model.style.page import PageStyle
from reportgen.model.style.patterns import QuarterPattern, names_in
from reportgen.model.style.recommendations import RECOMMENDATION, RecommendationsStyle
from reportgen.model.style.risks import RisksStyle
from reportgen.model.style.scorecards import ScorecardsStyle
from reportgen.model.style.sections import SectionStyle
from reportgen.model.style.standing import ContactStyle, Limits
from reportgen.model.style.statements import Statements
from reportgen.model.style.ticks import TickTable
from reportgen.model.style.words import DatesStyle, NumbersStyle
from reportgen.model.text import Text
from reportgen.model.written import Identifier, SectionId, Written, refusal
from reportgen.problems import did_you_mean

__all__ = ["HouseStyle"]


class HouseStyle(Written):
    """`house-style.yml`."""

    name: Text = Field(description="the name of the style")
    extends: Text | None = Field(default=None, description="the style it builds on: base")
    cover: CoverStyle = Field(default_factory=CoverStyle, description="the cover sheet")
    numbering: NumberingStyle = Field(
        default_factory=NumberingStyle, description="how things are numbered"
    )
    recommendations: RecommendationsStyle = Field(
        default_factory=RecommendationsStyle, description="how recommendations are printed"
    )
    sections: dict[SectionId, SectionStyle] = Field(
        default_factory=dict, description="what it knows of sections, by id"
    )
    order: list[SectionId] = Field(
        default_factory=list,
        description="the order that these sections come in, where a paper has them",
    )
    statements: Statements = Field(
        default_factory=Statements,
        description="what stands where a condition of the law is declared",
    )
    constants: dict[Identifier, Text] = Field(
        default_factory=dict,
        description="the council's own amounts and words, by the names that statements print",
    )
    ticks: dict[Identifier, TickTable] = Field(
        default_factory=dict, description="tables of questions answered yes or no, by id"
    )
    implications: ImplicationsStyle = Field(
        default_factory=ImplicationsStyle, description="how implications are set out"
    )
    contact: ContactStyle = Field(
        default_factory=ContactStyle, description="the lines that say whom to ask"
    )
    limits: Limits = Field(
        default_factory=Limits, description="how long a paper, or a part of it, may be"
    )
    page: PageStyle = Field(default_factory=PageStyle, description="header, footer and contents")
    actions: ActionsStyle = Field(
        default_factory=ActionsStyle, description="what is said of actions"
    )
    scorecards: ScorecardsStyle = Field(
        default_factory=ScorecardsStyle, description="what is said of scorecards"
    )
    risks: RisksStyle = Field(
        default_factory=RisksStyle, description="the scale that risks are judged on"
    )
    dates: DatesStyle = Field(default_factory=DatesStyle, description="how dates are written")
    numbers: NumbersStyle = Field(
        default_factory=NumbersStyle, description="how numbers are written"
    )
    quarter: QuarterPattern = Field(
        default=Text("quarter {quarter} of {year}"), description="how a quarter is written in prose"
    )

    @property
    def on_cover(self) -> list[Text]:
        """The sections that stand on the cover, in its order."""
        return [name for row in self.cover.rows for name in row if name in self.sections]

    def section(self, name: Text) -> SectionStyle:
        """What it knows of a section. On the cover alone, only one under a heading has numbers."""
        section = self.sections.get(name) or SectionStyle()
        if section.stands == "on the cover" and self.cover.layout_of(name) != "headings":
            return section.model_copy(update={"numbered": False, "paragraphs_numbered": False})
        return section

    def in_order(self, names: Sequence[Text]) -> list[Text]:
        """Sections in the order of the style: those of the cover, then those of `order` in theirs.

        Others keep their places.
        """
        on_cover = [name for name in self.on_cover if name in names]
        behind = [name for name in names if name not in on_cover]
        known = sorted((name for name in behind if name in self.order), key=self.order.index)
        following = iter(known)
        return [*on_cover, *(next(following) if name in known else name for name in behind)]

    @model_validator(mode="after")
    def _every_name_is_known(self) -> HouseStyle:
        self.statements.refuse_unknown(self.constants)
        for table in self.ticks.values():
            table.refuse_unknown(self.constants)
        return self

    @model_validator(mode="after")
    def _limits_are_of_what_there_is(self) -> HouseStyle:
        sections = [*self.sections, *self.order, *self.implications.kinds]
        known = [*self.cover.fields, *sections]
        for name in self.limits.words:
            if name not in known:
                what = f'"{name}" is no section of the style, and no field of its cover'
                mend = did_you_mean(name, known, f"Or add `{name}: {{}}` to `sections`")
                raise refusal(what, mend, name)
        return self

    @model_validator(mode="after")
    def _recommendations_name_what_there_is(self) -> HouseStyle:
        known = {"council", RECOMMENDATION, *self.cover.fields}
        for pattern in self.recommendations.named:
            for name in names_in(pattern):
                if name not in known:
                    what = f'"{name}" is none of the fields of the cover'
                    raise refusal(what, "add it to them, or take it out here", pattern)
        return self

    @model_validator(mode="after")
    def _all_have_their_place(self) -> HouseStyle:
        standing = (one for one in self.sections.items() if one[1].stands != "in the report")
        on_cover = [name for name, _ in standing]
        self.cover.check_places(on_cover, own=self.name.place().file)
        for name in on_cover:
            if name in self.cover.fields:
                what = f'"{name}" is a field of the cover, and a section that stands there'
                raise refusal(what, "name one of them differently", name)
            if self.cover.layout_of(name) is None:
                what = f'the section "{name}" stands on the cover, and in none of its rows'
                raise refusal(what, "add it to a row", name)
            if any(len(row) > 1 and name in row for row in self.cover.rows):
                what = f'the section "{name}" shares its row, and has no room there'
                raise refusal(what, "give it a row of its own", name)
        return self
