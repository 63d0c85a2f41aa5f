"""The lists of the Word file: real ones, whose markers read as those that are printed."""

from __future__ import annotations

from typing import Any, NamedTuple

from docx.document import Document
from docx.oxml.ns import qn

from reportgen.word.blocks import Marker
from reportgen.word.xml import element
from reportgen.wording import in_letters, in_roman

BULLETS = ("•", "–")  # by depth, the last for all that are deeper
_FORMATS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
}
PER_CENT = "\ufe6a"  # the small one: Word reads the usual sign as a count
LETTERS = 26  # after which Word counts aa, bb where we count aa, ab


class Pattern(NamedTuple):
    """How a list counts: Word's name of it, and what is printed, the count being %1."""

    format: str
    text: str


class Lists:
    """Gives each item the list that it is of."""

    def __init__(self, document: Document) -> None:
        """Begin with none: those of Word's own template are taken out."""
        self._part = document.part.numbering_part.element
        for one in list(self._part):
            self._part.remove(one)
        self._patterns: dict[Pattern, int] = {}
        self._last: dict[int, tuple[Pattern, int, int]] = {}  # by run: pattern, count, list
        self._bullets: dict[int, int] = {}

    def number_of(self, marker: Marker, depth: int) -> int:
        """The number of the list that an item belongs to, in this file."""
        if not marker.words:
            if depth not in self._bullets:
                sign = BULLETS[min(depth, len(BULLETS)) - 1]
                self._bullets[depth] = self._begin(Pattern("bullet", sign), 1)
            return self._bullets[depth]
        pattern = pattern_of(marker)
        last = self._last.get(marker.run)
        goes_on = last is not None and last[0] == pattern and last[1] + 1 == marker.count
        number = last[2] if last and goes_on else self._begin(pattern, marker.count)
        self._last[marker.run] = (pattern, marker.count, number)
        return number

    def _begin(self, pattern: Pattern, start: int) -> int:
        """A new list, which counts from `start`."""
        kind = self._patterns.setdefault(pattern, len(self._patterns) + 1)
        kinds = self._part.findall(qn("w:abstractNum"))
        if kind > len(kinds):
            self._part.insert(len(kinds), _kind(kind, pattern))
        number = len(self._part.findall(qn("w:num"))) + 1
        begun = element("w:lvlOverride", element("w:startOverride", val=start), ilvl=0)
        inside = [element("w:abstractNumId", val=kind)]
        inside += [begun] if pattern.format != "bullet" else []
        self._part.append(element("w:num", *inside, numId=number))
        return number


def pattern_of(marker: Marker) -> Pattern:
    """How a list counts that prints this marker; as the words alone, where Word cannot count so."""
    for letters in dict.fromkeys((marker.letters, *_FORMATS)):
        count = counted(marker.count, letters)
        before, found, after = marker.words.rpartition(count)
        if found and not (before[-1:].isalnum() or after[:1].isalnum()):
            return Pattern(_FORMATS[letters], f"{_plain(before)}%1{_plain(after)}")
    return Pattern("none", _plain(marker.words))


def _plain(words: str) -> str:
    return words.replace("%", PER_CENT)


def counted(count: int, letters: str) -> str:
    """A count as such a list prints it; what Word would print otherwise is left in digits."""
    match letters:
        case "a" if count <= LETTERS:
            return in_letters(count)
        case "A" if count <= LETTERS:
            return in_letters(count).upper()
        case "i":
            return in_roman(count)
        case "I":
            return in_roman(count).upper()
    return str(count)


def _kind(number: int, pattern: Pattern) -> Any:
    """A kind of list. Where its items stand, each of them says."""
    level = element(
        "w:lvl",
        element("w:start", val=1),
        element("w:numFmt", val=pattern.format),
        element("w:lvlText", val=pattern.text),
        element("w:lvlJc", val="left"),
        ilvl=0,
    )
    kind = element("w:multiLevelType", val="singleLevel")
    return element("w:abstractNum", kind, level, abstractNumId=number)
