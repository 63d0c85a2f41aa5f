"""From a paper as it is written to its page, and what the page is to say of itself.

The page comes first, for it takes a third of the time that the checks take; they are made in
another process and come after.
"""

from __future__ import annotations

from pathlib import Path

from reportgen.orders import Order, Ordered
from reportgen.paper.editions.holding import holds_exempt
from reportgen.paper.page import page_html
from reportgen.periods import parse
from reportgen.preview.beside import Parts
from reportgen.preview.telling import Telling
from reportgen.preview.view import Good
from reportgen.problems import Problem, Problems
from reportgen.render.html import self_contained
from reportgen.sources.project import open_project
from reportgen.sources.styles import style_folders
from reportgen.steps.paging import compose_paper
from reportgen.steps.wording import worded_paper
from reportgen.workshop import Workshop

#: A job for the process that checks: the project's folder, the paper, the period, the edition.
Job = tuple[str, str, str, Ordered]


def look(order: Order, workshop: Workshop, telling: Telling, found: Problems) -> Good | None:
    """The page of a paper as it is written now; None where it cannot be made."""
    made = worded_paper(order, found)
    if made is None:
        return None
    folders = style_folders(order.project, made.source.style_name)
    page = page_html(made.document, made.style, "screen", folders, found)
    if page is None:
        return None
    drawings = workshop.drawings(order.drawings, made.document.pictures, found)
    return Good(
        self_contained(page, drawings),
        Parts(made.document),
        telling.places(made.document),
        telling.figures(made.document),
        has_exempt=made.source.withheld is not None or holds_exempt(made.source),
    )


def check(job: Job) -> list[Problem]:
    """All that is wrong in a paper before it is set; the work of another process."""
    root, paper, period, edition = job
    found = Problems()
    project = open_project(Path(root), found)
    if project is not None:
        own = Problems()
        order = Order(project, paper, parse(period), only_html=True, edition=edition)
        compose_paper(order, own)
        found.extend(own)
    return list(found)
