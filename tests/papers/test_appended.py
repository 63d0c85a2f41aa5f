"""A paper with a PDF file appended, built from a command line."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from tests.projects import Finished, build, edit, small_project
from tests.unit.render.appended import files
from tests.validators.validators import page_validation

pytestmark = pytest.mark.long
PERIOD = "narratives/quarterly-performance/2025-26-Q1"
NAME = f"{PERIOD}/appendices/plan.pdf"
LIST = """section: appendices
heading: Appendices
owner: Director of Place
status: approved
content:
  - appendices: list
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = small_project(tmp_path_factory.mktemp("appended") / "project")
    (root / NAME).parent.mkdir()
    (root / NAME).write_bytes(files.file())
    declared = "appendices:\n  - {id: plan, title: The delivery plan, file: plan.pdf}\n"
    (root / PERIOD / "appendices.yml").write_text(declared, "utf-8")
    (root / PERIOD / "07-appendices.yml").write_text(LIST, "utf-8")
    edit(root / PERIOD / "../paper.yml", "  - glossary\n", "  - appendices\n  - glossary\n")
    edit(root / PERIOD / "01-purpose.yml", "looks like.", "looks like, and {{ ref.plan }} too.")
    done = build(root, "--quarter", "Q1")
    assert done.returncode == 0, done.stdout + done.stderr
    return root


def test_its_pages_are_the_last_and_both_standards_are_met(root: Path) -> None:
    pdf = Finished.of(root).pdf
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert [str(page.label) for page in opened.pages][-4:-2] == [
            str(len(opened.pages) - 3),
            "A-1",
        ]
    assert not any(page_validation({"paper": pdf}).values())


def test_every_page_says_that_it_is_a_draft_those_of_the_file_too(root: Path) -> None:
    with pypdfium2.PdfDocument(Finished.of(root).pdf) as pdf:
        pages = [page.get_textpage().get_text_bounded() for page in pdf]
    assert all("Draft: not for publication" in page for page in pages)


def test_the_web_page_says_where_it_is(root: Path) -> None:
    html = Finished.of(root).html
    assert '<a href="#plan">The delivery plan</a>' in html
    assert "It is in the PDF of this paper." in html


def test_the_record_knows_the_file(root: Path) -> None:
    record = json.loads(Finished.of(root).files["build.json"])
    assert record["inputs"][NAME] == hashlib.sha256(files.file()).hexdigest()


def test_the_same_bytes_come_out_again(root: Path) -> None:
    before = Finished.of(root).pdf
    shutil.rmtree(root / "build")
    assert build(root, "--quarter", "Q1").returncode == 0
    assert Finished.of(root).pdf == before


def test_another_file_makes_another_paper_and_a_bad_one_leaves_the_last(root: Path) -> None:
    before = Finished.of(root).pdf
    (root / NAME).write_bytes(files.file()[:5000])
    done = build(root, "--quarter", "Q1")
    assert done.returncode == 1
    assert f"{NAME}: error R030: this PDF is damaged" in done.stdout
    assert Finished.of(root).pdf == before
