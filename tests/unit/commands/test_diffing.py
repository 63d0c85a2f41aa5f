"""`reportgen diff`: two versions of a paper, out of git or out of the calendar."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from reportgen import cli
from tests.projects import edit, small_project
from tests.validators.validators import PROFILES, page_validation

PAPER = Path("narratives/quarterly-performance")
PERIOD = PAPER / "2025-26-Q1"
SECTION = PERIOD / "03-recycling.yml"
LIBRARIES = PERIOD / "05-libraries.yml"
DATA = Path("data/illustrative-services")

Run = Callable[..., str]


def git(root: Path, *words: str) -> str:
    """Git with nothing of the machine's own settings."""
    who = ("-c", "user.name=Officer", "-c", "user.email=officer@example.org")
    command = ["git", "-C", str(root), *who, "-c", "init.defaultBranch=main", *words]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def commit(root: Path, message: str = "a change") -> None:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", message)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project of which everything is committed."""
    root = small_project(tmp_path / "council")
    monkeypatch.chdir(root)
    git(root, "init", "--quiet")
    commit(root, "begin")
    return root


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `reportgen diff`; gives what is printed."""

    def run(*words: str, code: int = 0) -> str:
        capsys.readouterr()
        assert cli.run(["diff", *words]) == code
        printed = capsys.readouterr()
        return printed.out if code == 0 else printed.out + printed.err

    return run


def paper(run: Run, *words: str) -> dict[str, Any]:
    (only,) = json.loads(run(*words, "--format", "json"))["papers"]
    assert isinstance(only, dict)
    return only


def row(name: str, root: Path) -> str:
    lines = (root / DATA / "observations.csv").read_text("utf-8").splitlines()
    return next(line for line in lines if line.startswith(name))


def test_nothing_changed(project: Path, run: Run) -> None:
    assert run() == "No paper is different.\n"


def test_a_sentence_that_is_not_committed(project: Path, run: Run) -> None:
    text = (project / LIBRARIES).read_text("utf-8")
    (project / LIBRARIES).write_text(text + "  - text: Two branches were closed for repairs.\n")
    said = run()
    assert "HEAD (" in said
    assert "compared with the working tree" in said
    assert "{+Two branches were closed for repairs.+}" in said
    assert f"{LIBRARIES.as_posix()}:" in said


def test_a_figure_is_told_with_where_it_is_printed(project: Path, run: Run) -> None:
    old = row("fly_tips,2025-26-Q1", project)
    value = old.split(",")[3]
    edit(project / DATA / "observations.csv", old, old.replace(value, "9111", 1))
    changed = paper(run)
    (figure,) = (one for one in changed["figures"] if one["after"] == "9,111")
    assert (figure["indicator"], figure["period"]) == ("fly_tips", "2025-26-Q1")
    assert figure["before"] == f"{int(value):,}"
    assert figure["where"]
    assert figure["sources"][0].startswith("data/illustrative-services/observations.csv:")


def test_a_figure_that_came_and_one_that_went(project: Path, run: Run) -> None:
    text = (project / LIBRARIES).read_text("utf-8")
    added = "  - text: There were {{ fly_tips.per_month }} fly-tips a month.\n"
    (project / LIBRARIES).write_text(text + added)
    (came,) = paper(run)["figures_added"]
    assert (came["indicator"], came["period"]) == ("fly_tips", "2025-26-Q1")
    assert came["where"] == ["paragraph 5.2"]
    assert came["sources"][0].startswith("data/illustrative-services/observations.csv:")
    said = run()
    assert "1 figure newly printed, 1 passage or table." in said
    assert f"{came['title']}  2025-26-Q1  {came['printed']}  paragraph 5.2" in said
    commit(project)
    (project / LIBRARIES).write_text(text)
    assert paper(run)["figures_removed"] == [came]
    assert "| was | was printed in |" in run("--format", "markdown")


def test_a_figure_under_another_title_is_the_same(project: Path, run: Run) -> None:
    indicators = project / DATA / "indicators.yml"
    (title,) = re.findall(r"id: fly_tips\n +title: (.*)", indicators.read_text("utf-8"))
    edit(indicators, title, "Rubbish left where it should not be")
    edit(project / PAPER / "paper.yml", "title:", "title: Again, ")
    changed = paper(run)
    assert changed["figures_added"] == changed["figures_removed"] == []


def test_a_number_that_is_printed_from_data_now_is_not_new(project: Path, run: Run) -> None:
    typed = "  - text: There were {} fly-tips a month.\n"
    text = (project / LIBRARIES).read_text("utf-8")
    (project / LIBRARIES).write_text(text + typed.format("{{ fly_tips.per_month }}"))
    (came,) = paper(run)["figures_added"]
    (project / LIBRARIES).write_text(text + typed.format(came["printed"]))
    commit(project)
    (project / LIBRARIES).write_text(text + typed.format("{{ fly_tips.per_month }}"))
    assert paper(run)["figures_added"] == []


def test_two_revisions(project: Path, run: Run) -> None:
    edit(project / PAPER / "paper.yml", "title:", "title: Again, ")
    commit(project)
    edit(project / PAPER / "paper.yml", "Again, ", "Once more, ")  # not of the revisions
    changed = paper(run, "HEAD~1..HEAD")
    assert changed["before"].startswith("HEAD~1 (")
    (title,) = (part for part in changed["parts"] if part["kind"] == "title")
    assert title["after"].startswith("Again, ")
    assert run("HEAD..HEAD~1", "--format", "markdown").count("<del>Again") >= 1


def test_what_a_branch_changed_since_it_left(project: Path, run: Run) -> None:
    git(project, "checkout", "--quiet", "-b", "branch")
    edit(project / PAPER / "paper.yml", "title:", "title: Branch ")
    commit(project)
    git(project, "checkout", "--quiet", "main")
    text = (project / LIBRARIES).read_text("utf-8")
    (project / LIBRARIES).write_text(text + "  - text: Two branches were closed.\n")
    commit(project)
    both = paper(run, "main..branch")["parts"]
    assert {part["kind"] for part in both} == {"title", "cover", "paragraph"}
    assert {part["kind"] for part in paper(run, "main...branch")["parts"]} == {"title", "cover"}


def test_a_problem_that_is_new_and_one_that_is_gone(project: Path, run: Run) -> None:
    text = (project / LIBRARIES).read_text("utf-8")
    (project / LIBRARIES).write_text(text + "  - text: In all 12,345 people came.\n")
    assert [one["code"] for one in paper(run)["new"]] == ["N040"]
    commit(project)
    (project / LIBRARIES).write_text(text)
    changed = paper(run)
    assert [one["code"] for one in changed["mended"]] == ["N040"]
    assert changed["new"] == []


def test_a_claim_that_no_longer_holds(project: Path, run: Run) -> None:
    text = (project / SECTION).read_text("utf-8")
    claim = "  - text: The recycling rate rose to {{ recycling_rate }} in the quarter.\n"
    (project / SECTION).write_text(text + claim)
    commit(project)
    old = row("recycling_rate,2025-26-Q1", project).split(",")
    new = [*old[:4], str(int(old[4]) // 2), *old[5:]]
    edit(project / DATA / "observations.csv", ",".join(old), ",".join(new))
    changed = paper(run)
    assert "A301" in {one["code"] for one in changed["claims"]}
    assert "Claims that no longer hold" in run()


def test_a_renamed_file_changes_nothing(project: Path, run: Run) -> None:
    git(project, "mv", LIBRARIES.as_posix(), (PERIOD / "07-libraries.yml").as_posix())
    assert paper(run)["changed"] is False
    assert "Nothing that a reader sees is different." in run()


def test_a_paper_that_is_new_or_gone(project: Path, run: Run) -> None:
    shutil.copytree(project / PAPER, project / "narratives" / "again")
    changed = paper(run)
    assert (changed["paper"], changed["how"]) == ("again", "added")
    assert "The paper is new: it is not in HEAD (" in run()
    commit(project)
    shutil.rmtree(project / "narratives" / "again")
    assert "The paper is gone: it is not in the working tree." in run()


def test_a_paper_that_cannot_be_composed_says_why(project: Path, run: Run) -> None:
    (project / SECTION).write_text("section: [", "utf-8")
    changed = paper(run)
    assert changed["cannot_be_composed"] == ["the working tree"]
    assert any(one["file"] == SECTION.as_posix() for one in changed["new"])
    said = run()
    assert "It cannot be composed in the working tree: see the problems." in said
    commit(project)
    git(project, "checkout", "--quiet", "HEAD~1", "--", SECTION.as_posix())
    assert "It cannot be composed in HEAD (" in run()


def test_a_paragraph_that_moved_is_told_once(project: Path, run: Run) -> None:
    words = "  - text: The new library of the town centre opens in the spring of next year.\n"
    for section in (LIBRARIES, SECTION):
        text = (project / section).read_text("utf-8")
        (project / section).write_text(text + words, "utf-8")
        if section == LIBRARIES:
            commit(project)
            (project / section).write_text(text, "utf-8")
    told = [part for part in paper(run)["parts"] if "library of the town" in part["after"]]
    assert [part["how"] for part in told] == ["moved"]


def test_two_quarters(project: Path, run: Run) -> None:
    shutil.copytree(project / PERIOD, project / PAPER / "2025-26-Q2")
    rows = (project / DATA / "observations.csv").read_text("utf-8").splitlines()
    own = [one for one in rows if ",2025-26-Q1," in one]
    with (project / DATA / "observations.csv").open("a", encoding="utf-8") as data:
        data.writelines(one.replace("2025-26-Q1", "2025-26-Q2") + "\n" for one in own)
    changed = paper(run, "--quarters", "--quarter", "Q2")
    assert changed["before"] == "quarter 1 of 2025-26"
    assert changed["period"] == "2025-26-Q2"
    assert run("--quarters", "--quarter", "Q1", code=2).count("P084") == 1


def test_a_project_in_a_folder_of_its_repository(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = small_project(tmp_path / "all" / "council")
    git(tmp_path / "all", "init", "--quiet")
    commit(tmp_path / "all")
    monkeypatch.chdir(root / "data")
    edit(root / PAPER / "paper.yml", "title:", "title: Again, ")
    assert any(part["kind"] == "title" for part in paper(run)["parts"])


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("nowhere",), 'P081: there is no revision "nowhere" here'),
        (("main..nowhere",), "perhaps origin/nowhere is meant"),
        (("--quarter", "Q9"), "P051"),
        (("--paper", "none"), 'P002: there is no paper "none"'),
        (("main", "--quarters"), "it takes no BASE"),
        (("--", "--output=x"), 'P081: there is no revision "--output=x" here'),
    ],
)
def test_what_is_asked_wrongly(
    words: tuple[str, ...], message: str, project: Path, run: Run
) -> None:
    assert message in run(*words, code=2)


def test_a_folder_that_is_not_kept_in_git(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    monkeypatch.chdir(small_project(tmp_path / "council"))
    said = run(code=2)
    assert "P080: this project is not kept in git: not a git repository" in said
    assert "git init" in said


def test_a_machine_without_git(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(project))
    assert "P080: git is not installed here" in run(code=2)


def test_a_repository_in_which_nothing_is_committed(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = small_project(tmp_path / "council")
    monkeypatch.chdir(root)
    git(root, "init", "--quiet")
    assert "nothing is committed here yet" in run(code=2)


def test_a_revision_without_the_project(project: Path, run: Run) -> None:
    git(project, "checkout", "--quiet", "--orphan", "empty")
    git(project, "rm", "--quiet", "--cached", "-r", ".")
    git(project, "commit", "--quiet", "--allow-empty", "--message", "empty")
    assert "P082: there is no reportgen.yml in empty (" in run("empty", code=2)
    assert "P083: main and empty have no revision in common here" in run("main...empty", code=2)


def test_a_revision_whose_settings_cannot_be_read(project: Path, run: Run) -> None:
    settings = (project / "reportgen.yml").read_text("utf-8")
    (project / "reportgen.yml").write_text("council: [\n")
    commit(project)
    (project / "reportgen.yml").write_text(settings)
    said = run(code=2)
    assert "P082: the settings cannot be read in HEAD (" in said


def test_the_index_and_the_files_of_the_repository_stay_as_they_are(
    project: Path, run: Run
) -> None:
    edit(project / PAPER / "paper.yml", "title:", "title: Again, ")
    git(project, "add", "--all")
    edit(project / PAPER / "paper.yml", "Again, ", "Once more, ")
    before = git(project, "status", "--porcelain=v2")
    run()
    assert git(project, "status", "--porcelain=v2") == before


@pytest.mark.slow
def test_a_redline_is_as_accessible_as_the_paper(project: Path, run: Run) -> None:
    edit(project / LIBRARIES, "heading: Libraries", "heading: Libraries and museums")
    old = row("fly_tips,2025-26-Q1", project)
    edit(project / DATA / "observations.csv", old, old.replace(old.split(",")[3], "9111", 1))
    changed = paper(run, "--redline", "--pages")
    assert changed["pages"]["before"] == changed["pages"]["after"] > 0
    made = {path.suffix: path.read_bytes() for path in project.glob("build/changes/*/*-changes.*")}
    assert page_validation({"redline": made[".pdf"]}) == {
        ("redline", profile): set() for profile in PROFILES
    }
    assert {"added: 9,111", "added: and museums"} <= set(said_in(made[".pdf"]))
    assert b"<ins>" in made[".html"]
    assert not [*project.glob("build/2025*/*/*.pdf")]  # a redline is no paper


def said_in(pdf: bytes) -> list[str]:
    """What a screen reader says in place of the words of a PDF."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        elements = (thing for thing in opened.objects if isinstance(thing, pikepdf.Dictionary))
        return [str(one["/Alt"]) for one in elements if one.get("/S") == "/Span" and "/Alt" in one]


def test_the_web_page_of_a_redline_needs_no_renderer(project: Path, run: Run) -> None:
    edit(project / PAPER / "paper.yml", "title:", "title: Again, ")
    run("--redline", "--html-only")
    (page,) = project.glob("build/changes/*/*.html")
    assert page.name == "quarterly-performance-2025-26-Q1-changes.html"
    assert "What changed from HEAD (" in page.read_text("utf-8")


def test_no_redline_is_made_of_pages_that_hold_what_none_may(
    project: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project / "templates" / "example"
    (folder / "parts").mkdir()
    (folder / "parts" / "notes.html.j2").write_text("<script>alert(1)</script>")
    edit(project / PAPER / "paper.yml", "title:", "title: Again, ")
    assert cli.run(["diff", "--redline", "--html-only"]) == 0
    assert "no redline, for it has no sound pages in both" in capsys.readouterr().err
    assert not [*project.glob("build/changes/*/*.html")]


def test_a_problem_whose_code_is_turned_off_is_not_mended(project: Path, run: Run) -> None:
    edit(project / LIBRARIES, "content:", "content:\n  - text: The TBC figure stands here.\n")
    commit(project)
    assert run("--names") == ""
    with (project / "reportgen.yml").open("a", encoding="utf-8") as settings:
        settings.write("audit:\n  severities:\n    A407: off\n")
    changed = paper(run)
    assert [one["code"] for one in changed["silenced"]] == ["A407"]
    assert changed["mended"] == []
    assert "Problems that are told no more" in run()


def test_the_names_of_what_is_different_for_scripts(project: Path, run: Run) -> None:
    edit(project / PAPER / "paper.yml", "title:", "title: Again, ")
    shutil.copytree(project / PAPER, project / "narratives" / "another")
    assert run("--names") == "2025-26-Q1\tanother\n2025-26-Q1\tquarterly-performance\n"
    commit(project)
    shutil.rmtree(project / "narratives" / "another")
    assert run("--names") == ""  # what is gone is not built


def test_a_comment_is_no_longer_than_a_comment_may_be(project: Path, run: Run) -> None:
    for number in range(30):
        words = " ".join(f"word{number}x{each}" for each in range(400))
        text = (project / LIBRARIES).read_text("utf-8")
        (project / LIBRARIES).write_text(f"{text}  - text: The {words} end.\n", "utf-8")
    said = run("--format", "markdown")
    assert len(said) < 65_000
    assert said.rstrip().endswith("see the redlines, or `reportgen diff`.")


INJURIES = """
  - id: injuries
    title: Injuries
    unit: count
    measure: flow
    polarity: neither
    source: Illustration, not a real return
    owner: Head of Waste Services
"""
SHOWN = """\
    disclosure: {rule: none, reason: "of streets"}
"""


def test_what_is_suppressed_now_is_told_by_nothing(project: Path, run: Run) -> None:
    observations = project / DATA / "observations.csv"
    heads, *_ = observations.read_text("utf-8").splitlines()
    given = {"indicator": "injuries", "period": "2025-26-Q1", "value": "4"}
    line = ",".join(given.get(head, "") for head in heads.split(","))
    observations.write_text(f"{observations.read_text('utf-8').rstrip()}\n{line}\n")
    with (project / DATA / "indicators.yml").open("a", encoding="utf-8") as catalogue:
        catalogue.write(INJURIES + SHOWN)
    with (project / LIBRARIES).open("a", encoding="utf-8") as section:
        section.write("  - table: injuries\n    caption: Injuries\n    periods: [2025-26-Q1]\n")
        section.write("  - text: There were {{ injuries }} injuries in the quarter.\n")
    commit(project)
    edit(project / DATA / "indicators.yml", SHOWN, "")
    text = (project / LIBRARIES).read_text("utf-8")
    (project / LIBRARIES).write_text(text.replace("{{ injuries }} injuries", "a few injuries"))
    changed = paper(run, "--redline", "--html-only")
    assert changed["suppressed_now"] == ["Injuries"]
    told = [[part.get("before"), part.get("runs"), part.get("cells")] for part in changed["parts"]]
    assert "a few" in json.dumps(told)
    assert "4" not in json.dumps([told, [figure["before"] for figure in changed["figures"]]])
    assert not [*project.glob("build/changes/*/*.html")]


def test_a_git_that_hangs_is_not_waited_for(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = project.parent / "slow"
    slow.mkdir()
    (slow / "git").write_text("#!/bin/sh\nexec sleep 30\n")
    (slow / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{slow}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr("reportgen.sources.revisions.PATIENCE", 0.1)
    assert "git gave no answer for 0.1 seconds" in run(code=2)


def test_a_link_that_leads_out_of_a_revision_is_not_followed(project: Path, run: Run) -> None:
    (project / SECTION).unlink()
    (project / SECTION).symlink_to("/etc/passwd")
    commit(project)
    git(project, "checkout", "--quiet", "HEAD~1", "--", SECTION.as_posix())
    said = run("--format", "json")
    assert "root:" not in said
    assert "P008" in said
