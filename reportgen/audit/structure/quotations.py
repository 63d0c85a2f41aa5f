"""A412: quotation marks and brackets that have no other end in their passage."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.audit.evidence import Evidence
from reportgen.audit.structure.words import RUNNING, Words, short, told
from reportgen.model.manuscript import Kind, Passage
from reportgen.problems import Problem

CODE = "A412"
MEND = "close it where it ends, or take it away"
_KINDS = (*RUNNING, Kind.COVER, Kind.HEADING, Kind.SUBHEADING)
_PAIRS = {")": "(", "]": "["}
_ADDRESS = re.compile(r"\[[^\[\]]{0,200}\]\([^\s]{1,300}\)|https?://\S+|www\.\S+")
#: "a)", "iv)" and "2)" count off the items of a sentence.
_COUNTED_OFF = re.compile(
    r"(?:^|(?<=[:;,] )|(?<= and )|(?<= or ))(?:[a-z]|[ivx]{1,4}|\d{1,2})\)(?=\s)"
)
_APOSTROPHE = "'\u2019"
_OPENS_SINGLE = "'\u2018"
_OPENS_DOUBLE, _CLOSES_DOUBLE = "“", "”"
_BEFORE_OPENING = ' \t\u00a0([{-–—/"“'
#: Words that begin with an apostrophe: 'em, 'til, '90s.
_CLIPPED = re.compile(r"(?:em|til|tis|twas|cause|bout|\d0s|\d\d)\b", re.IGNORECASE)


def unclosed(evidence: Evidence) -> Iterator[Problem]:
    """The first quotation mark or bracket of a passage that stands alone."""
    passages = list(evidence.manuscript.passages)
    for index, passage in enumerate(passages):
        if passage.kind not in _KINDS:
            continue
        after = passages[index + 1] if index + 1 < len(passages) else None
        text = _ADDRESS.sub(lambda match: "." * len(match[0]), str(passage.text))
        found = _bracket(text) or _double(text, after) or _single(text, after)
        if found:
            offset, what = found
            mark = passage.text[offset]
            words = short(text[offset:] if what == "not closed" else text[: offset + 1][-40:], 40)
            said = f'{_name(mark)} is {what}: "{words}"'
            yield told(CODE, Words(passage, offset, offset + 1), said, MEND)


def _name(mark: str) -> str:
    return "a bracket" if mark in "()[]" else "a quotation mark"


def _bracket(text: str) -> tuple[int, str] | None:
    text = _COUNTED_OFF.sub(lambda match: "." * len(match[0]), text)
    opened: list[int] = []
    for offset, mark in enumerate(text):
        if mark in "([":
            opened.append(offset)
        elif mark in _PAIRS:
            if not opened or text[opened[-1]] != _PAIRS[mark]:
                return offset, "closed and was not opened"
            opened.pop()
    return (opened[0], "not closed") if opened else None


def _double(text: str, after: Passage | None) -> tuple[int, str] | None:
    straight = [match.start() for match in re.finditer(r'(?<!\d)"', text)]  # 5" may be inches
    is_odd = len(straight) % 2 and text.count('"') % 2
    if is_odd and not _goes_on(straight, text, after, '"'):
        return straight[-1], "not closed"
    opened: list[int] = []
    for offset, mark in enumerate(text):
        if mark == _OPENS_DOUBLE:
            opened.append(offset)
        elif mark == _CLOSES_DOUBLE:
            if not opened:
                return offset, "closed and was not opened"
            opened.pop()
    if opened and not _goes_on(opened, text, after, _OPENS_DOUBLE):
        return opened[0], "not closed"
    return None


def _single(text: str, after: Passage | None) -> tuple[int, str] | None:
    """Single quotation marks, which look like apostrophes.

    One that closes may be the apostrophe of a plural ("workers'"), and is then never missed.
    """
    opened, surely = _opened_singles(text)
    if opened and not _goes_on(opened, text, after, text[opened[0]]):
        return opened[0], "not closed"
    return (surely, "closed and was not opened") if surely is not None else None


def _opened_singles(text: str) -> tuple[list[int], int | None]:
    """The opening marks without an end, and the first closing one that opens nowhere."""
    opened: list[int] = []
    stray: int | None = None
    for offset, mark in enumerate(text):
        if mark not in "'\u2018\u2019":
            continue
        before, after = text[offset - 1 : offset], text[offset + 1 : offset + 2]
        if _is_opening(text, offset):
            opened.append(offset)
        elif mark in _APOSTROPHE and before and not after.isalnum():
            if opened:
                _close(opened, text, offset)
            elif before.isalnum() and before.casefold() not in "sz" and stray is None:
                stray = offset
    return opened, stray


def _close(opened: list[int], text: str, offset: int) -> None:
    """Close the innermost; of "'the workers' rights'" the first may be an apostrophe."""
    is_possessive = text[offset - 1] == "s" and re.match(r"\s[a-z]", text[offset + 1 : offset + 3])
    if is_possessive and _closes_later(text, offset):
        return
    opened.pop()


def _closes_later(text: str, offset: int) -> bool:
    """Whether another mark closes what this one seems to, before any other opens."""
    for later in range(offset + 1, len(text)):
        if text[later] not in "'\u2018\u2019":
            continue
        if _is_opening(text, later):
            return False
        if not text[later + 1 : later + 2].isalnum():
            return True
    return False


def _is_opening(text: str, offset: int) -> bool:
    if text[offset] not in _OPENS_SINGLE or _CLIPPED.match(text, offset + 1):
        return False
    before, after = text[offset - 1 : offset] if offset else "", text[offset + 1 : offset + 2]
    return (not before or before in _BEFORE_OPENING) and bool(after.strip())


def _goes_on(marks: list[int], text: str, after: Passage | None, mark: str) -> bool:
    """Whether a quotation of several paragraphs goes on: each begins with a mark."""
    begins = len(marks) == 1 and not text[: marks[0]].strip()
    return begins and after is not None and str(after.text).lstrip().startswith(mark)
