"""Numbers as people and spreadsheets write them; what is refused stands in tests/bad."""

from decimal import Decimal

import pytest

from reportgen.sources.numbers import NumberError, WrittenNumber, read_number


@pytest.mark.parametrize(
    ("written", "value", "sign"),
    [
        ("1,681", "1681", ""),
        ("1,681,000.25", "1681000.25", ""),
        ("45%", "45", "%"),
        ("59.26 %", "59.26", "%"),
        ("£1.4m", "1400000", "£"),
        ("£72k", "72000", "£"),
        ("(3)", "-3", ""),
        ("(£1.4m)", "-1400000", "£"),
        ("\u22124", "-4", ""),
        (" 12\u00a0", "12", ""),
        ("0.5", "0.5", ""),
        ("0", "0", ""),
    ],
)
def test_what_has_one_meaning_is_understood(written: str, value: str, sign: str) -> None:
    assert read_number(written) == WrittenNumber(Decimal(value), sign)


@pytest.mark.parametrize(
    "written",
    [
        *("1.681,5", "1,68", "1,6811", "12 5", "1 681", "12.", "1e5", "+3", "--3", "017", "00"),
        *("1.4m", "£5%", "\uff11\uff12", "½", "1_000", "0x1F", "TRUE", "ten", "2015-08"),
        "1234567890123456",
    ],
)
def test_what_has_two_meanings_is_refused(written: str) -> None:
    with pytest.raises(NumberError):
        read_number(written)
