"""The fields of a cover as lines: each label with its value beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportgen.word.blocks import Block, Paragraph, words_of


def beside(blocks: list[Block]) -> Iterator[Block]:
    """A field with its value on the line of its label, and others below that one.

    A label that is a heading, and one before the title, have a line of their own.
    """
    label, *values = blocks
    first = values[0] if values else None
    if (
        isinstance(label, Paragraph)
        and isinstance(first, Paragraph)
        and (first.kind, label.level) == ("field", 0)
    ):
        keys = (*label.keys, *first.keys)
        yield replace(first, keys=keys, label=words_of(label.inside).strip(), is_beside=True)
        values = values[1:]
    else:
        yield label
    for one in values:
        yield replace(one, is_beside=True) if isinstance(one, Paragraph) else one
