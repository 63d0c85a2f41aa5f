"""Papers made to mislead or to exhaust the reader, and files that are no papers."""

from pathlib import Path
from time import process_time

import pytest

from reportgen.problems import Problems
from reportgen.sources.unprepared import About, read_manuscript

LENGTH = 30_000


@pytest.mark.parametrize(
    "piece",
    [
        "word ", "x", "*a ", "**a ", "_a ", "[", "[a](", "<b ", "<!--", "`a ", "&", "\\", "'", "\t",
        "\f", "\n", "\0", "a | b\n", "| a\n", "|-|\n", "a\tb\n", "\tfoo\n", "a  b\n", "a 1 2\n",
        "- a\n", "1. a\n", "# a\n", "a\n==\n", "a\n=\n", "[a]: http://x\n", "Abc\n\n",
        "a" + " " * 1000, "July-\t\n2014\t5\n",
    ],
)  # fmt: skip
def test_a_text_of_one_thing_takes_time_in_proportion(piece: str, tmp_path: Path) -> None:
    path = tmp_path / "paper.txt"
    path.write_text("Year\t*\n2014\t5\n" + piece * (LENGTH // len(piece)), "utf-8", newline="")
    began = process_time()
    read_manuscript(path, "paper.txt", (), About(), Problems())
    assert process_time() - began < 8  # what is quadratic takes minutes


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "S016"),
        (b" \r\n\t\r\n\f", "S016"),
        ("words".encode("utf-16"), "S003"),
        ("The words of a paper.".encode("utf-16-le"), "S003"),
        ("The words of a paper.".encode("utf-16-be"), "S003"),
        (b"The words of a paper.\0 And more.", "S006"),
        (b"PK\x03\x04\x14\x00words", "S006"),
        (b"%PDF-1.7\nwords", "S006"),
        (b"{\\rtf1 words}", "S006"),
        (b"\x81\x8d", "S003"),
        (None, "S001"),
    ],
)
def test_a_file_that_is_no_paper(data: bytes | None, code: str, tmp_path: Path) -> None:
    path = tmp_path / "paper.txt"
    if data is not None:
        path.write_bytes(data)
    found = Problems()
    assert read_manuscript(path, "paper.txt", (), About(), found) is None
    assert [problem.code for problem in found] == [code]


@pytest.mark.parametrize("ending", [".docx", ".DOC", ".pdf", ".odt", ".xls"])
def test_a_document_of_an_office_program_is_not_read_as_text(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"paper{ending}"
    path.write_text("4.1 There were 20 children in care.\n", "utf-8")
    found = Problems()
    assert read_manuscript(path, path.name, (), About(), found) is None
    (problem,) = found
    assert problem.code == "S006"
    assert "save it as plain text" in problem.mend


def test_an_old_encoding_is_understood(tmp_path: Path) -> None:
    path = tmp_path / "paper.txt"
    path.write_bytes("4.1 A “rise” of £5.\r\n".encode("cp1252"))
    found = Problems()
    paper = read_manuscript(path, "paper.txt", (), About(), found)
    assert paper is not None
    assert [str(passage.text) for passage in paper.passages] == ["A “rise” of £5."]
    assert [problem.code for problem in found] == ["S005"]
