"""`reportgen check`: everything wrong in papers that is seen before they are rendered."""

from __future__ import annotations

from pathlib import Path

from reportgen.commands.findings import Audited, Wish, show_findings
from reportgen.commands.looking import look_at
from reportgen.commands.wanted import Wanted
from reportgen.orders import Order
from reportgen.problems import Problems
from reportgen.sources.agendas import agenda_names
from reportgen.sources.editor import note_other_version
from reportgen.sources.project import open_project
from reportgen.sources.published import read_register


def check_project(wanted: Wanted, wish: Wish, start: Path) -> int:
    """Check the papers of a quarter and, unless one paper is named, the agendas; the exit code."""
    looked = look_at(wanted, start, checked)
    found = Problems()
    note_other_version(looked.root, found)
    project = open_project(looked.root, Problems()) if looked.papers and not wanted.paper else None
    if project and agenda_names(project):
        from reportgen.packing.checking import check_agendas  # what makes packs takes a while

        check_agendas(project, found)
    wish = wish._replace(options=looked.options)
    return show_findings(looked.root, [*looked.problems, *found], looked.papers, wish)


def checked(order: Order) -> Audited:
    """One paper of a project, with all that is wrong in it, in its pages and in its register."""
    from reportgen.steps.paging import compose_paper  # the stages take a while to load

    found = Problems()
    compose_paper(order, found)
    read_register(order.project, order.paper, order.period, found)
    return Audited(order.paper, list(found))
