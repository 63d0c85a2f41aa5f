"""Agendas: what a clerk writes of a meeting, read, with the files that it names."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reportgen.model.agenda import FILES, FOLDER, Agenda
from reportgen.model.appendices import AppendedFile
from reportgen.model.text import Text
from reportgen.problems import Place, Problems, did_you_mean
from reportgen.sources.appendices import read_pdf
from reportgen.sources.folders import YAML, stays_inside
from reportgen.sources.project import Project
from reportgen.sources.schema import read_as
from reportgen.sources.yaml_tree import read_tree
from reportgen.unseen import is_sound_name


def agenda_names(project: Project) -> list[str]:
    """The names of the agendas."""
    folder = project.narratives / FOLDER
    paths = sorted(folder.iterdir()) if folder.is_dir() else []
    return [path.stem for path in paths if path.suffix in YAML and is_sound_name(path.name)]


def agenda_file(project: Project, name: str) -> Path | None:
    """The file of an agenda; None where there is none of this name."""
    folder = project.narratives / FOLDER
    is_plain = Path(name).name == name
    paths = (folder / f"{name}{ending}" for ending in YAML)
    return next((path for path in paths if is_plain and path.is_file()), None)


def read_agenda(project: Project, name: str, found: Problems) -> Agenda | None:
    """An agenda; None where it cannot be used."""
    path = agenda_file(project, name)
    if path is None:
        names = agenda_names(project)
        all_of_them = f"The agendas are: {', '.join(names)}" if names else ""
        mend = did_you_mean(name, names, all_of_them or f"write narratives/{FOLDER}/{name}.yml")
        found.add("N130", Place(f"narratives/{FOLDER}"), f'there is no agenda "{name}"', mend)
        return None
    if not stays_inside(path, project.root, found):
        return None
    tree = read_tree(path, project.name_of(path), found)
    return read_as(Agenda, tree, found) if tree else None


def file_of(project: Project, name: Text, found: Problems) -> AppendedFile | None:
    """A file that an agenda names; None, with the problem noted, where there is none."""
    folder = project.narratives / FOLDER / FILES
    told = Problems()
    if not stays_inside(folder / name, project.root, told):
        found.extend(replace(problem, place=name.place()) for problem in told)
        return None
    return read_pdf(name, folder, project, found)


def check_agenda(agenda: Agenda, found: Problems) -> None:
    """Note what does not go together in an agenda."""
    _refuse_same_papers(agenda, found)
    _note_open_after_exempt(agenda, found)


def _refuse_same_papers(agenda: Agenda, found: Problems) -> None:
    known: dict[tuple[str, ...], Text] = {}
    for item in agenda.items:
        named = item.paper or item.file
        key = (item.paper or "", item.period or "", item.file or "")
        if named is not None and known.setdefault(key, named) is not named:
            line = known[key].place().line
            what = f'"{named}" is the paper of another item already (line {line})'
            found.add("N131", named.place(), what, "let the second item refer to the first")


def _note_open_after_exempt(agenda: Agenda, found: Problems) -> None:
    """The public, once asked to leave, would have to be asked back."""
    exempt = False
    for item in agenda.items:
        if exempt and not item.exempt:
            what = "this item is open, and stands after one for which the public is asked to leave"
            found.add("N132", item.written_at, what, "move it before the exempt items")
            return
        exempt = exempt or bool(item.exempt)
