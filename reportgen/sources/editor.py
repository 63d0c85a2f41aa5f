"""What an editor is told of the files that people write: a JSON schema for each kind of file.

The schemas are made from the models that read the files. They let through all that is read without
complaint, and underline what a form can show to be wrong; whether a name exists, or a figure is
right, only a check tells.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from reportgen import __version__
from reportgen.model.agenda import Agenda
from reportgen.model.appendices import Appendices
from reportgen.model.data import Definitions
from reportgen.model.narrative import Accepted, Cover, Facts, Fragment, Paper
from reportgen.model.publication import Register
from reportgen.model.settings import Settings
from reportgen.model.signoffs import SignOffs
from reportgen.model.style import HouseStyle
from reportgen.model.written import Written
from reportgen.problems import Place, Problems
from reportgen.sources.files import relative_name
from reportgen.sources.folders import leads_out
from reportgen.unseen import is_sound_name

#: Where a project keeps the schemas, and how the name of each ends.
FOLDER, ENDING = ".reportgen", ".schema.json"
BEGINNING = 400  # characters, in which a schema says what made it
_MODELINE = "# yaml-language-server: $schema="


class FileKind(NamedTuple):
    """A kind of file: its name, the model that reads it, and where in a project such files are."""

    name: str
    model: type[Written]
    where: tuple[str, ...]

    @property
    def schema(self) -> str:
        """The file of its schema, in the folder of schemas."""
        return f"{self.name}{ENDING}"

    def covers(self, where: str) -> bool:
        """Whether files of another kind are among those that its folder has."""
        return self.has(PurePosixPath(where))

    def has(self, file: PurePosixPath) -> bool:
        """Whether a file of a project is where such files are."""
        fits = (pattern for pattern in self.where if pattern.count("/") == len(file.parts) - 1)
        return any(file.match(pattern) for pattern in fits)


#: Every kind of YAML file that people write, in the order in which they are matched.
FILE_KINDS = (
    FileKind("settings", Settings, ("reportgen.yml",)),
    FileKind("paper", Paper, ("narratives/*/paper.yml",)),
    FileKind("agenda", Agenda, ("narratives/agendas/*.yml", "narratives/agendas/*.yaml")),
    FileKind("cover", Cover, ("narratives/*/*/cover.yml",)),
    FileKind("facts", Facts, ("narratives/*/*/facts.yml",)),
    FileKind("appendices", Appendices, ("narratives/*/*/appendices.yml",)),
    FileKind("accepted", Accepted, ("narratives/*/*/accepted.yml",)),
    FileKind("signoffs", SignOffs, ("narratives/*/*/signoffs.yml",)),
    FileKind("published", Register, ("narratives/*/*/published.yml",)),
    FileKind("section", Fragment, ("narratives/*/*/*.yml", "narratives/*/*/*.yaml")),
    FileKind("indicators", Definitions, ("data/*/indicators.yml",)),
    FileKind("house-style", HouseStyle, ("templates/*/house-style.yml",)),
)


def kind_of(file: str) -> FileKind | None:
    """The kind of a file of a project, by its name there; None where it is not written in YAML."""
    return next((kind for kind in FILE_KINDS if kind.has(PurePosixPath(file))), None)


def associations() -> dict[str, list[str]]:
    """Which schema is for which files, as the YAML extension takes it in its settings.

    A file that is of two kinds by its folder is of the first.
    """
    told: dict[str, list[str]] = {}
    for kind in FILE_KINDS:
        others = (where for other in told.values() for where in other if kind.covers(where))
        told[f"./{FOLDER}/{kind.schema}"] = [*kind.where, *(f"!{where}" for where in others)]
    return told


def files_of(root: Path) -> list[str]:
    """The files of a project that a schema is for, by their names there."""
    paths = {path for kind in FILE_KINDS for pattern in kind.where for path in root.glob(pattern)}
    own = (path for path in paths if path.is_file() and not path.is_symlink())
    own = (path for path in own if not leads_out(path, root))
    return sorted(name for path in own if is_sound_name(name := relative_name(path, root)))


def bound(file: str, content: bytes) -> bytes:
    """A file whose first line names its schema, as editors with the YAML language server read it.

    A line that names another, as in a file that was moved, is replaced.
    """
    kind = kind_of(file)
    assert kind is not None, "files_of names only files of a kind"
    line = f"{_MODELINE}{'../' * file.count('/')}{FOLDER}/{kind.schema}".encode()
    mark = BOM_UTF8 if content.startswith(BOM_UTF8) else b""
    first, end, rest = content.removeprefix(mark).partition(b"\n")
    if first.startswith(_MODELINE.encode()):
        return mark + line + (b"\r" if first.endswith(b"\r") else b"") + end + rest
    return mark + line + (b"\r\n" if first.endswith(b"\r") else b"\n") + first + end + rest


def bound_in(root: Path, path: Path, content: bytes) -> bytes:
    """A new file of a project, which names its schema where the project has schemas."""
    has_schemas = (root / FOLDER).is_dir()
    return bound(relative_name(path, root), content) if has_schemas else content


def made_by() -> str:
    """What a schema says of itself."""
    return f"made by reportgen {__version__}: reportgen schema makes it anew"


def note_other_version(root: Path, found: Problems) -> None:
    """Say so where a project's schemas are of another version: they underline what is right now."""
    folder = root / FOLDER
    if folder.is_dir() and not all(_is_ours(folder / kind.schema) for kind in FILE_KINDS):
        what = "what it tells your editor is of another version of reportgen"
        found.add("S039", Place(FOLDER), what, "write it anew: reportgen schema")


def _is_ours(schema: Path) -> bool:
    try:
        with schema.open(encoding="utf-8") as file:
            return made_by() in file.read(BEGINNING)
    except (OSError, UnicodeDecodeError):
        return False
