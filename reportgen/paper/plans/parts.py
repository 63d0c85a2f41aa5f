"""The parts of a paper that a plan or a register becomes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from reportgen.model.document import ILLUSTRATIVE, Part, Prose
from reportgen.model.text import Printed
from reportgen.paper.drafts import DraftBlock
from reportgen.paper.numbering import Placement
from reportgen.paper.plans.captioned import Captioned
from reportgen.paper.plans.cells import Cells
from reportgen.paper.plans.choosing import Register, names_in
from reportgen.paper.plans.drafted import DraftPlan, DraftRegister
from reportgen.paper.plans.overview import Overview
from reportgen.paper.plans.registers import Registers
from reportgen.paper.plans.tables import PlanTables
from reportgen.paper.printing import Printer
from reportgen.paper.prose import prose_parts
from reportgen.plans import Plan


def plan_parts(
    draft: DraftBlock, placements: Sequence[Placement], name: str, printer: Printer
) -> Iterator[Part]:
    """What a block contributes: nothing where it names what is not, which has been said."""
    match draft:
        case DraftPlan(plan=Plan() as plan):
            yield from _of_actions(draft, plan, placements, name, printer)
        case DraftRegister(register=Register() as register) if draft.block.show == "list":
            yield from _list(draft, register, placements, printer)
        case DraftRegister(register=Register() as register):
            yield from _of_risks(draft, register, placements, printer)


def _of_actions(
    draft: DraftPlan, plan: Plan, placements: Sequence[Placement], name: str, printer: Printer
) -> Iterator[Part]:
    """An action plan as its block shows it."""
    here, style = placements[0], printer.vocabulary.style.actions
    cells = Cells(printer, here.words)
    captioned = Captioned(draft.block, printer.words(draft.note, here.words), printer.found)
    match draft.block.show:
        case "overview":
            yield Overview(draft.block, plan, style, cells, captioned.note).chart(here, name)
        case "exceptions":
            yield PlanTables(captioned, plan, style, cells).exceptions(here, draft.groups)
        case "highlights":
            tables = PlanTables(captioned, plan, style, cells)
            yield from tables.highlights(placements, draft.groups)


def _of_risks(
    draft: DraftRegister, register: Register, placements: Sequence[Placement], printer: Printer
) -> Iterator[Part]:
    """A register of risks as a matrix, or as its tables."""
    here = placements[0]
    captioned = Captioned(draft.block, printer.words(draft.note, here.words), printer.found)
    cells, style = Cells(printer, here.words), printer.vocabulary.style.risks
    made = Registers(captioned, style, cells, register.illustrative)
    if draft.block.show == "matrix":
        yield made.matrix(register.risks, here)
    else:
        yield from made.register(draft.groups, placements)


def _list(
    draft: DraftRegister, register: Register, placements: Sequence[Placement], printer: Printer
) -> Iterator[Prose]:
    """The paragraphs that lead in and the lists beneath them, as any prose."""
    following = iter(placements)
    for prose in draft.lists:
        yield from prose_parts(prose, tuple(islice(following, len(prose.elements))), printer)
    where = placements[-1].words if placements else ""
    made_up = [Printed(ILLUSTRATIVE)] if register.illustrative else []
    for words in (*printer.words(draft.note, where), *made_up):
        yield Prose("", "", words, "paragraph", names_in(draft.block)[0].place(), (words,))
