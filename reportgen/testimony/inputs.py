"""Whether the files that a paper says it was made from are still there, and the same."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from reportgen.model.provenance import OURS, InputFile


class State(StrEnum):
    """How a file is, where it is looked for."""

    SAME = "same"
    CHANGED = "changed"
    MISSING = "missing"
    UNTOLD = "not told"  # there, and what it was is not told


@dataclass(frozen=True)
class Input:
    """A file that a paper was made from, and how it is now."""

    name: str
    state: State


def states(files: Iterable[InputFile], root: Path, own: Path) -> tuple[Input, ...]:
    """How each file is beneath `root`; of those that came with reportgen, beneath `own`."""
    return tuple(Input(file.name, _state(file, root, own)) for file in files)


def _state(file: InputFile, root: Path, own: Path) -> State:
    is_ours = file.name.startswith(OURS)
    path = _beneath(own if is_ours else root, file.name.removeprefix(OURS))
    try:
        content = path.read_bytes() if path else None
    except OSError:
        content = None
    if content is None:
        return State.MISSING
    if not file.sha256:
        return State.UNTOLD
    return State.SAME if sha256(content).hexdigest() == file.sha256 else State.CHANGED


def _beneath(folder: Path, name: str) -> Path | None:
    """A file of a folder; None where its name, which anybody may have written, leads out of it."""
    if not name or "\0" in name:
        return None
    path = Path(os.path.realpath(folder / name))
    return path if path.is_relative_to(os.path.realpath(folder)) and os.path.isfile(path) else None


def of_state(inputs: Sequence[Input], state: State) -> list[str]:
    """The names of those that are so."""
    return [one.name for one in inputs if one.state is state]
