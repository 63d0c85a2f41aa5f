"""What stands in a line: words and their looks, links, pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any, NamedTuple

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from reportgen.page_tree import Inside, Node
from reportgen.word.pictures import png, size
from reportgen.word.xml import element, text

#: Elements that make words stand out, and how Word says so.
_BOLD, _ITALIC = frozenset(("strong", "b")), frozenset(("em", "i"))
_STANDING_OUT = frozenset(("rating", "band"))
_POINT = 25.4 / 72  # in millimetres


@dataclass(frozen=True)
class Look:
    """How words look, and whether they lead somewhere."""

    bold: bool = False
    italic: bool = False
    link: bool = False

    def properties(self) -> list[Any]:
        """The same as Word says it; nothing where nothing is to be said."""
        inside = [element("w:rStyle", val="Hyperlink")] if self.link else []
        inside += [element("w:b")] if self.bold else []
        inside += [element("w:i")] if self.italic else []
        return [element("w:rPr", *inside)] if inside else []


class Drawn(NamedTuple):
    """What pictures and links are made of: drawings by name, and the bookmark of each id."""

    drawings: Mapping[str, bytes]
    bookmarks: Mapping[str, str]


class Lines:
    """Writes what stands in paragraphs."""

    def __init__(self, document: Document, drawn: Drawn) -> None:
        """For one file."""
        self._document = document
        self._drawn = drawn
        self._pictures = 0

    def fill(self, paragraph: Paragraph, inside: Inside, room: float) -> None:
        """Put words, links and pictures into a paragraph; `room` is its width in millimetres."""
        for made in self._of(inside, Look(), paragraph, room):
            paragraph._p.append(made)

    def _of(self, inside: Inside, look: Look, within: Paragraph, room: float) -> Iterator[Any]:
        for one in inside:
            if isinstance(one, str):
                yield element("w:r", *look.properties(), text(one))
            elif one.tag == "br":
                yield element("w:r", element("w:br"))
            elif one.tag == "img":
                yield from self._picture(one, within, room)
            elif one.tag == "a":
                yield from self._link(one, look, within, room)
            else:
                yield from self._of(one.inside, _look_of(one, look), within, room)

    def _link(self, node: Node, look: Look, within: Paragraph, room: float) -> Iterator[Any]:
        """A link to a place in the paper or to an address; plain words where it leads nowhere."""
        address = node.attributes.get("href", "")
        said: dict[str, str] = {}
        if bookmark := self._drawn.bookmarks.get(address.removeprefix("#")):
            said = {qn("w:anchor"): bookmark}
        elif address.startswith(("https://", "http://")):
            said = {
                qn("r:id"): self._document.part.relate_to(
                    address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True
                )
            }
        if not said:
            yield from self._of(node.inside, look, within, room)
            return
        link = element(
            "w:hyperlink", *self._of(node.inside, replace(look, link=True), within, room)
        )
        for name, value in said.items():
            link.set(name, value)
        link.set(qn("w:history"), "1")
        yield link

    def _picture(self, node: Node, within: Paragraph, room: float) -> Iterator[Any]:
        """A drawing with its alternative text, no wider than there is room."""
        name = node.attributes.get("src", "").removeprefix("chart:").removesuffix(".svg")
        svg = self._drawn.drawings.get(name)
        if svg is None:
            return
        made = element("w:r")
        width = min(room, size(svg)[0] * _POINT)
        shape = Run(made, within).add_picture(BytesIO(png(svg)), width=Mm(width))
        self._pictures += 1
        for side in ("distT", "distB", "distL", "distR"):  # unsaid, LibreOffice leaves 3 mm free
            shape._inline.set(side, "0")
        said = shape._inline.docPr
        said.set("id", str(self._pictures))
        said.set("name", f"Picture {self._pictures}")
        said.set("descr", node.attributes.get("alt", ""))
        inner: Any = shape._inline.graphic.graphicData.pic.nvPicPr.cNvPr
        inner.set("name", f"{name}.png")
        yield made


def _look_of(node: Node, look: Look) -> Look:
    is_bold = node.tag in _BOLD or bool(_STANDING_OUT & {*node.classes})
    return replace(look, bold=look.bold or is_bold, italic=look.italic or node.tag in _ITALIC)
