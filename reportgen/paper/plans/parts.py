"""The parts of a paper that a plan or a register becomes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from reportgen.model.blocks import ActionsBlock, RisksBlock
from reportgen.model.document import ILLUSTRATIVE, Part, Prose
from reportgen.model.text import Printed
from reportgen.paper.drafts import DraftBlock
from reportgen.paper.numbering import Placement
from reportgen.paper.plans.captioned import Captioned
from reportgen.paper.plans.cells import Cells
from reportgen.paper.plans.choosing import names_in, plan_of, refuse_unknown, register_of
from reportgen.paper.plans.overview import Overview
from reportgen.paper.plans.registers import Registers
from reportgen.paper.plans.tables import PlanTables
from reportgen.paper.printing import Printer
from reportgen.paper.prose import prose_parts


def plan_parts(
    draft: DraftBlock, placements: Sequence[Placement], name: str, printer: Printer
) -> Iterator[Part]:
    """What a block contributes: nothing, with the problem noted, where it names what is not."""
    if isinstance(draft.block, ActionsBlock):
        return _of_actions(draft, placements, name, printer)
    return _of_risks(draft, placements, printer)


def _of_actions(
    draft: DraftBlock, placements: Sequence[Placement], name: str, printer: Printer
) -> Iterator[Part]:
    """An action plan as its block shows it."""
    block, vocabulary = draft.block, printer.vocabulary
    assert isinstance(block, ActionsBlock)
    plan = plan_of(block, vocabulary.plans)
    if plan is None:
        refuse_unknown(block, vocabulary.source, printer.found)
        return
    here = placements[0]
    cells = Cells.of(printer, draft.drafts[1:], here.words)
    note = printer.words(draft.draft, here.words)
    style, captioned = vocabulary.style.actions, Captioned(block, note, printer.found)
    match block.show:
        case "overview":
            yield Overview(block, plan, style, cells, note).chart(here, name)
        case "exceptions":
            yield PlanTables(captioned, plan, style, cells).exceptions(here)
        case "highlights":
            yield from PlanTables(captioned, plan, style, cells).highlights(placements)


def _of_risks(
    draft: DraftBlock, placements: Sequence[Placement], printer: Printer
) -> Iterator[Part]:
    """A register of risks as its block shows it."""
    block, vocabulary = draft.block, printer.vocabulary
    assert isinstance(block, RisksBlock)
    register = register_of(block, vocabulary.source)
    if register is None:
        refuse_unknown(block, vocabulary.source, printer.found)
        return
    risks, made_up = register.risks, register.illustrative
    if block.show == "list":
        yield from _list(draft, placements, printer, made_up)
        return
    here = placements[0]
    cells = Cells.of(printer, draft.drafts[1:], here.words)
    note = printer.words(draft.draft, here.words)
    captioned = Captioned(block, note, printer.found)
    made = Registers(captioned, vocabulary.style.risks, cells, made_up)
    if block.show == "matrix":
        yield made.matrix(risks, here)
    else:
        yield from made.register(risks, placements)


def _list(
    draft: DraftBlock, placements: Sequence[Placement], printer: Printer, made_up: bool
) -> Iterator[Prose]:
    """The paragraphs that lead in and the lists beneath them, as any prose."""
    assert isinstance(draft.block, RisksBlock)
    *lists, note = draft.drafts
    following = iter(placements)
    for prose in lists:
        yield from prose_parts(prose, tuple(islice(following, len(prose.elements))), printer)
    where = placements[-1].words if placements else ""
    for words in (*printer.words(note, where), *([Printed(ILLUSTRATIVE)] if made_up else [])):
        yield Prose("", "", words, "paragraph", names_in(draft.block)[0].place(), (words,))
