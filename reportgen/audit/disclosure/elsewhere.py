"""A606: a suppressed count that prose, a note or another table tells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from reportgen.audit.disclosure.people import is_count_of_people, is_small
from reportgen.audit.disclosure.tables import cell_at, is_suppressed, plain, tables_of
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.naming import about_table, label_of, name_of
from reportgen.audit.ledger.table import GridColumn, GridRow, Part, Understood
from reportgen.audit.lexicon.quantities import quantities_in
from reportgen.audit.lexicon.quantity import Quantity, Unit
from reportgen.audit.lexicon.sentence import Sentence
from reportgen.audit.lexicon.stems import stems
from reportgen.model.manuscript import Kind, Passage
from reportgen.model.text import Text
from reportgen.periods import Period
from reportgen.problems import Place, Problem

MEND = "take the number out there, or say it in words that give no number"


@dataclass(frozen=True)
class _Hidden:
    """A suppressed cell, and what it is of: its row, its column, its table, its time."""

    table: Understood
    row: GridRow
    column: GridColumn
    text: Text
    period: Period | None

    @property
    def label(self) -> frozenset[str]:
        """The words that tell it from the others of its table."""
        return stems(str(self.row.label)) if self.row.period is None else self.heading

    @property
    def heading(self) -> frozenset[str]:
        """The words of its column, else of its table."""
        own = stems(str(self.column.heading)) if self.column.period is None else frozenset()
        return own or stems(str(self.table.grid.title))

    @property
    def subject(self) -> frozenset[str]:
        """Every word of what it is about."""
        return self.label | self.heading | stems(str(self.table.grid.title))

    @property
    def name(self) -> str:
        """How a message names it."""
        return f"{label_of(self.row)}, {' '.join(self.column.heading.split())}".rstrip(", ")


@dataclass(frozen=True)
class _Telling:
    """Where a count is told: its words, its place, and where that is."""

    count: Decimal
    words: str
    place: Place
    where: str


def told_elsewhere(evidence: Evidence) -> Iterator[Problem]:
    """A606: one finding a suppressed cell and place."""
    hidden = [one for table in tables_of(evidence) for one in _hidden(table)]
    for one in hidden:
        every = (*_in_notes(one), *_in_prose(one, evidence), *_in_tables(one, evidence))
        for telling in {each.place: each for each in reversed(every)}.values():
            yield _told(one, telling)


def places_in_prose(evidence: Evidence) -> set[Place]:
    """Where sentences tell a suppressed count."""
    hidden = [one for table in tables_of(evidence) for one in _hidden(table)]
    return {telling.place for one in hidden for telling in _in_prose(one, evidence)}


def _hidden(table: Understood) -> Iterator[_Hidden]:
    for row in table.rows:
        for column in table.columns:
            text = cell_at(row, column.index)
            is_figure = column.part is not Part.LABEL and text is not None
            if text is not None and is_figure and is_suppressed(text, table):
                yield _Hidden(table, row, column, text, row.period or column.period or table.period)


def _in_prose(hidden: _Hidden, evidence: Evidence) -> Iterator[_Telling]:
    """A sentence that has a small number of just what the cell is of, at its time."""
    for sentence in evidence.sentences:
        spoken = stems(sentence.words)
        is_about = bool(hidden.label) and hidden.label <= spoken and _shares(hidden, spoken)
        if is_about and _is_then(hidden, sentence):
            for quantity in sentence.quantities:
                if _is_told(quantity) and _counts_the_same(hidden, quantity):
                    words = str(sentence.passage.text)[quantity.start : quantity.end]
                    place = sentence.place(quantity.start, quantity.end)
                    yield _Telling(quantity.value, words, place, sentence.passage.where)


def _shares(hidden: _Hidden, spoken: frozenset[str]) -> bool:
    """Whether a sentence is about the table and not only of a category that many have."""
    rest = hidden.subject - hidden.label
    return not rest or bool(rest & spoken)


def _is_then(hidden: _Hidden, sentence: Sentence) -> bool:
    """Whether a sentence is of the cell's time; one that names no time may be of any."""
    times = [moment.period for moment in sentence.moments if moment.period is not None]
    return hidden.period is None or not times or hidden.period in times


def _is_told(quantity: Quantity) -> bool:
    is_count = quantity.unit is Unit.COUNT and not quantity.per and not quantity.decimals
    return is_count and is_small(quantity.value)


def _counts_the_same(hidden: _Hidden, quantity: Quantity) -> bool:
    """Whether a number is of people, of what the table counts, or alone."""
    is_alone = not quantity.noun.strip()
    return is_alone or is_count_of_people(quantity) or bool(stems(quantity.noun) & hidden.subject)


def _in_notes(hidden: _Hidden) -> Iterator[_Telling]:
    """A note beneath the table that names the row and a small number."""
    label = stems(str(hidden.row.label)) or frozenset()
    for note in hidden.table.grid.notes:
        is_named = (
            str(hidden.row.label).strip() and str(hidden.row.label).casefold() in note.casefold()
        )
        if is_named or (label and label <= stems(note)):
            for quantity in quantities_in(Passage(Kind.NOTE, note)):
                if _is_told(quantity) and not _is_of_rule(note, quantity):
                    words = str(note)[quantity.start : quantity.end]
                    place = note.place(quantity.start, quantity.end - quantity.start)
                    yield _Telling(quantity.value, words, place, "a note beneath the table")


def _is_of_rule(note: str, quantity: Quantity) -> bool:
    """Whether a number is that of the rule: "fewer than 5", "counts of 1 to 5"."""
    before = note[max(0, quantity.start - 14) : quantity.start].casefold()
    after = note[quantity.end : quantity.end + 6].casefold()
    rule = ("than ", "under ", "below ", "to ", "<", "and ", "of ")
    return before.endswith(rule) or after.startswith((" to ", "-", "\u2013", " or "))


def _in_tables(hidden: _Hidden, evidence: Evidence) -> Iterator[_Telling]:
    """A cell of another table with the same row, the same column or time, and a number."""
    for table in tables_of(evidence):
        if table is hidden.table:
            continue
        for row in table.rows:
            for column in table.columns:
                amount = row.amounts[column.index]
                if amount is not None and column.part is not Part.LABEL:
                    is_count = column.unit is Unit.COUNT and is_small(amount.value)
                    if is_count and _is_same(hidden, table, row, column):
                        cell = row.cells[column.index]
                        yield _Telling(amount.value, str(cell), cell.place(), name_of(table))


def _is_same(hidden: _Hidden, table: Understood, row: GridRow, column: GridColumn) -> bool:
    """Whether a cell of another table is of the same thing at the same known time."""
    period = row.period or column.period or table.period
    if period is None or period != hidden.period:
        return False
    other = _Hidden(table, row, column, Text(""), period)
    return bool(hidden.label) and hidden.label == other.label and hidden.heading == other.heading


def _told(hidden: _Hidden, telling: _Telling) -> Problem:
    return Problem(
        "A606",
        telling.place,
        f"{hidden.name} is suppressed in {name_of(hidden.table)}, "
        f'and {telling.where} has "{telling.words}"',
        MEND,
        _workings(hidden, telling),
        f"{about_table(hidden.table)}\n{telling.words}",
    )


def _workings(hidden: _Hidden, telling: _Telling) -> tuple[str, ...]:
    shown = " ".join(hidden.text.split())
    return (f"{hidden.name}: {shown}", f"{telling.where}: {plain(telling.count)}")
