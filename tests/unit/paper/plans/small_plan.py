"""The small paper with an action plan and a register of risks."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent, indent

from reportgen.model.document import TextTable
from tests.unit.paper.small_paper import (
    HEAD,
    INDICATORS,
    OBSERVATIONS,
    PAPER,
    Made,
    compose_project,
    write_project,
)

OTHER = """indicators:
  - {id: lamps, title: Lamps, unit: count, measure: flow, source: a report, owner: an officer}
"""
ACTIONS = """id,theme,action,lead,due,rating,progress,done,was_due,note
A1,Front door,Screen contacts within 1 day,Head of Service,2015-05-29,complete,Done.,2015-05-22,,
A2,Front door,Agree thresholds,Head of Service,2015-05-29,red,Two partners *wait*.,,2015-03-31,
A3,Conferences,Hold conferences,Head of Safeguarding,2015-09-15,amber,{{ timely }} were.,,,a b
A4,Conferences,x,x,2016-03-31,green,x,,,
"""
RISKS = """id,kind,risk,cause,consequence,likelihood,impact,mitigation,owner
R1,Not acting,Children wait,Late screening,Harm goes on,3,5,Daily checks,Head of Service
R2,Not acting,Staff leave.,x,Caseloads rise,x,3,x,Head of Service
R3,The plan,Money ends,x,x,2,2,x,x
"""


def compose_plan(
    root: Path,
    content: str,
    actions: str = ACTIONS,
    risks: str = RISKS,
    indicators: str = INDICATORS,
    *,
    other: str = "",
) -> Made:
    """Compose a paper of one section with this content, whose dataset has a plan and risks.

    `other` are the actions of a second dataset, where there is to be one.
    """
    blocks = indent(dedent(content).strip(), "  ")
    files = {"2015-16-Q1/01-activity.yml": f"{HEAD}{blocks}\n"}
    if other:
        files |= {
            "paper.yml": PAPER.replace("[children]", "[children, other]"),
            "../../data/other/indicators.yml": OTHER,
            "../../data/other/observations.csv": OBSERVATIONS.splitlines()[0],
            "../../data/other/actions.csv": other,
        }
    write_project(root, files)
    folder = root / "data" / "children"
    (folder / "actions.csv").write_text(actions, "utf-8")
    (folder / "risks.csv").write_text(risks, "utf-8")
    (folder / "indicators.yml").write_text(indicators, "utf-8")
    return compose_project(root)


def tables_of(made: Made) -> list[TextTable]:
    """The tables of words of the paper."""
    parts = (part for section in made.document.sections for part in section.parts)
    return [part for part in parts if isinstance(part, TextTable)]


def cells_of(table: TextTable) -> list[list[str]]:
    """What each row says, without its markup."""
    return [[" ".join(cell.lines) for cell in (row.header, *row.cells)] for row in table.rows]
