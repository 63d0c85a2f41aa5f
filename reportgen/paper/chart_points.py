"""The points of a chart: figures with their labels, and in words."""

from __future__ import annotations

from reportgen.model.chart import Point, Wording
from reportgen.model.data import Unit
from reportgen.model.figures import Figure, FigureError
from reportgen.paper.asking import Ask, Desk
from reportgen.paper.headings import shown_unit
from reportgen.paper.typography import smart

#: Printed on the axis and at every point.
SIGNS = {Unit.PERCENTAGE: "%", Unit.MONEY: "£"}


def point_of(header: str, ask: Ask, desk: Desk, *, is_time: bool = True) -> Point:
    """A figure as a point. One that the data do not have is a gap: its cell has said so."""
    short = smart(header)
    label = Wording(short, smart(desk.in_words(ask)) if is_time else short)
    try:
        figure = desk.figure(ask)
        if figure.value is None:
            shorthand = figure.in_table().text
            return Point(label, None, Wording(shorthand, shorthand))
        return Point(label, figure.value, _worded(figure, ask, desk), figure.provisional)
    except FigureError:
        return Point(label, None, Wording("", ""))


def _worded(figure: Figure, ask: Ask, desk: Desk) -> Wording:
    """A figure with its unit, and at its point: there it has a sign, but no words."""
    full = figure.in_prose().words
    has_sign = shown_unit(desk.catalogue.indicators[ask.indicator], ask.show) in SIGNS
    return Wording(full if has_sign else figure.in_table().words, full)
