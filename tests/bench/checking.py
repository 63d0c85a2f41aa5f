"""How long a check of each paper takes, start-up apart: python -m tests.bench.checking.

Seconds of the processor, the least of some runs, each in a process of its own. Start-up is Python,
the libraries and the stages, which have nothing to do with the paper.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from time import process_time
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
RUNS = 5
LEFT_BEHIND = 200_000  # as `reportgen` does: new objects between two searches for garbage


class Taken(NamedTuple):
    """Seconds of the processor."""

    to_start: float
    to_check: float


def papers() -> list[tuple[str, str]]:
    """Every paper of this repository, and its period."""
    covers = sorted(ROOT.glob("narratives/*/*/cover.yml"))
    return [(cover.parent.parent.name, cover.parent.name) for cover in covers]


def taken(paper: str, period: str, runs: int = RUNS) -> Taken:
    """The least that a check of a paper took."""
    all_runs = [_apart(paper, period) for _ in range(runs)]
    return Taken(min(one.to_start for one in all_runs), min(one.to_check for one in all_runs))


def _apart(paper: str, period: str) -> Taken:
    """One check, in a process that has checked nothing before."""
    command = [sys.executable, "-m", "tests.bench.checking", paper, period]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return Taken(*json.loads(done.stdout))


def _here(paper: str, period: str) -> Taken:
    import gc

    gc.set_threshold(LEFT_BEHIND)
    import reportgen.pipeline  # noqa: F401 - a part of starting
    from reportgen.commands.checking import checked
    from reportgen.orders import Order
    from reportgen.periods import parse
    from reportgen.problems import Problems
    from reportgen.sources.project import open_project

    project = open_project(ROOT, Problems())
    assert project is not None
    order = Order(project, paper, parse(period), only_html=False)
    started = process_time()
    checked(order)
    return Taken(started, process_time() - started)


def main() -> None:
    """Print the table; or, in a process of its own, measure the paper that is named."""
    if sys.argv[1:]:
        print(json.dumps(_here(*sys.argv[1:])))
        return
    print("| paper | to start | to check |\n|---|---:|---:|")
    for paper, period in papers():
        one = taken(paper, period)
        print(f"| {paper} {period} | {one.to_start:.2f} | {one.to_check:.2f} |", flush=True)


if __name__ == "__main__":
    main()
