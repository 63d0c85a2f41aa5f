"""A table of a plan or a register, under the caption of its block."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.model.blocks import ActionsBlock, RisksBlock
from reportgen.model.document import TextRow, TextTable
from reportgen.model.text import Printed, Text
from reportgen.paper.numbering import Placement
from reportgen.paper.plans.choosing import names_in
from reportgen.paper.titles import title
from reportgen.paper.whereabouts import between
from reportgen.problems import Place, Problems


@dataclass(frozen=True)
class Captioned:
    """Makes the tables of a block, each with the note of the block before its own."""

    block: ActionsBlock | RisksBlock
    note: tuple[Printed, ...]
    found: Problems

    def table(
        self,
        here: Placement,
        heads: Sequence[str],
        rows: Sequence[TextRow],
        notes: Sequence[str],
        group: str = "",
    ) -> TextTable:
        """A table; of one of several groups, with the name of its group in the caption."""
        return TextTable(
            id=here.anchor,
            number=here.number,
            caption=self._caption(group),
            stub=heads[0],
            columns=tuple(heads[1:]),
            rows=tuple(rows),
            kind="actions" if isinstance(self.block, ActionsBlock) else "risks",
            layout=self.block.show,
            notes=(*self.note, *notes),
            place=self.place,
        )

    @property
    def place(self) -> Place:
        """Where the caption of the block stands."""
        return self._written.place()

    def _caption(self, group: str) -> Printed:
        caption = title(self._written, self.found)
        return between("", caption, f": {group}") if group else caption

    @property
    def _written(self) -> Text:
        """The caption of the block; a register may have none."""
        if self.block.caption:
            return self.block.caption
        return Text("Risks", names_in(self.block)[0].place)
