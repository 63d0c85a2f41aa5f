"""What WeasyPrint's tags lack: roles that mean something, nothing empty, nothing cut in two."""

from __future__ import annotations

from typing import Any

import pydyf

from reportgen.render.structure import Held, Kid, Mark, Node

GROUPS = frozenset({"Document", "Part", "Art", "Sect", "Div", "BlockQuote", "TOC"})
INLINE = frozenset({"Span", "Link", "Reference"})
MAY_BE_EMPTY = frozenset({"Document", "TD", "TH"})
CONTENTS = {"L": "TOC", "LI": "TOCI", "LBody": "Reference"}
TELLING = frozenset({"Lang", "Alt", "ActualText", "A"})


def tidy(document: Node) -> None:
    """Bring the tree into the shape that both standards and screen readers expect."""
    headings = _headings(document)
    _rename(document)
    _make_contents(document)
    _unwrap(document)
    _join(document)
    _make_bodies(document)
    _nest_lists(document)
    _pair_terms(document)
    _prune(document)
    _keep_headings(document, headings)


def _rename(document: Node) -> None:
    """Only what holds an annotation is a link: `<a>` without address, and `a::after`, are not."""
    for node in document.walk():
        if node.role == "Link" and not any(isinstance(kid, Held) for kid in node.kids):
            node.role = "Span"


def _unwrap(node: Node) -> None:
    """Take away wrappers without meaning; loose text in a group becomes a paragraph."""
    kids: list[Kid] = []
    for kid in node.kids:
        if isinstance(kid, Node):
            _unwrap(kid)
            if node.role in GROUPS and kid.role in {"NonStruct", "Div"} and _holds_text(kid):
                kid.role = "P"
            if _means_nothing(kid):
                kids += kid.kids
                continue
        kids.append(kid)
    node.kids = kids


def _means_nothing(node: Node) -> bool:
    return node.role in {"NonStruct", "Span"} and not TELLING & node.element.keys()


def _holds_text(node: Node) -> bool:
    return any(isinstance(kid, Mark) or _is_inline(kid) for kid in node.kids)


def _is_inline(kid: Kid) -> bool:
    return isinstance(kid, Node) and kid.role in INLINE


def _join(node: Node) -> None:
    """Join what a page or line break cut: neighbours that come from the same HTML element."""
    kids: list[Kid] = []
    for kid in node.kids:
        if not isinstance(kid, Node):
            kids.append(kid)
        elif _repeats(node, kids, kid):
            continue
        elif begun := _begun(node, kids, kid):
            begun.kids += kid.kids
        else:
            kids.append(kid)
    node.kids = sorted(kids, key=_place_of_head) if node.role == "Table" else kids
    for child in node.nodes:
        _join(child)


def _begun(node: Node, earlier: list[Kid], kid: Node) -> Node | None:
    """What a kid goes on with: the one before it or, in a table or a row, any earlier one.

    Where a row is cut by a page, each of its cells goes on after the last one of them; and the head
    of the table may come with a later page.
    """
    near = earlier if node.role in {"Table", "TR"} else earlier[-1:]
    return next((one for one in near if isinstance(one, Node) and _same(one, kid)), None)


def _place_of_head(kid: Kid) -> int:
    """Where a kid of a table stands: what names the table and its columns before its rows.

    A row that fills a page leaves no room for the head, which then comes on a later page.
    """
    order = ["Caption", "THead"]
    role = kid.role if isinstance(kid, Node) else ""
    return order.index(role) if role in order else len(order)


def _same(one: Node, other: Node) -> bool:
    alike = (one.role, one.tag) == (other.role, other.tag)
    return alike and one.html is not None and one.html is other.html


def _repeats(table: Node, earlier: list[Kid], kid: Node) -> bool:
    """Whether it is the head of a table again, on a further page: decoration, not content."""
    return (
        table.role == "Table"
        and kid.role in {"THead", "TFoot"}
        and any(isinstance(other, Node) and _same(other, kid) for other in earlier)
    )


def _make_bodies(document: Node) -> None:
    """What follows the label of an item is its body; WeasyPrint gives none to paragraphs in it."""
    for item in document.walk():
        after = [kid for kid in item.nodes if kid.role != "Lbl"] if item.role == "LI" else []
        if not after:
            continue
        body, *others = after
        if body.role == "P":
            body.role = "LBody"
        if body.role == "LBody":
            body.kids += others
            item.kids = [kid for kid in item.kids if kid not in others]


def _nest_lists(document: Node) -> None:
    """A list inside an item belongs to that item; WeasyPrint puts it beside the item."""
    for node in document.walk():
        if node.role != "L":
            continue
        kids: list[Kid] = []
        for kid in node.kids:
            body = _last_body(kids) if isinstance(kid, Node) and kid.role == "L" else None
            (body.kids if body else kids).append(kid)
        node.kids = kids


def _last_body(kids: list[Kid]) -> Node | None:
    item = kids[-1] if kids else None
    bodies = [node for node in item.nodes if node.role == "LBody"] if isinstance(item, Node) else []
    return bodies[-1] if bodies else None


def _make_contents(document: Node) -> None:
    """A list inside `<nav>` is a table of contents (ISO 32000-1, table 333)."""
    for nav in (node for node in document.walk() if node.tag == "nav"):
        for node in (node for node in nav.walk() if node.role in CONTENTS):
            node.role = CONTENTS[node.role]
            node.element.pop("A", None)


def _pair_terms(document: Node) -> None:
    """A term and what it stands for are one item: `<dt>` its label, `<dd>` its body."""
    for node in document.walk():
        if node.role == "L" and node.tag == "dl":
            items: list[Kid] = []
            for item in node.nodes:
                _add_term(items, item)
            node.kids = items


def _add_term(items: list[Kid], item: Node) -> None:
    last = items[-1] if items else None
    if item.tag == "dt":
        for body in item.nodes:
            body.role = "Lbl"
    elif isinstance(last, Node) and last.tag == "dt":
        last.kids += item.kids
        return
    items.append(item)


def _prune(node: Node) -> None:
    """Take away elements that hold nothing."""
    for child in node.nodes:
        _prune(child)
    node.kids = [
        kid
        for kid in node.kids
        if not isinstance(kid, Node) or kid.kids or kid.role in MAY_BE_EMPTY
    ]


def _headings(document: Node) -> dict[str, Any]:
    """The HTML element of every header cell, by the id that cells call it by."""
    return {
        node.element["ID"].string: node.html for node in document.walk() if "ID" in node.element
    }


def _keep_headings(document: Node, known: dict[str, Any]) -> None:
    """Let cells name the header cells that are left: of a head printed again, the first."""
    left: dict[Any, str] = {html: name for name, html in _headings(document).items()}
    for cell in document.walk():
        attributes = cell.element.get("A", {})
        if "Headers" in attributes:
            names = dict.fromkeys(left[known[name.string]] for name in attributes["Headers"])
            attributes["Headers"] = pydyf.Array(pydyf.String(name) for name in names)
