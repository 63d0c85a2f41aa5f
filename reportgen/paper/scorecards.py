"""Scorecards: of each indicator its value, change, target, benchmark, rating and trend."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from reportgen.model.blocks import ScorecardBlock
from reportgen.model.chart import Chart, ChartKind, Series, Wording
from reportgen.model.data import Indicator, Show, Status
from reportgen.model.document import Cell, Picture, Table, TableRow
from reportgen.model.figures import FigureError, Phrase
from reportgen.model.text import Text
from reportgen.paper.alternative import describe
from reportgen.paper.asking import Ask, Desk, listed
from reportgen.paper.chart_points import point_of
from reportgen.paper.headings import with_unit
from reportgen.paper.kind_checks import breaks, report_uneven
from reportgen.paper.layout import STUBS
from reportgen.paper.notes import figure_notes, illustrative_note, shorthand_line
from reportgen.paper.numbering import Placement
from reportgen.paper.references import comparator_of
from reportgen.paper.run_chart import latest_in_words
from reportgen.paper.titles import title
from reportgen.paper.typography import smart
from reportgen.periods import Period, PeriodError, parse
from reportgen.rating import Rating
from reportgen.wording import capitalised

TARGET = "target"
NOT_APPLICABLE = Cell("", (Status.NOT_APPLICABLE,))
NOT_AVAILABLE = Cell("", (Status.NOT_AVAILABLE,))
VARIATION = (
    "Common cause: nothing but chance. Improving, concerning, change up or change down: a special "
    "cause, more than chance."
)


@dataclass(frozen=True)
class _Line:
    """One indicator: the figures of its trend, of which the last is its value."""

    number: int
    indicator: Indicator
    asks: tuple[Ask, ...]

    @property
    def last(self) -> Ask:
        """What asks for its value."""
        return self.asks[-1]


class _Column(NamedTuple):
    """A column: its heading, what it shows of a line, whether it holds words or a drawing."""

    heading: str
    cell: Callable[[_Line], Cell]
    is_worded: bool = False


@dataclass(frozen=True)
class _Card:
    """What the cells of a scorecard are made with; its drawings are named after `name`."""

    block: ScorecardBlock
    desk: Desk
    where: str
    name: str

    def columns(self, lines: Sequence[_Line]) -> Iterator[_Column]:
        """The columns, from the value on."""
        period, first = parse(self.block.periods[-1]), parse(self.block.periods[0])
        yield _Column(self.desk.house.label(period), self._value)
        yield _Column(_change_heading(period, self.desk), self._change)
        yield _Column("Target", self._target)
        if self.block.compare:
            label = comparator_of(self.block.compare, self.desk.figure(lines[0].last)).label
            yield _Column(capitalised(smart(label)), self._benchmark)
        yield _Column("Rating", self._rating, is_worded=True)
        yield _Column(f"Trend from {self.desk.house.label(first)}", self._trend, is_worded=True)
        if self.block.owner:
            yield _Column("Owner", _owner, is_worded=True)

    def _value(self, line: _Line) -> Cell:
        return self.desk.cell(line.last, self.where)

    def _change(self, line: _Line) -> Cell:
        return self.desk.cell(replace(line.last, show=Show.CHANGE), self.where)

    def _target(self, line: _Line) -> Cell:
        return self._compared(line, TARGET) or NOT_APPLICABLE

    def _benchmark(self, line: _Line) -> Cell:
        return self._compared(line, self.block.compare or "") or NOT_AVAILABLE

    def _compared(self, line: _Line, name: str) -> Cell | None:
        """A comparator that the value can be held against, if there is one by then.

        The target of a year is none for what was counted in a quarter.
        """
        figure = self.desk.figure(line.last)
        try:
            phrase = comparator_of(name, figure).in_table()
            if figure.value is not None:
                figure.side_of(name)
        except FigureError:
            return None
        return self._recorded(phrase)

    def _rating(self, line: _Line) -> Cell:
        """The rating by its symbol and its word; of what is missing, why it is missing."""
        try:
            figure = self.desk.figure(line.last)
            if figure.value is None:
                return Cell("", figure.in_table().statuses)
            phrase = figure.get("rating")
        except FigureError:
            return NOT_APPLICABLE
        assert isinstance(phrase, Phrase)
        rating = Rating(phrase.words)
        cell = self._recorded(replace(phrase, words=rating.label))
        return replace(cell, number=f"{rating.symbol} {rating.label}", rating=rating)

    def _trend(self, line: _Line) -> Cell:
        """The course as a small line, with what is to be made of it where there is enough."""
        for ask in line.asks[:-1]:
            self.desk.cell(ask, self.where)
        points = tuple(point_of(_label(ask, self.desk), ask, self.desk) for ask in line.asks)
        label = smart(line.indicator.label)
        one = Series(Wording(label, label), points)
        drawn = Chart(ChartKind.SPARKLINE, "", "", (one,))
        words = describe(drawn, smart(line.indicator.title))
        name, place = f"{self.name}-{line.number}", line.last.place
        return Cell(self._variation(line, one), picture=Picture(name, words, drawn, place))

    def _variation(self, line: _Line, one: Series) -> str:
        """What the latest figure is in a word; none where figures are few, or the series breaks."""
        if any(breaks(ask, self.desk) for ask in line.asks[1:]):
            return ""
        values = [point.value for point in one.points]
        unit, polarity = line.indicator.unit, line.indicator.polarity
        return capitalised(latest_in_words(values, unit, polarity))

    def _recorded(self, phrase: Phrase) -> Cell:
        number = self.desk.ledger.record(phrase, self.where)
        return Cell(phrase.words, phrase.statuses, number)


def scorecard(block: ScorecardBlock, placement: Placement, name: str, desk: Desk) -> Table | None:
    """The scorecard of a block; None, with the problem noted, where it cannot be laid out."""
    caption = title(block.caption, desk.found, desk.about(block.scorecard))
    lines = tuple(_lines(block, desk))
    if not _can_be_shown(block, lines, desk):
        return None
    columns = tuple(_Card(block, desk, placement.words, name).columns(lines))
    rows = [[column.cell(line) for column in columns] for line in lines]
    kept = [at for at in range(len(columns)) if any(row[at] != NOT_APPLICABLE for row in rows)]
    shown = tuple(
        TableRow(_header(line), tuple(row[at] for at in kept))
        for line, row in zip(lines, rows, strict=True)
    )
    return Table(
        id=placement.anchor,
        number=placement.number,
        caption=caption,
        stub=STUBS["indicators"],
        columns=tuple(columns[at].heading for at in kept),
        rows=shown,
        notes=tuple(_notes(shown, desk)),
        place=listed(block.scorecard)[0].place(),
        look="scorecard",
        worded=tuple(number for number, at in enumerate(kept) if columns[at].is_worded),
    )


def _lines(block: ScorecardBlock, desk: Desk) -> Iterator[_Line]:
    names = listed(block.scorecard)
    for number, indicator in enumerate(desk.known(names), 1):
        place = names[number - 1].place()
        asks = (Ask(indicator.id, parse(text), Show.VALUE, place) for text in block.periods)
        yield _Line(number, indicator, tuple(asks))


def _can_be_shown(block: ScorecardBlock, lines: Sequence[_Line], desk: Desk) -> bool:
    """Whether nothing stands in the way; what does is noted."""
    before = len(desk.found)
    if not listed(block.scorecard):
        what = "no indicator is named here"
        desk.found.add("N051", block.caption.place(), what, "name the indicators to show")
    if not block.periods:
        what = "the periods of the trend lines are not named"
        desk.found.add("N051", block.caption.place(), what, "list them under `periods`")
    report_uneven(block.periods, [parse(text) for text in block.periods], desk)
    is_whole = bool(block.periods) and len(lines) == len(listed(block.scorecard)) > 0
    if block.compare and is_whole:
        _check_comparator(block.compare, lines, desk)
    return is_whole and len(desk.found) == before


def _check_comparator(name: Text, lines: Sequence[_Line], desk: Desk) -> None:
    """Whether the benchmark is one that the data name."""
    try:
        comparator_of(name, desk.figure(lines[0].last))
    except FigureError as error:
        desk.found.add("N050", name.place(), error.what, error.mend)


def _change_heading(period: Period, desk: Desk) -> str:
    try:
        return f"Change on {desk.house.label(period.previous)}"
    except PeriodError:
        return "Change"


def _owner(line: _Line) -> Cell:
    return Cell(smart(line.indicator.owner))


def _header(line: _Line) -> str:
    return smart(with_unit(line.indicator.label, line.indicator.unit))


def _label(ask: Ask, desk: Desk) -> str:
    return desk.label(ask)


def _notes(rows: Sequence[TableRow], desk: Desk) -> Iterator[str]:
    """What the data say of the values, the words of variation, and the shorthand."""
    values = [(row.header, desk.recorded(row.cells[0])) for row in rows]
    yield from figure_notes((name, figure) for name, figure in values if figure)
    cells = [cell for row in rows for cell in row.cells]
    if any(cell.picture and cell.number for cell in cells):
        yield VARIATION
    yield from shorthand_line(status for cell in cells for status in cell.statuses)
    yield from illustrative_note(figure for cell in cells if (figure := desk.recorded(cell)))
