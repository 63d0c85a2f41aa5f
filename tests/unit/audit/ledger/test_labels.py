"""What period a label of a table names, and how sure that is."""

from __future__ import annotations

from datetime import date

import pytest

from reportgen.audit.ledger.clock import Clock
from reportgen.audit.ledger.labels import dated
from reportgen.periods import parse

CLOCK = Clock(until=date(2015, 8, 31), has_years=True)


@pytest.mark.parametrize(
    ("label", "period", "is_certain"),
    [
        ("2015-16 (Q1)", "2015-16-Q1", True),
        ("2015-16(Q1)", "2015-16-Q1", True),
        ("2015-16 (Q1)*", "2015-16-Q1", True),
        ("Q1 15/16", "2015-16-Q1", True),
        ("July - Aug 2015", "2015-07..2015-08", True),
        ("July-\nAugust\n2015", "2015-07..2015-08", True),
        ("August 2015", "2015-08", True),
        ("Sept 14", "2014-09", True),
        ("2015-16 (Aug15)", "2015-04..2015-08", True),
        ("2015 (YTD)", "2015-04..2015-08", False),
        ("2015 (Q1)", "2015-16-Q1", False),
        ("2015", "2014-15", False),
        ("2011-12", "2011-04..2012-03", True),
        ("31 March 2015", "2015-03-31", True),
        ("31/03/2015", "2015-03-31", True),
        ("Year ending 31 March 2015", "2014-15", True),
        ("1 April 2014 to 31 March 2015", "2014-15", True),
        ("Q4", "2014-15-Q4", False),  # the last that had ended
        ("Number Aug 2015", "2015-08", True),
        ("2014/15 Outturn", "2014-15", True),
    ],
)
def test_label_names_its_period(label: str, period: str, is_certain: bool) -> None:
    found = dated(label, CLOCK)

    assert found is not None
    assert (found.period, found.is_certain) == (parse(period), is_certain)


@pytest.mark.parametrize(
    "label", ["Total", "5-9 years", "Under 4 years", "16+", "Domestic abuse", "2015-17", "% change"]
)
def test_label_that_is_no_period(label: str) -> None:
    assert dated(label, CLOCK) is None


def test_two_numbers_are_a_year_only_among_years() -> None:
    assert dated("16-17", Clock(until=date(2015, 8, 31))) is None


def test_year_of_the_title_is_that_of_quarters_and_months_without_one() -> None:
    clock = Clock(until=date(2015, 8, 31), year=parse("2013-14"))

    quarter, month = dated("Q4", clock), dated("May", clock)

    assert quarter is not None
    assert month is not None
    assert (quarter.period, month.period) == (parse("2013-14-Q4"), parse("2013-05"))
