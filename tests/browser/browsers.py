"""A real Chromium, the preview that it looks at, and what axe-core finds wrong on a page."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from tests.projects import surroundings, with_the_systems_fonts

NAMES = ("chromium", "chromium-browser", "google-chrome")
#: WCAG 2.2 AA, and what axe-core holds to be good practice besides.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: Widths of a telephone, a tablet and a desk, in CSS pixels.
TELEPHONE, TABLET, DESK = 320, 768, 1280
WIDTHS = (TELEPHONE, TABLET, DESK)


@contextmanager
def chromium() -> Iterator[Browser]:
    """The system's Chromium; the tests that need it are skipped where there is none."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        absent = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        absent("there is no Chromium here: apt-get install chromium")
    # Debian's starts no sandbox for root, as whom CI runs.
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    options = ["--no-sandbox"] if is_root else []
    seen = with_the_systems_fonts()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=options, env={**seen})
        yield browser
        browser.close()


def violations(page: Page) -> list[str]:
    """What axe-core finds wrong on a page: the rule, and the first element that breaks it."""
    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found]


def is_too_wide(page: Page) -> bool:
    """Whether the page has to be scrolled sideways (WCAG 2.2, 1.4.10)."""
    return bool(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))


@contextmanager
def preview_of(root: Path, *words: str) -> Iterator[str]:
    """`reportgen preview`, as it is run from a command line; the address of its first paper."""
    command = [sys.executable, "-m", "reportgen", "preview", *words]
    with subprocess.Popen(
        command, cwd=root, env=surroundings(), stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        try:
            assert process.stdout.readline().startswith("The papers")
            lines = (line.strip() for line in process.stdout)  # a port that is taken is told first
            yield next(line for line in lines if line.startswith("http"))
        finally:
            process.terminate()
