"""Every file that a paper depends on, so that a build knows when nothing has changed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from reportgen.periods import Period
from reportgen.problems import Problems
from reportgen.sources.folders import leads_out
from reportgen.sources.project import SETTINGS, Project
from reportgen.sources.published import PUBLISHED
from reportgen.sources.styles import STYLE, style_folders
from reportgen.sources.yaml_tree import Mapping, read_tree
from reportgen.unseen import is_sound_name


def input_files(project: Project, paper: str, period: Period) -> tuple[Path, ...]:
    """The settings, the paper, its period and the one before, its data and house style, by name."""
    about = project.paper_file(paper)
    tree = read_tree(about, project.name_of(about), Problems())
    style = (tree.text("style") if tree else None) or project.settings.style
    styles = style_folders(project, style)
    before = project.period_before(paper, period)  # the audit looks into it
    folders = [
        *(project.period_folder(paper, each) for each in (period, before) if each),
        *(project.data / name for name in _known(project, tree)),
        *styles,
    ]
    within = (path for folder in folders for path in _files(folder, project.root))
    # A style of the project's own, once there is one, stands before reportgen's of that name.
    own = (project.root / "templates" / folder.name / STYLE for folder in styles)
    return tuple(sorted({project.root / SETTINGS, about, *own, *within}))


def _known(project: Project, tree: Mapping | None) -> set[str]:
    """The datasets that a paper names, and that are there: not "../.." or "/usr"."""
    return {str(name) for name in tree.texts("data")} & set(project.datasets()) if tree else set()


def _files(folder: Path, root: Path) -> Iterator[Path]:
    """All files of a folder and of those in it, but hidden ones and those that are not read.

    The register is none of them: it grows when a paper is published, and shows in none.
    """
    for path in folder.rglob("*"):
        parts = path.relative_to(folder).parts
        is_read = path.name != PUBLISHED and all(map(_is_read, parts))
        if is_read and os.path.isfile(path) and not (path.is_symlink() and leads_out(path, root)):
            yield path


def _is_read(name: str) -> bool:
    return is_sound_name(name) and not name.startswith(".")
