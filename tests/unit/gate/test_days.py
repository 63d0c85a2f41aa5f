"""The day of publication: what a clerk would be blamed for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.cli import run
from tests.unit.gate.candidates import COVER, add, candidate, edit, told

LATE = """late:
  reason: The figures of July came on 3 September.
  urgency: The contract ends before the next meeting."""
KEY = """key_decision:
  reference: KD 41
  notice: 2025-08-20
  reasons: [it is significant in two or more wards]"""
MEETING = "meeting: 2025-09-08"  # a Monday


@pytest.fixture(autouse=True)
def _on_a_monday(root: Path) -> None:
    edit(root / COVER, "meeting: 2025-09-11", MEETING)


def test_a_paper_that_is_published_in_time_is_asked_nothing(root: Path) -> None:
    one = candidate(root, date(2025, 8, 29))
    assert not [problem for code in ("G020", "G021", "G022") for problem in told(code, one)]


def test_a_late_paper_is_told_how_late_and_what_it_needs(root: Path) -> None:
    (problem,) = told("G021", candidate(root, date(2025, 9, 1), "late"))
    assert problem.what == (
        "this paper is late: published on Monday 1 September 2025 it is public for 4 clear days "
        "before the meeting on Monday 8 September 2025, and 5 are needed (by Friday 29 August 2025)"
    )
    assert "section 100B(4)(b)" in problem.mend
    assert "`reason:`" in problem.mend
    assert "`urgency:`" in problem.mend
    assert problem.place.file.endswith("cover.yml")
    assert problem.place.line > 0


def test_what_is_published_on_a_saturday_is_public_from_monday(root: Path) -> None:
    assert told("G021", candidate(root, date(2025, 8, 30)))


def test_with_its_two_statements_it_may_be_late_to_the_last_day(root: Path) -> None:
    add(root / COVER, LATE)
    for day in (date(2025, 9, 1), date(2025, 9, 8)):
        assert not told("G021", candidate(root, day, "late"))
        assert not told("G022", candidate(root, day, "late"))


def test_a_supplement_is_late_as_any_paper_and_a_correction_is_not(root: Path) -> None:
    day = date(2025, 9, 3)
    assert told("G021", candidate(root, day, "supplement"))
    assert not told("G021", candidate(root, day, "correction"))


def test_a_paper_that_says_it_is_late_and_is_not_misleads(root: Path) -> None:
    add(root / COVER, LATE)
    (problem,) = told("G022", candidate(root, date(2025, 8, 29)))
    assert "is in time until Friday 29 August 2025" in problem.what


def test_nothing_comes_before_a_meeting_that_is_over_but_a_correction(root: Path) -> None:
    (problem,) = told("G020", candidate(root, date(2025, 9, 9)))
    assert "was on Monday 8 September 2025" in problem.what
    assert not told("G020", candidate(root, date(2025, 9, 9), "correction"))


def test_the_council_says_how_many_days_and_when_it_is_closed(root: Path) -> None:
    add(root / "reportgen.yml", "calendar:\n  clear_days: 3\n  closed: [2025-09-03]")
    assert not told("G021", candidate(root, date(2025, 9, 1)))
    (problem,) = told("G021", candidate(root, date(2025, 9, 2)))
    assert "public for 2 clear days" in problem.what
    assert "3 are needed (by Monday 1 September 2025)" in problem.what


def test_in_wales_three_clear_days_are_asked_for_by_its_own_section(root: Path) -> None:
    add(root / "reportgen.yml", "nation: Wales")
    assert not told("G021", candidate(root, date(2025, 9, 2)))
    (problem,) = told("G021", candidate(root, date(2025, 9, 3)))
    assert "3 are needed (by Tuesday 2 September 2025)" in problem.what
    assert "section 100BA(6)(b)" in problem.mend


@pytest.mark.parametrize("day", ["2025-09-07", "2025-08-25"])  # a Sunday, and a bank holiday
def test_a_meeting_on_a_day_when_offices_are_closed_is_asked_about(root: Path, day: str) -> None:
    edit(root / COVER, MEETING, f"meeting: {day}")
    assert told("G024", candidate(root, date(2025, 8, 1)))


def test_a_meeting_that_the_calendar_does_not_have_is_asked_about(root: Path) -> None:
    add(
        root / "reportgen.yml",
        "calendar:\n  meetings:\n    quarterly-performance: [2025-09-09, 2025-12-08]",
    )
    (problem,) = told("G025", candidate(root))
    assert "no meeting on Monday 8 September 2025" in problem.what
    assert "the next one there is on Tuesday 9 September 2025" in problem.mend
    (later,) = told("G025", candidate(root, date(2025, 9, 10), "late"))
    assert later.what == problem.what, "who accepted it need not do so again on another day"
    edit(root / COVER, MEETING, "meeting: 2025-09-09")
    assert not told("G025", candidate(root))


def test_short_notice_of_a_key_decision_is_agreed_to_by_somebody(root: Path) -> None:
    add(root / COVER, f"{KEY}\nurgent:\n  reason: The grant lapses.")
    (problem,) = told("G023", candidate(root))
    assert "given 18 clear days before the meeting, 28 are needed" in problem.what
    assert "regulation 11" in problem.mend
    edit(root / COVER, "The grant lapses.", "The grant lapses.\n  agreed_by: Chair of Scrutiny")
    assert not told("G023", candidate(root))


def test_notice_in_time_needs_nobody_to_agree(root: Path) -> None:
    add(root / COVER, f"{KEY}\nurgent:\n  reason: The grant lapses.")
    edit(root / COVER, "2025-08-20", "2025-08-10")
    assert not told("G023", candidate(root))


def test_of_a_meeting_at_short_notice_papers_are_public_when_it_is_convened(root: Path) -> None:
    add(root / COVER, "convened: 2025-09-03")
    assert not told("G021", candidate(root, date(2025, 9, 3)))
    (problem,) = told("G021", candidate(root, date(2025, 9, 4), "late"))
    assert "when a meeting is convened at short notice (Wednesday 3 September 2025)" in problem.what


def test_one_that_was_convened_long_before_needs_its_clear_days(root: Path) -> None:
    add(root / COVER, "convened: 2025-07-01")
    assert told("G021", candidate(root, date(2025, 9, 1), "late"))


@pytest.mark.parametrize(("meeting", "is_asked"), [("2026-07-01", False), ("2026-07-02", True)])
def test_a_meeting_more_than_a_year_after_the_quarter_is_asked_about(
    root: Path, meeting: str, is_asked: bool
) -> None:
    edit(root / COVER, MEETING, f"meeting: {meeting}")
    problems = told("G026", candidate(root))
    assert bool(problems) is is_asked
    for problem in problems:
        assert "more than a year after the end of what the paper is about" in problem.what
        assert problem.place.line


def test_clear_days_are_a_number_that_leads_to_a_day(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(root)
    add(root / "reportgen.yml", "calendar: {clear_days: 1000000}")
    assert run(["status"]) == 1
    assert '"clear_days" must be at most 30' in capsys.readouterr().err
