"""Which cells, rows and columns of a table are not what they were."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.model.data import Status
from reportgen.model.manuscript import Grid, Row
from reportgen.review.aligning import Pair, aligned, in_common
from reportgen.review.changes import ChangedCell, ChangedGrid, How
from reportgen.review.wording import Run, compared

#: A cell that is hidden now: what it held is not told any more.
SUPPRESSED = Status.CONFIDENTIAL.symbol


def changed_grid(before: Grid | None, after: Grid | None) -> ChangedGrid | None:
    """How a table changed; None where it shows what it showed."""
    if before is None or after is None:
        return ChangedGrid(How.REMOVED if after is None else How.ADDED, before, after)
    columns = list(_paired([*map(str, before.headings)], [*map(str, after.headings)]))
    rows: list[Pair[Row]] = [*aligned(before.rows, after.rows, _header, _likeness)]
    changed = ChangedGrid(
        How.CHANGED,
        before,
        after,
        rows_added=tuple(_header(new) for old, new in rows if old is None and new),
        rows_removed=tuple(_header(old) for old, new in rows if new is None and old),
        columns_added=tuple(after.headings[new] for old, new in columns if old is None and new),
        columns_removed=tuple(before.headings[old] for old, new in columns if new is None and old),
        cells=tuple(_cells(after.headings, rows, columns)),
        title=_title(before, after),
    )
    is_same = changed == ChangedGrid(How.CHANGED, before, after)
    return None if is_same else changed


def _title(before: Grid, after: Grid) -> tuple[Run, ...]:
    """Its caption, where that is another; its number is made anew with every table before it."""
    old, new = (grid.title.partition(": ")[2] or str(grid.title) for grid in (before, after))
    return () if old == new else compared(old, new)


def _header(row: Row) -> str:
    return str(row.cells[0]) if row.cells else ""


def _likeness(before: Row, after: Row) -> float:
    return in_common(_header(before), _header(after))


def _paired(before: Sequence[str], after: Sequence[str]) -> Iterator[Pair[int]]:
    """The columns of both by their headings, as numbers."""
    old, new = range(len(before)), range(len(after))
    keys = [*before, *after]
    shifted = [len(before) + at for at in new]
    for one, other in aligned(
        [*old], shifted, keys.__getitem__, lambda one, other: in_common(keys[one], keys[other])
    ):
        yield one, None if other is None else other - len(before)


def _cells(
    headings: Sequence[str], rows: Sequence[Pair[Row]], columns: Sequence[Pair[int]]
) -> Iterator[ChangedCell]:
    """The cells that stand in both, and hold other words."""
    for before, after in rows:
        for old, new in columns:
            if before is None or after is None or old is None or new is None:
                continue
            was, is_now = _words(before, old), _words(after, new)
            if was != is_now:
                runs = compared("" if is_now == SUPPRESSED else was, is_now)
                yield ChangedCell(_header(after), headings[new], runs)


def _words(row: Row, column: int) -> str:
    """The words of a cell; rows may be shorter than their headings."""
    return str(row.cells[column]) if column < len(row.cells) else ""
