"""The number or bullet that is typed before a passage, and what kind of number it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from reportgen.sources.unprepared.words import Words

BULLETS = "-–—•●○▪■◦‣·∙\uf0b7\uf0a7*"
_QUOTES_AND_SIGNS = "'\"\u2018\u201c(£[*"


class Style(Enum):
    """What kind of mark it is."""

    NONE = auto()
    BULLET = auto()
    DOTTED = auto()  # 4.8
    SIMPLE = auto()  # 4. or 4)
    DOUBLE = auto()  # 2. (1)
    BRACKETED = auto()  # (2)
    LETTER = auto()  # a. or (a) or iv)
    BARE = auto()  # 14, with nothing that shows it is a number of a heading


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark; its number without brackets and full stops ("4.8", "2 (1)", "a")."""

    style: Style
    number: str = ""

    @property
    def whole(self) -> int:
        """The first of its numbers, 0 without one."""
        digits = re.match("[0-9]+", self.number)
        return int(digits[0]) if digits else 0


NO_MARK = Mark(Style.NONE)
# What no passage without a mark begins with, but for a few: most need no closer look.
_LIKELY = re.compile(rf"[{re.escape(BULLETS)}0-9(]|[a-zA-Z]{{1,5}}[.)]")
_BULLET = re.compile(rf"[{re.escape(BULLETS)}]\s+(?=\S)")
# Checked in this order; a bullet before a number is left by a conversion.
_NUMBERS = (
    (Style.DOUBLE, re.compile(r"([0-9]{1,3})[.)]\s{0,3}\(([0-9]{1,2})\)\s+(?=\S)")),
    (Style.DOTTED, re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,3}){1,3})[.):]?\s+(?=\S)")),
    (Style.SIMPLE, re.compile(r"([0-9]{1,3})[.)]\s+(?=\S)")),
    (Style.BRACKETED, re.compile(r"\(([0-9]{1,3})\)\s+(?=\S)")),
    (Style.LETTER, re.compile(r"\(([a-z]{1,2}|[ivxl]{1,6})\)\s+(?=\S)")),
    (Style.LETTER, re.compile(r"([a-z]|[ivxl]{1,5})[.)]\s+(?=\S)")),
    (Style.LETTER, re.compile(r"\(?([A-Z])\)\s+(?=\S)")),
    (Style.BARE, re.compile(rf"([0-9]{{1,2}})\s+(?=[A-Z{re.escape(_QUOTES_AND_SIGNS)}])")),
)


def marked(words: Words) -> tuple[Mark, Words]:
    """The mark before a passage, and the words after it."""
    if not _LIKELY.match(words.text):
        return NO_MARK, words
    bullet = _BULLET.match(words.text)
    start = bullet.end() if bullet else 0
    for style, pattern in _NUMBERS:
        match = pattern.match(words.text, start)
        if match is not None and not (bullet and style is Style.BARE):
            return Mark(style, _number(match)), words.part(match.end())
    return (Mark(Style.BULLET) if bullet else NO_MARK), words.part(start)


def _number(match: re.Match[str]) -> str:
    groups = match.groups()
    return groups[0] if len(groups) == 1 else f"{groups[0]} ({groups[1]})"


def follows(mark: Mark, before: Mark) -> bool:
    """Whether a number is the one after another: 4.8 after 4.7, or 5.1, or 5."""
    ours, theirs = _parts(mark), _parts(before)
    if not ours or not theirs:
        return False
    same = min(len(ours), len(theirs))
    differing = next((at for at in range(same) if ours[at] != theirs[at]), same)
    if differing == same:
        return len(ours) == len(theirs) + 1 and ours[-1] <= 1
    return ours[differing] == theirs[differing] + 1 and all(
        part <= 1 for part in ours[differing + 1 :]
    )


def _parts(mark: Mark) -> list[int]:
    return [int(part) for part in re.findall("[0-9]+", mark.number)]
