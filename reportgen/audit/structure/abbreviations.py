"""A406: abbreviations that are not explained where they first stand, or explained twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, islice

from reportgen.audit.evidence import Evidence
from reportgen.audit.structure.expansions import (
    ABBREVIATION,
    Expansion,
    Term,
    expansions_in,
    glossary_of,
    in_full,
    letters_of,
    names_in,
)
from reportgen.audit.structure.words import RUNNING, Words, is_shouted, told
from reportgen.model.manuscript import Kind, Manuscript, Passage
from reportgen.problems import Problem

CODE = "A406"
_KNOWN = """
    UK USA US EU UN BBC NHS PDF VAT GP HR IT ID TV PC CEO MP AGM FAQ URL DVD CD SMS GCSE HIV AIDS
    DNA RAG AM PM BC OK PE CV MBE OBE CBE JP QC KC BA BSc MA MSc PhD HMRC CCTV GDPR COVID NSPCC
    UNICEF RSPCA
    NOT AND OR ALL MUST NO YES NONE ONLY NOTE THE TO OF IN NB PS
    TBC TBA TBD XX XXX XXXX II III IV VI VII VIII IX XI XII XIII XIV XV
"""
#: What every reader of a committee paper knows, the emphasis of plain words, Roman numbers.
KNOWN = frozenset(_KNOWN.split())
_WITHIN = (*RUNNING, Kind.HEADING, Kind.SUBHEADING)
MOST_JUDGED = 200  # abbreviations: no paper has as many
#: What stands before the letters of an appendix: "appendices Z, AA and AB".
_LETTERED = re.compile(
    r"\b(?:appendi(?:x|ces)|annex(?:es)?|enclosures?|schedules?)\s+"
    r"(?:[A-Z]{1,2}(?:,\s*|\s+(?:and|or|to)\s+|\s*[-\u2013]\s*))*\Z",
    re.IGNORECASE,
)
_REACH = 80  # characters before letters in which that is looked for
_COUNCIL = re.compile(
    r"\b((?:[A-Z][a-z]+(?:\s(?:and|upon|of|on|the|&)){0,2}\s){1,5}"
    r"(?:(?:Borough|County|City|District|Metropolitan|Unitary|Town|Parish)\s){0,2}Council)\b"
)


@dataclass
class Abbreviation:
    """One abbreviation: where it is used, and what it is said to stand for."""

    letters: str
    uses: list[tuple[int, Passage, int, int]] = field(default_factory=list)
    expansions: list[tuple[int, Expansion]] = field(default_factory=list)

    @property
    def printed(self) -> str:
        """As it is first used where it has points ("S.E"), else its letters."""
        _, passage, start, end = self.uses[0]
        words = str(passage.text)[start:end]
        return words if "." in words else self.letters


class WholeText:
    """The words of a paper, gathered once in what is searched for each abbreviation.

    Passages have a line each; the offsets are where the line of each passage ends.
    """

    def __init__(self, manuscript: Manuscript) -> None:
        """Look at a paper; what is searched is put together when it is first asked for."""
        self.texts = [str(passage.text) for passage in manuscript.passages]
        self.grids = list(manuscript.grids)

    @cached_property
    def names(self) -> str:
        """The runs of words with capitals, in which a name may stand in full."""
        return _in_lines(self._names)

    @cached_property
    def names_until(self) -> list[int]:
        """Where the names of each passage end."""
        return _ends(self._names)

    @cached_property
    def _names(self) -> list[str]:
        return [" | ".join(names_in(text)) for text in self.texts]

    @cached_property
    def small(self) -> str:
        """All words in small letters."""
        return _in_lines(self._small)

    @cached_property
    def small_until(self) -> list[int]:
        """Where each passage ends among them."""
        return _ends(self._small)

    @cached_property
    def _small(self) -> list[str]:
        return [text.casefold() for text in self.texts]

    @cached_property
    def of_tables(self) -> str:
        """The words of the tables."""
        return _in_lines(
            text
            for grid in self.grids
            for text in (grid.title, *grid.headings, *(c for row in grid.rows for c in row.cells))
        )


def _in_lines(texts: Iterable[str]) -> str:
    return "".join(f"{text}\n" for text in texts)


def _ends(texts: Iterable[str]) -> list[int]:
    return list(accumulate(len(text) + 1 for text in texts))


def abbreviations(evidence: Evidence) -> Iterator[Problem]:
    """One finding for each abbreviation, the gravest."""
    manuscript = evidence.manuscript
    terms = {letters_of(term.term): term for term in glossary_of(manuscript)}
    plain = _ordinary_words(manuscript) | {letters.casefold() for letters in _councils(manuscript)}
    gathered = (
        one
        for one in _gathered(manuscript).values()
        if one.letters not in KNOWN and one.letters.casefold() not in plain
    )
    text = WholeText(manuscript)
    for one in islice(gathered, MOST_JUDGED):
        yield from _judged(one, terms.get(one.letters), text)


def _gathered(manuscript: Manuscript) -> dict[str, Abbreviation]:
    found: dict[str, Abbreviation] = {}
    for index, passage in enumerate(manuscript.passages):
        if passage.kind not in _WITHIN or is_shouted(passage.text):
            continue
        for match in ABBREVIATION.finditer(passage.text):
            if _LETTERED.search(passage.text[max(match.start() - _REACH, 0) : match.start()]):
                continue
            letters = letters_of(match[0])
            one = found.setdefault(letters, Abbreviation(letters))
            one.uses.append((index, passage, match.start(), match.end()))
        for expansion in expansions_in(passage):
            one = found.setdefault(expansion.letters, Abbreviation(expansion.letters))
            one.expansions.append((index, expansion))
    return {letters: one for letters, one in found.items() if one.uses}


def _ordinary_words(manuscript: Manuscript) -> set[str]:
    """Words that the paper also writes in small letters, and names of one capital: "Ofsted"."""
    text = " ".join(str(passage.text) for passage in manuscript.passages)
    words = re.findall(r"(?<![\w&.])(?:[a-z]{3,}|[A-Z][a-z]{5,})\b", text)
    return {word.casefold() for word in words}


def _councils(manuscript: Manuscript) -> set[str]:
    """The initials of the councils that the paper names in full."""
    text = " ".join(
        str(one.text).title() if is_shouted(one.text) else str(one.text)
        for one in manuscript.passages
    )
    names = (match[1] for match in _COUNCIL.finditer(text))
    return {"".join(word[0] for word in name.split() if word[0].isupper()) for name in names}


def _judged(one: Abbreviation, term: Term | None, text: WholeText) -> Iterator[Problem]:
    index, passage, start, end = one.uses[0]
    span, name = (start, end), one.printed
    different = _different(one, term)
    if different:
        yield different
    elif not one.expansions:
        yield from _unexplained(one, term, text)
    elif term is None and _comes_later(one.expansions[0], (index, end)):
        first = one.expansions[0][1]
        what = f"{name} is used before it is explained"
        workings = (f'explained in {first.passage.where} as "{first.words}"',)
        yield told(CODE, Words(passage, *span), what, "explain it where it first stands", workings)
    elif len(one.uses) == 1 and term is None and not _in_tables(text, name):
        what = f"{name} is introduced and not used again"
        yield told(CODE, Words(passage, *span), what, "take the abbreviation out", ())


def _comes_later(expansion: tuple[int, Expansion], use: tuple[int, int]) -> bool:
    """Whether it is explained after the first use, and not right behind it in brackets."""
    index, found = expansion
    return (index, found.start) > (use[0], use[1] + 1)


def _different(one: Abbreviation, term: Term | None) -> Problem | None:
    """Two expansions of one abbreviation, told at the second."""
    known = [(expansion.key, expansion.words, expansion) for _, expansion in one.expansions]
    for key, words, expansion in known[1:]:
        if key != known[0][0]:
            return _two(one, known[0][1], words, expansion)
    if term and known:
        means = Expansion(one.letters, term.means, term.passage, 0, len(term.passage.text))
        if means.key != known[0][0]:
            return _two(one, known[0][1], term.means, means)
    return None


def _two(one: Abbreviation, first: str, second: str, at: Expansion) -> Problem:
    what = f'{one.printed} is explained as "{first}" and as "{second}"'
    where = f"first in {one.expansions[0][1].passage.where}, then in {at.passage.where}"
    return told(CODE, Words(at.passage, at.start, at.end), what, "settle on one", (where,))


def _unexplained(one: Abbreviation, term: Term | None, text: WholeText) -> Iterator[Problem]:
    index, passage, start, end = one.uses[0]
    if _stands_in_full(text, index, one.letters, term):
        return
    workings = [f"used {len(one.uses)} times" if len(one.uses) > 1 else "used once"]
    if term:
        what = f"{one.printed} is explained in the glossary and not where it first stands"
        workings.append(f'the glossary has "{term.means}"')
    else:
        what = f"{one.printed} is not explained"
    mend = f"write it out where it first stands, with ({one.letters}) behind it"
    yield told(CODE, Words(passage, start, end), what, mend, workings)


def _stands_in_full(text: WholeText, index: int, letters: str, term: Term | None) -> bool:
    """Whether its words stand in full before its first use or in the passage of it.

    Those that the glossary gives may stand in small letters.
    """
    means = term.means.casefold() if term and " " in term.means else ""
    is_named = in_full(letters).search(text.names, 0, text.names_until[index]) is not None
    return is_named or (bool(means) and text.small.find(means, 0, text.small_until[index]) >= 0)


def _in_tables(text: WholeText, letters: str) -> bool:
    """Whether a table uses it."""
    return re.search(rf"\b{re.escape(letters)}s?\b", text.of_tables) is not None
