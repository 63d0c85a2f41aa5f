"""Numbers, dates and lists in words."""

from datetime import date
from decimal import Decimal

import pytest

from reportgen.model.data import Unit
from reportgen.wording import (
    and_list,
    date_in_words,
    decimals_of,
    difference_in_prose,
    half_up,
    in_letters,
    in_prose,
    in_roman,
    in_table,
    number_in_words,
    share_in_prose,
    signed_in_table,
)


@pytest.mark.parametrize(
    ("value", "decimals", "rounded"),
    [("12.5", 0, "13"), ("2.675", 2, "2.68"), ("-12.5", 0, "-13"), ("64.45", 1, "64.5")],
)
def test_rounding_is_half_up(value: str, decimals: int, rounded: str) -> None:
    assert str(half_up(Decimal(value), decimals)) == rounded


def test_there_is_no_negative_zero() -> None:
    assert str(half_up(Decimal("-0.04"), 1)) == "0.0"
    assert in_table(Decimal("-0.4"), 0) == signed_in_table(Decimal("-0.4"), 0) == "0"
    assert in_prose(Decimal("-0.4"), Unit.MONEY, 0) == "£0"


@pytest.mark.parametrize(
    ("value", "unit", "decimals", "words"),
    [
        ("1681", Unit.COUNT, 0, "1,681"),
        ("64.25", Unit.PERCENTAGE, 0, "64%"),
        ("64.25", Unit.PERCENTAGE, 1, "64.3%"),
        ("611", Unit.DAYS, 0, "611 days"),
        ("1", Unit.DAYS, 0, "1 day"),
        ("1", Unit.MONTHS, 1, "1.0 months"),
        ("8.9", Unit.MONTHS, 1, "8.9 months"),
        ("66.28", Unit.RATE, 2, "66.28 per 10,000"),
        ("72000", Unit.MONEY, 0, "£72,000"),
        ("12.5", Unit.MONEY, 2, "£12.50"),
        ("999999", Unit.MONEY, 0, "£999,999"),
        ("1350000", Unit.MONEY, 0, "£1.35m"),
        ("1444321", Unit.MONEY, 0, "£1,444,321"),
        ("1444321.5", Unit.MONEY, 2, "£1,444,321.50"),
        ("100000000000000000000000000001", Unit.COUNT, 2, f"100{',000' * 8},001.00"),
        ("999999.6", Unit.MONEY, 0, "£1m"),
        ("1444321e12", Unit.MONEY, 0, "£1,444,321,000,000m"),
        ("2000000", Unit.MONEY, 0, "£2m"),
        ("-1350000", Unit.MONEY, 0, "\u2212£1.35m"),
        ("1.85", Unit.RATIO, 1, "1.9"),
    ],
)
def test_a_value_in_prose(value: str, unit: Unit, decimals: int, words: str) -> None:
    assert in_prose(Decimal(value), unit, decimals) == words


@pytest.mark.parametrize(
    ("value", "unit", "decimals", "words"),
    [
        ("4", Unit.PERCENTAGE, 1, "4.0 percentage points"),
        ("1", Unit.PERCENTAGE, 0, "1 percentage point"),
        ("-298", Unit.COUNT, 0, "298"),
        ("12", Unit.DAYS, 0, "12 days"),
        ("3.2", Unit.RATE, 2, "3.20"),
        ("-72000", Unit.MONEY, 0, "£72,000"),
    ],
)
def test_a_difference_has_a_size_and_no_sign(
    value: str, unit: Unit, decimals: int, words: str
) -> None:
    assert difference_in_prose(Decimal(value), unit, decimals) == words


@pytest.mark.parametrize(
    ("value", "decimals", "words"),
    [
        ("0", 0, "0%"),
        ("0.05", 0, "less than 1%"),
        ("0.05", 1, "0.1%"),
        ("0.04", 1, "less than 0.1%"),
        ("99.4", 0, "99%"),
        ("99.95", 0, "more than 99%"),
        ("99.95", 1, "more than 99.9%"),
        ("100", 0, "100%"),
        ("100.4", 0, "100%"),
    ],
)
def test_a_share_is_all_or_nothing_only_where_it_is(value: str, decimals: int, words: str) -> None:
    assert share_in_prose(Decimal(value), decimals) == words


def test_a_difference_in_a_table_has_its_sign() -> None:
    assert signed_in_table(Decimal(1298), 0) == "+1,298"
    assert in_table(Decimal(27), 1) == "27.0"  # one precision for all figures of a column
    assert signed_in_table(Decimal("-2.04"), 1) == "\u22122.0"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zero"),
        (13, "thirteen"),
        (20, "twenty"),
        (55, "fifty-five"),
        (100, "one hundred"),
        (105, "one hundred and five"),
        (1042, "one thousand and forty-two"),
        (2300, "two thousand three hundred"),
        (999_999, "nine hundred and ninety-nine thousand nine hundred and ninety-nine"),
    ],
)
def test_a_number_in_words(number: int, words: str) -> None:
    assert number_in_words(number) == words


@pytest.mark.parametrize("number", [-1, 1_000_000])
def test_a_number_that_is_not_written_in_words(number: int) -> None:
    with pytest.raises(ValueError, match="not written in words"):
        number_in_words(number)


def test_the_decimals_a_number_was_written_with() -> None:
    written = ["66.30", "95", "1.4E6"]
    assert [decimals_of(Decimal(text)) for text in written] == [2, 0, 0]


def test_dates_and_lists() -> None:
    assert date_in_words(date(2015, 11, 5)) == "5 November 2015"
    assert and_list([]) == ""
    assert and_list(["a"]) == "a"
    assert and_list(["a", "b", "c"]) == "a, b and c"


@pytest.mark.parametrize(("number", "letters"), [(1, "a"), (26, "z"), (27, "aa"), (52, "az")])
def test_letters_go_on_after_z(number: int, letters: str) -> None:
    assert in_letters(number) == letters


@pytest.mark.parametrize(
    ("number", "numeral"), [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (40, "xl"), (99, "xcix")]
)
def test_roman_numerals_are_written_as_they_are_read(number: int, numeral: str) -> None:
    assert in_roman(number) == numeral
