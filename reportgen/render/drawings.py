"""The words of a drawing: set line by line, as in the rest of the paper.

WeasyPrint sets every letter of a drawing for itself, since SVG may place each elsewhere, and leaves
out the spaces: words that are copied from the page would run into one. Our charts place whole
lines, so that nothing is lost, and a drawing takes less time.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from weasyprint.svg import Node


class _Line(str):
    """A text that is taken for one letter."""

    __slots__ = ()

    def __iter__(self) -> Iterator[str]:
        """The whole line, once."""
        yield str(self)


@contextmanager
def whole_lines() -> Iterator[None]:
    """While a PDF is written, set the words of its drawings line by line."""
    original = Node.text

    def text(node: Node) -> str | None:
        words: str | None = original.fget(node)
        return _Line(words) if words else words

    Node.text = property(text)
    try:
        yield
    finally:
        Node.text = original
