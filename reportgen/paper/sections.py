"""The sections of a paper, block by block in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape

from reportgen.model.blocks import (
    AppendicesBlock,
    ChartBlock,
    FiguresBlock,
    GatheredBlock,
    GlossaryBlock,
    ImplicationsBlock,
    PlacedBlock,
    PlanBlock,
    RecommendationsBlock,
    ScorecardBlock,
    SubheadingBlock,
    TableBlock,
    TextBlock,
)
from reportgen.model.document import Part, PlacedChart, Prose, Section, Table
from reportgen.model.text import Printed
from reportgen.paper.appendices import appendix_list
from reportgen.paper.appendix_labels import AppendixLabel
from reportgen.paper.asking import Desk
from reportgen.paper.charts import chart
from reportgen.paper.declared import glossary
from reportgen.paper.drafts import DraftBlock, DraftSection
from reportgen.paper.numbering import Numbering, PlacedSection, Placement
from reportgen.paper.plans.parts import plan_parts
from reportgen.paper.printing import Printer
from reportgen.paper.prose import prose_parts
from reportgen.paper.recommendations import Recommending
from reportgen.paper.scorecards import scorecard
from reportgen.paper.standing import standing_parts
from reportgen.paper.tables import table
from reportgen.paper.titles import title


@dataclass(frozen=True)
class Composer:
    """Makes the parts of the paper, printing every figure once and in reading order."""

    printer: Printer
    terms: tuple[tuple[Printed, Printed], ...]
    recommending: Recommending
    appendices: tuple[AppendixLabel, ...] = ()

    def paper(self, drafts: Sequence[DraftSection], numbering: Numbering) -> Iterator[Section]:
        """The sections, in order."""
        for draft, placed in zip(drafts, numbering.sections, strict=True):
            yield self._section(draft, placed)

    def _section(self, draft: DraftSection, placed: PlacedSection) -> Section:
        return Section(
            id=placed.section.anchor,
            number=placed.section.number,
            heading=title(draft.heading, self.printer.found),
            parts=tuple(self._parts(draft, placed)),
            place=draft.fragment.section.place(),
            look=draft.look,
            on_cover=draft.style.stands != "in the report",
            in_report=draft.style.stands != "on the cover",
            beside=draft.beside,
        )

    def _parts(self, draft: DraftSection, placed: PlacedSection) -> Iterator[Part]:
        blocks = zip(draft.blocks, placed.blocks, strict=True)
        for count, (block, placements) in enumerate(blocks, 1):
            name = block.block.id or f"{draft.fragment.section}-{count}"
            is_exempt = block.block.exempt is not None
            for part in self._block(block, placements, name):
                yield replace(part, exempt=True) if is_exempt else part

    def _block(
        self, draft: DraftBlock, placements: tuple[Placement, ...], name: str
    ) -> Iterator[Part]:
        """What a block contributes: nothing, where a problem stands in its way."""
        block = draft.block
        if isinstance(block, FiguresBlock):
            yield from self._noted(block, draft, placements[0], name)
        elif isinstance(block, GatheredBlock):
            yield from self._gathered(block)
        elif isinstance(block, PlanBlock):
            yield from plan_parts(draft, placements, name, self.printer)
        elif isinstance(block, PlacedBlock | ImplicationsBlock):
            yield from standing_parts(draft, placements[0], self.printer)
        else:
            yield from self._prose(block, draft, placements)

    def _prose(
        self,
        block: TextBlock | SubheadingBlock | RecommendationsBlock,
        draft: DraftBlock,
        placements: tuple[Placement, ...],
    ) -> Iterator[Part]:
        match block:
            case TextBlock():
                yield from prose_parts(draft.draft, placements, self.printer)
            case SubheadingBlock():
                heading = title(block.subheading, self.printer.found)
                html, place = escape(heading, quote=False), heading.place()
                anchor, number = placements[0].anchor, placements[0].number
                yield Prose(anchor, number, html, "subheading", place, (heading,))
            case RecommendationsBlock():
                yield from self.recommending.parts(draft, placements)

    def _gathered(self, block: GatheredBlock) -> Iterator[Part]:
        """What is gathered from the whole paper: nothing, where there is nothing to gather."""
        if isinstance(block, GlossaryBlock) and self.terms:
            yield glossary(self.terms)
        elif isinstance(block, AppendicesBlock) and self.appendices:
            yield appendix_list(block.id or "", self.appendices, self.printer.found)

    def _noted(
        self, block: FiguresBlock, draft: DraftBlock, here: Placement, name: str
    ) -> Iterator[Table | PlacedChart]:
        """A table or chart with its author's own note before the notes that the data need."""
        made = self._captioned(block, here, name)
        if made is not None:
            yield replace(made, notes=self.printer.words(draft.draft, here.words) + made.notes)

    def _captioned(
        self, block: FiguresBlock, here: Placement, name: str
    ) -> Table | PlacedChart | None:
        """What shows figures; `name` is what its drawings are named after."""
        match block:
            case TableBlock():
                return table(block, here, self._desk)
            case ScorecardBlock():
                return scorecard(block, here, name, self._desk)
            case ChartBlock():
                return chart(block, here, name, self._desk)

    @property
    def _desk(self) -> Desk:
        printer = self.printer
        vocabulary = printer.vocabulary
        return Desk(vocabulary.catalogue, printer.ledger, printer.found, vocabulary.house)
