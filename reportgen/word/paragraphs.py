"""Paragraphs of the Word file: their style, their number, their room, their bookmark."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any, NamedTuple

from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph as Written

from reportgen.colours import TEAL, for_office
from reportgen.word.blocks import Kind, Paragraph
from reportgen.word.inline import Lines
from reportgen.word.looks import BESIDE, BLUE, NUMBERS, PURPLE, TEXT_WIDTH
from reportgen.word.names import bookmark
from reportgen.word.numbering import Lists
from reportgen.word.xml import element, text, twips

ITEM = 8  # millimetres that an item's words stand in from its marker
LONG_ITEM = 11  # the same where markers are long
LONG_MARKER = 4  # characters
QUOTED = 6  # millimetres that a quotation stands in
INSET = 3.5  # the same of what has a ground, whose line would hang outside the text
AFTER_GROUND = 9  # points

_STYLES: dict[Kind, str] = {
    "council": "Council",
    "masthead": "Masthead",
    "title": "Heading 1",
    "title again": "Title",
    "label": "Cover label",
    "field": "Cover text",
    "contents heading": "Contents heading",
    "contents": "toc 1",
    "paragraph": "Body Text",
    "continued": "List Continue",
    "caption": "Caption",
    "note": "Table note",
    "picture": "Picture",
    "cell heading": "Table heading",
    "figure heading": "Table figure heading",
    "cell": "Table text",
    "figure": "Table figure",
}
#: The colour of the line beside what stands apart, and of its ground.
_GROUNDS = {
    "statement": (PURPLE, "F7F0F4"),
    "note": (BLUE, "EEF3F8"),
    "quotation": (for_office(TEAL), ""),
}


#: How the label of a field looks on the line of its value.
_BOLD = element("w:rPr", element("w:b"), element("w:color", val=BLUE))


class Room(NamedTuple):
    """Where the words of a paragraph begin, how far its number hangs out, how wide it is."""

    left: float
    hanging: float
    width: float


class Paragraphs:
    """Writes paragraphs, each with a bookmark of its own."""

    def __init__(self, lists: Lists, words: Lines) -> None:
        """For one file."""
        self._lists = lists
        self._words = words
        self._bookmarks = 0

    def write(
        self,
        written: Written,
        block: Paragraph,
        width: float = TEXT_WIDTH,
        goes_on: bool = False,
    ) -> None:
        """Make a paragraph what the block says; `width` is that of what it stands in.

        `goes_on` says that what stands on its ground goes on in the next.
        """
        room = _room(block, width)
        written.style = style_of(block)
        self._shape(written, block, room)
        if block.ground:
            _stand_apart(written, block, goes_on)
        for before, looks in ((block.label, [_BOLD]), (block.number, [])):
            if before:
                written._p.append(element("w:r", *deepcopy(looks), text(before)))
                written._p.append(element("w:r", element("w:tab")))
        ends = self.marks(written, block.keys, block.words)
        self._words.fill(written, block.inside, room.width)
        written._p.extend(ends)
        if block.kind == "contents":
            written._p.extend(_page_of_link(written))

    def marks(self, written: Written, keys: tuple[str, ...], words: str) -> list[Any]:
        """Begin the bookmarks of a block in a paragraph; gives what ends them."""
        ends = []
        for key in keys:
            self._bookmarks += 1
            name = bookmark(key, words)
            written._p.append(element("w:bookmarkStart", id=self._bookmarks, name=name))
            ends.append(element("w:bookmarkEnd", id=self._bookmarks))
        return ends

    def _shape(self, written: Written, block: Paragraph, room: Room) -> None:
        """Give a paragraph its room, its ground, its list."""
        properties = written._p.get_or_add_pPr()
        if block.begins_page:
            written.paragraph_format.page_break_before = True
        if block.kind == "title" and block.is_beside:  # its label stands on the line above
            written.paragraph_format.space_before = 0
        if block.marker:
            number = self._lists.number_of(block.marker, block.depth)
            inside = [element("w:ilvl", val=0), element("w:numId", val=number)]
            _put(properties, element("w:numPr", *inside))
        if stops := list(_stops(block, room)):
            _put(properties, element("w:tabs", *stops))
        if room.left or room.hanging:
            hangs = {"hanging": twips(room.hanging)} if room.hanging else {}
            _put(properties, element("w:ind", left=twips(room.left), **hangs))


def _stops(block: Paragraph, room: Room) -> Iterator[Any]:
    if block.number or block.marker or block.label:
        yield element("w:tab", val="left", pos=twips(room.left))
    if block.kind == "contents":
        yield element("w:tab", val="right", pos=twips(TEXT_WIDTH))


def _page_of_link(written: Written) -> Iterator[Any]:
    """The page that a line of the contents leads to, which the program that opens it counts.

    Nothing stands there until it has: LibreOffice counts at once, Word when its fields are brought
    up to date. To have Word do so by itself would have it ask each reader first.
    """
    for link in written._p.findall(qn("w:hyperlink")):
        yield element("w:r", element("w:tab"))
        place = link.get(qn("w:anchor"))
        yield element("w:fldSimple", element("w:r", text("")), instr=f"PAGEREF {place} \\h")


def style_of(block: Paragraph) -> str:
    """The style of a paragraph."""
    match block.kind:
        case "heading":
            return f"Heading {min(block.level, 3)}"
        case "label" if block.level:
            return "Cover heading" if not block.number else "Heading 2"
        case "item":
            marker = block.marker
            return "List" if marker is None else "List Number" if marker.words else "List Bullet"
        case "paragraph" if block.ground == "quotation":
            return "Quote"
    return _STYLES[block.kind]


def _room(block: Paragraph, width: float) -> Room:
    """Where a paragraph stands. Numbers hang in a margin of their own."""
    left: float = NUMBERS if block.is_hanging or (block.number and block.kind != "title") else 0
    hanging: float = NUMBERS if block.number else 0
    if block.is_beside and block.kind != "title":  # which stands beneath its label
        left += BESIDE
        hanging = BESIDE if block.label else hanging
    if block.ground:
        left += QUOTED if block.ground == "quotation" else INSET
    if block.marker is not None or (block.kind == "continued" and block.depth):
        indent = LONG_ITEM if _is_long(block) else ITEM
        left += ITEM * (block.depth - 1) + indent
        hanging = indent if block.marker else 0
    return Room(left, hanging, width - left)


def _is_long(block: Paragraph) -> bool:
    return block.marker is not None and len(block.marker.words) > LONG_MARKER


def _stand_apart(written: Written, block: Paragraph, goes_on: bool) -> None:
    """Give a paragraph the line and the ground of what stands apart, and room behind the last."""
    line, ground = _GROUNDS[block.ground]
    properties = written._p.get_or_add_pPr()
    beside = element("w:left", val="single", sz=18, space=8, color=line)
    _put(properties, element("w:pBdr", beside))
    if ground:
        _put(properties, element("w:shd", val="clear", color="auto", fill=ground))
    if goes_on:
        written.paragraph_format.keep_with_next = True
    elif ground:
        written.paragraph_format.space_after = Pt(AFTER_GROUND)


#: The order that Word asks of what is said of a paragraph.
_ORDER = [
    qn(f"w:{name}")
    for name in (
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
        "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "spacing", "ind",
        "contextualSpacing", "jc", "outlineLvl",
    )
]  # fmt: skip


def _put(properties: Any, made: Any) -> None:
    """Put what is said of a paragraph where Word expects it."""
    later = {*_ORDER[_ORDER.index(made.tag) + 1 :]}
    at = next((i for i, one in enumerate(properties) if one.tag in later), len(properties))
    properties.insert(at, made)
