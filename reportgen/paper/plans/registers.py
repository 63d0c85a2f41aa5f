"""A register of risks as tables: its rows, or a matrix of likelihood by impact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from reportgen.model.blocks import RisksBlock
from reportgen.model.data import Status
from reportgen.model.document import TextRow, TextTable, Worded
from reportgen.model.risks import STEPS, Risk
from reportgen.model.style.risks import RisksStyle
from reportgen.model.text import Printed, Text
from reportgen.paper.numbering import Placement
from reportgen.paper.plans.cells import Cells, labelled, made, named, stacked
from reportgen.paper.plans.choosing import grouped
from reportgen.paper.titles import title
from reportgen.paper.typography import smart
from reportgen.wording import and_list, capitalised


@dataclass(frozen=True)
class Registers:
    """Makes the tables of a block."""

    block: RisksBlock
    style: RisksStyle
    cells: Cells
    note: tuple[Printed, ...]
    made_up: bool

    def register(self, risks: Sequence[Risk], places: Sequence[Placement]) -> Iterator[TextTable]:
        """Every risk, a table for each kind."""
        groups = grouped(risks)
        for here, (kind, of_kind) in zip(places, groups.items(), strict=True):
            rows = tuple(self._row(risk) for risk in of_kind)
            columns = ("Cause and consequence", "Score", "Mitigation and owner")
            notes = (*self._scale(of_kind), *self.cells.notes(self.made_up))
            caption = self._caption(kind if len(groups) > 1 else "")
            yield self._table(here, caption, ("Risk", *columns), rows, notes)

    def matrix(self, risks: Sequence[Risk], here: Placement) -> TextTable:
        """The ids of the risks by likelihood and impact, each cell with its band in words."""
        impacts = [f"{step} {smart(self.style.impact[step - 1])}" for step in _STEPS]
        rows = tuple(
            TextRow(
                made(f"{likelihood} {smart(self.style.likelihood[likelihood - 1])}"),
                tuple(self._cell(risks, likelihood, impact) for impact in _STEPS),
            )
            for likelihood in reversed(_STEPS)
        )
        notes = tuple(self._of_matrix(risks))
        heads = ("Likelihood, by impact", *impacts)
        return self._table(here, self._caption(""), heads, rows, notes)

    def _row(self, risk: Risk) -> TextRow:
        cells = self.cells
        about = named(risk.id, cells.prose(risk.risk))
        cause = labelled("Cause", cells.prose(risk.cause))
        why = stacked([cause, labelled("Consequence", cells.prose(risk.consequence))])
        score = self._score(risk)
        owner = labelled("Owner", cells.label(risk.owner))
        done = stacked([cells.prose(risk.mitigation), owner])
        return TextRow(about, (why, score, done))

    def _score(self, risk: Risk) -> Worded:
        """Likelihood by impact and what they make, with the band."""
        if risk.score is None:
            return self.cells.status(risk.not_scored or Status.NOT_AVAILABLE)
        words = f"{risk.likelihood} × {risk.impact} = {risk.score}"
        return stacked([self._band(risk.score), made(words)])

    def _band(self, score: int) -> Worded:
        """A band by its name, on a ground that is the darker the higher it is."""
        words = smart(capitalised(self.style.band_of(score)))
        look = f"band band-{self.style.look_of(score)}"
        html = f'<span class="{look}">{escape(words, quote=False)}</span>'
        return Worded(html, (Printed(words),))

    def _cell(self, risks: Sequence[Risk], likelihood: int, impact: int) -> Worded:
        band = self._band(likelihood * impact)
        here = [one.id for one in risks if (one.likelihood, one.impact) == (likelihood, impact)]
        ids = f" <strong>{escape(', '.join(here), quote=False)}</strong>" if here else ""
        return Worded(band.html + ids)

    def _of_matrix(self, risks: Sequence[Risk]) -> Iterator[str]:
        """The bands, and the risks that have no place in the matrix."""
        yield self._bands
        unplaced = [status for one in risks if (status := one.not_scored)]
        for status in sorted(set(unplaced)):
            ids = and_list([one.id for one in risks if one.not_scored is status])
            yield f"Likelihood or impact {status.meaning} {status.symbol}: {ids}."
        if len(unplaced) == len(risks):
            what = "no risk has its place in this matrix: likelihood or impact are not told"
            mend = "enter them in risks.csv, or show the risks as a list"
            self.cells.printer.found.add("N102", self._named.place(), what, mend, about=self._named)
        yield from self.cells.notes(self.made_up)

    def _scale(self, risks: Sequence[Risk]) -> Iterator[str]:
        if any(one.score is not None for one in risks):
            yield f"Score: likelihood (1 to 5) × impact (1 to 5). {self._bands}"

    @property
    def _bands(self) -> str:
        """The bands with their scores: "Low 1-4, medium 5-9."."""
        spans = (
            (name, span.replace("-", "\N{EN DASH}")) for name, span in self.style.bands.items()
        )
        words = ", ".join(f"{smart(name)} {span}" for name, span in spans)
        return f"{capitalised(words)}."

    @property
    def _named(self) -> Text:
        named = self.block.risks
        return named[0] if isinstance(named, list) else named

    def _caption(self, kind: str) -> Printed:
        written = self.block.caption or Text("Risks", self._named.place)
        caption = title(written, self.cells.printer.found)
        if not kind:
            return caption
        return Printed(f"{caption}: {kind}", lambda offset, length: caption.place())

    def _table(
        self,
        here: Placement,
        caption: Printed,
        heads: tuple[str, ...],
        rows: tuple[TextRow, ...],
        notes: tuple[str, ...],
    ) -> TextTable:
        return TextTable(
            id=here.anchor,
            number=here.number,
            caption=caption,
            stub=heads[0],
            columns=heads[1:],
            rows=rows,
            kind="risks",
            layout=self.block.show,
            notes=(*self.note, *notes),
            place=self._named.place(),
        )


_STEPS = range(1, STEPS + 1)
