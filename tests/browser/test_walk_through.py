"""The pictures of the walk from a clone to a pull request show what is seen now."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.documentation.proposal.machine import Machine, machine_in
from tests.documentation.proposal.page import PAGE, PICTURES, walked
from tests.documentation.proposal.scenes import seen, words_of

pytestmark = pytest.mark.long


def test_each_picture_has_the_words_that_are_seen_now(browser: Browser, tmp_path: Path) -> None:
    page = browser.new_page()
    stale: list[str] = []

    def look(machine: Machine, name: str) -> None:
        _, words = seen(page, machine, name)
        if words != words_of(PICTURES / f"{name}.png"):
            stale.append(f"{name}: {words}")

    with machine_in(tmp_path) as machine:
        walked(PAGE.read_text("utf-8"), machine, look)
    page.close()
    assert not stale, "stale: run make walk"
