"""A page as a tree that can be changed and written again: what templates made, and no other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from html import escape
from html.parser import HTMLParser

#: Elements that have no end.
EMPTY = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr", "col"})
#: Elements whose words are no HTML.
RAW = frozenset({"style", "script"})


@dataclass(eq=False)
class Node:
    """An element, and what is in it: elements and words."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    inside: Inside = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        """The names of its classes."""
        return self.attributes.get("class", "").split()

    @property
    def nodes(self) -> list[Node]:
        """The elements directly in it."""
        return [one for one in self.inside if isinstance(one, Node)]

    @property
    def words(self) -> str:
        """All words in it."""
        return "".join(one if isinstance(one, str) else one.words for one in self.inside)

    def walk(self) -> Iterator[Node]:
        """It and all elements in it, in reading order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += reversed(node.nodes)

    def first(self, tag: str) -> Node | None:
        """The first element of this tag in it."""
        return next((node for node in self.walk() if node.tag == tag), None)

    def with_class(self, name: str) -> Node:
        """The same with one class more."""
        classes = " ".join([*self.classes, name])
        return replace(self, attributes={**self.attributes, "class": classes})


#: What is in an element, in order.
Inside = list[Node | str]


def read_tree(html: str) -> Node:
    """The tree of a page: an element without a name, with the page in it."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root


def written(inside: Inside) -> str:
    """Elements and words as HTML."""
    return "".join(_written(one) for one in inside)


def _written(one: Node | str) -> str:
    if isinstance(one, str):
        return escape(one, quote=False)
    said = "".join(f' {name}="{escape(value)}"' for name, value in one.attributes.items())
    if one.tag in EMPTY:
        return f"<{one.tag}{said}>"
    inside = one.words if one.tag in RAW else written(one.inside)
    return f"<{one.tag}{said}>{inside}</{one.tag}>"


class _Reader(HTMLParser):
    """Puts each element into the one that is open."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs})
        self._open[-1].inside.append(node)
        if tag not in EMPTY:
            self._open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if tag in [node.tag for node in self._open]:
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._open[-1].inside.append(data)
