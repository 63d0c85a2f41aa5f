"""What was accepted: whether it is such as can be, and how one more is written down."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from pathlib import Path

from reportgen.codes import CODES, FIXED, can_be_accepted, is_of_audit
from reportgen.model.narrative import Acceptance, Accepted
from reportgen.problems import Place, Problems, did_you_mean
from reportgen.sources.files import MOST_YAML_BYTES, TextFile, read_bytes, read_yaml_file
from reportgen.sources.schema import read_as
from reportgen.sources.yaml_tree import Mapping as Fields
from reportgen.sources.yaml_tree import compose

HEAD = b"""\
# What somebody has looked at and answers for: reportgen accept writes it here. An entry that is
# no longer wanted may be taken out. By whom is a job title: no names of people.
accepted:
"""
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")  # needs no quotation marks
_HYPHEN = re.compile(r"^( *)-(?= |$)", re.MULTILINE)
_EMPTY_LIST = re.compile(r"^(accepted:)[ \t]*\[\s*\]", re.MULTILINE)
_NO_FIELDS = re.compile(r"^\{\s*\}[ \t]*(?=\r?$)", re.MULTILINE)
LAPSED = "A001"  # it only tells of an acceptance that may be taken out


def check_accepted(accepted: Accepted, found: Problems) -> None:
    """Refuse each entry for what nobody can accept."""
    for entry in accepted.accepted:
        if entry.code not in CODES:
            mend = did_you_mean(entry.code, CODES, "All codes: reportgen list codes")
            found.add("A002", entry.code.place(), f'there is no code "{entry.code}"', mend)
        elif not _may_be(entry):
            what = f"{entry.code} cannot be accepted: {CODES[entry.code].title}"
            found.add(
                "A002", entry.code.place(), what, "mend it where it stands, and take this out"
            )


def _may_be(entry: Acceptance) -> bool:
    """Whether such a problem can be: of the audit's, however grave the council holds it."""
    if is_of_audit(entry.code):
        return entry.code != LAPSED and entry.code not in FIXED
    return can_be_accepted(entry.code, CODES[entry.code].severity)


def with_entry(path: Path, name: str, entry: Mapping[str, str], found: Problems) -> bytes | None:
    """The file with one more entry at its end, and all else as it is; None where that cannot be."""
    before = HEAD
    if os.path.lexists(path):
        written = read_bytes(path, name, MOST_YAML_BYTES, found)
        file = read_yaml_file(path, name, found) if written is not None else None
        entries = _entries(file, found) if file is not None else None
        if written is None or entries is None:
            return None
        before = written if entries else _begun(written)
    after = before + _worded(before, entry).encode()
    lines = after.decode("utf-8-sig").replace("\r\n", "\n")
    entries = _entries(TextFile(name, lines), Problems())
    if entries is None or not entries or entries[-1].key != entry["key"]:
        what = "an entry cannot be added at the end of this file"
        mend = "write each entry on lines of its own, after a hyphen, and nothing beneath them"
        found.add("S010", Place(name), what, mend)
        return None
    return after


def _begun(written: bytes) -> bytes:
    """A file without entries, such that one can follow: without the brackets of an empty list."""
    text = written.decode("utf-8-sig")
    begun = _NO_FIELDS.sub("accepted:", _EMPTY_LIST.sub(r"\1", text, count=1), count=1)
    return written if begun == text else begun.encode()


def _entries(file: TextFile, found: Problems) -> list[Acceptance] | None:
    """The entries of a file, or None and what is wrong with it."""
    tree = compose(file, found)
    accepted = read_as(Accepted, tree, found) if isinstance(tree, Fields) else None
    return accepted.accepted if accepted else None


def _worded(before: bytes, entry: Mapping[str, str]) -> str:
    """An entry as lines of YAML, indented and ended as those before it."""
    text = before.decode("utf-8-sig")
    end = "\r\n" if "\r\n" in text else "\n"
    hyphen = _HYPHEN.search(text)
    indent = hyphen[1] if hyphen else "  "
    fields = [f"{name}: {_scalar(value)}" for name, value in entry.items()]
    lines = [f"{indent}{'- ' if number == 0 else '  '}{line}" for number, line in enumerate(fields)]
    begun = "" if text.endswith("\n") else end
    return begun + end.join([*lines, ""])


def _scalar(value: str) -> str:
    """A text as YAML takes it: in quotation marks, where it could be taken for anything else."""
    return value if _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)
