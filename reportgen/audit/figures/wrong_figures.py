"""A201, A202, A203: a figure in prose that is not that of its thing and its time."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.audit.evidence import Evidence
from reportgen.audit.figures.cells import cells_of
from reportgen.audit.figures.holding import Held, Verdict, fits, held
from reportgen.audit.figures.misprints import told_misprints
from reportgen.audit.figures.rows import quarter_named
from reportgen.audit.figures.shares import is_share, shares_of
from reportgen.audit.figures.telling import tell
from reportgen.audit.ledger.series import Point, Series
from reportgen.audit.ledger.table import Part
from reportgen.audit.lexicon.stems import stems
from reportgen.periods import Kind
from reportgen.problems import Problem

MEND = "correct the figure, here or where it comes from"


def wrong_figures(evidence: Evidence) -> Iterator[Problem]:
    """A201: figures that are not those of the data or the table, and that nothing explains."""
    for one in evidence.once(_wrong):
        if _other_period(one) is None and _other_thing(one, evidence) is None:
            what = f"{one.printed} is not what {one.point.where} has: {one.point.printed}"
            yield _told("A201", one, what)
    yield from told_misprints(evidence, "A201", set(evidence.once(_taken)))


def figures_of_other_periods(evidence: Evidence) -> Iterator[Problem]:
    """A202: figures that the same series has, for another time than the sentence names."""
    for one in evidence.once(_wrong):
        other = _other_period(one)
        if other is not None:
            what = (
                f"{one.printed} is the figure of {other.period.words}; for {_time(one)} "
                f"{one.point.where} has {one.point.printed}"
            )
            yield _told("A202", one, what, f"the same figure: {other.where}: {other.printed}")
    yield from told_misprints(evidence, "A202", set(evidence.once(_taken)))


def figures_of_other_things(evidence: Evidence) -> Iterator[Problem]:
    """A203: figures of the same time that belong to another category or another column."""
    for one in evidence.once(_wrong):
        other = _other_thing(one, evidence) if _other_period(one) is None else None
        if other is not None:
            series, point = other
            what = (
                f'{one.printed} is the figure of "{series.name}"; "{one.series.name}" has '
                f"{one.point.printed}"
            )
            yield _told("A203", one, what, f"the same figure: {point.where}: {point.printed}")
    yield from told_misprints(evidence, "A203", set(evidence.once(_taken)))


def _wrong(evidence: Evidence) -> Iterator[Held]:
    """What is wrong; a percentage beside "n of m" is checked against that, by A208."""
    checked = {
        (id(sentence.passage), share.start) for sentence, _, _, share in evidence.once(shares_of)
    }
    for one in held(evidence):
        at = (id(one.statement.sentence.passage), one.statement.quantity.start)
        is_new = one.verdict is Verdict.WRONG and at not in checked
        if is_new and not _is_carried_over(one, evidence) and not _is_base(one, evidence):
            yield one


def _is_base(one: Held, evidence: Evidence) -> bool:
    """Whether its row has the figure as what a share is of: "574 were decided, 515 in time"."""
    tables = (table for table in evidence.grids if table.grid is one.series.grid)
    return any(
        cell.column.part is Part.DENOMINATOR and cell.fits(one.statement.quantity)
        for table in tables
        for row in table.rows
        if str(row.label) == one.series.category
        for cell in cells_of(row, table, one.statement.quantity.unit)
    )


def _taken(evidence: Evidence) -> set[tuple[int, int]]:
    """Where numbers stand that need no second look: right by their series, told, or shares."""
    taken = {
        (id(one.statement.sentence.passage), one.statement.quantity.start)
        for one in held(evidence)
        if one.verdict is Verdict.RIGHT and not _is_of_another_quarter(one)
    }
    taken |= {
        (id(one.statement.sentence.passage), one.statement.quantity.start)
        for one in evidence.once(_wrong)
    }
    for sentence, *quantities in evidence.once(shares_of):
        if not is_share(quantities[2], quantities[0], quantities[1]):
            taken |= {(id(sentence.passage), one.start) for one in quantities}
    return taken


def _is_of_another_quarter(one: Held) -> bool:
    """Whether a row called "Q3 October to December" was taken for quarter 4."""
    named, period = quarter_named(one.series.category), one.statement.period
    is_quarter = period is not None and period.kind is Kind.QUARTER
    return bool(named and is_quarter and period and f"Q{named}" not in period.id)


def _is_carried_over(one: Held, evidence: Evidence) -> bool:
    """Whether its sentence names nothing that tells its thing from one that has the figure.

    "17 were in bed and breakfast. In June there were 104": of all, and not of those before it.
    """
    other = _other_thing(one, evidence)
    if other is None:
        return False
    own = one.series.words - other[0].words
    return bool(own) and not own & stems(one.statement.sentence.words)


def _time(one: Held) -> str:
    return one.statement.period.words if one.statement.period else one.point.period.words


def _other_period(one: Held) -> Point | None:
    """The point of the same series that has just this figure, the nearest in time first."""
    quantity = one.statement.quantity
    same = [each for each in one.series.points if each != one.point and fits(quantity, each)]
    return min(
        same, key=lambda each: abs((each.period.end - one.point.period.end).days), default=None
    )


def _other_thing(one: Held, evidence: Evidence) -> tuple[Series, Point] | None:
    """A category or column beside it that has just this figure at the same time."""
    for series in evidence.series:
        if series is one.series or not _is_beside(series, one.series):
            continue
        point = series.at(one.point.period)
        if point is not None and fits(one.statement.quantity, point):
            return series, point
    return None


def _is_beside(series: Series, other: Series) -> bool:
    """Whether two series are of one indicator or of one table, and are measured alike."""
    if series.unit is not other.unit:
        return False
    if series.indicator is not None and other.indicator is not None:
        return series.indicator.id == other.indicator.id
    return series.grid is not None and series.grid is other.grid


def _told(code: str, one: Held, what: str, *more: str) -> Problem:
    return tell(
        code,
        one.statement,
        what,
        MEND,
        f"{one.point.where}: {one.point.printed}",
        *more,
        *one.tried,
    )
