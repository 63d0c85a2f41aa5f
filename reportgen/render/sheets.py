"""The pages as they came out: every box, and what those around it do to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, NamedTuple

from weasyprint.document import Document
from weasyprint.formatting_structure import boxes

#: A ground that lets less than this through is taken for a whole one.
_WHOLE = 0.5


class Area(NamedTuple):
    """A rectangle on a page, in pixels from its top left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Surroundings:
    """What the boxes around a box do to it.

    `ground` is the colour behind it (None: that of paper), `clips` the areas outside of which it
    is cut.
    """

    free: bool = False
    opacity: float = 1
    ground: Any = None
    clips: tuple[Area, ...] = ()
    moved: bool = False

    def within(self, box: Any) -> Surroundings:
        """The surroundings of what stands in a box."""
        if isinstance(box, (boxes.TextBox, boxes.LineBox)):
            return self
        style, changes = box.style, dict[str, Any]()
        if box.is_absolutely_positioned():
            changes["free"] = True
        if style["opacity"] < 1:
            changes["opacity"] = self.opacity * style["opacity"]
        if (ground := _ground(style)).alpha >= _WHOLE:
            changes["ground"] = ground
        if style["overflow"] != "visible" and not isinstance(box, boxes.InlineBox):
            changes["clips"] = (*self.clips, _padding_area(box))
        if style["transform"] or style["clip"]:
            changes["moved"] = True
        return replace(self, **changes) if changes else self


@dataclass(frozen=True)
class Item:
    """A box on a page, and what is around it."""

    box: Any
    around: Surroundings

    @property
    def free(self) -> bool:
        """Whether it was placed by hand and may stand in the margin."""
        return self.around.free

    @property
    def shown(self) -> bool:
        """Whether it shows something by itself: words or a picture."""
        if isinstance(self.box, boxes.TextBox):
            return bool(self.box.text.strip())
        return isinstance(self.box, boxes.ReplacedBox)


@dataclass(frozen=True)
class Sheet:
    """A page (counted from 1) and everything on it, but for its margins."""

    number: int
    page: Any

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """All boxes in reading order."""
        body = (box for box in self.page.children if not isinstance(box, boxes.MarginBox))
        return tuple(item for box in body for item in _items(box))

    @cached_property
    def shown(self) -> tuple[Item, ...]:
        """The boxes that show words or pictures."""
        return tuple(item for item in self.items if item.shown)

    @cached_property
    def texts(self) -> tuple[Any, ...]:
        """The boxes of words."""
        return tuple(item.box for item in self.shown if isinstance(item.box, boxes.TextBox))

    def area(self, free: bool) -> Area:
        """Where content may stand: in the area of the text, or anywhere if placed by hand."""
        page = self.page
        if free:
            return Area(0, 0, page.margin_width(), page.margin_height())
        left, top = page.content_box_x(), page.content_box_y()
        return Area(left, top, left + page.width, top + page.height)


def sheets_of(document: Document) -> tuple[Sheet, ...]:
    """The pages of a paper, laid out."""
    return tuple(Sheet(number, page._page_box) for number, page in enumerate(document.pages, 1))


def margin_items(sheet: Sheet) -> Iterator[Item]:
    """All boxes in the margins of a page."""
    margins = (box for box in sheet.page.children if isinstance(box, boxes.MarginBox))
    return (item for box in margins for item in _items(box))


def _items(box: Any) -> Iterator[Item]:
    """A box and all beneath it. Without recursion, which would cost a hundredth of the time."""
    waiting = [(box, Surroundings())]
    while waiting:
        box, around = waiting.pop()
        around = around.within(box)
        yield Item(box, around)
        waiting += [(child, around) for child in reversed(box.children)]


def _ground(style: Any) -> Any:
    ground = style["background_color"]
    return style["color"] if ground == "currentcolor" else ground


def _padding_area(box: Any) -> Area:
    left, top = box.padding_box_x(), box.padding_box_y()
    return Area(left, top, left + box.padding_width(), top + box.padding_height())
