"""The reader of a paper that no one prepared: the text as an officer has it, and its tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reportgen.model.manuscript import Grid, Manuscript
from reportgen.periods import Period
from reportgen.problems import Place, Problems
from reportgen.sources.files import relative_name
from reportgen.sources.unprepared.assembly import parts_of
from reportgen.sources.unprepared.blocks import blocks_of
from reportgen.sources.unprepared.csv_grids import read_grid
from reportgen.sources.unprepared.dates import covers_in, meeting_in, period_in
from reportgen.sources.unprepared.lines import lines_of
from reportgen.sources.unprepared.plain_text import read_plain_text
from reportgen.sources.unprepared.xlsx_grids import read_workbook


@dataclass(frozen=True)
class About:
    """What is known of a paper besides its text; it wins over what the text seems to say."""

    meeting: date | None = None
    period: Period | None = None


def read_manuscript(
    path: Path, name: str, tables: Sequence[Path], about: About, found: Problems
) -> Manuscript | None:
    """Read a text, and the files that hold tables of it; None where one cannot be read.

    `name` is how messages name the text.
    """
    file = read_plain_text(path, name, found)
    root = _root(path, name)
    grids = [_read_grids(table, relative_name(table, root), found) for table in tables]
    if file is None or None in grids:
        return None
    saved = (grid for each in grids for grid in each or ())
    parts = (*parts_of(blocks_of(lines_of(file)), file), *saved)
    if not parts:
        found.add("S016", Place(name), "there are no words in this file", "write the paper's text")
        return None
    meeting = about.meeting or meeting_in(parts)
    covers = covers_in(parts, meeting)
    period = about.period or period_in(parts, meeting, covers)
    if covers and about.period and not covers.contains(about.period):
        covers = None  # the title is that of another quarter's paper
    return Manuscript(name, parts, Place(name), meeting, period, covers)


def _read_grids(path: Path, name: str, found: Problems) -> list[Grid] | None:
    """The tables of a file: that of a CSV file, those of the sheets of a workbook."""
    if path.suffix.lower() == ".xlsx":
        return read_workbook(path, name, found)
    grid = read_grid(path, name, found)
    return [grid] if grid else None


def _root(path: Path, name: str) -> Path:
    """The folder that names of files are relative to."""
    depth = len(Path(name).parts)
    return path.parents[depth - 1] if path.as_posix().endswith(name) else path.parent
