"""What was changed in a Word file while tracking was off, told with the words that were sent.

The file tells of each paragraph only whether its words are those that were sent. What they were,
the paper still knows, where it has not changed since.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import zip_longest

from reportgen.word.blocks import Block, Page, Table
from reportgen.word.names import cell_name, print_of_key, print_of_words
from reportgen.word.returned.remarks import Kind, Passage, Remark, Returned, Rows

_UNTRACKED = (Kind.UNTRACKED, Kind.UNTRACKED_IN)


def is_of_now(returned: Returned, page: Page) -> bool:
    """Whether the file was made of the paper as it is."""
    return returned.sent is not None and returned.sent.words == print_of_words(page.words)


def missing(returned: Returned, page: Page) -> list[Block]:
    """The paragraphs and tables of the paper that are not in the file.

    Of an older version, one may have another id there and the same words; and its id may be that of
    one which has another now.
    """
    known = returned.known
    if is_of_now(returned, page):
        there, keys = set[str](), {one.key for one in known}
    else:
        words = {print_of_words(block.words) for block in page.blocks}
        there = {one.words for one in known}
        keys = {one.key for one in known if one.words not in words}
    return [
        block
        for block in page.blocks
        if block.words.strip()
        and print_of_words(block.words) not in there
        and not any(print_of_key(key) in keys for key in block.keys)
    ]


def taken_out(block: Block, is_certain: bool) -> Remark:
    """That a paragraph is not in the file, with its words."""
    kind = Kind.UNTRACKED_OUT if is_certain else Kind.MISSING
    return Remark(kind, about=block.words.strip())


def with_words(passage: Passage, words: str) -> Passage:
    """The same, where what was changed without tracking is told with the words that were sent."""
    remarks = (
        one.about_words(words) if one.kind is Kind.UNTRACKED and not passage.rows else one
        for one in passage.remarks
    )
    return replace(passage, remarks=tuple(remarks))


def cells_changed(passage: Passage, table: Table) -> Iterator[tuple[str, Remark]]:
    """Each cell of a table that was changed without tracking, and each row that came or went."""
    sent = rows_of(table)
    headings = sent[0] if sent else ()
    before, after = map(_squeezed, sent), map(_squeezed, passage.rows)
    matcher = SequenceMatcher(None, [*before], [*after], autojunk=False)
    for tag, start, end, begin, stop in matcher.get_opcodes():
        if tag == "equal":
            continue
        pairs = _paired(range(start, end), range(begin, stop), sent, passage.rows)
        for was, now in pairs:
            if was is None and now is not None:
                yield _row(Kind.UNTRACKED_IN, passage.rows[now])
            elif was is not None and now is None:
                yield _row(Kind.UNTRACKED_OUT, sent[was])
            elif was is not None and now is not None:
                yield from _cells(was, sent[was], passage.rows[now], headings)


def without_table(passage: Passage) -> Passage:
    """The same without what is told of its cells one by one."""
    kept = (one for one in passage.remarks if one.kind not in _UNTRACKED)
    return replace(passage, remarks=tuple(kept))


def rows_of(table: Table) -> Rows:
    """The words of a table of the paper."""
    rows = (tuple("".join(p.words for p in cell.paragraphs) for cell in row) for row in table.rows)
    return tuple(row for row in rows if "".join(row).strip())


def _squeezed(row: Sequence[str]) -> tuple[str, ...]:
    return tuple("".join(words.split()) for words in row)


def _paired(
    were: range, are: range, sent: Rows, back: Rows
) -> Iterator[tuple[int | None, int | None]]:
    """Rows of both that are the same one: as many in the same order, else by their first cell."""
    if len(were) == len(are):
        yield from zip(were, are, strict=True)
        return
    waiting = {_squeezed(back[at][:1]): at for at in reversed(are)}
    pairs = [(at, waiting.pop(_squeezed(sent[at][:1]), None)) for at in were]
    yield from pairs
    found = {now for _, now in pairs}
    yield from ((None, at) for at in are if at not in found)


def _cells(
    at: int, was: Sequence[str], now: Sequence[str], headings: Sequence[str]
) -> Iterator[tuple[str, Remark]]:
    columns = zip_longest(was, now, headings, fillvalue="")
    for column, (before, after, heading) in enumerate(columns):
        if _squeezed([before]) != _squeezed([after]):
            name = cell_name((at, column), was[0] if was else "", heading)
            yield name, Remark(Kind.UNTRACKED, words=after.strip(), about=before.strip())


def _row(kind: Kind, row: Sequence[str]) -> tuple[str, Remark]:
    words = " | ".join(" ".join(cell.split()) for cell in row)
    name = cell_name((1, 0), row[0] if row else "", "")
    if kind is Kind.UNTRACKED_IN:
        return name, Remark(kind, words=words)
    return name, Remark(kind, about=words)
