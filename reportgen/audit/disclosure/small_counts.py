"""A601 and A602: counts of 1 to 5 of people, where nothing says that they may be told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.audit.disclosure.elsewhere import places_in_prose
from reportgen.audit.disclosure.people import (
    are_people,
    are_staff,
    counts_something_else,
    is_count_of_people,
    is_small,
)
from reportgen.audit.disclosure.tables import counted, indicator_of, tables_of, traces_of
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.naming import about_table, label_of, name_of
from reportgen.audit.ledger.table import GridColumn, GridRow, Part, Understood
from reportgen.audit.lexicon.quantity import Hedge, Quantity
from reportgen.audit.lexicon.sentence import Sentence
from reportgen.model.data import Indicator
from reportgen.model.figures import Trace
from reportgen.model.manuscript import Kind, Manuscript, Passage
from reportgen.model.text import Text
from reportgen.problems import Problem
from reportgen.wording import and_list

MOST_LISTED = 8
MEND = (
    "suppress what could tell of one person (in data: disclosure: {rule: suppress}), or say in the "
    "paper that small numbers are shown and why"
)
_MAY_BE_TOLD = re.compile(
    r"(?:small (?:numbers|counts)|counts of 1 to [45]"
    r"|(?:numbers|counts) (?:below|under|of fewer than) (?:5|6|five|six)).{0,80}?"
    r"\b(?:are|have been|may be) (?:shown|published|told|included|not (?:been )?suppressed)",
    re.IGNORECASE,
)
_OF_CHANGE = re.compile(
    r"\b(?:by|(?:increase|decrease|rise|fall|drop|reduction|change|difference|growth) of) $",
    re.IGNORECASE,
)
_TOLD_IN = (Kind.PARAGRAPH, Kind.ITEM, Kind.NOTE)

_Cell = tuple[Text, str]  # a small count, and the row and column it is of


def small_counts_in_tables(evidence: Evidence) -> Iterator[Problem]:
    """A601: one finding a table."""
    if not _may_be_told(evidence.manuscript):
        for table in tables_of(evidence):
            cells = list(_small_cells(table, evidence.manuscript))
            if cells:
                yield _of_table(table, cells)


def small_counts_in_prose(evidence: Evidence) -> Iterator[Problem]:
    """A602: one finding a passage."""
    if _may_be_told(evidence.manuscript):
        return
    of_suppressed = places_in_prose(evidence)  # A606 tells them
    passages: dict[Passage, list[tuple[Sentence, Quantity]]] = {}
    for sentence in evidence.sentences:
        for quantity in sentence.quantities:
            is_told = sentence.place(quantity.start, quantity.end) in of_suppressed
            if not is_told and _tells(quantity, sentence, evidence.manuscript):
                passages.setdefault(sentence.passage, []).append((sentence, quantity))
    for passage, told in passages.items():
        yield _of_passage(passage, told)


def _may_be_told(manuscript: Manuscript) -> bool:
    """Whether the paper itself says that small numbers are shown."""
    return any(_MAY_BE_TOLD.search(str(passage.text)) for passage in manuscript.passages)


def _small_cells(table: Understood, manuscript: Manuscript) -> Iterator[_Cell]:
    traces = traces_of(table)
    for column in counted(table):
        for at, row in enumerate(table.rows):
            amount = row.amounts[column.index]
            if amount is None or not is_small(amount.value) or amount.decimals:
                continue
            trace = traces.get((at, column.index))
            if _is_of_people(table, column, row, indicator_of(trace, manuscript)):
                yield row.cells[column.index], _named(row, column)


def _is_of_people(
    table: Understood, column: GridColumn, row: GridRow, indicator: Indicator | None
) -> bool:
    """Whether a cell counts people; of data, where no rule is stated for its indicator."""
    if indicator is not None:
        words = " ".join(
            filter(None, [indicator.title, indicator.numerator, indicator.denominator])
        )
        return indicator.disclosure is None and are_people(words)
    if counts_something_else(f"{column.heading} {row.label}"):
        return False
    if are_people(str(column.heading)):
        return True
    of_table = (table.grid.title, *table.grid.headings)
    of_labels = next((one.heading for one in table.columns if one.part is Part.LABEL), Text(""))
    named_by = (row.label, of_labels, table.grid.title)
    is_about_staff = any(are_staff(str(words)) for words in of_table)
    return not is_about_staff and any(are_people(str(words)) for words in named_by)


def _named(row: GridRow, column: GridColumn) -> str:
    return f"{label_of(row)}, {' '.join(column.heading.split())}".rstrip(", ")


def _of_table(table: Understood, cells: list[_Cell]) -> Problem:
    first = cells[0][0]
    listed = [f"{text} ({name})" for text, name in cells[:MOST_LISTED]]
    more = [f"{len(cells) - MOST_LISTED} more"] if len(cells) > MOST_LISTED else []
    counts = "a count" if len(cells) == 1 else f"{len(cells)} counts"
    return Problem(
        "A601",
        first.place(),
        f"{name_of(table)} has {counts} of 1 to 5 people: {and_list([*listed, *more])}",
        MEND,
        tuple(f"{text}: {name}" for text, name in cells),
        about_table(table),
    )


def _tells(quantity: Quantity, sentence: Sentence, manuscript: Manuscript) -> bool:
    if quantity.hedge is not Hedge.EXACT or not is_small(quantity.value):
        return False
    if sentence.passage.kind not in _TOLD_IN or not is_count_of_people(quantity):
        return False
    before = str(sentence.passage.text)[sentence.start : quantity.start]
    return not (_OF_CHANGE.search(before[-20:]) or _is_ruled(quantity.behind, manuscript))


def _is_ruled(trace: Trace | None, manuscript: Manuscript) -> bool:
    indicator = indicator_of(trace, manuscript)
    return indicator is not None and indicator.disclosure is not None


def _of_passage(passage: Passage, told: list[tuple[Sentence, Quantity]]) -> Problem:
    words = [
        f'"{str(passage.text)[quantity.start : quantity.end]} {quantity.noun}"'
        for _, quantity in told
    ]
    sentence, first = told[0]
    are = "is a count" if len(words) == 1 else "are counts"
    return Problem(
        "A602",
        sentence.place(first.start, first.end),
        f"{and_list(words)} {are} of 1 to 5 people",
        MEND,
        tuple(dict.fromkeys(one.words for one, _ in told)),
        str(passage.text),
    )
