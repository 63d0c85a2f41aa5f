"""What was said in a Word file, brought to the paragraphs of the paper as they are now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import NamedTuple

from reportgen.consulting.answers import Answer
from reportgen.consulting.paged import Places
from reportgen.consulting.untracked import (
    cells_changed,
    is_of_now,
    missing,
    taken_out,
    with_words,
    without_table,
)
from reportgen.problems import NOWHERE
from reportgen.word.blocks import Block, Page, Paragraph, Table
from reportgen.word.names import Bookmark, print_of_key, print_of_words
from reportgen.word.returned.remarks import Kind, Passage, Returned

#: How much of the words must be the same for a paragraph to be the same one, changed; those with
#: fewer characters are alike by chance, and of those with more only so many are compared.
_ALIKE, _SHORT, _LONG = 0.5, 20, 1_000
_OUTSIDE = {
    "footnotes": "a footnote of the file",
    "endnotes": "an endnote of the file",
    "header": "the head of the pages",
    "footer": "the foot of the pages",
}
ADRIFT = "words that the file no longer has"


class Now(NamedTuple):
    """The paper as it is now."""

    page: Page
    places: Places


def answers_to(returned: Returned, now: Now) -> Iterator[Answer]:
    """What was said, paragraph by paragraph, in the order of the paper."""
    index = _Index(now.page.blocks)
    lost = missing(returned, now.page)
    upto, placed = -1, []
    for passage in returned.passages:
        upto = max(upto, index.place_of(passage))
        again = _again(passage, lost)
        if again:
            lost.remove(again)
        answers = _answers(passage, again, index, now.places) if passage.remarks else ()
        placed += [(upto, answer) for answer in answers]
    is_certain = is_of_now(returned, now.page)
    placed += [(index.at(one), _lost(one, is_certain, now.places)) for one in lost]
    yield from (answer for _, answer in sorted(placed, key=lambda one: one[0]))
    if returned.adrift:
        yield Answer(ADRIFT, "", now.places.paper, "", returned.adrift)


def changed_since(returned: Returned, page: Page) -> int:
    """How many paragraphs of the paper the file does not have as they are."""
    if is_of_now(returned, page):
        return 0
    there = {one.words for one in returned.known}
    return sum(print_of_words(one.words) not in there for one in page.blocks if one.words.strip())


def _lost(block: Block, is_certain: bool, places: Places) -> Answer:
    """A paragraph of the paper that is not in the file."""
    remarks = (taken_out(block, is_certain),)
    return Answer(name_of(block), block.section, places.of(block), block.words, remarks)


def _again(passage: Passage, lost: Sequence[Block]) -> Block | None:
    """What a passage is that has lost its bookmark: the same words, or a table like it."""
    if passage.is_own or not any(one.kind is Kind.UNTRACKED_IN for one in passage.remarks):
        return None
    if passage.rows:
        words = " ".join(word for row in passage.rows for word in row)
        return next(
            (one for one in lost if isinstance(one, Table) and _alike(one.words, words)), None
        )
    words = print_of_words(passage.words)
    return next((one for one in lost if print_of_words(one.words) == words), None)


def _answers(
    passage: Passage, again: Block | None, index: _Index, places: Places
) -> Iterator[Answer]:
    """What was said of a passage; of a table that was changed without tracking, cell by cell."""
    block = again or (index.named(passage.known) if passage.rows and passage.is_own else None)
    plain = without_table(passage) if block else passage
    if plain.remarks:
        yield _answer(plain, index, places)
    if isinstance(block, Table):
        is_changed = not again and passage.known not in index.prints_of(block)
        for cell, remark in cells_changed(passage, block):
            one = replace(passage, cell=cell, remarks=(remark,), words=remark.about)
            yield _of(block, one, places, is_changed)


class _Index:
    """Finds a paragraph of the paper by what the file knows of it."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._by_words: dict[str, list[Block]] = defaultdict(list)
        self._by_key: dict[str, Block] = {}
        self._places = {id(block): at for at, block in enumerate(blocks)}
        for block in blocks:
            self._by_words[print_of_words(block.words)].append(block)
            self._by_key |= {print_of_key(key): block for key in block.keys}

    def named(self, known: Bookmark | None) -> Block | None:
        """The paragraph with the id that a bookmark tells."""
        return self._by_key.get(known.key) if known else None

    def at(self, block: Block) -> int:
        """The how-manieth of the paper it is."""
        return self._places[id(block)]

    def place_of(self, passage: Passage) -> int:
        """Where in the paper a passage stands, as far as its bookmark tells."""
        block = self.named(passage.known) if passage.is_own else None
        return self.at(block) if block else -1

    def prints_of(self, block: Block) -> list[Bookmark]:
        """What the bookmarks of a paragraph would tell if the file were made now."""
        words = print_of_words(block.words)
        return [Bookmark(print_of_key(key), words) for key in block.keys]

    def with_words(self, words: str, known: Bookmark | None) -> Block | None:
        """The paragraph that has just these words; where several have, that of the id."""
        same = self._by_words.get(words, [])
        named = self.named(known)
        return named if named in same else next(iter(same), None)

    def like(self, words: str, known: Bookmark | None) -> Block | None:
        """The paragraph whose words are like these, that of the id before others."""
        named = self.named(known)
        candidates = [named, *self._blocks] if named else self._blocks
        return next((one for one in candidates if _alike(one.words, words)), None)


def _alike(one: str, other: str) -> bool:
    if min(len(one), len(other)) < _SHORT:
        return False
    compared = SequenceMatcher(None, one[:_LONG], other[:_LONG], autojunk=False)
    return compared.real_quick_ratio() >= _ALIKE and compared.ratio() >= _ALIKE


def _answer(passage: Passage, index: _Index, places: Places) -> Answer:
    """What was said of a passage, with the paragraph that it is now."""
    if passage.outside:
        where = _OUTSIDE[passage.outside]
        return Answer(where, "", places.paper, passage.words, passage.remarks)
    known = passage.known
    words = known.words if known and passage.is_own else print_of_words(passage.words)
    if passage.words.strip() and (block := index.with_words(words, known)):
        return _of(block, with_words(passage, block.words), places)
    if passage.cell or not passage.is_own:
        return _beside(passage, index, places)
    if block := index.like(passage.words, known):
        return _of(block, passage, places, is_changed=True)
    where = f"paragraph {passage.number}" if passage.number else "a paragraph"
    return Answer(where, "", NOWHERE, passage.words, passage.remarks, is_changed=True, is_gone=True)


def _beside(passage: Passage, index: _Index, places: Places) -> Answer:
    """What was said of a cell, or of a paragraph that was typed in after one that was sent."""
    known = passage.known
    block = index.with_words(known.words, known) if known else None
    if block:
        return _of(block, passage, places)
    if block := index.named(known):
        return _of(block, passage, places, is_changed=True)
    return Answer("the paper", "", places.paper, passage.words, passage.remarks)


def _of(block: Block, passage: Passage, places: Places, is_changed: bool = False) -> Answer:
    is_new = any(one.kind is Kind.UNTRACKED_IN for one in passage.remarks) and not passage.rows
    is_beside = not passage.is_own and (is_new or not passage.words.strip())
    now = block.words if is_changed and isinstance(block, Paragraph) else ""
    return Answer(
        where=f"after {name_of(block)}" if is_beside else name_of(block),
        section=block.section,
        place=places.of(block),
        sent=passage.words,
        remarks=passage.remarks,
        cell=passage.cell,
        is_changed=is_changed,
        now=now,
    )


def name_of(block: Block) -> str:
    """What a person would call it: "paragraph 4.8 (a)"."""
    match block:
        case Paragraph(marker=marker) if marker:
            return f"{block.where} {marker.words or f'item {marker.count}'}"
        case Paragraph(kind="heading" | "title" | "label" | "council"):
            return "the heading" if block.section else block.where
    return block.where
