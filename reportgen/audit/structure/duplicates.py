"""A409: a passage that stands twice, and not alike."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from reportgen.audit.evidence import Evidence
from reportgen.audit.structure.words import Words, sentences, short, told
from reportgen.model.manuscript import Kind, Manuscript, Passage
from reportgen.problems import Problem

CODE = "A409"
FEWEST_WORDS = 20  # of a sentence that is no mere phrase
SHARED = 0.85  # of the words of both, in the same order
MOST_WORDS = 200  # of a sentence: what is longer is a list without full stops
MOST_ALIKE = 8  # sentences with the same run of words: what more have is a form of words
APART = 4  # passages that stand nearer in one section are parallel items of a list
_WORD = re.compile(r"[\w£%]+(?:['\u2019.,-]\w+)*")
_SHINGLE = 4  # words: sentences that share none of these runs are not compared
_LOOKED_AT = (Kind.COVER, Kind.PARAGRAPH, Kind.ITEM, Kind.QUOTATION)


@dataclass(frozen=True)
class Said:
    """A sentence: its words in small letters, as they are compared."""

    index: int  # of its passage
    passage: Passage
    start: int
    end: int
    words: tuple[str, ...]

    @property
    def shingles(self) -> set[tuple[str, ...]]:
        """Every run of a few words."""
        return {self.words[i : i + _SHINGLE] for i in range(len(self.words) - _SHINGLE + 1)}


def duplicates(evidence: Evidence) -> Iterator[Problem]:
    """Sentences that were one once, and drifted apart; a passage and a wording are told of once."""
    told_of: set[int | tuple[str, ...]] = set()
    for first, second in _candidates(_said(evidence.manuscript)):
        keys: set[int | tuple[str, ...]] = {second.index, second.words}
        if told_of.isdisjoint(keys) and _drifted(first, second):
            told_of |= keys
            yield _problem(first, second)


def _said(manuscript: Manuscript) -> Iterator[Said]:
    for index, passage in enumerate(manuscript.passages):
        if passage.kind not in _LOOKED_AT:
            continue
        text = str(passage.text)
        for start, end in sentences(text):
            words = tuple(word.casefold() for word in _WORD.findall(text[start:end]))
            if FEWEST_WORDS <= len(words) <= MOST_WORDS:
                yield Said(index, passage, start, end, words)


def _candidates(said: Iterable[Said]) -> Iterator[tuple[Said, Said]]:
    """Pairs that share half of their runs of words, found without comparing all with all.

    Nothing is held against a sentence that stands before word for word, but against that.
    """
    seen: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    numbers: dict[tuple[str, ...], int] = {}  # of each wording
    known: list[Said] = []
    for one in said:
        shingles = one.shingles
        shared = Counter(other for shingle in shingles for other in seen[shingle])
        yield from (
            (known[other], one)
            for other, count in sorted(shared.items())
            if count * 2 >= len(shingles)
        )
        if numbers.setdefault(one.words, len(known)) == len(known):
            known.append(one)
            for shingle in shingles:
                if len(seen[shingle]) < MOST_ALIKE:
                    seen[shingle].append(len(known) - 1)


def _drifted(first: Said, second: Said) -> bool:
    if first.words == second.words or first.index == second.index:
        return False
    is_list = second.index - first.index < APART and first.passage.section == second.passage.section
    if is_list or _is_parallel(first, second):
        return False
    return SequenceMatcher(None, first.words, second.words, autojunk=False).ratio() >= SHARED


def _is_parallel(first: Said, second: Said) -> bool:
    """Whether one sentence is said of two things: a number and another word differ."""
    gone, come = set(first.words) - set(second.words), set(second.words) - set(first.words)
    has_number = any(word[0].isdigit() for word in gone) and any(word[0].isdigit() for word in come)
    has_word = any(word.isalpha() for word in gone) and any(word.isalpha() for word in come)
    return has_number and has_word


def _problem(first: Said, second: Said) -> Problem:
    different = _differences(first, second)
    where = _where(first)
    return told(
        CODE,
        Words(second.passage, second.start, second.end),
        f'the words of {where}, "{short(_text(first), 40)}", stand here again, but not alike: '
        f"{'; '.join(different)}",
        "let both say the same, or let one refer to the other",
        (f'{where}: "{_text(first)}"', f'here: "{_text(second)}"'),
    )


def _where(said: Said) -> str:
    if said.passage.kind is Kind.COVER or not said.passage.section:
        return "the cover sheet" if said.passage.kind is Kind.COVER else "the beginning"
    return said.passage.where


def _text(said: Said) -> str:
    return str(said.passage.text)[said.start : said.end]


def _differences(first: Said, second: Said) -> list[str]:
    """The words that differ: `"impact" became "the impact"`."""
    matcher = SequenceMatcher(None, first.words, second.words, autojunk=False)
    told_as = []
    for tag, i, j, k, m in matcher.get_opcodes():
        gone, come = " ".join(first.words[i:j]), " ".join(second.words[k:m])
        before = " ".join(first.words[max(0, i - 2) : i])
        if tag == "replace":
            told_as.append(f'"{gone}" became "{come}"')
        elif tag == "delete":
            told_as.append(f'"{gone}" is gone after "{before}"')
        elif tag == "insert":
            told_as.append(f'"{come}" came in after "{before}"')
    return told_as
