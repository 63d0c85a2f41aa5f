"""The first page of a paper: which of its blocks are the cover, and the fields they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportgen.model.manuscript import Kind
from reportgen.sources.unprepared.appendices import after_name, apart, is_name
from reportgen.sources.unprepared.blocks import Block, Stretch
from reportgen.sources.unprepared.dates import tells_meeting
from reportgen.sources.unprepared.labels import inside, kind_of, label_of
from reportgen.sources.unprepared.looks import (
    is_capitals,
    is_closed,
    is_heading,
    is_numbered_heading,
    is_short,
)
from reportgen.sources.unprepared.marks import Style
from reportgen.sources.unprepared.rows import Cells, Rows
from reportgen.sources.unprepared.words import Words, joined

FEWEST_WORDS = 6  # of a sentence
MOST_WORDS = 14  # of a line of the cover that has no label
MOST_ABOVE = 3  # headings above the fields: the council, its committee
_BODY = re.compile(
    r"(?:council|committee|cabinet|panel|board)$"
    r"|^(?:(?:joint )?report (?:of|by)|(?:london )?borough of|city of)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")

Field = tuple[Kind, Words]


def end_of_cover(blocks: Sequence[Block]) -> int:
    """The index of the block with which the paper itself begins; 0 where it has no cover."""
    ending = (at for at in range(len(blocks)) if _ends_cover(blocks, at))
    end = next(ending, len(blocks))
    has_fields = any(_has_fields(block) for block in blocks[:end])
    if has_fields:
        return end - 1 if _is_heading_of(blocks, end) else end
    if any(_tells_meeting(block) for block in blocks[:end]):
        return end
    return 1 if end and _is_title(blocks, end) else 0


def _tells_meeting(block: Block) -> bool:
    return isinstance(block, Stretch) and tells_meeting(block.words.text)


def _ends_cover(blocks: Sequence[Block], at: int) -> bool:
    block = blocks[at]
    if isinstance(block, Rows):
        return not _has_fields(block)
    if block.head.level:
        is_of_cover = block.head.level == 1 or any(
            _has_fields(each) or _tells_meeting(each) for each in blocks[at : at + 2]
        )
        return not is_of_cover or at >= MOST_ABOVE or bool(block.mark.number)
    if block.mark.style is not Style.NONE:
        return True
    text = block.words.text
    words = len(text.split())
    is_sentence = words >= FEWEST_WORDS and is_closed(text) and not text.endswith(":")
    return not _has_fields(block) and (is_sentence or words > MOST_WORDS)


def _has_fields(block: Block) -> bool:
    """Whether a block holds fields: a labelled line, or rows of which most are labelled."""
    if isinstance(block, Rows):
        labels = [row[0].text for row in block.cells if _is_label(row[0])]
        is_sure = len(labels) > 1 or any(label.endswith(":") for label in labels)
        return is_sure and len(labels) * 2 >= len(block.cells)
    text = block.words.text
    return bool(label_of(text) or (kind_of(text) and not is_capitals(text)))


def _is_label(cell: Words) -> bool:
    return bool(kind_of(cell.text)) or (cell.text.endswith(":") and len(cell.text) < 50)


def _is_heading_of(blocks: Sequence[Block], end: int) -> bool:
    """Whether the block before the end is no field but the heading of what follows."""
    before = blocks[end - 1]
    if not isinstance(before, Stretch) or _has_fields(before) or end == len(blocks):
        return False
    after = blocks[end]
    is_numbered = isinstance(after, Stretch) and after.mark.style is not Style.NONE
    if is_numbered and isinstance(after, Stretch) and is_numbered_heading(after.words.text):
        return False
    is_value = end > 1 and _is_lone_label(blocks[end - 2])
    return not is_value and is_short(before.words.text)


def _is_title(blocks: Sequence[Block], end: int) -> bool:
    """Whether a paper without a cover begins with its title."""
    first = blocks[0]
    if not isinstance(first, Stretch) or first.head.level == 1:
        return isinstance(first, Stretch)
    after = blocks[1] if len(blocks) > 1 else None
    if isinstance(after, Stretch) and after.mark.style is not Style.NONE:
        return is_heading(first.words.text) and is_numbered_heading(after.words.text)
    return end == 1 and bool(is_capitals(first.words.text) or _YEAR.search(first.words.text))


def fields_of(blocks: Sequence[Block]) -> list[Field]:
    """The fields of the cover in order; one of them is the title, where it can be told."""
    fields: list[Field] = []
    unlabelled: list[int] = []
    value_of: Words | None = None
    for block in blocks:
        if isinstance(block, Rows):
            for row in block.cells:
                _add_row(fields, row)
            continue
        if value_of is not None and not _has_fields(block):
            fields[-1:] = _field(value_of, block.words)
        elif _has_fields(block):
            fields += [field for piece in _apart(block.words) for field in _labelled(piece)]
        else:
            unlabelled.append(len(fields))
            fields.append((Kind.COVER, block.words))
        value_of = block.words if _is_lone_label(block) else None
    return _with_title(fields, unlabelled)


def _add_row(fields: list[Field], row: Cells) -> None:
    """The fields of a row; without a label it goes on with the field above."""
    if fields and fields[-1][0] is Kind.COVER and not row[0] and not any(map(_is_label, row)):
        kind, words = fields[-1]
        fields[-1] = kind, joined([words, *(cell for cell in row if cell)])
    else:
        fields += _fields_of_row(row)


def _is_lone_label(block: Block) -> bool:
    """Whether a label stands on its line alone, and its value on the next."""
    return isinstance(block, Stretch) and bool(kind_of(block.words.text))


def _apart(words: Words) -> list[Words]:
    """A line cut before each label in it; left whole where columns were run together."""
    start = len(label_of(words.text))  # "Report author:" is one label
    first, *others = words.part(start).cut(inside())
    pieces = [words.part(0, start + len(first.text)), *others]
    return [words] if any(kind_of(piece.text) for piece in pieces) else pieces


def _labelled(words: Words) -> list[Field]:
    label = label_of(words.text)
    end = words.text.index(":") + 1 if label else 0
    value = words.part(end).stripped()
    if kind_of(label) == "title" and value:
        return [(Kind.TITLE, value)]
    appendices = after_name(words)
    return [(Kind.APPENDIX, each) for each in appendices] or [(Kind.COVER, words)]


def _field(label: Words, value: Words) -> list[Field]:
    if kind_of(label.text) == "title":
        return [(Kind.TITLE, value)]
    appendices = apart(value) if is_name(label.text) else []
    return [(Kind.APPENDIX, each) for each in appendices] or [(Kind.COVER, joined([label, value]))]


def _fields_of_row(row: Cells) -> Iterator[Field]:
    """The pairs of a row of the cover: a label, and the cells up to the next label."""
    groups: list[Cells] = []
    for cell in (cell for cell in row if cell):
        if not groups or (_is_label(cell) and len(groups[-1]) > 1):
            groups.append([cell])
        else:
            groups[-1].append(cell)
    for label, *values in groups:
        if not values:
            yield Kind.COVER, label
            continue
        first, *others = _apart(joined(values))
        yield from _field(label, first)
        yield from ((Kind.COVER, other) for other in others)


def _is_of_body(text: str) -> bool:
    """Whether a line names the council, its committee or who reports, not what is reported."""
    return tells_meeting(text) or _BODY.search(text) is not None


def _with_title(fields: list[Field], unlabelled: list[int]) -> list[Field]:
    """The fields, the likeliest line without a label made the title if no field is."""
    if not unlabelled or any(kind is Kind.TITLE for kind, _ in fields):
        return fields
    if len(unlabelled) == len(fields) > 1:
        unlabelled = [at for at in unlabelled if not _is_of_body(fields[at][1].text)] or unlabelled
    in_a_row = [at for place, at in enumerate(unlabelled) if place == at]
    title = in_a_row[-1] if in_a_row and len(in_a_row) < len(fields) else unlabelled[0]
    return [(Kind.TITLE if at == title else kind, words) for at, (kind, words) in enumerate(fields)]
