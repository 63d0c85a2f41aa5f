"""The walk from a clone to a pull request: its commands print what the page says that they do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.documentation.proposal.machine import machine_in
from tests.documentation.proposal.page import PAGE, PICTURES, pictures_of, walked
from tests.documentation.proposal.scenes import SCENES, words_of

TEXT = PAGE.read_text("utf-8")


@pytest.mark.long
def test_every_command_prints_what_the_page_says(tmp_path: Path) -> None:
    with machine_in(tmp_path) as machine:
        fresh = walked(TEXT, machine, lambda _machine, _picture: None)
    assert fresh == TEXT, "narratives/walk-through.md is stale: run make walk"


def test_every_picture_is_there_small_and_told_to_who_cannot_see_it() -> None:
    told = re.findall(r"^!\[([^\]]+)\]\(pictures/([\w-]+)\.png\)$", TEXT, re.MULTILINE)
    assert [name for _, name in told] == pictures_of(TEXT) == [*SCENES]
    assert {path.stem for path in PICTURES.iterdir()} == {*SCENES}
    for words, name in told:
        assert len(words) > 40
        assert words_of(PICTURES / f"{name}.png")
        assert (PICTURES / f"{name}.png").stat().st_size < 30_000
