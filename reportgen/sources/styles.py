"""House styles: each builds on another, and says only what is different."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import reportgen
from reportgen.model.style import HouseStyle
from reportgen.model.style.agreement import Fault, faults_in, unplaced_fields
from reportgen.model.text import Text
from reportgen.problems import NOWHERE, Place, Problems, did_you_mean
from reportgen.sources.files import relative_name
from reportgen.sources.folders import is_sound
from reportgen.sources.project import Project
from reportgen.sources.schema import read_as
from reportgen.sources.yaml_tree import Mapping, Node, read_tree

STYLE = "house-style.yml"
BASE = "base"
_PACKAGE = Path(reportgen.__file__).parent


def read_style(project: Project, name: str, found: Problems) -> HouseStyle | None:
    """The house style of this name, with all that it builds on; None when it cannot be used."""
    trees = _chain(project, name, found)
    if trees is None:
        return None
    style = _whole(trees, found)
    if style is None:
        return None
    faults = [*faults_in(style), *_forgotten(trees)]
    for fault in faults:
        found.add("S023", fault.at.place(), fault.what, fault.mend)
    return (
        style.model_copy(update={"cover": style.cover.without_unplaced()}) if not faults else None
    )


def _whole(trees: Sequence[Mapping], found: Problems) -> HouseStyle | None:
    """The style that these make, the most special first; each says only what is different."""
    tree: Node = trees[-1]
    for more_special in reversed(trees[:-1]):
        tree = merged(tree, more_special)
    return read_as(HouseStyle, tree, found) if isinstance(tree, Mapping) else None


def _forgotten(trees: Sequence[Mapping]) -> Iterator[Fault]:
    """The fields for which styles that this one builds on have no place themselves."""
    for first in range(1, len(trees) - 1):
        style = _whole(trees[first:], Problems())
        yield from unplaced_fields(style) if style else ()


def style_folders(project: Project, name: str) -> tuple[Path, ...]:
    """The folders of a house style and of those it builds on, the most special first."""
    folders: list[Path] = []
    following: str | None = name
    while following and (folder := _folder(project, following)) and folder not in folders:
        folders.append(folder)
        tree = _tree(project, folder, Problems())
        following = tree.text("extends") if tree else None
    return tuple(folders)


def is_style(project: Project, name: str, found: Problems) -> bool:
    """Whether there is a house style of this name."""
    folder = _folder(project, name)
    if folder is not None:
        is_own = folder.is_relative_to(project.root)
        return not is_own or is_sound(folder, project.root, found)
    places = _parents(project)
    names = sorted({path.parent.name for place in places for path in place.glob(f"*/{STYLE}")})
    mend = did_you_mean(name, names, f"The house styles are: {', '.join(names)}")
    found.add("H001", _written_at(name), f'there is no house style "{name}"', mend)
    return False


def report_unknown_sections(project: Project, style: HouseStyle, found: Problems) -> None:
    """Note the sections that a style of the council names, and that nothing here has."""
    known = [*style.sections, *style.implications.kinds, *_sections_of_papers(project)]
    for name in style.sections_named:
        if name not in known and name.place().file.startswith("templates/"):
            what = f'neither the house style nor a paper has a section "{name}"'
            mend = did_you_mean(name, known, "It is for papers to come, if it is not misspelt")
            found.add("H003", name.place(), what, mend)


def _sections_of_papers(project: Project) -> Iterator[Text]:
    for paper in project.papers():
        path = project.paper_file(paper)
        tree = read_tree(path, project.name_of(path), Problems())
        yield from tree.texts("sections") if tree else ()


def merged(under: Node, over: Node) -> Node:
    """Two trees as one: fields are merged all the way down, anything else is replaced."""
    if not (isinstance(under, Mapping) and isinstance(over, Mapping)):
        return over
    names = [*over.entries, *(name for name in under.entries if name not in over.entries)]
    entries = {name: _merged_field(name, under, over) for name in names}
    return Mapping(entries, over.locate)


def _merged_field(name: Text, under: Mapping, over: Mapping) -> Node:
    if name in under.entries and name in over.entries:
        return merged(under.entries[name], over.entries[name])
    return over.entries[name] if name in over.entries else under.entries[name]


def _chain(project: Project, name: str, found: Problems) -> list[Mapping] | None:
    """The trees of a style and of those it builds on, the most special first."""
    trees: list[Mapping] = []
    names: list[str] = []
    following: str | None = name
    while following:
        if following in names:
            circle = " -> ".join([*names[names.index(following) :], following])
            what = f"these house styles build on each other: {circle}"
            found.add("H002", _written_at(following), what, "take one `extends` away")
            return None
        folder = _folder(project, following) if is_style(project, following, found) else None
        tree = _tree(project, folder, found) if folder else None
        if tree is None:
            return None
        trees.append(tree)
        names.append(following)
        following = tree.text("extends")
    return trees


def _tree(project: Project, folder: Path, found: Problems) -> Mapping | None:
    path = folder / STYLE
    within = project.root if path.is_relative_to(project.root) else _PACKAGE.parent
    return read_tree(path, relative_name(path, within), found)


def _folder(project: Project, name: str) -> Path | None:
    """The folder of a style: the project's own before the one that comes with reportgen."""
    folders = (parent / name for parent in _parents(project))
    is_plain = Path(name).name == name  # not ../elsewhere
    return next((each for each in folders if is_plain and os.path.isfile(each / STYLE)), None)


def _parents(project: Project) -> tuple[Path, ...]:
    """Where house styles are looked for. A checkout has reportgen's own beside the package."""
    return (project.root / "templates", came_with_reportgen() / "templates")


def came_with_reportgen() -> Path:
    """The folder that holds the house styles that came with reportgen."""
    return _PACKAGE if (_PACKAGE / "templates").is_dir() else _PACKAGE.parent


def _written_at(name: str) -> Place:
    """Where a name stands: nowhere, if it was typed on the command line."""
    return name.place() if isinstance(name, Text) else NOWHERE
