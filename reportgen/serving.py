"""The other side of `workers.py`: what runs in a worker's process."""

from __future__ import annotations

import gc
import importlib
import os
import pickle
import shutil
import signal
import struct
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread
from time import sleep
from typing import IO, Any

_LOOKS_EVERY = 1  # seconds between two looks at whether the parent is there
_SIZE = struct.Struct("!Q")


def serve(target: str, megabytes: int) -> None:
    """The life of a worker: import the function, then answer jobs until the parent is gone.

    It works in a folder of its own. The parent takes that away when it ends the worker; a parent
    that was killed cannot, so the worker does.

    The collector of garbage is off while a job runs (a quarter of the time of a long paper) and
    works between jobs, when the parent has its answer already.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what an interruption means
    folder = Path.cwd()
    Thread(target=_end_with, args=(os.getppid(), folder), daemon=True).start()
    incoming, outgoing = _own_pipes()
    _limit_memory(megabytes)
    answer = _loaded(target)
    gc.freeze()
    with suppress(OSError):  # nobody is there to take the answer
        while (job := receive(incoming)) is not None:
            send(outgoing, answer(job))
            del job
            gc.collect()
    _leave(folder)


def _end_with(parent: int, folder: Path) -> None:
    """End in the middle of a job too, once the parent is gone: nobody would take the answer.

    A system that gives an orphan no other parent (Windows) leaves it to finish its job.
    """
    while os.getppid() == parent:
        sleep(_LOOKS_EVERY)
    _leave(folder)


def _leave(folder: Path) -> None:
    """End at once, with nothing left behind."""
    os.chdir(folder.parent)  # Windows keeps a folder that somebody works in
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(0)


def _own_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """The pipes to the parent, out of the way of anything that prints or reads."""
    incoming, outgoing = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    return incoming, outgoing


def _limit_memory(megabytes: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit; time still is limited
        return
    limit = megabytes * 1024 * 1024
    with suppress(ValueError, OSError):  # a system that allows less already, or cannot limit it
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def _loaded(target: str) -> Callable[[bytes], bytes]:
    """The function, as bytes to bytes. An import that fails is the answer to every job."""
    module, _, name = target.partition(":")
    try:
        function = getattr(importlib.import_module(module), name)
    except Exception as error:
        fault = _fault(error)
        return lambda job: fault
    return lambda job: _answer(function, job)


def _answer(function: Callable[[Any], object], job: bytes) -> bytes:
    try:
        work = pickle.loads(job)  # noqa: S301 - from our own process
        return pickle.dumps(("value", function(work)))
    except MemoryError:
        return pickle.dumps(("memory", None))
    except Exception as error:
        return _fault(error)


def _fault(error: Exception) -> bytes:
    return pickle.dumps(
        ("fault", (type(error).__name__, "".join(traceback.format_exception(error))))
    )


def send(pipe: IO[bytes], content: bytes) -> None:
    """Send a message: its length, then its bytes."""
    pipe.write(_SIZE.pack(len(content)))
    pipe.write(content)
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes | None:
    """The next message, or None when the other side is gone."""
    head = pipe.read(_SIZE.size)
    if len(head) < _SIZE.size:
        return None
    (size,) = _SIZE.unpack(head)
    content = pipe.read(size)
    return content if len(content) == size else None
