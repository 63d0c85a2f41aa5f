"""`reportgen publish`: the bundle and the register, or everything that stands in the way."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from reportgen import cli
from reportgen.clock import today
from reportgen.orders import Order
from reportgen.outputs.validating import Verdict
from reportgen.periods import parse
from reportgen.problems import Problems
from reportgen.publishing.asked import PublicationAsked, Published
from reportgen.publishing.paper import publish_paper
from reportgen.sources.project import open_project
from reportgen.workshop import Workshop
from tests.projects import edit, small_project

pytestmark = pytest.mark.slow

PAPER = "quarterly-performance-2025-26-Q1"
PERIOD = Path("narratives/quarterly-performance/2025-26-Q1")
SECTION, REGISTER = PERIOD / "03-recycling.yml", PERIOD / "published.yml"
BUNDLES = Path("build/2025-26-Q1/quarterly-performance/published")
V1, V2 = BUNDLES / "v1/open", BUNDLES / "v2/open"
NAMED = "{{ recycling_rate.denominator }}"
ON = ("--on", "2025-08-29")

Run = Callable[..., str]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = small_project(tmp_path / "council")
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def run(project: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `reportgen publish` in a small project; gives what is printed."""

    def run(*words: str, code: int = 0) -> str:
        capsys.readouterr()
        assert cli.run(["publish", *ON, *words]) == code
        return capsys.readouterr().out

    return run


def _files(bundle: Path) -> dict[str, bytes]:
    paths = (path for path in bundle.rglob("*") if path.is_file())
    return {path.relative_to(bundle).as_posix(): path.read_bytes() for path in paths}


def _git(root: Path, *words: str) -> str:
    who = ("-c", "user.name=Clerk", "-c", "user.email=clerk@example.org")
    done = subprocess.run(
        ["git", "-C", str(root), *who, *words], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_the_bundle_holds_the_paper_without_the_mark_and_says_what_it_is(
    project: Path, run: Run
) -> None:
    said = run()
    assert f"Upload:    all of {V1}/" in said
    files = _files(project / V1)
    manifest = json.loads(files.pop("manifest.json"))
    endings = (".pdf", ".html", "-figures.csv", "-figures.xlsx")
    tables = [
        f"tables/{PAPER}-{name}.csv" for name in ("figure-1", "figure-2", "table-1", "table-2")
    ]
    assert sorted(files) == sorted([*(f"{PAPER}{ending}" for ending in endings), *tables])
    assert b"not for publication" not in files[f"{PAPER}.html"]
    told = {file["name"]: file["sha256"] for file in manifest["files"]}
    assert told == {name: sha256(content).hexdigest() for name, content in files.items()}
    inputs = {file["name"]: file["sha256"] for file in manifest["made from"]["files"]}
    section = (project / SECTION).read_bytes()
    assert inputs[SECTION.as_posix()] == sha256(section).hexdigest()
    assert not [name for name in inputs if Path(name).is_absolute()]
    assert manifest["published on"] == "2025-08-29"
    assert manifest["checks"]["PDF/UA-1"].startswith("passed (")
    assert manifest["checks"]["PDF/A-3a"].startswith("passed (")


def test_what_stands_in_the_way_is_told_at_once_and_nothing_is_written(
    project: Path, run: Run
) -> None:
    edit(project / SECTION, "status: approved", "status: in review")
    edit(project / SECTION, NAMED, "12,345")
    said = run(code=1)
    assert 'error G001: the section "recycling" is not approved: it is in review' in said
    assert "query N040" in said
    assert "1 error to be mended and 1 query to be mended or accepted" in said
    assert not (project / BUNDLES).exists()
    assert not (project / REGISTER).exists()


def test_an_error_of_the_paper_does_not_hide_what_the_gate_asks(project: Path, run: Run) -> None:
    edit(project / SECTION, "status: approved", "status: draft")
    edit(project / SECTION, NAMED, "{{ recycling_rte }}")
    said = run(code=1)
    assert "error N012" in said
    assert "error G001" in said


def test_a_pdf_that_another_judge_refuses_is_not_published(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(pdf: bytes) -> Iterator[Verdict]:
        yield Verdict("PDF/UA-1", "a validator", 104, ("7.1-10: no title is shown",))

    monkeypatch.setattr("reportgen.publishing.making.validated", refused)
    assert "error P106: a validator says that the PDF breaks PDF/UA-1: 7.1-10" in run(code=1)
    assert not (project / BUNDLES).exists()


def test_a_fault_in_one_paper_does_not_hide_what_became_of_another(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = project / "narratives/second"
    shutil.copytree(project / "narratives/quarterly-performance", second)

    def broken(order: Order, *others: Any) -> Published:
        if order.paper == "second":
            return publish_paper(order, *others)
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr("reportgen.commands.publishing.publish_paper", broken)
    assert "second: published: version 1" in run(code=3)


def test_the_gate_can_be_asked_without_publishing(project: Path, run: Run) -> None:
    assert "nothing stands in the way of version 1" in run("--check")
    assert not (project / BUNDLES).exists()
    assert not (project / REGISTER).exists()


@pytest.mark.long
def test_the_same_again_has_the_same_bytes_whatever_the_day(project: Path, run: Run) -> None:
    run()
    first = _files(project / V1)
    register = (project / REGISTER).read_bytes()
    shutil.rmtree(project / "build")
    assert "was published already" in run("--on", "2025-09-01")
    assert _files(project / V1) == first
    assert (project / REGISTER).read_bytes() == register


@pytest.mark.long
def test_a_check_of_what_was_published_writes_nothing(project: Path, run: Run) -> None:
    run()
    shutil.rmtree(project / "build")
    assert "was published already: version 1" in run("--check")
    assert not (project / BUNDLES).exists()


def _write(project: Path, register: bytes) -> None:
    (project / REGISTER).write_bytes(register)


def _published(root: Path, tell: Callable[[str], None]) -> Published:
    """What came of a publication; `tell` is called when the register has been read."""
    opened = open_project(root, Problems())
    assert opened is not None
    period = parse("2025-26-Q1")
    order = Order(opened, "quarterly-performance", period, only_html=False)
    day = parse("2025-08-29").start
    with Workshop(1, renders=True, draws=True) as workshop:
        return publish_paper(order, PublicationAsked(day, day), workshop, tell)


@pytest.mark.long
def test_two_clerks_do_not_publish_one_version_twice(project: Path, run: Run) -> None:
    run()
    register = (project / REGISTER).read_bytes()
    shutil.rmtree(project / BUNDLES)
    (project / REGISTER).unlink()
    told = _published(project, lambda line: _write(project, register))
    (error,) = told.in_the_way
    assert (error.code, told.folder) == ("P103", None)
    assert "was published by somebody else meanwhile" in error.what
    assert (project / REGISTER).read_bytes() == register
    assert not (project / V1).exists()


def test_a_register_that_breaks_meanwhile_leaves_no_bundle(project: Path) -> None:
    told = _published(project, lambda line: _write(project, b"published: [\n"))
    assert told.folder is None
    assert told.in_the_way
    assert not (project / V1).exists()


@pytest.mark.long
def test_a_published_paper_is_never_written_over(project: Path, run: Run) -> None:
    run()
    first = (project / V1 / f"{PAPER}.html").read_bytes()
    edit(project / SECTION, NAMED, "All " + NAMED)
    assert "error P103: version 1 was published on 29 August 2025" in run(code=1)
    run("--correct", "A word was missing")
    assert (project / V1 / f"{PAPER}.html").read_bytes() == first
    assert (project / V2 / f"{PAPER}-v2.pdf").exists()
    corrects = json.loads((project / V2 / "manifest.json").read_bytes())["corrects"]
    assert corrects == {"version": 1, "why": "A word was missing"}


def test_a_version_follows_the_one_before(project: Path, run: Run) -> None:
    run()
    edit(project / SECTION, NAMED, "All " + NAMED)
    said = run("--correct", "A word was missing", "--on", "2025-08-28", code=1)
    assert "error P108: version 1 was published later, on 29 August 2025" in said


@pytest.mark.parametrize(
    "words", [("--correct", ""), ("--correct", " "), ("--correct", "a", "--supplement", "b")]
)
def test_why_there_is_another_version_is_said_once(run: Run, words: tuple[str, ...]) -> None:
    run(*words, code=2)


@pytest.mark.parametrize("option", ["--correct", "--supplement"])
def test_nothing_follows_what_was_not_published(run: Run, option: str) -> None:
    said = run(option, "A word was missing", code=1)
    assert "error P102: nothing was published yet" in said
    assert f"publish it without {option}" in said


def test_a_bundle_that_the_register_does_not_know_stays(project: Path, run: Run) -> None:
    (project / V1).mkdir(parents=True)
    (project / V1 / "paper.pdf").write_text("another paper")
    assert "error P104" in run(code=1)
    assert (project / V1 / "paper.pdf").read_text() == "another paper"
    assert not (project / REGISTER).exists()


def _committed(project: Path, message: str) -> None:
    _git(project, "add", ".")
    _git(project, "commit", "--quiet", "--message", message)


@pytest.mark.parametrize("is_committed", [False, True])
def test_what_git_knows_as_published_is_not_published_again(
    project: Path, run: Run, is_committed: bool
) -> None:
    _git(project, "init", "--quiet")
    _committed(project, "The paper")
    run()
    _committed(project, "It is published")
    commit = _git(project, "rev-parse", "--short=7", "HEAD")
    before = (project / REGISTER).read_bytes()
    (project / REGISTER).unlink()
    edit(project / SECTION, NAMED, "All " + NAMED)
    if is_committed:
        _committed(project, "Another paper")
    said = run(code=1)
    assert f"error P110: version 1 was published, as commit {commit} says, and is not in" in said
    mend = f"git checkout {commit} -- {REGISTER.as_posix()}"
    assert mend in said
    _git(project, *mend.split()[1:])
    assert (project / REGISTER).read_bytes() == before


def test_without_git_it_is_told_that_git_is_missing(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    _git(project, "init", "--quiet")
    monkeypatch.setenv("PATH", str(project))
    assert "note P100: git is not installed here" in run("--check")


@pytest.mark.long
def test_a_correction_says_what_it_corrects_and_shows_it(project: Path, run: Run) -> None:
    _git(project, "init", "--quiet")
    _committed(project, "The paper")
    run()
    edit(project / SECTION, NAMED, "All " + NAMED)
    _committed(project, "A correction")
    said = run("--correct", "A word was missing", "--on", "2025-09-01")
    assert f"{PAPER}-v2-changes.pdf in it shows what is different" in said
    words = "Version 2, published on 1 September 2025. It corrects version 1: A word was missing."
    page = (project / V2 / f"{PAPER}-v2.html").read_text("utf-8")
    assert f'<p class="amendment">{words}</p>' in page
    changes = (project / V2 / f"{PAPER}-v2-changes.html").read_text("utf-8")
    assert "What changed from version 1 (29 August 2025) to version 2 (1 September 2025)" in changes
    assert re.search(r"<ins>.*All", changes)
    first = {path.name: path.read_bytes() for path in (project / V2).glob("*.*")}
    shutil.rmtree(project / "build")
    run()
    assert {path.name: path.read_bytes() for path in (project / V2).glob("*.*")} == first


@pytest.mark.long
def test_a_correction_corrects_something(project: Path, run: Run) -> None:
    _git(project, "init", "--quiet")
    _committed(project, "The paper")
    run()
    said = run("--correct", "A word was missing", code=1)
    assert "error P107: nothing in the paper is different from version 1" in said


@pytest.mark.long
def test_a_correction_of_what_was_never_committed_has_no_redline(project: Path, run: Run) -> None:
    run()
    edit(project / SECTION, NAMED, "All " + NAMED)
    said = run("--supplement", "A word that was to follow")
    assert "note P105: no redline shows what changed from version 1: it was not kept in git" in said
    page = (project / V2 / f"{PAPER}-v2.html").read_text("utf-8")
    assert "It adds to version 1: A word that was to follow." in page


def test_what_is_not_committed_is_not_published(project: Path, run: Run) -> None:
    _git(project, "init", "--quiet")
    _committed(project, "The paper")
    with (project / SECTION).open("a") as section:
        section.write("# looked over\n")
    assert f"error P101: not as in the last commit: {SECTION.as_posix()}" in run(code=1)
    assert not (project / V1).exists()
    _committed(project, "Looked over")
    run()
    commit = _git(project, "rev-parse", "HEAD")
    assert f"commit: {commit}" in (project / REGISTER).read_text()
    made_from = json.loads((project / V1 / "manifest.json").read_bytes())["made from"]
    assert made_from["commit"] == commit


def test_of_what_git_ignores_it_is_said_how_it_is_committed(project: Path, run: Run) -> None:
    _git(project, "init", "--quiet")
    with (project / ".gitignore").open("a") as ignored:
        ignored.write("/narratives/\n")
    _committed(project, "The data")
    said = run(code=1)
    count = said.partition("git ignores ")[2].split()[0]
    assert f"git add --force (git ignores {count} of them: .gitignore) and git commit them" in said
    _git(project, "add", "--force", "narratives")
    _git(project, "commit", "--quiet", "--message", "The paper")
    said = run()
    assert f"Keep:      git add --force {REGISTER.as_posix()}, and commit it" in said


def test_a_day_that_is_over_is_kept_apart_from_the_day_it_was_told(
    project: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    said = run()
    day = today()
    assert "note P109: the register will say 29 August 2025, and that it was told so on" in said
    assert f"on: 2025-08-29\n    recorded: {day}" in (project / REGISTER).read_text()
    assert cli.run(["list", "published"]) == 0
    assert f"agenda for 2025-09-11 (recorded on {day})" in capsys.readouterr().out
