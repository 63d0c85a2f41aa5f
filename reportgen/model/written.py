"""The kinds of value that people write in YAML, each with one reader.

YAML's own guesses (`no` is false, `017` is 15, `1:30` is 90) are never used: every scalar arrives
as text, and the field it stands in says what it may be. What a value is refused for, and what to
write instead, stands here with the reader of its kind.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
)
from pydantic_core import PydanticCustomError

from reportgen.codes import CODES, FIXED, is_of_audit
from reportgen.model.editor import InEditor
from reportgen.model.text import Text
from reportgen.periods import (
    DAY,
    FORMS,
    HOW_TO_WRITE,
    USUAL_YEARS,
    YEAR,
    PeriodError,
    financial_year,
    is_usual_year,
    parse,
    parse_label,
)
from reportgen.problems import NOWHERE, Place, did_you_mean

#: The type of every refusal made here: its message is fit to be shown as it stands.
REFUSED = "refused"
YES_NO = {"yes": True, "no": False, "true": True, "false": False}
IDENTIFIER, OF_NAME = r"[a-z][a-z0-9_]*", "small letters, digits and _"
SECTION_ID, OF_SECTION = r"[a-z][a-z0-9_-]*", "small letters, digits, - and _"
DIGITS, A_DAY = "write digits, such as 17 or 2.5", "write it as year, month, day: 2015-11-05"
NUMBER, WHOLE_NUMBER = r"-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,10})?", r"-?(0|[1-9][0-9]{0,8})"


def refusal(what: str, mend: str, at: Text | Place | None = None) -> PydanticCustomError:
    """A value that cannot be taken, with what to write instead.

    `at` is the text that is wrong, where it is only a part of what is refused.
    """
    place = {} if at is None else {"place": at.place() if isinstance(at, Text) else at}
    return PydanticCustomError(REFUSED, "{what}", {"what": what, "mend": mend, **place})


class Written(BaseModel):
    """Anything read from a YAML file: fixed once read, and with no field we do not know."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True
    )

    @field_validator("*", mode="after")
    @classmethod
    def _not_left_empty(cls, value: Any, info: ValidationInfo) -> Any:
        """A field that is needed is not written as an empty text."""
        is_empty = isinstance(value, str) and not value.strip()
        if is_empty and cls.model_fields[str(info.field_name)].is_required():
            raise refusal(f'"{info.field_name}" is empty', "write its text")
        return value


def _yes_or_no(value: object) -> object:
    if isinstance(value, str):
        if value not in YES_NO:
            raise refusal(f'"{value}" is neither yes nor no', "write yes or no")
        return YES_NO[value]
    return value


def _number(value: object) -> object:
    if not isinstance(value, str):
        return value
    if re.fullmatch(r"-?[1-9][0-9]{15,}(\.[0-9]+)?", value):
        raise refusal("this number is too large", "write one of at most fifteen digits")
    if not re.fullmatch(NUMBER, value):
        raise refusal(f'"{value}" is not a plain number', _plain_number_mend(value))
    return Decimal(value)


def _whole_number(value: object) -> object:
    if not isinstance(value, str):
        return value
    if re.fullmatch(r"-?[1-9][0-9]{9,}", value):
        raise refusal("this number is too large", "write one of at most nine digits")
    if not re.fullmatch(WHOLE_NUMBER, value):
        mend = "write it without decimals" if "." in value else _plain_number_mend(value)
        raise refusal(f'"{value}" is not a whole number', mend)
    return int(value)


def _plain_number_mend(value: str) -> str:
    """What to write for 017, 1,681 or 45%; otherwise what a number looks like."""
    digits = re.fullmatch(r"0*([0-9][0-9,]*(?:\.[0-9]+)?)%?", value)
    if digits is None:
        return DIGITS
    return f"write {digits[1].replace(',', '')}"


class WrittenDay(date):
    """A day that knows where it was written."""

    place: Place = NOWHERE


def _day(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        is_date = re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value)
        day = WrittenDay.fromisoformat(value) if is_date else None
    except ValueError:
        mend = USUAL_YEARS if value.startswith("0000") else "correct the day or the month"
        raise refusal(f'there is no day "{value}"', mend) from None
    if day is None:
        raise refusal(f'"{value}" is not how a date is written here', _date_mend(value))
    if not is_usual_year(day.year):
        raise refusal(f'"{day}" is not a day that a paper is about', USUAL_YEARS)
    day.place = value.place() if isinstance(value, Text) else NOWHERE
    return day


def _date_mend(value: str) -> str:
    """What to write for 05/11/2015 (day first, as in Britain) or "5 November 2015"."""
    slashed = re.fullmatch(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})", value)
    try:
        if slashed:
            day, month, year = (int(part) for part in slashed.groups())
            return f"year, month, day: write {date(year, month, day).isoformat()}"
        return f"year, month, day: write {parse_label(value).id}"
    except (ValueError, PeriodError):
        return A_DAY


def _identifier(value: str) -> str:
    return _checked_name(value, IDENTIFIER, "_", OF_NAME)


def _section_id(value: str) -> str:
    return _checked_name(value, SECTION_ID, "-", OF_SECTION)


def _checked_name(value: str, pattern: str, joint: str, made_of: str) -> str:
    if re.fullmatch(pattern, value):
        return value
    near = re.sub(r"[^a-z0-9]+", joint, value.casefold()).strip("-_")
    start = f"write {near}: " if re.fullmatch(pattern, near) else ""
    raise refusal(f'"{value}" is not a plain identifier', f"{start}{made_of} only, a letter first")


def _audit_code(value: str) -> str:
    known = [code for code in CODES if is_of_audit(code)]
    if value in FIXED:
        raise refusal(f"{value} cannot be set", "take it out: it stays what it is")
    if value not in known:
        mend = did_you_mean(value, known, "All codes: reportgen list codes")
        raise refusal(f'the audit has no code "{value}"', mend)
    return value


def _period(value: Text) -> Text:
    try:
        parse(value)
    except PeriodError as error:
        raise refusal(error.what, error.mend) from None
    return value


def _financial_year(value: Text) -> Text:
    try:
        financial_year(value)
    except PeriodError as error:
        raise refusal(error.what, error.mend) from None
    return value


def _web_address(value: Text) -> Text:
    if not re.fullmatch(r"https://[^\s/<>]+\.[^\s<>]+", value):
        raise refusal(f'"{value}" is not an address of the web', "write it from https:// on")
    return value


#: What a paper asks of its committee; "exempt" is a part of one that is not open to the public.
ReportType = Literal["decision", "noting", "scrutiny", "information", "exempt"]
YesNo = Annotated[
    bool, BeforeValidator(_yes_or_no), WithJsonSchema({"enum": ["yes", "no", True, False]})
]
Number = Annotated[Decimal, BeforeValidator(_number), InEditor(NUMBER, DIGITS, "number")]
WholeNumber = Annotated[
    int, BeforeValidator(_whole_number), InEditor(WHOLE_NUMBER, DIGITS, "integer")
]
Day = Annotated[date, BeforeValidator(_day), InEditor(DAY, A_DAY)]
PeriodText = Annotated[Text, AfterValidator(_period), InEditor("|".join(FORMS), HOW_TO_WRITE)]
YearText = Annotated[Text, AfterValidator(_financial_year), InEditor(YEAR, "write it as 2015-16")]
WebAddress = Annotated[Text, AfterValidator(_web_address)]
SectionId = Annotated[
    Text, AfterValidator(_section_id), InEditor(SECTION_ID, f"{OF_SECTION} only, a letter first")
]
Identifier = Annotated[
    Text,
    AfterValidator(_identifier),
    InEditor(IDENTIFIER, f"{OF_NAME} only, a letter first"),
    Field(description="a plain identifier: a-z, 0-9 and _"),
]
Key = Annotated[
    str, AfterValidator(_identifier), InEditor(IDENTIFIER, f"{OF_NAME} only, a letter first")
]
AuditCode = Annotated[Text, AfterValidator(_audit_code)]
