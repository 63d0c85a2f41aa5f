"""The life of a paper, as its officers and the clerk live it, from the draft to the correction."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from reportgen import cli
from tests.projects import edit, small_project

PAPER, QUARTER = "quarterly-performance", "2025-26-Q1"
STEM = f"{PAPER}-{QUARTER}"
PERIOD = Path("narratives") / PAPER / QUARTER
SECTION, REGISTER = PERIOD / "03-recycling.yml", PERIOD / "published.yml"
STYLE = Path("templates/example/house-style.yml")
DATA = Path("data/illustrative-services/observations.csv")
BUILD = Path("build") / QUARTER / PAPER
V1, V2 = (BUILD / "published" / version / "open" for version in ("v1", "v2"))
SIGNED_BY_FINANCE = """
publication:
  signoffs:
    finance: {title: Chief Finance Officer, covers: [recycling]}
"""
CALENDAR = f"""
calendar:
  meetings:
    {PAPER}: [2025-09-12]
"""
DRAFT = "Draft: not for publication"
FINANCE = ("--by", "Chief Finance Officer")


class Council:
    """A council at work in its project: everything goes through the command line, and git."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.root, self._capsys = root, capsys

    def runs(self, *words: str, code: int = 0) -> str:
        """Run a command that ends with this code; what is printed."""
        self._capsys.readouterr()
        ended = cli.run(list(words))
        said = self._capsys.readouterr()
        assert ended == code, said.out + said.err
        return said.out

    def publishes(self, *words: str, on: str, code: int = 0) -> str:
        """Publish the paper on a day."""
        return self.runs("publish", "--paper", PAPER, "--on", on, *words, code=code)

    def commits(self, message: str) -> None:
        """Keep everything as it is."""
        self._git("add", ".")
        self._git("commit", "--quiet", "--message", message)

    def begins(self) -> None:
        """Keep the project in git from now on."""
        self._git("init", "--quiet")
        self.commits("The paper as it was begun")

    def _git(self, *words: str) -> None:
        who = ("-c", "user.name=Officer", "-c", "user.email=officer@example.org")
        subprocess.run(["git", *who, *words], cwd=self.root, check=True)

    def page(self, folder: Path, stem: str = STEM) -> str:
        """The web page of a paper."""
        return (self.root / folder / f"{stem}.html").read_text("utf-8")


@pytest.fixture
def council(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Council:
    root = small_project(tmp_path / "council")
    monkeypatch.chdir(root)
    edit(root / STYLE, "  recommendations: {", "  recycling: {}\n  recommendations: {")
    with (root / STYLE).open("a") as style:
        style.write(SIGNED_BY_FINANCE)
    with (root / "reportgen.yml").open("a") as settings:
        settings.write(CALENDAR)
    edit(root / SECTION, "status: approved", "status: draft")
    council = Council(root, capsys)
    council.begins()
    return council


@pytest.mark.slow
def test_from_the_draft_to_the_correction(council: Council) -> None:
    _it_is_a_draft(council)
    _it_is_signed(council)
    _a_figure_changes_and_the_sign_off_lapses(council)
    _what_the_gate_asks_about_is_answered_for(council)
    _it_is_published(council)
    _it_is_corrected(council)


def _it_is_a_draft(council: Council) -> None:
    """Every build says so, and nobody can publish it."""
    council.runs("build")
    assert DRAFT in council.page(BUILD)
    said = council.publishes(on="2025-08-20", code=1)
    assert 'G001: the section "recycling" is not approved: it is a draft' in said
    assert "G010" in said, "nobody has signed"
    assert not (council.root / BUILD / "published").exists()


def _it_is_signed(council: Council) -> None:
    edit(council.root / SECTION, "status: draft", "status: approved")
    council.runs("sign", "finance", *FINANCE, "--on", "2025-08-21")
    said = council.publishes("--check", on="2025-08-21", code=1)
    assert "G001" not in said
    assert "G010" not in said


def _a_figure_changes_and_the_sign_off_lapses(council: Council) -> None:
    """What was signed is not what would be published: it must be signed again."""
    rows = (council.root / DATA).read_text("utf-8").splitlines()
    row = next(one for one in rows if one.startswith(f"recycling_rate,{QUARTER},"))
    cells = row.split(",")
    cells[4] = str(int(cells[4]) + 100)
    edit(council.root / DATA, row, ",".join(cells))
    assert "G011" in council.publishes("--check", on="2025-08-25", code=1)
    council.runs("sign", "finance", *FINANCE, "--on", "2025-08-25")
    assert "G011" not in council.publishes("--check", on="2025-08-25", code=1)


def _what_the_gate_asks_about_is_answered_for(council: Council) -> None:
    """The calendar has the meeting on another day: the clerk knows why."""
    told = json.loads(council.publishes("--check", "--format", "json", on="2025-08-26", code=1))
    problems = told["papers"][0]["problems"]
    (query,) = (one for one in problems if one["severity"] == "query")
    assert query["code"] == "G025"
    council.runs("accept", query["key"], "--reason", "It was brought forward", "--by", "Clerk")
    council.commits("Signed and answered for")


def _it_is_published(council: Council) -> None:
    said = council.publishes(on="2025-08-29")
    assert f"{V1}/" in said
    assert DRAFT not in council.page(V1)
    assert council.publishes(on="2025-09-02").count("was published already") == 1
    assert "is what was published" in council.runs("verify", str(V1 / f"{STEM}.pdf"))
    council.commits("Published")


def _it_is_corrected(council: Council) -> None:
    """The first version stays as the public has it; the second says what it corrects."""
    first = (council.root / V1 / f"{STEM}.pdf").read_bytes()
    edit(
        council.root / SECTION,
        "{{ recycling_rate.denominator }}",
        "All {{ recycling_rate.denominator }}",
    )
    assert "P103" in council.publishes(on="2025-09-03", code=1)
    correct = ("--correct", "A word was missing from paragraph 3.1")
    assert "G011" in council.publishes(*correct, on="2025-09-03", code=1), "nobody signed that"
    council.runs("sign", "finance", *FINANCE, "--on", "2025-09-03")
    council.commits("A correction")
    council.publishes(*correct, on="2025-09-03")
    assert (council.root / V1 / f"{STEM}.pdf").read_bytes() == first
    begins = "Version 2, published on 3 September 2025. It corrects version 1: A word was missing"
    assert begins in council.page(V2, f"{STEM}-v2")
    assert "<ins" in council.page(V2, f"{STEM}-v2-changes")
    listed = council.runs("list", "published").splitlines()
    assert [line.split()[0] for line in listed] == ["2025-08-29", "2025-09-03"]
    assert "P126" in council.runs("verify", str(V1 / f"{STEM}.pdf")), "another came after it"
