"""Typed numbers bound on request: the change is shown first, and made only when it is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.audit.figures.binding import is_replaceable
from reportgen.cli import run
from tests.projects import edit, own_project

SECTION = "narratives/safeguarding-activity/2015-16-Q1/04-children-in-need.yml"
BOUND = "{{ referrals }} referrals to children's social care were made."
TYPED = "721 referrals to children's social care were made."
WRITTEN = """\
{{ referrals.period }}, {{ referrals }} children and young people were referred for social
      work assessment and help, {{ referrals.change }} in {{ referrals.previous.period }}. That is
      an"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = own_project(tmp_path)
    monkeypatch.chdir(folder)
    edit(folder / SECTION, WRITTEN, f"quarter 1 of 2015-16, {TYPED}\n      An")
    return folder


def test_the_change_is_shown_and_the_file_stays(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (project / SECTION).read_text("utf-8")
    assert run(["bind", SECTION]) == 0
    shown = capsys.readouterr().out
    assert f"-      In quarter 1 of 2015-16, {TYPED}" in shown
    assert f"+      In quarter 1 of 2015-16, {BOUND}" in shown
    assert (project / SECTION).read_text("utf-8") == before


def test_the_file_is_changed_when_it_is_asked_for_and_then_there_is_nothing_left(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["bind", SECTION, "--write"]) == 0
    assert BOUND in (project / SECTION).read_text("utf-8")
    capsys.readouterr()
    assert run(["bind", SECTION]) == 0
    said = capsys.readouterr().out
    assert "no typed number was found" in said
    assert "bound by hand, as {{ NAME }}" in said


def test_a_number_that_is_not_that_of_the_data_is_left_alone(project: Path) -> None:
    edit(project / SECTION, TYPED, TYPED.replace("721", "712"))
    before = (project / SECTION).read_text("utf-8")
    run(["bind", SECTION, "--write"])
    assert (project / SECTION).read_text("utf-8") == before


@pytest.mark.parametrize(
    "block",
    [
        '- text: "In 2014-15, 1,598 referrals to children\'s social care were made."',
        "- text: 1,598 referrals to children's social care were made in 2014-15.",
        "- {text: In 2014-15 there were 1598 referrals to children's social care.}",
    ],
)
def test_what_yaml_cannot_take_is_left_out_and_the_others_are_bound(
    block: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project / SECTION, "- subheading: Assessments", f"{block}\n\n  - subheading: Assessments")
    assert run(["bind", SECTION, "--write"]) == 0
    shown = capsys.readouterr()
    assert "1 number bound." in shown.out
    assert 'stays as it is: {{ referrals.at("2014-15") }} does not fit there.' in shown.err
    assert f"{SECTION}:" in shown.err
    assert "text: >" in shown.err
    after = (project / SECTION).read_text("utf-8")
    assert block in after
    assert BOUND in after


def test_an_error_elsewhere_in_the_section_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project / SECTION, "- subheading: Assessments", "- text: {{ referals }}")
    assert run(["bind", SECTION]) == 1
    shown = capsys.readouterr()
    assert "error S010" in shown.err
    assert not shown.out
    edit(project / SECTION, "- text: {{ referals }}", '- text: "{{ referals }} came"')
    assert run(["bind", SECTION]) == 0
    shown = capsys.readouterr()
    assert 'there is no indicator "referals"' in shown.err
    assert "1 number can be bound" in shown.out
    edit(project / SECTION, TYPED, TYPED.replace("721", "712"))
    assert run(["bind", SECTION]) == 1
    shown = capsys.readouterr()
    assert 'there is no indicator "referals"' in shown.err
    assert "no typed number" not in shown.out


def test_nothing_is_bound_to_data_that_are_wrong(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    observations = project / "data" / "reading-children" / "observations.csv"
    rows = observations.read_text("utf-8").splitlines()
    again = next(row for row in rows if row.startswith("referrals,2015-16-Q1,"))
    observations.write_text("\n".join([*rows, again, ""]), "utf-8")
    assert run(["bind", SECTION]) == 1
    shown = capsys.readouterr()
    assert "error D042" in shown.err
    assert not shown.out


@pytest.mark.parametrize(
    "typed",
    [
        "the police made 721 referrals, and to children's social care schools made far fewer.",
        "721 referrals to children's social care were made by schools.",
        "clubs, schools and children's social care had 721 referrals.",
    ],
)
def test_a_number_of_another_thing_is_left_alone(typed: str, project: Path) -> None:
    edit(project / SECTION, TYPED, typed)
    run(["bind", SECTION, "--write"])
    assert typed in (project / SECTION).read_text("utf-8")


def test_a_file_that_is_no_section_is_refused(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["bind", "reportgen.yml"]) == 2
    assert "This is no section of a paper" in capsys.readouterr().err


def test_a_number_that_a_fact_declares_is_printed_from_the_fact(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project / SECTION, "{{ facts.early_help_audits }} early help", "29 early help")
    assert run(["bind", SECTION, "--write"]) == 0
    assert "+      We audited {{ facts.early_help_audits }} early help" in capsys.readouterr().out
    assert "{{ facts.early_help_audits }} early help" in (project / SECTION).read_text("utf-8")


@pytest.mark.parametrize(
    "typed",
    [
        "29 bicycles were mended",  # the fact is about something else
        "We audited about 29 early help files",
        "We audited 28 early help files",
    ],
)
def test_a_number_that_only_looks_like_a_fact_is_left_alone(typed: str, project: Path) -> None:
    edit(project / SECTION, "We audited {{ facts.early_help_audits }} early help files", typed)
    run(["bind", SECTION, "--write"])
    assert typed in (project / SECTION).read_text("utf-8")


@pytest.mark.parametrize("value", ["14 weeks", "2 years", "29%", "£1,204", "3 days"])
def test_a_number_is_replaced_with_its_unit(value: str) -> None:
    assert is_replaceable(value)
    assert not is_replaceable(f"{value} of")


def test_nothing_is_written_beside_the_file_until_it_is_asked_for(project: Path) -> None:
    folder = (project / SECTION).parent
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert run(["bind", SECTION]) == 0
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == before
