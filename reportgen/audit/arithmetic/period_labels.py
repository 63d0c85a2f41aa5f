"""A114: rows whose period is labelled unlike that of their neighbours, and can be misread."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from reportgen.audit.arithmetic.telling import tell
from reportgen.audit.arithmetic.tracks import Track, are_one, tracks_of
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.labels import tidied
from reportgen.audit.ledger.naming import about_table, label_of
from reportgen.audit.ledger.table import GridRow, Understood
from reportgen.audit.reconcile import plain
from reportgen.problems import Problem

FEWEST = 3  # rows of periods
_YEAR = re.compile(r"((?:19|20)[0-9]{2})")
_QUARTER = re.compile(
    r"(?:19|20)[0-9]{2} ?[\[(,-]? ?q(?:uarter)? ?[1-4]\b"
    r"|q(?:uarter)? ?[1-4],? ?[\[(]?(?:19|20)[0-9]{2}"
)
_TO_DATE = re.compile(r"((?:19|20)[0-9]{2}) ?[\[(,-]? ?(?:ytd|year to date|to date)\b")
_TWO_YEARS = re.compile(r"(?:19|20)?[0-9]{2} ?[/-] ?(?:20)?[0-9]{2}")


def unlike_labels(evidence: Evidence) -> Iterator[Problem]:
    """A114: one finding for each label that leaves open which time it means."""
    for table in evidence.typed:
        rows = [row for row in table.rows if _style(row)]
        if len(rows) >= FEWEST:
            yield from _twice(table, rows)
            yield from _unlike(table, rows, evidence)
            yield from _out_of_order(table)


def _style(row: GridRow) -> str:
    """How a label names its time: "year" for 2015, "quarter" for 2015 (Q1), or otherwise."""
    text = tidied(row.label)
    if _YEAR.fullmatch(text):
        return "year"
    if _QUARTER.match(text) and not _TWO_YEARS.search(text):
        return "quarter"
    if _TO_DATE.match(text) and not _TWO_YEARS.search(text):
        return "to date"
    return "other" if row.period else ""


def _years(rows: list[GridRow]) -> list[GridRow]:
    return [row for row in rows if _style(row) == "year"]


def _unlike(table: Understood, rows: list[GridRow], evidence: Evidence) -> Iterator[Problem]:
    """A quarter, or a year to date, of a calendar year among years that end on 31 March."""
    years = _years(rows)
    for row in rows if len(years) > 1 else ():
        named = _YEAR.search(tidied(row.label))
        if named and _style(row) in ("quarter", "to date"):
            yield _open(table, row, int(named[1]), years[-1], evidence)


def _open(
    table: Understood, row: GridRow, year: int, usual: GridRow, evidence: Evidence
) -> Problem:
    """A label that leaves its months open."""
    return tell(
        "A114",
        row.label,
        f'"{label_of(row)}" among years such as "{label_of(usual)}" leaves open '
        "which months it means",
        f'write the financial year: "{year}-{(year + 1) % 100:02d}" and its '
        "quarter or months, or the day",
        *_readings(row, year),
        *_elsewhere(table, row, evidence),
        about=about_table(table),
    )


def _readings(row: GridRow, year: int) -> Iterator[str]:
    """What it may mean."""
    following, before = f"{year}-{(year + 1) % 100:02d}", f"{year - 1}-{year % 100:02d}"
    if _style(row) == "quarter":
        yield f"a quarter of the financial year {following}"
        yield f"a quarter of the year ending 31 March {year}, {before}"
        yield f"a quarter of the calendar year {year}"
    else:
        yield f"the year {following} so far"
        yield f"the calendar year {year} so far"


def _elsewhere(table: Understood, row: GridRow, evidence: Evidence) -> Iterator[str]:
    """Where its figure stands in another table, under another label."""
    tracks = [track for track in tracks_of(evidence) if track.spots]
    own = [track for track in tracks if track.home is table]
    for track in own:
        for other in tracks:
            if other.home is not table and are_one(track, other):
                yield from _same_value(track, row, other)


def _same_value(track: Track, row: GridRow, other: Track) -> Iterator[str]:
    spots = [spot for period, spot in track.spots.items() if period == row.period]
    for spot in other.spots.values():
        if spots and spot.cell.value == spots[0].cell.value and spot.label != label_of(row):
            yield f'{plain(spot.cell.value)} is the figure of "{spot.label}" in {other.where}'


def _twice(table: Understood, rows: list[GridRow]) -> Iterator[Problem]:
    numbers = Counter(tidied(row.label) for row in rows)
    for text, number in numbers.items():
        again = [row for row in rows if tidied(row.label) == text]
        if number > 1 and _are_one_group(table, rows):
            yield tell(
                "A114",
                again[1].label,
                f'"{label_of(again[1])}" stands {"twice" if number == 2 else f"{number} times"}',
                "correct the label that is wrong",
                *[" | ".join(row.cells) for row in again],
                about=about_table(table),
            )


def _are_one_group(table: Understood, rows: list[GridRow]) -> bool:
    """Whether periods stand once each but for one; else each of many things has its group."""
    numbers = Counter(tidied(row.label) for row in rows)
    return len(rows) == len(table.rows) and sum(number > 1 for number in numbers.values()) == 1


def _out_of_order(table: Understood) -> Iterator[Problem]:
    """One row out of the order of all the others."""
    dated = [row for row in table.rows if row.period and _is_whole_label(row)]
    if len({row.period.months for row in dated if row.period}) > 1:
        return
    ends = [row.period.end for row in dated if row.period]
    steps = [(other > one) - (other < one) for one, other in pairwise(ends)]
    forward, back = steps.count(1), steps.count(-1)
    if len(dated) < FEWEST + 1 or len(dated) < len(table.rows) or min(forward, back) != 1:
        return
    wrong = steps.index(-1 if forward > back else 1) + 1
    yield tell(
        "A114",
        dated[wrong].label,
        f'"{label_of(dated[wrong])}" stands after "{label_of(dated[wrong - 1])}"',
        "put the rows in order, or correct the label",
        f"in this order: {', '.join(label_of(row) for row in dated)}",
        about=about_table(table),
    )


def _is_whole_label(row: GridRow) -> bool:
    """A day or a month may stand anywhere: its figure is of that time, not over the years."""
    return row.is_certain or _style(row) == "year"
