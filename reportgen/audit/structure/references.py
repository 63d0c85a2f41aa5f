"""A402: references to paragraphs, sections, tables and figures that are not there.

Appendices are the matter of A403.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportgen.audit.evidence import Evidence
from reportgen.audit.structure.numbering import (
    number_of_paragraph,
    numbered_paragraphs,
    numbered_sections,
)
from reportgen.audit.structure.words import Words, running, sentence_at, told
from reportgen.model.manuscript import Manuscript, Passage
from reportgen.problems import Problem
from reportgen.wording import and_list

CODE = "A402"
NEAR = 300  # characters within which a sentence names the law that it refers to
MEND = "name the one that is meant, or take the reference out"

_NUMBER = r"\d{1,3}(?:\.\d{1,3}){0,3}(?:\s?\(\d{1,2}\))?"
_NUMBERS = rf"(?P<numbers>{_NUMBER}(?:(?:\s?[-–,]\s?|\s(?:and|to|or)\s){_NUMBER}){{0,5}})(?![\d%])"
_PARAGRAPH = re.compile(rf"\b(?:paragraphs?|paras?\.?)\s{_NUMBERS}", re.IGNORECASE)
# "section 17" alone is one of an Act; only what points within the paper is looked at.
_SECTION = re.compile(
    rf"\b(?P<see>(?:see|refer to)\s{{1,3}})?sections?\s{_NUMBERS}"
    r"(?P<here>\s{1,3}(?:of\s{1,3}(?:this|the)\s{1,3}(?:report|paper)|above|below))?",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\b(?<!\ba )(?P<noun>table|figure|chart|graph)s?\s"
    r"(?P<numbers>\d{1,2}(?:(?:\s(?:and|to)\s|,\s)\d{1,2}){0,4})(?![\d%]|\.\d)",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\W{0,9}(table|figure|chart|graph)\s(\d{1,2})\b", re.IGNORECASE)
_HERE = re.compile(
    r"\s{1,3}(?:(?:of|in|to)\s{1,3}(?:this|the)\s{1,3}(?:report|paper)\b|above|below)", re.I
)
# What has paragraphs and tables of its own: a law, a rule, another document.
_ELSEWHERE = re.compile(
    r"\b(?:Acts?|Schedule|Regulations?|Directive|Statute|Convention|Orders?|Rules|Code|Circular"
    r"|Constitution|Guidance|guidance|Framework|Bill|Charter|Working Together|Article|judgment"
    r"|minutes?|contract|agreement|lease|policy|Policy)\b"
)
_OF_ANOTHER = re.compile(
    r"\s{1,3}(?:of|in|to|from)\s{1,3}(?!this\b|the (?:report|paper)\b)", re.IGNORECASE
)


@dataclass(frozen=True)
class _Paragraphs:
    """The numbers of a paper's paragraphs, and how they begin: "paragraph 2" names 2 (1) too."""

    known: frozenset[tuple[int, ...]]
    beginnings: frozenset[tuple[int, ...]]
    range: str

    @staticmethod
    def of(numbers: Iterable[tuple[int, ...]]) -> _Paragraphs:
        known = frozenset(numbers)
        begun = (number[:length] for number in known for length in range(len(number) + 1))
        return _Paragraphs(known, frozenset(begun), _range_of(known))


def references(evidence: Evidence) -> Iterator[Problem]:
    """References whose other end is not in the paper."""
    manuscript = evidence.manuscript
    paragraphs = _Paragraphs.of(one.number for one in numbered_paragraphs(manuscript))
    sections = {one.number[0] for one in numbered_sections(manuscript)}
    sections |= {number[0] for number in paragraphs.known if len(number) > 1}
    labels = _labels(manuscript)
    for passage in running(manuscript):
        yield from _to_paragraphs(passage, paragraphs)
        yield from _to_sections(passage, sections)
        yield from _to_labels(passage, labels)


def _to_paragraphs(passage: Passage, paragraphs: _Paragraphs) -> Iterator[Problem]:
    text = str(passage.text)
    for match in _PARAGRAPH.finditer(text):
        if not paragraphs.known and not _HERE.match(text, match.end()):
            continue  # a paper without numbers speaks of another's
        if not _is_within(text, match):
            continue
        for number in _ends(match["numbers"]):
            if number_of_paragraph(number) not in paragraphs.beginnings:
                yield told(
                    CODE,
                    Words(passage, *match.span()),
                    f"there is no paragraph {number} in this paper",
                    MEND,
                    (paragraphs.range,),
                )


def _to_sections(passage: Passage, known: set[int]) -> Iterator[Problem]:
    text = str(passage.text)
    for match in _SECTION.finditer(text):
        points_here = match["here"] or (match["see"] and known)
        if not points_here or (not match["here"] and not _is_within(text, match)):
            continue
        for number in _ends(match["numbers"]):
            if number_of_paragraph(number)[0] not in known:
                what = f"there is no section {number} in this paper"
                has = f"sections with a number: {and_list([str(one) for one in sorted(known)])}"
                workings = (has if known else "no section of this paper has a number",)
                yield told(CODE, Words(passage, *match.span()), what, MEND, workings)


def _to_labels(passage: Passage, known: set[tuple[str, int]]) -> Iterator[Problem]:
    text = str(passage.text)
    for match in _LABEL.finditer(text):
        noun = match["noun"].casefold()
        is_own_caption = _NAMED.match(text) and not text[: match.start()].strip()
        if is_own_caption or not _is_within(text, match):
            continue
        for number in _ends(match["numbers"]):
            if (noun, int(number)) not in known:
                there = [f"{each} {count}" for each, count in sorted(known)]
                has = f"there are {and_list(there)}" if there else "none has a number"
                what = f"there is no {noun} {number} in this paper"
                yield told(CODE, Words(passage, *match.span()), what, MEND, (has,))


def _labels(manuscript: Manuscript) -> set[tuple[str, int]]:
    """Tables and figures that have a number: in a caption, or a passage that begins with it."""
    texts = [str(grid.title) for grid in manuscript.grids]
    texts += [f"{passage.number} {passage.text}" for passage in manuscript.passages]
    matches = (_NAMED.match(text) for text in texts)
    return {(match[1].casefold(), int(match[2])) for match in matches if match}


def _is_within(text: str, match: re.Match[str]) -> bool:
    """Whether a reference points within the paper, and not into a law or another document."""
    if _HERE.match(text, match.end()):
        return True
    if _OF_ANOTHER.match(text, match.end()):
        return False
    begin = max(0, match.start() - NEAR)
    around = text[begin : match.end() + NEAR]
    return not _ELSEWHERE.search(sentence_at(around, match.start() - begin))


def _ends(numbers: str) -> list[str]:
    """Every number that is named: "4.1 to 4.5" names two."""
    return re.findall(_NUMBER, numbers)


def _range_of(known: frozenset[tuple[int, ...]]) -> str:
    if not known:
        return "no paragraph of this paper has a number"
    first, last = (".".join(str(part) for part in end(known)) for end in (min, max))
    return f"its paragraphs are numbered from {first} to {last}"
