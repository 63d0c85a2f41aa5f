"""accepted.yml: what may stand in it, and how an entry is added without touching the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.model.agenda import Agenda
from reportgen.model.narrative import Accepted
from reportgen.problems import Problems
from reportgen.sources.accepted import ENTRIES, check_accepted
from reportgen.sources.entries import Entries
from reportgen.sources.schema import read_as
from reportgen.sources.yaml_tree import read_tree

ENTRY = {
    "code": "A303",
    "where": "narratives/a/2015-16-Q1/01-a.yml:8:7",
    "key": "7f3k2q",
    "what": '"most" is said of 48%: 55 of 114',
    "reason": "# It's so",
    "by": "Head of Care",
    "on": "2015-10-20",
}


def read(content: bytes, folder: Path, found: Problems) -> list[dict[str, str]]:
    path = folder / "accepted.yml"
    path.write_bytes(content)
    tree = read_tree(path, "accepted.yml", found)
    accepted = read_as(Accepted, tree, found) if tree else None
    assert accepted is not None, list(found)
    check_accepted(accepted, found)
    return [{name: str(value) for name, value in each} for each in accepted.accepted]


def added(folder: Path, found: Problems, **changes: str) -> bytes | None:
    return ENTRIES.with_entry(folder / "accepted.yml", "accepted.yml", ENTRY | changes, found)


def test_the_first_entry_makes_the_file(tmp_path: Path) -> None:
    found = Problems()
    content = added(tmp_path, found)
    assert content is not None
    assert content.startswith(b"# What somebody has looked at")
    assert read(content, tmp_path, found) == [ENTRY]
    assert not list(found)


@pytest.mark.parametrize(
    "before",
    [
        b"accepted:\n",
        b"accepted: # none yet",
        b"# ours\r\naccepted:\r\n- code: N040\r\n  where: x\r\n  key: aaaaaa\r\n  what: w\r\n"
        b"  reason: r\r\n  by: b\r\n  on: 2015-10-01   # looked at twice\r\n",
        b"\xef\xbb\xbfaccepted:\n    -   code: N040\n        where: x\n        key: aaaaaa\n"
        b"        what: w\n        reason: >\n          \xc2\xa3 - r\n        by: b\n"
        b"        on: 2015-10-01",
    ],
)
def test_an_entry_is_added_and_the_rest_stays_as_it_is(before: bytes, tmp_path: Path) -> None:
    (tmp_path / "accepted.yml").write_bytes(before)
    found = Problems()
    content = added(tmp_path, found)
    assert content is not None, list(found)
    assert content.startswith(before)
    assert (b"\r\n" in before) is (content.count(b"\r\n") == content.count(b"\n"))
    entries = read(content, tmp_path, found)
    assert entries[-1] == ENTRY
    assert len(entries) == before.count(b"key:") + 1


@pytest.mark.parametrize(
    "before",
    [b"# none\naccepted: [ ] # yet\n", b"accepted: []", b"{}\r\n", b"accepted: [\n]\n"],
)
def test_an_empty_list_takes_its_first_entry(before: bytes, tmp_path: Path) -> None:
    (tmp_path / "accepted.yml").write_bytes(before)
    found = Problems()
    content = added(tmp_path, found)
    assert content is not None, list(found)
    assert read(content, tmp_path, found) == [ENTRY]
    assert (b"# none\naccepted: # yet\n" in content) is (b"# yet" in before)


@pytest.mark.parametrize("accepted", [b"", b"accepted: []\n"])
def test_an_agenda_takes_its_first_entry_at_its_end(accepted: bytes, tmp_path: Path) -> None:
    path = tmp_path / "cabinet.yml"
    before = (
        b"committee: Cabinet\nmeeting: 2025-09-11\ntime: 6pm\nplace: Town Hall\n"
        b"membership:\n    - Chair\nitems:\n- heading: Budget\n"
    )
    path.write_bytes(before + accepted)
    entry = {name: ENTRY[name] for name in ("code", "key", "reason", "by", "on")}
    found = Problems()
    kind = Entries(Agenda, "accepted", "")
    content = kind.with_entry(path, path.name, entry, found)
    assert content is not None, list(found)
    assert content.startswith(before + b"accepted:\n  - code: A303\n    key: 7f3k2q\n")


@pytest.mark.parametrize(
    ("before", "code"),
    [
        (b"", "S016"),
        (b"<<<<<<< HEAD\naccepted:\n", "S010"),
        (b"accepted:\n  - code: A303\n", "S020"),
        (b"accepted: [\n", "S010"),
        (b"caf\xe9\n", "S003"),
    ],
)
def test_a_file_that_cannot_take_an_entry_is_left_alone(
    before: bytes, code: str, tmp_path: Path
) -> None:
    (tmp_path / "accepted.yml").write_bytes(before)
    found = Problems()
    assert added(tmp_path, found) is None
    assert code in {problem.code for problem in found}


@pytest.mark.parametrize(
    ("code", "what"),
    [
        ("A001", "A001 cannot be accepted: an acceptance that nothing needs any more"),
        ("A603", "A603 cannot be accepted: a suppressed count that a total gives away"),
        ("N012", "N012 cannot be accepted: an indicator that there is not"),
        ("A33", 'there is no code "A33"'),
    ],
)
def test_what_nobody_can_answer_for_is_refused(code: str, what: str, tmp_path: Path) -> None:
    content = added(tmp_path, Problems(), code=code)
    assert content is not None
    found = Problems()
    read(content, tmp_path, found)
    (problem,) = found
    assert (problem.code, problem.what, problem.place.line) == ("A002", what, 4)
