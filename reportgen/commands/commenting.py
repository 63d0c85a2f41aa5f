"""`reportgen comments`: what came back with a Word file, by the paragraphs of the paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from reportgen import problem_formats
from reportgen.commands.choosing import Choice, choose
from reportgen.commands.exits import BUILT, PROBLEMS
from reportgen.commands.wanted import Wanted
from reportgen.consulting.answers import Answers
from reportgen.consulting.paged import page_of, places_of
from reportgen.consulting.returning import Now, answers_to, changed_since
from reportgen.consulting.telling import as_json, as_markdown, as_text
from reportgen.orders import Order, draft_of
from reportgen.problem_formats import plain
from reportgen.problems import Place, Problems
from reportgen.sources.project import Project, open_project, period_named
from reportgen.steps.wording import worded_paper
from reportgen.word.names import Sent
from reportgen.word.returned.opening import LARGEST_FILE, RefusedError, opened
from reportgen.word.returned.reading import read_back
from reportgen.word.returned.remarks import Returned

_TOLD: dict[str, Callable[[Answers], str]] = {
    "text": as_text,
    "json": as_json,
    "markdown": as_markdown,
}


def show_comments(file: Path, wanted: Wanted, format: str, start: Path) -> int:
    """Show what was said in a Word file; the exit code."""
    found = Problems()
    project = open_project(start, found)
    returned = _returned(file, found) if project else None
    answers = _answers(project, file, returned, wanted, found) if project and returned else None
    if answers is None:
        shown = problem_formats.as_text(list(found), project.root if project else start)
        click.echo(shown, err=True)
        return PROBLEMS
    click.echo(_TOLD[format](answers))
    return BUILT


def _returned(file: Path, found: Problems) -> Returned | None:
    """What is in the file; None, with the problem noted, where it is not read."""
    with file.open("rb") as stream:
        content = stream.read(LARGEST_FILE + 1)
    try:
        return read_back(opened(content))
    except RefusedError as refused:
        found.add(refused.code, Place(plain(file.name)), refused.what, refused.mend)
        return None


def _answers(
    project: Project, file: Path, returned: Returned, wanted: Wanted, found: Problems
) -> Answers | None:
    """What was said, by the paragraphs of the paper that the file is of."""
    choice = _choice(project, file, returned, wanted, found)
    if choice is None:
        return None
    (paper,), period = choice.papers, choice.period
    openly = returned.sent is not None and returned.sent.openly
    order = Order(project, paper, period, only_html=True, edition=draft_of(openly))
    now = _now(order, found)
    if now is None:
        return None
    answers = tuple(answers_to(returned, now))
    changed = changed_since(returned, now.page)
    return Answers(plain(file.name), paper, period.id, answers, changed)


def _choice(
    project: Project, file: Path, returned: Returned, wanted: Wanted, found: Problems
) -> Choice | None:
    """The paper that was named; in what was not said, the one that the file names."""
    sent = returned.sent
    if wanted.paper is None and sent is None:
        what = "the file does not say which paper it is of"
        mend = "say it: reportgen comments FILE --paper NAME --quarter Q1"
        found.add("P135", Place(plain(file.name)), what, mend)
        return None
    if sent is None or any(wanted):
        paper = wanted.paper or (sent.paper if sent else None)
        return choose(project, wanted._replace(paper=paper), found)
    return _of_file(project, sent, found)


def _of_file(project: Project, sent: Sent, found: Problems) -> Choice | None:
    """The paper that a file names."""
    period = period_named(sent.period)
    named = period.as_asked if period else {"quarter": sent.period}
    return choose(project, Wanted(**named, paper=sent.paper), found)


def _now(order: Order, found: Problems) -> Now | None:
    """The paper as it is; None where it cannot be worded."""
    worded = worded_paper(order, found)
    page = page_of(order, worded, found) if worded else None
    return Now(page, places_of(worded)) if worded and page else None
