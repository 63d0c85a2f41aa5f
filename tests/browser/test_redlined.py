"""The redline of every paper as a web page: nothing is in the way of anyone, nothing too wide."""

import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.browsers import DESK, TELEPHONE, is_too_wide, violations
from tests.changed import changed_project
from tests.projects import ROOT, surroundings

pytestmark = pytest.mark.long

STEMS = sorted(
    f"{cover.parent.parent.name}-{cover.parent.name}"
    for cover in ROOT.glob("narratives/*/*/cover.yml")
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose redlines are written."""
    root = changed_project(tmp_path_factory.mktemp("redlined") / "project")
    command = [sys.executable, "-m", "reportgen", "diff", "--redline", "--html-only"]
    subprocess.run(command, cwd=root, env=surroundings(), capture_output=True, check=True)
    return root


@pytest.mark.parametrize("stem", STEMS)
def test_a_redline_is_as_accessible_as_its_paper(page: Page, project: Path, stem: str) -> None:
    (made,) = project.glob(f"build/changes/*/{stem}-changes.html")
    page.goto(made.as_uri())
    for width in (DESK, TELEPHONE):
        page.set_viewport_size({"width": width, "height": 900})
        assert not is_too_wide(page)
    assert not violations(page)


def test_a_change_is_heard_and_a_section_with_changes_is_led_to(page: Page, project: Path) -> None:
    (made,) = project.glob("build/changes/2015-16-Q1/safeguarding-activity-*.html")
    page.goto(made.as_uri())
    heard = page.locator("ins .heard").first
    assert heard.inner_text().strip() == "added:"
    page.locator(".redline a").last.click()
    expect(page.locator("section:target")).to_be_in_viewport()
