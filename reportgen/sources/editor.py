"""What an editor is told of the files that people write: a JSON schema for each kind of file.

The schemas are made from the models that read the files. They let through all that is read without
complaint, and underline what a form can show to be wrong; whether a name exists, or a figure is
right, only a check tells.
"""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from pydantic.json_schema import GenerateJsonSchema

from reportgen import __version__
from reportgen.model.appendices import Appendices
from reportgen.model.data import Definitions
from reportgen.model.narrative import Accepted, Cover, Facts, Fragment, Paper, Settings
from reportgen.model.style import HouseStyle
from reportgen.model.written import Written
from reportgen.sources.files import relative_name
from reportgen.sources.folders import leads_out
from reportgen.unseen import is_sound_name

Json = dict[str, Any]
#: Where a project keeps the schemas, and how the name of each ends.
FOLDER, ENDING = ".reportgen", ".schema.json"
_MODELINE = "# yaml-language-server: $schema="
#: The version that editors know best.
DRAFT = "http://json-schema.org/draft-07/schema#"


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
    FileKind("cover", Cover, ("narratives/*/*/cover.yml",)),
    FileKind("facts", Facts, ("narratives/*/*/facts.yml",)),
    FileKind("appendices", Appendices, ("narratives/*/*/appendices.yml",)),
    FileKind("accepted", Accepted, ("narratives/*/*/accepted.yml",)),
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


def schema_files() -> dict[str, str]:
    """Every schema as it is written, by the name of its file."""
    return {
        kind.schema: json.dumps(schema_of(kind), indent=1, ensure_ascii=False) + "\n"
        for kind in FILE_KINDS
    }


def schema_of(kind: FileKind) -> dict[str, Any]:
    """The schema of a kind of file."""
    made = f"made by reportgen {__version__}: reportgen schema makes it anew"
    schema = kind.model.model_json_schema(schema_generator=_AsDeclared)
    return {"$schema": DRAFT, "$comment": made, **_plain(schema)}


class _AsDeclared(GenerateJsonSchema):
    """Keeps the order in which models declare their fields: an editor offers them in it."""

    def sort(self, value: Any, parent_key: str | None = None) -> Any:
        """As it is."""
        return value


def _plain(node: Any) -> Any:
    """A schema without what is of no use to who writes, and as every editor understands it."""
    if isinstance(node, list):
        return [_plain(each) for each in node]
    if not isinstance(node, dict):
        return node
    kept = {name: _plain(value) for name, value in node.items() if not _is_title(name, value)}
    for change in (_without_nothing, _with_answers, _with_names, _with_length):
        kept = change(kept)
    return kept


def _is_title(name: str, value: Any) -> bool:
    """Whether it only says the name of a field again; a field may itself be called title."""
    return name == "title" and isinstance(value, str)


def _without_nothing(node: Json) -> Json:
    """Nobody writes `null`: a field that may be left out is left out."""
    kinds = [kind for kind in node.get("anyOf", []) if kind != {"type": "null"}]
    if len(kinds) == len(node.get("anyOf", [])):
        return node
    rest = {name: value for name, value in node.items() if name not in {"anyOf", "default"}}
    return {**rest, **(kinds[0] if len(kinds) == 1 else {"anyOf": kinds})}


def _with_answers(node: Json) -> Json:
    """What holds where a field is left out, in the words that people write."""
    if isinstance(node.get("default"), bool):
        return {**node, "default": "yes" if node["default"] else "no"}
    return node


def _with_names(node: Json) -> Json:
    """Fields whose names have a pattern: every name is to have it."""
    patterns = node.pop("patternProperties", None)
    if not patterns:
        return node
    ((pattern, values),) = patterns.items()
    return {**node, "propertyNames": {"pattern": pattern}, "additionalProperties": values}


def _with_length(node: Json) -> Json:
    """A list of so many items, as draft 7 says it."""
    items = node.pop("prefixItems", None)
    return node if items is None else {**node, "items": items}
