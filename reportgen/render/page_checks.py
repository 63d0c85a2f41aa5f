"""Checks of how the pages came out, which WeasyPrint never reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from weasyprint.formatting_structure import boxes

from reportgen.render.item_markers import check_markers
from reportgen.render.page_marks import check_marks
from reportgen.render.places import Finding
from reportgen.render.seen import check_words
from reportgen.render.sheets import Area, Sheet
from reportgen.render.typefaces import Face
from reportgen.render.words import HEADINGS, Parents, is_caption, is_chart, named

#: CSS pixels in a millimetre.
MILLIMETRE = 96 / 25.4
#: How far content may stand out and still be seen, in pixels: sideways, and below (descenders).
ASIDE, BELOW = 1, 5
_PLACED = "the house style moves it there: take away what does (position, margin, text-indent)"
#: How to mend what stands out on each side.
MENDS = {
    "to the right": "shorten long words, or give a table fewer columns",
    "to the left": _PLACED,
    "at the foot": "it is longer than a page and may not break, or was moved: shorten it, or let "
    "the house style break it",
    "at the head": _PLACED,
}


def check_pages(root: Any, sheets: tuple[Sheet, ...], faces: set[Face]) -> Iterator[Finding]:
    """All checks of the pages. `root` is the page that they were made from."""
    parents = Parents(root)
    for sheet in sheets:
        yield from _cut(sheet, parents)
        yield from _captions(sheet)
    yield from check_words(root, sheets, parents)
    yield from check_marks(root, sheets)
    yield from check_markers(root, sheets)
    yield from _typefaces(sheets, faces, parents)
    yield from _parted(root, sheets)
    for sheet in sheets[:-1]:
        yield from _last_heading(sheet, parents)


def missing_characters(
    root: Any, sheets: tuple[Sheet, ...], characters: Iterable[str]
) -> Iterator[Finding]:
    """Where the characters that no font has would have been printed."""
    parents = Parents(root)
    for character in characters:
        page, element = next(_with_character(sheets, character), (0, None))
        spot = f"page {page}: {parents.block(element)}" if page else "a chart or a margin"
        what = (
            f"{spot} has a character that the fonts do not have: {character} "
            f"(U+{ord(character):04X})"
        )
        yield element, ("R011", what, "write it in words, or with a character of ordinary text")


def _with_character(sheets: tuple[Sheet, ...], character: str) -> Iterator[tuple[int, Any]]:
    for sheet in sheets:
        for text in sheet.texts:
            if character in text.text:
                yield sheet.number, text.element


def _cut(sheet: Sheet, parents: Parents) -> Iterator[Finding]:
    """Content that leaves the area of the text, or the page itself where it was placed by hand.

    Of each paragraph or table that does, the side by which it stands out most.
    """
    most: dict[Any, tuple[float, str]] = {}
    for item in sheet.shown:
        out = max(_beyond(item.box, sheet.area(item.free)))
        if out[0] > 0:
            owner = parents.owner(item.box.element)
            most[owner] = max(out, most.get(owner, out))
    for owner, (pixels, where) in most.items():
        what = (
            f"page {sheet.number}: {parents.block(owner)} stands out {_millimetres(pixels)} "
            f"{where} and would be cut off"
        )
        yield owner, ("R010", what, MENDS[where])


def _beyond(box: Any, area: Area) -> Iterator[tuple[float, str]]:
    """How far a box stands out on each side, where that is further than it may."""
    right, bottom = box.position_x + box.width, box.position_y + box.height
    for over, spared, where in (
        (right - area.right, ASIDE, "to the right"),
        (area.left - box.position_x, ASIDE, "to the left"),
        (bottom - area.bottom, BELOW, "at the foot"),
        (area.top - box.position_y, BELOW, "at the head"),
    ):
        yield (over if over > spared else 0), where


def _millimetres(pixels: float) -> str:
    return f"{max(1, round(pixels / MILLIMETRE))} mm"


def _typefaces(sheets: tuple[Sheet, ...], faces: set[Face], parents: Parents) -> Iterator[Finding]:
    """Faces that text asks for and no @font-face rule brings: another would be used silently."""
    told: set[Face] = set()
    known = {face._replace(family=face.family.casefold()) for face in faces}
    for sheet in sheets:
        for text in sheet.texts:
            face = _face(text.style)
            if face in told or face._replace(family=face.family.casefold()) in known:
                continue
            told.add(face)
            what = (
                f"page {sheet.number}: {parents.block(text.element)} asks for {_in_words(face)}, "
                "which the house style does not bring"
            )
            mend = "add an @font-face rule for it, or use one of the fonts that are there"
            yield text.element, ("R004", what, mend)


def _face(style: Any) -> Face:
    return Face(style["font_family"][0], style["font_weight"], style["font_style"] != "normal")


def _in_words(face: Face) -> str:
    return f'the font "{face.family}"{" italic" if face.italic else ""} of weight {face.weight}'


def _captions(sheet: Sheet) -> Iterator[Finding]:
    """A caption at the foot of a page whose table begins on the next."""
    for item in sheet.items:
        if not item.box.is_table_wrapper:
            continue
        inside = list(item.box.descendants(placeholders=True))
        caption = next((box for box in inside if isinstance(box, boxes.TableCaptionBox)), None)
        rows = any(box.element_tag == "td" for box in inside)
        if caption is not None and not rows:
            yield _parted_from(caption.element, "table", sheet.number)


def _parted(root: Any, sheets: tuple[Sheet, ...]) -> Iterator[Finding]:
    """A chart and its caption on different pages."""
    pages = {item.box.element: sheet.number for sheet in sheets for item in sheet.shown}
    for chart in root.iter():
        if not is_chart(chart):
            continue
        drawn = {pages[picture] for picture in chart.iter("img") if picture in pages}
        for caption in filter(is_caption, chart):
            if caption in pages and drawn and pages[caption] not in drawn:
                yield _parted_from(caption, "chart", pages[caption])


def _parted_from(caption: Any, its: str, page: int) -> Finding:
    what = f"page {page}: {named(caption)} is parted from its {its} by the end of the page"
    mend = f"the house style must keep a caption with its {its} (break-after: avoid)"
    if its == "table":
        mend = f"shorten its first row, if that takes most of a page; else {mend}"
    return caption, ("R012", what, mend)


def _last_heading(sheet: Sheet, parents: Parents) -> Iterator[Finding]:
    if not sheet.texts:
        return
    heading = parents.nearest(sheet.texts[-1].element, HEADINGS)
    if heading is not None and sheet.shown[-1].box is sheet.texts[-1]:
        what = f"page {sheet.number}: {named(heading)} is the last line of its page"
        mend = "the house style must keep a heading with what follows (break-after: avoid)"
        yield heading, ("R013", what, mend)
