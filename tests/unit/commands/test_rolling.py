"""The next quarter prepared from the last: what is carried over, moved on and refused."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reportgen.cli import run
from tests.projects import edit, own_project, small_project

PAPER = "narratives/quarterly-performance"
Q1, Q2 = f"{PAPER}/2025-26-Q1", f"{PAPER}/2025-26-Q2"
READING = "narratives/safeguarding-activity/2015-16-Q2"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = small_project(tmp_path / "project")
    monkeypatch.chdir(folder)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_a_section_is_a_draft_again_and_says_where_it_comes_from(project: Path) -> None:
    assert run(["new", "quarter", "--quarter", "Q2"]) == 0
    before = (project / Q1 / "04-fly-tipping.yml").read_text("utf-8")
    after = (project / Q2 / "04-fly-tipping.yml").read_text("utf-8")
    mark = "carried_over: 2025-26-Q1  # take this line out when all of it holds now"
    expected = before.replace("status: approved", f"status: draft\n{mark}")
    expected = expected.replace("period: 2024-25-Q1", "period: 2024-25-Q2")
    assert after == expected.replace("period: 2025-26-Q1", "period: 2025-26-Q2")


def test_the_quarter_after_the_latest_is_prepared_where_none_is_named(project: Path) -> None:
    assert run(["new", "quarter"]) == 0
    assert (project / Q2).is_dir()


def test_comments_ends_of_lines_and_the_last_quarter_stay(project: Path) -> None:
    section = project / Q1 / "01-purpose.yml"
    text = f"# Ask the Director first.\r\n{section.read_text('utf-8')}".replace("\n", "\r\n")
    section.write_bytes(text.replace("\r\r", "\r").encode())
    before = contents(project / Q1)
    assert run(["new", "quarter"]) == 0
    assert contents(project / Q1) == before
    after = (project / Q2 / "01-purpose.yml").read_bytes()
    assert after.startswith(b"# Ask the Director first.\r\n")
    assert b"\n" not in after.replace(b"\r\n", b"")


def test_the_meeting_is_that_of_the_calendar(project: Path) -> None:
    settings = project / "reportgen.yml"
    meetings = "calendar:\n  meetings:\n    quarterly-performance: [2025-09-11, 2025-12-04]\n"
    settings.write_text(settings.read_text("utf-8") + meetings, "utf-8")
    assert run(["new", "quarter"]) == 0
    assert "meeting: 2025-12-04" in (project / Q2 / "cover.yml").read_text("utf-8")


def test_without_a_calendar_the_meeting_is_proposed_and_says_so(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", "quarter"]) == 0
    cover = (project / Q2 / "cover.yml").read_text("utf-8")
    assert "# Proposed: thirteen weeks on" in cover
    assert "meeting: 2025-12-11" in cover
    shown = capsys.readouterr().out
    assert "Meeting: Thursday 11 December 2025" in shown
    assert "Public by: Wednesday 3 December 2025 (5 clear days)" in shown


def test_what_was_of_the_last_meeting_alone_is_left_behind(project: Path) -> None:
    cover = project / Q1 / "cover.yml"
    late = "late:\n  reason: the figures\n    came late\n  urgency: it is due\n\n# The fields\n"
    cover.write_text(f"{cover.read_text('utf-8')}{late}fields: {{}}\n", "utf-8")
    assert run(["new", "quarter"]) == 0
    after = (project / Q2 / "cover.yml").read_text("utf-8")
    kept = late.split("\n\n", maxsplit=1)[0].replace("\n", "\n# ")
    assert f"# {kept}\n\n# The fields\n" in after


def test_what_a_section_says_is_exempt_is_listed_too(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    section = project / Q1 / "05-libraries.yml"
    with section.open("a", encoding="utf-8") as stream:
        stream.write("  - text: A tender is out.\n    exempt: {paragraphs: [3], why: it is open}\n")
    line = section.read_text("utf-8").count("\n")
    assert run(["new", "quarter"]) == 0
    told = capsys.readouterr().out
    declared = told.partition("Declared as in the last paper; does it hold for this one?\n")[2]
    # One line further down: the section says that it is carried over.
    assert declared.startswith(f"    {Q2}/05-libraries.yml\n      line {line + 1}: exempt\n")


KEY = "key_decision:\n  reference: FP/1\n  notice: 2025-08-01\n  reasons: [it spends more]\n"
MARK = "carried_over: {}  # take this line out when what is declared here holds for this meeting\n"


def test_what_is_declared_is_carried_over_and_told_and_asked_about(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cover = project / Q1 / "cover.yml"
    cover.write_text(f"{cover.read_text('utf-8')}{KEY}call_in: {{applies: yes}}\n", "utf-8")
    assert run(["new", "quarter"]) == 0
    told = capsys.readouterr().out
    after = (project / Q2 / "cover.yml").read_text("utf-8")
    assert f"{MARK.format('2025-26-Q1')}{KEY}call_in" in after
    line = after[: after.index("key_decision:")].count("\n") + 1
    assert "Declared as in the last paper; does it hold for this one?" in told
    assert f"line {line}: key_decision; line {line + 4}: call_in" in told
    queries = "what cover.yml declares says that it is carried over from 2025-26-Q1"
    run(["check", "--quarter", "Q2"])
    assert queries not in capsys.readouterr().out  # its sections are drafts yet
    for section in (project / Q2).glob("0*.yml"):
        text = section.read_text("utf-8").replace("status: draft", "status: approved")
        section.write_text(text, "utf-8")
    run(["check", "--quarter", "Q2"])
    assert queries in capsys.readouterr().out
    assert run(["new", "quarter", "--quarter", "Q3"]) == 0
    third = (project / PAPER / "2025-26-Q3" / "cover.yml").read_text("utf-8")
    assert MARK.format("2025-26-Q2") in third
    assert third.count("carried_over") == 1


def test_rows_that_the_next_paper_needs_are_told_by_owner(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = project / "data/illustrative-services/observations.csv"
    data.write_text(data.read_text("utf-8") + "library_visits,2025-26-Q2,,50000,,,,\n", "utf-8")
    assert run(["new", "quarter"]) == 0
    shown = capsys.readouterr().out
    assert "recycling_rate,2025-26-Q2" in shown
    assert "fly_tips,2025-26-Q2,household  Fly-tips reported: " in shown
    assert "library_members,2025-09-30" in shown
    assert "library_visits" not in shown.split("Figures missing")[1]


@pytest.mark.slow
def test_a_target_that_would_be_the_last_quarters_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    targets = project / "data/illustrative-services/comparators.csv"
    assert run(["new", "quarter"]) == 0  # the target is of the year, and holds
    assert "Targets and benchmarks missing" not in capsys.readouterr().out
    edit(targets, "target,2025-26,", "target,2025-26-Q1,")
    assert run(["status", "--quarter", "Q2"]) == 0
    told = capsys.readouterr().out
    assert "Targets and benchmarks missing: 1 row of comparators.csv" in told
    assert "recycling_rate,target,2025-26-Q2  Household waste" in told
    assert "until it is there, 50 (2025-26 Q1) is printed" in told


def test_a_target_of_a_new_year_is_asked_for(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--quarter", "Q1", "--year", "2026-27", "--paper", "quarterly-performance"]
    assert run(["new", "quarter", *words]) == 0
    assert "recycling_rate,target,2026-27  Household waste" in capsys.readouterr().out


def test_what_was_moved_on_is_told_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(own_project(tmp_path))
    assert run(["new", "quarter", "--quarter", "Q2"]) == 0
    shown = capsys.readouterr().out
    section = (tmp_path / READING / "01-purpose.yml").read_text("utf-8").split("\n")
    line = next(number for number, text in enumerate(section, 1) if 'at("2015-11")' in text)
    assert f'line {line}: .at("2015-08") is now .at("2015-11")' in shown
    cover = (tmp_path / READING / "cover.yml").read_text("utf-8")
    assert "covers: 2015-04..2015-11" in cover
    assert 'title: "Safeguarding activity report: April to November 2015"' in cover


@pytest.mark.slow
def test_the_sections_can_be_read_and_only_figures_are_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(own_project(tmp_path))
    assert run(["new", "quarter", "--quarter", "Q2"]) == 0
    capsys.readouterr()
    run(["check", "--quarter", "Q2", "--format", "github"])
    errors = [line for line in capsys.readouterr().out.split("\n") if line.startswith("::error")]
    assert errors
    assert not [error for error in errors if "no figure for" not in error and "N050" not in error]


@pytest.mark.parametrize("wanted", [[], ["--paper", "quarterly-performance"]])
def test_a_quarter_that_is_there_is_never_touched(
    wanted: list[str], project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(project / Q1)
    assert run(["new", "quarter", "--quarter", "Q1", *wanted]) == 2
    assert "P060" in capsys.readouterr().err
    assert contents(project / Q1) == before


def test_an_empty_folder_of_the_quarter_counts_as_there(project: Path) -> None:
    (project / Q2).mkdir()
    assert run(["new", "quarter", "--quarter", "Q2"]) == 2
    assert not any((project / Q2).iterdir())


def test_a_paper_with_no_earlier_quarter_is_told_so(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", "quarter", "--quarter", "Q4", "--year", "2024-25"]) == 2
    told = capsys.readouterr().err
    assert "P061: there is no quarter to prepare quarter 4 of 2024-25 from" in told
    assert "quarterly-performance has 2025-26-Q1" in told


def test_a_paper_that_rested_is_rolled_on_only_by_its_name(project: Path) -> None:
    later = ["new", "quarter", "--quarter", "Q4"]
    assert run(later) == 2
    assert run([*later, "--paper", "quarterly-performance"]) == 0
    assert (project / PAPER / "2025-26-Q4").is_dir()


def test_nothing_is_written_where_the_last_quarter_cannot_be_read(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project / Q1 / "03-recycling.yml", "status: approved", "status: [approved")
    assert run(["new", "quarter"]) == 1
    assert "03-recycling.yml" in capsys.readouterr().err
    assert [path.name for path in (project / PAPER).iterdir() if path.is_dir()] == ["2025-26-Q1"]


def test_a_section_that_is_done_may_not_still_be_the_last_quarters(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", "quarter"]) == 0
    section = project / Q2 / "01-purpose.yml"
    edit(section, "status: draft", "status: approved")
    capsys.readouterr()
    run(["check", "--quarter", "Q2"])
    assert "01-purpose.yml:6:15: query P062" in capsys.readouterr().out


def test_a_section_between_braces_is_carried_over_too(project: Path) -> None:
    section = project / Q1 / "06-glossary.yml"
    section.write_text(
        "{section: glossary, heading: Glossary, owner: Director, status: approved,"
        " content: [{glossary: terms used}]}\n",
        "utf-8",
    )
    assert run(["new", "quarter"]) == 0
    after = (project / Q2 / "06-glossary.yml").read_text("utf-8")
    assert after == section.read_text("utf-8").replace("approved", "draft")


def test_quarter_after_quarter_says_once_how_the_meeting_was_found(project: Path) -> None:
    assert run(["new", "quarter"]) == 0
    assert run(["new", "quarter"]) == 0
    folder = project / PAPER / "2025-26-Q3"
    assert (folder / "cover.yml").read_text("utf-8").count("# Proposed:") == 1
    section = (folder / "01-purpose.yml").read_text("utf-8")
    assert section.count("carried_over:") == 1
    assert "carried_over: 2025-26-Q2" in section


def test_one_paper_is_prepared_though_another_is_already(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", "quarter"]) == 0
    begun = ["new", "paper", "other", "--title", "Another", "--owner", "Head", "--quarter", "Q1"]
    assert run(begun) == 0
    before = contents(project / Q2)
    assert run(["new", "quarter", "--quarter", "Q2"]) == 0
    assert (project / "narratives/other/2025-26-Q2").is_dir()
    assert contents(project / Q2) == before


def test_over_the_end_of_the_year_the_setting_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    named = ["new", "quarter", "--quarter", "Q1", "--year", "2026-27"]
    assert run([*named, "--paper", "quarterly-performance"]) == 0
    assert "write financial_year: 2026-27 in reportgen.yml" in capsys.readouterr().out


def test_meetings_of_a_paper_that_there_is_not_are_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = project / "reportgen.yml"
    meetings = "calendar:\n  meetings:\n    quarterly-perfomance: [2025-12-04]\n"
    settings.write_text(settings.read_text("utf-8") + meetings, "utf-8")
    run(["check"])
    assert 'P071: the calendar has meetings of "quarterly-perfomance"' in capsys.readouterr().out


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_that_leads_out_of_the_project_is_not_followed(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outside = tmp_path / "outside.yml"
    outside.write_text("section: secret\n", "utf-8")
    (project / Q1 / "07-outside.yml").symlink_to(outside)
    assert run(["new", "quarter"]) == 1
    assert "P008" in capsys.readouterr().err
    assert not (project / Q2).exists()


@pytest.mark.slow
def test_what_was_accepted_of_the_data_goes_on_and_of_the_words_does_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(own_project(tmp_path))
    assert run(["new", "quarter", "--quarter", "Q2"]) == 0
    accepted = (tmp_path / READING / "accepted.yml").read_text("utf-8")
    assert 'where: "data/reading-children/' in accepted
    assert 'where: "narratives/' not in accepted
    assert "# What somebody has looked at" in accepted.split("accepted:")[0]
