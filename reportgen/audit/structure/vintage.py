"""A502: figures that are older than the paper's period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.grids import Understood
from reportgen.audit.ledger.series import Series
from reportgen.model.data import Comparator, Indicator
from reportgen.model.figures import Trace
from reportgen.model.manuscript import Grid, Manuscript, Passage
from reportgen.periods import Period
from reportgen.problems import Place, Problem

CODE = "A502"
MEND = "bring the figures up to date, or say why they are of that time"
LATE = 3  # months that the latest figures may end before the paper's period begins
LATE_YEARS = 15  # the same of figures that are given for whole years: they are due the year after
OLD = 24  # months after which a benchmark is worth a word


def old_figures(evidence: Evidence) -> Iterator[Problem]:
    """Tables, and indicators that are shown, whose latest figures are of another time."""
    manuscript = evidence.manuscript
    if manuscript.period is None:
        return
    told_of: set[str] = set()
    for grid in evidence.grids:
        periods = _periods_of(grid)
        if periods and _is_old(periods, manuscript.period):
            told_of |= _indicators_of(grid.grid)
            yield _of_grid(grid.grid, periods, manuscript.period)
    for series in evidence.series:
        if series.indicator and not series.category and series.indicator.id not in told_of:
            yield from _of_series(series, series.indicator, manuscript, manuscript.period)


def _periods_of(grid: Understood) -> list[Period]:
    """The periods a table gives figures for; none where it is no table over time."""
    if not (grid.by_period or grid.across):
        return []
    rows = [row.period for row in grid.rows if any(row.amounts)] if grid.by_period else []
    columns = [column.period for column in grid.columns] if grid.across else []
    return [period for period in (*rows, *columns) if period]


def _is_old(periods: Iterable[Period], about: Period) -> bool:
    """Whether the latest ends too long before the paper's period begins."""
    known = list(periods)
    latest = max(known, key=lambda period: period.end)
    of_years = all(period.months == 12 for period in known)
    return _months(latest.end, about.start) > (LATE_YEARS if of_years else LATE)


def _months(earlier: date, later: date) -> int:
    """Whole months from the end of one month to the beginning of another."""
    return (later.year - earlier.year) * 12 + later.month - earlier.month - 1


def _of_grid(grid: Grid, periods: list[Period], about: Period) -> Problem:
    latest = max(periods, key=lambda period: period.end)
    what = (
        f"the latest figures of {grid.where} are of {latest.words}, "
        f"the paper is about {about.words}"
    )
    workings = (_ends(latest, about),)
    return Problem(CODE, grid.place, what, MEND, workings, str(grid.title) or grid.where)


def _ends(latest: Period, about: Period) -> str:
    months = _months(latest.end, about.start)
    return f"they end {months} months before the paper's period begins"


def _of_series(
    series: Series, indicator: Indicator, manuscript: Manuscript, about: Period
) -> Iterator[Problem]:
    periods = [point.period for point in series.points]
    shown = _shown(manuscript, indicator) if periods and _is_old(periods, about) else None
    if shown is None:
        return
    latest = max(periods, key=lambda period: period.end)
    what = (
        f'the latest figure of "{indicator.label}" in the data is of {latest.words}, '
        f"the paper is about {about.words}"
    )
    workings = (_ends(latest, about), *_old_benchmarks(manuscript, indicator, about))
    place, words = shown
    yield Problem(CODE, place, what, MEND, workings, words)


def _old_benchmarks(manuscript: Manuscript, indicator: Indicator, about: Period) -> Iterator[str]:
    """Benchmarks of the indicator, and how old the latest of each is."""
    for dataset in manuscript.data:
        latest: dict[str, Comparator] = {}
        for one in dataset.comparators:
            if one.indicator == indicator.id:
                known = latest.get(one.comparator, one)
                latest[one.comparator] = max(known, one, key=lambda each: each.period.end)
        for name, one in latest.items():
            if _months(one.period.end, about.start) > OLD:
                label = dataset.comparator_names.get(name, name)
                yield f"the {label} it is held against is of {one.period.words}"


def _shown(manuscript: Manuscript, indicator: Indicator) -> tuple[Place, str] | None:
    """Where the paper first shows an indicator, printed from data or called by its name."""
    names = [name.casefold() for name in (indicator.title, indicator.label, *indicator.also)]
    for part in manuscript.parts:
        if isinstance(part, Passage):
            traces: list[Trace] = [figure.behind for figure in part.figures]
            place, words = part.place, str(part.text)
        else:
            traces = _traces(part)
            place, words = part.place, str(part.title)
        is_named = not manuscript.is_bound and any(name in words.casefold() for name in names)
        if is_named or any(trace.indicator == indicator.id for trace in traces):
            return place, words
    return None


def _traces(grid: Grid) -> list[Trace]:
    return [trace for row in grid.rows for trace in row.behind if trace]


def _indicators_of(grid: Grid) -> set[str]:
    return {trace.indicator for trace in _traces(grid)}
