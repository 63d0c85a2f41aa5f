"""Lines of words as a browser shows them."""

from __future__ import annotations

import re
from dataclasses import replace

from reportgen.page_tree import Inside, Node

#: What is never broken over two lines: a rating and its symbol.
_WHOLE = frozenset(("rating", "band"))
_SPACES = re.compile(r"[ \t\r\n]+")


def numbered(inside: Inside) -> tuple[str, Inside]:
    """The number that stands first, and the rest."""
    for at, one in enumerate(inside):
        if isinstance(one, Node) and "number" in one.classes:
            return one.words, inside[at + 1 :]
        if isinstance(one, Node) or one.strip():
            break
    return "", inside


def tidy(inside: Inside) -> Inside:
    """A line of words as a browser shows it: spaces in a row are one, and none at either end."""
    tidied = _Spaces().tidied(inside)
    if tidied and isinstance(tidied[-1], str):
        return [*tidied[:-1], tidied[-1].rstrip(" ")]
    return tidied


class _Spaces:
    """Knows whether a space stood last."""

    def __init__(self) -> None:
        self._after_space = True

    def tidied(self, inside: Inside) -> Inside:
        """What is in an element, with the spaces that show."""
        pieces = (self._node(one) if isinstance(one, Node) else self._words(one) for one in inside)
        return [one for one in pieces if one != ""]

    def _node(self, node: Node) -> Node:
        inside: Inside = [_unbroken(node)] if _WHOLE & {*node.classes} else node.inside
        made = replace(node, inside=self.tidied(inside))
        if node.tag in ("img", "br"):
            self._after_space = node.tag == "br"
        return made

    def _words(self, words: str) -> str:
        shown = _SPACES.sub(" ", words)
        shown = shown.removeprefix(" ") if self._after_space else shown
        self._after_space = shown.endswith(" ") if shown else self._after_space
        return shown


def _unbroken(node: Node) -> str:
    return node.words.replace(" ", "\u00a0")
