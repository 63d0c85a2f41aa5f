"""`reportgen new paper` and `reportgen new indicator`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple, cast

import click

from reportgen import periods
from reportgen.calendar import is_working_day, next_meeting
from reportgen.commands.choosing import options_of
from reportgen.commands.days import day_in
from reportgen.commands.exits import BUILT
from reportgen.commands.showing import refused
from reportgen.model.data import Indicator
from reportgen.model.style import HouseStyle
from reportgen.model.text import Text
from reportgen.model.written import ReportType
from reportgen.outputs.disk import write_all
from reportgen.periods import Kind, Period, PeriodError
from reportgen.problems import NOWHERE, Place, Problems, did_you_mean
from reportgen.quarter.indicator import BEGUN, with_indicator
from reportgen.quarter.marking import BY_CALENDAR
from reportgen.quarter.paper import NewPaper, paper_file, quarter_files
from reportgen.sources.datasets import DEFINITIONS
from reportgen.sources.editor import bound_in
from reportgen.sources.files import read_yaml_file
from reportgen.sources.observations import HEADINGS
from reportgen.sources.project import PAPER, Project, open_project
from reportgen.sources.styles import is_style, read_style

NAME = re.compile(r"[a-z][a-z0-9-]*")
WEEKS_AFTER = timedelta(weeks=9)
PROPOSED = "Proposed: nine weeks after the quarter. Correct it by the calendar of meetings."
AS_TYPED = "The day of the meeting."
NEXT_PAPER = """\
{files}

Write the words in place of "[to be written]"; see what is still wrong:
  reportgen check --paper {name} {options}"""
NEXT_INDICATOR = """\
{file}: {id} is added.
Now its figures, a row for each period: {observations}
In prose it is {{{{ {id} }}}}."""


class Wished(NamedTuple):
    """A new paper, in the words of the command line."""

    name: str
    title: str
    owner: str
    report_type: str
    style: str | None
    data: Sequence[str]
    quarter: str | None
    year: str | None
    meeting: str | None


def new_paper(wished: Wished, start: Path) -> int:
    """Begin a paper; the exit code."""
    found = Problems()
    project = open_project(start, found)
    period = _period(project, wished, found) if project else None
    if project is not None:
        _check(project, wished, found)
    style = _style(project, wished, found) if project and not found.stop else None
    if project is None or period is None or style is None or found.stop:
        return refused(found, project.root if project else start)
    paper = _paper(project, wished, period)
    folder = project.narratives / wished.name
    files = {PAPER: paper_file(paper, style)}
    files |= {f"{period.id}/{name}": text for name, text in quarter_files(paper, style).items()}
    for name, text in files.items():
        path = folder / name
        write_all(path.parent, {path.name: bound_in(project.root, path, text.encode())})
    names = "\n".join(project.name_of(folder / name) for name in files)
    click.echo(NEXT_PAPER.format(files=names, name=wished.name, options=options_of(period)))
    return BUILT


def _period(project: Project, wished: Wished, found: Problems) -> Period | None:
    """The quarter that was named; else the latest of any paper in this financial year, or Q1."""
    try:
        year = periods.financial_year(wished.year or project.settings.financial_year)
        if wished.quarter:
            return periods.asked(wished.quarter, year)
    except PeriodError as error:
        found.add("P051", NOWHERE, error.what, error.mend)
        return None
    every = {period for name in project.papers() for period in project.periods_of(name)}
    ours = [each for each in every if each.kind is Kind.QUARTER and year.contains(each)]
    return max(ours, default=periods.quarter("Q1", year))


def _check(project: Project, wished: Wished, found: Problems) -> None:
    """Refuse a name that is taken or cannot be one, and data that there are not."""
    if not NAME.fullmatch(wished.name):
        what = f'"{wished.name}" cannot be the name of a paper'
        found.add("P070", NOWHERE, what, "small letters, digits and hyphens only, a letter first")
    elif (project.narratives / wished.name).exists():
        place = Place(f"narratives/{wished.name}")
        found.add("P069", place, "there is a paper of this name already", "choose another name")
    datasets = project.datasets()
    for name in wished.data:
        if name not in datasets:
            mend = did_you_mean(name, datasets, f"The datasets are: {', '.join(datasets)}")
            found.add("P005", NOWHERE, f'there is no dataset "{name}" in data/', mend)


def _style(project: Project, wished: Wished, found: Problems) -> HouseStyle | None:
    name = Text(wished.style or project.settings.style)
    return read_style(project, name, found) if is_style(project, name, found) else None


def _paper(project: Project, wished: Wished, period: Period) -> NewPaper:
    calendar = project.settings.calendar
    meeting = next_meeting(wished.name, period.end, calendar)
    says = BY_CALENDAR
    if wished.meeting:
        meeting, says = day_in(wished.meeting, "--meeting"), AS_TYPED
    if meeting is None:
        meeting, says = period.end + WEEKS_AFTER, PROPOSED
        while not is_working_day(meeting, calendar):
            meeting += timedelta(days=1)
    data = wished.data or (project.datasets() if len(project.datasets()) == 1 else ())
    return NewPaper(
        title=wished.title,
        owner=wished.owner,
        report_type=cast(ReportType, wished.report_type),
        data=data,
        style_name=wished.style or "",
        meeting=meeting,
        says=says,
    )


def new_indicator(dataset: str, said: Mapping[str, str], start: Path) -> int:
    """Define an indicator in a dataset, which is begun where there is none; the exit code."""
    found = Problems()
    project = open_project(start, found)
    if project is None:
        return refused(found, start)
    if not NAME.fullmatch(dataset):
        what = f'"{dataset}" cannot be the name of a dataset'
        found.add("P070", NOWHERE, what, "small letters, digits and hyphens only, a letter first")
        return refused(found, project.root)
    path = project.data / dataset / DEFINITIONS
    name = project.name_of(path)
    text = _text(path, name, found)
    in_order = {field: said[field] for field in Indicator.model_fields if field in said}
    after = with_indicator(text, name, in_order, found) if text is not None else None
    if after is None:
        return refused(found, project.root)
    files = {DEFINITIONS: bound_in(project.root, path, after.encode())}
    if not any((path.parent / f"observations{end}").exists() for end in (".csv", ".xlsx")):
        files["observations.csv"] = (",".join(HEADINGS) + "\n").encode()
    write_all(path.parent, files)
    observations = f"data/{dataset}/observations.csv"
    click.echo(NEXT_INDICATOR.format(file=name, id=said["id"], observations=observations))
    return BUILT


def _text(path: Path, name: str, found: Problems) -> str | None:
    """The file as it is, with its own ends of lines; the beginning of one where there is none."""
    if not path.exists():
        return BEGUN
    file = read_yaml_file(path, name, found)
    return path.read_bytes().decode("utf-8-sig") if file else None
