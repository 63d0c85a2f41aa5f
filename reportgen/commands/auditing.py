"""`reportgen audit`: what is wrong in papers, of a project or as they stand in a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from reportgen import periods
from reportgen.commands.choosing import wrong_settings
from reportgen.commands.days import day_in
from reportgen.commands.findings import Audited, Wish, show_findings
from reportgen.commands.looking import look_at
from reportgen.commands.wanted import Told, Wanted
from reportgen.model.data import Dataset
from reportgen.model.text import Text
from reportgen.orders import Order
from reportgen.periods import Period, PeriodError
from reportgen.problems import Problems
from reportgen.sources.datasets import read_dataset, read_dataset_in
from reportgen.sources.files import relative_name
from reportgen.sources.project import Project, open_project
from reportgen.sources.unprepared import About
from reportgen.unprepared import Unprepared, audit_text

TABLES = (".csv", ".xlsx")


def audit_project(wanted: Wanted, wish: Wish, start: Path) -> int:
    """Audit the papers of a quarter; the exit code."""
    root, problems, papers, options = look_at(wanted, start, audited)
    return show_findings(root, problems, papers, wish._replace(options=options))


def audited(order: Order) -> Audited:
    """One paper of a project, with all that is wrong in it."""
    from reportgen.steps.wording import audit_paper  # the stages take a while to load

    found = Problems()
    audit_paper(order, found)
    return Audited(order.paper, list(found))


def audit_files(files: Sequence[Path], told: Told, wish: Wish, start: Path) -> int:
    """Audit a text as it stands; the exit code. It needs no project, and uses one that is there."""
    outside = Problems()
    project = open_project(start, outside)
    if wrong_settings(outside):
        return show_findings(start, list(outside), [], wish)
    paper, tables = _told_apart([file.resolve() for file in files])
    root = start if paper.is_relative_to(start) else paper.parent
    found = Problems(project.settings.severities if project else {})
    meeting = day_in(told.meeting, "--meeting") if told.meeting else None
    about = About(meeting, _period(told.period))
    data = _data(told.data, project, start, found)
    name = relative_name(paper, root)
    audit_text(Unprepared(paper, name, tables, about, data, told.before), found)
    return show_findings(root, [], [Audited(name, list(found))], wish)


def _told_apart(files: Sequence[Path]) -> tuple[Path, list[Path]]:
    """The paper and its tables, by the ends of their names."""
    folder = next((file for file in files if file.is_dir()), None)
    if folder is not None:
        raise click.UsageError(
            f"{folder.name} is a folder: name the text of one paper, such as paper.txt. "
            "The papers of a project are audited where none is named: reportgen audit."
        )
    tables = [file for file in files if file.suffix.lower() in TABLES]
    papers = [file for file in files if file not in tables]
    if len(papers) != 1:
        names = ", ".join(file.name for file in papers)
        here = f"here are {len(papers)}: {names}" if papers else "here is none"
        raise click.UsageError(
            f"One paper is audited at a time, and {here}. "
            f"Tables that belong to it end in {' or '.join(TABLES)}."
        )
    return papers[0], tables


def _data(
    named: str | None, project: Project | None, start: Path, found: Problems
) -> tuple[Dataset, ...]:
    """The data to hold the paper against: a folder or, in a project, a dataset by its name."""
    if named is None:
        return ()
    folder = Path(named).resolve()
    if folder.is_dir():
        root = start if folder.is_relative_to(start) else folder.parent
        dataset = read_dataset_in(folder, root, found)
    elif project is not None:
        dataset = read_dataset(project, Text(named), found)
    else:
        raise click.BadParameter(f"there is no folder {named}.", param_hint="--data")
    return (dataset,) if dataset else ()


def _period(text: str | None) -> Period | None:
    try:
        return periods.parse_label(text) if text else None
    except PeriodError as error:
        raise click.BadParameter(f"{error.what}; {error.mend}.", param_hint="--period") from None
