"""The redline of a paper, written to build/changes/: a web page, and a PDF like every other."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import click

from reportgen.commands.versions import Held
from reportgen.outputs.disk import locked, write_all
from reportgen.problems import Problems
from reportgen.redlining import Side, Sides, printed, side_of, web_page
from reportgen.steps.finishing import Tell
from reportgen.workshop import Workshop


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


def write_redline(made: Redline, workshop: Workshop, tell: Tell, found: Problems) -> None:
    """Write the redline of a paper that both versions have, and say where it is."""
    before, after = _side(made.before), _side(made.after)
    if before is None or after is None:
        tell(f"{made.after.order.paper}: no redline, for it has no sound pages in both versions")
        return
    tell(f"{made.after.order.paper}: marking the changes")
    files = _files(made, Sides(before, after), workshop, found)
    made.folder.mkdir(parents=True, exist_ok=True)
    with locked(made.folder):
        write_all(made.folder, files)
    for name in files:
        click.echo(os.path.relpath(made.folder / name), err=True)


def _side(one: Held) -> Side | None:
    return side_of(one.version.name, one.order, one.worded) if one.worded else None


def _files(made: Redline, sides: Sides, workshop: Workshop, found: Problems) -> dict[str, bytes]:
    files = {f"{made.stem}.html": web_page(sides, workshop, found)}
    pdf = b"" if made.only_html else printed(sides, workshop, found)
    return {f"{made.stem}.pdf": pdf, **files} if pdf else files
