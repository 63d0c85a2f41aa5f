"""The rows of a table that a sentence names: by their labels, or by their time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reportgen.audit.ledger.glossary import LIGHT
from reportgen.audit.ledger.matching import NAMELESS
from reportgen.audit.ledger.statement import Statement
from reportgen.audit.ledger.table import GridColumn, GridRow, Understood
from reportgen.audit.lexicon.sentence import Sentence
from reportgen.audit.lexicon.stems import content, stems
from reportgen.periods import Kind as Length
from reportgen.periods import Period, PeriodError, quarter

SUMMED = 3  # rows, the total included
SHORTEST = 2  # letters
SPREAD = 2  # other words that may stand among those of a label
MOST_LABEL = 8  # content words of a label; a longer one is a sentence
_OTHER = re.compile(r"\bothers?\b", re.IGNORECASE)
_DIGIT = re.compile("[0-9]")
_BRACKETS = re.compile(r"\([^()]*\)")
_QUARTER = re.compile(r"\s*(?:q|quarter )(?P<number>[1-4])\b", re.IGNORECASE)
_LISTED = re.compile(r" ?(?:,|and|or|to|&|/|, and)(?: the| in| on| for)? ?", re.IGNORECASE)


@dataclass(frozen=True)
class Mention:
    """The words of a sentence that name a row."""

    start: int
    end: int
    row: GridRow


def quarter_named(label: str) -> str:
    """The number of the quarter that a label begins with, or nothing."""
    match = _QUARTER.match(label)
    return match["number"] if match else ""


def row_period(row: GridRow, table: Understood) -> Period | None:
    """The time of a row; "Q4 January to March" is the quarter of the year that the title names."""
    if row.period is not None:
        return row.period
    number = quarter_named(str(row.label))
    year = table.period or next((one.period for one in table.columns if one.period), None)
    if not number or year is None or year.kind is not Length.YEAR:
        return None
    try:
        return quarter(f"Q{number}", year)
    except (PeriodError, ValueError):
        return None


def is_whole(row: GridRow, table: Understood) -> bool:
    """Whether a row is the total: it says so, or it is the last and the others add up to it."""
    if row.is_total or row is not table.rows[-1] or len(table.rows) < SUMMED:
        return row.is_total
    return any(_adds_up(column, table) for column in table.columns)


def _adds_up(column: GridColumn, table: Understood) -> bool:
    *parts, whole = (row.amounts[column.index] for row in table.rows)
    values = [part.value for part in parts if part is not None]
    is_full = whole is not None and len(values) == len(parts)
    return bool(is_full and whole and whole.value > 0 and sum(values) == whole.value)


def row_at(period: Period | None, table: Understood) -> GridRow | None:
    """The only row of a time."""
    rows = [row for row in table.rows if period and row_period(row, table) == period]
    return rows[0] if len(rows) == 1 else None


def mentions(sentence: Sentence, table: Understood) -> list[Mention]:
    """Every row that a sentence names by its label; of two that share words, the longer."""
    words = _content(sentence.words)
    found: list[Mention] = []
    for row in table.rows:
        if is_whole(row, table):
            continue
        for start, end in _spans(row, words, sentence.words):
            found.append(Mention(sentence.start + start, sentence.start + end, row))
    return sorted(
        (one for one in found if not any(_is_within(one, other) for other in found)),
        key=lambda one: one.start,
    )


def _is_within(one: Mention, other: Mention) -> bool:
    """Whether a name is only a part of another: "primary" in "primary need"."""
    is_longer = other.end - other.start > one.end - one.start
    return is_longer and other.start <= one.start and one.end <= other.end


def _spans(
    row: GridRow, words: Sequence[tuple[str, int, int]], text: str
) -> Iterator[tuple[int, int]]:
    """Where all words of a label stand together; a month or a year stands as it is written."""
    label = _words_of_label(str(row.label))
    if not label or _DIGIT.search(str(row.label)):
        yield from _as_written(row, text)
        return
    if not label <= {one[0] for one in words}:
        return
    if _OTHER.match(str(row.label)) and not _OTHER.search(text):
        return
    size = len(label) + SPREAD
    at = 0
    while len(label) <= MOST_LABEL and at < len(words):
        window = words[at : at + size]
        ends = [n for n in range(1, len(window) + 1) if label <= {one[0] for one in window[:n]}]
        if words[at][0] in label and ends:
            yield words[at][1], window[ends[0] - 1][2]
            at += ends[0]
        else:
            at += 1


@lru_cache(maxsize=1024)
def _content(words: str) -> tuple[tuple[str, int, int], ...]:
    """The content words of a sentence, which is looked at once for each row."""
    return tuple(content(words))


@lru_cache(maxsize=4096)
def _words_of_label(label: str) -> frozenset[str]:
    words = stems(_BRACKETS.sub(" ", label))
    return words - LIGHT or words


def _as_written(row: GridRow, text: str) -> Iterator[tuple[int, int]]:
    """Where a label without words of its own stands: "August", "84 days or more"."""
    plain = " ".join(str(row.label).split())
    if len(plain) > SHORTEST:
        flags = re.NOFLAG if row.period else re.IGNORECASE  # "May" is a month, "may" is none
        found = re.finditer(rf"\b{re.escape(plain)}\b", text, flags)
        yield from (one.span() for one in found if plain.casefold() not in NAMELESS)


def row_of(one: Statement, found: Sequence[Mention]) -> GridRow | None:
    """The row that a number is of: the only one that is named, else the one it stands by."""
    rows = {id(each.row) for each in found}
    if len(rows) == 1:
        return found[0].row
    earlier = [each for each in found if each.end <= one.quantity.start]
    text = str(one.sentence.passage.text)
    if len(earlier) > 1 and _LISTED.fullmatch(text[earlier[-2].end : earlier[-1].start]):
        return None  # "in the autumn and summer terms": of both
    numbers = [q for q in one.sentence.quantities if q.unit is one.quantity.unit]
    if numbers and found[0].start < numbers[0].start:  # the rows are named before their numbers
        return earlier[-1].row if earlier else None
    after = [each for each in found if each.start >= one.quantity.end]
    between = text[one.quantity.end : after[0].start] if after else ","
    is_free = not any(one.quantity.end <= q.start < after[0].start for q in numbers if after)
    return after[0].row if after and is_free and not re.search("[,;.]", between) else None
