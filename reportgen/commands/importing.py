"""`reportgen import`: figures of forms that came back, taken into the data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import click

from reportgen import problem_formats
from reportgen.commands.exits import BUILT, PROBLEMS, exit_code
from reportgen.commands.forms import OBSERVATIONS, WORKBOOK, by_hand
from reportgen.model.data import Dataset, Observation
from reportgen.model.text import Text
from reportgen.outputs.disk import write_all
from reportgen.problem_formats import amount
from reportgen.problems import Place, Problems
from reportgen.quarter.entering import (
    Rows,
    named,
    refuse_corrections,
    rows_to_enter,
    said_of,
    with_rows,
)
from reportgen.quarter.judging import check_rows
from reportgen.quarter.returned import Returned, returned_form
from reportgen.quarter.workbooks import with_rows_in_workbook
from reportgen.sources.datasets import read_dataset
from reportgen.sources.files import relative_name
from reportgen.sources.project import Project, open_project


class Entered(NamedTuple):
    """The file of a dataset with the rows of forms in it."""

    file: str
    content: bytes
    rows: Rows


def import_forms(files: Sequence[Path], start: Path, *, replaces: bool = False) -> int:
    """Take the figures of forms into the data: of all of them, or of none. The exit code.

    Killed while the files take their names, it may have given their rows to some datasets and not
    to others: the same command then does the rest.
    """
    found = Problems()
    project = open_project(start, found)
    if project is None:
        click.echo(problem_formats.as_text(found, start), err=True)
        return exit_code(found)
    forms = [_form(path.resolve(), project, found) for path in files]
    entered = _entered(project, [form for form in forms if form], replaces, found)
    if len(found):
        click.echo(problem_formats.as_text(found, project.root), err=True)
    if found.stop:
        click.echo("\nNothing is taken in.", err=True)
        return PROBLEMS
    write_all(project.data, {one.file: one.content for one in entered if one.rows})
    click.echo("\n".join(line for one in entered for line in _lines(one)))
    return BUILT


def _lines(entered: Entered) -> Iterator[str]:
    new, corrected = entered.rows
    replaced = f", {len(corrected)} replaced" if corrected else ""
    yield f"data/{entered.file}: {amount(len(new), 'row', 'rows')} taken in{replaced}"
    for old, row in corrected:
        yield f"  {named(row)}: {said_of(old)}, now {said_of(row)}"


def _form(path: Path, project: Project, found: Problems) -> Returned | None:
    """One form, whose faults are its own: another that is sound is read all the same."""
    own = Problems()
    form = returned_form(path, relative_name(path, project.root), project, own)
    found.extend(own.found)
    return form


def _entered(
    project: Project, forms: Iterable[Returned], replaces: bool, found: Problems
) -> list[Entered]:
    """The file of each dataset with the rows in it."""
    brought: dict[str, list[Observation]] = {}
    for form in forms:
        for dataset, observations in form.observations.items():
            brought.setdefault(dataset, []).extend(observations)
    entered = [_into(project, name, rows, replaces, found) for name, rows in brought.items()]
    return [one for one in entered if one]


def _into(
    project: Project, name: str, brought: Sequence[Observation], replaces: bool, found: Problems
) -> Entered | None:
    if why := by_hand(project, name):
        mend = f"copy the rows into it, or save its sheet as {OBSERVATIONS} in its place"
        found.add("P067", Place(f"data/{name}/{WORKBOOK}"), f"no form is read into it: {why}", mend)
        return None
    dataset = read_dataset(project, Text(name), found)
    if dataset is None:
        return None
    rows = rows_to_enter(dataset, brought, replaces=replaces)
    if not replaces:
        refuse_corrections(rows, found)
    check_rows(dataset, rows, found)
    return _with(project, dataset, rows, found)


def _with(project: Project, dataset: Dataset, rows: Rows, found: Problems) -> Entered | None:
    """A dataset's file, in which rows are put."""
    is_text = (project.data / dataset.name / OBSERVATIONS).exists()
    file = f"{dataset.name}/{OBSERVATIONS if is_text else WORKBOOK}"
    path = project.data / file
    if not rows:
        return Entered(file, b"", rows)
    if not is_text:
        content = with_rows_in_workbook(path, f"data/{file}", dataset, rows)
        return Entered(file, content, rows)
    text = with_rows(path, f"data/{file}", dataset, rows, found)
    return Entered(file, text, rows) if text is not None else None
