"""Whether what a paper was made from is still there."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from reportgen.model.provenance import InputFile
from reportgen.testimony.inputs import State, of_state, states


def told(name: str, content: bytes) -> InputFile:
    return InputFile(name=name, sha256=sha256(content).hexdigest())


def test_each_file_is_the_same_changed_or_missing(tmp_path: Path) -> None:
    root, own = tmp_path / "council", tmp_path / "reportgen"
    (root / "data").mkdir(parents=True)
    (own / "templates").mkdir(parents=True)
    (root / "data/a.csv").write_bytes(b"a")
    (root / "data/b.csv").write_bytes(b"b, and more")
    (own / "templates/print.css").write_bytes(b"css")
    files = [
        InputFile(name="data/a.csv"),
        told("data/a.csv", b"a"),
        told("data/b.csv", b"b"),
        told("data/c.csv", b"c"),
        told("reportgen:templates/print.css", b"css"),
    ]
    found = states(files, root, own)
    assert of_state(found, State.SAME) == ["data/a.csv", "reportgen:templates/print.css"]
    assert of_state(found, State.CHANGED) == ["data/b.csv"]
    assert of_state(found, State.UNTOLD) == ["data/a.csv"]
    assert of_state(found, State.MISSING) == ["data/c.csv"]


@pytest.mark.parametrize(
    "name", ["../secret", "/etc/hostname", "", ".", "a\0b", "link/secret", "x" * 5000]
)
def test_no_name_leads_out_of_the_project(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret").write_bytes(b"s")
    root = tmp_path / "council"
    root.mkdir()
    (root / "link").symlink_to(tmp_path)
    (found,) = states([told(name, b"s")], root, root)
    assert found.state is State.MISSING
