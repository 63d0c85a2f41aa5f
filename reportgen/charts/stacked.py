"""Bars over periods, each made of its parts, one on another.

A part that may not be told, or is missing, has no height: it stands above its bar as a sample of
its looks with its shorthand, all of one size.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportgen.charts import theme
from reportgen.charts.bars import draw_bar, draw_gap
from reportgen.charts.canvas import Canvas, width_of
from reportgen.charts.frame import (
    HEADROOM,
    Frame,
    draw_axis,
    draw_nothing_to_show,
    frame_for,
    sheet_for,
)
from reportgen.charts.key import provisional_key
from reportgen.charts.scale import Scale, scale_from_zero
from reportgen.charts.shapes import Box
from reportgen.charts.sides import SideLabel, draw_sides, side_lines
from reportgen.model.chart import Chart, Point, Series

#: The height of a part that has none, and of the total above a bar.
_ROW = 13.0
_SAMPLE = 9.0
#: The least height of a part that has room for its value.
_LEAST = theme.CAPITAL + 5.0


@dataclass(frozen=True)
class Piece:
    """A part of a bar: its series, its point, and its box; one without a figure has a row's."""

    number: int
    point: Point
    box: Box

    @property
    def middle(self) -> float:
        """The middle of its height."""
        return self.box.top + self.box.height / 2


def stacked_chart(chart: Chart) -> Canvas:
    """Draw a bar for each period, its parts named beside the last."""
    frame = frame_for(
        chart, _scale(chart), [side_lines(_longest_name(one)) for one in chart.series]
    )
    canvas = sheet_for(chart, frame, (), provisional_key(chart, "bar"))
    stacks = [_stack(chart, frame, at) for at in range(len(chart.labels))]
    for stack in stacks:
        for piece in stack:
            _draw_piece(canvas, piece)
    draw_axis(canvas, frame)
    for at, stack in enumerate(stacks):
        _draw_total(canvas, chart, frame, at, stack)
    if stacks:
        draw_sides(canvas, frame, list(_names(chart, stacks[-1])))
    if not chart.values:
        draw_nothing_to_show(canvas, frame)
    return canvas


def _scale(chart: Chart) -> Scale:
    """A scale that holds every bar, and leaves room for what stands above it."""
    tops = [0.0]
    for parts in zip(*(one.points for one in chart.series), strict=True):
        known = sum(float(part.value) for part in parts if part.value is not None)
        rows = sum(part.value is None for part in parts) + (chart.total is not None)
        tops.append(
            known * max(1.0, theme.PLOT_HEIGHT / (theme.PLOT_HEIGHT + HEADROOM - rows * _ROW))
        )
    return scale_from_zero(tops, chart.unit)


def _stack(chart: Chart, frame: Frame, at: int) -> list[Piece]:
    """The parts of a bar from zero up, and above them those that have no figure."""
    width = _bar_width(chart, frame)
    left, foot, known = frame.x(at) - width / 2, frame.y(0), 0.0
    pieces, missing = [], []
    for number, point in enumerate(one.points[at] for one in chart.series):
        if point.value is None:
            missing.append((number, point))
            continue
        known += float(point.value)
        top = frame.y(known)
        pieces.append(Piece(number, point, Box(left, top, width, foot - top)))
        foot = top
    for number, point in missing:
        foot -= _ROW
        pieces.append(Piece(number, point, Box(left, foot, width, _ROW)))
    return pieces


def _bar_width(chart: Chart, frame: Frame) -> float:
    """As the theme has it, or wider where values then have room."""
    width = min(frame.slot * theme.BAR_SHARE, theme.WIDEST_BAR)
    needed = (
        max((width_of(point.text.short, theme.STRONG) for point in chart.points), default=0) + 8
    )
    return needed if width < needed <= frame.slot * theme.WIDEST_BAR_SHARE else width


def _draw_piece(canvas: Canvas, piece: Piece) -> None:
    look = theme.LOOKS[piece.number]
    if piece.point.value is None:
        _draw_missing(canvas, piece, look)
    elif piece.point.value:
        draw_bar(canvas, _drawn(piece), look, piece.point.provisional)
        if _has_room(piece):
            _draw_value(canvas, piece)


def _drawn(piece: Piece) -> Box:
    """The box without the fine line of paper that parts it from the part beneath."""
    left, top, width, height = piece.box
    return Box(left, top, width, max(height - 1, height / 2))


def _has_room(piece: Piece) -> bool:
    """Whether a value can stand on its part."""
    wide = width_of(piece.point.text.short, theme.STRONG) + 6 <= piece.box.width
    return wide and piece.box.height >= _LEAST and piece.point.value is not None


def _draw_value(canvas: Canvas, piece: Piece) -> None:
    """Print the value on a ground of paper: no colour of a part is a ground for words."""
    middle, words = piece.box.left + piece.box.width / 2, piece.point.text.short
    width = width_of(words, theme.STRONG) + 4
    ground = Box(middle - width / 2, piece.middle - _LEAST / 2 + 1, width, _LEAST - 2)
    canvas.box(ground, theme.PAPER)
    canvas.words((middle, piece.middle + theme.CAPITAL / 2), words, "middle", theme.STRONG)


def _draw_missing(canvas: Canvas, piece: Piece, look: theme.Look) -> None:
    """A sample of its looks, and its shorthand where there is room."""
    words = piece.point.text.short
    width = _missing_width(piece)
    left = piece.box.left + (piece.box.width - width) / 2
    draw_gap(canvas, Box(left, piece.middle - _SAMPLE / 2, _SAMPLE, _SAMPLE), look)
    if width > _SAMPLE:
        place = left + _SAMPLE + 3, piece.middle + theme.CAPITAL / 2
        canvas.words(place, words, ink=theme.QUIET)


def _missing_width(piece: Piece) -> float:
    """How wide the sample is, with its shorthand where there is room for that."""
    width = _SAMPLE + 3 + width_of(piece.point.text.short, theme.QUIET)
    return width if width <= piece.box.width + 4 else _SAMPLE


def _draw_total(
    canvas: Canvas, chart: Chart, frame: Frame, at: int, stack: Sequence[Piece]
) -> None:
    """Print what the parts make above the bar, where there is room for it at every bar."""
    if chart.total is None:
        return
    widest = max(width_of(point.text.short, theme.STRONG) for point in chart.total.points)
    if widest + 2 < frame.slot:
        top = min((piece.box.top for piece in stack), default=frame.y(0))
        words = chart.total.points[at].text.short
        canvas.words((frame.x(at), top - 4), words, "middle", theme.STRONG)


def _names(chart: Chart, last: Sequence[Piece]) -> Iterator[SideLabel]:
    """The name of each part beside the last bar, with its value where the bar does not have it."""
    for piece in last:
        one = chart.series[piece.number]
        place = _right_end(piece), piece.middle
        name = one.name.short if _has_room(piece) else _longest_name(one)
        yield SideLabel(place, side_lines(name), theme.LOOKS[piece.number].colour)


def _right_end(piece: Piece) -> float:
    """Where what is drawn of a part ends."""
    if piece.point.value is not None:
        return piece.box.right
    return (piece.box.left + piece.box.right + _missing_width(piece)) / 2 + 2


def _longest_name(one: Series) -> str:
    """The name of a part with its last value."""
    return f"{one.name.short} {one.points[-1].text.short}" if one.points else one.name.short
