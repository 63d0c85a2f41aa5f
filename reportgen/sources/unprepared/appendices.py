"""Lists of appendices that are no list of lines: all in one field or sentence, or in a table."""

from __future__ import annotations

import re

from reportgen.sources.unprepared.rows import Cells, Rows
from reportgen.sources.unprepared.words import Words, joined

_NOUN = r"(?:appendix|annex|enclosure|attachment)"
_NAME = re.compile(
    r"(?:list of )?(?:appendices|annexes|attachments|enclosures)(?: attached)?", re.IGNORECASE
)
_LABEL = rf"(?:(?i:{_NOUN}) (?:[A-Z]|[0-9]{{1,2}})\b|(?:[A-Z]|[0-9]{{1,2}})\s?[-–—:.)]\s)"
_ONE = re.compile(rf"{_LABEL}\s{{0,3}}\S")
_BETWEEN = re.compile(rf"\s?[;,]\s+(?:and\s+)?(?={_LABEL})|\s+and\s+(?={_LABEL})")
_IN_A_CELL = re.compile(rf"(?:(?i:{_NOUN}) )?([A-Z]|[0-9]{{1,2}})[.:)]?")
_LINE = re.compile(rf"(?i:{_NOUN}) (?:[A-Z]|[0-9]{{1,2}})(?:\s?[-–—:.)]|\s{{2,}}|\t)\s{{0,3}}\S")
_HEADS = re.compile(
    r"(?:terms?|abbreviations?|acronyms?|initials|words?|meanings?|definitions?|descriptions?"
    r"|explanations?|stands for|letters?|appendix|appendices|annex|titles?|documents?|names?|no\.?"
    r"|numbers?|references?|in full|full (?:name|title|term))(?: (?:no\.?|name|title|used))?",
    re.IGNORECASE,
)


def is_name(label: str) -> bool:
    """Whether a label is that of a list of appendices."""
    return _NAME.fullmatch(label.strip().rstrip(": ").rstrip()) is not None


def begins_appendix(text: str) -> bool:
    """Whether a line is one of a list of appendices: "Appendix 1 - Scorecard"."""
    return _LINE.match(text) is not None


def after_name(words: Words) -> list[Words]:
    """The appendices of "Appendices: A - Scorecard; B - Plan"; none where it is no such list."""
    label, colon, _ = words.text[:50].partition(":")
    return apart(words.part(len(label) + 1)) if colon and is_name(label) else []


def apart(words: Words) -> list[Words]:
    """The appendices that are listed one after the other; none where one has no label."""
    pieces = [piece.stripped() for piece in words.cut(_BETWEEN)]
    return pieces if all(_ONE.match(piece.text) for piece in pieces) else []


def in_table(table: Rows) -> list[tuple[str, Words]]:
    """The label and the line of each appendix that a table lists; none where it lists none."""
    rows = [[cell for cell in row if cell] for row in without_heads(table)]
    labels = [_IN_A_CELL.fullmatch(row[0].text) for row in rows if row]
    if not labels or not all(labels):
        return []
    named = zip(labels, (row for row in rows if row), strict=True)
    return [
        (label[1], joined(row[1:] if row[1:] and label[1] == label[0].rstrip(".:)") else row))
        for label, row in named
        if label
    ]


def without_heads(table: Rows) -> list[Cells]:
    """The rows of a list in a table, without the headings above them."""
    first = [cell.text for cell in table.cells[0] if cell]
    is_head = table.headings == 1 or all(_HEADS.fullmatch(text) for text in first)
    return table.cells[1:] if is_head and len(table.cells) > 1 else table.cells
