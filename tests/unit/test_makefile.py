"""The Makefile: what a newcomer types first."""

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TARGETS = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


def make(*words: str) -> subprocess.CompletedProcess[str]:
    command = ["make", "--no-print-directory", *words]
    outside = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return subprocess.run(
        command, cwd=ROOT, env=outside, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("target", TARGETS)
def test_help_lists_every_target(target: str) -> None:
    assert f"make {target} " in make("help").stdout


def test_a_name_mistyped_builds_nothing() -> None:
    done = make("--dry-run", "report", "QUATER=Q1")
    assert done.returncode != 0
    assert "make knows no QUATER: it takes QUARTER YEAR PAPER" in done.stderr


def test_no_value_is_taken_for_part_of_a_command() -> None:
    printed = make("--dry-run", "report", 'QUARTER=Q1"; echo harm; "').stdout
    assert "harm" not in printed


def test_what_ci_runs_passes_the_tests_once_and_last() -> None:
    commands = make("--dry-run", "check-code", "test").stdout.splitlines()
    assert [command for command in commands if "-m pytest" in command] == commands[-1:]


def test_coverage_is_of_what_make_test_passes() -> None:
    passed, measured = (make("--dry-run", one).stdout.strip() for one in ("test", "coverage"))
    assert measured.startswith(f"{passed} --cov")
