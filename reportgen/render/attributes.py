"""What an element says of itself: scope, kind of list, language, place on the page, link text."""

from __future__ import annotations

import pydyf
from weasyprint.document import Document
from weasyprint.formatting_structure.boxes import Box

from reportgen.render.holding import SAID
from reportgen.render.structure import Held, Mark, Node

#: CSS pixels to PDF points.
SCALE = 0.75

#: list-style-type to ListNumbering (ISO 32000-1, table 347).
NUMBERING = {
    "disc": "Disc",
    "circle": "Circle",
    "square": "Square",
    "decimal": "Decimal",
    "upper-roman": "UpperRoman",
    "lower-roman": "LowerRoman",
    "upper-alpha": "UpperAlpha",
    "upper-latin": "UpperAlpha",
    "lower-alpha": "LowerAlpha",
    "lower-latin": "LowerAlpha",
}


def describe(root: Node, document: Document) -> None:
    """Complete the attributes of every element."""
    heights = [page.height for page in document.pages]
    for node in root.walk():
        if node.role == "TH":
            _say_scope(node)
        elif node.role == "L":
            _say_numbering(node)
        elif node.role == "Figure":
            _say_place(node, heights)
        _say_change(node)
        _say_language(node)
        _say_links(node)


def drop_empty_attributes(root: Node) -> None:
    """Attributes that say nothing but whose they are."""
    for node in root.walk():
        attributes = node.element.get("A", {})
        if "Headers" in attributes and not attributes["Headers"]:
            del attributes["Headers"]
        if attributes.keys() == {"O"}:
            del node.element["A"]


def _say_scope(cell: Node) -> None:
    row = cell.html.get("scope") == "row"
    cell.attributes("Table")["Scope"] = "/Row" if row else "/Column"


#: Of HTML: what the `type` of a list says, whose items have markers of their own.
TYPES = {
    "a": "LowerAlpha",
    "A": "UpperAlpha",
    "i": "LowerRoman",
    "I": "UpperRoman",
    None: "Decimal",
}


def _say_numbering(node: Node) -> None:
    items = [item.box for item in node.walk() if item.tag == "li" and item.box]
    style = items[0].style["list_style_type"] if items else "none"
    is_named = isinstance(style, str)
    kind = NUMBERING.get(style, "None") if is_named else TYPES[node.html.get("type")]
    node.attributes("List")["ListNumbering"] = f"/{kind}"


def _say_place(figure: Node, heights: list[float]) -> None:
    """Where the picture stands, in points from the foot of the page (WeasyPrint: from its top)."""
    pages = [kid.page for kid in figure.kids if isinstance(kid, Mark)]
    if figure.box is None or not pages:
        return
    left, top = figure.box.content_box_x(), figure.box.content_box_y()
    right, bottom = left + figure.box.width, top + figure.box.height
    height = heights[pages[0]]
    edges = (left, height - bottom, right, height - top)
    figure.attributes("Layout")["BBox"] = pydyf.Array(round(edge * SCALE, 2) for edge in edges)


def _say_language(node: Node) -> None:
    """The language of a passage, where it is not the paper's."""
    language = "" if node.html is None else node.html.get("lang", "")
    if language and node.tag == node.html.tag:
        node.element["Lang"] = pydyf.String(language)


#: What marks words of a redline, to the line that shows it (ISO 32000-1, table 344).
CHANGES = {"ins": "Underline", "del": "LineThrough"}


def _say_change(node: Node) -> None:
    """What came and what went in a redline: by its line, and in words where the page has some."""
    if node.tag in CHANGES:
        node.role = "Span"
        node.attributes("Layout")["TextDecorationType"] = f"/{CHANGES[node.tag]}"
    said = "" if node.html is None else node.html.get(SAID, "")
    if said and node.tag == "span":
        node.element["Alt"] = pydyf.String(said)


def _say_links(node: Node) -> None:
    for kid in node.kids:
        if isinstance(kid, Held) and node.box is not None:
            kid.annotation["Contents"] = pydyf.String(words_of(node.box))


def words_of(box: Box) -> str:
    """The text of the HTML element behind a box, or of the picture in it."""
    words = " ".join("".join(box.element.itertext()).split())
    return words or " ".join(picture.get("alt", "") for picture in box.element.iter("img"))
