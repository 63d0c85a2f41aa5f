"""Periods: what is read, what is refused, how they relate and print."""

import pytest

from reportgen.periods import Kind, Period, PeriodError, financial_year, parse, parse_label, quarter

# written, kind, length in months, in prose, in tables
CANONICAL = [
    ("2015-16", Kind.YEAR, 12, "2015-16", "2015-16"),
    ("1999-00", Kind.YEAR, 12, "1999-00", "1999-00"),
    ("2015-16-Q1", Kind.QUARTER, 3, "quarter 1 of 2015-16", "2015-16 Q1"),
    ("2015-16-Q4", Kind.QUARTER, 3, "quarter 4 of 2015-16", "2015-16 Q4"),
    ("2015-08", Kind.MONTH, 1, "August 2015", "Aug 2015"),
    ("2015-07..2015-08", Kind.RUN, 2, "July and August 2015", "Jul\u2013Aug 2015"),
    ("2015-04..2015-08", Kind.RUN, 5, "April to August 2015", "Apr\u2013Aug 2015"),
    ("2015-12..2016-01", Kind.RUN, 2, "December 2015 and January 2016", "Dec 2015\u2013Jan 2016"),
    ("2015-05..2015-07", Kind.RUN, 3, "May to July 2015", "May\u2013Jul 2015"),
    ("2015-08-31", Kind.DAY, 0, "31 August 2015", "31 Aug 2015"),
]


@pytest.mark.parametrize(("written", "kind", "months", "words", "label"), CANONICAL)
def test_canonical_forms(written: str, kind: Kind, months: int, words: str, label: str) -> None:
    period = parse(written)
    assert (period.kind, period.months) == (kind, months)
    assert (period.words, period.label) == (words, label)
    assert period.id == written
    assert parse_label(period.words) == parse_label(period.label) == period


@pytest.mark.parametrize(
    ("run", "same"),
    [
        ("2015-04..2015-06", "2015-16-Q1"),
        ("2016-01..2016-03", "2015-16-Q4"),
        ("2015-04..2016-03", "2015-16"),
        ("2015-08..2015-08", "2015-08"),
    ],
)
def test_a_run_that_is_a_quarter_a_year_or_a_month_is_that(run: str, same: str) -> None:
    assert parse(run) == parse(same)
    assert hash(parse(run)) == hash(parse(same))


@pytest.mark.parametrize(
    ("label", "meant"),
    [
        ("Q1 2015/16", "2015-16-Q1"),
        ("2015-16 (Q1)", "2015-16-Q1"),
        ("2015-16(Q1)", "2015-16-Q1"),
        ("Q1 15-16", "2015-16-Q1"),
        ("q4 2015-2016", "2015-16-Q4"),
        ("Apr-Jun 2015", "2015-16-Q1"),
        ("April to June 2015", "2015-16-Q1"),
        ("July - Aug 2015", "2015-07..2015-08"),
        ("July- August 2015", "2015-07..2015-08"),
        ("Jul\u2013Aug 2015", "2015-07..2015-08"),
        ("July & August 2015", "2015-07..2015-08"),
        ("Nov 2015 - Feb 2016", "2015-11..2016-02"),
        ("August 2015", "2015-08"),
        ("Sept 2015", "2015-09"),
        ("Aug-2015", "2015-08"),
        ("31st August 2015", "2015-08-31"),
        ("31/08/2015", "2015-08-31"),
        ("31.8.2015", "2015-08-31"),
        ("08/31/2015", "2015-08-31"),
        ("2015/16", "2015-16"),
        ("15/16", "2015-16"),
        ("Q3 2011/12", "2011-12-Q3"),
    ],
)
def test_labels_of_spreadsheets(label: str, meant: str) -> None:
    assert parse_label(label) == parse(meant)


def test_a_label_is_not_a_canonical_form_and_the_mend_says_what_is() -> None:
    with pytest.raises(PeriodError) as refused:
        parse("2015-16 (Q1)")
    assert refused.value.mend == "write 2015-16-Q1"


@pytest.mark.parametrize(
    ("written", "mend"),
    [
        ("2015", "write 2015-16 for the financial year"),
        ("15-16-Q5", "write Q1 (April to June)"),
        ("2015-16-Q0", "write Q1 (April to June)"),
        ("Mar-15", "write 2015-03 for March 2015"),
        ("Aug 15", "write 2015-08 for August 2015"),
        ("Jul-15", "write 2015-07 for July 2015"),
        ("01/04/2015", "2015-04-01 or 2015-01-04"),
        ("31/02/2015", "days 01 to 28"),
        ("31/13/2015", "year, month, day"),
        ("2015Q1", "write 2015-16-Q1"),
        ("Q1 2015", "write 2015-16-Q1"),
        ("2015-17", "write 2015-16"),
        ("2015-13", "write 2015-16"),
        ("2011-12", "2011-04..2012-03 for the financial year, 2011-12..2011-12 for the month"),
        ("11/12", "2011-04..2012-03 for the financial year, 2011-12..2011-12 for the month"),
        ("2015-08..2015-07", "write the earlier month first"),
        ("2015-02-29", "days 01 to 28"),
        ("Nov-Feb 2015", "2015-07..2015-08"),
        ("July and September 2015", "2015-07..2015-08"),
        ("0000-04", "1974 to 2100"),
        ("\uff12\uff10\uff11\uff15-16", "2015-16"),
        ("Q1", "2015-16-Q1"),
        ("", "2015-16"),
    ],
)
def test_what_is_not_certain_is_refused(written: str, mend: str) -> None:
    for read in (parse, parse_label):
        with pytest.raises(PeriodError) as refused:
            read(written)
        assert f'"{written}"' in refused.value.what
        assert mend in refused.value.mend


def test_a_year_that_reads_like_a_month_is_written_as_months() -> None:
    year = financial_year("2011-12")
    assert (year.id, year.words) == ("2011-04..2012-03", "2011-12")
    assert parse(year.id) == year
    december = parse("2011-12..2011-12")
    assert (december.id, december.words) == ("2011-12..2011-12", "December 2011")


@pytest.mark.parametrize(
    ("period", "previous", "year_before"),
    [
        ("2015-16", "2014-15", "2014-15"),
        ("2015-16-Q1", "2014-15-Q4", "2014-15-Q1"),
        ("2015-01", "2014-12", "2014-01"),
        ("2015-07..2015-08", "2015-05..2015-06", "2014-07..2014-08"),
        ("2015-06-30", "2015-03-31", "2014-06-30"),
        ("2015-08-31", "2015-07-31", "2014-08-31"),
        ("2016-02-29", "2016-01-31", "2015-02-28"),
    ],
)
def test_the_period_before(period: str, previous: str, year_before: str) -> None:
    assert parse(period).previous == parse(previous)
    assert parse(period).year_before == parse(year_before)


def test_a_day_within_a_month_has_no_day_before_it() -> None:
    with pytest.raises(PeriodError) as refused:
        _ = parse("2015-08-14").previous
    assert "14 August 2015 is not the end of a month" in refused.value.what
    assert '.change_from("2015-07-31")' in refused.value.mend


def test_what_a_period_lies_in() -> None:
    january = parse("2016-01")
    assert january.financial_year == parse("2015-16")
    assert january.year_to_date == parse("2015-04..2016-01")
    assert january.last_day == parse("2016-01-31")
    assert parse("2015-16-Q4").contains(january)
    assert not parse("2015-16-Q4").contains(parse("2015-12..2016-01"))


def test_periods_are_ordered_by_time() -> None:
    first, then, last = parse("2014-15"), parse("2015-16-Q1"), parse("2015-07..2015-08")
    assert sorted([last, first, then]) == [first, then, last]


@pytest.mark.parametrize("text", ["Q1", "q1"])
def test_a_quarter_of_a_year(text: str) -> None:
    assert quarter(text, financial_year("2015-16")) == parse("2015-16-Q1")


def test_a_quarter_that_is_none() -> None:
    year = financial_year("2015-16")
    with pytest.raises(PeriodError, match="no quarter 5"):
        quarter("Q5", year)
    with pytest.raises(PeriodError, match='"first" is not a quarter'):
        quarter("first", year)
    with pytest.raises(PeriodError, match="is not a financial year"):
        financial_year("2015")


def test_a_house_style_has_its_own_words_for_a_quarter() -> None:
    period: Period = parse("2015-16-Q1")
    assert period.worded("Q{quarter} {year}") == "Q1 2015-16"
