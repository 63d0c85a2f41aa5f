"""The tags of a PDF as indented text, for tests to compare."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pikepdf

_SHOWN = ("/Alt", "/Lang", "/Scope", "/ListNumbering")


def tag_tree(pdf: bytes) -> str:
    """One line an element: its role, its telling attributes, and `*` for each piece of content."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return "".join(_lines(opened.Root.StructTreeRoot.K, 0))


def _lines(element: Any, depth: int) -> Iterator[str]:
    if isinstance(element, pikepdf.Array):
        for kid in element:
            yield from _lines(kid, depth)
    elif _is_element(element):
        kids = list(element.get("/K", []))
        told = [f"{name[1:]}={value}" for name, value in _attributes(element)]
        marks = "".join("@" if _is_link(kid) else "*" for kid in kids if not _is_element(kid))
        yield (
            "  " * depth + " ".join([str(element.S)[1:], *told, *([marks] if marks else [])]) + "\n"
        )
        for kid in kids:
            yield from _lines(kid, depth + 1)


def _is_element(thing: Any) -> bool:
    return isinstance(thing, pikepdf.Dictionary) and "/S" in thing


def _is_link(thing: Any) -> bool:
    return isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == pikepdf.Name.OBJR


def _attributes(element: Any) -> Iterator[tuple[str, str]]:
    attributes = element.get("/A", {})
    several = attributes if isinstance(attributes, pikepdf.Array) else [attributes]
    for source in (element, *(one for one in several if not isinstance(one, int))):
        for name in _SHOWN:
            if name in source:
                yield name, str(source[name]).removeprefix("/")
