"""The markers of a list's items, as the page gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.page_tree import Node
from reportgen.word.blocks import Marker

_MARKER = re.compile(r'list-style-type:\s*"((?:[^"\\]|\\.)*)"')
_ESCAPED = re.compile(r"\\([0-9a-fA-F]{1,6}) ?")


def markers_of(node: Node, run: int) -> Iterator[tuple[Node, Marker | None]]:
    """Each item of a list with what stands before it; None where the list shows no markers."""
    items = (one for one in node.nodes if one.tag == "li")
    counts = node.tag == "ol"
    start = int(node.attributes.get("start", "1")) if counts else 1
    for count, item in enumerate(items, start):
        words = _words_before(item) or f"{count}." if counts else ""
        letters = node.attributes.get("type", "1")
        is_bare = "appendices" in node.classes
        yield item, None if is_bare else Marker(run, count, words, letters)


def _words_before(item: Node) -> str:
    """The marker that a house style gave an item: "(a)"."""
    found = _MARKER.search(item.attributes.get("style", ""))
    return _ESCAPED.sub(lambda one: chr(int(one[1], 16)), found[1]).strip() if found else ""
