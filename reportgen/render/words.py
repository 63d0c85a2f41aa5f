"""Naming a place in the paper by its words, for someone who has the paper and not its HTML."""

from __future__ import annotations

from typing import Any

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BLOCKS = frozenset({"table", "p", "li", "blockquote", "caption", "div", "dt", "dd", *HEADINGS})
_SHOWN = 60


class Parents:
    """Who contains whom in the page; ElementTree only knows the way down."""

    def __init__(self, root: Any) -> None:
        """Read a page."""
        self._parents = {child: parent for parent in root.iter() for child in parent}

    def nearest(self, element: Any, tags: frozenset[str] | tuple[str, ...]) -> Any:
        """The element itself, or the nearest around it, that is one of `tags`; None if none is."""
        while element is not None and element.tag not in tags:
            element = self._parents.get(element)
        return element

    def owner(self, element: Any) -> Any:
        """The table around an element, or else the element itself."""
        table = self.nearest(element, ("table",))
        return element if table is None else table

    def block(self, element: Any) -> str:
        """The paragraph, heading or table around an element, by its first words.

        Of the cover, its field, by its label.
        """
        if field := self._label_of_field(element):
            return f'the field "{field}" of the cover'
        block = self.nearest(element, BLOCKS)
        return named(element if block is None else block)

    def _label_of_field(self, element: Any) -> str:
        while element is not None and "field" not in _classes(element):
            element = self._parents.get(element)
        inside = () if element is None else element.iter()
        return next((text_of(each) for each in inside if "label" in _classes(each)), "")


def text_of(element: Any) -> str:
    """The words of an element."""
    return " ".join("".join(element.itertext()).split())


def named(element: Any) -> str:
    """What an element is and how it begins: `the paragraph "4.8 Of the 721 children..."`."""
    caption = element.find("caption") if element.tag == "table" else None
    words = text_of(element if caption is None else caption)
    shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rsplit(' ', 1)[0]}..."
    return f'the {_kind(element)} "{shown}"'


def is_chart(element: Any) -> bool:
    """Whether it holds a chart with its caption."""
    return element.tag == "figure" or "chart" in _classes(element)


def is_caption(element: Any) -> bool:
    """Whether it is the caption of a table or a chart."""
    return element.tag in {"caption", "figcaption"} or "caption" in _classes(element)


def _kind(element: Any) -> str:
    if is_caption(element):
        return "caption"
    if element.tag in HEADINGS:
        return "heading"
    return {"table": "table", "li": "item"}.get(element.tag, "paragraph")


def _classes(element: Any) -> list[str]:
    classes: list[str] = element.get("class", "").split()
    return classes
