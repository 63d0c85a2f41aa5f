"""Writing the files of a paper: whole or not at all, and the last good one stays."""

from __future__ import annotations

import csv
import io
import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from errno import EBUSY
from pathlib import Path

from filelock import FileLock, Timeout

from reportgen.model.document import ILLUSTRATIVE, PrintedFigure
from reportgen.model.figures import Trace

#: How long one build waits for another of the same paper, in seconds.
PATIENCE = 60
_WAITING = ".new-"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold a paper's folder while its files are written, so that two builds do not mix theirs.

    Raises OSError, with the folder's name, where another build does not let go of it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / ".lock")
    try:
        lock.acquire(timeout=PATIENCE)
    except Timeout:
        raise OSError(EBUSY, "another build is writing there", str(folder)) from None
    try:
        for left in folder.glob(f"{_WAITING}*"):  # by a build that was killed as it wrote
            shutil.rmtree(left, ignore_errors=True)
        yield
    finally:
        lock.release()


def write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder: all are on disk before the first takes its name.

    An interruption leaves each file either as it was or as it shall be, never in part.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=_WAITING) as waiting:
        for name, content in files.items():
            _write_to_disk(Path(waiting, name), content)
        for name in files:
            os.replace(Path(waiting, name), folder / name)


def _write_to_disk(path: Path, content: bytes) -> None:
    with path.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def figures_csv(figures: tuple[PrintedFigure, ...]) -> bytes:
    """The trace of every printed figure: what was printed, where, and the rows behind it.

    UTF-8 with a byte-order mark, so that a spreadsheet shows £ and dashes as they are; a text
    that a spreadsheet would run as a formula is kept as text (OWASP, "CSV injection").
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEADINGS)
    writer.writerows([_harmless(text) for text in _row(figure)] for figure in figures)
    return out.getvalue().encode("utf-8-sig")


HEADINGS = (
    "figure",
    "where",
    "printed",
    "value",
    "indicator",
    "title",
    "period",
    "category",
    "made from",
    "status",
    "note",
    "source",
)


def _row(figure: PrintedFigure) -> tuple[str, ...]:
    behind = figure.behind
    return (
        str(figure.number),
        figure.where,
        figure.printed,
        "" if behind.value is None else f"{behind.value.normalize():f}",
        behind.indicator,
        behind.title,
        behind.period,
        behind.category,
        behind.made_from,
        behind.statuses,
        "; ".join(_notes(behind)),
        "; ".join(replace(place, column=0).where for place in behind.sources),
    )


def _notes(behind: Trace) -> Iterator[str]:
    """What the data say of the figure, and that it is made up."""
    if behind.note:
        yield behind.note
    if behind.illustrative:
        yield ILLUSTRATIVE


#: What a spreadsheet would run; a negative number is none of it.
_FORMULA = re.compile(r"[=+@\t\r]|-(?![0-9][0-9.,]*%?$)")


def _harmless(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) else text
