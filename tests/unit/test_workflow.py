"""The workflow that `init` puts into a council's repository: what it may do, and what it does.

Its steps are run here as GitHub runs them, on a pull request that tries to be more than data.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from reportgen import __version__
from tests.projects import edit, small_project
from tests.unit.commands.test_diffing import commit, git
from tests.workflow import GH, JOBS, STARTER, STEPS, TEXT, WORKFLOW, run, set_up, step

SECTION = Path("narratives/quarterly-performance/2025-26-Q1/05-libraries.yml")
#: Files that would run if anything of a pull request were imported, sourced or installed.
TRAPS = ("reportgen.py", "sitecustomize.py", "weasyprint.py", "yaml.py", "click.py", "conftest.py")


def test_no_job_may_do_more_than_it_must() -> None:
    assert WORKFLOW["permissions"] == {}
    assert JOBS["papers"]["permissions"] == {"contents": "read"}
    assert JOBS["comment"]["permissions"] == {"actions": "read", "pull-requests": "write"}
    assert "secrets." not in TEXT


def test_it_comes_from_the_branch_that_the_pull_request_is_for() -> None:
    assert list(WORKFLOW[True]) == ["pull_request_target"]  # YAML takes `on` for yes
    set_up = step("Set up")
    assert set_up["working-directory"] == "base/.github"
    assert "--requirement reportgen.txt" in set_up["run"]


def test_no_word_of_a_pull_request_is_part_of_a_script() -> None:
    assert not [one["name"] for one in STEPS if "${{" in one.get("run", "")]


def test_every_action_is_named_by_its_commit() -> None:
    used = re.findall(r"uses: (\S+) # v\d+\.\d+\.\d+$", TEXT, re.MULTILINE)
    assert len(used) == TEXT.count("uses:")
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", one) for one in used)


def test_no_token_stays_on_the_disk() -> None:
    checkouts = [one for one in STEPS if one.get("uses", "").startswith("actions/checkout")]
    assert [one["with"]["persist-credentials"] for one in checkouts] == [False, False]


def test_one_from_a_fork_is_checked_out_too() -> None:
    with_ = step("What it proposes")["with"]
    assert with_["ref"] == "refs/pull/${{ github.event.pull_request.number }}/head"
    assert with_["allow-unsafe-pr-checkout"] is True


def test_a_run_can_be_repeated() -> None:
    attached = [one for one in STEPS if one.get("uses", "").startswith("actions/upload-artifact")]
    assert [one["with"]["overwrite"] for one in attached] == [True, True]


def test_the_job_that_writes_reads_nothing_of_the_pull_request() -> None:
    assert not [one for one in JOBS["comment"]["steps"] if "uses" in one]


def test_what_is_installed_is_this_reportgen_and_no_other_of_the_name() -> None:
    lines = (STARTER / "reportgen.txt").read_text("utf-8").splitlines()
    named = [line for line in lines if not line.startswith("#")]
    assert named == [f"./reportgen-{__version__}-py3-none-any.whl"]


@pytest.fixture
def runner(tmp_path: Path) -> Path:
    """A machine as the step "Set up" leaves it: both checkouts, and reportgen installed."""
    origin = small_project(tmp_path / "origin")
    git(origin, "init", "--quiet")
    commit(origin, "begin")
    git(origin, "checkout", "--quiet", "-b", "proposal")
    spring(origin)
    commit(origin, "propose")
    git(tmp_path, "clone", "--quiet", "--branch", "proposal", str(origin), "proposed")
    set_up(tmp_path)
    return tmp_path


def spring(root: Path) -> None:
    """A change of a sentence, with whatever might be taken for more than a sentence."""
    text = (root / SECTION).read_text("utf-8")
    more = "Ask @octocat in #12 about 12,345 [visits](https://example.org)."
    (root / SECTION).write_text(f"{text}\n  - text: >\n      {more}\n")
    trap = f"open({str(root.parent / 'sprung')!r}, 'w')\n"
    for name in TRAPS:
        (root / name).write_text(trap)
    (root / "matplotlibrc").write_text("backend: module://sitecustomize\n")
    (root / ".github" / "reportgen.txt").write_text("./hostile\n")
    (root / "build" / "2025-26-Q1").mkdir(parents=True)
    (root / "build" / "2025-26-Q1" / "stolen.pdf").symlink_to("/etc/passwd")
    git(root, "add", "--force", "build")


@pytest.mark.long
def test_a_pull_request_is_data_and_is_told(runner: Path) -> None:
    told = run(runner, "Tell what it changes")
    assert told.returncode == 0, told.stderr
    comment = (runner / "temp" / "told" / "comment.md").read_text("utf-8")
    assert "<ins>Ask" in comment
    assert "@octocat" not in comment
    assert "query N040" in comment
    assert "### Pages" in comment
    checked = run(runner, "Check and build")
    assert checked.returncode == 0, checked.stderr
    assert f"::warning file={SECTION.as_posix()},line=" in checked.stdout
    proposed = runner / "proposed"
    attached = [path for end in ("pdf", "html") for path in proposed.glob(f"build/*/*/*.{end}")]
    assert len(attached) == 4
    assert not [path for path in proposed.glob("build/**/*") if path.is_symlink()]
    assert not (runner / "sprung").exists()


def test_a_pull_request_that_cannot_be_compared_is_told_too(runner: Path) -> None:
    told = run(runner, "Tell what it changes", BASE="origin/nowhere")
    assert told.returncode == 0
    assert "P081" in told.stderr
    comment = (runner / "temp" / "told" / "comment.md").read_text("utf-8")
    assert comment == "The papers could not be compared: the log says why.\n"


def test_an_error_fails_the_check_on_its_line(runner: Path) -> None:
    edit(runner / "proposed" / SECTION, "12,345", "{{ nothing }}")
    commit(runner / "proposed")
    checked = run(runner, "Check and build")
    assert checked.returncode == 1
    assert f"::error file={SECTION.as_posix()},line=" in checked.stdout


@pytest.mark.long
@pytest.mark.parametrize(
    ("file", "right", "wrong", "said"),
    [
        (SECTION, "heading: Libraries", "heading: Libraries: more", "error S010</strong>"),
        (Path("reportgen.yml"), "financial_year:", "financial_year", "could not be compared"),
    ],
)
def test_what_cannot_be_read_is_told_on_its_line_and_in_the_comment(
    runner: Path, file: Path, right: str, wrong: str, said: str
) -> None:
    edit(runner / "proposed" / file, right, wrong)
    commit(runner / "proposed")
    told = run(runner, "Tell what it changes")
    assert told.returncode == 0
    assert said in (runner / "temp" / "told" / "comment.md").read_text("utf-8")
    checked = run(runner, "Check and build")
    assert checked.returncode == 1
    assert f"::error file={file.as_posix()},line=" in checked.stdout


@pytest.mark.parametrize(
    ("known", "call"),
    [
        ("", "api --silent --method POST repos/a/b/issues/7/comments --field body=@comment.md"),
        ("41", "api --silent --method PATCH repos/a/b/issues/comments/41 --field body=@comment.md"),
    ],
)
def test_there_is_one_comment_and_it_is_kept_up_to_date(
    known: str, call: str, tmp_path: Path
) -> None:
    (tmp_path / "told.md").write_text("Told.\n")
    (tmp_path / "gh").write_text(GH)
    (tmp_path / "gh").chmod(0o755)
    given: Mapping[str, str] = {
        "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", "CALLS": str(tmp_path / "calls"),
        "KNOWN": known, "TOLD": str(tmp_path / "told.md"), "GH_REPO": "a/b", "NUMBER": "7",
        "GITHUB_RUN_ID": "9", "ATTACHED": "https://example.org/papers",
    }  # fmt: skip
    done = run(tmp_path, "Write the comment", **given)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "calls").read_text().splitlines()[-1] == call
    assert (tmp_path / "comment.md").read_text() == (
        "<!-- reportgen: what this pull request changes -->\nTold.\n\n"
        "[The papers and their redlines](https://example.org/papers)\n"
    )
