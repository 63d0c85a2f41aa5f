"""The overview of an action plan: a chart of how many actions have each rating."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from reportgen.model.actions import ActionRating
from reportgen.model.blocks import ActionsBlock
from reportgen.model.chart import MOST_THEMES, Chart, ChartKind, Point, Series, Wording
from reportgen.model.data import Status
from reportgen.model.document import Cell, PlacedChart, Table, TableRow
from reportgen.model.style.actions import ActionsStyle
from reportgen.model.text import Printed
from reportgen.paper.alternative import describe
from reportgen.paper.numbering import Placement
from reportgen.paper.plans.cells import Cells
from reportgen.paper.plans.choosing import grouped
from reportgen.paper.plans.tables import key_line
from reportgen.paper.titles import title
from reportgen.plans import Plan

NOT_RATED = "not_rated"
ALL = "All actions"

#: The cell of each rating, by theme.
_Counts = dict[str, dict[str, Cell]]


@dataclass(frozen=True)
class Overview:
    """Makes the chart of a block."""

    block: ActionsBlock
    plan: Plan
    style: ActionsStyle
    cells: Cells
    note: tuple[Printed, ...]

    def chart(self, here: Placement, name: str) -> PlacedChart:
        """The chart, the same described and the same as a table."""
        house = self.cells.printer.vocabulary.house
        caption = title(self.block.caption, self.cells.printer.found)
        parts = self._parts()
        self._check(len(parts))
        counts = {
            theme: {rating: self._count(part, rating) for rating in self._ratings}
            for theme, part in parts.items()
        }
        shown = Chart(ChartKind.RATINGS, "Number of actions", "", tuple(_series(counts)))
        return PlacedChart(
            id=here.anchor,
            number=here.number,
            caption=caption,
            alternative=describe(shown, f"Actions at {house.date(self.plan.day)}"),
            chart=shown,
            name=name,
            data=_table(counts, caption),
            notes=(*self.note, *self._notes()),
            place=caption.place(),
        )

    def _check(self, themes: int) -> None:
        """As many themes as stand on a page, and can be told apart there."""
        if themes > MOST_THEMES:
            what = f"a chart of {themes} themes does not fit on a page: {MOST_THEMES} at most"
            mend = (
                "name the themes of each in several blocks, or take `show: highlights`, which is "
                "a table for each theme"
            )
            self.cells.printer.found.add("C015", self.block.caption.place(), what, mend)

    @property
    def _ratings(self) -> list[str]:
        """The ratings, and after them what has none, where there are such actions."""
        others = [NOT_RATED] if self.plan.those(NOT_RATED) else []
        return [*(rating.value for rating in ActionRating), *others]

    def _parts(self) -> dict[str, Plan]:
        """The plan by its themes; as a whole where there are not several."""
        groups = grouped(self.plan.actions)
        if len(groups) < 2:
            return {ALL: self.plan}
        return {theme: replace(self.plan, actions=actions) for theme, actions in groups.items()}

    def _count(self, part: Plan, rating: str) -> Cell:
        """How many actions have a rating, recorded; [x] where the list cannot tell."""
        if not part.is_known(rating):
            self.cells.missing.add(Status.NOT_AVAILABLE)
            return Cell("", (Status.NOT_AVAILABLE,))
        phrase = part.count(rating)
        return Cell(phrase.words, (), self.cells.printer.ledger.record(phrase, self.cells.where))

    def _notes(self) -> Iterator[str]:
        printed = [one for one in ActionRating if self.plan.those(one) or self.plan.is_known(one)]
        yield from key_line(printed, self.style)
        yield from self.cells.notes(self.plan.illustrative)


def _label(rating: str) -> str:
    return rating.replace("_", " ").capitalize()


def _series(counts: _Counts) -> Iterator[Series]:
    """A series for each rating, a point for each theme."""
    for rating in next(iter(counts.values())):
        points = (_point(theme, of_theme[rating]) for theme, of_theme in counts.items())
        yield Series(Wording(_label(rating), _label(rating).lower()), tuple(points))


def _point(theme: str, cell: Cell) -> Point:
    value = Decimal(cell.number) if cell.number else None
    return Point(Wording(theme, theme), value, Wording(cell.text, cell.text))


def _table(counts: _Counts, caption: str) -> Table:
    """The same as a table: themes down and ratings across; of one theme, the ratings down."""
    ratings = [_label(rating) for rating in next(iter(counts.values()))]
    if len(counts) > 1:
        rows = [TableRow(theme, tuple(cells.values())) for theme, cells in counts.items()]
        return Table("", "", caption, "Theme", tuple(ratings), tuple(rows), ())
    cells = next(iter(counts.values())).values()
    rows = [TableRow(rating, (cell,)) for rating, cell in zip(ratings, cells, strict=True)]
    return Table("", "", caption, "Rating", ("Actions",), tuple(rows), ())
