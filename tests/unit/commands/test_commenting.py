"""`reportgen word` and `reportgen comments`: a paper sent round, and what comes back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportgen.cli import run
from tests.projects import edit, small_project
from tests.unit.word.officers import (
    changed,
    commented,
    put_in,
    run_with,
    state,
    taken_out,
    with_comments,
    with_parts,
)
from tests.unit.word.officers import run as words

PAPER = Path("narratives/quarterly-performance/2025-26-Q1")
FILE = Path("build/2025-26-Q1/quarterly-performance/quarterly-performance-2025-26-Q1.docx")
FIRST = PAPER / "01-purpose.yml"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose paper was sent round."""
    folder = small_project(tmp_path_factory.mktemp("word") / "project")
    with pytest.MonkeyPatch.context() as patched:
        patched.chdir(folder)
        assert run(["word"]) == 0
    return folder


@pytest.fixture
def returned(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file as it came back from two officers; the project may be changed."""
    folder = small_project(tmp_path / "project")
    monkeypatch.chdir(folder)
    sent = (project / FILE).read_bytes()
    notes = run_with(sent, "This report tells")
    text = changed(
        sent,
        {
            notes: commented(0, notes)
            + commented(1, "")
            + put_in(" As ever.", 'w:author="B. Clerk"')
        },
    )
    file = tmp_path / "returned.docx"
    file.write_bytes(
        with_comments(
            text,
            "[Head of Legal Services] Say @who <b>invented</b> them.",
            "Done",
            states=state(0, done=1) + state(1, parent=0),
        )
    )
    return file


def told(capsys: pytest.CaptureFixture[str], file: Path, *options: str) -> str:
    assert run(["comments", str(file), *options]) == 0
    return capsys.readouterr().out


def test_a_remark_is_told_at_its_paragraph_with_file_and_line(
    returned: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = told(capsys, returned)
    assert f"paragraph 1.1 – {FIRST.as_posix()}:8" in text
    assert "A. Writer [Head of Legal Services], 2 November 2015 on" in text
    assert "[resolved]" in text
    assert 'B. Clerk: put in "As ever."' in text
    assert "older version" not in text


@pytest.mark.parametrize("format", ["json", "markdown"])
def test_what_may_be_written_into_the_repository_names_nobody(
    returned: Path, capsys: pytest.CaptureFixture[str], format: str
) -> None:
    text = told(capsys, returned, "--format", format)
    assert "A. Writer" not in text
    assert "B. Clerk" not in text
    assert "Head of Legal Services" in text
    assert "reviewer 2" in text


def test_a_pull_request_gets_a_list_to_tick_off_in_which_no_word_is_markup(
    returned: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = told(capsys, returned, "--format", "markdown")
    assert "- [x] Head of Legal Services" in text
    assert "- [ ] reviewer 2: put in" in text
    assert "<b>" not in text
    assert "@who" not in text


def test_another_program_gets_everything(
    returned: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (paragraph,) = json.loads(told(capsys, returned, "--format", "json"))["paragraphs"]
    comment, change = paragraph["remarks"]
    assert (paragraph["where"], paragraph["line"]) == ("paragraph 1.1", 8)
    assert (comment["resolved"], comment["replies"][0]["words"]) == (True, "Done")
    assert change["kind"] == "inserted"


def test_a_paragraph_that_changed_since_is_told_with_what_it_is_now(
    returned: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(FIRST, "tells members how", "tells all members how")
    text = told(capsys, returned)
    assert "older version of the paper: 1 paragraph" in text
    assert "changed since: it is now " in text
    assert "{+ all+} members" in text


def test_a_paragraph_that_has_another_number_now_is_found_by_its_words(
    returned: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(FIRST, "  - text: >\n", "  - text: It is the first of four.\n  - text: >\n")
    assert f"paragraph 1.2 – {FIRST.as_posix()}:9" in told(capsys, returned)


def test_a_paragraph_that_went_is_told_with_its_words(
    returned: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = FIRST.read_text().split("  - text:")[0]
    FIRST.write_text(f"{lines}  - text: To report.\n")
    text = told(capsys, returned)
    assert 'paragraph 1.1 (no longer in the paper, or no longer like it): "This report' in text


def test_a_file_that_says_nothing_of_its_paper_is_asked_about(
    returned: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bare = with_parts(returned.read_bytes(), {"docProps/core.xml": b"<coreProperties/>"})
    returned.write_bytes(bare)
    assert run(["comments", str(returned)]) == 1
    assert "P135" in capsys.readouterr().err
    assert "paragraph 1" in told(capsys, returned, "--paper", "quarterly-performance")


def test_a_file_that_is_refused_is_told_as_every_problem(
    returned: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    returned.write_bytes(b"Dear sir")
    assert run(["comments", str(returned)]) == 1
    assert "returned.docx: error P130: the file is no Word document" in capsys.readouterr().err


def test_a_paper_with_an_error_has_no_word_file(
    returned: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(FIRST, "{{ paper.period }}", "{{ paper.perriod }}")
    assert run(["word"]) == 1
    assert "not built" in capsys.readouterr().out
    assert not FILE.exists()


def test_a_change_of_a_figure_in_a_table_is_told_by_its_cell(
    project: Path, returned: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = (project / FILE).read_bytes()
    returned.write_bytes(changed(content, {words("Tonnes recycled"): taken_out("Tonnes recycled")}))
    assert "Table 1, heading" in told(capsys, returned)


@pytest.mark.parametrize("asked", ["--quarter=Q3", "--year=2019-20"])
def test_another_quarter_that_was_asked_for_is_not_passed_over(
    returned: Path, capsys: pytest.CaptureFixture[str], asked: str
) -> None:
    assert run(["comments", str(returned), asked]) == 1
    assert "P003" in capsys.readouterr().err
