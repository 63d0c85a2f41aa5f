"""Where the prose repeats a figure of a table that is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.audit.arithmetic.records import Record
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.statement import Statement
from reportgen.audit.ledger.table import Understood
from reportgen.audit.lexicon.quantity import Unit
from reportgen.audit.lexicon.stems import stems

SHARED = 3  # content words of a subject that the table has too, or all where it has fewer
TIMES = (Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS)


def repeated_in(table: Understood, record: Record, evidence: Evidence) -> Iterator[str]:
    """A working for each passage that types the same figure of what the table is about."""
    words = stems(" ".join([table.grid.title, *table.grid.headings, record.label]))
    for statement in evidence.statements:
        if _is_same_figure(statement, record) and _is_same_thing(statement, words):
            passage = statement.sentence.passage
            yield f"{passage.where} repeats it: {str(passage.text)[_span(statement)].strip()}"


def _span(statement: Statement) -> slice:
    return slice(statement.quantity.start, statement.quantity.end)


def _is_same_figure(statement: Statement, record: Record) -> bool:
    quantity, result = statement.quantity, record.result
    is_typed = quantity.behind is None and quantity.decimals == result.decimals
    is_mean = record.unit in TIMES and quantity.unit in (*TIMES, Unit.COUNT)
    same_unit = quantity.unit is record.unit or is_mean
    is_other_time = statement.period and record.period and not _may_be_one(statement, record)
    return is_typed and same_unit and quantity.value == result.value and not is_other_time


def _may_be_one(statement: Statement, record: Record) -> bool:
    one, other = statement.period, record.period
    return one is None or other is None or one.end == other.end


def _is_same_thing(statement: Statement, words: frozenset[str]) -> bool:
    subject = frozenset(word for word in statement.subject if not word.startswith("#"))
    return bool(subject) and len(subject & words) >= min(SHARED, len(subject))
