"""The tags of a PDF as a tree that can be changed, read from WeasyPrint's objects and written back.

WeasyPrint gives each box an element of its own. To know which HTML element an element stands for,
its boxes are noted while it writes (`watching`), for it keeps no record of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pydyf
from weasyprint.formatting_structure.boxes import Box
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.pdf import tags


@dataclass(frozen=True)
class Mark:
    """Marked content on a page (counted from 0)."""

    page: int
    number: int


@dataclass(frozen=True, eq=False)
class Held:
    """A link annotation, held by the element that it belongs to."""

    reference: bytes
    annotation: pydyf.Dictionary


@dataclass(eq=False)
class Node:
    """One element of the tree. `box` is missing for what WeasyPrint adds around single words."""

    role: str
    element: pydyf.Dictionary
    box: Box | None
    kids: list[Kid] = field(default_factory=list)

    @property
    def html(self) -> Any:
        """The HTML element that it comes from."""
        return None if self.box is None else self.box.element

    @property
    def tag(self) -> str:
        """The HTML tag, with `::marker` and the like for what the style sheet adds."""
        return "" if self.box is None else self.box.element_tag or ""

    @property
    def nodes(self) -> list[Node]:
        """The kids that are elements."""
        return [kid for kid in self.kids if isinstance(kid, Node)]

    def attributes(self, owner: str) -> pydyf.Dictionary:
        """The attributes of the element, as `owner` (List, Table, Layout) defines them."""
        self.element.setdefault("A", pydyf.Dictionary({"O": f"/{owner}"}))
        found: pydyf.Dictionary = self.element["A"]
        return found

    def walk(self) -> Iterator[Node]:
        """The node and all beneath it, in reading order; a node's kids are looked up after it."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += reversed(node.nodes)


class _Tagged(NamedTuple):
    """What WeasyPrint asks of a PDF at every tag; a PDF would name all of its pages anew."""

    page_references: tuple[bytes, ...]
    add_object: Callable[[pydyf.Object], None]


Kid = Node | Mark | Held
Boxes = dict[int, Box]


@contextmanager
def watching() -> Iterator[Boxes]:
    """While WeasyPrint writes: the box of each element, by the number of its object."""
    boxes: Boxes = {}
    original = tags._build_box_tree

    def noting(box: Any, parent: Any, pdf: Any, *others: Any) -> Iterator[pydyf.Dictionary]:
        bare = box._box if isinstance(box, AbsolutePlaceholder) else box
        if isinstance(pdf, pydyf.PDF):
            pdf = _Tagged(pdf.page_references, pdf.add_object)
        for element in original(box, parent, pdf, *others):
            boxes.setdefault(element.number, bare)
            yield element

    tags._build_box_tree = noting
    try:
        yield boxes
    finally:
        tags._build_box_tree = original


class Tree:
    """The structure of one PDF: `document` is its root element."""

    def __init__(self, pdf: pydyf.PDF, boxes: Boxes) -> None:
        """Read the tree. `boxes` are those noted while WeasyPrint wrote."""
        self._pdf = pdf
        self._boxes = boxes
        self._references = pdf.page_references
        self._pages = {reference: page for page, reference in enumerate(self._references)}
        self.root = self._object(pdf.catalog["StructTreeRoot"])
        self.document = self._read(self._object(self.root["K"][0]))

    def orphans(self) -> Iterator[Node]:
        """Elements of running headers and footers: made, but not part of the tree."""
        reached = {node.element.number for node in self.document.walk()}
        for thing in list(self._pdf.objects):
            if _is_element(thing) and thing.number not in reached:
                yield self._read(thing)

    def write(self) -> set[Mark]:
        """Write the tree back. Gives the marked content that belongs to it."""
        before = {thing.number: thing for thing in self._pdf.objects if _is_element(thing)}
        owners: dict[Mark, bytes] = {}
        held: list[tuple[Held, bytes]] = []
        self._write(self.document, self.document.element["P"], owners, held)
        for node in self.document.walk():
            before.pop(node.element.number, None)
        for element in before.values():  # numbers of objects are places in a list: none may go
            element.clear()
        self._write_parents(owners, held)
        self._write_names()
        return set(owners)

    def _object(self, reference: bytes) -> Any:
        return self._pdf.objects[int(reference.split()[0])]

    def _read(self, element: pydyf.Dictionary) -> Node:
        node = Node(element["S"][1:], element, self._boxes.get(element.number))
        node.kids = [self._read_kid(kid, element) for kid in element["K"]]
        return node

    def _read_kid(self, kid: int | bytes, element: pydyf.Dictionary) -> Kid:
        if isinstance(kid, int):
            return Mark(self._pages[element["Pg"]], kid)
        thing = self._object(kid)
        if thing["Type"] == "/OBJR":
            return Held(kid, self._object(thing["Obj"]))
        return self._read(thing)

    def _write(
        self, node: Node, parent: bytes, owners: dict[Mark, bytes], held: list[tuple[Held, bytes]]
    ) -> None:
        element, reference = node.element, node.element.reference
        pages = [kid.page for kid in node.kids if isinstance(kid, Mark)]
        element.update({"S": f"/{node.role}", "P": parent})
        element.pop("Pg", None)
        if pages:
            element["Pg"] = self._references[pages[0]]
        element["K"] = pydyf.Array([self._kid(kid, pages) for kid in node.kids])
        owners.update({kid: reference for kid in node.kids if isinstance(kid, Mark)})
        held.extend((kid, reference) for kid in node.kids if isinstance(kid, Held))
        for child in node.nodes:
            self._write(child, reference, owners, held)

    def _kid(self, kid: Kid, pages: list[int]) -> object:
        """A kid as K holds it. Content of a further page names its page."""
        if isinstance(kid, Node):
            return kid.element.reference
        if isinstance(kid, Held):
            return kid.reference
        if kid.page == pages[0]:
            return kid.number
        page = self._references[kid.page]
        return pydyf.Dictionary({"Type": "/MCR", "Pg": page, "MCID": kid.number})

    def _write_parents(self, owners: dict[Mark, bytes], held: list[tuple[Held, bytes]]) -> None:
        """The way back from content and links to their elements (ISO 32000-1, 14.7.4.4)."""
        by_page: list[list[bytes]] = [[] for _ in self._pages]
        for mark in sorted(owners, key=lambda mark: (mark.page, mark.number)):
            row = by_page[mark.page]
            row.extend([b"null"] * (mark.number - len(row)))
            row.append(owners[mark])
        numbers = pydyf.Array()
        for page, row in enumerate(by_page):
            numbers.extend((page, pydyf.Array(row)))
        for key, (link, owner) in enumerate(held, start=len(by_page)):
            link.annotation["StructParent"] = key
            numbers.extend((key, owner))
        self._object(self.root["ParentTree"])["Nums"] = numbers
        self.root["ParentTreeNextKey"] = len(by_page) + len(held)

    def _write_names(self) -> None:
        """The elements that others refer to, by their ids (ISO 32000-1, 14.7.2)."""
        named = {
            node.element["ID"].string: node.element.reference
            for node in self.document.walk()
            if "ID" in node.element
        }
        if named:
            pairs = (part for name in sorted(named) for part in (pydyf.String(name), named[name]))
            self.root["IDTree"] = pydyf.Dictionary({"Names": pydyf.Array(pairs)})


def _is_element(thing: object) -> bool:
    return isinstance(thing, pydyf.Dictionary) and thing.get("Type") == "/StructElem"
