"""`reportgen new quarter`: the next quarter's folder, made from the last one's."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import wrap
from typing import NamedTuple

import click

from reportgen import periods, problem_formats
from reportgen.calendar import likely_meeting, next_meeting, public_by
from reportgen.commands.choosing import ALL_PAPERS, Choice
from reportgen.commands.exits import BUILT, exit_code
from reportgen.commands.forms import forms_of
from reportgen.commands.owing import lacking, lines_of_lacking
from reportgen.commands.wanted import Wanted
from reportgen.model.narrative import Cover
from reportgen.outputs.disk import write_all
from reportgen.periods import WEEKDAY_WORDS, Kind, Period, PeriodError, date_in_words
from reportgen.problems import NOWHERE, Place, Problems, did_you_mean
from reportgen.quarter.marking import BY_CALENDAR, BY_WEEKS
from reportgen.quarter.moving import Turn
from reportgen.quarter.periods_named import Move
from reportgen.quarter.rolling import Roll, Rolled, rolled
from reportgen.sources.project import Project, open_project
from reportgen.sources.reader import COVER
from reportgen.sources.schema import read_as
from reportgen.sources.yaml_tree import read_tree
from reportgen.wording import and_list

WIDTH = 100


class Prepared(NamedTuple):
    """A paper's next quarter, ready to be written."""

    roll: Roll
    made: Rolled


def new_quarter(wanted: Wanted, start: Path, forms: bool = False) -> int:
    """Prepare the next quarter of papers; all of them, or none. The exit code.

    With `forms`, those that ask for what is missing are written too.
    """
    found = Problems()
    project = open_project(start, found)
    turns = _turns(project, wanted, found) if project else {}
    rolls = [_roll(project, paper, turn, found) for paper, turn in turns.items() if project]
    prepared = [_prepared(roll, found) for roll in rolls if roll]
    if project is None or found.stop:
        click.echo(problem_formats.as_text(found, project.root if project else start), err=True)
        return exit_code(found)
    made = [one for one in prepared if one is not None]
    for one in made:
        _write(one)
        click.echo(_told(one))
    if forms and made:
        papers = [one.roll.paper for one in made]
        click.echo("\n" + "\n".join(forms_of(project, Choice(made[0].roll.turn.next, papers))))
    return BUILT


def _turns(project: Project, wanted: Wanted, found: Problems) -> dict[str, Turn]:
    """Each paper that is meant, from its last period to the next."""
    papers = project.papers()
    if wanted.paper is not None and wanted.paper not in papers:
        mend = did_you_mean(wanted.paper, papers, ALL_PAPERS)
        found.add("P002", NOWHERE, f'there is no paper "{wanted.paper}"', mend)
        return {}
    names = [wanted.paper] if wanted.paper else [*papers]
    period = _period(project, names, wanted, found)
    if period is None:
        return {}
    turns = {name: turn for name in names if (turn := _turn(project, name, period))}
    there = [name for name in names if _is_there(project, name, period)]
    chosen = {
        name: one
        for name, one in turns.items()
        if name not in there and (wanted.paper or _is_next(one))
    }
    if not chosen:
        _refuse(project, names, period, there, found)
    return chosen


def _is_there(project: Project, paper: str, period: Period) -> bool:
    """Whether anything stands in the place of the new quarter, be it no folder."""
    return os.path.lexists(project.period_folder(paper, period))


def _is_next(turn: Turn) -> bool:
    """Whether a paper goes straight on; one that rested for a while is rolled on by its name."""
    return turn.next.previous == turn.last


def _turn(project: Project, paper: str, period: Period) -> Turn | None:
    last = project.period_before(paper, period)
    return Turn(last, period) if last and last.kind is period.kind else None


def _period(
    project: Project, names: Sequence[str], wanted: Wanted, found: Problems
) -> Period | None:
    """The period that was asked for; without a word, that after the latest of the year."""
    try:
        year = periods.financial_year(wanted.year or project.settings.financial_year)
    except PeriodError as error:
        found.add("P050", NOWHERE, error.what, error.mend)
        return None
    if wanted.quarter is not None:
        try:
            return periods.asked(wanted.quarter, year)
        except PeriodError as error:
            found.add("P051", NOWHERE, error.what, error.mend)
            return None
    every = {period for name in names for period in project.periods_of(name)}
    quarters = [each for each in every if each.kind is Kind.QUARTER] or [*every]
    ours = [each for each in quarters if len(names) == 1 or year.contains(each)]
    if not ours:
        what = f"no paper has a quarter of {year.words} to go on from"
        found.add("P061", NOWHERE, what, "name the quarter, the year and the paper")
        return None
    return max(ours).next


def _refuse(
    project: Project, names: Sequence[str], period: Period, there: Sequence[str], found: Problems
) -> None:
    """Say why a quarter is not prepared: it is there, or there is nothing to begin from."""
    for name in there:
        place = Place(f"narratives/{name}/{period.id}")
        mend = f"edit what is there; the quarter after it is {period.next.id}"
        found.add("P060", place, f"{period.words} is there already, and stays as it is", mend)
    if there:
        return
    before = [
        f"{name} has {and_list([each.id for each in project.periods_of(name)])}" for name in names
    ]
    what = f"there is no quarter to prepare {period.words} from"
    mend = f"{'; '.join(before)}. Name the paper (--paper) to go on from one that is older"
    found.add("P061", NOWHERE, what, mend)


def _roll(project: Project, paper: str, turn: Turn, found: Problems) -> Roll | None:
    """What is to be done for one paper, with the day of its meeting."""
    path = project.period_folder(paper, turn.last) / COVER
    tree = read_tree(path, project.name_of(path), found)
    cover = read_as(Cover, tree, found) if tree else None
    if cover is None:
        return None
    calendar = project.settings.calendar
    after = max(turn.next.end, cover.meeting)
    meeting = next_meeting(paper, after, calendar)
    quarters = max(turn.next.months_after(turn.last) // 3, 1)
    likely = likely_meeting(cover.meeting, quarters, calendar)
    says = BY_CALENDAR if meeting else BY_WEEKS
    return Roll(project, paper, turn, meeting or likely, says)


def _prepared(roll: Roll, found: Problems) -> Prepared | None:
    made = rolled(roll, found)
    return Prepared(roll, made) if made else None


def _write(one: Prepared) -> None:
    """The folder appears whole or not at all, and never where one is already."""
    folder = one.roll.project.period_folder(one.roll.paper, one.roll.turn.next)
    with TemporaryDirectory(dir=folder.parent, prefix=".new-") as waiting:
        write_all(Path(waiting, folder.name), one.made.files)
        os.rename(Path(waiting, folder.name), folder)


def _told(one: Prepared) -> str:
    return "\n".join(_lines(one))


def _lines(one: Prepared) -> Iterator[str]:
    """What was done, and what there is to do now."""
    roll, made = one
    folder = f"narratives/{roll.paper}/{roll.turn.next.id}"
    calendar = roll.project.settings.calendar
    meeting = date_in_words(roll.meeting, WEEKDAY_WORDS)
    by = date_in_words(public_by(roll.meeting, calendar), WEEKDAY_WORDS)
    amount = problem_formats.amount(made.sections, "section", "sections")
    yield f"{folder}: {amount} carried over from {roll.turn.last.id}, each a draft again"
    yield f"  Meeting: {meeting}. {roll.says}"
    yield f"  Public by: {by} ({calendar.clear_days} clear days)"
    if any(made.moves.values()):
        yield "\n  Moved on; look at the words beside each:"
    for name, moves in sorted(made.moves.items()):
        yield from _moved(f"{folder}/{name}", moves)
    if any(made.typed.values()):
        yield "\n  Months and quarters that are typed; are they still right?"
    for name, typed in sorted(made.typed.items()):
        yield from _typed(f"{folder}/{name}", typed)
    if made.declared:
        yield "\n  Declared as in the last paper; does it hold for this one?"
    for name, fields in made.declared.items():
        said = "; ".join(f"line {field.place().line}: {field}" for field in fields)
        yield f"    {folder}/{name}\n      {said}"
    yield from lines_of_lacking(lacking(roll.project, roll.paper, roll.turn))
    year = roll.turn.next.financial_year
    if year.id != roll.project.settings.financial_year:
        yield f"\n  The financial year is another: write financial_year: {year.id} in reportgen.yml"
    yield f"\n  How far it has come: reportgen status --quarter {roll.turn.next.id}"


def _moved(name: str, moves: Sequence[Move]) -> Iterator[str]:
    if moves:
        yield f"    {name}"
    for move in moves:
        yield f"      line {move.place.line}: {move.words}"


def _typed(name: str, typed: Sequence[Move]) -> Iterator[str]:
    if typed:
        yield f"    {name}"
        words = "; ".join(f"line {one.place.line} {one.words}" for one in typed)
        yield from wrap(words, WIDTH, initial_indent="      ", subsequent_indent="      ")
