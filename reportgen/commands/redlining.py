"""The redline of a paper, written to build/changes/: a web page, and a PDF like every other."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

import click

from reportgen.commands.versions import Held
from reportgen.pipeline import Composed, Tell, info_of, placed
from reportgen.problems import Problems
from reportgen.publish.outputs import locked, write_all
from reportgen.render.content import check_content
from reportgen.render.html import self_contained
from reportgen.render.job import Job
from reportgen.render.pdf import render_pdf
from reportgen.review.marked_lines import Medium
from reportgen.review.redline import BEFORE, Compared, drawings_in, redline
from reportgen.workshop import Workshop

MEDIA = 2  # the screen and print


@dataclass(frozen=True)
class Redline:
    """What a redline is made of, and where it goes."""

    before: Held
    after: Held
    root: Path
    only_html: bool

    @property
    def folder(self) -> Path:
        """Apart from the papers: nothing in it is one."""
        return self.root / "build" / "changes" / self.after.order.period.id

    @property
    def stem(self) -> str:
        """The name of its files."""
        return f"{self.after.order.stem}-changes"


class Side(NamedTuple):
    """A version with its pages; `prefix` begins the names of its drawings in the redline."""

    prefix: str
    held: Held
    pages: Composed


def write_redline(made: Redline, workshop: Workshop, tell: Tell, found: Problems) -> None:
    """Write the redline of a paper that both versions have, and say where it is."""
    sides = [_side(BEFORE, made.before), _side("", made.after)]
    before, after = sides
    if before is None or after is None:
        tell(f"{made.after.order.paper}: no redline, for it has no sound pages in both versions")
        return
    tell(f"{made.after.order.paper}: marking the changes")
    files = _files(made, (before, after), workshop, found)
    made.folder.mkdir(parents=True, exist_ok=True)
    with locked(made.folder):
        write_all(made.folder, files)
    for name in files:
        click.echo(os.path.relpath(made.folder / name), err=True)


def _side(prefix: str, one: Held) -> Side | None:
    """The pages of a version; None where it has none, or they hold what no page may.

    What else is wrong with it was told with its changes.
    """
    if one.worded is None:
        return None
    pages = placed(one.order, one.worded, Problems())
    wrong = (check_content(page, pages.written) for page in pages.pages.values())
    is_sound = len(pages.pages) == MEDIA and not any(map(list, wrong))
    return Side(prefix, one, pages) if is_sound else None


def _files(
    made: Redline, sides: tuple[Side, Side], workshop: Workshop, found: Problems
) -> dict[str, bytes]:
    screen = _marked(sides, "screen")
    drawings = dict(_drawings(screen, sides, workshop, found))
    files = {f"{made.stem}.html": self_contained(screen, drawings).encode()}
    if made.only_html:
        return files
    after = sides[1].pages
    info = info_of(after)
    info = replace(info, title=f"Changes in {info.title}")
    job = Job(_marked(sides, "print"), drawings, (), info, after.written)
    rendered = render_pdf(job, workshop.renderers)
    found.extend(rendered.problems)
    return {f"{made.stem}.pdf": rendered.pdf, **files} if rendered.pdf else files


def _marked(sides: tuple[Side, Side], medium: Medium) -> str:
    before, after = sides
    compared = Compared(before.held.version.name, after.held.version.name, medium)
    return redline(before.pages.pages[medium], after.pages.pages[medium], compared)


def _drawings(
    page: str, sides: Iterable[Side], workshop: Workshop, found: Problems
) -> Iterator[tuple[str, bytes]]:
    """The drawings that the page asks for, of either version."""
    wanted = drawings_in(page)
    for side in sides:
        pictures = side.pages.document.pictures
        asked = [each for each in pictures if side.prefix + each.name in wanted]
        drawn = workshop.drawings(side.held.order.drawings, asked, found)
        yield from ((side.prefix + name, svg) for name, svg in drawn.items())
