"""A short paper: it begins beneath its contents, and no page is left to them alone."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
import pytest

from tests.projects import Finished, build, small_project

FEWEST = 3


@pytest.mark.slow
def test_the_first_section_stands_on_the_page_of_the_contents(tmp_path: Path) -> None:
    root = small_project(tmp_path / "project")
    assert build(root).returncode == 0
    with pypdfium2.PdfDocument(io.BytesIO(Finished.of(root).pdf)) as pdf:
        first, *others = (page.get_textpage().get_text_bounded() for page in pdf)
    assert len(others) + 1 == FEWEST
    assert "This report tells members" in first[first.index("Contents") :]
