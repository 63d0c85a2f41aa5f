"""Every file that a paper depends on, so that a build knows when nothing has changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reportgen.periods import Period
from reportgen.problems import Problems
from reportgen.sources.project import SETTINGS, Project
from reportgen.sources.styles import STYLE, style_folders
from reportgen.sources.yaml_tree import read_tree


def input_files(project: Project, paper: str, period: Period) -> tuple[Path, ...]:
    """The settings, the paper, its period, its datasets and its house style, by name."""
    about = project.paper_file(paper)
    tree = read_tree(about, project.name_of(about), Problems())
    style = (tree.text("style") if tree else None) or project.settings.style
    styles = style_folders(project, style)
    folders = [
        project.period_folder(paper, period),
        *(project.data / name for name in (tree.texts("data") if tree else ())),
        *styles,
    ]
    within = (path for folder in folders for path in _files(folder))
    # A style of the project's own, once there is one, stands before reportgen's of that name.
    own = (project.root / "templates" / folder.name / STYLE for folder in styles)
    return tuple(sorted({project.root / SETTINGS, about, *own, *within}))


def _files(folder: Path) -> Iterator[Path]:
    """All files of a folder and of those in it, hidden ones left out."""
    for path in folder.rglob("*"):
        is_hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not is_hidden:
            yield path
