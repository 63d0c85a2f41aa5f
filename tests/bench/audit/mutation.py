"""A mutation: one fault put into a paper, as edits of the lines of its files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from reportgen.model.text import Text


class Cover(StrEnum):
    """What the audit says of itself about a place, before a fault is put there."""

    SURE = "sure"  # it holds this figure or these words, and would not doubt
    HELD = "held"  # it found this figure right, and would leave another open: it may be misread
    NONE = "none"  # it makes nothing of this place


@dataclass(frozen=True)
class Edit:
    """Other words in place of those at a line and column of a file, both counted from 1."""

    file: str
    line: int
    column: int
    old: str
    new: str

    @property
    def end(self) -> int:
        """The column behind the old words."""
        return self.column + len(self.old)


@dataclass(frozen=True)
class Mutation:
    """One fault: what kind it is, and whether the audit says of itself that it covers this place.

    `cover` is worked out from the audit of the paper as it was, before the fault is put in.
    """

    kind: str
    edits: tuple[Edit, ...]
    cover: Cover

    @property
    def words(self) -> str:
        """The change, for the list of what escaped."""
        told = "; ".join(f'"{edit.old}" became "{edit.new}"' for edit in self.edits)
        return f"{self.edits[0].file}:{self.edits[0].line}: {told}"


#: The lines of each file that may be changed.
Lines = Mapping[str, list[str]]


def edit_at(text: Text, start: int, end: int, new: str) -> Edit:
    """Other words for `text[start:end]`, in the file that they were read from."""
    place = text.place(start, end - start)
    return Edit(place.file, place.line, place.column, str(text)[start:end], new)


def is_possible(mutation: Mutation, lines: Lines) -> bool:
    """Whether all its old words stand in the files as they were read: on one line, not made."""
    return all(_stands(edit, lines) for edit in mutation.edits)


def _stands(edit: Edit, lines: Lines) -> bool:
    if edit.file not in lines or edit.column < 1 or edit.line > len(lines[edit.file]):
        return False
    line = lines[edit.file][edit.line - 1]
    return line[edit.column - 1 : edit.end - 1] == edit.old != edit.new


def applied(edits: Iterable[Edit], lines: Lines) -> dict[str, str]:
    """The files that edits change, as they become; the last of a line is made first."""
    by_file: defaultdict[str, list[Edit]] = defaultdict(list)
    for edit in edits:
        by_file[edit.file].append(edit)
    changed = {}
    for file, own in by_file.items():
        copy = list(lines[file])
        for edit in sorted(own, key=lambda each: (each.line, -each.column)):
            line = copy[edit.line - 1]
            copy[edit.line - 1] = line[: edit.column - 1] + edit.new + line[edit.end - 1 :]
        changed[file] = "\n".join(copy) + "\n"
    return changed
