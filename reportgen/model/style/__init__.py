"""A house style: what makes a council's papers its own, said in configuration."""

from __future__ import annotations

from pydantic import Field, model_validator

from reportgen.model.style.cover import CoverStyle
from reportgen.model.style.implications import ImplicationsStyle
from reportgen.model.style.numbering import NumberingStyle
from reportgen.model.style.page import PageStyle
from reportgen.model.style.patterns import QuarterPattern, names_in
from reportgen.model.style.recommendations import RECOMMENDATION, RecommendationsStyle
from reportgen.model.style.sections import SectionStyle
from reportgen.model.style.standing import ContactStyle, Limits
from reportgen.model.style.statements import Statements
from reportgen.model.style.ticks import TickTable
from reportgen.model.text import Text
from reportgen.model.written import Identifier, Written, refusal

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
    sections: dict[str, SectionStyle] = Field(
        default_factory=dict, description="what it knows of sections, by id"
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
    quarter: QuarterPattern = Field(
        default=Text("quarter {quarter} of {year}"), description="how a quarter is written in prose"
    )

    @model_validator(mode="after")
    def _every_name_is_known(self) -> HouseStyle:
        self.statements.refuse_unknown(self.constants)
        for table in self.ticks.values():
            table.refuse_unknown(self.constants)
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
