"""`reportgen diff`: what is different between two versions of papers."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import click

from reportgen import problem_formats
from reportgen.commands.choosing import choose
from reportgen.commands.exits import BUILT, exit_code
from reportgen.commands.progress import Progress
from reportgen.commands.redlining import Redline, write_redline
from reportgen.commands.versions import (
    Paper,
    Sides,
    changed_papers,
    held,
    in_quarters,
    is_there,
    quarters,
    sides,
    with_pages,
)
from reportgen.commands.wanted import Telling, Wanted
from reportgen.problems import NOWHERE, Problems
from reportgen.review.as_json import as_json
from reportgen.review.changes import Changes
from reportgen.review.compare import compare
from reportgen.review.dialects import Markdown, Terminal
from reportgen.review.telling import told
from reportgen.sources.project import Project, open_project
from reportgen.sources.revisions import Range
from reportgen.workshop import Workshop

NO_CHANGE = "No paper is different."
MOST_LETTERS = 60_000  # of a comment on GitHub, which holds 65,536
CUT = "There is more than a comment holds: see the redlines, or `reportgen diff`."


class Comparison(NamedTuple):
    """What was typed."""

    range: str | None
    quarters: bool
    wanted: Wanted
    telling: Telling


def show_changes(comparison: Comparison, start: Path) -> int:
    """Compare what was asked for, and tell what is different; the exit code."""
    found = Problems()
    project = open_project(start, found)
    if project and comparison.telling.names:
        return _show_names(project, comparison, found)
    compared = _between_quarters if comparison.quarters else _between_versions
    changes = compared(project, comparison, found) if project else None
    if project is None or changes is None:
        click.echo(problem_formats.as_text(found, start), err=True)
        return exit_code(found)
    click.echo(_SHOWN[comparison.telling.format](changes))
    if len(found):
        click.echo(problem_formats.as_text(found, project.root), err=True)
    return exit_code(found) if found.stop else BUILT


def _show_names(project: Project, comparison: Comparison, found: Problems) -> int:
    """Name the papers that are different, and are still there: a period and a name a line."""
    with sides(Range.read(comparison.range), project, found) as both:
        papers = changed_papers(both) if both else []
        for paper in papers:
            if both and is_there(both.after.project, paper.name, paper.after):
                click.echo(f"{paper.after.id}\t{paper.name}")
    if len(found):
        click.echo(problem_formats.as_text(found, project.root), err=True)
    return exit_code(found) if found.stop else BUILT


def _between_versions(
    project: Project, comparison: Comparison, found: Problems
) -> list[Changes] | None:
    """The papers that are asked for, or all that changed, in two versions."""
    with sides(Range.read(comparison.range), project, found) as both:
        if both is None:
            return None
        papers = _asked_for(both, comparison.wanted, found)
        if papers is None:
            papers = changed_papers(both)
        if found.stop:
            return None
        pairs = [(both, paper) for paper in papers]
        return _compared(project, pairs, comparison.telling, found)


def _asked_for(both: Sides, wanted: Wanted, found: Problems) -> list[Paper] | None:
    """The papers that are named, which one of the versions must have; None where none is named."""
    if not any(wanted):
        return None
    found_after = Problems()
    choice = choose(both.after.project, wanted, found_after)
    choice = choice or choose(both.before.project, wanted, Problems())
    if choice is None:
        found.extend(found_after)
        return []
    return [Paper(name, choice.period, choice.period) for name in choice.papers]


def _between_quarters(
    project: Project, comparison: Comparison, found: Problems
) -> list[Changes] | None:
    """Each paper of a period and that of the period before."""
    choice = choose(project, comparison.wanted, found)
    if choice is None:
        return None
    papers = quarters(project, choice.papers, choice.period)
    if not papers:
        names = ", ".join(choice.papers)
        what = f"there is no paper before {choice.period.words}: {names}"
        found.add("P084", NOWHERE, what, "reportgen list papers shows the periods there are")
        return None
    pairs = [(in_quarters(project, paper), paper) for paper in papers]
    return _compared(project, pairs, comparison.telling, found)


def _compared(
    project: Project, pairs: Sequence[tuple[Sides, Paper]], telling: Telling, found: Problems
) -> list[Changes]:
    """What changed in each paper; where it is wanted, its redline is written."""
    renders = telling.pages or (telling.redline and not telling.html_only)
    with Progress() as tell, Workshop(len(pairs), renders=renders, draws=renders) as workshop:
        changes = []
        for both, paper in pairs:
            tell(f"{paper.name}, {paper.after.id}: comparing")
            before = held(both.before, paper.name, paper.before)
            after = held(both.after, paper.name, paper.after)
            if telling.pages:
                before, after = (with_pages(one, workshop, tell) for one in (before, after))
            changes.append(compare(paper.name, before.version, after.version))
            if telling.redline and changes[-1].hidden:
                tell(f"{paper.name}: no redline, for it would show what is suppressed now")
            elif telling.redline:
                made = Redline(before, after, project.root, telling.html_only)
                write_redline(made, workshop, tell, found)
        return changes


def _text(changes: Sequence[Changes]) -> str:
    return "\n\n\n".join(told(one, Terminal()) for one in changes) or NO_CHANGE


def _markdown(changes: Sequence[Changes]) -> str:
    """What changed, as long as a comment may be: the redline has all of it."""
    whole = "\n\n".join(told(one, Markdown()) for one in changes) or NO_CHANGE
    if len(whole) <= MOST_LETTERS:
        return whole
    return f"{whole[:MOST_LETTERS].rpartition(chr(10))[0]}\n\n{CUT}"


def _json(changes: Sequence[Changes]) -> str:
    return json.dumps({"papers": [*map(as_json, changes)]}, indent=2, ensure_ascii=False)


_SHOWN: dict[str, Callable[[Sequence[Changes]], str]] = {
    "text": _text,
    "markdown": _markdown,
    "json": _json,
}
