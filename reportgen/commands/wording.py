"""`reportgen word`: the papers of a period as Word files, for those who comment on them."""

from __future__ import annotations

from pathlib import Path

from reportgen.commands.choosing import choose, options_for
from reportgen.commands.exits import BUILT, PROBLEMS, exit_code
from reportgen.commands.progress import Progress
from reportgen.commands.showing import Outcome, show
from reportgen.commands.wanted import Wanted
from reportgen.consulting.sending import send_paper
from reportgen.orders import Order, draft_of
from reportgen.problem_formats import Format
from reportgen.problems import Problems
from reportgen.sources.project import open_project
from reportgen.workshop import Workshop


def write_word(wanted: Wanted, openly: bool, format: Format, start: Path) -> int:
    """Write the Word file of each paper that was asked for, and show how it went."""
    found = Problems()
    project = open_project(start, found)
    choice = choose(project, wanted, found) if project else None
    if project is None or choice is None:
        show(Outcome(project.root if project else start, list(found)), format)
        return exit_code(found)
    orders = [
        Order(project, paper, choice.period, only_html=True, edition=draft_of(openly))
        for paper in choice.papers
    ]
    with Workshop(len(orders), renders=False, draws=False) as workshop, Progress() as progress:
        sent = [send_paper(order, workshop, progress) for order in orders]
    options = options_for(project, choice, wanted)
    show(Outcome(project.root, list(found), sent, options), format)
    return PROBLEMS if any(paper.path is None for paper in sent) else BUILT
