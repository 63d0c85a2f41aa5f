"""Binders: workers that put packs together, and what is told where one stops."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from reportgen.problems import Place, Problem
from reportgen.render.packed.job import Binding, Bound, Survey, Surveyed
from reportgen.workers import Asked, Limits, Worker, WorkerStoppedError

TARGET = "reportgen.render.packed.binding:serve"
#: A pack may have many hundreds of pages, and each is looked at as it is painted.
LIMITS = Limits(seconds=600, megabytes=4096)
_STAYS = "the last pack stays where it is"
_STOPPED = {
    "time": f"the pack was not done after {{seconds:g}} seconds: {_STAYS}",
    "memory": f"the pack needs more memory than it may take ({{megabytes:,}} MB): {_STAYS}",
    "crash": f"the pack broke off before it was done: {_STAYS}",
}
_MEND = "leave out the longest file, and run the command again; if it happens twice, report it"


def binder() -> Worker:
    """Start one binder. Returns at once; what it needs is loaded meanwhile."""
    return Worker(TARGET, LIMITS)


def survey(job: Survey, by: Asked, agenda: Place) -> Surveyed:
    """How many pages each file has, and what is wrong with it."""
    answer = _answer(job, by, agenda)
    return Surveyed({}, {}, (answer,)) if isinstance(answer, Problem) else answer


def bind(job: Binding, by: Asked, agenda: Place) -> Bound:
    """The pack; empty, with what is wrong, where there is none."""
    answer = _answer(job, by, agenda)
    return Bound(b"", 0, (answer,)) if isinstance(answer, Problem) else answer


def _answer(job: Survey | Binding, by: Asked, agenda: Place) -> Any:
    try:
        return by.ask(job)
    except WorkerStoppedError as stopped:
        what = _STOPPED[stopped.reason].format(**asdict(stopped.limits))
        return Problem("R061", agenda, what, _MEND)
