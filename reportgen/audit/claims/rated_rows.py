"""Tables that rate results against targets, and what each row's own figures make its rating."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportgen.audit.claims.polarity import better_way
from reportgen.audit.claims.tolerances import Stated, stated_in
from reportgen.audit.comparisons.comparison import PERCENT
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.columns import is_change, is_reference
from reportgen.audit.ledger.grids import Amount, GridColumn, GridRow, Understood
from reportgen.audit.lexicon.quantity import Unit
from reportgen.audit.reconcile import plain, rounded
from reportgen.model.text import Text

LEAST = 2  # rows with a rating, for a column of them
_LETTERS = {"r": "red", "a": "amber", "g": "green"}
_WORDS = re.compile(r"\W*(?P<word>red|amber|green)\b\W*(?:\([^)]*\))?\W*", re.IGNORECASE)
_LETTER = re.compile(r"\W*(?P<letter>[rag])\W*", re.IGNORECASE)
_RATES = re.compile(r"\b(?:rag|rating|status|b?rag rating)\b", re.IGNORECASE)
_TARGET = re.compile(r"\b(?:targets?|standard|goal|threshold)\b", re.IGNORECASE)
_NOT_TARGET = re.compile(
    r"\b(?:variance|difference|against|versus|vs|met|distance|from|gap|change|within|date)\b", re.I
)
_CEILING = re.compile(
    r"\u2264|<|\b(?:no (?:more|higher) than|not more than|at most|max(?:imum)?|under|below|up to"
    r"|less than|fewer than|or (?:less|fewer|below|lower|under))\b",
    re.IGNORECASE,
)
_FLOOR = re.compile(
    r"\u2265|>|\+\s*$|\b(?:at least|no less than|min(?:imum)?|above|over|more than"
    r"|or (?:more|above|higher|over))\b",
    re.IGNORECASE,
)
_LESS = re.compile(
    r"\b(?:lower|less|low|smaller|fewer)(?: (?:figure|number|is))* (?:is )?better\b|\u2193", re.I
)
_MORE = re.compile(
    r"\b(?:higher|more|high|bigger|larger)(?: (?:figure|number|is))* (?:is )?better\b|\u2191", re.I
)
_GOOD_IS = re.compile(r"\b(?:polarity|good (?:is|performance|to be)|better|desired)\b", re.I)
_LOW = re.compile(r"\b(?:low|lower|less|smaller|fewer|down|decrease|minimi[sz]e)\b|\u2193|-$", re.I)
_HIGH = re.compile(
    r"\b(?:high|higher|more|bigger|larger|up|increase|maximi[sz]e)\b|\u2191|\+$", re.I
)
#: Beside these nobody can say from words which way is better.
_DOUBT = re.compile(
    r"\b(?:miss(?:ed|ing)?|not|no|without|fail\w*|reject\w*|contaminat\w*|repeat\w*|lost|refus\w*"
    r"|default\w*|dissatisf\w*|cancel\w*|unresolved|incomplete|uncollected|withdrawn|abandon\w*)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")


@dataclass(frozen=True)
class RatedRow:
    """A row with its result, its target and its rating; `possible` are those that they allow.

    `told` says by how much the target was met or missed.
    """

    row: GridRow
    cell: Text
    rating: str
    possible: frozenset[str]
    result: str = ""
    target: str = ""
    told: str = ""

    @property
    def is_denied(self) -> bool:
        """Whether the figures allow for other ratings only."""
        return self.rating not in self.possible

    @property
    def allowed(self) -> frozenset[str]:
        """The ratings that it can have: as printed, unless its figures deny that."""
        return self.possible if self.is_denied else frozenset({self.rating})

    @property
    def right(self) -> str:
        """Those ratings in words: "amber or red"."""
        return " or ".join(sorted(self.allowed))


@dataclass(frozen=True)
class RatedTable:
    """A table with a column of ratings, its rows that have one, and what the paper says of them."""

    table: Understood
    rows: tuple[RatedRow, ...]
    rules: tuple[str, ...] = ()

    def count(self, rating: str) -> int:
        """How many rows are printed with this rating."""
        return sum(row.rating == rating for row in self.rows)

    def counts_allowed(self, rating: str) -> range:
        """How many rows can have this rating by their figures."""
        least = sum(row.allowed == {rating} for row in self.rows)
        return range(least, 1 + sum(rating in row.allowed for row in self.rows))


def rated_tables(evidence: Evidence) -> Iterator[RatedTable]:
    """Every table with one column of ratings, judged by what the paper says of them."""
    stated = stated_in(evidence.manuscript)
    for table in evidence.grids:
        columns = [c for c in table.columns if _is_of_ratings(table, c)]
        if len(columns) == 1:
            rows = tuple(_rows(table, columns[0], stated))
            rules = tuple(f"the paper: {each.told}" for each in stated.tolerances)
            yield RatedTable(table, _unless_misread(rows), rules)


def _unless_misread(rows: tuple[RatedRow, ...]) -> tuple[RatedRow, ...]:
    """Where many rows are denied, the ratings follow a rule that was not understood."""
    denied = sum(row.is_denied for row in rows)
    if denied <= max(1, len(rows) // 3):
        return rows
    return tuple(RatedRow(r.row, r.cell, r.rating, frozenset({r.rating})) for r in rows)


def _is_of_ratings(table: Understood, column: GridColumn) -> bool:
    cells = [r.cells[column.index] for r in table.rows if column.index < len(r.cells)]
    written = [cell for cell in cells if cell.strip(" -\u2013\u2014")]
    rated = [cell for cell in written if _rating(cell, column)]
    return len(rated) >= LEAST and len(rated) * 2 > len(written)


def _rating(cell: str, column: GridColumn) -> str:
    """The rating that a cell holds and nothing else of weight; a letter under "RAG" is one."""
    if match := _WORDS.fullmatch(cell):
        return match["word"].lower()
    letter = _LETTER.fullmatch(cell) if _RATES.search(column.heading) else None
    return _LETTERS[letter["letter"].lower()] if letter else ""


def _rows(table: Understood, rated: GridColumn, stated: Stated) -> Iterator[RatedRow]:
    goal, actual = _columns(table, rated)
    for row in table.rows:
        cell = row.cells[rated.index] if rated.index < len(row.cells) else Text("")
        rating = _rating(cell, rated)
        if not rating:
            continue
        plain = RatedRow(row, cell, rating, frozenset({rating}))
        if goal is None or actual is None or stated.is_green_wide:
            yield plain
        else:
            yield _judged(plain, (table, goal, actual), stated)


def _columns(table: Understood, rated: GridColumn) -> tuple[GridColumn | None, GridColumn | None]:
    """The column of targets, and that of the results that are held against them."""
    before = [c for c in table.columns if c.index < rated.index]
    goals = [c for c in before if _TARGET.search(c.heading) and not _NOT_TARGET.search(c.heading)]
    if len(goals) != 1:
        return None, None
    results = [c for c in before if c is not goals[0] and _is_of_results(table, c)]
    near = [c for c in results if c.index < goals[0].index] or results
    return goals[0], near[-1] if near else None


def _is_of_results(table: Understood, column: GridColumn) -> bool:
    has_amounts = any(_amount(row, column) is not None for row in table.rows)
    heading = str(column.heading)
    is_own = not is_change(heading) and not is_reference(heading)
    return has_amounts and is_own and not _NOT_TARGET.search(heading)


def _amount(row: GridRow, column: GridColumn) -> Amount | None:
    return row.amounts[column.index] if column.index < len(row.amounts) else None


def _judged(
    plain: RatedRow, columns: tuple[Understood, GridColumn, GridColumn], stated: Stated
) -> RatedRow:
    table, goal_column, actual = columns
    row, amount = plain.row, _amount(plain.row, columns[2])
    written = str(row.cells[goal_column.index]) if goal_column.index < len(row.cells) else ""
    goal = _goal(row, goal_column, written)
    if amount is None or goal is None:
        return plain
    way = _way_of(table, row, written, actual, amount.unit)
    is_share = amount.is_percent_sign or amount.unit is Unit.PERCENTAGE
    allowances = [
        tolerance.allowances(goal, is_percentage=is_share) for tolerance in stated.tolerances
    ]
    allowed = [each for one in allowances for each in one]
    possible = frozenset(
        rating
        for each in ((way,) if way else (1, -1))
        for rating in _possible(amount, goal, each, allowed)
    )
    printed = str(row.cells[actual.index]).strip()
    told = _told(amount.value, goal, way)
    return RatedRow(row, plain.cell, plain.rating, possible, printed, written.strip(), told)


def _goal(row: GridRow, column: GridColumn, written: str) -> Decimal | None:
    """The one number of a cell, whatever words stand by it: "no more than 10%"."""
    amount = _amount(row, column)
    if amount is not None:
        return amount.value
    numbers = _NUMBER.findall(written)
    return Decimal(numbers[0].replace(",", "")) if len(numbers) == 1 else None


def _possible(amount: Amount, goal: Decimal, way: int, allowed: Sequence[Decimal]) -> set[str]:
    """The ratings that a result may have, as its last digit may have been rounded."""
    half = Decimal(1).scaleb(-amount.decimals) / 2
    found: set[str] = set()
    for value in (amount.value - half, amount.value, amount.value + half):
        missed = (goal - value) * way
        if missed <= 0:
            found |= {"green"} if allowed else {"green", "amber"}
        elif not allowed:
            found |= {"amber", "red"}
        for allowance in allowed if missed > 0 else ():
            found |= {"amber"} if missed <= allowance else {"red"}
    return found


def _told(value: Decimal, goal: Decimal, way: int) -> str:
    """By how much a target was missed, in its unit and in per cent of it."""
    gap = abs(value - goal)
    share = f", {plain(rounded(gap / goal * PERCENT, 1))}% of the target" if goal else ""
    if way and (value - goal) * way >= 0:
        return f"{value} against {goal}: met"
    return f"{value} against {goal}: {'missed' if way else 'apart'} by {gap}{share}"


def _way_of(table: Understood, row: GridRow, target: str, actual: GridColumn, unit: Unit) -> int:
    """1 where more is better, -1 where less is, 0 where nobody can say: the surest sign first."""
    if _CEILING.search(target) or _FLOOR.search(target):
        return -1 if _CEILING.search(target) else 1
    for column in table.columns:
        if _GOOD_IS.search(column.heading) and column.index < len(row.cells):
            cell = row.cells[column.index].strip()
            return -1 if _LOW.search(cell) else 1 if _HIGH.search(cell) else 0
    words = f"{row.label} {actual.heading}"
    said = f"{words} {table.grid.title} {' '.join(table.grid.notes)}"
    if _LESS.search(words) or _MORE.search(words):
        return -1 if _LESS.search(words) else 1
    if _LESS.search(said) or _MORE.search(said) or _DOUBT.search(words):
        return 0
    return better_way((), words, unit)
