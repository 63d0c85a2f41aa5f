"""From what was asked for to the period and the papers that are meant."""

from __future__ import annotations

from typing import NamedTuple

from reportgen import periods
from reportgen.codes import Severity
from reportgen.commands.wanted import Wanted
from reportgen.periods import Kind, Period, PeriodError
from reportgen.problems import NOWHERE, Problem, Problems, did_you_mean
from reportgen.sources.project import SETTINGS, Project

ALL_PAPERS = "All papers: reportgen list papers"
NO_PROJECT = "P001"


class Choice(NamedTuple):
    """One period, and the papers of it that are to be built."""

    period: Period
    papers: list[str]


def wrong_settings(found: Problems) -> list[Problem]:
    """The errors in the settings of a project that is there."""
    errors = (problem for problem in found if problem.severity is Severity.ERROR)
    return [one for one in errors if one.place.file == SETTINGS and one.code != NO_PROJECT]


def choose(project: Project, wanted: Wanted, found: Problems) -> Choice | None:
    """The period and papers that are meant, or None when a problem says why there are none."""
    year = _year(project, wanted.year, found)
    names = _papers(project, wanted.paper, found)
    if year is None or not names:
        return None
    calendar = {name: project.periods_of(name) for name in names}
    period = _period(calendar, wanted, year, found)
    if period is None:
        return None
    papers = [name for name, its_periods in calendar.items() if period in its_periods]
    if not papers:
        _no_papers(calendar, period, found)
        return None
    return Choice(period, papers)


def options_for(project: Project, choice: Choice, wanted: Wanted) -> str:
    """The options by which another command takes the same papers; none where it would by itself."""
    by_itself = choose(project, Wanted(), Problems())
    if by_itself and by_itself.period == choice.period:
        return ""
    paper = f" --paper {wanted.paper}" if wanted.paper else ""
    return f"{options_of(choice.period)}{paper}"


def options_of(period: Period) -> str:
    """A period as commands take it: --quarter Q1 --year 2015-16."""
    return " ".join(f"--{name} {value}" for name, value in period.as_asked.items())


def _year(project: Project, text: str | None, found: Problems) -> Period | None:
    try:
        return periods.financial_year(text or project.settings.financial_year)
    except PeriodError as error:
        found.add("P050", NOWHERE, error.what, error.mend)
        return None


def _papers(project: Project, name: str | None, found: Problems) -> list[str]:
    names = list(project.papers())
    if not names:
        found.add(
            "P052",
            NOWHERE,
            "this project has no papers yet",
            "a paper is a folder of narratives/ with a paper.yml in it",
        )
    if name is None or name in names:
        return names if name is None else [name]
    if names:
        mend = did_you_mean(name, names, ALL_PAPERS)
        found.add("P002", NOWHERE, f'there is no paper "{name}"', mend)
    return []


def _period(
    calendar: dict[str, tuple[Period, ...]], wanted: Wanted, year: Period, found: Problems
) -> Period | None:
    if wanted.quarter is None:
        return _latest(calendar, year, found)
    try:
        period = periods.asked(wanted.quarter, year)
    except PeriodError as error:
        found.add("P051", NOWHERE, error.what, error.mend)
        return None
    if wanted.year is None or year.contains(period):
        return period
    what = f"{period.words} is not in {year.words}"
    found.add("P051", NOWHERE, what, "leave the year out, or write the quarter alone, such as Q1")
    return None


def _latest(
    calendar: dict[str, tuple[Period, ...]], year: Period, found: Problems
) -> Period | None:
    """The latest quarter of the year for which there are papers, or else the latest period."""
    every = {period for its_periods in calendar.values() for period in its_periods}
    ours = {period for period in every if year.contains(period)}
    if not ours:
        _no_papers(calendar, year, found)
        return None
    return max(ours, key=lambda period: (period.kind is Kind.QUARTER, period.end, period.start))


def _no_papers(calendar: dict[str, tuple[Period, ...]], period: Period, found: Problems) -> None:
    """Say what there is instead."""
    names = " or ".join(calendar) if len(calendar) == 1 else "any paper"
    found.add(
        "P003",
        NOWHERE,
        f"there is nothing for {names} in {period.words}",
        "; ".join(_what_there_is(calendar))
        or "a quarter of a paper is a folder such as narratives/PAPER/2015-16-Q1",
    )


def _what_there_is(calendar: dict[str, tuple[Period, ...]]) -> list[str]:
    return [
        f"{name} has {', '.join(period.id for period in sorted(its_periods))}"
        for name, its_periods in calendar.items()
        if its_periods
    ]
