"""`reportgen check --watch`: the papers are checked at every save, until Ctrl+C."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from threading import Event

import click

from reportgen import problem_formats
from reportgen.commands.checking import checked
from reportgen.commands.exits import BUILT, PROBLEMS, exit_code
from reportgen.commands.faults import explained
from reportgen.commands.findings import Audited, Wish, findings
from reportgen.commands.looking import Looked, look_at
from reportgen.commands.wanted import Wanted
from reportgen.orders import Order
from reportgen.outputs.record import fingerprints
from reportgen.problem_formats import Format
from reportgen.problems import Place, Problem, Problems
from reportgen.sources.inputs import input_files
from reportgen.sources.project import SETTINGS, root_above

#: Where what people write stands in a project.
WRITTEN = (SETTINGS, "narratives", "data", "templates")
GONE = "The project's folder is gone."
CHECKING = "checking"
WAITING = "watching for the next save; Ctrl+C ends"
NO_SETTINGS = Problem(
    "P006", Place(SETTINGS), "this file is missing", "put it back: it makes the folder a project"
)


class Watch:
    """A watch over a project. What is wrong in a paper is known until one of its files changes."""

    def __init__(self, root: Path, wanted: Wanted, wish: Wish) -> None:
        """Nothing is looked at yet."""
        self.root, self.wanted, self.wish = root, wanted, wish
        self._known: dict[Order, tuple[dict[str, str], Audited]] = {}
        self._told = ""

    def begin(self) -> None:
        """Say what is wrong now."""
        self._note(CHECKING)
        self._tell(self._findings())

    def follow(self, saved: list[str]) -> None:
        """Say what is wrong after a save; where none was told, only what has become otherwise."""
        if saved:
            self._note(f"{_named(saved)}: {CHECKING}")
        told = self._findings()
        if saved or told != self._told:
            self._tell(told)

    def _tell(self, told: str) -> None:
        click.echo(told)
        self._note(f"{datetime.now():%H:%M:%S} {WAITING}\n")
        self._told = told

    def _findings(self) -> str:
        """What is wrong now; a fault of ours ends no watch."""
        try:
            root, problems, papers, options = self._looked()
            return findings(root, problems, papers, self.wish._replace(options=options))
        except Exception as fault:
            return explained(fault)

    def _looked(self) -> Looked:
        if not (self.root / SETTINGS).is_file():
            return Looked(self.root, [NO_SETTINGS], [])
        return look_at(self.wanted, self.root, self._look)

    def _look(self, order: Order) -> Audited:
        files = input_files(order.project, order.paper, order.period)
        seen = fingerprints(self.root, files)
        known = self._known.get(order)
        if known is None or known[0] != seen:
            known = self._known[order] = (seen, checked(order))
        return known[1]

    def _note(self, words: str) -> None:
        """Say something to whoever watches; a program is told problems only."""
        if self.wish.format is not Format.JSON:
            click.echo(words)


def watch_project(wanted: Wanted, wish: Wish, start: Path) -> int:
    """Check the papers of a quarter now and at every save; the exit code."""
    from reportgen.watching import moments_to_look  # it loads what a single check does not need

    found = Problems()
    root = root_above(start, found)
    if root is None:
        click.echo(problem_formats.as_text(found, start))
        return exit_code(found)
    watch = Watch(root, wanted, wish)
    try:
        watch.begin()
        for saved in moments_to_look(root, Event()):
            if not root.is_dir():
                click.echo(GONE)
                return PROBLEMS
            watch.follow([name for name in saved if name.split("/")[0] in WRITTEN])
    except KeyboardInterrupt:
        click.echo()
    return BUILT


def _named(saved: list[str]) -> str:
    """What was saved, in a line."""
    first = problem_formats.plain(saved[0])
    return first if len(saved) == 1 else f"{first} and {len(saved) - 1} more"
