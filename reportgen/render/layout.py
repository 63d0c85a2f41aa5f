"""Checks of how the pages came out, which WeasyPrint never reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from weasyprint.document import Document
from weasyprint.formatting_structure import boxes

from reportgen.problems import Place, Problem
from reportgen.render.typefaces import Face
from reportgen.render.words import HEADINGS, Parents, is_caption, is_chart, named

#: CSS pixels in a millimetre.
MILLIMETRE = 96 / 25.4
#: How far content may stand out and still be seen, in pixels: sideways, and below (descenders).
ASIDE, BELOW = 1, 5

Words = tuple[str, str, str]


@dataclass(frozen=True)
class Item:
    """A box on a page. `free` tells that it was placed by hand and may stand in the margin."""

    box: Any
    free: bool

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
        return tuple(item for box in body for item in _items(box, free=False))

    @cached_property
    def shown(self) -> tuple[Item, ...]:
        """The boxes that show words or pictures."""
        return tuple(item for item in self.items if item.shown)

    @cached_property
    def texts(self) -> tuple[Any, ...]:
        """The boxes of words."""
        return tuple(item.box for item in self.shown if isinstance(item.box, boxes.TextBox))


def sheets_of(document: Document) -> tuple[Sheet, ...]:
    """The pages of a paper, laid out."""
    return tuple(Sheet(number, page._page_box) for number, page in enumerate(document.pages, 1))


def check_layout(
    root: Any, sheets: tuple[Sheet, ...], faces: set[Face], place: Place
) -> Iterator[Problem]:
    """All checks of the pages."""
    parents = Parents(root)
    found = [
        *(words for sheet in sheets for words in _cut(sheet, parents)),
        *_typefaces(sheets, faces, parents),
        *(words for sheet in sheets for words in _captions(sheet)),
        *_parted(root, sheets),
        *(words for sheet in sheets[:-1] for words in _last_heading(sheet, parents)),
    ]
    for code, what, mend in found:
        yield Problem(code, place, what, mend)


def missing_characters(
    root: Any, sheets: tuple[Sheet, ...], characters: Iterable[str]
) -> Iterator[Words]:
    """Where the characters that no font has would have been printed."""
    parents = Parents(root)
    for character in characters:
        where = next(_with_character(sheets, character), None)
        spot = f"page {where[0]}: {parents.block(where[1])}" if where else "a chart or a margin"
        yield (
            "R011",
            f"{spot} has a character that the fonts do not have: {character} "
            f"(U+{ord(character):04X})",
            "write it in words, or with a character of ordinary text",
        )


def _with_character(sheets: tuple[Sheet, ...], character: str) -> Iterator[tuple[int, Any]]:
    for sheet in sheets:
        for text in sheet.texts:
            if character in text.text:
                yield sheet.number, text.element


def _items(box: Any, free: bool) -> Iterator[Item]:
    free = free or box.is_absolutely_positioned()
    yield Item(box, free)
    for child in box.children:
        yield from _items(child, free)


def _cut(sheet: Sheet, parents: Parents) -> Iterator[Words]:
    """Content that leaves the area of the text, or the page itself where it was placed by hand."""
    aside: dict[Any, float] = {}
    below: dict[Any, float] = {}
    for item in sheet.shown:
        right, bottom = _edges(sheet.page, item.free)
        owner = parents.owner(item.box.element)
        over = item.box.position_x + item.box.width - right
        under = item.box.position_y + item.box.height - bottom
        if over > ASIDE:
            aside[owner] = max(over, aside.get(owner, 0))
        if under > BELOW:
            below[owner] = max(under, below.get(owner, 0))
    yield from (_too_wide(sheet, owner, over, parents) for owner, over in aside.items())
    yield from (_too_long(sheet, owner, under, parents) for owner, under in below.items())


def _edges(page: Any, free: bool) -> tuple[float, float]:
    if free:
        return page.margin_width(), page.margin_height()
    return page.content_box_x() + page.width, page.content_box_y() + page.height


def _too_wide(sheet: Sheet, owner: Any, pixels: float, parents: Parents) -> Words:
    return (
        "R010",
        f"page {sheet.number}: {parents.block(owner)} stands out {_millimetres(pixels)} "
        "to the right and would be cut off",
        "shorten long words, or give a table fewer columns",
    )


def _too_long(sheet: Sheet, owner: Any, pixels: float, parents: Parents) -> Words:
    return (
        "R010",
        f"page {sheet.number}: {parents.block(owner)} stands out {_millimetres(pixels)} "
        "at the foot and would be cut off",
        "it is longer than a page and may not break: shorten it, or let the house style break it",
    )


def _millimetres(pixels: float) -> str:
    return f"{max(1, round(pixels / MILLIMETRE))} mm"


def _typefaces(sheets: tuple[Sheet, ...], faces: set[Face], parents: Parents) -> Iterator[Words]:
    """Faces that text asks for and no @font-face rule brings: another would be used silently."""
    told: set[Face] = set()
    known = {face._replace(family=face.family.casefold()) for face in faces}
    for sheet in sheets:
        for text in sheet.texts:
            face = _face(text.style)
            if face in told or face._replace(family=face.family.casefold()) in known:
                continue
            told.add(face)
            yield (
                "R004",
                f"page {sheet.number}: {parents.block(text.element)} asks for {_in_words(face)}, "
                "which the house style does not bring",
                "add an @font-face rule for it, or use one of the fonts that are there",
            )


def _face(style: Any) -> Face:
    return Face(style["font_family"][0], style["font_weight"], style["font_style"] != "normal")


def _in_words(face: Face) -> str:
    return f'the font "{face.family}"{" italic" if face.italic else ""} of weight {face.weight}'


def _captions(sheet: Sheet) -> Iterator[Words]:
    """A caption at the foot of a page whose table begins on the next."""
    for item in sheet.items:
        if not item.box.is_table_wrapper:
            continue
        inside = list(item.box.descendants(placeholders=True))
        caption = next((box for box in inside if isinstance(box, boxes.TableCaptionBox)), None)
        rows = any(box.element_tag == "td" for box in inside)
        if caption is not None and not rows:
            yield _parted_words(sheet.number, named(caption.element), "table")


def _parted(root: Any, sheets: tuple[Sheet, ...]) -> Iterator[Words]:
    """A chart and its caption on different pages."""
    pages = {item.box.element: sheet.number for sheet in sheets for item in sheet.shown}
    for chart in root.iter():
        if not is_chart(chart):
            continue
        drawn = {pages[picture] for picture in chart.iter("img") if picture in pages}
        for caption in filter(is_caption, chart):
            if caption in pages and drawn and pages[caption] not in drawn:
                yield _parted_words(pages[caption], named(caption), "chart")


def _parted_words(page: int, caption: str, what: str) -> Words:
    return (
        "R012",
        f"page {page}: {caption} is parted from its {what} by the end of the page",
        f"the house style must keep a caption with its {what} (break-after: avoid)",
    )


def _last_heading(sheet: Sheet, parents: Parents) -> Iterator[Words]:
    if not sheet.texts:
        return
    heading = parents.nearest(sheet.texts[-1].element, HEADINGS)
    if heading is not None and sheet.shown[-1].box is sheet.texts[-1]:
        yield (
            "R013",
            f"page {sheet.number}: {named(heading)} is the last line of its page",
            "the house style must keep a heading with what follows (break-after: avoid)",
        )
