"""Numbers as people and spreadsheets write them: understood where they are certain, or refused."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_SPACES = re.compile(r"[\s\u00a0\u2007\u202f]+")
_NUMBER = re.compile(
    r"(?P<minus>-)?(?P<pound>£)?(?P<digits>[0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3})+)"
    r"(?P<fraction>\.[0-9]{1,15})?(?P<scale>bn|m|k)?(?P<percent> ?%)?"
)
_SCALES = {"": 1, "k": 10**3, "m": 10**6, "bn": 10**9}
_STANDS_FOR_NOTHING = re.compile(
    r"\.+|-+|:|\*|#?n/?a|n\.a\.?|nil return|none|null|nan|tbc|tba|unknown|not known"
    r"|not available|\?+|x|c|z|\[[a-z]\]",
)
_SPREADSHEET_ERROR = re.compile(r"#[A-Z0-9/]+[!?]?")
# What is often written instead of a number, and what to write; the first that fits is used.
_MENDS = (
    (r"0+([0-9]+)", r"write \1"),
    (
        r"-?(?:[$€¥¢₣₤₩₪₫₱₹₺₽₿]|[A-Z]{3}) ?[0-9][0-9.,]*",
        "write it in pounds; if it is in pounds, correct the format of the cell",
    ),
    (
        r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?",
        "the spreadsheet has turned it into a date: format the cell as a number",
    ),
    (
        r"[0-9][0-9.,]*,[0-9]+",
        "write a full stop before decimals and commas between thousands: 1,681.5",
    ),
    (
        r"[<>~].*",
        "write the figure itself; where it may not be shown, leave it blank with status c",
    ),
    (r"(-?[0-9.,]+(?:bn|m|k))", r"write £\1 for money, or the number in full"),
    (r"[0-9.,]+%? ?\[?[a-z](?:, ?[a-z])*\]?", "write the letter in the column status"),
)
STATUSES = "c (confidential), x (not available) or z (not applicable)"


@dataclass(frozen=True)
class WrittenNumber:
    """A number and the sign it is written with: `%`, `£` or none."""

    value: Decimal
    sign: str = ""


class NumberError(ValueError):
    """A number that cannot be taken; `mend` says what to write instead."""

    def __init__(self, what: str, mend: str) -> None:
        """Say what is wrong and how to mend it."""
        super().__init__(what)
        self.what = what
        self.mend = mend


def read_number(text: str) -> WrittenNumber:
    """Read a number as it is written in a cell; raises NumberError."""
    tidied = _SPACES.sub(" ", text).strip().replace("\u2212", "-")
    is_negative = re.fullmatch(r"\([^()-]+\)", tidied) is not None  # as accountants write it
    match = _NUMBER.fullmatch(tidied[1:-1] if is_negative else tidied)
    if match is None or not _is_certain(match):
        raise _refused(text, tidied)
    amount = Decimal(match["digits"].replace(",", "") + (match["fraction"] or ""))
    value = amount * _SCALES[match["scale"] or ""]
    if match["scale"] and value == value.to_integral_value():
        value = value.quantize(Decimal(1))  # £1.5k is 1500, which has no decimals
    return WrittenNumber(-value if is_negative or match["minus"] else value, _sign(match))


def _is_certain(match: re.Match[str]) -> bool:
    """No noughts before the number, no thousands without a currency, not two signs."""
    digits, pound = match["digits"], match["pound"]
    has_noughts = len(digits) > 1 and digits.startswith("0")
    is_length = bool(match["scale"]) and not pound  # "1.4m" may be metres, months or millions
    return not (has_noughts or is_length or (pound and match["percent"]))


def _sign(match: re.Match[str]) -> str:
    return "%" if match["percent"] else match["pound"] or ""


def _refused(text: str, tidied: str) -> NumberError:
    """Why a text is no number, and what to write."""
    if _SPREADSHEET_ERROR.fullmatch(tidied) and tidied != "#N/A":
        return NumberError(
            f"the cell shows the spreadsheet's error {tidied}", "mend the formula in the workbook"
        )
    if _STANDS_FOR_NOTHING.fullmatch(tidied.casefold()):
        return NumberError(
            f'"{text}" is not a figure',
            f"leave it blank, and give the row the status {STATUSES}",
        )
    return NumberError(f'"{text}" is not a number that can be read one way', _mend(tidied))


def _mend(text: str) -> str:
    """What to write instead, for what is often written."""
    for pattern, mend in _MENDS:
        match = re.fullmatch(pattern, text)
        if match is not None:
            return match.expand(mend)
    return "write it in digits: 1681, 1,681, 45%, £1.4m, (3) for a loss"
