"""How near a target is near enough for Amber, as the paper states it for its ratings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from reportgen.audit.comparisons.comparison import PERCENT
from reportgen.model.manuscript import Manuscript

WIDEST = Decimal(25)  # per cent: "Amber: less than 90%" is no distance from a target
_RATING = re.compile(r"\b(?:red|amber|green)\b", re.IGNORECASE)
_LETTERS = {"R": "Red", "A": "Amber", "G": "Green"}
_LETTER = re.compile(r"\b[RAG]\b(?=\s?[=:]|\s[\u2013-]\s)")  # "A = within 10%"
#: What is said of one rating ends where that of the next begins.
_PARTED = re.compile(
    r";|\.(?!\d)|(?:,|\band\b|\bor\b|,\s*and)\s+(?=(?:red|amber|green|blue)\b)"
    r"|\s(?=(?:red|amber|green|blue)\s*[:=(\u2013-])",
    re.IGNORECASE,
)
_DEFINES = re.compile(
    r"\W*(?:red|amber)\W*(?::|=|\(|\u2013|-|where|if|when|means|is)", re.IGNORECASE
)
_DISTANCE = re.compile(
    r"\b(?P<how>within|by|up to|no more than|not more than|less than|under|at most|more than|over"
    r"|greater than|exceeding)\s+(?:(?:no more than|not more than|less than|up to|at most|under"
    r"|more than|over)\s+)?(?P<number>\d{1,3}(?:\.\d{1,2})?)\s?"
    r"(?P<unit>%|per ?cent(?:age points?)?|percentage points?|points?|pp(?:ts?)?\b)",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\brelative|\bof (?:the |its |their )?target(?:'s)? (?:figure|value|level|itself)", re.I
)
_POINTS = re.compile(r"point|pp", re.IGNORECASE)


@dataclass(frozen=True)
class Tolerance:
    """How far a result may miss its target and be Amber; `told` are the words that say so.

    `relative` where it is per cent of the target, not where it is percentage points, and None
    where the words may mean either.
    """

    within: Decimal
    relative: bool | None
    told: str

    def allowances(self, goal: Decimal, *, is_percentage: bool) -> tuple[Decimal, ...]:
        """By how much this target may be missed, in each sense that the words may have."""
        of_it = abs(goal) * self.within / PERCENT
        if self.relative is True or (self.relative is None and not is_percentage):
            return (of_it,)
        return (self.within,) if self.relative is False else (of_it, self.within)


@dataclass(frozen=True)
class Stated:
    """What a paper says of its ratings: each tolerance, and whether Green has one as well."""

    tolerances: tuple[Tolerance, ...]
    is_green_wide: bool


def stated_in(manuscript: Manuscript) -> Stated:
    """The tolerances that paragraphs, notes and keys give."""
    found: list[Tolerance] = []
    is_green_wide = False
    for written in _texts(manuscript):
        text = _LETTER.sub(lambda match: _LETTERS[match[0]], written)
        for part in _PARTED.split(text) if _RATING.search(text) else ():
            said = {word.lower() for word in _RATING.findall(part)}
            match = _DISTANCE.search(part)
            if match is None or len(said) != 1 or not _is_rule(part, text):
                continue
            within = Decimal(match["number"])
            is_green_wide = is_green_wide or "green" in said
            if "green" not in said and 0 < within <= WIDEST:
                found.append(Tolerance(within, _is_relative(match["unit"], text), part.strip()))
    return Stated(tuple({(t.within, t.relative): t for t in found}.values()), is_green_wide)


def _texts(manuscript: Manuscript) -> Iterator[str]:
    for passage in manuscript.passages:
        yield passage.text
    for grid in manuscript.grids:
        yield from (str(note) for note in grid.notes)
        for row in grid.rows:
            if len(row.cells) > 1 and _RATING.fullmatch(str(row.cells[0]).strip()):
                yield f"{row.cells[0]}: {row.cells[1]}"


def _is_rule(part: str, text: str) -> bool:
    """Whether words define a rating, and do not only give one: two are told apart, or one opens."""
    is_told_apart = len({word.lower() for word in _RATING.findall(text)}) > 1
    return is_told_apart or _DEFINES.match(part) is not None


def _is_relative(unit: str, text: str) -> bool | None:
    if _POINTS.search(unit):
        return False
    return True if _RELATIVE.search(text) else None
