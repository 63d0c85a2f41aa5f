"""A301, an overspend that is an underspend in its table, or the other way round.

"An underspend of £2.43m on capital financing" is held against the row of that name in which budget
and outturn lie as far apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from reportgen.audit.claims.scope import is_claim
from reportgen.audit.claims.telling import Claim, finding, words_at
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.table import GridColumn, GridRow, Understood
from reportgen.audit.lexicon.quantity import Hedge, Quantity, Unit
from reportgen.audit.lexicon.sentence import Sentence
from reportgen.audit.lexicon.stems import stems
from reportgen.audit.reconcile import plain
from reportgen.model.manuscript import Manuscript
from reportgen.problems import Problem

_OVER = re.compile(
    r"\b(?P<word>(?P<over>over[- ]?spen(?:d|ds|t|ding)|adverse variance)"
    r"|under[- ]?spen(?:d|ds|t|ding)|favourable variance)"
    r"(?: (?:its|the|their) (?:[\w-]+ ){0,2}budgets?)?(?: (?:of|by))"
    r" (?:about |around |just |only |nearly |almost |over )?$",
    re.IGNORECASE,
)
_BUDGET = r"(?: (?:the|its|their))?(?: [\w'-]+){0,2} budget(?:ed)?\b"
_AGAINST = re.compile(
    rf"\s*\)?\s*(?P<word>(?P<over>over|above|more than|worse than)|under|below|less than"
    rf"|better than|within){_BUDGET}"
    r"|\s*\)?\s*(?P<noun>(?P<overspend>overspend|overspent)|underspend|underspent)\b",
    re.IGNORECASE,
)
_IS_BUDGET = re.compile(r"\bbudget|\bprofile|\bplan(?:ned)?\b", re.IGNORECASE)
_IS_SPENT = re.compile(
    r"\bactual|\bforecast|\bout-?turn|\bspen[dt]|\bprojected|\bexpenditure", re.IGNORECASE
)
_IS_OTHER = re.compile(r"%|per cent|varian|movement|over|under|virement|original", re.IGNORECASE)
_THOUSANDS = re.compile(r"£ ?000|£k|000s|thousand", re.IGNORECASE)
_MILLIONS = re.compile(r"£ ?m\b|million", re.IGNORECASE)
_INCOME = re.compile(
    r"\b(?:income|receipts?|fees?|charges|grants?|revenue|rents?|yield|sales|takings|savings)\b",
    re.IGNORECASE,
)
_IS_OF_SPENDING = re.compile(r"spen[dt]", re.IGNORECASE)
_IS_SIDE = re.compile(r"^(?:over|above|more than|under|below|less than|within)$", re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(?:previous(?:ly)?|had (?:been|forecast)|(?:was|were) (?:expected|reported|forecast)"
    r"|reported (?:at|in|to)|earlier|budgeted for|originally|(?:last|prior) (?:month|quarter|year)"
    r"|month \d{1,2})\b",
    re.IGNORECASE,
)
RECENT = 60  # days before the end of what the paper covers; what is older is of another time
_SAID = {1: "overspend", -1: "underspend"}


@dataclass(frozen=True)
class _Row:
    """A row with what was to be spent and what was, in pounds."""

    label: str
    budget: Decimal
    spent: Decimal
    where: str
    step: Decimal

    @property
    def over(self) -> Decimal:
        """By how much more was spent."""
        return self.spent - self.budget


def wrong_variances(evidence: Evidence) -> Iterator[Problem]:
    """Every overspend or underspend that goes the other way in the row that it is of."""
    rows = [row for table in evidence.grids for row in _rows_of(table)]
    now = _end_of_what_is_told(evidence.manuscript)
    for sentence in evidence.distinct_sentences if rows else ():
        for figure in sentence.quantities:
            if figure.unit is Unit.MONEY and figure.value > 0 and figure.hedge is Hedge.EXACT:
                yield from _of(sentence, figure, rows, now)


def _of(
    sentence: Sentence, figure: Quantity, rows: list[_Row], now: date | None
) -> Iterator[Problem]:
    told = _told(sentence, figure)
    if told is None or not is_claim_of(sentence, told[0]) or _is_of_another_time(sentence, now):
        return
    span, sign = told
    word = sentence.passage.text[slice(*span)]
    rows = [row for row in rows if _can_be_said(word, row, sentence)]
    meant = [row for row in rows if _is_as_far(row, figure) and _is_named(row, sentence, figure)]
    if not meant or any(row.over * sign > 0 for row in meant):
        return
    if any(_is_as_far(row, figure) and row.over * sign > 0 for row in rows):
        return
    yield _finding(sentence, span, sign, meant[0])


def _can_be_said(word: str, row: _Row, sentence: Sentence) -> bool:
    """Whether a word tells more spent from less in this row.

    Of income, shown below zero, "over budget" may be more of it; shown above, "better" is more.
    """
    if _IS_SIDE.match(word):
        return row.budget > 0
    is_of_spending = _IS_OF_SPENDING.search(word) is not None
    return is_of_spending or row.budget < 0 or not _INCOME.search(f"{row.label} {sentence.words}")


def _end_of_what_is_told(manuscript: Manuscript) -> date | None:
    """The last day that a paper covers; if it does not say, some weeks before its meeting."""
    about = manuscript.covers or manuscript.period
    if about is not None:
        return about.end
    return manuscript.meeting - timedelta(days=RECENT) if manuscript.meeting else None


def _is_of_another_time(sentence: Sentence, now: date | None) -> bool:
    """Whether a sentence tells, as well or only, of what was so or was expected before."""
    known = [moment.period for moment in sentence.moments]
    are_now = all(one and now and (now - one.end).days < RECENT for one in known)
    return not are_now or bool(_BEFORE.search(sentence.words))


def is_claim_of(sentence: Sentence, span: tuple[int, int]) -> bool:
    """Whether it is said of this paper's figures; a forecast is what such tables hold."""
    before = sentence.passage.text[sentence.start : span[0]]
    return is_claim(sentence, span[0]) or bool(re.search(r"\bforecasts?\b", before, re.I))


def _told(sentence: Sentence, figure: Quantity) -> tuple[tuple[int, int], int] | None:
    """The words that say which way it went, and 1 where more was spent."""
    text = sentence.passage.text
    behind = _AGAINST.match(text, figure.end, sentence.end)
    if behind is not None:
        name = "word" if behind["word"] else "noun"
        return behind.span(name), 1 if behind["over"] or behind["overspend"] else -1
    before = _OVER.search(text[sentence.start : figure.start])
    if before is None:
        return None
    start, end = (sentence.start + at for at in before.span("word"))
    return (start, end), 1 if before["over"] else -1


def _is_as_far(row: _Row, figure: Quantity) -> bool:
    """Whether the row's budget and outturn lie as far apart as is told, in its own rounding."""
    step = Decimal(1).scaleb(-figure.decimals)
    return abs(abs(row.over) - figure.value) <= max(step / 2, row.step)


def _is_named(row: _Row, sentence: Sentence, figure: Quantity) -> bool:
    """Whether the sentence names the row."""
    name = stems(row.label)
    return bool(name) and name <= stems(sentence.words)


def _rows_of(table: Understood) -> Iterator[_Row]:
    """The rows of a table that has one column of budgets and one of what was spent."""
    budgets = [c for c in table.columns if _is(_IS_BUDGET, c) and not _is(_IS_SPENT, c)]
    spent = [c for c in table.columns if _is(_IS_SPENT, c) and not _is(_IS_BUDGET, c)]
    if len(budgets) != 1 or len(spent) != 1:
        return
    scale = _scale(table, budgets[0])
    for row in table.rows:
        made = _row(table, row, (budgets[0], spent[0]), scale)
        if made is not None and not row.is_total:
            yield made


def _is(words: re.Pattern[str], column: GridColumn) -> bool:
    heading = str(column.heading)
    return bool(words.search(heading)) and not _IS_OTHER.search(heading)


def _row(
    table: Understood, row: GridRow, columns: tuple[GridColumn, GridColumn], scale: int
) -> _Row | None:
    budget, spent = (row.amounts[column.index] for column in columns)
    if budget is None or spent is None or budget.value == spent.value:
        return None
    step = Decimal(1).scaleb(scale - min(budget.decimals, spent.decimals))
    where = f"{table.grid.where}, row {row.label}"
    values = (budget.value.scaleb(scale), spent.value.scaleb(scale))
    return _Row(str(row.label), *values, where, step)


def _scale(table: Understood, column: GridColumn) -> int:
    """How many noughts its headings or its title leave out."""
    words = f"{column.heading} {table.grid.title}"
    if _THOUSANDS.search(words):
        return 3
    return 6 if _MILLIONS.search(words) else 0


def _finding(sentence: Sentence, span: tuple[int, int], sign: int, row: _Row) -> Problem:
    word = words_at(sentence, *span)
    spent, budget = plain(row.spent), plain(row.budget)
    return finding(
        "A301",
        Claim(sentence, span),
        f"{word}: {row.where} has an {_SAID[-sign]}: £{spent} against £{budget}",
        (f"{spent} - {budget} = {plain(row.over)}", "no other row lies as far apart the other way"),
    )
