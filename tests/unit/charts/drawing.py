"""Reads a drawing back: its words, and its shapes by colour."""

from __future__ import annotations

import re
from typing import NamedTuple
from xml.etree import ElementTree

from reportgen.charts.canvas import width_of
from reportgen.charts.draw import draw
from reportgen.charts.shapes import Box
from reportgen.charts.theme import CAPITAL, PLAIN, STRIPE_WIDTH, STRONG
from reportgen.model.chart import Chart


class Words(NamedTuple):
    """Words on the drawing: where, how large, in what colour."""

    words: str
    box: Box
    size: float
    colour: str


class Drawing:
    """A chart, drawn."""

    def __init__(self, chart: Chart) -> None:
        root = ElementTree.fromstring(draw(chart))
        self.sheet = Box(0, 0, _points(root, "width"), _points(root, "height"))
        self.texts = [_read_words(text) for text in root.iter(_svg("text"))]
        self.paths = list(root.iter(_svg("path")))

    @property
    def words(self) -> list[str]:
        return [text.words for text in self.texts]

    def filled(self, colour: str) -> list[Box]:
        """The outlines of the shapes filled in this colour."""
        return [_outline(path) for path in self.paths if _style(path, "fill") == colour.lower()]

    def stroked(self, colour: str, width: float) -> list[Box]:
        """The outlines of the lines of this colour and width."""
        return [
            _outline(path)
            for path in self.paths
            if _style(path, "stroke") == colour.lower()
            and float(_style(path, "stroke-width") or 1) == width
        ]

    def striped(self, colour: str, box: Box) -> list[str]:
        """The stripes of this colour within a box."""
        return [
            path.attrib["d"]
            for path in self.paths
            if _style(path, "stroke") == colour.lower()
            and float(_style(path, "stroke-width") or 1) == STRIPE_WIDTH
            and box.holds(_outline(path))
        ]

    @property
    def dashed(self) -> list[Box]:
        return [_outline(path) for path in self.paths if _style(path, "stroke-dasharray")]


def _svg(tag: str) -> str:
    return f"{{http://www.w3.org/2000/svg}}{tag}"


def _points(root: ElementTree.Element, side: str) -> float:
    return float(root.attrib[side].removesuffix("pt"))


def _style(element: ElementTree.Element, name: str) -> str:
    found = re.search(rf"(?:^|; ){name}: ([^;]+)", element.attrib.get("style", ""))
    return found[1] if found else ""


def _read_words(text: ElementTree.Element) -> Words:
    x, y = (float(part) for part in text.attrib["transform"][10:-1].split())
    words = text.text or ""
    width = width_of(words, STRONG if _style(text, "font-weight") else PLAIN)
    box = Box(x, y - CAPITAL, width, CAPITAL)
    return Words(words, box, float(_style(text, "font-size")[:-2]), _style(text, "fill"))


def _outline(path: ElementTree.Element) -> Box:
    numbers = [float(number) for number in re.findall(r"-?[\d.]+", path.attrib["d"])]
    across, down = numbers[::2], numbers[1::2]
    return Box(min(across), min(down), max(across) - min(across), max(down) - min(down))
