"""Numbers typed in prose: every one must be bound to data, or be allowed here.

`ALLOWED` is the whole list of what may be typed: dates and periods, citations of the law, ages and
the names of things that carry a number. Whatever else has a digit is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reportgen.model.text import Text
from reportgen.paper.expressions import Expression
from reportgen.problems import Problems

_MONTH = (
    "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_YEAR = "(?:19|20)[0-9]{2}"
_DASH = r"(?: ?[-\u2013/] ?| to | and )"
_LIST = r"(?:(?:, | and | or | to |[-\u2013])[0-9]+[A-Z]?(?:\([0-9a-z]+\))*)*"
_YEARS_BEFORE = "in|since|until|during|before|after|by|end of|spring|summer|autumn|winter"

#: What may be typed: its name, and the pattern that recognises the whole of it.
ALLOWED: dict[str, str] = {
    "date": (
        rf"\b[0-9]{{1,2}}(?:st|nd|rd|th)?(?:{_DASH}[0-9]{{1,2}})? (?:of )?{_MONTH}\b"
        rf"(?: {_YEAR}\b)?"
    ),
    "month": rf"\b{_MONTH} {_YEAR}\b",
    "financial year": rf"\b{_YEAR}[-\u2013/][0-9]{{2}}(?:[0-9]{{2}})?\b(?: Q[1-4]\b)?",
    "years": rf"\b{_YEAR}{_DASH}{_YEAR}\b",
    "year": rf"\b(?i:{_YEARS_BEFORE}) {_YEAR}\b(?![-\u2013/][0-9]| [a-z]+s\b)",
    "quarter": rf"\b(?i:quarters? [1-4](?:{_DASH}[1-4])?|Q[1-4])\b",
    "time": r"\b[0-9]{1,2}(?:[.:][0-9]{2})? ?(?:am|pm)\b",
    "Act": rf"\b(?:Acts?|Regulations|Order|Rules|Measure)(?: \([^()0-9]*\))? {_YEAR}\b",
    "section of the law": (
        rf"\b(?i:sections?|ss?\.?|schedules?|parts?|regulations?|articles?|rules?|chapters?) ?"
        rf"[0-9]+[A-Z]?(?:\([0-9a-z]+\))*{_LIST}\b"
    ),
    "paragraph of the law": rf"\b(?i:paragraphs?) [0-9]+[A-Z]?{_LIST}\b(?!\.[0-9])",
    "age": (
        rf"\b(?i:aged?|ages) (?:(?:under|over|up to) )?[0-9]+(?:{_DASH}[0-9]+)?\b"
        rf"|\b[0-9]+(?:{_DASH}[0-9]+)?[ -]years?[ -]olds?\b"
        r"|\b(?i:under|over)[- ][0-9]{1,2}(?:'|\u2019)?s\b"
    ),
    "stage": rf"\b(?i:stages?|levels?|tiers?|phases?|year group) [0-9]+(?:{_DASH}[0-9]+)?\b",
    "number of a list": r"(?m:^ *[0-9]{1,3}[.)] )",
    "address of a link": r"\]\([^)\s]*\)|<https?:[^>\s]*>",
}

# Where a line ends inside a sentence: not before an empty line, an item or a quotation.
_LINE_END = re.compile(r"(?<!\n)\n(?!\s*\n)(?! *(?:[-*+>]|[0-9]{1,3}[.)]) )")
_ALLOWED = re.compile("|".join(f"(?:{pattern})" for pattern in ALLOWED.values()))


class _Typed(NamedTuple):
    """Something that is asked about when it is typed."""

    code: str
    pattern: re.Pattern[str]
    what: str
    mend: str


_REFERENCE = _Typed(
    "N041",
    re.compile(
        r"\b(?i:paragraphs? [0-9]+\.[0-9]+|(?:tables?|figures?|charts?|appendix|appendices) [0-9]+)"
        r"(?:\.[0-9]+)*\b"
    ),
    '"{}" is typed: the number may change',
    "give what is meant an id, and refer to it as {{ ref.ID }}",
)
# A number begins with a digit that continues no word: not the 19 of Covid-19, nor the 1 of A1.
_NUMBER = _Typed(
    "N040",
    re.compile(r"(?<![\w.,])(?<![A-Za-z]-)£?[0-9]+(?:[.,/:][0-9]+)*(?:%|[a-z]{0,2}\b)?"),
    'the number "{}" is typed, not bound to data',
    "bind it with {{ ... }}, or declare it in facts.yml and print {{ facts.NAME }}",
)


def find_typed(text: Text, expressions: Sequence[Expression], found: Problems) -> None:
    """Ask about every number and cross-reference that is typed in a text, not bound."""
    words = _LINE_END.sub(" ", _blank(text, ((one.start, one.end) for one in expressions)))
    words = _ask_about(_REFERENCE, words, text, found)
    words = _blank(words, (match.span() for match in _ALLOWED.finditer(words)))
    _ask_about(_NUMBER, words, text, found)


def _ask_about(typed: _Typed, words: str, text: Text, found: Problems) -> str:
    """Ask about every match in the words; returns them without the matches."""
    spans = [match.span() for match in typed.pattern.finditer(words)]
    for start, end in spans:
        place = text.place(start, end - start)
        found.add(typed.code, place, typed.what.format(text[start:end]), typed.mend)
    return _blank(words, spans)


def _blank(words: str, spans: Iterable[tuple[int, int]]) -> str:
    """The words with some of them blanked out, so that the rest keeps its place."""
    pieces, position = [], 0
    for start, end in spans:
        pieces += [words[position:start], "\u2022" * (end - start)]
        position = end
    return "".join([*pieces, words[position:]])
