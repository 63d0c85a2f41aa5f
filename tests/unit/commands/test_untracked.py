"""`reportgen comments` on a file that was changed while tracking was off: nothing may be lost."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.text.paragraph import Paragraph

from reportgen.cli import run
from tests.projects import edit, small_project

PAPER = Path("narratives/quarterly-performance/2025-26-Q1")
FILE = Path("build/2025-26-Q1/quarterly-performance/quarterly-performance-2025-26-Q1.docx")
FIRST = PAPER / "01-purpose.yml"
Told = Callable[[Callable[[Document], object]], str]
NEW = "New words by legal: the contract ends in March."


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = small_project(tmp_path_factory.mktemp("untracked") / "project")
    with pytest.MonkeyPatch.context() as patched:
        patched.chdir(folder)
        assert run(["word"]) == 0
    return (folder / FILE).read_bytes()


@pytest.fixture
def told(
    sent: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Told:
    """What is told of the file that was sent, changed."""
    monkeypatch.chdir(small_project(tmp_path / "project"))

    def tell(change: Callable[[Document], object]) -> str:
        file = docx.Document(io.BytesIO(sent))
        change(file)
        file.save(str(tmp_path / "back.docx"))
        assert run(["comments", str(tmp_path / "back.docx")]) == 0
        return capsys.readouterr().out

    return tell


def with_words(file: Document, words: str) -> Paragraph:
    return next(one for one in file.paragraphs if words in one.text)


def without(paragraph: Paragraph) -> None:
    paragraph._p.getparent().remove(paragraph._p)


def test_of_a_file_that_only_was_saved_nothing_is_told(told: Told) -> None:
    text = told(lambda file: None)
    assert "0 comments and 0 changes" in text
    assert "older" not in text


def test_a_new_paragraph_is_told_with_its_words_and_its_place(told: Told) -> None:
    text = told(lambda file: with_words(file, "Visits").insert_paragraph_before(NEW))
    assert "after " in text
    assert f'put in without tracking: "{NEW}"' in text
    assert "1 change in" in text


def test_the_same_words_once_more_are_told(told: Told) -> None:
    def twice(file: Document) -> None:
        paragraph = with_words(file, "This report tells")
        paragraph.insert_paragraph_before(paragraph.text.partition("\t")[2])

    assert 'put in without tracking: "This report tells' in told(twice)


def test_a_paragraph_that_was_taken_out_is_told_with_its_words_and_its_line(told: Told) -> None:
    text = told(lambda file: without(with_words(file, "This report tells")))
    assert f"paragraph 1.1 – {FIRST.as_posix()}:8" in text
    assert 'taken out without tracking: "This report tells' in text
    assert "older" not in text


def test_where_the_paper_has_changed_since_it_is_told_that_either_may_be(told: Told) -> None:
    edit(FIRST, "  - text: >\n", "  - text: It is the first of four.\n  - text: >\n")
    text = told(lambda file: None)
    assert "older version of the paper: 1 paragraph" in text
    assert (
        'not in the file: taken out there without tracking, or it came here since: "It is' in text
    )


def test_a_long_paragraph_is_told_with_the_words_around_the_change(told: Told) -> None:
    def change(file: Document) -> None:
        paragraph = with_words(file, "This report tells")
        paragraph.runs[-1].text = paragraph.runs[-1].text.replace("looks like", "resembles")

    text = told(change)
    assert "changed without tracking: " in text
    assert "[-looks like-]{+resembles+}." in text


def test_a_figure_in_a_table_is_told_by_row_and_column(told: Told) -> None:
    def change(file: Document) -> None:
        cell = file.tables[0].rows[1].cells[1]
        cell.paragraphs[0].runs[0].text = "999"

    text = told(change)
    assert "Table 1, row " in text
    assert ", column " in text
    assert "+999+}" in text.replace("{+", "+")
    assert "1 change in" in text


@pytest.mark.parametrize("row", [0, 1, -1])
def test_a_row_that_was_taken_out_is_told_even_where_it_had_the_bookmark(
    told: Told, row: int
) -> None:
    def change(file: Document) -> None:
        taken = file.tables[0].rows[row]._tr
        taken.getparent().remove(taken)

    text = told(change)
    assert "taken out without tracking: " in text
    assert "1 change in" in text


def test_a_row_that_was_put_in_is_told(told: Told) -> None:
    def change(file: Document) -> None:
        row = file.tables[0].add_row()  # type: ignore[no-untyped-call]
        row.cells[0].text, row.cells[1].text = "Garden waste", "12"

    assert 'put in without tracking: "Garden waste | 12' in told(change)


def test_a_table_that_was_taken_out_and_one_that_was_put_in_are_told(told: Told) -> None:
    def change(file: Document) -> None:
        table = file.tables[0]._tbl
        table.getparent().remove(table)
        file.add_table(1, 2).rows[0].cells[0].text = "Another"

    text = told(change)
    assert "Table 1 – " in text
    assert 'put in without tracking: "Another' in text
