"""The redline of a paper: a page, and a PDF like every other, made of two versions of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from reportgen.orders import Order
from reportgen.problems import Problems
from reportgen.render.content import check_content
from reportgen.render.html import self_contained
from reportgen.render.job import Job
from reportgen.render.pdf import render_pdf
from reportgen.review.marked_lines import Medium
from reportgen.review.redline import BEFORE, Compared, drawings_in, redline
from reportgen.steps.finishing import info_of
from reportgen.steps.paging import Composed, placed
from reportgen.steps.wording import Worded
from reportgen.workshop import Workshop

MEDIA = 2  # the screen and print


@dataclass(frozen=True)
class Side:
    """A version of a paper with its pages; `name` is what readers know it by."""

    name: str
    order: Order
    pages: Composed


@dataclass(frozen=True)
class Sides:
    """The version before, and the one after."""

    before: Side
    after: Side

    def page(self, medium: Medium) -> str:
        """The page of the newer version with its changes marked."""
        compared = Compared(self.before.name, self.after.name, medium)
        return redline(self.before.pages.pages[medium], self.after.pages.pages[medium], compared)


def side_of(name: str, order: Order, worded: Worded) -> Side | None:
    """A version that can be compared; None where it has no pages, or they hold what none may.

    What else is wrong with it is told elsewhere.
    """
    pages = placed(order, worded, Problems())
    wrong = (check_content(page, pages.written) for page in pages.pages.values())
    is_sound = len(pages.pages) == MEDIA and not any(map(list, wrong))
    return Side(name, order, pages) if is_sound else None


def web_page(sides: Sides, workshop: Workshop, found: Problems) -> bytes:
    """The redline as a web page in one file."""
    screen = sides.page("screen")
    return self_contained(screen, _drawn(screen, sides, workshop, found)).encode()


def printed(sides: Sides, workshop: Workshop, found: Problems) -> bytes:
    """The redline as a PDF; empty where it could not be made, which is noted."""
    after, page = sides.after.pages, sides.page("print")
    info = info_of(after)
    info = replace(info, title=f"Changes in {info.title}")
    drawings = _drawn(page, sides, workshop, found)
    rendered = render_pdf(Job(page, drawings, (), info, after.written), workshop.renderers)
    found.extend(rendered.problems)
    return rendered.pdf


def _drawn(page: str, sides: Sides, workshop: Workshop, found: Problems) -> dict[str, bytes]:
    every = (("", sides.after), (BEFORE, sides.before))
    return dict(part for prefix, side in every for part in _of(side, prefix, page, workshop, found))


def _of(
    side: Side, prefix: str, page: str, workshop: Workshop, found: Problems
) -> Iterable[tuple[str, bytes]]:
    """The drawings of a version that the page asks for; `prefix` begins their names there."""
    wanted = drawings_in(page)
    asked = [each for each in side.pages.document.pictures if prefix + each.name in wanted]
    drawn = workshop.drawings(side.order.drawings, asked, found)
    return ((prefix + name, svg) for name, svg in drawn.items())
