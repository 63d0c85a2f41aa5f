"""Cells of a table as amounts: "1,681", "59.26%", "£1.4m", "12 [p]"."""

from __future__ import annotations

import re
from decimal import Decimal

from reportgen.audit.ledger.table import Amount
from reportgen.audit.lexicon.quantity import Unit

# What stands behind a figure and is no part of it: an asterisk, a dagger, the shorthand of
# official statistics ("[p]", "(r)").
_MARKS = r"(?: ?(?:[*†‡^#]{1,3}|\[[a-z]{1,3}\]|\([a-z]\))){0,3}"
_AMOUNT = re.compile(
    r"(?P<minus>[-+]?) ?(?P<pound>£?) ?"
    r"(?P<digits>[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,15})(?P<fraction>\.[0-9]{1,12})?"
    r" ?(?P<scale>bn|m|k)?(?P<percent> ?(?:%|per ?cent))?"
    r"(?: ?(?P<noun>days?|weeks?|months?|years?))?" + _MARKS,
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\((£?[0-9][0-9.,]{0,20} ?%?)\)")  # as accountants write a loss
_SPACES = re.compile(r"\s{1,20}")
_SCALES = {"": 0, "k": 3, "m": 6, "bn": 9}
_NOUNS = {"d": Unit.DAYS, "w": Unit.WEEKS, "m": Unit.MONTHS, "y": Unit.YEARS}
LONGEST = 40  # characters; a longer cell is words


def read_amount(text: str) -> Amount | None:
    """The amount of a cell; None where it holds no number, or more than one."""
    tidied = _SPACES.sub(" ", text).replace("\u2212", "-").replace("\u2013", "-").strip()
    if not tidied or len(tidied) > LONGEST:
        return None
    loss = _BRACKETED.fullmatch(tidied)
    match = _AMOUNT.fullmatch(loss[1] if loss else tidied)
    if match is None or (match["scale"] and not match["pound"]):  # "1.4m" may be metres
        return None
    amount = _amount_of(match)
    return Amount(-amount.value, amount.decimals, *_signs(match)) if loss else amount


def _amount_of(match: re.Match[str]) -> Amount:
    fraction = match["fraction"] or ""
    exponent = _SCALES[(match["scale"] or "").casefold()]
    digits = match["digits"].replace(",", "") + fraction
    value = Decimal(digits) * 10**exponent
    decimals = max(0, len(fraction) - 1) - exponent
    return Amount(-value if match["minus"] == "-" else value, decimals, *_signs(match))


def _signs(match: re.Match[str]) -> tuple[Unit, bool]:
    if match["percent"]:
        return Unit.PERCENTAGE, True
    if match["pound"]:
        return Unit.MONEY, False
    return _NOUNS.get((match["noun"] or " ")[0].casefold(), Unit.COUNT), False
