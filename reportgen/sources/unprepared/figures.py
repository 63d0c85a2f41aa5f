"""What a cell or the end of a line looks like: a figure, a missing one, a year, a label."""

from __future__ import annotations

import re

_FIGURE = re.compile(
    r"[(<>~≈]{0,2}[-–−+]?[£$€]?[0-9][0-9,]{0,14}(?:\.[0-9]{1,15})?"
    r"(?: ?(?:%|k|m|bn|pp|days|months))?\)?[*†‡^]{0,3}(?:\([a-z]\))?",
    re.IGNORECASE,
)
_MISSING = re.compile(r"-{1,2}|–|—|\.{2,3}|:|n/?a|n/?k|nil|tbc|\*|\[?[cxzu]\]?", re.IGNORECASE)
# Of these a heading may be made as well: "c", "x", "no".
_SHORTHAND = re.compile(r"-{1,2}|–|—|\.{2,3}|n/[ak]|\*|\[[a-z]\]", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?: ?[-/–] ?(?:[0-9]{4}|[0-9]{2}))?")


def is_figure(text: str) -> bool:
    """Whether a cell holds a figure that is no year: "25.96%", "7,362", "(12)", "736*"."""
    return _FIGURE.fullmatch(text) is not None and not is_year(text)


def is_year(text: str) -> bool:
    """Whether a cell holds a calendar or a financial year, as headings do."""
    return _YEAR.fullmatch(text) is not None


def is_value(text: str) -> bool:
    """Whether a cell holds a figure, or the mark of one that is missing."""
    return is_figure(text) or _MISSING.fullmatch(text) is not None


def is_shorthand(text: str) -> bool:
    """Whether a cell holds the mark of a figure that is not told, and cannot be a heading."""
    return _SHORTHAND.fullmatch(text) is not None


def values_at_end(text: str) -> int:
    """How many values a text ends in: 3 in "2014 25.96% 54 208"; what comes first is no value."""
    count = 0
    for token in reversed(text[-200:].split()[1:]):
        if not is_value(token):
            break
        count += 1
    return count
