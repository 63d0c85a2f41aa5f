"""What a paper was built from, so that a build with nothing changed does no work."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from reportgen.codes import CODES, Severity
from reportgen.engine import engine
from reportgen.problems import Place, Problem

RECORD = "build.json"
#: The fingerprint of what is not there.
MISSING = "missing"

#: What is wrong with the data, and what the audit says of disclosure: these may quote a small count
#: or tell where one is.
OF_HIDDEN = ("D", "A6")
IN_FULL = "`reportgen audit` tells it in full"


@dataclass(frozen=True)
class Record:
    """A finished build: fingerprints of what went in and what came out, and what was said.

    `inputs` are paths relative to the project; a path that ends in "/" is a folder, whose
    fingerprint is that of the names in it. `outputs` are names in the paper's own folder. Of
    `problems` that may quote a figure which the paper does not show, only the kind is kept: the
    record stays in the folder of the paper, and goes where that goes.
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
        problems=[_told_openly(problem) for problem in problems],
    )
    return json.dumps(asdict(record), indent=1).encode()


def _told_openly(problem: Problem) -> Problem:
    """A problem as anybody may read it, who may not know what is hidden in the data."""
    if not problem.code.startswith(OF_HIDDEN):
        return problem
    place = Place(problem.place.file)
    openly = replace(problem, place=place, what=CODES[problem.code].title, mend=IN_FULL)
    return replace(openly, workings=(), about="", key="")


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
        problems = [_problem(problem) for problem in written.pop("problems")]
        return Record(problems=problems, **written)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None  # no record, or one of another version: build afresh


def _problem(written: dict[str, Any]) -> Problem:
    """A problem as it was told."""
    set_to = written.pop("set_to")
    return Problem(
        place=Place(**written.pop("place")),
        workings=tuple(written.pop("workings")),
        set_to=Severity(set_to) if set_to else None,
        **written,
    )


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
            return _digest(b"\n".join(sorted(map(os.fsencode, _names_in(path)))))
        return _digest(path.read_bytes())
    except OSError:
        return MISSING


def _names_in(folder: Path) -> Iterable[str]:
    return (entry.name for entry in folder.iterdir() if not entry.name.startswith("."))


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
