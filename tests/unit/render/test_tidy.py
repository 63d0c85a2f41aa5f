"""The tags as they are brought into shape."""

from __future__ import annotations

import pydyf

from reportgen.render.structure import Kid, Mark, Node
from reportgen.render.tidy import tidy


def node(role: str, *kids: Kid) -> Node:
    return Node(role, pydyf.Dictionary({}), None, list(kids))


def shape(one: Kid) -> object:
    if isinstance(one, Mark):
        return one.number
    assert isinstance(one, Node)
    return [one.role, *map(shape, one.kids)]


def test_paragraphs_of_an_item_are_its_body() -> None:
    label = node("Lbl", Mark(0, 0))
    item = node("LI", label, node("P", Mark(0, 1)), node("P", Mark(0, 2)))
    document = node("Document", node("L", item))
    tidy(document)
    body = ["LBody", 1, ["P", 2]]
    assert shape(document) == ["Document", ["L", ["LI", ["Lbl", 0], body]]]
