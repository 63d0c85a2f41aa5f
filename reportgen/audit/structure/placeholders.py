"""A407: placeholders that were left in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.audit.evidence import Evidence
from reportgen.audit.structure.words import Words, told
from reportgen.model.manuscript import Grid, Kind, Manuscript
from reportgen.model.text import Text
from reportgen.problems import Problem

CODE = "A407"
MEND = "put in what is meant, or take the words out"

_LATER = (
    r"to\s+(?:be\s+(?:uploaded|inserted|added|confirmed|completed|provided|supplied|advised"
    r"|attached"
    r"|appended|updated|circulated|tabled)|follow)"
)
_WHEN = r"(?:\s+(?:on\s+)?\d[\d/. ]{0,12}|\s+(?:under separate cover|shortly|later|separately))?"
_MISSING = (
    r"(?:figures?|numbers?|data|dates?|details?|names?|text|wording|charts?|tables?|graphs?"
    r"|references?|links?|costs?|amounts?|sources?)"
)
#: Placeholders wherever they stand.
_ANYWHERE = re.compile(
    r"(?P<square>\[\s*(?:insert|date|name|number|figure|figures|amount|add|tb[acd]|x{2,5}"
    r"|to be|to follow"
    r"|enter|placeholder|text|title|details?|check|update|link|your|chart|table|\?+|\.{3}"
    r"|_+)\b[^\]]{0,80}\]?"
    r"|\[\s*(?:\?+|\.{2,}|…|_{2,}|X{2,5})\s*\])"
    r"|(?<![\w.-])(?:TB[ACD]|tb[ac]|T\.B\.[AC]\.?)(?![\w-])"
    r"|(?<![\w.-])£?[xX]{2,6}(?![\w-])(?:\s?%)?|£[xX]\b|(?<![\w.])[xX]%"
    r"|\?{2,}|\b(?i:lorem ipsum|dolor sit amet)\b"
    r"|(?i:\binsert\s+(?:\w+\s){0,3}here\b|\bdelete as (?:appropriate|applicable)\b"
    r"|\b(?:click|tap)(?: or tap)? here to enter (?:text|a date)|\bchoose an item\b"
    r"|error! (?:reference source|bookmark) not (?:found|defined))"
    r"|#(?:REF|DIV/0|VALUE|NAME|NUM)[!?]|\{\{[^{}]{0,80}\}\}|«[^»]{1,60}»|_{4,}"
)
#: Words of later that are a placeholder where they stand in brackets, with what they speak of.
_IN_BRACKETS = re.compile(
    rf"[(\[](?!(?i:if|where|as|when)\b)(?:[\w'\u2019-]+\s){{0,3}}?(?i:{_LATER}{_WHEN}"
    rf"|(?<![\w]){_MISSING}\s(?:is |are )?(?:needed|required|missing|awaited|outstanding|to check)"
    rf"|awaiting\s{_MISSING}|(?:to check|check|to be checked))\s*[)\]]"
)
#: In a list of papers, a field or a cell they are one without brackets too, where the text ends.
_AT_THE_END = re.compile(rf"(?:^|[-–—:,])\s*(?P<later>(?i:{_LATER}){_WHEN})\W*$")
_IN_LISTS = (Kind.APPENDIX, Kind.SOURCE, Kind.COVER, Kind.NOTE)
_ROMAN_AFTER = re.compile(r"\b(?:part|chapter|title|volume|book|session|century|louis)\s$", re.I)


def placeholders(evidence: Evidence) -> Iterator[Problem]:
    """Words that stand for something that was to be put in."""
    manuscript = evidence.manuscript
    for passage in manuscript.passages:
        for start, end in _in_text(passage.text, passage.kind in _IN_LISTS):
            yield told(CODE, Words(passage, start, end), _what(passage.text[start:end]), MEND)
    for cell, grid in _cells(manuscript):
        for start, end in _in_text(cell, ends_count=True):
            what = f"{_what(cell[start:end])} in {grid.where}"
            yield Problem(CODE, cell.place(start, end - start), what, MEND, (), str(cell))


def _what(words: str) -> str:
    return f'a placeholder was left in: "{words.strip()}"'


def _in_text(text: str, ends_count: bool) -> list[tuple[int, int]]:
    """Where placeholders stand; of two that overlap, the longer."""
    spans = [match.span() for match in _ANYWHERE.finditer(text) if not _is_roman(text, match)]
    spans += [match.span() for match in _IN_BRACKETS.finditer(text)]
    if ends_count:
        spans += [match.span("later") for match in _AT_THE_END.finditer(text)]
    return _apart(spans)


def _is_roman(text: str, match: re.Match[str]) -> bool:
    """Part XX of an Act is numbered so."""
    is_number = match[0].strip("X") == ""
    return is_number and bool(_ROMAN_AFTER.search(text[max(0, match.start() - 12) : match.start()]))


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
        elif end - start > kept[-1][1] - kept[-1][0]:
            kept[-1] = (start, end)
    return kept


def _cells(manuscript: Manuscript) -> Iterator[tuple[Text, Grid]]:
    for grid in manuscript.grids:
        for text in (grid.title, *grid.headings, *grid.notes):
            yield text, grid
        for row in grid.rows:
            for cell in row.cells:
                yield cell, grid
