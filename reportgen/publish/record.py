"""What a paper was built from, so that a build with nothing changed does no work."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from reportgen.problems import Place, Problem

#: The libraries whose version shows in the finished files, as their folders are called.
LIBRARIES = (
    "weasyprint", "pydyf", "matplotlib", "jinja2", "markdown_it_py", "fonttools",
    "font_source_sans_pro",
)  # fmt: skip

RECORD = "build.json"


@dataclass(frozen=True)
class Record:
    """A finished build: fingerprints of what went in and what came out, and what was said.

    `inputs` are paths relative to the project; a path that ends in "/" is a folder, whose
    fingerprint is that of the names in it. `outputs` are names in the paper's own folder.
    """

    engine: str
    inputs: dict[str, str]
    outputs: dict[str, str]
    pages: int
    problems: list[Problem]


def take_record(
    inputs: Mapping[str, str],
    outputs: Mapping[str, bytes],
    pages: int,
    problems: Iterable[Problem],
) -> bytes:
    """The record of a build, as it is written beside the paper.

    `inputs` are the fingerprints from before the files were read: what is saved while a paper is
    built is noticed by the next build.
    """
    record = Record(
        engine=engine(),
        inputs=dict(inputs),
        outputs={name: _digest(content) for name, content in outputs.items()},
        pages=pages,
        problems=list(problems),
    )
    return json.dumps(asdict(record), indent=1, ensure_ascii=False).encode()


def unchanged(root: Path, folder: Path, wanted: Iterable[str]) -> Record | None:
    """The last build's record, if it still holds for every input and every wanted output."""
    record = _read_record(folder / RECORD)
    if record is None or record.engine != engine() or not set(wanted) <= set(record.outputs):
        return None
    same_inputs = all(_fingerprint(root / path) == seen for path, seen in record.inputs.items())
    same_outputs = all(_fingerprint(folder / name) == seen for name, seen in record.outputs.items())
    return record if same_inputs and same_outputs else None


def _read_record(path: Path) -> Record | None:
    try:
        written = json.loads(path.read_bytes())
        problems = [
            Problem(**{**problem, "place": Place(**problem["place"])})
            for problem in written.pop("problems")
        ]
        return Record(problems=problems, **written)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None  # no record, or one of another version: build afresh


def fingerprints(root: Path, paths: Iterable[Path]) -> dict[str, str]:
    """Of each file, and of each folder a file stands in, so that a new file is noticed."""
    files = sorted(set(paths))
    folders = sorted({path.parent for path in files} - {root})
    named = {_name(root, path): path for path in files}
    named |= {f"{_name(root, path)}/": path for path in folders}
    return {name: _fingerprint(path) for name, path in named.items()}


def _name(root: Path, path: Path) -> str:
    """Relative to the project; whole for what lies outside it, such as the tool's own templates."""
    return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()


def _fingerprint(path: Path) -> str:
    try:
        if path.is_dir():
            return _digest("\n".join(sorted(_names_in(path))).encode())
        return _digest(path.read_bytes())
    except OSError:
        return "missing"


def _names_in(folder: Path) -> Iterable[str]:
    return (entry.name for entry in folder.iterdir() if not entry.name.startswith("."))


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


@cache
def engine() -> str:
    """A fingerprint of reportgen itself, its templates, Python and the libraries that show."""
    package = Path(__file__).parent.parent
    code = [
        path.read_bytes()
        for path in sorted(package.rglob("*"))
        if path.suffix in (".py", ".j2", ".css", ".yml", ".conf")
    ]
    about = [*_installed(), sys.version]
    return _digest(b"\0".join([*code, *(text.encode() for text in about)]))


def _installed() -> list[str]:
    """The versions of the libraries, from the names of the folders that describe them.

    `importlib.metadata` would say the same, after loading all that it takes to read an e-mail.
    """
    folders = {Path(entry) for entry in sys.path if Path(entry).is_dir()}
    found = (path.name for folder in folders for path in folder.glob("*.dist-info"))
    return sorted(name for name in found if name.replace("-", "_").lower().startswith(LIBRARIES))
