"""How long the audit of the largest paper takes beside its build: whole processes, in turn."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from reportgen.audit.bound import manuscript_of
from reportgen.audit.rules import audit
from reportgen.problems import Problems
from reportgen.steps.wording import audit_paper
from tests.bench.audit.typed_paper import own_order
from tests.projects import own_project, surroundings

RUNS = 5
MOST = 0.25  # of the build's time
COMMAND = [sys.executable, "-m", "reportgen"]


@dataclass(frozen=True)
class Speed:
    """Medians in seconds: the build from nothing, the audit as a command, the audit alone.

    The command begins as a build does: it starts, reads and composes the paper.
    """

    build: float
    command: float
    audit: float

    @property
    def share(self) -> float:
        """The share that the audit takes of a build."""
        return self.audit / self.build


def measured() -> Speed | None:
    """Both in turn, so that a slow minute is slow for both; None where the paper does not build."""
    builds: list[float] = []
    commands: list[float] = []
    audits: list[float] = []
    with tempfile.TemporaryDirectory(prefix="reportgen-bench-audit-") as name:
        root = own_project(Path(name))
        for _ in range(RUNS + 1):
            shutil.rmtree(root / "build", ignore_errors=True)
            for seconds, word in ((builds, "build"), (commands, "audit")):
                started = time.perf_counter()
                done = subprocess.run(
                    [*COMMAND, word, "--quarter", "Q1"], cwd=root, env=surroundings(),
                    capture_output=True, check=False,
                )  # fmt: skip
                seconds.append(time.perf_counter() - started)
                if done.returncode:
                    return None
            audits.append(_audit_alone(root))
    return Speed(*(median(seconds[1:]) for seconds in (builds, commands, audits)))


def _audit_alone(root: Path) -> float:
    worded = audit_paper(own_order(root), Problems())
    assert worded is not None
    started = time.perf_counter()
    audit(manuscript_of(worded.document, worded.source), Problems())
    return time.perf_counter() - started
