"""`reportgen style`: begin a house style, find what is wrong in it, see it on sample content."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast, get_args

import click

from reportgen import problem_formats
from reportgen.codes import Severity
from reportgen.commands.exits import BUILT, PROBLEMS, exit_code
from reportgen.commands.progress import Progress
from reportgen.commands.sampling import NAME, PERIOD, SAMPLE, sample_project
from reportgen.model.style import HouseStyle
from reportgen.model.written import ReportType
from reportgen.orders import Built, Order
from reportgen.problem_formats import Format
from reportgen.problems import NOWHERE, Place, Problem, Problems
from reportgen.sources.editor import bound_in
from reportgen.sources.project import Project, open_project
from reportgen.sources.styles import BASE, STYLE, read_style, report_unknown_sections, style_folders

BEGUN = SAMPLE / STYLE
NEXT = """\
A house style is begun in {file}.
Write in it what your papers have; every line that is there says what it does. Then:

  reportgen style check {name}      what is wrong in it
  reportgen style preview {name}    a paper in it, on sample content

It is used where reportgen.yml, or a paper.yml, says  style: {name}"""


def new_style(name: str, start: Path) -> int:
    """Begin a house style in a folder of templates/; the exit code."""
    found = Problems()
    project = open_project(start, found)
    folder = project.root / "templates" / name if project else None
    if project and folder and _may_be_made(name, folder, found):
        folder.mkdir(parents=True)
        shutil.copy(BEGUN, folder / STYLE)
        title = name.replace("-", " ").capitalize()
        path = folder / STYLE
        text = path.read_text("utf-8").replace("NAME", title, 1)
        path.write_bytes(bound_in(project.root, path, text.encode()))
        click.echo(NEXT.format(file=os.path.relpath(path, start), name=name))
        return BUILT
    _tell(found, start, Format.TEXT)
    return exit_code(found)


def check_style(name: str, format: Format, start: Path) -> int:
    """Tell what is wrong in a house style; the exit code."""
    found = Problems()
    opened = _open(name, start, found)
    if opened is not None:
        report_unknown_sections(*opened, found)
        for kind in get_args(ReportType):
            found.extend(_of_style(_composed(*opened, name, kind), name))
        if not found.stop and _has_sheets(opened[0], name):
            found.extend(_of_style(_set(*opened, name), name))
    told = _tell(found, opened[0].root if opened else start, format)
    if not told and format is Format.TEXT:
        click.echo(f"{name}: nothing is wrong in it. See it: reportgen style preview {name}")
    return exit_code(found) if found.stop else BUILT


def preview_style(name: str, kind: str, start: Path) -> int:
    """Build a sample paper of this report type in a house style; the exit code."""
    found = Problems()
    opened = _open(name, start, found)
    if opened is None:
        _tell(found, start, Format.TEXT)
        return exit_code(found)
    project, style = opened
    made, problems = _built(project, style, name, cast(ReportType, kind))
    found.extend(_of_style(problems, name))
    _tell(found, project.root, Format.TEXT)
    for path in made:
        click.echo(os.path.relpath(path, start))
    return BUILT if made else PROBLEMS


def style_names(start: Path) -> list[str]:
    """The house styles of a project, for completion: nothing where there is no project."""
    project = open_project(start, Problems())
    if project is None:
        return []
    return sorted(path.parent.name for path in (project.root / "templates").glob(f"*/{STYLE}"))


def _may_be_made(name: str, folder: Path, found: Problems) -> bool:
    if not re.fullmatch(r"[a-z][a-z0-9-]{0,40}", name):
        what, mend = f'"{name}" is not a name for a house style', "small letters, digits and - only"
        found.add("P056", NOWHERE, what, f"{mend}, a letter first: such as anytown")
    elif folder.exists():
        what = f"templates/{name} is there already"
        found.add("P056", NOWHERE, what, f"choose another name, or edit templates/{name}/{STYLE}")
    return not found.stop


def _open(name: str, start: Path, found: Problems) -> tuple[Project, HouseStyle] | None:
    """The project, and the house style in it; None, with the problem noted, without either."""
    project = open_project(start, found)
    style = read_style(project, name, found) if project else None
    return (project, style) if project and style else None


def _composed(project: Project, style: HouseStyle, name: str, kind: ReportType) -> Problems:
    """What is wrong in the pages of a sample paper of this report type."""
    from reportgen.steps.paging import compose_paper

    found = Problems()
    with TemporaryDirectory() as folder:
        compose_paper(_order(project, style, name, kind, Path(folder)), found)
    return found


def _has_sheets(project: Project, name: str) -> bool:
    """Whether the style has looks of its own, which only a page that is set can show."""
    folders = (folder for folder in style_folders(project, name) if folder.name != BASE)
    sheets = (sheet for folder in folders for sheet in folder.glob("*.css"))
    return any(sheet.stat().st_size for sheet in sheets)


def _set(project: Project, style: HouseStyle, name: str) -> list[Problem]:
    """What is wrong with a sample paper when its pages are set; nothing of it is kept."""
    with TemporaryDirectory() as folder:
        return [*_build(_order(project, style, name, "noting", Path(folder))).problems]


def _build(order: Order) -> Built:
    """Build a sample paper, whose fault is ours."""
    from reportgen.pipeline import build_papers  # the stages take a while to load

    with Progress() as progress:
        (built,) = build_papers([order], progress)
    if built.fault:
        raise built.fault
    return built


def _of_style(found: Iterable[Problem], name: str) -> Iterator[Problem]:
    """What is wrong in the style, and what stops the sample, which is sound: the style's doing."""
    for problem in found:
        if problem.place.file.startswith("templates/"):
            yield problem
        elif problem.severity is Severity.ERROR:
            yield _of_sample(problem, name)


def _of_sample(problem: Problem, name: str) -> Problem:
    """A problem at the line of a file that the council does not have, told of its style."""
    what = f"in a sample paper, {problem.what}"
    mend = "the sample is sound: look for the cause in the style, its sheets and templates"
    return replace(problem, place=Place(f"templates/{name}/{STYLE}"), what=what, mend=mend)


def _built(
    project: Project, style: HouseStyle, name: str, kind: ReportType
) -> tuple[list[Path], list[Problem]]:
    """The files of a sample paper, none where it could not be built, and what is wrong with it."""
    with TemporaryDirectory() as folder:
        order = _order(project, style, name, kind, Path(folder))
        built = _build(order)
        results = [order.folder / result for result in order.results[:2]] if built.path else []
        kept = project.root / "build" / "styles" / name
        return [_kept(path, kept / f"{name}{path.suffix}") for path in results], [*built.problems]


def _kept(made: Path, path: Path) -> Path:
    """A finished file, moved to where it stays."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return Path(shutil.move(made, path))


def _order(project: Project, style: HouseStyle, name: str, kind: ReportType, root: Path) -> Order:
    folders = style_folders(project, name)
    return Order(sample_project(project, style, folders, kind, root), NAME, PERIOD, False)


def _tell(found: Iterable[Problem], root: Path, format: Format) -> bool:
    """Show what is wrong; whether there was anything to show."""
    problems = list(found)
    shown = {
        Format.TEXT: lambda: problem_formats.as_text(problems, root),
        Format.GITHUB: lambda: problem_formats.as_github(problems),
        Format.JSON: lambda: json.dumps(problem_formats.as_json(problems), indent=2),
    }
    if problems or format is Format.JSON:
        click.echo(shown[format]())
    return bool(problems)
