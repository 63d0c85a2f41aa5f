"""A register of risks as tables: its rows, or a matrix of likelihood by impact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportgen.model.data import Status
from reportgen.model.document import TextRow, TextTable, Worded
from reportgen.model.risks import STEPS, Risk
from reportgen.model.style.risks import RisksStyle
from reportgen.model.text import Printed
from reportgen.paper.numbering import Placement
from reportgen.paper.pieces import Pieces, beside, cell, labelled, named, plain
from reportgen.paper.plans.captioned import Captioned
from reportgen.paper.plans.cells import Cells, made, marked
from reportgen.paper.plans.choosing import names_in
from reportgen.paper.plans.drafted import DraftGroup, DraftRow
from reportgen.paper.typography import smart
from reportgen.paper.whereabouts import placed
from reportgen.wording import and_list, capitalised

HEADS = ("Risk", "Cause and consequence", "Score", "Mitigation and owner")


@dataclass(frozen=True)
class Registers:
    """Makes the tables of a block."""

    captioned: Captioned
    style: RisksStyle
    cells: Cells
    made_up: bool

    def register(
        self, groups: Sequence[DraftGroup[Risk]], places: Sequence[Placement]
    ) -> Iterator[TextTable]:
        """Every risk, a table for each kind."""
        for here, group in zip(places, groups, strict=True):
            rows = tuple(self._row(one) for one in group.rows)
            scale = self._scale([one.row for one in group.rows])
            notes = (*scale, *self.cells.notes(self.made_up))
            yield self.captioned.table(here, HEADS, rows, notes, group.name)

    def matrix(self, risks: Sequence[Risk], here: Placement) -> TextTable:
        """The ids of the risks by likelihood and impact, each cell with its band in words."""
        impacts = [f"{step} {smart(self.style.impact[step - 1])}" for step in _STEPS]
        rows = tuple(
            TextRow(
                cell(made(f"{likelihood} {smart(self.style.likelihood[likelihood - 1])}")),
                tuple(self._cell(risks, likelihood, impact) for impact in _STEPS),
            )
            for likelihood in reversed(_STEPS)
        )
        notes = tuple(self._of_matrix(risks))
        heads = ("Likelihood, by impact", *impacts)
        return self.captioned.table(here, heads, rows, notes)

    def _row(self, one: DraftRow[Risk]) -> TextRow:
        cells, risk = self.cells, one.row
        about = named(placed(risk.id, risk.id), cells.prose(one, "risk"))
        cause = labelled("Cause", cells.prose(one, "cause"))
        why = (*cause, *labelled("Consequence", cells.prose(one, "consequence")))
        score = self._score(risk)
        done = (*cells.prose(one, "mitigation"), *labelled("Owner", cells.label(risk.owner)))
        return TextRow(cell(about), (cell(why), cell(score), cell(done)))

    def _score(self, risk: Risk) -> Pieces:
        """Likelihood by impact and what they make, with the band."""
        if risk.score is None:
            return self.cells.status(risk.not_scored or Status.NOT_AVAILABLE)
        words = f"{risk.likelihood} × {risk.impact} = {risk.score}"
        return *self._band(risk.score), *made(words)

    def _band(self, score: int) -> Pieces:
        """A band by its name, on a ground that is the darker the higher it is."""
        words = smart(capitalised(self.style.band_of(score)))
        look = f"band band-{self.style.look_of(score)}"
        return marked(look, words)

    def _cell(self, risks: Sequence[Risk], likelihood: int, impact: int) -> Worded:
        here = [one.id for one in risks if (one.likelihood, one.impact) == (likelihood, impact)]
        ids = plain(Printed(", ".join(here)), strong=True)
        return cell(beside((*self._band(likelihood * impact), *ids)))

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
            named_here = names_in(self.captioned.block)[0]
            found = self.cells.printer.found
            found.add("N102", named_here.place(), what, mend, about=named_here)
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


_STEPS = range(1, STEPS + 1)
