"""The processes that draw and render, at work while the papers are still being read."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from reportgen.charts.keep import keep, kept
from reportgen.model.chart import Chart
from reportgen.render.workers import renderers
from reportgen.workers import Pool

DRAWER = "reportgen.charts.draw:draw"


class Workshop:
    """Renderers and drawers for the papers of one run, and the drawings of earlier runs.

    A renderer starts at once, since every paper needs one. A drawer does so only where no
    drawings are kept; otherwise when the first chart that changed asks for it.
    """

    def __init__(self, folder: Path, papers: int, *, renders: bool) -> None:
        """Get ready for this many papers; `folder` keeps the drawings."""
        self.hands = max(1, min(papers, os.cpu_count() or 1))
        self._folder = folder
        if papers and renders:
            _ = self.renderers
        if papers and not folder.exists():
            _ = self._drawers

    @cached_property
    def renderers(self) -> Pool:
        """The processes that have WeasyPrint loaded."""
        return renderers(self.hands)

    @cached_property
    def _drawers(self) -> Pool:
        return Pool(DRAWER, self.hands)

    def drawings(self, charts: Mapping[str, Chart]) -> dict[str, bytes]:
        """The drawing (SVG) of each chart, by its name; only what is not kept is drawn."""
        return {name: self._drawing(chart) for name, chart in charts.items()}

    def _drawing(self, chart: Chart) -> bytes:
        svg = kept(self._folder, chart)
        if svg is None:
            drawn: bytes = self._drawers.ask(chart)
            keep(self._folder, chart, drawn)
            return drawn
        return svg

    def __enter__(self) -> Workshop:
        """Open for the papers of one run."""
        return self

    def __exit__(self, *_: object) -> None:
        """End every process that was started."""
        for name in ("renderers", "_drawers"):
            if name in self.__dict__:
                self.__dict__[name].close()
