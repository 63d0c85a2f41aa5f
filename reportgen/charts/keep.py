"""Drawings kept from one build of a paper to the next, until their data or the engine change.

Nothing here loads matplotlib: a paper whose charts are all kept never needs it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

from reportgen.engine import engine
from reportgen.model.chart import Chart

_ENDING = ".svg"
_LAST = b"</svg>"


def name_of(chart: Chart) -> str:
    """A name that is the same only for the same chart drawn by the same engine."""
    return sha256(f"{engine()} {chart!r}".encode()).hexdigest()[:20]


def kept(folder: Path, chart: Chart) -> bytes | None:
    """The drawing kept in this folder; None where there is none that is whole."""
    with suppress(OSError):
        svg = _file(folder, chart).read_bytes()
        if svg.rstrip().endswith(_LAST):
            return svg
    return None


def keep(folder: Path, chart: Chart, svg: bytes) -> None:
    """Keep a drawing. It is there whole or not at all, also when two runs keep it at once."""
    folder.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=folder, suffix=".part", delete=False) as part:
        try:
            part.write(svg)
            part.close()
            os.replace(part.name, _file(folder, chart))
        except OSError:
            os.unlink(part.name)
            raise


def keep_only(folder: Path, charts: Iterable[Chart]) -> None:
    """Drop the drawings of all other charts: what a paper no longer shows is not needed again."""
    shown = {_file(folder, chart) for chart in charts}
    for path in folder.glob(f"*{_ENDING}"):
        if path not in shown:
            with suppress(OSError):  # in use, or dropped by another build: not worth a word
                path.unlink()


def _file(folder: Path, chart: Chart) -> Path:
    return folder / f"{name_of(chart)}{_ENDING}"
