"""Wrong rows: the data under a bound paper, changed in one cell."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportgen.audit.ledger.series import Point, Series
from reportgen.audit.ledger.table import Part
from reportgen.audit.lexicon.quantity import Unit
from reportgen.audit.reconcile import agrees, ratio
from reportgen.problems import Place
from tests.bench.audit.claimed import Claimed, spot_at
from tests.bench.audit.mutation import Cover, Edit, Lines, Mutation
from tests.bench.audit.numerals import digits_exchanged, one_off, value_of

COLUMNS = ("value", "numerator", "denominator")
_FIRST = 3  # the columns before them: indicator, period, category
DATA = "observations.csv"


def wrong_rows(claimed: Claimed, lines: Lines) -> Iterator[Mutation]:
    """Every figure of the data changed, and a wrong value given beside what it is made from."""
    places = (point.place for series in claimed.evidence.series for point in series.points)
    file = next(place.file for place in places if place.file.endswith(DATA))
    for number, line in enumerate(lines[file], 1):
        cells = line.split(",")
        for at in range(_FIRST, _FIRST + len(COLUMNS)) if number > 1 else ():
            if cells[at]:
                column = len(",".join(cells[:at])) + 2
                yield from _changed(Edit(file, number, column, cells[at], ""), at, claimed)
    yield from _given_values(claimed, lines, file)


def _changed(edit: Edit, at: int, claimed: Claimed) -> Iterator[Mutation]:
    kind = f"{COLUMNS[at - _FIRST]} of a row changed"
    spot = spot_at(Place(edit.file, edit.line), value_of(edit.old))
    for new in dict.fromkeys((*one_off(edit.old), *digits_exchanged(edit.old))):
        is_added = claimed.adds({spot: value_of(new)})
        wrong = Edit(edit.file, edit.line, edit.column, edit.old, new.replace(",", ""))
        yield Mutation(kind, (wrong,), Cover.SURE if is_added else Cover.NONE)


def _given_values(claimed: Claimed, lines: Lines, file: str) -> Iterator[Mutation]:
    """A value typed into a row that has a numerator and a denominator, and not theirs."""
    for series in claimed.evidence.series:
        for point in series.points if _is_worked_out(series) else ():
            exact = _exact(series, point)
            for new in one_off(f"{exact.quantize(Decimal('0.1')):f}") if exact else ():
                cells = lines[file][point.place.line - 1].split(",")
                column = len(",".join(cells[:_FIRST])) + 2
                edit = Edit(file, point.place.line, column, "", new.replace(",", ""))
                is_wrong = exact is not None and not agrees(value_of(new), 1, exact)
                if not cells[_FIRST] and is_wrong:
                    yield Mutation("value given beside its parts", (edit,), Cover.SURE)


def _is_worked_out(series: Series) -> bool:
    return series.indicator is not None and series.part is Part.VALUE


def _exact(series: Series, point: Point) -> Decimal | None:
    if not (point.numerator and point.denominator):
        return None
    return ratio(point.numerator, point.denominator, 100 if series.unit is Unit.PERCENTAGE else 1)
