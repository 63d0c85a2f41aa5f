"""Whole processes, timed side by side: A B C, A B C, so that a slow minute is slow for all."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import psutil


@dataclass
class Case:
    """A command to time. `before` brings the folder to the state that the case is about."""

    name: str
    command: Sequence[str]
    folder: Path
    before: Callable[[], None] = lambda: None
    seconds: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    mebibytes: float = 0.0

    @property
    def middle(self) -> float:
        """The median of its runs, in seconds."""
        return median(self.seconds)


def measure(cases: Sequence[Case], runs: int, tell: Callable[[str], None]) -> None:
    """Warm each case up while its memory is watched, then time all in turn `runs` times."""
    for case in cases:
        tell(f"warming up: {case.name}")
        case.before()
        case.mebibytes = _peak(case)
    for number in range(runs):
        tell(f"run {number + 1} of {runs}")
        for case in cases:
            case.before()
            started, worked = time.perf_counter(), _processor_time()
            _run(case)
            case.seconds.append(time.perf_counter() - started)
            case.processor.append(_processor_time() - worked)


def _processor_time() -> float:
    """What all finished processes have used, and those that they started, in seconds."""
    times = os.times()
    return times.children_user + times.children_system


def _run(case: Case) -> None:
    done = subprocess.run(
        case.command, cwd=case.folder, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"{case.name} failed:\n{done.stdout}\n{done.stderr}")


def _peak(case: Case) -> float:
    """The most memory that the process and its children held at one moment, in MiB.

    What they share is counted for each, which is unfair to those that use several processes.
    """
    process = psutil.Popen(
        case.command, cwd=case.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    most = 0
    while process.poll() is None:
        most = max(most, _held_by(process))
        time.sleep(0.02)
    return most / 2**20


def _held_by(process: psutil.Process) -> int:
    total = 0
    try:
        for one in (process, *process.children(recursive=True)):
            total += one.memory_info().rss
    except psutil.Error:  # ended meanwhile
        pass
    return total
