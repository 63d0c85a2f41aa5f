"""A text file that people wrote: its characters, and the place of each of them."""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from stat import S_ISREG

from reportgen.problems import Place, Problems
from reportgen.unseen import AT_THE_ENDS, MEND, UNSEEN, what_is_unseen

MOST_YAML_BYTES = 1_000_000
MOST_TABLE_BYTES = 20_000_000
_BOM_16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class TextFile:
    """The text of a file, with one kind of line end. `name` is relative to the project."""

    name: str
    text: str

    @cached_property
    def _starts(self) -> list[int]:
        """The offset at which each line begins."""
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def place(self, offset: int, length: int = 0) -> Place:
        """The place of `length` characters from `offset` on, at most to the end of its line."""
        line = bisect_right(self._starts, offset)
        room = self._end(line) - offset
        column = offset - self._starts[line - 1] + 1
        return Place(self.name, line, column, max(min(length, room), 0))

    def line(self, number: int) -> str:
        """The text of a line, counted from 1."""
        return self.text[self._starts[number - 1] : self._end(number)]

    def _end(self, number: int) -> int:
        """The offset at which a line ends."""
        return self._starts[number] - 1 if number < len(self._starts) else len(self.text)


def relative_name(path: Path, root: Path) -> str:
    """How a file is named in messages: relative to the project, with forward slashes."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name


def read_yaml_file(path: Path, name: str, found: Problems) -> TextFile | None:
    """Read a file that must be UTF-8, with or without a byte-order mark."""
    data = read_bytes(path, name, MOST_YAML_BYTES, found)
    if data is None:
        return None
    text = _utf_8(data)
    if text is None:
        found.add("S003", *_not_utf_8(data, name))
        return None
    return _visible(TextFile(name, text), found)


def read_table_file(path: Path, name: str, found: Problems) -> TextFile | None:
    """Read a file that should be UTF-8; the encoding of old Windows programs is understood."""
    file = read_text_file(path, name, found)
    return _visible(file, found, AT_THE_ENDS) if file is not None else None


def read_text_file(path: Path, name: str, found: Problems) -> TextFile | None:
    """Read a file in either encoding as it is, with what nobody can see in it."""
    data = read_bytes(path, name, MOST_TABLE_BYTES, found)
    if data is None:
        return None
    text = _utf_8(data)
    if text is None:
        text = _cp1252(data, name, found)
    return TextFile(name, text) if text is not None else None


def read_bytes(path: Path, name: str, most: int, found: Problems) -> bytes | None:
    """The bytes of a file, if it can be opened and is not larger than `most`."""
    try:
        about = path.stat()
        size = about.st_size
        if size <= most and S_ISREG(about.st_mode):  # a pipe has no end
            return path.read_bytes()
    except OSError:
        size = 0
    if size <= most:
        cannot_be_opened(path, name, found)
        return None
    found.add(
        "S002",
        Place(name),
        f"the file has {size:,} bytes; at most {most:,} are read",
        "check that it is the right file, or split it",
    )
    return None


def cannot_be_opened(path: Path, name: str, found: Problems) -> None:
    """Note a file or folder that is there and cannot be opened."""
    kind = "folder" if os.path.isdir(path) else "file"
    found.add("S001", Place(name), f"the {kind} cannot be opened", _how_to_open(path))


def _how_to_open(path: Path) -> str:
    is_there = os.path.exists(path)
    if path.is_symlink() and not is_there:
        return "it is a link that leads to nothing: put the file itself in its place"
    if is_there and not os.path.isfile(path) and not os.path.isdir(path):
        return "it is no file, but a pipe or a device: put a file in its place"
    return "check that it is there, and that you may read it"


def _utf_8(data: bytes) -> str | None:
    try:
        return _one_line_end(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return None


def _cp1252(data: bytes, name: str, found: Problems) -> str | None:
    place, what, mend = _not_utf_8(data, name)
    try:
        text = _one_line_end(data.decode("cp1252"))
    except UnicodeDecodeError:
        text = None
    if text is None or data.startswith(_BOM_16):
        found.add("S003", place, what, mend)
        return None
    found.add("S005", place, f"{what}; it was read as such", mend)
    return text


def _not_utf_8(data: bytes, name: str) -> tuple[Place, str, str]:
    """Where a file stops being UTF-8, which character that probably is, and the mend."""
    mend = 'save the file with the encoding "UTF-8" ("CSV UTF-8" in a spreadsheet)'
    if data.startswith(_BOM_16):
        return Place(name), "the file is saved as UTF-16, not as UTF-8", mend
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = TextFile(name, _one_line_end(data[: error.start].decode("utf-8-sig") + "?"))
        place = before.place(len(before.text) - 1, 1)
        return place, _said_in_cp1252(data[error.start : error.start + 1]), mend
    raise AssertionError("only called where the file is not UTF-8")


def _said_in_cp1252(byte: bytes) -> str:
    """What a byte that is not UTF-8 most likely is."""
    try:
        character = byte.decode("cp1252")
    except UnicodeDecodeError:
        return "the file is in no encoding that is known here"
    return (
        f"the file is not UTF-8: here stands {character} in the encoding of old Windows programs "
        "(cp1252)"
    )


def _one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _visible(file: TextFile, found: Problems, allowed: str = "") -> TextFile | None:
    """The file, unless it holds characters that nobody can see."""
    unseen = [match for match in UNSEEN.finditer(file.text) if match[0] not in allowed]
    for match in unseen[:10]:
        found.add("S004", file.place(match.start(), 1), what_is_unseen(match[0]), MEND)
    return None if unseen else file
