"""Workers answer, keep to their limits, and never harm the process that asks."""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reportgen.workers import Limits, Pool, Worker, WorkerFaultError, WorkerStoppedError

WORKING = "tests.unit.working"


def test_a_worker_answers_job_after_job() -> None:
    with Worker(f"{WORKING}:twice") as worker:
        assert [worker.ask(number) for number in (1, 2, 3)] == [2, 4, 6]


def test_what_it_prints_does_not_mix_with_its_answers() -> None:
    with Worker(f"{WORKING}:loud") as worker:
        assert [worker.ask(1), worker.ask(2)] == [1, 2]


def test_a_large_job_passes_whole() -> None:
    with Worker(f"{WORKING}:act") as worker:
        text = "a" * 3_000_000
        assert worker.ask(text) == text


@pytest.mark.parametrize(
    ("how", "reason"),
    [("sleep", "time"), ("crash", "crash"), ("leave", "crash")],
)
def test_a_worker_that_stops_says_why(how: str, reason: str) -> None:
    with Worker(f"{WORKING}:act", Limits(seconds=1.5)) as worker:
        with pytest.raises(WorkerStoppedError) as stopped:
            worker.ask(how)
        assert stopped.value.reason == reason
        assert not worker.alive


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps a process to its memory")
def test_memory_has_a_limit_and_the_worker_survives_it() -> None:
    with Worker(f"{WORKING}:act", Limits(megabytes=500)) as worker:
        with pytest.raises(WorkerStoppedError) as stopped:
            worker.ask("swell")
        assert stopped.value.reason == "memory"
        assert worker.ask("well") == "well"


@pytest.mark.parametrize(
    ("target", "kind"),
    [(f"{WORKING}:act", "ValueError"), ("tests.unit.nowhere:act", "ModuleNotFoundError")],
)
def test_an_exception_comes_back_with_its_trace(target: str, kind: str) -> None:
    with Worker(target) as worker, pytest.raises(WorkerFaultError, match="Traceback") as fault:
        worker.ask("raise")
    assert fault.value.kind == kind


def test_a_worker_knows_nothing_of_our_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONSTARTUP", "x")
    monkeypatch.setenv("MATPLOTLIBRC", "x")
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    with Worker(f"{WORKING}:surroundings", environment={"ADDED": "yes"}) as worker:
        known = worker.ask(None)
    assert known["zone"] == "UTC"
    assert known["variables"]["ADDED"] == "yes"
    assert not {"PYTHONSTARTUP", "MATPLOTLIBRC"} & known["variables"].keys()
    assert Path(known["folder"]) != Path.cwd()


def test_a_closed_worker_leaves_nothing_behind() -> None:
    with Worker(f"{WORKING}:surroundings") as worker:
        folder = worker.ask(None)["folder"]
        assert os.path.isdir(folder)
    assert not os.path.exists(folder)


def test_a_pool_answers_many_threads_and_replaces_a_worker_that_stopped() -> None:
    with Pool(f"{WORKING}:act", 2, Limits(seconds=20)) as pool, ThreadPoolExecutor(4) as threads:
        with pytest.raises(WorkerStoppedError):
            pool.ask("crash")
        words = [str(number) for number in range(8)]
        assert list(threads.map(pool.ask, words)) == words
