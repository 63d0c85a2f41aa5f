"""What each section prints of a series: the times whose figures its readers have before them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportgen.audit.ledger.bound import is_behind
from reportgen.audit.ledger.series import Point, Series
from reportgen.model.data import Show
from reportgen.model.figures import Trace
from reportgen.model.manuscript import Manuscript

EVERYWHERE = None  # in place of a section: the whole paper
#: Of these a reader does not see how the series itself went.
_OTHERWISE = {Show.SHARE, Show.PER_MONTH}


@dataclass(frozen=True)
class Printed:
    """A series and those of its points that are printed, in order of time."""

    series: Series
    points: tuple[Point, ...]


Sections = dict[str | None, list[Printed]]


def printed_in(manuscript: Manuscript, series: Iterable[Series]) -> Sections:
    """What is printed in each section, in tables, charts and prose, and in the paper as a whole.

    Of tables that people typed, each tells its own section alone: words elsewhere may mean another.
    """
    known = list(series)
    found: Sections = {}
    for where, traces in _by_section(manuscript).items():
        found[where] = list(_printed(traces, known))
    for one in known:
        if one.grid is not None:
            found.setdefault(one.grid.section, []).append(Printed(one, one.points))
    return found


def _by_section(manuscript: Manuscript) -> dict[str | None, list[Trace]]:
    found: dict[str | None, list[Trace]] = {}
    for section, trace in _traces(manuscript):
        if not trace.comparator and not _OTHERWISE & set(trace.steps):
            found.setdefault(section, []).append(trace)
            found.setdefault(EVERYWHERE, []).append(trace)
    return found


def _traces(manuscript: Manuscript) -> Iterator[tuple[str, Trace]]:
    """What is behind every figure of tables, charts and prose, and the section it stands in."""
    for grid in manuscript.grids:
        for row in grid.rows:
            yield from ((grid.section, trace) for trace in row.behind if trace)
    for passage in manuscript.passages:
        yield from ((passage.section, figure.behind) for figure in passage.figures)


def _printed(traces: Iterable[Trace], series: Iterable[Series]) -> Iterator[Printed]:
    """Each series that figures show, at their times; of one that is withheld there is no point."""
    of_it: dict[str, list[Trace]] = {}
    for trace in traces:
        of_it.setdefault(trace.indicator, []).append(trace)
    for one in series:
        own = of_it.get(one.indicator.id, ()) if one.indicator else ()
        periods = {period for trace in own if is_behind(one, trace) for period in trace.periods}
        points = {point for period in periods if (point := one.at(period))}
        if points:
            yield Printed(one, tuple(sorted(points, key=lambda point: point.period)))
