"""Lists that papers end with: their glossary, their appendices, their background papers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportgen.model.manuscript import Kind
from reportgen.sources.unprepared.appendices import after_name
from reportgen.sources.unprepared.blocks import Stretch
from reportgen.sources.unprepared.labels import label_of
from reportgen.sources.unprepared.looks import (
    is_capitals,
    is_closed,
    is_heading,
    is_named,
    is_sentence,
    is_short,
)
from reportgen.sources.unprepared.marks import Style
from reportgen.sources.unprepared.words import Words

LONGEST_APPENDIX = 200  # characters of its line in the list
_NAMES = (
    (Kind.TERM, "glossary|abbreviation|acronym|definition"),
    (Kind.APPENDIX, "appendi|annex|attachment|enclosure"),
    (Kind.SOURCE, r"background (?:paper|document|read|info)|sources?\b|references?\b"),
    (Kind.COVER, "contact|author"),
)
_LISTS = tuple((kind, re.compile(names, re.IGNORECASE)) for kind, names in _NAMES)
_APPENDIX = re.compile(r"(?:appendix|annex|enclosure|attachment) ([A-Za-z]|[0-9]{1,2})\b", re.I)
_EXPLAINS = re.compile(r"^[A-Z&]{2,8}\b|\s[-–—=]\s|:\s|\t|\S\s{2,}\S|\bmeans?\b")
_LETTER = re.compile(r"([A-Z]|[0-9]{1,2})(?:[.:)]| ?[-–])?\s+(?=[A-Z0-9])")
_NUMBER = re.compile(r"([0-9]{1,2})(?:[.:)]| ?[-–])\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Told:
    """What a stretch was found to be: its number and its words apart."""

    kind: Kind
    words: Words
    number: str = ""


def list_under(heading: str) -> Kind | None:
    """What the lines under a heading are, where it is the name of such a list."""
    if not is_named(heading):
        return None
    return next((kind for kind, name in _LISTS if name.search(heading)), None)


def listed(stretch: Stretch, list_of: Kind | None) -> Told | None:
    """What a stretch is in the list it stands in; None where it is none of its lines."""
    words = _without_bullet(stretch)
    is_line = not (is_closed(words.text) or stretch.is_set_off)
    appendix = _APPENDIX.match(words.text)
    if appendix is not None and is_line and len(words.text) <= LONGEST_APPENDIX:
        return Told(Kind.APPENDIX, words, appendix[1].upper())
    if after_name(words):
        return Told(Kind.APPENDIX, words)
    if is_line and label_of(words.text) and is_short(words.text):
        return Told(Kind.COVER, words)
    if list_of is None or _ends_list(stretch):
        return None
    return _in_list(stretch, list_of)


def _in_list(stretch: Stretch, list_of: Kind) -> Told | None:
    words = _without_bullet(stretch)
    if list_of is Kind.APPENDIX:
        return _numbered(words, _LETTER, list_of)
    if list_of is Kind.SOURCE:
        return _numbered(words, _NUMBER, list_of) or Told(list_of, words)
    if list_of is Kind.TERM and _is_remark(words.text):
        return Told(Kind.PARAGRAPH, words)
    return Told(list_of, stretch.words)


def _without_bullet(stretch: Stretch) -> Words:
    """The words with the number before them, which in a list may be a part of them."""
    return stretch.words if stretch.mark.style is Style.BULLET else stretch.with_mark


def _is_remark(text: str) -> bool:
    """Whether a line among the terms explains none, but says something of the paper."""
    return is_sentence(text) and _EXPLAINS.search(text) is None


def _ends_list(stretch: Stretch) -> bool:
    text = stretch.words.text
    if stretch.mark.style is Style.NONE:
        return stretch.is_set_off or is_named(text) or (is_heading(text) and is_capitals(text))
    return stretch.mark.style in (Style.DOTTED, Style.DOUBLE)


def _numbered(words: Words, pattern: re.Pattern[str], kind: Kind) -> Told | None:
    match = pattern.match(words.text)
    return Told(kind, words.part(match.end()), match[1]) if match else None
