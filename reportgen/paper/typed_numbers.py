"""Numbers typed in prose: every one must be bound to data, or be allowed here.

`ALLOWED` is the whole list of what may be typed: dates and periods, citations of the law, ages and
the names of things that carry a number. Whatever else has a digit is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from unicodedata import digit

from reportgen.model.text import Text
from reportgen.paper.characters import ENTITY, decoded
from reportgen.paper.expressions import Expression
from reportgen.paper.filling import Filled
from reportgen.problems import Problems

_MONTH = (
    "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_YEAR = "(?:19|20)[0-9]{2}"
_DASH = r"(?: ?[-\u2013/] ?| to | and )"
_LIST = r"(?:(?:, | and | or | to |[-\u2013])[0-9]{1,3}[A-Z]?(?:\([0-9a-z]+\))*)*"
_SMALL = "(?:1?[0-9]|20)(?![0-9])"  # of levels, stages and parts
_AGE = "(?:1[01][0-9]|120|[0-9]{1,2})(?![0-9])"
_THINGS = r"(?!(?:was|has|is|as|this|does|its)\b)[a-z]+s|children|people|men|women|cases"
_MOVED = (
    "rose risen fell fallen grew grown dropped up down cut more fewer "
    "increased increase decreased decrease reduced reduction"
)
_NOT_BY = "".join(f"(?<!{verb} )" for verb in _MOVED.split())  # "fell by 2015"
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
    "year": (rf"\b{_NOT_BY}(?i:{_YEARS_BEFORE}) {_YEAR}\b(?![-\u2013/][0-9]| (?:{_THINGS})\b)"),
    "quarter": rf"\b(?i:quarters? [1-4](?:{_DASH}[1-4])?|Q[1-4])\b",
    "time": r"\b[0-9]{1,2}(?:[.:][0-9]{2})? ?(?:am|pm)\b",
    "Act": rf"\b(?:Acts?|Regulations|Order|Rules|Measure)(?: \([^()0-9]*\))? {_YEAR}\b",
    "section of the law": (
        r"\b(?:(?i:sections?|ss?\.?|schedules?|regulations?|articles?|rules?) ?[0-9]{1,3}"
        rf"|(?i:parts?|chapters?) ?{_SMALL})[A-Z]?(?:\([0-9a-z]+\))*{_LIST}(?!\w)"
    ),
    "paragraph of the law": rf"\b(?i:paragraphs?) [0-9]+[A-Z]?{_LIST}\b(?!\.[0-9])",
    "age": (
        rf"\b(?i:aged?|ages) (?:(?:under|over|up to) )?{_AGE}(?:{_DASH}{_AGE})?\b"
        rf"|\b{_AGE}(?:{_DASH}{_AGE})?[ -]years?[ -]olds?\b"
        r"|\b(?i:under|over)[- ][0-9]{1,2}(?:'|\u2019)?s\b"
    ),
    "stage": (rf"\b(?i:stages?|levels?|tiers?|phases?|year group) {_SMALL}(?:{_DASH}{_SMALL})?\b"),
    "telephone number": r"\b0[0-9]{2,4} ?[0-9]{3,4} ?[0-9]{3,4}\b",
    "postcode": r"\b[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}\b",
    "agenda item": r"\b(?i:agenda items?) [0-9]{1,2}[A-Za-z]?\b",
    "number of a list": r"(?m:^[ >]*[0-9]{1,3}[.)] )",
    "address of a link": r"\]\((?:[^()\s]|\([^()\s]*\))*\)|<https?:[^<>\s]*>",
}

# Where a line ends inside a sentence: not before an empty line, an item or a quotation.
_LINE_END = re.compile(r"(?<!\n)\n(?![^\S\n]*\n)(?! *(?:[-*+>]|[0-9]{1,3}[.)]) )")
_EMPHASIS = re.compile(r"(?<![^\W_])_+|_+(?![^\W_])")
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
        r"(?:\.[0-9]+)*\b|\b(?i:appendix|appendices) [A-Z]\b(?!\.)"
    ),
    '"{}" is typed: the number may change',
    "give what is meant an id, and refer to it as {{ ref.ID }}",
)
_IN_TITLE = "say it in a text, where it is bound with {{ ... }}, and take it out here"
# A number begins with a digit that continues no word: not the 19 of Covid-19, nor the 1 of A1.
_NUMBER = _Typed(
    "N040",
    re.compile(r"(?<![\w.,])(?<![^\W\d_]-)£?[0-9]+(?:[.,/:][0-9]+)*(?:%|[a-z]{0,2}\b)?"),
    'the number "{}" is typed, not bound to data',
    "bind it with {{ ... }}, or declare it in facts.yml and print {{ facts.NAME }}",
)


def find_typed(text: Text, expressions: Sequence[Expression], found: Problems) -> None:
    """Ask about every number and cross-reference that is typed in a text, not bound."""
    bound = [(one.start, one.end) for one in expressions]
    known = text.settled if isinstance(text, Filled) else ()
    words = _plain(_blank(text, sorted([*bound, *known])))
    words = _ask_about(_REFERENCE, words, text, found)
    _ask_about(_NUMBER, _without_allowed(words), text, found)


def find_typed_in_title(text: Text, names: Iterable[str], found: Problems) -> None:
    """Ask about every number and cross-reference in a title, where nothing can be bound.

    A number that stands in one of the names is part of a name: "more than 20 miles from home".
    """
    words = _ask_about(_REFERENCE._replace(mend=_IN_TITLE), _plain(text), text, found)
    words = _without_allowed(words)
    named = {match[0] for name in names for match in _NUMBER.pattern.finditer(_plain(name))}
    spans = [match.span() for match in _NUMBER.pattern.finditer(words) if match[0] in named]
    _ask_about(_NUMBER._replace(mend=_IN_TITLE), _blank(words, spans), text, found)


def _without_allowed(words: str) -> str:
    return _blank(words, (match.span() for match in _ALLOWED.finditer(words)))


def _plain(words: str) -> str:
    """The words, each at its place, with digits of any kind as 0 to 9 and sentences on one line."""
    words = ENTITY.sub(_entity, _EMPHASIS.sub(lambda match: "*" * len(match[0]), words))
    if not words.isascii():
        words = "".join(_digit(each) for each in words)
    return _LINE_END.sub(" ", words)


def _entity(match: re.Match[str]) -> str:
    """An entity blanked out; one that is printed as a digit is a number of as many characters."""
    is_number = any(each.isnumeric() for each in decoded(match[0]))
    return ("1" if is_number else "\u2022") * len(match[0])


def _digit(character: str) -> str:
    """A digit of another script, or a fraction in one character, as a digit."""
    if character.isascii() or not character.isnumeric():
        return character
    value = digit(character, None)
    return "1" if value is None else str(value)


def _ask_about(typed: _Typed, words: str, text: Text, found: Problems) -> str:
    """Ask about every match in the words; returns them without the matches."""
    spans = [match.span() for match in typed.pattern.finditer(words)]
    for start, end in spans:
        place = text.place(start, end - start)
        what = typed.what.format(text[start:end])
        found.add(typed.code, place, what, typed.mend, about=" ".join(text.split()))
    return _blank(words, spans)


def _blank(words: str, spans: Iterable[tuple[int, int]]) -> str:
    """The words with some of them blanked out, so that the rest keeps its place."""
    pieces, position = [], 0
    for start, end in spans:
        pieces += [words[position:start], "\u2022" * (end - start)]
        position = end
    return "".join([*pieces, words[position:]])
