"""The processes that draw and render, at work while the papers are still being read."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from reportgen.charts.keep import keep, kept
from reportgen.model.chart import Chart
from reportgen.model.document import Picture
from reportgen.problems import Problems
from reportgen.render.renderers import renderers
from reportgen.workers import Pool, WorkerStoppedError

DRAWER = "reportgen.charts.draw:draw"
UNDRAWN = "show fewer periods or categories in it, and run the command again"


class Workshop:
    """Renderers and drawers for the papers of one run, or of many.

    A renderer that is wanted starts at once, and so does a drawer; otherwise each begins when the
    first job is there for it, as where all drawings but one are kept.
    """

    def __init__(self, papers: int, *, renders: bool, draws: bool) -> None:
        """Get ready for this many papers at once, and for rendering or drawing them."""
        self.hands = max(1, min(papers, os.cpu_count() or 1))
        self.renderers = renderers(self.hands, early=renders)
        self._drawers = Pool(DRAWER, self.hands, early=draws)

    def drawings(
        self, folder: Path, pictures: Iterable[Picture], found: Problems
    ) -> dict[str, bytes]:
        """The drawing (SVG) of each picture, by its name; what `folder` keeps is not drawn."""
        drawn = {}
        for picture in pictures:
            try:
                drawn[picture.name] = self._drawing(folder, picture.chart)
            except WorkerStoppedError:
                what = f'the chart "{picture.name}" could not be drawn'
                found.add("C020", picture.place, what, UNDRAWN)
        return drawn

    def _drawing(self, folder: Path, chart: Chart) -> bytes:
        svg = kept(folder, chart)
        if svg is None:
            svg = bytes(self._drawers.ask(chart))
            keep(folder, chart, svg)
        return svg

    def __enter__(self) -> Workshop:
        """Open for as long as there are papers."""
        return self

    def __exit__(self, *_: object) -> None:
        """End every process that was started."""
        self.renderers.close()
        self._drawers.close()
