"""The independent validator, where it cannot look."""

from __future__ import annotations

import tempfile
from errno import ENOSPC

import page
import pytest

from reportgen.outputs.validating import validated


def test_a_file_that_cannot_be_parsed_is_a_fault() -> None:
    with pytest.raises(page.ParseError):
        list(validated(b"%PDF-1.7"))


def test_no_room_for_its_file_is_told_as_that(monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> None:
        raise OSError(ENOSPC, "No space left on device")

    monkeypatch.setattr(tempfile, "TemporaryFile", full)
    with pytest.raises(OSError, match="No space left on device") as refused:
        list(validated(b"%PDF-1.7"))
    assert refused.value.filename == tempfile.gettempdir()
