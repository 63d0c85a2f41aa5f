"""What happens to a running build from outside: killed in the middle, or not alone."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pikepdf
import pytest

from tests.projects import COMMAND, Finished, build, edit, small_project, surroundings

pytestmark = pytest.mark.long

PURPOSE = "narratives/quarterly-performance/2025-26-Q1/01-purpose.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small project whose paper is built."""
    root = small_project(tmp_path / "council")
    assert build(root).returncode == 0
    return root


@contextmanager
def building(root: Path, **environment: str) -> Iterator[subprocess.Popen[str]]:
    """A build that is going on, and that can be interrupted.

    A shell that runs the tests in the background ignores Ctrl-C for them, and so would the build.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)
    pipe = subprocess.PIPE
    with subprocess.Popen(
        COMMAND, cwd=root, env=surroundings(**environment), stdout=pipe, stderr=pipe, text=True
    ) as process:
        yield process


@pytest.mark.skipif(os.name == "nt", reason="Windows has no kill that cannot be handled")
def test_killed_while_it_sets_the_pages_a_build_leaves_the_last_good_paper(root: Path) -> None:
    before = Finished.of(root).files
    edit(root / PURPOSE, "three services", "several services")
    with building(root) as process:
        assert process.stderr
        steps = iter(process.stderr.readline, "")
        assert next(step for step in steps if "setting the pages" in step)
        process.send_signal(signal.SIGKILL)
    assert Finished.of(root).files == before
    said = build(root).stdout
    assert said.endswith("pages, no problems\n"), "a new build is not in the way of what was left"
    assert "several services" in Finished.of(root).html
    assert not list(Finished.of(root).folder.glob(".new-*"))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signal that is Ctrl-C")
def test_interrupted_a_build_ends_at_once_and_says_so(root: Path) -> None:
    before = Finished.of(root).files
    edit(root / PURPOSE, "three services", "several services")
    paper = root / "narratives" / "quarterly-performance"
    for number in range(8):
        shutil.copytree(paper, paper.with_name(f"z-{number}"))
    with building(root) as process:
        assert process.stderr
        steps = iter(process.stderr.readline, "")
        assert next(step for step in steps if "setting the pages" in step)
        process.send_signal(signal.SIGINT)
        begun = time.monotonic()
        _, said = process.communicate(timeout=60)
    assert time.monotonic() - begun < 3, "it waits neither for this page nor for another paper"
    assert process.returncode == 130
    assert said.endswith("Interrupted. Papers that were finished before stay as they are.\n")
    assert "Traceback" not in said
    assert Finished.of(root).files == before


def test_no_worker_and_no_folder_outlives_a_build_that_was_killed(
    root: Path, tmp_path: Path
) -> None:
    edit(root / PURPOSE, "three services", "several services")
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    with building(root, TMPDIR=str(temporary)) as process:
        assert process.stderr
        process.stderr.readline()
        workers = children(process.pid)
        assert list(temporary.glob("reportgen-*"))
        process.kill()
    assert workers
    assert within_seconds(20, lambda: not any(is_running(worker) for worker in workers))
    assert not list(temporary.glob("reportgen-*"))


def test_two_builds_at_once_of_the_same_paper_both_end_well(root: Path) -> None:
    edit(root / PURPOSE, "three services", "several services")
    with building(root) as one, building(root) as other:
        said = [process.communicate(timeout=120)[0] for process in (one, other)]
        assert [one.returncode, other.returncode] == [0, 0], said
    finished = Finished.of(root)
    with pikepdf.open(next(finished.folder.glob("*.pdf"))) as pdf:
        assert f"{len(pdf.pages)} pages" in said[0]
    assert build(root).stdout.endswith("nothing had changed\n"), "paper, page, trace and record fit"


def children(process: int) -> list[int]:
    """The processes that a process has started (Linux)."""
    listed = Path(f"/proc/{process}/task/{process}/children")
    if not listed.exists():
        pytest.skip("only Linux tells the children of a process")
    return [int(number) for number in listed.read_text().split()]


def is_running(process: int) -> bool:
    """Whether a process is there, and not merely waiting to be buried."""
    try:
        return ") Z " not in Path(f"/proc/{process}/stat").read_text()
    except FileNotFoundError:
        return False


def within_seconds(seconds: float, true: Callable[[], bool]) -> bool:
    """Wait until something is true."""
    end = time.monotonic() + seconds
    while not true() and time.monotonic() < end:
        time.sleep(0.1)
    return true()
