"""What the rules of structure share: running prose, its sentences, and how a finding is told."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from reportgen.audit.lexicon.sentences import sentence_spans
from reportgen.model.manuscript import Kind, Manuscript, Passage
from reportgen.problems import Problem
from reportgen.wording import number_in_words

#: A part of a text: where it begins and ends.
Span = tuple[int, int]

RUNNING = (Kind.PARAGRAPH, Kind.ITEM, Kind.QUOTATION, Kind.NOTE)
HEADINGS = (Kind.TITLE, Kind.HEADING, Kind.SUBHEADING)

#: Numbers that lists are announced with, as words and as digits.
NUMBERS = {number_in_words(number): number for number in range(1, 21)}
NUMBER = rf"(?:{'|'.join(sorted(NUMBERS, key=len, reverse=True))}|\d{{1,2}})"


def running(manuscript: Manuscript) -> Iterator[Passage]:
    """Its prose: paragraphs, items, quotations and notes."""
    return (passage for passage in manuscript.passages if passage.kind in RUNNING)


@lru_cache(maxsize=1024)
def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a passage; several rules ask for those of the same."""
    return tuple(sentence_spans(text))


def sentence_start(text: str, offset: int) -> int:
    """Where the sentence begins that a character stands in or behind; 0 before the first."""
    spans = sentences(text)
    at = bisect_right(spans, (offset, len(text)))
    return spans[at - 1][0] if at else 0


def sentence_at(text: str, offset: int) -> str:
    """The sentence in which a character stands."""
    spans = sentences(text)
    at = bisect_right(spans, (offset, len(text))) - 1
    is_within = at >= 0 and spans[at][0] <= offset < spans[at][1]
    return _sentence(text, spans[at]) if is_within else text


@lru_cache(maxsize=1024)
def _sentence(text: str, span: Span) -> str:
    """The words of a sentence, one text for all findings in it."""
    return text[slice(*span)].strip()


def number_of(word: str) -> int:
    """A number that is written in words or digits."""
    return NUMBERS.get(word.casefold(), 0) or int(word)


@dataclass(frozen=True)
class Words:
    """The words of a passage that a finding is told at: `passage.text[start:end]`."""

    passage: Passage
    start: int
    end: int


def told(code: str, words: Words, what: str, mend: str, workings: Iterable[str] = ()) -> Problem:
    """A finding at some words of a passage; it is about the sentence they stand in."""
    text = words.passage.text
    place = text.place(words.start, words.end - words.start)
    return Problem(code, place, what, mend, tuple(workings), sentence_at(text, words.start))


def is_shouted(text: str) -> bool:
    """Whether words are in capitals throughout, as headings and cover sheets have them."""
    letters = [letter for letter in text if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) * 10 > len(letters) * 8


def short(text: str, most: int = 60) -> str:
    """The beginning of a text, as a message quotes it: whole words."""
    if len(text) <= most:
        return text
    return f"{text[:most].rsplit(' ', 1)[0]} ..."
