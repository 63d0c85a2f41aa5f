"""The papers of the gallery: each is built as it is shown, on one page, without a problem."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.projects import ROOT, build

GALLERY = ROOT / "templates" / "gallery"


@pytest.mark.long
def test_every_paper_is_one_page_with_nothing_wrong(tmp_path: Path) -> None:
    without = shutil.ignore_patterns("build")
    done = build(shutil.copytree(GALLERY, tmp_path / "gallery", ignore=without))
    assert done.returncode == 0, done.stdout
    *each, total = done.stdout.strip().splitlines()
    assert {line.split(", ", 1)[1] for line in each} == {"1 page, no problems"}
    assert total == f"{len(each)} papers: {len(each)} built; no problems"
