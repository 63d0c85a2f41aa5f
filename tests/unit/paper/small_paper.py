"""A small paper on disk, read and composed as the pipeline does it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent, indent

from reportgen.indicators.catalogue import build_catalogue
from reportgen.model.document import Document, PlacedChart, Prose, Table
from reportgen.model.edition import Edition
from reportgen.paper.compose import compose
from reportgen.periods import parse
from reportgen.problems import Problem, Problems
from reportgen.sources.project import open_project
from reportgen.sources.reader import read_source
from reportgen.sources.styles import read_style
from reportgen.wording import HouseWords

INDICATORS = """
comparators:
  target: target
  south_east: South East benchmark
  neighbours: statistical neighbours' average
indicators:
  - {id: referrals, title: Referrals to children's social care, short: Referrals, unit: count,
     measure: flow, source: a report, owner: an officer}
  - {id: timely, title: Assessments completed on time, unit: percentage, decimals: 1,
     measure: flow, numerator: assessments on time, denominator: all assessments,
     source: a report, owner: an officer}
  - {id: wait, title: Time to adoption, unit: days, measure: flow, numerator: days waited,
     denominator: children, source: a report, owner: an officer}
  - {id: rate, title: Referral rate, unit: "rate per 10,000", decimals: 1, measure: flow,
     source: a report, owner: an officer}
  - {id: plans, title: Plans by category, short: Plans, unit: percentage, decimals: 1,
     measure: stock, source: a report, owner: an officer,
     breakdown: {categories: {neglect: Neglect, physical: Physical abuse}, adds_up: no}}
  - {id: complaints, title: Complaints by theme, short: Complaints, unit: count, measure: flow,
     source: a report, owner: an officer,
     breakdown: {categories: {contact: Contact, conduct: Staff conduct}}}
"""
OBSERVATIONS = """indicator,period,category,value,numerator,denominator,status,note
referrals,2013-14,,1732,,,,
referrals,2014-15,,1598,,,,
referrals,2014-15-Q4,,423,,,,
referrals,2015-16-Q1,,721,,,p,
referrals,2015-07..2015-08,,226,,,p,is it 118 and 146?
timely,2013-14,,,,,x,
timely,2014-15,,,830,1000,,
timely,2014-15-Q4,,,620,1000,,
timely,2015-16-Q1,,,679,1000,p,published as 68%
wait,2014-15,,,11610,19,,
wait,2015-16-Q1,,,7362,10,,
rate,2014-15,,450.1,,,,
rate,2015-16-Q1,,203.2,,,,
plans,2015-03-31,neglect,,,,x,
plans,2015-03-31,physical,,,,x,
plans,2015-06-30,neglect,49.8,,,p,
plans,2015-06-30,physical,7.2,,,p,
plans,2015-08-31,neglect,44.9,,,p,
plans,2015-08-31,physical,7.5,,,p,
complaints,2015-16-Q1,contact,6,,,,
complaints,2015-16-Q1,conduct,21,,,,
"""
COMPARATORS = """indicator,comparator,period,value,source
timely,target,2015-16,95,the national target
timely,south_east,2014-15,78.2,a national return
timely,neighbours,2015-16-Q1,70,a national return
"""
PAPER = """
title: Activity
data: [children]
sections: [activity]
cover: {to: A committee}
terms:
  MASH: Multi-agency Safeguarding Hub
"""
COVER = """
meeting: 2015-11-05
covers: 2015-04..2015-08
"""
FACTS = """
facts:
  growth: {value: £1.4 million, about: growth in the budget, source: Budget report}
"""
HEAD = """section: activity
heading: Children's activity
owner: an officer
status: approved
content:
"""


@dataclass(frozen=True)
class Made:
    """A paper as it was composed, and what was found wrong."""

    document: Document
    found: Problems

    @property
    def problems(self) -> list[Problem]:
        """The problems, but for what a small paper leaves unused."""
        return [one for one in self.found if one.code not in ("N042", "N043")]

    @property
    def prose(self) -> list[Prose]:
        """The prose of all sections."""
        return [one for one in self._parts if isinstance(one, Prose)]

    @property
    def html(self) -> str:
        """The prose of all sections as one text."""
        return "\n".join(one.html for one in self.prose)

    @property
    def table(self) -> Table:
        """The only table."""
        (table,) = (one for one in self._parts if isinstance(one, Table))
        return table

    @property
    def chart(self) -> PlacedChart:
        """The only chart."""
        (chart,) = (one for one in self._parts if isinstance(one, PlacedChart))
        return chart

    @property
    def _parts(self) -> list[object]:
        return [part for section in self.document.sections for part in section.parts]


def write_project(root: Path, files: dict[str, str]) -> None:
    """The small project, with these files of narratives/activity/ instead of its own."""
    period = "2015-16-Q1"
    narrative = {"paper.yml": PAPER, f"{period}/cover.yml": COVER, f"{period}/facts.yml": FACTS}
    everything = {
        "reportgen.yml": "council: A Council\nfinancial_year: 2015-16\nstyle: base\n",
        "data/children/indicators.yml": INDICATORS,
        "data/children/observations.csv": OBSERVATIONS,
        "data/children/comparators.csv": COMPARATORS,
        **{f"narratives/activity/{name}": text for name, text in (narrative | files).items()},
    }
    for name, text in everything.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def compose_project(root: Path, edition: Edition = "draft") -> Made:
    """Read and compose the paper of a project."""
    found = Problems()
    project = open_project(root, found)
    assert project is not None, list(found)
    source = read_source(project, "activity", parse("2015-16-Q1"), found)
    assert source is not None, list(found)
    style = read_style(project, source.style_name, found)
    assert style is not None, list(found)
    catalogue = build_catalogue(source, HouseWords.of(style), found)
    return Made(compose(source, style, catalogue, found, edition), found)


def compose_blocks(root: Path, content: str) -> Made:
    """Compose a paper of one section with this content."""
    blocks = indent(dedent(content).strip(), "  ")
    write_project(root, {"2015-16-Q1/01-activity.yml": f"{HEAD}{blocks}\n"})
    return compose_project(root)


def compose_text(root: Path, text: str) -> Made:
    """Compose a paper of one text."""
    return compose_blocks(root, f"- text: |\n{indent(dedent(text).strip(), ' ' * 4)}")


def compose_styled(root: Path, style: str, sections: dict[str, str]) -> Made:
    """Compose sections, each with its content, in a house style of their own."""
    head = "section: {0}\nheading: H\nowner: an officer\nstatus: approved\ncontent:\n{1}"
    names = ", ".join(sections)
    paper = {"paper.yml": PAPER.replace("[activity]", f"[{names}]") + "style: own\n"}
    files = {
        f"2015-16-Q1/01-{name}.yml": head.format(name, text) for name, text in sections.items()
    }
    write_project(root, paper | files)
    path = root / "templates" / "own" / "house-style.yml"
    path.parent.mkdir(parents=True)
    path.write_text(f"name: Own\nextends: base\n{style}\n", "utf-8")
    return compose_project(root)


def compose_numbered(root: Path, numbering: str, sections: dict[str, str]) -> Made:
    """Compose sections in a house style of their own numbering."""
    flow = numbering if numbering.startswith("{") else f"{{{numbering}}}"
    return compose_styled(root, f"numbering: {flow}", sections)


def compose_in_style(root: Path, style: str, files: dict[str, str]) -> Made:
    """Compose the small project, with these files, in a style that says this and extends base."""
    own = "name: Own\nextends: base\n" + dedent(style)
    paper = files.get("paper.yml", PAPER) + "style: own\n"
    everything = {**files, "paper.yml": paper, "../../templates/own/house-style.yml": own}
    write_project(root, everything)
    return compose_project(root)
