"""Work done in another process: started early, kept to limits, and never able to harm this one.

A worker imports its function while this process still reads, so that heavy libraries load at the
same time as the paper. Jobs and results go through the worker's pipes. It gets none of this
process's Python settings, time zone or language, and an empty folder of its own to work in.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import LifoQueue
from threading import Lock, Timer
from typing import Any, Literal, Protocol

from reportgen.serving import receive, send

#: What a worker may know of its surroundings: where programs, libraries and caches are.
KEPT = (
    "PATH", "HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_CACHE_HOME", "SYSTEMROOT",
    "WINDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH",
    "WEASYPRINT_DLL_DIRECTORIES",
)  # fmt: skip
SAME_EVERYWHERE = {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TZ": "UTC"}

_BOOT = (
    "import gc, sys; gc.disable(); sys.path[:] = sys.argv[3:]; "
    "from reportgen.serving import serve; serve(sys.argv[1], int(sys.argv[2]))"
)
_LOG = "worker.log"


@dataclass(frozen=True)
class Limits:
    """How long one job may take, and how much memory the worker may use."""

    seconds: float = 120
    megabytes: int = 3072


Reason = Literal["time", "memory", "crash"]


class WorkerStoppedError(Exception):
    """A worker ended before it answered: out of time, out of memory, or crashed."""

    def __init__(self, reason: Reason, limits: Limits, log: str = "") -> None:
        """`log` is what the worker printed, for whoever looks into a crash."""
        super().__init__(f"the worker stopped ({reason})\n{log}")
        self.reason = reason
        self.limits = limits


class WorkerFaultError(Exception):
    """The worker's function, or its import, raised an exception: `kind` names its class."""

    def __init__(self, kind: str, trace: str) -> None:
        """`trace` is the traceback in the worker."""
        super().__init__(trace)
        self.kind = kind


class Asked(Protocol):
    """Anything that answers jobs: one worker, or a pool of them."""

    def ask(self, job: object) -> Any:
        """Do one job and give its result."""


class Worker:
    """One process that serves one function, named as "package.module:function".

    Starting returns at once; `ask` waits for the answer. One job at a time.
    """

    def __init__(
        self,
        target: str,
        limits: Limits | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        """`environment` is added to what the worker may know (`KEPT`)."""
        self._limits = limits or Limits()
        self._expired = False
        self._folder = tempfile.TemporaryDirectory(prefix="reportgen-", ignore_cleanup_errors=True)
        with Path(self._folder.name, _LOG).open("wb") as log:
            self._process = subprocess.Popen(
                _command(target, self._limits),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                cwd=self._folder.name,
                env=_environment(self._folder.name, environment or {}),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )

    @property
    def alive(self) -> bool:
        """Whether the worker can take another job."""
        return self._process.poll() is None

    def ask(self, job: object) -> Any:
        """The function's answer to `job`; `WorkerStoppedError` or `WorkerFaultError` if none."""
        timer = Timer(self._limits.seconds, self._expire)
        timer.daemon = True
        timer.start()
        try:
            return self._unpacked(self._exchange(job))
        finally:
            timer.cancel()

    def kill(self) -> None:
        """End the process at once; whoever waits for its answer is told that it stopped."""
        self._process.kill()

    def close(self) -> None:
        """End the process. It holds nothing that would be lost."""
        self.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                with suppress(OSError):  # unsent bytes of a job that nobody waits for
                    pipe.close()
        self._folder.cleanup()

    def __enter__(self) -> Worker:
        """Use the worker for a while."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the process."""
        self.close()

    def _exchange(self, job: object) -> bytes:
        assert self._process.stdin
        assert self._process.stdout
        answer = None
        with suppress(OSError):  # the pipe of a process that has ended
            send(self._process.stdin, pickle.dumps(job))
            answer = receive(self._process.stdout)
        if answer is None:
            raise self._stopped()
        return answer

    def _unpacked(self, answer: bytes) -> Any:
        what, value = pickle.loads(answer)  # noqa: S301 - from our own process
        if what == "memory":
            raise WorkerStoppedError("memory", self._limits)
        if what == "fault":
            raise WorkerFaultError(*value)
        return value

    def _expire(self) -> None:
        self._expired = True
        self.kill()

    def _stopped(self) -> WorkerStoppedError:
        self.kill()
        self._process.wait()
        log = Path(self._folder.name, _LOG).read_text("utf-8", "replace")
        return WorkerStoppedError("time" if self._expired else "crash", self._limits, log)


class Pool:
    """Several workers for one function. An `early` first starts at once, the others when needed.

    `ask` may be called from several threads; a worker that stopped is replaced.
    """

    def __init__(
        self,
        target: str,
        size: int,
        limits: Limits | None = None,
        environment: Mapping[str, str] | None = None,
        *,
        early: bool = True,
    ) -> None:
        """Have at most `size` workers."""
        self._start: Callable[[], Worker] = lambda: Worker(target, limits, environment)
        self._limits = limits or Limits()
        self._size = size
        self._all: set[Worker] = set()
        self._is_open, self._gate = True, Lock()
        self._idle: LifoQueue[Worker | None] = LifoQueue()
        for _ in range(size - 1):
            self._idle.put(None)
        self._idle.put(self._started() if early else None)

    def ask(self, job: object) -> Any:
        """Do a job in the next worker that is free."""
        worker = self._idle.get()
        try:
            worker = worker or self._started()
            return worker.ask(job)
        finally:
            self._idle.put(self._kept(worker))

    def close(self) -> None:
        """End every worker at once, in the middle of a job too: nobody is to wait for it."""
        with self._gate:
            self._is_open = False
            for worker in self._all:
                worker.kill()
        for idle in [self._idle.get() for _ in range(self._size)]:
            if idle:
                idle.close()
            self._idle.put(None)

    def __enter__(self) -> Pool:
        """Use the pool for a while."""
        return self

    def __exit__(self, *_: object) -> None:
        """End every worker."""
        self.close()

    def _started(self) -> Worker:
        with self._gate:
            if not self._is_open:
                raise WorkerStoppedError("crash", self._limits, "closed")
            worker = self._start()
            self._all.add(worker)
            return worker

    def _kept(self, worker: Worker | None) -> Worker | None:
        if worker is None or worker.alive:
            return worker
        worker.close()
        with self._gate:
            self._all.discard(worker)
        return None


def _command(target: str, limits: Limits) -> list[str]:
    # -S: the folders to import from are handed over, so `site` need not look for them again.
    options = ["-I", "-S", "-X", "utf8", "-c", _BOOT]
    folders = [os.path.abspath(folder) for folder in sys.path]
    return [sys.executable, *options, target, str(limits.megabytes), *folders]


def _environment(folder: str, added: Mapping[str, str]) -> dict[str, str]:
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    return {**kept, **SAME_EVERYWHERE, **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), folder), **added}
