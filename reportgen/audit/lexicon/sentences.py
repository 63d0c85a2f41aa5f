"""Where sentences end: not at an abbreviation, an initial, a decimal or the number of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: A stop with what closes behind it, and the beginning of what may be a sentence.
_STOP = re.compile(
    r"(?P<stop>[.!?\u2026])[\"'\u2019\u201d)\]]{0,3}"
    r"(?:[\s\u00a0]{1,9}(?=[\"'\u2018\u201c(\[]{0,3}[A-Z0-9£])|(?=[A-Z][a-z]{1,20}[\s,]))"
)
_BEFORE = 24  # characters that can tell an abbreviation
_ABBREVIATIONS = (
    r"e\.? ?g|i\.e|ie|eg|cf|viz|vs|v|approx|c|ca|al|mr|mrs|ms|dr|cllr|cllrs|prof|rev|hon|rt|st|"
    r"sec|sgt|insp|supt|fig|figs|ref|refs|tel|ext|dept|govt|para|paras|pp|p|art|reg|regs|vol|"
    r"incl|inc|excl|resp|min|max|mon|tues?|weds?|thurs?|fri|jan|feb|mar|apr|aug|sept?|oct|nov|dec"
)
_ABBREVIATED = re.compile(rf"(?:^|[^A-Za-z0-9])(?:{_ABBREVIATIONS})$", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:^|[^A-Za-z0-9])(?:no|nos|num)$", re.IGNORECASE)
_INITIAL = re.compile(r"(?:^|[\s(.])[A-Z]$")
_ENUMERATED = re.compile(r"^[\s(]{0,3}(?:[0-9]{1,2}(?:\.[0-9]{1,2}){0,2}|[a-z]|[ivx]{1,4})\)?$")
_OPENING = re.compile(
    r"[\"'\u2018\u201c(\[]{0,3}(?:The|This|These|That|There|It|In|At|As|A|An|We|Of|For|On|Our|All|"
    r"Although|However|While|Since|During|To)\b"
)
_ADDRESS = re.compile(r"(?:www\.|https?:|@)\S{0,80}$|^\S{0,40}@", re.IGNORECASE)


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a passage, each without the space around it."""
    start = 0
    for stop in _STOP.finditer(text):
        if _ends(text, start, stop):
            yield from _trimmed(text, start, stop.end())
            start = stop.end()
    yield from _trimmed(text, start, len(text))


def _ends(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether a sentence ends at this stop."""
    at = stop.start("stop")
    before = text[max(start, at - _BEFORE) : at]
    is_spaced = text[stop.end() - 1].isspace()
    if stop["stop"] != ".":
        return is_spaced
    if not is_spaced:  # "in August.This"
        return _is_missing_space(text, start, at)
    if _ENUMERATED.match(text[start:at]) or _ABBREVIATED.search(before):
        return False
    if _NUMBERED.search(before):
        return not text[stop.end()].isdigit()
    return not _INITIAL.search(before) or _OPENING.match(text, stop.end()) is not None


def _is_missing_space(text: str, start: int, at: int) -> bool:
    """Whether "word.Word" is two sentences, and not an address."""
    before = re.split(r"\s", text[max(start, at - 80) : at])[-1]
    around = before + re.split(r"\s", text[at : at + 80])[0]
    is_word = len(before) > 1 and (before[-1].islower() or before[-1] in "0123456789)%")
    return is_word and _ADDRESS.search(around) is None


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end]
    if words.strip():
        yield (
            start + len(words) - len(words.lstrip()),
            end - (len(words) - len(words.rstrip())),
        )
