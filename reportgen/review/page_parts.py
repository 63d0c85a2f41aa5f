"""The parts of an element of a page, and how alike those of two versions are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reportgen.page_tree import Inside, Node
from reportgen.review.aligning import in_common

INLINE = frozenset(
    {"a", "abbr", "b", "br", "code", "data", "del", "em", "i", "img", "ins", "span", "strong",
     "sub", "sup"}
)  # fmt: skip
#: Made of the rest of the page, and not compared.
MADE = frozenset({"head", "nav", "style", "script"})
#: Of these an element has one, or one of each class: they are the same whatever is in them.
LONE = frozenset(
    {"html", "body", "main", "header", "h1", "h2", "thead", "tbody", "table", "details"}
)
LONE_CLASSES = frozenset({"sections", "cover", "statements", "values", "scroll", "field"})
#: How alike they are taken to be at least.
BY_NAME, BY_ID = 0.6, 0.9


@dataclass(frozen=True, eq=False)
class Line:
    """Words and inline elements that stand next to one another, between two blocks."""

    inside: Inside

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing in it but spaces."""
        return all(isinstance(one, str) and not one.strip() for one in self.inside)

    @property
    def parted(self) -> tuple[Inside, Inside]:
        """The number that is made for it, with the space after it, and the line itself."""
        for at, one in enumerate(self.inside):
            if isinstance(one, Node) and "number" in one.classes:
                return [*self.inside[: at + 1], " "], _stripped(self.inside[at + 1 :])
            if isinstance(one, Node) or one.strip():
                break
        return [], self.inside

    @property
    def words(self) -> str:
        """Its words without its number."""
        words = (one if isinstance(one, str) else one.words for one in self.parted[1])
        return " ".join("".join(words).split())


Part = Node | Line


def parts_of(inside: Inside) -> Iterator[Part]:
    """Blocks, and the lines between them; spaces between blocks are nothing."""
    line: Inside = []
    for one in inside:
        if isinstance(one, Node) and one.tag not in INLINE:
            yield from _unless_blank(line)
            line = []
            yield one
        else:
            line.append(one)
    yield from _unless_blank(line)


@lru_cache(maxsize=50_000)  # a page has some thousands, and each is asked for at every level
def words_of(part: Part) -> str:
    """The words of a part without the numbers that are made for it."""
    if isinstance(part, Line):
        return part.words
    words = (words_of(each) for each in parts_of(part.inside))
    return "" if part.tag in MADE else " ".join(filter(None, words))


def key_of(part: Part) -> object:
    """What makes a part the same in both: what it is, and its words and pictures."""
    tag = part.tag if isinstance(part, Node) else ""
    return (tag, words_of(part), _pictures(part))


def likeness(before: Part, after: Part) -> float:
    """How alike two parts are, by their words and by what they are called."""
    if isinstance(before, Node) and isinstance(after, Node):
        if before.tag != after.tag or before.classes[:1] != after.classes[:1]:
            return 0.0
        return max(in_common(words_of(before), words_of(after)), _by_name(before, after))
    if isinstance(before, Node) or isinstance(after, Node):
        return 0.0
    return in_common(before.words, after.words)


def _unless_blank(line: Inside) -> Iterator[Line]:
    if not Line(line).is_blank:
        yield Line(line)


def _stripped(line: Inside) -> Inside:
    """A line without the space at its beginning."""
    head = line[0] if line else None
    return [head.lstrip(), *line[1:]] if isinstance(head, str) else line


def _pictures(part: Part) -> tuple[str, ...]:
    within = part.inside if isinstance(part, Line) else [part]
    nodes = (node for one in within if isinstance(one, Node) for node in one.walk())
    return tuple(node.attributes.get("alt", "") for node in nodes if node.tag == "img")


def _by_name(before: Node, after: Node) -> float:
    ids = before.attributes.get("id"), after.attributes.get("id")
    if before.tag in ("section", "div") and ids[0] and ids[0] == ids[1]:
        return BY_ID
    is_lone = after.tag in LONE or bool(LONE_CLASSES.intersection(after.classes))
    return BY_NAME if is_lone and before.classes == after.classes else 0.0
