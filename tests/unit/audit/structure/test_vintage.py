"""Figures that are older than the paper's period."""

from dataclasses import dataclass
from decimal import Decimal

import pytest

from reportgen.audit.ledger.grids import Amount, GridColumn, GridRow, Part, Understood
from reportgen.audit.lexicon.quantity import Unit
from reportgen.audit.structure.vintage import old_figures
from reportgen.model.manuscript import Manuscript
from reportgen.model.text import Text
from reportgen.periods import parse
from tests.unit.audit.structure.papers import grid, paper

ONE = Amount(Decimal(1), 0, Unit.COUNT, is_percent_sign=False)


@dataclass(frozen=True)
class Seen:
    """Evidence of tables alone."""

    manuscript: Manuscript
    grids: tuple[Understood, ...]
    series: tuple[()] = ()


def by_period(*periods: str) -> Understood:
    """A table whose rows are these periods."""
    table = grid("Visits", "Period | Visits")
    rows = tuple(GridRow(Text(p), (Text(p), Text("1")), (None, ONE), parse(p)) for p in periods)
    columns = (GridColumn(0, Text("Period"), Part.LABEL, Unit.COUNT),)
    return Understood(table, columns, rows)


@pytest.mark.parametrize(
    ("periods", "is_old"),
    [
        (("2014-15-Q2", "2014-15-Q3"), False),  # ends one quarter before
        (("2014-15-Q1", "2014-15-Q2"), True),
        (("2012-13", "2013-14"), False),  # a year's figures are due the year after
        (("2012-13",), True),
        (("2014-15", "2015-16-Q1"), False),
        (("2015-07..2015-08", "2015-16-Q1"), False),
    ],
)
def test_the_latest_period_of_a_table(periods: tuple[str, ...], is_old: bool) -> None:
    about = paper("1| a", period=parse("2015-16-Q1"))
    found = list(old_figures(Seen(about, (by_period(*periods),))))  # type: ignore[arg-type]
    assert [problem.code for problem in found] == ["A502"] * is_old


def test_a_paper_without_a_period_has_no_old_figures() -> None:
    assert not list(old_figures(Seen(paper("1| a"), (by_period("2013-14"),))))  # type: ignore[arg-type]
