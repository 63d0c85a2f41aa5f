"""What stands in a project's folders: names that can be shown, and no link that leads elsewhere."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from reportgen.problems import Place, Problems
from reportgen.sources.files import cannot_be_opened, relative_name
from reportgen.unseen import is_sound_name, name_shown

YAML = (".yml", ".yaml")
_RENAME = "rename it, with letters, digits and hyphens"


def leads_out(path: Path, root: Path) -> bool:
    """Whether links on the way to a file lead out of its project, which is at `root`."""
    return not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root))


def stays_inside(path: Path, root: Path, found: Problems) -> bool:
    """Whether a file or folder is the project's own; one that is elsewhere is not read."""
    if not leads_out(path, root):
        return True
    what = "this is a link, or in a folder that is a link, to something outside the project"
    found.add("P008", Place(_shown(path, root)), what, "put the files themselves in its place")
    return False


def is_sound(folder: Path, root: Path, found: Problems) -> bool:
    """Whether everything in a folder is the project's own and can be read by its name."""
    if not stays_inside(folder, root, found):
        return False
    paths = list(_within(folder, root, found))
    linked = [path for path in paths if path.is_symlink() and not stays_inside(path, root, found)]
    unsound = [path for path in paths if not is_sound_name(path.name)]
    sections = [path for path in unsound if path.suffix in YAML or path.is_dir()]
    for path in unsound:
        if path in sections:
            refuse_name(path, root, found)
        else:
            what = "this file is not read: its name has characters that cannot be shown"
            found.add("P010", Place(_shown(path, root)), what, f"{_RENAME}, or delete it")
    return not linked and not sections and os.access(folder, os.R_OK)


def refuse_name(path: Path, root: Path, found: Problems) -> None:
    """Note a name that cannot be shown, and would not be read as it was written."""
    what = "the name has characters that cannot be shown"
    found.add("P009", Place(_shown(path, root)), what, _RENAME)


def folders_in(parent: Path) -> tuple[Path, ...]:
    """The folders in a folder, by name, hidden ones left out."""
    try:
        paths = [path for path in parent.iterdir() if os.path.isdir(path)]
    except OSError:  # none is there, or none may be seen, which is_sound tells
        return ()
    return tuple(sorted(path for path in paths if not path.name.startswith((".", "_"))))


def _within(folder: Path, root: Path, found: Problems) -> Iterator[Path]:
    """All files and folders in a folder; links are not followed."""

    def refuse(error: OSError) -> None:
        path = Path(error.filename or folder)
        cannot_be_opened(path, _shown(path, root), found)

    for parent, folders, files in os.walk(folder, onerror=refuse):
        yield from (Path(parent, name) for name in sorted([*folders, *files]))


def _shown(path: Path, root: Path) -> str:
    return name_shown(relative_name(path, root))
