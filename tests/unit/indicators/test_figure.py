"""The vocabulary of figures, as narratives use it."""

from __future__ import annotations

import ast
from decimal import Decimal

import pytest

from reportgen.indicators.figure import Figure
from reportgen.model import figures
from reportgen.model.data import Show, Status
from reportgen.model.figures import FigureError, Phrase
from reportgen.periods import parse
from tests.unit.indicators.small_data import built, figure, indicator

SEXES = {"female": "Female", "male": "Male"}
INDICATORS = [
    indicator(),
    indicator("plans", measure="stock", numerator=None),
    indicator("conversion", unit="percentage", decimals=1, polarity="higher is better"),
    indicator("sex", measure="stock", breakdown={"categories": SEXES}),
    indicator("visits", unit="percentage", polarity="higher is better", tolerance={"within": "5"}),
    indicator("waits", unit="days", polarity="lower is better", numerator="Days waited"),
    indicator("budget", unit="money", steady="1000"),
    indicator("secret"),
    indicator("hidden", unit="percentage"),
    indicator("nobody", measure="stock", breakdown={"categories": {"young": "Y", "old": "O"}}),
    indicator("cost", unit="money", numerator="Spent", denominator="Children"),
    indicator("rate", unit="rate per 10,000", decimals=1),
    indicator("monthly", breakdown={"categories": SEXES}),
    indicator("checks", unit="percentage", polarity="higher is better"),
]
ROWS = """
referrals,2013-14-Q4,,400
referrals,2014-15,,1598
referrals,2014-15-Q1,,721
referrals,2014-15-Q4,,423
referrals,2015-16-Q1,,721,,,p
referrals,2015-07,,118
referrals,2015-08,,146
referrals,2015-07..2015-08,,226
plans,2015-03-31,,7
plans,2015-06-30,,5
plans,2015-08-31,,4
conversion,2014-15,,60.0
conversion,2014-15-Q4,,59.96
conversion,2015-16-Q1,,,640,1000
conversion,2015-07..2015-08,,,75,100
sex,2015-06-30,female,55
sex,2015-06-30,male,16
visits,2015-16-Q1,,89
waits,2014-15-Q4,,599
waits,2015-16-Q1,,,42770,70
budget,2014-15-Q4,,1400000
budget,2015-16-Q1,,1400500
secret,2014-15-Q4,,12
secret,2015-16-Q1,,,,,c
hidden,2015-16-Q1,,,,40,c
nobody,2015-06-30,young,0
nobody,2015-06-30,old,0
cost,2014-15-Q4,,110
cost,2015-16-Q1,,,1000,10
cost,2015-16-Q2,,,1200,10
cost,2014-15,,,6000,60
rate,2015-16-Q1,,,300,40000
monthly,2015-04,female,1
monthly,2015-04,male,2
monthly,2015-05,female,3
monthly,2015-05,male,4
monthly,2015-06,,12
monthly,2015-07,female,5
checks,2014-15-Q4,,,1,2000
checks,2015-16-Q1,,,1999,2000
"""
COMPARATORS = """
visits,target,2015-16,95
visits,south_east,2014-15-Q3,78.2
waits,target,2015-16-Q1,547
waits,neighbours,2015-16-Q1,611
referrals,target,2015-16,3000
monthly,target,2015-16,3000
"""


def said(expression: str) -> str:
    """What an expression prints."""
    return phrase(expression).text


def phrase(expression: str) -> Phrase:
    meaning = _meaning(ast.parse(expression, mode="eval").body)
    return meaning if isinstance(meaning, Phrase) else meaning.in_prose()


def _meaning(node: ast.expr) -> Figure:
    """Follow an expression as the composer does, step by step."""
    match node:
        case ast.Name(id=name):
            return built(INDICATORS, ROWS, COMPARATORS)[0].named(name)
        case ast.Attribute(value=inner, attr=name):
            return _meaning(inner).get(name)  # type: ignore[return-value]
        case ast.Subscript(value=inner, slice=ast.Constant(value=str(key))):
            return _meaning(inner).item(key)
        case ast.Call(func=ast.Attribute(value=inner, attr=name), args=args):
            constants = tuple(ast.literal_eval(each) for each in args)
            return _meaning(inner).call(name, constants)  # type: ignore[return-value]
    raise AssertionError(ast.dump(node))


def test_the_data_of_these_tests_are_sound() -> None:
    assert built(INDICATORS, ROWS, COMPARATORS)[1] == []


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        # where and when
        ("referrals", "721"),
        ("referrals.previous", "423"),
        ("referrals.last_year", "721"),
        ('referrals.at("2014-15")', "1,598"),
        ('plans.at("2014-15")', "7"),
        ("plans.latest", "4"),
        ("plans.latest.previous.period", "31 July 2015"),
        ("sex.female", "55"),
        ('sex["male"]', "16"),
        ("sex.total", "71"),
        # added up, from the fewest rows that follow one another
        ('referrals.at("2015-04..2015-08")', "947"),
        ('referrals.at("2015-07..2015-08").year_to_date', "947"),
        ('conversion.at("2015-04..2015-08")', "65.0%"),
        # what it is made of
        ("conversion.numerator", "640"),
        ("conversion.denominator", "1,000"),
        ("conversion.numerator.words", "six hundred and forty"),
        ("referrals.per_month", "240.3"),
        ("rate.numerator.per_month", "100.0"),
        ("rate.per_month", "25.0 per 10,000"),
        ('referrals.per_month.at("2014-15")', "133.2"),
        # an average is made of its parts again, and is no larger the longer it is counted
        ('cost.at("2015-04..2015-09")', "£110"),
        ('cost.change_from("2014-15")', "no change from £100 in 2014-15"),
        ('cost.numerator.at("2015-04..2015-09")', "2,200"),
        # of periods, some have a total and some only categories
        ("monthly", "22"),
        ('monthly.female.at("2015-04..2015-05").share', "4 of 10 (40.0%)"),
        ("waits", "611 days"),
        # changes
        ("referrals.change", "an increase of 298 (70.4%) from 423"),
        ("referrals.changed", "rose by 298 (70.4%) from 423"),
        ("referrals.change_on_year", "no change from 721"),
        ('referrals.changed_from("2014-15-Q1")', "stayed at 721"),
        ("plans.change", "a decrease of 2 from 7"),
        ("plans.changed", "fell by 2 from 7"),
        ("conversion.change", "an increase of 4.0 percentage points from 60.0%"),
        (
            'conversion.change_from("2014-15")',
            "an increase of 4.0 percentage points from 60.0% in 2014-15",
        ),
        (
            'referrals.per_month.change_from("2014-15")',
            "an increase of 107.2 (80.5%) from 133.2 in 2014-15",
        ),
        ("waits.change", "an increase of 12 days (2.0%) from 599 days"),
        ("budget.change", "an increase of £500 from £1.4m"),
        ("referrals.direction", "up"),
        ("plans.direction", "down"),
        ("budget.direction", "unchanged"),
        # against others
        ("visits.target", "95%"),
        ("visits.against_target", "6 percentage points below the target of 95%"),
        ('visits.comparator("south_east")', "78.2%"),
        ('visits.comparator("south_east").period', "quarter 3 of 2014-15"),
        (
            'visits.against("south_east")',
            "11 percentage points above the South East benchmark of 78.2%",
        ),
        ("waits.against_target", "64 days above the target of 547 days"),
        ('waits.against("neighbours")', "at the statistical neighbours' average of 611 days"),
        ("visits.rating", "red"),
        # parts
        ("sex.female.out_of", "55 of 71"),
        ("sex.female.share", "55 of 71 (77.5%)"),
        ("conversion.share", "640 of 1,000 (64.0%)"),
        ("checks.share", "1,999 of 2,000 (more than 99%)"),
        ("checks.previous.share", "1 of 2,000 (less than 1%)"),
        # words
        ("sex.female.words", "fifty-five"),
        ("sex.female.Words", "Fifty-five"),
        ("referrals.period", "quarter 1 of 2015-16"),
        ("plans.latest.as_at", "at 31 August 2015"),
    ],
)
def test_what_an_expression_prints(expression: str, words: str) -> None:
    assert said(expression) == words


@pytest.mark.parametrize(
    ("expression", "what", "mend"),
    [
        (
            'referrals.at("2010-04..2010-06")',
            '"Referrals" has no figure for 2010-11-Q1',
            "it has figures for 2013-14-Q4, 2014-15-Q1, 2014-15, ",
        ),
        ("visits.change", '"Visits" has no figure for 2014-15-Q4', "figures for 2015-16-Q1;"),
        ('referrals.at("2015")', '"2015" can be read in more than one way', "write 2015-16"),
        ('referrals.at("2015-08-31")', "counted over a period, and 2015-08-31 is a day", "months"),
        (
            'referrals.change_from("2014-15")',
            '"Referrals" (2015-16-Q1) covers 3 months and "Referrals" (2014-15) 12 months',
            '.per_month.change_from("2014-15")',
        ),
        ("referrals.against_target", "covers 3 months", "comparators.csv for 2015-16-Q1"),
        ("referrals.latest", "latest figure, each to 31 August 2015", '.at("2015-07..2015-08")'),
        ("waits.latest.previuos", '"waits" has nothing called "previuos"', '"previous"?'),
        ('sex["femal"]', '"sex" has no category "femal"', 'did you mean "female"?'),
        ("sex.femal", '"sex" has nothing called "femal"', 'did you mean "female"?'),
        ("referrals.at", ".at needs brackets", 'write .at("2014-15")'),
        ("referrals.change()", ".change takes no brackets", "write .change"),
        ("referrals.at(2014)", "in quotation marks", 'write .at("2014-15")'),
        ('visits.against("south_west")', 'no comparator "south_west"', '"south_east"?'),
        ('visits.against("neighbours")', "has no statistical neighbours' average", "csv"),
        ("secret", "is confidential", "in a table it is shown as [c]"),
        ("hidden.denominator", "is confidential", "in a table it is shown as [c]"),
        ("hidden.share", "is confidential", "in a table it is shown as [c]"),
        ("nobody.old.share", "is not applicable", "in a table it is shown as [z]"),
        ('plans.at("2015-07-31")', "has no figure for 2015-07-31", "2015-08-31; add a row"),
        ('referrals.at("2015-07..2015-09")', "has no figure for 2015-16-Q2", "add a row"),
        ("waits.target.numerator", "the target is a single value", "print the value"),
        ("monthly.target.female", "the target is a single value", "print the value"),
        ('monthly.target["female"]', "the target is a single value", "print the value"),
        ("waits.target.share", "the target is a single value", "print the value"),
        ("waits.target.rating", "the target is a single value", "print the value"),
        ("rate.per_month.numerator", "are of the figure itself", ".numerator.per_month"),
        ("rate.numerator.share", "are of the figure itself", "directly behind the figure"),
        ("cost.per_month", "no monthly average", "print the figure itself"),
        ('cost.at("2015-01..2015-06")', "has no figure for 2015-01..2015-06", "add a row"),
        ('monthly.at("2015-04..2015-07")', "has no figure for 2015-04..2015-07", "add a row"),
        ("secret.change", "is confidential", "say so in words"),
        ("referrals.numerator", "has no numerator", "enter the numerator"),
        ("referrals.share", "is not part of a whole", "denominator"),
        ("referrals.rating", "no better and worse", "polarity"),
        ("conversion.rating", "has no target", "comparators.csv"),
        ("waits.rating", "has no tolerance", "`tolerance`"),
        ("sex.female.target", "for the whole of", "an indicator of its own"),
        ("conversion.words", "is not written in words", "print the figure itself"),
        ("conversion.per_month", "no monthly average", "print the figure itself"),
        ("referrals.as_at", "counted over a period", ".period"),
        ("plans.year_to_date", "is a day: it has no year to date", ""),
    ],
)
def test_what_cannot_be_printed_says_why_and_what_to_do(
    expression: str, what: str, mend: str
) -> None:
    with pytest.raises(FigureError) as refused:
        said(expression)
    assert what in refused.value.what
    assert mend in refused.value.mend


def test_the_latest_figure_lies_within_the_months_the_paper_covers() -> None:
    conversion = indicator("conversion")
    with pytest.raises(FigureError) as refused:
        figure(conversion, "conversion,2015-09,,8").get("latest")
    assert refused.value.what == '"Conversion" has no figure within April to August 2015'


def test_a_total_is_not_made_where_a_category_is_not_known() -> None:
    sexes = indicator("sex", measure="stock", breakdown={"categories": SEXES})
    with pytest.raises(FigureError, match='"Sex" has no total for 2015-06-30') as refused:
        figure(sexes, "sex,2015-06-30,female,55\nsex,2015-06-30,male,,,,x").in_prose()
    assert "`total: no`" in refused.value.mend
    assert "enter the total" in refused.value.mend


def test_a_change_too_small_to_print_is_not_called_no_change() -> None:
    rate = indicator("rate", unit="percentage")
    rows = "rate,2014-15-Q4,,64.4\nrate,2015-16-Q1,,64.6"
    change = figure(rate, rows).get("change")
    assert isinstance(change, Phrase)
    assert change.text == "an increase of less than 1 percentage point from 64%"


@pytest.mark.parametrize(
    ("unit", "before", "now", "words"),
    [
        ("count", "0", "5", "an increase of 5 from 0"),
        ("count", "20", "0", "a decrease of 20 (100.0%) from 20"),
        ("count", "20", "219", "an increase of 199 (995.0%) from 20"),
        ("count", "20", "220", "an increase of 200 from 20"),
        ("count", "900000", "899999", "a decrease of 1 from 900,000"),
        ("days", "599", "600", "an increase of 1 day (0.2%) from 599 days"),
        ("days", "0", "1", "an increase of 1 day from 0 days"),
        ("months", "11.6", "12.4", "no change from 12 months"),
        ("days", "12.4", "12.6", "an increase of less than 1 day from 12 days"),
        ("percentage", "64.6", "64.4", "a decrease of less than 1 percentage point from 65%"),
        ("percentage", "0", "1", "an increase of 1 percentage point from 0%"),
        ("money", "-5000", "-2000", "an increase of £3,000 from \u2212£5,000"),
        ("money", "5000", "-2000", "a decrease of £7,000 (140.0%) from £5,000"),
        ("ratio", "1", "999999999999999", "an increase of 999,999,999,999,998 from 1"),
    ],
)
def test_changes_at_the_extremes(unit: str, before: str, now: str, words: str) -> None:
    waits = indicator("waits", unit=unit)
    rows = f"waits,2014-15-Q4,,{before}\nwaits,2015-16-Q1,,{now}"
    change = figure(waits, rows).get("change")
    assert isinstance(change, Phrase)
    assert change.text == words


@pytest.mark.parametrize(
    ("statuses", "words"),
    [
        (("", "", ""), "an increase of 20 (40.0%) from 50"),
        (("b", "", ""), "an increase of 20 (40.0%) from 50 (break in series)"),
        (("", "b", ""), "an increase of 20 (40.0%) from 50 (break in series)"),
        (("", "", "b"), "an increase of 20 (40.0%) from 50 (break in series)"),
    ],
)
def test_a_change_over_a_break_in_the_series_says_so(
    statuses: tuple[str, str, str], words: str
) -> None:
    rows = "plans,2015-03-31,,50,,,{}\nplans,2015-05-31,,65,,,{}\nplans,2015-06-30,,70,,,{}"
    plans = figure(indicator("plans", measure="stock"), rows.format(*statuses))
    change = plans.get("change")
    assert isinstance(change, Phrase)
    assert change.text == words


def test_a_cell_with_a_change_over_a_break_has_its_shorthand() -> None:
    rows = "plans,2015-03-31,,50\nplans,2015-06-30,,70,,,b"
    plans = figure(indicator("plans", measure="stock"), rows)
    assert plans.shown(Show.CHANGE).in_table().text == "+20 [b]"


def test_a_break_after_the_later_figure_is_not_between_them() -> None:
    rows = "plans,2015-03-31,,50\nplans,2015-06-30,,70\nplans,2015-07-31,,90,,,b"
    change = figure(indicator("plans", measure="stock"), rows).get("change")
    assert isinstance(change, Phrase)
    assert change.text == "an increase of 20 (40.0%) from 50"


@pytest.mark.parametrize(
    ("polarity", "tolerance", "value", "rating"),
    [
        ("higher is better", {"within": "5"}, "79.96", "green"),  # it is printed as 80.0%
        ("higher is better", {"within": "5"}, "75", "amber"),
        ("higher is better", {"within": "5"}, "74.9", "red"),
        ("lower is better", {"within": "5"}, "80", "green"),
        ("lower is better", {"within": "5"}, "85", "amber"),
        ("lower is better", {"within": "10", "relative": "yes"}, "88", "amber"),
        ("lower is better", {"within": "10", "relative": "yes"}, "88.1", "red"),
        ("within a range", {"within": "5"}, "40", "green"),
        ("within a range", {"within": "5"}, "35", "amber"),
        ("within a range", {"within": "5"}, "65.1", "red"),
    ],
)
def test_the_rating(polarity: str, tolerance: dict[str, str], value: str, rating: str) -> None:
    rated = indicator(
        "rated",
        unit="percentage",
        decimals=1,
        polarity=polarity,
        tolerance=tolerance,
        range=["40", "60"] if polarity == "within a range" else None,
    )
    target = "" if polarity == "within a range" else "rated,target,2015-16,80"
    phrase_of_rating = figure(rated, f"rated,2015-16-Q1,,{value}", target).get("rating")
    assert isinstance(phrase_of_rating, Phrase)
    assert phrase_of_rating.text == rating


def test_cells_of_tables() -> None:
    catalogue, _ = built(INDICATORS, ROWS, COMPARATORS)
    quarter = parse("2015-16-Q1")
    referrals = catalogue.figure("referrals", quarter)
    assert referrals.in_table().text == "721 [p]"
    assert referrals.shown(Show.CHANGE).in_table().text == "+298"
    assert (referrals.in_table().words, referrals.in_table().statuses) == (
        "721",
        (Status.PROVISIONAL,),
    )
    assert referrals.provisional
    assert catalogue.figure("conversion", quarter).in_table().text == "64.0"
    assert catalogue.figure("secret", quarter).in_table().text == "[c]"
    assert catalogue.figure("secret", quarter).shown(Show.CHANGE).in_table().text == "[c]"
    assert catalogue.figure("visits", quarter).shown(Show.CHANGE).in_table().text == "[x]"
    assert catalogue.figure("sex", quarter, "male").shown(Show.SHARE).in_table().text == "22.5"
    assert catalogue.figure("sex", quarter).shown(Show.SHARE).in_table().text == "100.0"
    assert catalogue.figure("hidden", quarter).shown(Show.SHARE).in_table().text == "[c]"
    assert catalogue.figure("hidden", quarter).shown(Show.DENOMINATOR).in_table().text == "[c]"
    assert catalogue.figure("nobody", quarter, "old").shown(Show.SHARE).in_table().text == "[z]"


def test_the_trace_leads_to_every_row_behind_a_figure() -> None:
    trace = phrase("referrals.change").trace
    assert trace is not None
    assert trace.value == Decimal(298)
    assert trace.period == "2015-16-Q1, 2014-15-Q4"
    assert trace.statuses == "p"
    assert [place.line for place in trace.sources] == [6, 5]


@pytest.mark.parametrize(
    ("expression", "steps", "comparator"),
    [
        ("referrals", (), ""),
        ("referrals.change", (Show.CHANGE,), ""),
        ("rate.numerator.per_month", (Show.NUMERATOR, Show.PER_MONTH), ""),
        ("visits.target", (), "target"),
    ],
)
def test_the_trace_says_what_was_made_of_the_row(
    expression: str, steps: tuple[Show, ...], comparator: str
) -> None:
    trace = phrase(expression).trace
    assert trace is not None
    assert (trace.steps, trace.comparator) == (steps, comparator)


def test_the_trace_of_a_sum_names_its_rows() -> None:
    trace = phrase('referrals.at("2015-04..2015-08")').trace
    assert trace is not None
    assert (trace.made_from, trace.period) == ("sum of consecutive periods", "2015-04..2015-08")
    assert [place.line for place in trace.sources] == [6, 9]


def test_the_trace_of_a_sum_of_categories_and_periods_says_so() -> None:
    trace = phrase("monthly").trace
    assert trace is not None
    assert trace.made_from == "sum of the categories of consecutive periods"
    assert len(trace.sources) == 5


def test_a_period_is_words_and_has_no_figure_behind_it() -> None:
    assert phrase("referrals.period").trace is None


def test_a_figure_is_what_the_paper_expects() -> None:
    """The type checker holds that the shapes of the two stages fit."""
    catalogue: figures.Catalogue = built(INDICATORS, ROWS, COMPARATORS)[0]
    shape: figures.Figure = catalogue.named("referrals")
    assert shape.label == "Referrals"
    assert shape.indicator.id == "referrals"


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("referrals", "572", "572.0"),
        ("referrals", "571.96", "572.0"),
        ("conversion", "61.98", "62.0%"),
        ("budget", "1400250", "£1,400,250"),
        ("waits", "605.05", "605.1 days"),
    ],
)
def test_what_is_made_of_several_figures_is_worded_like_them(
    name: str, value: str, words: str
) -> None:
    periods = [parse("2014-15-Q4"), parse("2015-16-Q1")]
    one = built(INDICATORS, ROWS, COMPARATORS)[0].named(name)
    made = one.made_of(periods, Decimal(value), "mean of 2 figures")
    assert made.words == words
    assert made.trace
    assert (made.trace.value, made.trace.made_from) == (Decimal(value), "mean of 2 figures")
    assert made.trace.periods == tuple(periods)
    assert len(made.trace.sources) == 2
