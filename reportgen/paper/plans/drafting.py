"""The prose that action plans and registers bring into the paper: that of their cells, read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reportgen.model.blocks import ActionsBlock, RisksBlock, TextBlock
from reportgen.model.narrative import Source
from reportgen.paper.drafts import (
    DraftBlock,
    DraftSection,
    NumberedAs,
    read_note,
    read_prose,
    runs_of,
)
from reportgen.paper.plans.choosing import prose_in, tables_in
from reportgen.problems import Problems


def with_plans(
    sections: Iterable[DraftSection], source: Source, found: Problems
) -> tuple[DraftSection, ...]:
    """The sections, in which every plan and register has the prose of its cells."""
    return tuple(
        replace(section, blocks=tuple(_read(draft, source, found) for draft in section.blocks))
        for section in sections
    )


def _read(draft: DraftBlock, source: Source, found: Problems) -> DraftBlock:
    """The note of a block, then the prose of its cells; of a list, the prose and then its note."""
    block = draft.block
    if not isinstance(block, ActionsBlock | RisksBlock):
        return draft
    told = prose_in(block, source)
    cells = tuple(read_prose(one.text, found, typed=not one.is_promise) for one in told)
    note = read_note(block.note, found)
    if block.show == "list":
        runs = tuple(run for one in cells for run in runs_of(TextBlock(text=one.text), one))
        return DraftBlock(block, (*cells, note), runs)
    if block.show == "overview":
        return DraftBlock(block, (note,), (NumberedAs.CHART,))
    tables = (NumberedAs.TABLE,) * tables_in(block, source)
    return DraftBlock(block, (note, *cells), tables or (NumberedAs.NOTHING,))
