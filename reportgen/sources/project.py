"""A project: a council's own folder, with its settings, papers, data and house styles."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from reportgen.model.settings import Settings
from reportgen.model.text import Text
from reportgen.periods import Period, PeriodError, parse, parse_label
from reportgen.problems import Place, Problems, did_you_mean
from reportgen.sources.files import cannot_be_opened, relative_name
from reportgen.sources.folders import folders_in, refuse_name
from reportgen.sources.schema import read_as
from reportgen.sources.yaml_tree import Mapping, Scalar, read_tree
from reportgen.unseen import is_sound_name

SETTINGS = "reportgen.yml"
PAPER = "paper.yml"


@dataclass(frozen=True)
class Project:
    """Where everything of a project is, and its settings."""

    root: Path
    settings: Settings = field(hash=False)  # it is known by where it is

    @property
    def narratives(self) -> Path:
        """The folder of the papers."""
        return self.root / "narratives"

    @property
    def data(self) -> Path:
        """The folder of the datasets."""
        return self.root / "data"

    def papers(self) -> tuple[str, ...]:
        """The names of the papers: folders of narratives/ with a paper.yml."""
        return tuple(
            name for name in _folders(self.narratives) if os.path.isfile(self.paper_file(name))
        )

    def periods_of(self, paper: str) -> tuple[Period, ...]:
        """The periods for which a paper is written, in order."""
        names = _folders(self.narratives / paper)
        return tuple(sorted(period for name in names if (period := period_named(name))))

    def period_before(self, paper: str, period: Period) -> Period | None:
        """The latest period before this one for which a paper is written."""
        return max((each for each in self.periods_of(paper) if each < period), default=None)

    def paper_file(self, paper: str) -> Path:
        """The file that says what stays the same from period to period."""
        return self.narratives / paper / PAPER

    def period_folder(self, paper: str, period: Period) -> Path:
        """The folder of one paper of one period."""
        return self.narratives / paper / period.id

    def datasets(self) -> tuple[str, ...]:
        """The names of the datasets: folders of data/."""
        return _folders(self.data)

    def name_of(self, path: Path) -> str:
        """How a file is named in messages."""
        return relative_name(path, self.root)


def root_above(start: Path, found: Problems) -> Path | None:
    """The folder of the project that a folder belongs to, whatever is wrong with its settings."""
    above = (start.resolve(), *start.resolve().parents)
    root = next((folder for folder in above if os.path.isfile(folder / SETTINGS)), None)
    if root is None:
        what = f"there is no {SETTINGS} in this folder or in one above it"
        mend = "go to a project's folder, or make one: reportgen init DIR"
        found.add("P001", Place(SETTINGS), what, mend)
    return root


def open_project(start: Path, found: Problems) -> Project | None:
    """The project that a folder belongs to: the nearest one above it with a reportgen.yml."""
    root = root_above(start, found)
    if root is None:
        return None
    settings = _settings(root / SETTINGS, found)
    project = Project(root, settings) if settings else None
    if project is not None:
        _refuse_names(project, found)
        _refuse_closed(project, found)
        _note_other_folders(project, found)
        _note_other_meetings(project, found)
    return project


def _settings(path: Path, found: Problems) -> Settings | None:
    """The settings; None where anything in them is wrong, be it only a field written twice."""
    faults = Problems()
    tree = read_tree(path, SETTINGS, faults)
    settings = read_as(Settings, tree, faults) if tree else None
    if tree:
        _refuse_unset(tree, faults)
    found.extend(faults.found)
    return None if faults.stop else settings


def _refuse_unset(tree: Mapping, found: Problems) -> None:
    """Note each code whose severity is left empty: it would stay as it is without a word."""
    audit = tree.entries.get(Text("audit"))
    severities = audit.entries.get(Text("severities")) if isinstance(audit, Mapping) else None
    entries = severities.entries if isinstance(severities, Mapping) else {}
    for code, grade in entries.items():
        if isinstance(grade, Scalar) and grade.left_out:
            what = f'"{code}" is left empty: how grave it is here'
            mend = "write error, query, note or off, or take it out"
            found.add("S020", code.place(), what, mend)


def _refuse_names(project: Project, found: Problems) -> None:
    """Note the papers, periods and datasets whose names cannot be shown."""
    papers = (project.narratives / name for name in project.papers())
    for parent in (project.narratives, project.data, *papers):
        for path in folders_in(parent):
            if not is_sound_name(path.name):
                refuse_name(path, project.root, found)


def _refuse_closed(project: Project, found: Problems) -> None:
    """Note the folders that may not be looked into: what is in them would be left out silently."""
    papers = (project.narratives / name for name in _folders(project.narratives))
    for folder in (project.narratives, project.data, *papers):
        if os.path.isdir(folder) and not os.access(folder, os.R_OK | os.X_OK):
            cannot_be_opened(folder, project.name_of(folder), found)


def _note_other_folders(project: Project, found: Problems) -> None:
    """Say which folders of a paper are not read, because their names are no periods."""
    for paper in project.papers():
        for name in _folders(project.narratives / paper):
            if period_named(name) is None:
                place = Place(f"narratives/{paper}/{name}")
                what = f'"{name}" is not a period, and the folder is not read'
                found.add("P004", place, what, _period_mend(name))


def _note_other_meetings(project: Project, found: Problems) -> None:
    """Say which meetings of the calendar are of no paper: they would be left out silently."""
    papers = project.papers()
    for name in project.settings.calendar.meetings:
        if name not in papers:
            what = f'the calendar has meetings of "{name}", and there is no such paper'
            mend = did_you_mean(name, papers, "write the name of a folder of narratives/")
            found.add("P071", name.place(), what, mend)


def _period_mend(name: str) -> str:
    try:
        return f"name it {parse_label(name).id}"
    except PeriodError as error:
        return error.mend


def period_named(folder: str) -> Period | None:
    """The period of a folder that is named as periods are."""
    try:
        period = parse(folder)
    except PeriodError:
        return None
    return period if period.id == folder else None


def _folders(parent: Path) -> tuple[str, ...]:
    """The names of the folders in a folder, as far as they can be shown."""
    return tuple(path.name for path in folders_in(parent) if is_sound_name(path.name))
