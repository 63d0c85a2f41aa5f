"""The lines of a project's files, for those who quote them beside a problem."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reportgen.problems import Place

Lines = Callable[[str], list[str]]


def lines_in(root: Path) -> Lines:
    """Reads the lines of a project's file, once however often they are asked for."""
    kept: dict[str, list[str]] = {}

    def lines_of(file: str) -> list[str]:
        if file not in kept:
            kept[file] = _lines(root / file)
        return kept[file]

    return lines_of


def line_at(place: Place, lines_of: Lines) -> str:
    """The line that a place is on; empty where it is none, as of a workbook or a whole file."""
    lines = lines_of(place.file) if place.line and not place.sheet else []
    return lines[place.line - 1] if 0 < place.line <= len(lines) else ""


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8-sig", errors="replace").split("\n")
    except OSError:  # the file itself may be what is missing
        return []
