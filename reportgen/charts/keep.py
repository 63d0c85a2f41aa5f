"""Drawings kept from one run to the next, until their data or the looks of charts change.

Nothing here loads matplotlib: a paper whose charts are all kept never needs it.
"""

from __future__ import annotations

import os
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

from reportgen.model.chart import Chart

_END = b"</svg>"


def name_of(chart: Chart) -> str:
    """A name that is the same only for the same chart in the same looks."""
    return sha256(_looks() + repr(chart).encode()).hexdigest()[:20]


def kept(folder: Path, chart: Chart) -> bytes | None:
    """The drawing kept in this folder; None where there is none that is whole."""
    with suppress(OSError):
        svg = _file(folder, chart).read_bytes()
        if svg.rstrip().endswith(_END):
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


def _file(folder: Path, chart: Chart) -> Path:
    return folder / f"{name_of(chart)}.svg"


@cache
def _looks() -> bytes:
    """A hash of everything here that draws, so that no one has to count versions of the theme."""
    modules = sorted(Path(__file__).parent.glob("*.py"))
    return sha256(b"".join(module.read_bytes() for module in modules)).digest()
