"""`reportgen status`: how far the papers of a quarter have come, and who owes what."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click

from reportgen import problem_formats
from reportgen.calendar import due, working_days_between
from reportgen.codes import Severity
from reportgen.commands.choosing import choose
from reportgen.commands.exits import BUILT, exit_code
from reportgen.commands.owing import Lacking, lacking, lines_of_lacking
from reportgen.commands.remaining import as_json, lines_left
from reportgen.commands.wanted import Wanted
from reportgen.gate.candidate import Candidate
from reportgen.model.narrative import Approval, Cover, Fragment, Source
from reportgen.orders import Order
from reportgen.periods import WEEKDAY_WORDS, date_in_words
from reportgen.problem_formats import Format, amount
from reportgen.problems import Problems
from reportgen.quarter.moving import Turn
from reportgen.quarter.needed import Needed
from reportgen.sources.project import open_project
from reportgen.sources.published import read_register
from reportgen.sources.reader import read_source

#: The order in which sections are listed: what is furthest from done comes first.
STAGES = (Approval.DRAFT, Approval.IN_REVIEW, Approval.APPROVED)


@dataclass(frozen=True)
class Standing:
    """How far one paper has come. `source` is None where it cannot be read.

    `lacking` is None where the last paper cannot be read; `candidate` is the paper at the gate, and
    None where that cannot be asked.
    """

    order: Order
    source: Source | None
    lacking: Lacking | None
    problems: Problems
    candidate: Candidate | None

    @property
    def sections(self) -> tuple[Fragment, ...]:
        """Its sections, those that are printed as appendices last."""
        return self.source.sections if self.source else ()


def show_status(
    wanted: Wanted, format: Format, today: date, start: Path, *, details: bool = False
) -> int:
    """Show how far each paper has come; the exit code."""
    found = Problems()
    project = open_project(start, found)
    choice = choose(project, wanted, found) if project else None
    if project is None or choice is None:
        click.echo(problem_formats.as_text(found, project.root if project else start), err=True)
        return exit_code(found)
    orders = [Order(project, paper, choice.period, only_html=True) for paper in choice.papers]
    standings = [_standing(order, today) for order in orders]
    if format is Format.JSON:
        shown = [_as_json(one, today) for one in standings]
        click.echo(json.dumps(shown, indent=2, ensure_ascii=False))
    else:
        click.echo("\n\n".join("\n".join(_lines(one, today, details)) for one in standings))
    return BUILT


def _standing(order: Order, today: date) -> Standing:
    from reportgen.publishing.at_the_gate import Coming, ask_the_gate
    from reportgen.steps.wording import audit_paper  # the stages take a while to load

    problems = Problems()
    worded = audit_paper(order, problems)
    source = (
        worded.source
        if worded
        else read_source(order.project, order.paper, order.period, Problems())
    )
    last = order.project.period_before(order.paper, order.period)
    lacks = lacking(order.project, order.paper, Turn(last, order.period)) if last else Lacking()
    register = read_register(order.project, order.paper, order.period, problems)
    candidate = None
    if worded and register:
        coming = Coming.for_its_agenda(worded, today, register)
        candidate = ask_the_gate(coming, worded, order, problems)
    return Standing(order, source, lacks, problems, candidate)


def _lines(one: Standing, today: date, details: bool) -> Iterator[str]:
    yield f"{one.order.paper}, {one.order.period.words}"
    if one.source is not None:
        yield from _days(one, one.source.cover, today)
    yield from _sections(one.sections)
    yield from lines_of_lacking(one.lacking)
    if one.candidate:
        missing = one.lacking.rows if one.lacking else ()
        yield from lines_left(one.candidate, list(one.problems), missing, details=details)
    else:
        yield f"\n  To mend: {problem_formats.summary(one.problems)} (reportgen check)"


def _days(one: Standing, cover: Cover, today: date) -> Iterator[str]:
    calendar = one.order.project.settings.calendar
    by = due(cover, calendar)
    left = working_days_between(today, by, calendar)
    yield f"  Meeting:   {date_in_words(cover.meeting, WEEKDAY_WORDS)}"
    told = _since(one.candidate) or _left(today, by, left)
    yield f"  Public by: {date_in_words(by, WEEKDAY_WORDS)}, {told}"


def _since(candidate: Candidate | None) -> str:
    """On which day it became public; empty where it is not yet."""
    published = candidate.register.published if candidate else []
    return f"public since {date_in_words(published[0].on, WEEKDAY_WORDS)}" if published else ""


def _left(today: date, by: date, left: int) -> str:
    if today > by:
        return f"{amount((today - by).days, 'day', 'days')} ago"
    if today == by:
        return "today, before the offices close"
    return f"{amount(left, 'working day', 'working days')} left"


def _sections(sections: Iterable[Fragment]) -> Iterator[str]:
    """The sections by how far they have come, each with who answers for it."""
    every = list(sections)
    for stage in STAGES:
        of_stage = [one for one in every if one.status is stage]
        if of_stage:
            yield f"\n  {stage.capitalize()}: {amount(len(of_stage), 'section', 'sections')}"
        width = max((len(one.section) for one in of_stage), default=0)
        for one in of_stage:
            carried = f" (as in {one.carried_over})" if one.carried_over else ""
            yield f"    {one.section.ljust(width)}  {one.owner}{carried}"


def _as_json(one: Standing, today: date) -> dict[str, Any]:
    """The same as plain values."""
    calendar = one.order.project.settings.calendar
    cover = one.source.cover if one.source else None
    by = due(cover, calendar) if cover else None
    return {
        "paper": one.order.paper,
        "period": one.order.period.id,
        "meeting": cover.meeting.isoformat() if cover else None,
        "public_by": by.isoformat() if by else None,
        "working_days_left": working_days_between(today, by, calendar) if by else None,
        "sections": [_section_as_json(section) for section in one.sections],
        "missing": [_row_as_json(row) for row in one.lacking.rows] if one.lacking else None,
        "comparators_missing": [each.cells for each in one.lacking.comparators]
        if one.lacking
        else None,
        "errors": one.problems.count(Severity.ERROR),
        "queries": one.problems.count(Severity.QUERY),
        "before_publication": as_json(one.candidate, list(one.problems)) if one.candidate else None,
    }


def _section_as_json(section: Fragment) -> dict[str, str | None]:
    return {
        "section": str(section.section),
        "status": section.status.value,
        "owner": str(section.owner),
        "carried_over": str(section.carried_over) if section.carried_over else None,
    }


def _row_as_json(row: Needed) -> dict[str, str]:
    return {
        "dataset": row.dataset,
        "indicator": str(row.indicator.id),
        "period": row.period.id,
        "category": row.category,
        "owner": str(row.indicator.owner),
    }
