"""Each kind of value is taken as people write it, or refused with what to write instead."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from reportgen.model.written import (
    Day,
    Identifier,
    Number,
    PeriodText,
    SectionId,
    WholeNumber,
    Written,
    YearText,
    YesNo,
)


class Indicator(Written):
    """Something with a text that is needed, and one that is not."""

    title: str
    note: str = ""


@pytest.mark.parametrize(
    ("kind", "value", "taken"),
    [
        (YesNo, "yes", True),
        (YesNo, "no", False),
        (Number, "-2.50", Decimal("-2.50")),
        (Number, "0", Decimal(0)),
        (WholeNumber, "95", 95),
        (Day, "2016-02-29", date(2016, 2, 29)),
        (Identifier, "section_47", "section_47"),
        (SectionId, "looked-after-children", "looked-after-children"),
        (PeriodText, "2015-07..2015-08", "2015-07..2015-08"),
        (YearText, "2015-16", "2015-16"),
    ],
)
def test_what_is_taken(kind: Any, value: str, taken: object) -> None:
    assert TypeAdapter(kind).validate_python(value) == taken


@pytest.mark.parametrize(
    ("kind", "value", "what", "mend"),
    [
        (YesNo, "on", '"on" is neither yes nor no', "write yes or no"),
        (YesNo, "Yes", '"Yes" is neither yes nor no', "write yes or no"),
        (Number, "017", '"017" is not a plain number', "write 17"),
        (Number, "1,681", '"1,681" is not a plain number', "write 1681"),
        (Number, "45%", '"45%" is not a plain number', "write 45"),
        (Number, "1e3", '"1e3" is not a plain number', "write digits, such as 17 or 2.5"),
        (Number, "NaN", '"NaN" is not a plain number', "write digits, such as 17 or 2.5"),
        (WholeNumber, "2.5", '"2.5" is not a whole number', "write it without decimals"),
        (WholeNumber, "9" * 23, "this number is too large", "of at most nine digits"),
        (Number, "9" * 23, "this number is too large", "of at most fifteen digits"),
        (WholeNumber, "1:30", '"1:30" is not a whole number', "write digits, such as 17 or 2.5"),
        (Day, "05/11/2015", '"05/11/2015" is not how a date', "write 2015-11-05"),
        (Day, "5 November 2015", '"5 November 2015" is not how', "write 2015-11-05"),
        (Day, "2015-02-29", 'there is no day "2015-02-29"', "correct the day or the month"),
        (Day, "soon", '"soon" is not how a date is written', "2015-11-05"),
        (Identifier, "Section 47", '"Section 47" is not a plain identifier', "write section_47"),
        (Identifier, "47", '"47" is not a plain identifier', "a letter first"),
        (SectionId, "Looked after", '"Looked after" is not a plain', "write looked-after"),
        (PeriodText, "15-16-Q5", "15-16-Q5", ""),
        (YearText, "2015", "2015", "2015-16"),
    ],
)
def test_what_is_refused_and_what_to_write_instead(
    kind: Any, value: str, what: str, mend: str
) -> None:
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(kind).validate_python(value)
    (error,) = refused.value.errors()
    assert error["type"] == "refused"
    assert what in error["msg"]
    assert mend in error["ctx"]["mend"]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"title": "  "}, '"title" is empty'),
        ({"title": "Referrals", "titel": "Referrals"}, "Extra inputs are not permitted"),
        ({}, "Field required"),
    ],
)
def test_a_field_that_is_empty_missing_or_unknown(fields: dict[str, str], message: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Indicator.model_validate(fields)
    assert refused.value.errors()[0]["msg"] == message


def test_a_field_that_may_be_left_out_may_be_empty() -> None:
    assert Indicator(title="Referrals", note="").note == ""
