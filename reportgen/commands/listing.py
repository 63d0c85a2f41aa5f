"""`reportgen list`: what there is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import click

from reportgen import problem_formats
from reportgen.codes import CODES
from reportgen.commands.choosing import wrong_settings
from reportgen.commands.exits import BUILT, PROBLEMS, exit_code
from reportgen.model.publication import Publication
from reportgen.problem_formats import plain
from reportgen.problems import Problems, Severities
from reportgen.sources.agendas import agenda_names
from reportgen.sources.datasets import read_definitions
from reportgen.sources.project import Project, open_project
from reportgen.sources.published import read_register

Row = tuple[str, ...]


def list_papers(start: Path) -> int:
    """Every paper, with its periods."""
    return _list(lambda project, found: _papers(project), start)


def list_periods(start: Path) -> int:
    """Every period that has papers, with their names."""
    return _list(lambda project, found: _periods(project), start)


def list_indicators(start: Path) -> int:
    """Every indicator: the name it is printed by, its unit, its title."""
    return _list(_indicators, start)


def list_published(start: Path) -> int:
    """Every version that was published, in the order of publication."""
    return _list(_published, start)


def list_codes(start: Path) -> int:
    """Every code of a problem, as grave as this council holds it."""
    found = Problems()
    severities = _severities(start, found)
    rows = [(code, _grade(code, severities), kind.title) for code, kind in sorted(CODES.items())]
    click.echo(_columns(rows))
    wrong = wrong_settings(found)
    if wrong:
        click.echo(problem_formats.as_text(wrong, start), err=True)
    return PROBLEMS if wrong else BUILT


def severity_here(code: str, start: Path) -> str:
    """How grave a code is, as a project sets it; as it is by itself where there is no project."""
    return _grade(code, _severities(start, Problems()))


def _severities(start: Path, found: Problems) -> Severities:
    project = open_project(start, found)
    return project.settings.severities if project else {}


def _grade(code: str, severities: Severities) -> str:
    severity = severities.get(code, CODES[code].severity)
    return severity.value if severity else "off"


def paper_names(start: Path) -> list[str]:
    """The names of the papers, for completion: nothing where there is no project."""
    project = open_project(start, Problems())
    return list(project.papers()) if project else []


def names_of_agendas(start: Path) -> list[str]:
    """The names of the agendas, for completion."""
    project = open_project(start, Problems())
    return agenda_names(project) if project else []


def _list(rows_of: Callable[[Project, Problems], Sequence[Row]], start: Path) -> int:
    """Open the project and list its rows, and what stands in the way of others."""
    found = Problems()
    project = open_project(start, found)
    rows = rows_of(project, found) if project else ()
    click.echo(_columns(rows), nl=bool(rows))
    if len(found):
        click.echo(problem_formats.as_text(found, project.root if project else start), err=True)
    return exit_code(found) if found.stop else BUILT


def _papers(project: Project) -> list[Row]:
    return [
        (paper, ", ".join(period.id for period in sorted(project.periods_of(paper))))
        for paper in project.papers()
    ]


def _periods(project: Project) -> list[Row]:
    calendar = {paper: project.periods_of(paper) for paper in project.papers()}
    every = sorted({period for periods in calendar.values() for period in periods})
    return [
        (period.id, ", ".join(paper for paper, its_own in calendar.items() if period in its_own))
        for period in every
    ]


def _indicators(project: Project, found: Problems) -> list[Row]:
    return [
        (indicator.id, indicator.unit.value, indicator.title)
        for name in project.datasets()
        if (definitions := read_definitions(project.data / name, project.root, found))
        for indicator in definitions.indicators
    ]


def _published(project: Project, found: Problems) -> list[Row]:
    """What each register has, by the day of publication."""
    every = [
        (entry.on, paper, period.id, entry)
        for paper in project.papers()
        for period in project.periods_of(paper)
        if (register := read_register(project, paper, period, found))
        for entry in register.published
    ]
    return [
        (on.isoformat(), f"{paper}, {period}", f"version {entry.version}", _kind_of(entry))
        for on, paper, period, entry in sorted(every, key=lambda one: (one[:3], one[3].version))
    ]


def _kind_of(entry: Publication) -> str:
    """How a version came to its meeting, and why there is more than one."""
    recorded = f" (recorded on {entry.recorded.isoformat()})" if entry.recorded else ""
    meeting = f"{entry.kind} for {entry.meeting.isoformat()}{recorded}"
    return f"{meeting}: {plain(entry.why)}" if entry.why else meeting


def _columns(rows: Sequence[Row]) -> str:
    """Rows with their columns beneath one another; the last column is as wide as it likes."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)][:-1]
    return "\n".join("  ".join([*map(str.ljust, row, widths), row[-1]]) for row in rows)
