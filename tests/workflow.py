"""The workflow that `init` puts into a repository, and its steps, run as GitHub runs them."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from tests.projects import ROOT, surroundings

STARTER = ROOT / "reportgen" / "starter" / ".github"
TEXT = (STARTER / "workflows" / "papers.yml").read_text("utf-8")
WORKFLOW: dict[Any, Any] = yaml.safe_load(TEXT)
JOBS: dict[str, Any] = WORKFLOW["jobs"]
STEPS: list[dict[str, Any]] = [step for job in JOBS.values() for step in job["steps"]]

#: Stands for GitHub's command: hands on the text at TOLD, and notes what else it is asked.
GH = """#!/bin/bash
echo "$*" >>"$CALLS"
case "$*" in
    "run download"*) mkdir told && cp "$TOLD" told/comment.md ;;
    "api --paginate"*) echo "$KNOWN" ;;
esac
"""


def step(name: str) -> dict[str, Any]:
    """A step, by the beginning of its name."""
    return next(one for one in STEPS if one["name"].startswith(name))


def set_up(runner: Path) -> None:
    """Put reportgen where the step "Set up" leaves it on a machine."""
    command = runner / "temp" / "reportgen" / "bin" / "reportgen"
    command.parent.mkdir(parents=True)
    called = f"exec {shlex.quote(sys.executable)} -P -m reportgen"
    command.write_text(f'#!/bin/sh\n{called} "$@"\n')
    command.chmod(0o755)


def run(runner: Path, name: str, **more: str) -> subprocess.CompletedProcess[str]:
    """A step as GitHub's runner calls it, on the machine whose folder this is."""
    one = step(name)
    script = runner / "script.sh"
    script.write_text(one["run"])
    given = {
        "RUNNER_TEMP": str(runner / "temp"), "BASE": "origin/main", "PYTHONSAFEPATH": "1", **more
    }  # fmt: skip
    return subprocess.run(
        ["bash", "-e", str(script)], cwd=runner / one.get("working-directory", ""),
        env=surroundings(**given), capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
