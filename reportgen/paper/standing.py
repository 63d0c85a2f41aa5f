"""The parts that blocks make whose words stand elsewhere: in the style, the cover, the paper."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.model.blocks import KeyBlock, TicksBlock
from reportgen.model.document import TextTable
from reportgen.paper.drafts import DraftBlock
from reportgen.paper.implications import ToldImplications, table_of
from reportgen.paper.keys import empty_key
from reportgen.paper.numbering import Placement
from reportgen.paper.printing import Printer
from reportgen.paper.ticks import tick_table


def standing_parts(draft: DraftBlock, here: Placement, printer: Printer) -> Iterator[TextTable]:
    """The table that such a block is; none of those that have become texts."""
    match draft.block:
        case ToldImplications() as block:
            yield table_of(draft, block, here.anchor, here.words, printer)
        case TicksBlock() as block:
            vocabulary = printer.vocabulary
            made = tick_table(block, vocabulary.style, vocabulary.source.cover, printer.found)
            yield from (made,) if made is not None else ()
        case KeyBlock() as block:
            yield empty_key(block, here.anchor)
