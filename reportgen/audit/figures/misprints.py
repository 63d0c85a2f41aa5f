"""A201, A202, A203: a number that is not that of the cell its sentence names, and why it is not.

It speaks where the row and the column are named and a slip explains the number: a digit, two digits
exchanged, another row or another column of the same table. What no slip explains may be of
something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportgen.audit.evidence import Evidence
from reportgen.audit.figures.cells import (
    Named,
    around,
    before,
    cells_of,
    columns_meant,
    is_same_time,
)
from reportgen.audit.figures.holding import GENERAL
from reportgen.audit.figures.near_tables import tables_by_passage
from reportgen.audit.figures.rows import is_whole, mentions, row_at, row_of
from reportgen.audit.figures.slips import (
    TELLING,
    Misprint,
    explained,
    is_free,
    is_of_time,
    others_of,
    sure_slip,
    told_of,
)
from reportgen.audit.figures.telling import tell, words_of
from reportgen.audit.ledger.glossary import LIGHT, WHO
from reportgen.audit.ledger.statement import Role, Statement
from reportgen.audit.ledger.table import GridRow, Understood
from reportgen.audit.lexicon.quantity import Hedge, Unit
from reportgen.audit.lexicon.stems import stems
from reportgen.audit.reconcile import WHOLE
from reportgen.periods import Period
from reportgen.problems import Problem

MEND = "correct the figure, here or in the table"
FAR = 100  # times: amounts so far apart are in two scales
_TOLD = (Role.VALUE, Role.PART, Role.WHOLE, Role.EARLIER, Role.TARGET)
_OVER_BUDGET = re.compile(
    r" (?:over|under|above|below|(?:better|worse) than)(?: (?:its|the|their))?(?: profiled)?"
    r" budget\b",
    re.IGNORECASE,
)
_OVERSPEND = re.compile(r"\b(?:over|under) ?spen(?:d|ds|t|ding) (?:of |by )$", re.IGNORECASE)
_VARIANCE = re.compile(r"\bvariance\b|\b(?:over|under).{0,8}spend", re.IGNORECASE)
_OTHER_TIME = re.compile(
    r"\b(?:previous(?:ly)?|last (?:year|quarter|month|time|report)|earlier|before|prior|ago"
    r"|originally|same (?:period|quarter|month|time|point|stage)|budgeted|assumed|expected"
    r"|anticipated|england|nationally|national|regional|benchmark|neighbours?|would|could"
    r"|should|will|may|might|if"
    r"|difference|excluding|except|apart from|without|nearly|almost|remaining|other)\b",
    re.IGNORECASE,
)


def misprints(evidence: Evidence) -> Iterator[Misprint]:
    """Every number that is not that of the cell its sentence names, for a reason that is told."""
    tables = tables_by_passage(evidence)
    own = evidence.manuscript.period
    by_sentence: dict[int, list[Statement]] = {}
    for one in evidence.statements:
        by_sentence.setdefault(id(one.sentence), []).append(one)
    for group in by_sentence.values():
        for one in group:
            known = tables.get(id(one.sentence.passage), [])
            if known and _is_told(one) and not any(_has(table, one, group) for table in known):
                found = (_in_table(one, group, table, own) for table in known)
                yield from [each for each in found if each is not None][:1]


def told_misprints(evidence: Evidence, code: str, taken: set[tuple[int, int]]) -> Iterator[Problem]:
    """The misprints of a kind, but for the numbers that another rule has told."""
    for one in misprints(evidence):
        quantity = one.statement.quantity
        if one.code == code and (id(one.statement.sentence.passage), quantity.start) not in taken:
            said = words_of(one.statement.sentence, quantity)
            what = f"{said} is not what {one.cell.where} has: {one.cell.printed}"
            workings = (f"{one.cell.where}: {one.cell.printed}", one.why)
            yield tell(code, one.statement, what, MEND, *workings)


def _is_told(one: Statement) -> bool:
    """Whether it is an exact typed number that says what was so."""
    quantity = one.quantity
    if quantity.behind is not None or quantity.is_range or quantity.in_words:
        return False
    if quantity.hedge is not Hedge.EXACT or one.role not in _TOLD:
        return False
    words = str(one.sentence.passage.text)
    after = words[quantity.end : quantity.end + 60]
    if not _is_variance(one) and re.match(
        r"[^,;.()]{0,30}\b(?:more|fewer|less|higher|lower|better|worse)\b", after
    ):
        return False
    return one.is_own_moment or not _OTHER_TIME.search(around(one))


def _has(table: Understood, one: Statement, group: Sequence[Statement]) -> bool:
    """Whether a row that the sentence names has it, or the total: then it is right enough.

    Not where another number of the sentence is that cell's already: then it stands there twice.
    """
    found = mentions(one.sentence, table)
    own = row_of(one, found) if found else None
    timed = row_at(one.period, table) if one.is_own_moment else None
    whole = [row for row in table.rows if is_whole(row, table) or row is timed]
    named = {id(each.row): each.row for each in found}.values()
    for row in (*named, *whole):
        cells = [each for each in _timed(row, table, one) if each.fits(one.quantity)]
        is_own = row is own or own is None or row in whole
        if cells and (is_own or not _is_twice(cells, one, group)):
            return True
    return False


def _timed(row: GridRow, table: Understood, one: Statement) -> list[Named]:
    """The cells of a row that are of the time by a number, if there are any."""
    cells = cells_of(row, table, one.quantity.unit)
    if not one.is_own_moment:
        return cells
    timed = [each for each in cells if is_same_time(each.column.period, one.period)]
    return timed if one.period and timed else cells


def _is_twice(cells: Sequence[Named], one: Statement, group: Sequence[Statement]) -> bool:
    """Whether each of these cells has another number of the sentence."""
    others = [each.quantity for each in group if each is not one]
    return all(any(cell.fits(quantity) for quantity in others) for cell in cells)


def _in_table(
    one: Statement, group: Sequence[Statement], table: Understood, own: Period | None
) -> Misprint | None:
    found = mentions(one.sentence, table)
    timed = row_at(one.period, table) if one.is_own_moment else None
    timed = timed if timed is not None and timed.is_certain else None
    row = row_of(one, found) if found else timed or _total(one, table)
    if row is None:
        return None
    cells = cells_of(row, table, one.quantity.unit)
    if found and _is_variance(one):
        return _of_budget(one, cells)
    meant = columns_meant(cells, one, own if one.role is not Role.EARLIER else None)
    cell = meant[0] if len(meant) == 1 else None
    if (
        cell is not None
        and _is_near(one, cell)
        and not _is_all(cell)
        and is_free(cell, group)
        and is_of_time(cell, one)
    ):
        misprint = explained(one, cell, group, others_of(cell, cells, found))
        if misprint:
            return misprint
    return sure_slip(one, cells, group)


def _is_variance(one: Statement) -> bool:
    """Whether an amount is how far something is from its budget: "£87k over budget"."""
    words, quantity = str(one.sentence.passage.text), one.quantity
    after = words[quantity.end : one.sentence.end]
    is_said = _OVER_BUDGET.match(after) or _OVERSPEND.search(before(one))
    return quantity.unit is Unit.MONEY and is_said is not None


def _of_budget(one: Statement, cells: Sequence[Named]) -> Misprint | None:
    """An amount that is not the only variance of its row."""
    found = [cell for cell in cells if _VARIANCE.search(str(cell.column.heading))]
    if len(found) != 1 or found[0].fits(one.quantity) or not is_of_time(found[0], one):
        return None
    return Misprint("A201", one, found[0], "it is told as the difference from the budget")


def _total(one: Statement, table: Understood) -> GridRow | None:
    """The total row, where no row is named and all that is said is in the title or a heading."""
    rows = [row for row in table.rows if is_whole(row, table)]
    grid = table.grid
    known = stems(" ".join([grid.title, *grid.headings]))
    told = told_of(one) - WHO - LIGHT
    is_of_table = bool(told & known) and not told - known - GENERAL - TELLING
    return rows[0] if len(rows) == 1 and is_of_table and not one.is_carried else None


def _is_near(one: Statement, cell: Named) -> bool:
    """Whether two amounts are of one scale: of £1.59k and £1.59m another rule tells."""
    low, high = sorted((abs(one.quantity.value), abs(cell.value)))
    return one.quantity.unit is not Unit.MONEY or (low > 0 and high / low < FAR)


def _is_all(cell: Named) -> bool:
    """Whether it is the 100% beneath a column of shares."""
    return cell.value == WHOLE and is_whole(cell.row, cell.table)
