"""Abbreviations of a paper and what they stand for, so that "CSC" meets "social care"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from reportgen.audit.lexicon.stems import content, stems
from reportgen.model.manuscript import Kind, Manuscript

_BRACKETED = re.compile(r"\(([A-Z][A-Za-z&/-]{0,8}[A-Z]s?)\)")
_ABBREVIATION = re.compile(r"[A-Z][A-Za-z&/-]{0,8}[A-Z]")
_TERM = re.compile(r"\s{0,4}([A-Z][A-Za-z&/-]{0,8}[A-Z])[\s:\u2013=-]{1,6}(\S.{2,80})")
_WORD = re.compile(r"[A-Za-z][A-Za-z'\u2019]{0,30}")
_SMALL = frozenset(["of", "the", "and", "for", "to", "in", "a", "an", "on", "or", "with"])
# Numbers within a name: not years, dates, numbers of paragraphs or amounts.
_NUMBER = re.compile(
    r"(?<![\w.,/£#])(?<![0-9]{4}[-/])[0-9]{1,3}(?![0-9/,.%]|[A-Za-z]|(?:st|nd|rd|th)? ?"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))",
    re.IGNORECASE,
)
_SMALL_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_IN_WORDS = re.compile(rf"\b(?:{'|'.join(_SMALL_NUMBERS)})\b", re.IGNORECASE)
#: Words that say nothing of what is counted, wherever they stand.
LIGHT = stems(
    "going gone goes went whole entire via plus whilst continues including include contrast"
    " cumulative respectively overall type types kind kinds case cases available noted said"
    " end ends ending two three four five six seven eight nine ten eleven twelve second third"
    " majority received receive receives receiving originated"
    " came come comes coming reached reaching text paper published"
    " rate rates population mirrored mirror seen saw far"
    " subject subjects"
    " level levels breakdown available equates equate amounts"
)
#: Who is counted, and not what of them: these words alone tell no series from another.
WHO = stems(
    "children child young people adults residents pupils students individuals families"
    " clients users persons households customers patients"
)
_BY = re.compile(
    r"[,:;]? ?\b(?:broken down |split |analysed )?by\b.{0,200}$", re.IGNORECASE | re.DOTALL
)
FARTHEST = 80  # characters before a bracket that may spell it out


@dataclass(frozen=True)
class Glossary:
    """The stems that each abbreviation stands for, by its letters in lower case, singular."""

    terms: dict[str, frozenset[str]] = field(default_factory=dict)

    def stems(self, words: str) -> frozenset[str]:
        """The stems of words, abbreviations spelt out, and "#2" for "2 years" and "two years".

        A number tells one thing from another in a name: ages, distances, how long and how often.
        """
        spelt = (stem for found, _, _ in self.content(words) for stem in found)
        return frozenset([*spelt, *_numbers(words)]) - LIGHT

    def content(self, words: str) -> list[tuple[frozenset[str], int, int]]:
        """The stems of each content word, several for an abbreviation, and where it stands."""
        found = []
        for stem, start, end in content(words):
            letters = words[start:end].casefold().rstrip("s")
            found.append((self.terms.get(letters, frozenset({stem})), start, end))
        return found


def whole_of(title: str) -> str:
    """What the total of a breakdown is called: "Children by age" are children."""
    return _BY.sub("", title).strip() or title


def _numbers(words: str) -> Iterator[str]:
    for match in _NUMBER.finditer(words):
        yield f"#{int(match[0])}"
    for match in _IN_WORDS.finditer(words):
        yield f"#{_SMALL_NUMBERS.index(match[0].casefold()) + 2}"


def glossary_of(manuscript: Manuscript) -> Glossary:
    """The abbreviations that a paper explains, in its glossary or where it first uses them."""
    terms: dict[str, frozenset[str]] = {}
    for letters, words in _explained(manuscript):
        meant = stems(words)
        if meant:
            terms.setdefault(letters.casefold().rstrip("s"), meant)
    return Glossary(terms)


def _explained(manuscript: Manuscript) -> Iterator[tuple[str, str]]:
    for passage in manuscript.passages:
        match = _TERM.match(passage.text) if passage.kind is Kind.TERM else None
        if match is not None:
            yield match[1], match[2]
        for bracket in islice(_BRACKETED.finditer(passage.text), 200):
            before = passage.text[max(0, bracket.start() - FARTHEST) : bracket.start()]
            spelt = _spelt(before, bracket[1])
            if spelt:
                yield bracket[1], spelt


def _spelt(before: str, letters: str) -> str:
    """The last words before a bracket whose initials are its letters, or none."""
    wanted = [letter for letter in letters.rstrip("s").casefold() if letter.isalpha()]
    words = list(_WORD.finditer(before))
    for first in range(len(words) - 1, max(-1, len(words) - 2 * len(wanted) - 2), -1):
        run = words[first:]
        if run[0][0].casefold()[0] == wanted[0] and _initials_fit([one[0] for one in run], wanted):
            return before[run[0].start() :]
    return ""


def _initials_fit(words: list[str], wanted: list[str]) -> bool:
    """Whether the initials spell the letters; small words may be left out, or count."""
    large = [word[0].casefold() for word in words if word.casefold() not in _SMALL]
    return wanted in (large, [word[0].casefold() for word in words])
