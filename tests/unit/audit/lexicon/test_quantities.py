"""The numbers that prose states, and what only looks like one."""

from decimal import Decimal

import pytest

from reportgen.audit.lexicon.quantities import quantities_in
from reportgen.audit.lexicon.quantity import Hedge, Quantity, Unit
from reportgen.model.figures import Trace
from reportgen.model.manuscript import BoundFigure, Kind, Passage
from reportgen.model.text import Text

COUNT, PERCENT, RATE, MONEY = Unit.COUNT, Unit.PERCENTAGE, Unit.RATE, Unit.MONEY


def stated(text: str) -> tuple[Quantity, ...]:
    return quantities_in(Passage(Kind.PARAGRAPH, Text(text)))


def spans(text: str) -> list[str]:
    return [text[one.start : one.end] for one in stated(text)]


@pytest.mark.parametrize(
    ("text", "span", "value", "decimals", "unit"),
    [
        ("There were 1,681 contacts.", "1,681", "1681", 0, COUNT),
        ("The figure was 64 % in total.", "64 %", "64", 0, PERCENT),
        ("It stood at 59.26% overall.", "59.26%", "59.26", 2, PERCENT),
        ("About 12 per cent are late.", "12 per cent", "12", 0, PERCENT),
        ("Sixty four percent were seen.", "Sixty four percent", "64", 0, PERCENT),
        ("up 2.5 percentage points", "2.5 percentage points", "2.5", 1, Unit.POINTS),
        ("It cost £1.4m.", "£1.4m", "1400000", -5, MONEY),
        ("It cost £72k.", "£72k", "72000", -3, MONEY),
        ("It cost £1.6 million in all.", "£1.6 million", "1600000", -5, MONEY),
        ("It cost £12,345.67.", "£12,345.67", "12345.67", 2, MONEY),
        ("A saving of 2 million pounds.", "2 million pounds", "2000000", -6, MONEY),
        ("a rate of 60 per 10,000 here", "60 per 10,000", "60", 0, RATE),
        ("48.2 per 1000 elsewhere", "48.2 per 1000", "48.2", 1, RATE),
        ("66.28 children per 10000 people", "66.28 children per 10000", "66.28", 2, RATE),
        ("a 20 month contract", "20 month", "20", 0, Unit.MONTHS),
        ("seen within 15 working days of it", "15 working days", "15", 0, Unit.DAYS),
        ("an average of 611 days", "611 days", "611", 0, Unit.DAYS),
        ("a 12-week pilot", "12-week", "12", 0, Unit.WEEKS),
        ("a ratio of 80:20", "80:20", "80", 0, Unit.RATIO),
        ("a 50/50 split", "50/50", "50", 0, Unit.RATIO),
        ("1 clerk to 3 officers", "1 clerk to 3", "1", 0, Unit.RATIO),
        ("Twenty-nine compliments came.", "Twenty-nine", "29", 0, COUNT),
        ("one hundred and five visits", "one hundred and five", "105", 0, COUNT),
        ("There are seven actions.", "seven", "7", 0, COUNT),
        ("a third of cases were good", "a third", "33.3", -1, PERCENT),
        ("two thirds of them agreed", "two thirds", "66.7", -1, PERCENT),
        ("one in five children moved", "one in five", "20", -1, PERCENT),
        ("over half of staff replied", "half", "50", -1, PERCENT),
        ("a variance of -2.5%", "-2.5%", "-2.5", 1, PERCENT),
        ("new audits -25 in each area", "25", "25", 0, COUNT),
        ("1.2 million residents", "1.2 million", "1200000", -5, COUNT),
    ],
)
def test_a_number_has_its_value_unit_and_span(
    text: str, span: str, value: str, decimals: int, unit: Unit
) -> None:
    (found,) = stated(text)
    assert text[found.start : found.end] == span
    assert (str(found.value), found.decimals, found.unit) == (value, decimals, unit)


@pytest.mark.parametrize(
    "text",
    [
        "The committee meets on 5 November 2015 at 6.30pm.",
        "Performance in 2014-15, in 2015/16 and in quarter 1 was noted.",
        "See paragraphs 4.1 to 4.3, section 47 and Appendix 2.",
        "The Children Act 1989 and the Childcare Act 2006 apply.",
        "Complaints at Stage 1 and Stages 2 & 3 are not included.",
        "Services for those aged 19-21, 16-17 year olds and under 1's.",
        "Young people up to the age of 25 and residents aged 65 and over.",
        "Call 0118 496 0000 or 01632 960123.",
        "Indicators A1, Q2 and S47 use e-CAF2 and COVID-19 codes.",
        "It is the second highest, the 3rd agency and the twenty first ward.",
        "One of the reasons is clear; at one point no one knew which one.",
        "Families live more than 20 miles away and travel 3 hours.",
        "In the last 2 weeks and over the past three months.",
        "Office hours are 10:30 to 16:45, 24/7 in an emergency.",
        "Email office7@example.gov.uk or see www.example.org/886.",
        "A third party and a third agency were asked; half term is near.",
        "Theme 1, Priority 2 and Key Stage 2 come first.",
        "Two-way and one-off work goes on.",
        "The rate is per 10,000 people.",
    ],
)
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("over 2000 children", Hedge.OVER),
        ("more than 40% of visits", Hedge.OVER),
        ("2 years plus", Hedge.OVER),
        ("3 or more moves", Hedge.OVER),
        ("just short of 40%", Hedge.UNDER),
        ("nearly 600 cases", Hedge.UNDER),
        ("up to an additional 36 posts", Hedge.UNDER),
        ("approximately 7,000 cases", Hedge.ABOUT),
        ("in the region of 40:60", Hedge.ABOUT),
        ("in the high 80% range", Hedge.ABOUT),
        ("caseloads in the high 20's", Hedge.ABOUT),
        ("a third of cases", Hedge.ABOUT),
        ("a total of 41 cases", Hedge.EXACT),
        ("The above 3 documents", Hedge.EXACT),
        ("£3m over 2 years", Hedge.EXACT),
        ("recruited over a 2 year period", Hedge.EXACT),
        ("plans of over 2 years", Hedge.OVER),
    ],
)
def test_a_hedge_stands_before_or_after(text: str, hedge: Hedge) -> None:
    assert stated(text)[-1].hedge is hedge


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("There were 251 Early Help Referrals in quarter 1.", "Early Help Referrals"),
        ("721 children and young people were referred.", "children and young people"),
        ("55 (21.7%) children had a second plan.", "children"),
        ("64% of referrals led to one.", "referrals"),
        ("36 shortlisted applicants came.", "shortlisted applicants"),
        ("90% of looked after children were seen.", "looked after children"),
        ("A further 46 held in July.", ""),
        ("423 in the quarter before.", ""),
        ("4 Head of Service posts are filled.", "Head of Service posts"),
        ("over 400 child in need cases were closed", "child in need cases"),
        ("1 further meeting is planned", "further meeting"),
        ("12 teams and improved systems", "teams"),
    ],
)
def test_the_noun_is_the_run_of_words_that_names_what_is_counted(text: str, noun: str) -> None:
    assert stated(text)[0].noun == noun


def test_both_ends_of_a_range_are_marked_and_share_the_unit() -> None:
    first, last = stated("reviews after 6-12 months")
    assert (first.unit, last.unit) == (Unit.MONTHS, Unit.MONTHS)
    assert first.is_range
    assert last.is_range
    assert all(one.is_range for one in stated("a range of 16 to 23"))
    assert all(one.is_range for one in stated("between 30 and 40 cases"))
    assert not any(one.is_range for one in stated("It fell from 27 to 21."))


def test_a_bare_number_after_per_10000_is_a_rate() -> None:
    first, last = stated("The rate per 10,000 children was nearly 600 but here it was only 435.6.")
    assert (first.unit, first.per, first.hedge) == (RATE, 10_000, Hedge.UNDER)
    assert (last.unit, last.per) == (RATE, 10_000)


def test_ratios_are_gone_on_with_once_they_are_spoken_of() -> None:
    assert spans("1 clerk to 3 officers in town and 1 to 4 in villages") == [
        "1 clerk to 3",
        "1 to 4",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("chosen as one of three areas", ["three"]),
        ("just one of 4 posts is filled", ["one", "4"]),
        ("In 2013, out of 5 posts, only one manager was permanent.", ["5", "one"]),
        ("Over the year 2014-15 55 (21.7%) children", ["55", "21.7%"]),
        ("waited 14 months-426 days", ["14 months", "426 days"]),
        ("received 2073 contacts", ["2073"]),
        ("work with over 2000 of our children", ["2000"]),
        ("Two whole service meetings were held.", ["Two"]),
        ("117 male and 113 female", ["117", "113"]),
        ("At the end of March 2015, 20 of 85 left.", ["20", "85"]),
    ],
)
def test_numbers_stand_beside_what_is_none(text: str, found: list[str]) -> None:
    assert spans(text) == found


def test_a_number_within_a_bound_figure_has_its_trace() -> None:
    trace = Trace(Decimal(721), "referrals", "Referrals", (), "", "", "", "", ())
    text = Text("721 referrals, 12 of them late")
    bound = Passage(Kind.PARAGRAPH, text, figures=(BoundFigure(0, 3, trace),))
    first, last = quantities_in(bound)
    assert first.behind is trace
    assert last.behind is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("NEET (16-18) was 3.4%", ["3.4%"]),
        ("Attainment 8 was 46.5 points", ["46.5"]),
        ("155,700 residents, and 34% of children under 5", ["155,700", "34%"]),
        ("Caseloads were under 20.", ["20"]),
        ("The figure 230 includes some twice.", ["230"]),
        ("See Figure 2 and Table 3.", []),
        ("It fell by a fifth, from 1,530 to 1,224.", ["a fifth", "1,530", "1,224"]),
        ("£500k in 2019/20 and £750,000 in 2020/21", ["£500k", "£750,000"]),
        ("up 0.4pp on Q3", ["0.4pp"]),
        ("Target:95%. Actual:93.4%.", ["95%", "93.4%"]),
        ("zero tolerance and net zero by 2030", []),
    ],
)
def test_other_councils_write_so(text: str, found: list[str]) -> None:
    assert spans(text) == found


def test_the_end_of_a_change_has_the_unit_of_its_beginning() -> None:
    assert [one.unit for one in stated("cut from 12 weeks to six")] == [Unit.WEEKS, Unit.WEEKS]
