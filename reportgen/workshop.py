"""The processes that draw and render, at work while the papers are still being read."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from reportgen.charts.keep import keep, kept
from reportgen.model.chart import Chart
from reportgen.problems import Place, Problems
from reportgen.render.workers import renderers
from reportgen.workers import Pool, WorkerStoppedError

DRAWER = "reportgen.charts.draw:draw"
UNDRAWN = "show fewer periods or categories in it, and run the command again"


class Workshop:
    """Renderers and drawers for the papers of one run, and the drawings of earlier runs.

    A renderer starts at once, since every paper needs one. A drawer does so only where no
    drawings are kept; otherwise when the first chart that changed asks for it.
    """

    def __init__(self, folder: Path, papers: int, *, renders: bool) -> None:
        """Get ready for this many papers; `folder` keeps the drawings."""
        self.hands = max(1, min(papers, os.cpu_count() or 1))
        self.renderers = renderers(self.hands, early=renders)
        self._drawers = Pool(DRAWER, self.hands, early=not folder.exists())
        self._folder = folder

    def drawings(
        self, charts: Mapping[str, Chart], place: Place, found: Problems
    ) -> dict[str, bytes]:
        """The drawing (SVG) of each chart, by its name; only what is not kept is drawn."""
        drawn = {}
        for name, chart in charts.items():
            try:
                drawn[name] = self._drawing(chart)
            except WorkerStoppedError:
                found.add("C020", place, f'the chart "{name}" could not be drawn', UNDRAWN)
        return drawn

    def _drawing(self, chart: Chart) -> bytes:
        svg = kept(self._folder, chart)
        if svg is None:
            svg = bytes(self._drawers.ask(chart))
            keep(self._folder, chart, svg)
        return svg

    def __enter__(self) -> Workshop:
        """Open for the papers of one run."""
        return self

    def __exit__(self, *_: object) -> None:
        """End every process that was started."""
        self.renderers.close()
        self._drawers.close()
