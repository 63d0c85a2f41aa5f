"""Workers answer, keep to their limits, and never harm the process that asks."""

from __future__ import annotations

import os
import subprocess
import sys
import time
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
    ("how", "seconds", "reason"),
    [("sleep", 0.3, "time"), ("crash", 30, "crash"), ("leave", 30, "crash")],
)
def test_a_worker_that_stops_says_why(how: str, seconds: float, reason: str) -> None:
    with Worker(f"{WORKING}:act", Limits(seconds)) as worker:
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


@pytest.mark.parametrize("is_busy", [False, True])
def test_a_folder_is_taken_away_by_the_worker_whose_parent_was_killed(
    is_busy: bool, tmp_path: Path
) -> None:
    if is_busy and sys.platform == "win32":
        pytest.skip("Windows gives an orphan no other parent")
    parent = (
        "import os, time; from threading import Thread; from reportgen.workers import Worker; "
        f"worker = Worker('{WORKING}:act'); worker.ask('well'); print(os.listdir(), flush=True); "
        f"{is_busy} and Thread(target=worker.ask, args=('sleep',)).start(); time.sleep(0.3); "
        "os.abort()"
    )
    path = os.pathsep.join(sys.path)
    place = {**os.environ, "PYTHONPATH": path, "TMPDIR": str(tmp_path), "TEMP": str(tmp_path)}
    said = subprocess.run(
        [sys.executable, "-c", parent], cwd=tmp_path, env=place, capture_output=True, check=False
    )
    assert b"reportgen-" in said.stdout, said.stderr
    end = time.monotonic() + 20
    while os.listdir(tmp_path) and time.monotonic() < end:
        time.sleep(0.05)
    assert os.listdir(tmp_path) == []


def test_a_pool_that_is_closed_waits_for_no_job_and_takes_no_other() -> None:
    pool = Pool(f"{WORKING}:act", 1)
    pool.ask("well")
    with ThreadPoolExecutor(2) as threads:
        asked = [threads.submit(pool.ask, "sleep") for _ in range(2)]
        time.sleep(0.2)
        begun = time.monotonic()
        pool.close()
        reasons = [one.exception() for one in asked]
    assert time.monotonic() - begun < 5
    assert all(isinstance(reason, WorkerStoppedError) for reason in reasons)
    with pytest.raises(WorkerStoppedError):
        pool.ask("well")


def test_a_pool_answers_many_threads_and_replaces_a_worker_that_stopped() -> None:
    with Pool(f"{WORKING}:act", 2, Limits(seconds=20)) as pool, ThreadPoolExecutor(4) as threads:
        with pytest.raises(WorkerStoppedError):
            pool.ask("crash")
        words = [str(number) for number in range(8)]
        assert list(threads.map(pool.ask, words)) == words
