"""A form that came back: known by its sheet `about`, and read as rows of the data are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from reportgen.model.data import Observation
from reportgen.problems import Place, Problems
from reportgen.quarter.forms import ABOUT, FIGURES, HEADINGS, KEYS, TO_FILL, VERSION
from reportgen.sources.datasets import read_definitions
from reportgen.sources.observations import HEADINGS as OBSERVED
from reportgen.sources.observations import read_observations
from reportgen.sources.project import Project
from reportgen.sources.table import Cell, Row, Table
from reportgen.sources.xlsx_table import read_rows, without_result

Key = tuple[str, ...]
_ANEW = "send a new one: reportgen form"
_OPEN = "~$"


class Returned(NamedTuple):
    """What a form brings: the observations of each dataset."""

    name: str
    observations: dict[str, tuple[Observation, ...]]


def returned_form(path: Path, name: str, project: Project, found: Problems) -> Returned | None:
    """Read a form; None, with all that is wrong noted, where anything in it is not sound."""
    if path.name.startswith(_OPEN):
        what = "this is what a spreadsheet leaves beside a file that is open in it"
        found.add("P063", Place(name), what, f"close it, and import {path.name[2:]}")
        return None
    sheets = read_rows(path, name, found)
    if sheets is None or not _is_ours(sheets, name, project, found):
        return None
    records = _records(sheets[FIGURES], name, found)
    if records is None:
        return None
    asked = [tuple(cell.text for cell in row[:4]) for row in sheets[ABOUT][len(KEYS) + 2 :]]
    filled = [record for record in records if any(record[each].text for each in TO_FILL)]
    _check_asked(records, asked, found)
    _note_blank(records, filled, asked, name, found)
    _refuse_without_result(filled, found)
    return Returned(name, dict(_observations(filled, name, project, found)))


def _is_ours(sheets: dict[str, list[Row]], name: str, project: Project, found: Problems) -> bool:
    """Whether it is a form of this council, and laid out as forms are today."""
    about = sheets.get(ABOUT, [])
    told = {row[0].text: row[1].text for row in about[: len(KEYS)] if len(row) > 1}
    if FIGURES not in sheets or tuple(told) != KEYS:
        what = "this workbook is no form that reportgen form made"
        found.add("P063", Place(name), what, "import the file that was filled in, as .xlsx")
        return False
    if told["form"] != VERSION:
        what = f"this form is of version {told['form']}, and forms are of version {VERSION} now"
        found.add("P064", about[0][1].place, what, _ANEW)
        return False
    if told["council"] != project.settings.council:
        what = f'this form is of "{told["council"]}", and the project of another council'
        found.add("P063", about[1][1].place, what, "import it in the project that it is from")
        return False
    return True


def _records(rows: Sequence[Row], name: str, found: Problems) -> list[dict[str, Cell]] | None:
    """The rows beneath the headings, each cell by its heading; None where a heading was changed."""
    first = next((at for at, row in enumerate(rows) if row[0].text == HEADINGS[0]), None)
    if first is None:
        place = Place(name, sheet=FIGURES)
        found.add("P064", place, "the headings of this form are gone", _ANEW)
        return None
    header = rows[first]
    for cell, heading in zip(header, HEADINGS, strict=False):
        if cell.text != heading:
            what = f'the heading "{heading}" is "{cell.text}" here'
            found.add("P064", cell.place, what, f'write "{heading}", or {_ANEW}')
    if len(header) < len(HEADINGS):
        found.add("P064", header[-1].place, "columns of this form are gone", _ANEW)
    if found.stop:
        return None
    below = rows[first + 1 :]
    return [dict(zip(HEADINGS, row, strict=False)) for row in below if row[0].text]


def _key(record: dict[str, Cell]) -> Key:
    return tuple(record[each].text for each in ("dataset", "indicator", "period", "category"))


def _check_asked(records: Sequence[dict[str, Cell]], asked: Sequence[Key], found: Problems) -> None:
    """Refuse each row that was not asked for, or stands twice."""
    seen: set[Key] = set()
    for record in records:
        key = _key(record)
        place = record["indicator"].place
        row = f"{key[1]} for {key[2]}{f', {key[3]}' if key[3] else ''}"
        if key not in asked:
            mend = "put back what stood there; a figure more is added to the data by hand"
            found.add("P065", place, f"{row} was not asked for", mend)
        elif key in seen:
            found.add("P065", place, f"{row} stands here twice", "keep one of the two")
        seen.add(key)


def _note_blank(
    records: Sequence[dict[str, Cell]],
    filled: Sequence[dict[str, Cell]],
    asked: Sequence[Key],
    name: str,
    found: Problems,
) -> None:
    """Note the rows that are still to come: left blank, or taken out of the form."""
    there = {_key(record) for record in records}
    gone = [key for key in asked if key not in there]
    blank = len(records) - len(filled)
    if blank:
        what = f"{blank} of {len(asked)} rows are not filled in"
        found.add("P068", Place(name, sheet=FIGURES), what, "they stay missing: reportgen status")
    for _, indicator, period, category in gone:
        row = f"{indicator} for {period}{f', {category}' if category else ''}"
        what = f"the row of {row} was taken out of the form"
        found.add("P068", Place(name, sheet=FIGURES), what, "it stays missing: reportgen status")


def _refuse_without_result(filled: Sequence[dict[str, Cell]], found: Problems) -> None:
    for record in filled:
        for heading in TO_FILL:
            if record[heading].is_told:
                found.extend([without_result(record[heading].place)])


def _observations(
    filled: Sequence[dict[str, Cell]], name: str, project: Project, found: Problems
) -> Iterator[tuple[str, tuple[Observation, ...]]]:
    """The rows of each dataset, held to its indicators as those of the data are."""
    for dataset in dict.fromkeys(record["dataset"].text for record in filled):
        if dataset not in project.datasets():
            continue  # it was not asked for, which is told
        definitions = read_definitions(project.data / dataset, project.root, found)
        rows = [record for record in filled if record["dataset"].text == dataset]
        header = tuple(rows[0][heading] for heading in OBSERVED)
        titles = tuple(
            Cell(heading, cell.place) for heading, cell in zip(OBSERVED, header, strict=True)
        )
        table = Table(name, titles, tuple(tuple(row[each] for each in OBSERVED) for row in rows))
        if definitions is not None:
            read = read_observations(table, definitions.by_id, found)
            yield dataset, read or ()
