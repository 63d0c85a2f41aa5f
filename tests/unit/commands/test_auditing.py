"""`reportgen audit`: papers of a project, and a text as it stands; what can be done about it."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen import cli
from tests.projects import edit, small_project

PERIOD = Path("narratives/quarterly-performance/2025-26-Q1")
SECTION = PERIOD / "03-recycling.yml"
NAMED = "{{ recycling_rate.denominator }}"

TEXT = """\
5. Children in care

5.5 Most of our children are placed near to home.

Placements more than 20 miles from home
| Year | % | Number of children | All children |
|---|---|---|---|
| 2012 | 20.25% | 48 | 237 |
| 2013 | 21.59% | 49 | 227 |
| 2014 | 25.96% | 54 | 208 |
| 2015 | 33% | 61 | 207 |
"""
WRONG = "A101: 33% is not 61 of 207 (29.5%)"

Run = Callable[..., str]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line in an empty folder; gives what is printed."""
    monkeypatch.chdir(tmp_path)

    def run(*words: str, code: int = 0) -> str:
        capsys.readouterr()
        assert cli.run(list(words)) == code
        printed = capsys.readouterr()
        return printed.out + printed.err

    return run


@pytest.fixture
def project(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project in which a number is typed: one query."""
    root = small_project(tmp_path / "council")
    monkeypatch.chdir(root)
    edit(root / SECTION, NAMED, "12,345")
    return root


def key_in(said: str) -> str:
    return said.partition("reportgen accept ")[2][:6]


def test_a_text_is_audited_where_there_is_no_project(tmp_path: Path, run: Run) -> None:
    (tmp_path / "paper.txt").write_text(TEXT)
    said = run("audit", "paper.txt", code=1)
    assert f"paper.txt:11:10: error {WRONG}" in said
    assert "  Worked:  " in said
    assert "reportgen accept" not in said  # there is nothing to write it into
    assert said.splitlines()[-1].startswith("paper.txt: 1 error")


def test_a_text_without_errors_passes(tmp_path: Path, run: Run) -> None:
    (tmp_path / "paper.txt").write_text(TEXT.replace("33%", "29.5%"))
    assert run("audit", "paper.txt").splitlines()[-1].startswith("paper.txt: ")


def test_programs_are_told_everything(tmp_path: Path, run: Run) -> None:
    (tmp_path / "paper.txt").write_text(TEXT)
    (paper,) = json.loads(run("audit", "paper.txt", "--format", "json", code=1))["papers"]
    (wrong,) = (one for one in paper["problems"] if one["code"] == "A101")
    assert (wrong["severity"], wrong["line"]) == ("error", 11)
    assert wrong["workings"][0].startswith("61 / 207")


def test_github_shows_it_on_its_line(tmp_path: Path, run: Run) -> None:
    (tmp_path / "paper.txt").write_text(TEXT)
    assert "::error file=paper.txt,line=11" in run("audit", "paper.txt", "--format=github", code=1)


def test_a_table_beside_the_text_is_read_with_it(tmp_path: Path, run: Run) -> None:
    (tmp_path / "paper.txt").write_text("5.5 Most are placed near to home.\n")
    rows = (line.strip("| ").replace(" | ", ",") for line in TEXT.splitlines()[5:])
    (tmp_path / "placed.csv").write_text("\n".join(row for row in rows if "--" not in row))
    assert f"placed.csv:5 column %: error {WRONG}" in run(
        "audit", "placed.csv", "paper.txt", code=1
    )


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("a.txt", "b.txt"), "One paper is audited at a time, and here are 2: a.txt, b.txt"),
        (("none.txt",), "'none.txt' does not exist"),
        (("a.txt", "--quarter", "Q1"), "are for the papers of a project"),
        (("--period", "2015-16-Q1"), "are for a PAPER that is named"),
        (("a.txt", "--period", "2015"), "--period"),
        (("a.txt", "--meeting", "5/11/2015"), "write year, month, day"),
        (("a.txt", "--meeting", "9999-12-31"), "years from 1974 to 2100 are understood"),
        (("a.txt", "--meeting", "0001-01-01"), "years from 1974 to 2100 are understood"),
        (("a.txt", "--meeting", "2015-11-31"), "November 2015 has days 01 to 30"),
        (("folder",), "folder is a folder: name the text of one paper"),
        (("a.txt", "--data", "nowhere"), "there is no folder nowhere"),
    ],
)
def test_a_command_that_is_not_understood_says_why(
    words: tuple[str, ...], message: str, tmp_path: Path, run: Run
) -> None:
    (tmp_path / "folder").mkdir()
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT)
    assert message in run("audit", *words, code=2)


def test_the_papers_of_a_quarter_are_audited_and_nothing_is_built(project: Path, run: Run) -> None:
    said = run("audit", "--quarter", "Q1")
    assert 'query N040: the number "12,345" is typed' in said
    assert "quarterly-performance: 1 query" in said
    assert not (project / "build").exists()


def test_what_is_accepted_counts_no_more_until_its_words_change(project: Path, run: Run) -> None:
    key = key_in(run("audit"))
    said = run(
        "accept", key, "--reason", "of the  return", "--by", "Head of Waste", "--on=2025-10-20"
    )
    assert "Accepted: narratives/quarterly-performance/2025-26-Q1/03-recycling.yml:8" in said
    assert run("audit") == "quarterly-performance: no problems (1 accepted)\n"
    shown = run("audit", "--accepted")
    assert "accepted N040" in shown
    assert "Accepted on 20 October 2025 by Head of Waste: of the return" in shown
    edit(project / SECTION, "12,345", "12,346")
    said = run("audit")
    assert 'N040: the number "12,346" is typed' in said
    assert f"{PERIOD.as_posix()}/accepted.yml:6:10: note A001: nothing needs this" in said
    assert 'N040, the number "12,345" is typed, not bound to data' in said


@pytest.mark.parametrize("ignored", ["build", "narratives"])
def test_an_acceptance_that_git_ignores_says_how_it_is_kept(
    ignored: str, project: Path, run: Run
) -> None:
    subprocess.run(["git", "init", "--quiet"], cwd=project, check=True)
    (project / ".gitignore").write_text(f"{ignored}/\n", "utf-8")
    said = run("accept", key_in(run("audit")), "--reason", "r", "--by", "b")
    add = f"To keep it: git add --force {PERIOD.as_posix()}/accepted.yml"
    assert (add in said) == (ignored == "narratives")


@pytest.mark.parametrize("command", ["audit", "check", "publish"])
def test_the_command_that_accepts_is_whole_for_another_quarter(
    command: str, project: Path, run: Run
) -> None:
    assert "--quarter" not in run("audit")
    shutil.copytree(project / PERIOD, project / PERIOD.parent / "2025-26-Q2")
    printed = run(command, "--quarter", "Q1", code=1 if command == "publish" else 0)
    options = printed.partition("To accept it: ")[2].splitlines()[0].partition('title" ')[2]
    assert options == "--quarter Q1 --year 2025-26"
    run("accept", key_in(printed), "--reason", "r", "--by", "b", *options.split())
    assert (project / PERIOD / "accepted.yml").exists()


def test_a_second_acceptance_leaves_the_first_as_it_is(project: Path, run: Run) -> None:
    run("accept", key_in(run("audit")), "--reason", "r", "--by", "b")
    first = (project / PERIOD / "accepted.yml").read_bytes()
    edit(project / SECTION, "{{ facts.extra_hours }}", "4 hours")
    run("accept", key_in(run("audit")), "--reason", "r", "--by", "b")
    assert (project / PERIOD / "accepted.yml").read_bytes().startswith(first)
    assert "(2 accepted)" in run("audit")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("accept", "zzzzzz", "--reason", "r", "--by", "b"), 'has the key "zzzzzz"'),
        (("accept", "zzzzzz", "--reason", " ", "--by", "b"), "there is nothing in it"),
        (("accept", "zzzzzz", "--reason", "r", "--by", "\u202eb"), "an invisible character"),
        (("accept", "zzzzzz", "--reason=r", "--by=Jane 07700 900123"), "a telephone number"),
        (("accept", "zzzzzz", "--reason", "r", "--by", "b", "--on", "today"), "is not a day"),
        (("accept", "zzzzzz", "--reason=r", "--by=b", "--on=1000-01-01"), "years from 1974"),
        (("accept", "zzzzzz", "--reason=r", "--by=b", "--on=2099-12-31"), "is after today"),
        (("accept", "zzzzzz", "--reason", "r"), "Missing option '--by'"),
    ],
)
def test_what_cannot_be_accepted_says_why(
    words: tuple[str, ...], message: str, project: Path, run: Run
) -> None:
    assert message in run(*words, code=2)
    assert not (project / PERIOD / "accepted.yml").exists()


def test_what_is_accepted_already_is_not_written_twice(project: Path, run: Run) -> None:
    words = ("accept", key_in(run("audit")), "--reason", "r", "--by", "b")
    run(*words)
    assert "is accepted already, on " in run(*words, code=2)


def test_an_acceptance_lapses_when_another_line_of_its_text_changes(
    project: Path, run: Run
) -> None:
    wrapped = "text: >\n      There were 721\n      knife-free visits to parks."
    text = (project / SECTION).read_text("utf-8")
    (project / SECTION).write_text(f"{text}\n  - {wrapped}\n", "utf-8")
    said = run("audit")
    key = key_in(said.partition('"721"')[2])
    run("accept", key, "--reason", "r", "--by", "b")
    edit(project / SECTION, "721\n      knife-free", "721 knife-free\n     ")
    assert "(1 accepted)" in run("audit")
    edit(project / SECTION, "visits to parks.", "children harmed in care.")
    assert "accepted)" not in run("audit")


def test_what_papers_share_is_accepted_in_each_of_them(project: Path, run: Run) -> None:
    shared = project / "narratives" / "quarterly-performance"
    shutil.copytree(shared, shared.with_name("second"))
    observations = next(project.glob("data/*/observations.csv"))
    text = observations.read_text("utf-8")
    row = next(line for line in text.splitlines() if line.startswith("fly_tips,2025-26-Q1,house"))
    cells = row.split(",")
    cells[3] = str(int(cells[3]) + 500)
    observations.write_text(text.replace(row, ",".join(cells)), "utf-8")
    said = run("audit")
    key = key_in(said.partition("D044")[2])
    said = run("accept", key, "--reason", "r", "--by", "b")
    files = [path / "2025-26-Q1" / "accepted.yml" for path in (shared, shared.with_name("second"))]
    for file in files:
        assert file.relative_to(project).as_posix() in said
        assert key in file.read_text("utf-8")
    assert "D044" not in run("audit")
    files[0].unlink()
    assert "D044" in run("audit")
    said = run("accept", key, "--reason", "r", "--by", "b")
    assert "second" not in said
    assert "D044" not in run("audit")


@pytest.mark.parametrize(
    ("content", "code"),
    [("", "S016"), ("<<<<<<< HEAD\naccepted:\n", "S010"), ("- a\n", "S022")],
)
def test_why_a_key_is_not_known_is_told(content: str, code: str, project: Path, run: Run) -> None:
    key = key_in(run("audit"))
    (project / PERIOD / "accepted.yml").write_text(content)
    said = run("accept", key, "--reason", "r", "--by", "b", code=1)
    assert f"error {code}" in said
    assert "has the key" not in said


def test_the_name_of_a_file_is_shown_on_one_line(tmp_path: Path, run: Run) -> None:
    (tmp_path / "a\n::error::b.txt").write_text(TEXT)
    for format in ("text", "github"):
        said = run("audit", "a\n::error::b.txt", "--format", format, code=1)
        assert "\n::error::b" not in said
        assert "a ::error::b.txt: 1 error" in said.splitlines()[-1]


def test_a_council_sets_how_grave_a_finding_is(project: Path, run: Run) -> None:
    settings = (project / "reportgen.yml").read_text()
    (project / "paper.txt").write_text(TEXT)
    for grade, code in (("query", 0), ("note", 0), ("off", 0), ("error", 1)):
        (project / "reportgen.yml").write_text(
            f"{settings}audit: {{severities: {{A101: {grade}}}}}\n"
        )
        said = run("audit", "paper.txt", code=code)
        assert (f"{grade} {WRONG}" in said) is (grade != "off")
    assert "A101" in run("list", "codes")


@pytest.mark.parametrize(
    ("severities", "message"),
    [
        ("{A33: note}", 'the audit has no code "A33"'),
        ("{N040: note}", 'the audit has no code "N040"'),
        ("{A603: off}", "A603 cannot be set"),
        ("{A303: qery}", 'did you mean "query"?'),
        ("{A303: }", '"A303" is left empty'),
        ("{A303: off, A303: error}", '"A303" is written twice'),
    ],
)
def test_a_setting_that_there_is_not_is_told(
    severities: str, message: str, project: Path, run: Run
) -> None:
    settings = (project / "reportgen.yml").read_text()
    (project / "reportgen.yml").write_text(f"{settings}audit:\n  severities: {severities}\n")
    (project / "paper.txt").write_text("Nothing is wrong here.\n")
    for words in (("audit",), ("audit", "paper.txt"), ("list", "codes")):
        said = run(*words, code=1)
        assert message in said
        assert "reportgen.yml:" in said


def test_the_codes_are_listed_as_they_are_set(project: Path, run: Run) -> None:
    settings = (project / "reportgen.yml").read_text()
    (project / "reportgen.yml").write_text(f"{settings}audit: {{severities: {{A406: off}}}}\n")
    lines = run("list", "codes").splitlines()
    assert [line.split()[1] for line in lines if line.startswith("A406")] == ["off"]


def test_explain_prints_the_page_of_a_rule(run: Run) -> None:
    said = run("explain", "a101")
    assert said.startswith("# A101: a percentage, mean or rate that its own row does not give\n")
    assert "## Left alone" in said
    assert said.endswith("How grave it is here: error.\n")


def test_explain_says_what_there_is_of_a_code_without_a_page(run: Run) -> None:
    assert run("explain", "N040").startswith("# N040: a number that is typed, not bound to data\n")
    assert 'there is no code "B101"' in run("explain", "B101", code=2)
