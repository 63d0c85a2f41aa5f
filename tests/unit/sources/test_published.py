"""published.yml: whatever an editor made of it, what is added to it can be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reportgen.model.publication import Publication, PublishedFile, Register
from reportgen.model.text import Text
from reportgen.periods import parse
from reportgen.problems import Problems
from reportgen.sources.entries import as_words
from reportgen.sources.published import ENTRIES
from reportgen.sources.schema import read_as
from reportgen.sources.yaml_tree import read_tree

DAY = parse("2025-08-29").start
FIRST = Publication(
    version=1,
    kind="agenda",
    on=DAY,
    meeting=DAY,
    commit=Text("0" * 40),
    files=[PublishedFile(name=Text("a-2025-26-Q1.pdf"), edition="open", sha256=Text("ab" * 32))],
)
WHY = Text('It said "12: none" #yes')
SECOND = FIRST.model_copy(update={"version": 2, "kind": "correction", "corrects": 1, "why": WHY})


def _with(entry: Publication, folder: Path, found: Problems) -> bytes | None:
    path = folder / "published.yml"
    content = ENTRIES.with_entry(path, path.name, as_words(entry), found)
    if content is not None:
        path.write_bytes(content)
    return content


def _read(folder: Path, found: Problems) -> Register | None:
    tree = read_tree(folder / "published.yml", "published.yml", found)
    return read_as(Register, tree, found) if tree else None


def test_what_is_written_reads_back_as_it_was(tmp_path: Path) -> None:
    found = Problems()
    _with(FIRST, tmp_path, found)
    _with(SECOND, tmp_path, found)
    assert _read(tmp_path, found) == Register(published=[FIRST, SECOND]), list(found)
    assert "    - {name: a-2025-26-Q1.pdf, edition: open, sha256: abab" in (
        (tmp_path / "published.yml").read_text()
    )


@pytest.mark.parametrize(
    ("pattern", "instead"),
    [("(?m)^  ", ""), ("(?m)^(?=[ ]+)", "  "), ("\n", "\r\n")],
    ids=["lists are not indented", "lists are indented more", "lines end as on Windows"],
)
def test_an_editor_may_have_set_it_anew(pattern: str, instead: str, tmp_path: Path) -> None:
    found = Problems()
    _with(FIRST, tmp_path, found)
    path = tmp_path / "published.yml"
    path.write_bytes(re.sub(pattern, instead, path.read_text()).encode())
    _with(SECOND, tmp_path, found)
    assert _read(tmp_path, found) == Register(published=[FIRST, SECOND]), list(found)


def test_a_register_of_nothing_takes_its_first_version(tmp_path: Path) -> None:
    found = Problems()
    (tmp_path / "published.yml").write_text("published: []\n")
    _with(FIRST, tmp_path, found)
    assert _read(tmp_path, found) == Register(published=[FIRST]), list(found)


def test_a_register_that_cannot_take_a_version_is_left_alone(tmp_path: Path) -> None:
    found = Problems()
    words = _with(FIRST, tmp_path, found)
    path = tmp_path / "published.yml"
    path.write_bytes((words or b"") + b"# kept by the clerk\n...\n")
    before = path.read_bytes()
    assert _with(SECOND, tmp_path, found) is None
    assert found.stop
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("version: 2", "version: 1", "version 1 stands where version 2 should"),
        ("version: 2", "version: 3", "version 3 stands where version 2 should"),
        ("    corrects: 1\n", "", "version 2 does not correct version 1, or add to it"),
        ("kind: agenda", "kind: late\n    corrects: 1", "the first version cannot correct another"),
    ],
)
def test_versions_stand_in_their_order(old: str, new: str, what: str, tmp_path: Path) -> None:
    found = Problems()
    _with(FIRST, tmp_path, found)
    _with(SECOND, tmp_path, found)
    path = tmp_path / "published.yml"
    path.write_text(path.read_text().replace(old, new, 1))
    assert _read(tmp_path, found) is None
    (problem,) = found
    assert (problem.code, problem.what) == ("S023", what)
    assert problem.place.line > 3
