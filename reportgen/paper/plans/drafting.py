"""The prose that action plans and registers bring into the paper: that of their cells, read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reportgen.model.blocks import ActionsBlock, RisksBlock
from reportgen.model.narrative import Source
from reportgen.model.text import Text
from reportgen.paper.drafts import (
    LONGEST,
    DraftBlock,
    DraftSection,
    NumberedAs,
    read_note,
    read_prose,
    runs_of,
)
from reportgen.paper.plans.choosing import names_in, prose_in, tables_in
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
    if block.show == "list":
        return _read_list(block, [one.text for one in told], found)
    cells = tuple(read_prose(one.text, found, typed=not one.is_promise) for one in told)
    note = read_note(block.note, found)
    if block.show == "overview":
        return DraftBlock(block, (note,), (NumberedAs.CHART,))
    tables = (NumberedAs.TABLE,) * tables_in(block, source)
    return DraftBlock(block, (note, *cells), tables or (NumberedAs.NOTHING,))


def _read_list(
    block: ActionsBlock | RisksBlock, kinds: Iterable[Text], found: Problems
) -> DraftBlock:
    """The risks of each kind as prose, and the note beneath them."""
    lists = []
    for text in kinds:
        if len(text) > LONGEST:
            what = f"the risks of a kind make a list of more than {LONGEST:,} characters"
            mend = "show them as a register, or name fewer of them"
            found.add("N014", names_in(block)[0].place(), what, mend)
        else:
            lists.append(read_prose(text, found))
    runs = tuple(run for prose in lists for run in runs_of(prose))
    return DraftBlock(block, (*lists, read_note(block.note, found)), runs)
