"""A house style: what makes a council's papers its own, said in configuration."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import Field

from reportgen.model.style.actions import ActionsStyle
from reportgen.model.style.agenda import AgendaStyle
from reportgen.model.style.background import BackgroundStyle
from reportgen.model.style.cover import CoverStyle
from reportgen.model.style.exempt import ExemptStyle
from reportgen.model.style.implications import ImplicationsStyle
from reportgen.model.style.numbering import NumberingStyle
from reportgen.model.style.page import PageStyle
from reportgen.model.style.patterns import QuarterPattern
from reportgen.model.style.publication import PublicationStyle
from reportgen.model.style.recommendations import RecommendationsStyle
from reportgen.model.style.risks import RisksStyle
from reportgen.model.style.scorecards import ScorecardsStyle
from reportgen.model.style.sections import SectionStyle
from reportgen.model.style.standing import ContactStyle, Limits
from reportgen.model.style.statements import CONDITIONS, Statements
from reportgen.model.style.ticks import TickTable
from reportgen.model.style.words import DatesStyle, NumbersStyle
from reportgen.model.text import Text
from reportgen.model.written import Identifier, SectionId, Written

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
    exempt: ExemptStyle = Field(
        default_factory=ExemptStyle, description="the words of what is not for publication"
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
    background: BackgroundStyle = Field(
        default_factory=BackgroundStyle,
        description="how background papers and published sources are listed",
    )
    contact: ContactStyle = Field(
        default_factory=ContactStyle, description="the lines that say whom to ask"
    )
    limits: Limits = Field(
        default_factory=Limits, description="how long a paper, or a part of it, may be"
    )
    publication: PublicationStyle = Field(
        default_factory=PublicationStyle, description="what must be so before it is published"
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
    agenda: AgendaStyle = Field(
        default_factory=AgendaStyle, description="the front sheet of a pack, and its pages"
    )
    dates: DatesStyle = Field(default_factory=DatesStyle, description="how dates are written")
    numbers: NumbersStyle = Field(
        default_factory=NumbersStyle, description="how numbers are written"
    )
    quarter: QuarterPattern = Field(
        default=Text("quarter {quarter} of {year}"), description="how a quarter is written in prose"
    )

    @property
    def standing_on_cover(self) -> list[Text]:
        """The sections that stand on the cover, there alone or in the report too."""
        return [name for name, one in self.sections.items() if one.stands != "in the report"]

    @property
    def on_cover(self) -> list[Text]:
        """The sections that stand on the cover, in its order."""
        return [name for row in self.cover.rows for name in row if name in self.sections]

    @property
    def sections_named(self) -> list[Text]:
        """The sections that it names in passing: it says nothing else of them there."""
        statements = (self.statements.of(name) for name in CONDITIONS)
        spots = [one.spot.section for one in statements if one and one.spot]
        paragraphs = self.numbering.paragraphs
        starts = [paragraphs.start] if paragraphs.start else []
        return [*self.order, *spots, *starts, *paragraphs.restart_at]

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
