"""Keys: the few cases where a label cannot stand beside what it names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from reportgen.charts import theme
from reportgen.charts.bars import draw_bar
from reportgen.charts.canvas import Canvas, width_of
from reportgen.charts.icons import draw_icon
from reportgen.charts.shapes import Box
from reportgen.model.chart import Chart, Icon

Sample = Literal["bar", "marker", "icon"]

_SAMPLE = 12.0
_BETWEEN = 16.0
_ROW = 17.0


@dataclass(frozen=True)
class KeyEntry:
    """A sample of how something is drawn, and what it means."""

    look: theme.Look
    words: str
    sample: Sample = "bar"
    provisional: bool = False
    icon: Icon = ""

    @property
    def indent(self) -> float:
        """How far its words stand from its left edge; without a sample, not at all."""
        return 0.0 if self.sample == "icon" and not self.icon else _SAMPLE + 5


def series_key(chart: Chart) -> tuple[KeyEntry, ...]:
    """Every series by its name, where there is more than one, and as its bars are drawn."""
    if len(chart.series) < 2:
        return ()
    return tuple(
        KeyEntry(look, one.name.short, provisional=one.all_provisional)
        for look, one in zip(theme.LOOKS, chart.series, strict=False)
    )


def provisional_key(chart: Chart, sample: Sample) -> tuple[KeyEntry, ...]:
    """What a hollow marker or a pale bar means, where one is drawn."""
    words = {"bar": "Paler, broken outline", "marker": "Hollow marker"}[sample]
    looks = (look for look, one in zip(theme.LOOKS, chart.series, strict=False) if one.provisional)
    return tuple(
        KeyEntry(look, f"{words}: provisional [p]", sample, provisional=True)
        for look in islice(looks, 1)
    )


def key_height(entries: Sequence[KeyEntry]) -> float:
    """How much room the key takes."""
    return max((row + 1 for row, _, _ in _places(entries)), default=0) * _ROW + (
        3 if entries else 0
    )


def draw_key(canvas: Canvas, top: float, entries: Sequence[KeyEntry]) -> None:
    """Draw the key from this height down, in as many rows as it takes."""
    for row, left, entry in _places(entries):
        middle = top + (row + 0.5) * _ROW + 3
        _draw_sample(canvas, left, middle, entry)
        canvas.words((left + entry.indent, middle + theme.CAPITAL / 2), entry.words)


def _draw_sample(canvas: Canvas, left: float, middle: float, entry: KeyEntry) -> None:
    if entry.sample == "icon":
        draw_icon(canvas, entry.icon, (left + _SAMPLE / 2, middle), entry.look)
    elif entry.sample == "bar":
        box = Box(left, middle - _SAMPLE / 2, _SAMPLE, _SAMPLE)
        draw_bar(canvas, box, entry.look, entry.provisional)
    else:
        canvas.marker(entry.look, (left + _SAMPLE / 2, middle), entry.provisional)


def _places(entries: Sequence[KeyEntry]) -> Iterator[tuple[int, float, KeyEntry]]:
    """The row and the left edge of each entry; one with an icon has a row of its own."""
    row, left, alone = 0, 0.0, False
    for entry in entries:
        width = entry.indent + width_of(entry.words)
        if left and (alone or entry.sample == "icon" or left + width > theme.WIDTH):
            row, left = row + 1, 0.0
        yield row, left, entry
        left, alone = left + width + _BETWEEN, entry.sample == "icon"
