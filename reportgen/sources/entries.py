"""Files that commands write, an entry after another: how one more is added beneath the others."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportgen.model.written import Written
from reportgen.problems import Place, Problems
from reportgen.sources.files import MOST_YAML_BYTES, TextFile, read_bytes, read_yaml_file
from reportgen.sources.schema import read_as
from reportgen.sources.yaml_tree import Mapping as Fields
from reportgen.sources.yaml_tree import compose

#: A value of an entry as it is to be written: plain words, fields of them, or a list of either.
Value = str | Mapping[str, str] | Sequence[str | Mapping[str, str]]
Entry = Mapping[str, Value]

#: Needs no quotation marks: nor does a name of a file.
_PLAIN = re.compile(r"(?!null$)[A-Za-z0-9][A-Za-z0-9_./-]*", re.IGNORECASE)
_HYPHEN = re.compile(r"^( *)-(?= |$)", re.MULTILINE)
_NO_FIELDS = re.compile(r"^\{\s*\}[ \t]*(?=\r?$)", re.MULTILINE)


@dataclass(frozen=True)
class Entries:
    """A kind of such files: the model that reads it, its list, and the comment at its head."""

    model: type[Written]
    field: str
    comment: str

    @property
    def head(self) -> bytes:
        """A file without entries."""
        lines = [f"# {line}" for line in self.comment.splitlines()]
        return "\n".join([*lines, f"{self.field}:", ""]).encode()

    def with_entry(self, path: Path, name: str, entry: Entry, found: Problems) -> bytes | None:
        """The file with one more entry at its end, all else as it is; None where that cannot be."""
        before = self.head
        if os.path.lexists(path):
            written = read_bytes(path, name, MOST_YAML_BYTES, found)
            file = read_yaml_file(path, name, found) if written is not None else None
            entries = self._in(file, found) if file is not None else None
            if written is None or entries is None:
                return None
            before = written if entries else self._begun(written)
        after = before + self._worded(before, entry).encode()
        lines = after.decode("utf-8-sig").replace("\r\n", "\n")
        entries = self._in(TextFile(name, lines), Problems())
        if not entries or as_words(entries[-1]) != entry:
            what = "an entry cannot be added at the end of this file"
            mend = "write each entry on lines of its own, after a hyphen, and nothing beneath them"
            found.add("S010", Place(name), what, mend)
            return None
        return after

    def _in(self, file: TextFile, found: Problems) -> list[Written] | None:
        """The entries of a file, or None and what is wrong with it."""
        tree = compose(file, found)
        read = read_as(self.model, tree, found) if isinstance(tree, Fields) else None
        return list(getattr(read, self.field)) if read else None

    def _begun(self, written: bytes) -> bytes:
        """A file without entries, such that one can follow: its list begun, and not by brackets."""
        text = written.decode("utf-8-sig")
        empty_list = re.compile(rf"^({self.field}:)[ \t]*\[\s*\]", re.MULTILINE)
        without = empty_list.sub(r"\1", text, count=1)
        begun = _NO_FIELDS.sub(f"{self.field}:", without, count=1)
        if not self._start_in(begun):
            begun = f"{_ended(begun)}{self.field}:{_end_of_lines(begun)}"
        return written if begun == text else begun.encode()

    def _start_in(self, text: str) -> int:
        """Where the list begins, behind its name; 0 where it does not."""
        name = re.search(rf"^{self.field}:", text, re.MULTILINE)
        return name.end() if name else 0

    def _worded(self, before: bytes, entry: Entry) -> str:
        """An entry as lines of YAML, indented and ended as those of its list before it."""
        text = before.decode("utf-8-sig")
        end = _end_of_lines(text)
        hyphen = _HYPHEN.search(text, self._start_in(text))
        indent = hyphen[1] if hyphen else "  "
        fields = [line for name, value in entry.items() for line in _field(name, value)]
        marks = ("- ", *["  "] * len(fields))
        lines = [f"{indent}{mark}{line}" for mark, line in zip(marks, fields, strict=False)]
        return _ended(text)[len(text) :] + end.join([*lines, ""])


def as_words(entry: Written) -> Entry:
    """An entry as it is written: what it does not say is left out."""
    given = ((name, value) for name, value in entry if value is not None and value != [])
    return {name: _value(value) for name, value in given}


def _value(value: object) -> Value:
    if isinstance(value, Mapping):
        return {str(name): str(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_item(each) for each in value]
    return str(value)


def _item(value: object) -> str | Mapping[str, str]:
    return {name: str(each) for name, each in value} if isinstance(value, Written) else str(value)


def _end_of_lines(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _ended(text: str) -> str:
    """A text whose last line is ended."""
    return text if text.endswith("\n") else text + _end_of_lines(text)


def _field(name: str, value: Value) -> Iterator[str]:
    match value:
        case str():
            yield f"{name}: {_scalar(value)}"
        case Mapping():
            yield f"{name}:"
            yield from (f"  {each}" for each in _fields(value))
        case _:
            yield f"{name}:"
            yield from (f"  - {_in_a_line(each)}" for each in value)


def _in_a_line(value: str | Mapping[str, str]) -> str:
    return _scalar(value) if isinstance(value, str) else f"{{{', '.join(_fields(value))}}}"


def _fields(value: Mapping[str, str]) -> Iterator[str]:
    return (f"{name}: {_scalar(words)}" for name, words in value.items())


def _scalar(value: str) -> str:
    """A text as YAML takes it: in quotation marks, where it could be taken for anything else."""
    return value if _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)
