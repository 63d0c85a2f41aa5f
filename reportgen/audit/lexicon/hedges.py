"""How numbers are qualified, before and after: "over 2000", "2 years plus", "high 80%"."""

from __future__ import annotations

import re

from reportgen.audit.lexicon.plain import any_of, pattern
from reportgen.audit.lexicon.quantity import Hedge

_OVER = any_of(
    r"over|more than|at least|(?<!the\x20)above|in excess of|upwards of|greater than"
    "|higher than|exceeding|exceeds"
    "|exceeded|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of"
    "|well over|just over|slightly over|longer than|older than|beyond"
)
_UNDER = any_of(
    "less than|less that|fewer than|lower than|nearly|almost|just short of|short of|up to"
    "|under|below"
    "|just under|just below|no more than|not more than|at most|a maximum of|maximum of|maximum"
    "|approaching|shorter than|younger than|not quite"
)
_ABOUT = any_of(
    r"about|around|approximately|approx\.?|circa|c\.|ca\.|some|roughly|in the region of"
    "|in the order of|of the order of|close to|near|near to|broadly|estimated|an estimated|~"
    "|high|mid"
    "|low|typically"
)
_BEFORE = {
    Hedge.OVER: pattern(rf"(?<!\w){_OVER}(?: an?)?(?: additional| further)? ?$"),
    Hedge.UNDER: pattern(rf"(?<!\w){_UNDER}(?: an?)?(?: additional| further)? ?$"),
    Hedge.ABOUT: pattern(rf"(?<!\w){_ABOUT}(?: an?| the)?(?: additional| further)?[ -]?$"),
}
_AFTER = {
    Hedge.OVER: pattern(r"\+|[ ,]{0,3}(?:plus\b(?! [0-9])|(?:or|and) (?:more|over|above)\b)"),
    Hedge.UNDER: pattern(r"[ ,]{0,3}(?:or|and) (?:less|fewer|under|below|lower)\b"),
    Hedge.ABOUT: pattern(r"[ ,]{0,3}(?:or so\b|approximately\b|or thereabouts\b|ish\b)|-ish\b"),
}
_WINDOW = 40
#: "£1.4m over 2 years" and "over the 2 years" tell how long, not how much longer.
_DURING = pattern(
    r"(?:\bover (?:an?|the|this|that|its|their|our)|£ ?[0-9][0-9.,]{0,12} ?(?:m|k|bn"
    "|million)? over) $"
)


def hedge_of(words: str, start: int, end: int, *, is_time: bool) -> Hedge:
    """How the number at `words[start:end]` is qualified; `is_time` of days, weeks and longer."""
    before = words[max(0, start - _WINDOW) : start]
    if is_time and _DURING.search(before):
        return Hedge.EXACT
    return _first(_BEFORE, before) or _after(words, end) or Hedge.EXACT


def _first(shapes: dict[Hedge, re.Pattern[str]], before: str) -> Hedge | None:
    return next((hedge for hedge, shape in shapes.items() if shape.search(before)), None)


def _after(words: str, end: int) -> Hedge | None:
    return next((hedge for hedge, shape in _AFTER.items() if shape.match(words, end)), None)
