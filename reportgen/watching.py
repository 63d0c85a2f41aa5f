"""What was saved in a project's folder, as soon as it is.

Not every system tells: a drive of the network may not, and a system that watches much already may
refuse. So whoever follows is given a moment to look at least once a second, and finds out alone
whether anything that matters to it has changed.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

from watchfiles import Change, watch

logging.getLogger("watchfiles").setLevel(logging.ERROR)  # it would say that Ctrl+C was pressed

#: Milliseconds in which the several steps of one save are taken together.
TOGETHER = 40
#: Milliseconds between two looks where nothing is told.
PATIENCE = 1000


def moments_to_look(root: Path, ended: Event) -> Iterator[list[str]]:
    """After each save in the folder, and now and then without one, until `ended` is set.

    Gives what was saved, renamed or deleted, by its name in the folder, as far as it was told.
    """
    start = os.path.realpath(root)
    try:
        for changes in watch(
            start,
            watch_filter=_matters_in(start),
            debounce=TOGETHER,
            step=TOGETHER // 2,
            stop_event=ended,
            rust_timeout=PATIENCE,
            yield_on_timeout=True,
            raise_interrupt=False,
            ignore_permission_denied=True,
        ):
            yield sorted({Path(os.path.relpath(path, start)).as_posix() for _, path in changes})
    except (OSError, RuntimeError):  # the system watches too much already, or the folder is gone
        while not ended.wait(PATIENCE / 1000):
            yield []


def _matters_in(start: str) -> Callable[[Change, str], bool]:
    """Whether a change matters: not where files are made, and not in what is hidden."""

    def matters(change: Change, path: str) -> bool:
        parts = os.path.relpath(path, start).split(os.sep)
        return parts[0] != "build" and not any(part.startswith(".") for part in parts)

    return matters
