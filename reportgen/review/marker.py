"""An element of a page with what came and what went in it.

Two pages are held against each other element by element, so that a house style may place its words
as it likes. What went is put back where it stood.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportgen.page_tree import Inside, Node
from reportgen.review.aligning import aligned, in_common
from reportgen.review.marked_lines import Medium, compared_line, wholly
from reportgen.review.page_parts import MADE, Line, Part, key_of, likeness, parts_of, words_of
from reportgen.review.wording import Fate

#: The classes of a part that came, and of one that went, as a whole.
CLASSES = {Fate.ADDED: "came", Fate.REMOVED: "gone"}
#: What leads to an element, or is led to: what went has no such thing any more.
LEADING = frozenset({"id", "data-target"})

#: A column of both tables: its number in each, None where it is not there.
Column = tuple[int | None, int | None]


class Marker:
    """Marks the changes of one page, for the screen or for print."""

    def __init__(self, medium: Medium) -> None:
        """The media say in words what is marked in different ways."""
        self._medium = medium

    def merged(self, before: Node, after: Node) -> Node:
        """The element as it is now, with what came and what went in it."""
        if after.tag in MADE or key_of(before) == key_of(after):
            return after
        if after.tag == "table":
            columns = [*_columns(before, after)]
            parts = [self._of_table(before, one, columns) for one in after.nodes]
            return replace(after, inside=[*parts])
        return replace(after, inside=self._inside(before.inside, after.inside))

    def whole(self, part: Part, fate: Fate) -> Part:
        """A part that came or went: every line in it."""
        if isinstance(part, Line):
            return Line(wholly(part, fate, self._medium))
        inside = [one for each in parts_of(part.inside) for one in _loose(self.whole(each, fate))]
        is_gone = fate is Fate.REMOVED
        kept = {
            name: value
            for name, value in part.attributes.items()
            if not (is_gone and name in LEADING)
        }
        return Node(part.tag, kept, inside).with_class(CLASSES[fate])

    def _inside(self, before: Inside, after: Inside) -> Inside:
        old, new = [*parts_of(before)], [*parts_of(after)]
        if _are_lines(old) and _are_lines(new):  # of a cell, or a heading, in other words now
            return _loose(self._paired(old[0], new[0]))
        pairs = aligned(old, new, key_of, likeness)
        return [one for pair in pairs for one in _loose(self._paired(*pair))]

    def _paired(self, before: Part | None, after: Part | None) -> Part:
        match before, after:
            case Node(), Node():
                return self.merged(before, after)
            case Line(), Line():
                return Line(compared_line(before, after, self._medium))
            case None, Node() | Line():
                return self.whole(after, Fate.ADDED)
            case Node() | Line(), None:
                return self.whole(before, Fate.REMOVED)
        raise AssertionError("a line is never paired with a block, nor nothing with nothing")

    def _of_table(self, before: Node, part: Node, columns: Sequence[Column]) -> Node:
        """The caption, the head or the body of a table."""
        was = before.first(part.tag) or Node(part.tag)
        if part.tag not in ("thead", "tbody"):
            return self.merged(was, part)
        rows = aligned(was.nodes, part.nodes, _heading_of, _row_likeness)
        return replace(part, inside=[self._row(old, new, columns) for old, new in rows])

    def _row(self, before: Node | None, after: Node | None, columns: Sequence[Column]) -> Node:
        """A row with a cell for every column of both tables."""
        row = after or before
        assert row is not None, "there is one of them at least"
        old, new = before.nodes if before else [], after.nodes if after else []
        cells = (self._cell(_at(old, one), _at(new, other)) for one, other in columns)
        return replace(row, inside=[*cells])

    def _cell(self, before: Node | None, after: Node | None) -> Node:
        if before is None and after is None:
            return Node("td")
        cell = self._paired(before, after)
        assert isinstance(cell, Node), "elements make an element"
        return cell


def _columns(before: Node, after: Node) -> Iterator[Column]:
    """Which column of one table is which of the other, by their headings."""
    old, new = [*enumerate(_headings(before))], [*enumerate(_headings(after))]
    for one, other in aligned(old, new, lambda cell: cell[1], _column_likeness):
        yield (one[0] if one else None, other[0] if other else None)


def _headings(table: Node) -> list[str]:
    head = table.first("thead")
    row = head.nodes[0] if head and head.nodes else Node("tr")
    return [words_of(cell) for cell in row.nodes]


def _column_likeness(one: tuple[int, str], other: tuple[int, str]) -> float:
    return in_common(one[1], other[1])


def _heading_of(row: Node) -> str:
    """The words of the cell that heads a row; of the head of a table, none."""
    is_head = all(cell.tag == "th" for cell in row.nodes)
    return "" if is_head else words_of(row.nodes[0])


def _row_likeness(one: Node, other: Node) -> float:
    return in_common(_heading_of(one), _heading_of(other))


def _at(cells: Sequence[Node], number: int | None) -> Node | None:
    return cells[number] if number is not None and number < len(cells) else None


def _are_lines(parts: Sequence[Part]) -> bool:
    """Whether there is one part, and that a line."""
    return len(parts) == 1 and isinstance(parts[0], Line)


def _loose(part: Part) -> Inside:
    return part.inside if isinstance(part, Line) else [part]
