"""Wrong bindings: what an author may do to an expression of a bound paper."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.audit.ledger.series import Series
from reportgen.audit.ledger.statement import Statement
from reportgen.model.data import Measure
from reportgen.periods import Period
from tests.bench.audit.claimed import Claimed
from tests.bench.audit.mutation import Cover, Edit, Lines, Mutation
from tests.bench.audit.numerals import NUMERAL, digits_exchanged, one_off

_EXPRESSION = re.compile(r"\{\{ (?P<of>\w+)(?P<at>\.at\(\"[^\"]+\"\))?(?P<rest>[.\w]*) \}\}")
MOST = 2  # other periods tried for one expression


def wrong_bindings(claimed: Claimed, lines: Lines) -> Iterator[Mutation]:
    """Each expression that prints a figure: typed in its place, or asked for another period."""
    for statement in claimed.evidence.statements:
        edit = _expression(statement, lines)
        if edit is not None:
            yield from _typed(statement, edit)
            yield from _of_other_periods(statement, edit)


def _expression(statement: Statement, lines: Lines) -> Edit | None:
    """The expression that printed a figure, as it stands on its line."""
    passage = statement.sentence.passage
    place = passage.text.place(statement.quantity.start, 1)
    if statement.quantity.behind is None or place.file not in lines or not place.line:
        return None
    line = lines[place.file][place.line - 1]
    found = _EXPRESSION.match(line, place.column - 1) or _EXPRESSION.match(line, place.column - 4)
    if found is None:
        return None
    return Edit(place.file, place.line, found.start() + 1, found[0], "")


def _typed(statement: Statement, edit: Edit) -> Iterator[Mutation]:
    """A wrong number in place of an expression that prints nothing but a number and its unit."""
    quantity = statement.quantity
    printed = str(statement.sentence.passage.text)[quantity.start : quantity.end]
    own = [one for one in statement.sentence.passage.figures if one.start == quantity.start]
    found = NUMERAL.match(printed)
    if found is None or not own or own[0].end < quantity.end:
        return
    for numeral in dict.fromkeys((*one_off(found[0]), *digits_exchanged(found[0]))):
        typed = numeral + printed[found.end() :]
        wrong = Edit(edit.file, edit.line, edit.column, edit.old, typed)
        yield Mutation("wrong number typed for an expression", (wrong,), Cover.SURE)


def _of_other_periods(statement: Statement, edit: Edit) -> Iterator[Mutation]:
    """The same thing at another time, beside words that name the time as it was.

    It is held where the audit reads a time beside the figure that is the figure's own.
    """
    parts = _EXPRESSION.match(edit.old)
    assert parts is not None
    if "at(" not in edit.old and parts["rest"].split(".")[-1] in _OF_TWO:
        return
    moment = statement.moment
    is_named = statement.is_own_moment and moment is not None
    is_its_own = is_named and moment is not None and _agree(moment.period, statement)
    cover = Cover.HELD if is_its_own else Cover.NONE
    rest = _OWN_TIME.sub("", parts["rest"])
    for series in statement.series[:1]:
        for period in _other_periods(series, statement):
            new = f'{{{{ {parts["of"]}.at("{period.id}"){rest} }}}}'
            wrong = Edit(edit.file, edit.line, edit.column, edit.old, new)
            yield Mutation("expression of another period", (wrong,), cover)


#: Names by which an expression asks for a time.
_OWN_TIME = re.compile(r"\.(?:latest|previous|last_year|year_to_date)\b")
#: What an expression says of two periods or figures at once.
_OF_TWO = ("change", "changed", "change_on_year", "against_target", "period")


def _agree(named: Period | None, statement: Statement) -> bool:
    return named is not None and statement.period is not None and named.end == statement.period.end


def _other_periods(series: Series, statement: Statement) -> list[Period]:
    is_stock = series.indicator is not None and series.indicator.measure is Measure.STOCK
    own = series.at(statement.period) if statement.period else None
    others = [
        point.period
        for point in series.points
        if own and point.value != own.value and point.period.months == own.period.months
    ]
    return [each.last_day if is_stock else each for each in others[-MOST:]]
