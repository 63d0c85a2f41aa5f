"""The markers of numbered lists: written into the list, item by item, as the house style says.

Each item has its marker as a style of its own. So it is the label of the item in the tags of the
PDF, and browsers read it out, where letters typed into the words would be words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape

from reportgen.model.style.patterns import filled, names_in, says
from reportgen.paper.counts import counts_of_item

#: What an item is marked with where its style's marker names a paragraph, and there is none.
PLAIN = "{number}."
_TAG = re.compile(r"<(/?)(ol|ul|li)\b([^>]*)>")
_VALUE = re.compile(r' value="(\d+)"')
_START = re.compile(r' start="(\d+)"')
#: Of HTML: the kinds of list that say how they count, by what their marker names.
_TYPES = {"letter": "a", "capital": "A", "roman": "i", "roman_capital": "I"}
_LONG = 5  # characters of a marker that need more room than the usual
_LONG_AS_ROMAN = 8  # viii


@dataclass(frozen=True)
class Marking:
    """How the items of one list are marked.

    `patterns` are by depth, bullets counted, the last for all that are deeper; `known` is what they
    may say of the paragraph; `before` is how many items of the same run came in lists before.
    """

    patterns: tuple[str, ...]
    known: Mapping[str, str] = field(default_factory=dict)
    before: int = 0

    def pattern(self, depth: int) -> str:
        """That of a depth, from 1 on."""
        pattern = self.patterns[min(depth, len(self.patterns)) - 1]
        sayable = self.known.keys() | counts_of_item(1).keys()
        is_of_another = depth > len(self.patterns) and says(pattern, "paragraph")
        return PLAIN if is_of_another or set(names_in(pattern)) - sayable else pattern

    def marker(self, depth: int, count: int) -> str:
        """The marker of an item."""
        return self.filled(self.pattern(depth), count)

    def filled(self, pattern: str, count: int) -> str:
        """A pattern that names an item by its place."""
        return filled(pattern, {**self.known, **counts_of_item(count)})


NO_MARKING = Marking((PLAIN,))


def marked(html: str, marking: Marking) -> tuple[str, tuple[str, ...]]:
    """A list with its markers, and the marker of each of its items in reading order.

    The marker of an item of an unnumbered list is empty.
    """
    walk = _Walk(marking)
    return _TAG.sub(walk.tag, html), tuple(walk.markers)


@dataclass
class _Walk:
    """A walk through a list: the lists that are open, each with its next count; None of bullets."""

    marking: Marking
    markers: list[str] = field(default_factory=list)
    open: list[int | None] = field(default_factory=list)

    def tag(self, match: re.Match[str]) -> str:
        """A tag as it is to stand there."""
        closes, name, attributes = match[1], match[2], match[3]
        if name == "li":
            return match[0] if closes else self._item(attributes)
        if closes:
            self.open.pop()
            return match[0]
        return self._list(match[0]) if name == "ol" else self._bullets(match[0])

    @property
    def _depth(self) -> int:
        return len(self.open)

    def _bullets(self, tag: str) -> str:
        self.open.append(None)
        return tag

    def _list(self, tag: str) -> str:
        start = _START.search(tag)
        before = 0 if self.open else self.marking.before
        first = int(start[1]) if start else 1
        if first <= before:  # one that is typed to go on has its number already
            first += before
        self.open.append(first)
        return f"<ol{''.join(self._about(first))}>"

    def _about(self, first: int) -> Iterator[str]:
        """What the list says of itself: how it counts, from where, and how wide its markers are."""
        names = names_in(self.marking.pattern(self._depth))
        yield from (f' type="{kind}"' for name, kind in _TYPES.items() if name in names)
        if first != 1:
            yield f' start="{first}"'
        if len(self.marking.marker(self._depth, _LONG_AS_ROMAN)) >= _LONG:
            yield ' class="long-markers"'

    def _item(self, attributes: str) -> str:
        count = self.open[-1]
        if count is None:
            self.markers.append("")
            return f"<li{attributes}>"
        if given := _VALUE.search(attributes):
            count = self.marking.before + int(given[1])
            attributes = _VALUE.sub("", attributes)
        marker = self.marking.marker(self._depth, count)
        self.markers.append(marker)
        self.open[-1] = count + 1
        style = escape(f'list-style-type: "{_in_css(marker)} "')
        return f'<li{attributes} style="{style}">'


def _in_css(words: str) -> str:
    """Words as a string of CSS may hold them."""
    return "".join(one if one.isalnum() or one in "().- " else f"\\{ord(one):x} " for one in words)
