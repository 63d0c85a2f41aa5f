"""Going through the objects of a PDF that others made, which may be nested in any way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

Thing = Any  # pikepdf tells no more of a value in a PDF
#: Numbers of the objects that have been met: a file may lead in circles.
Met = set[tuple[int, int]]
_BACK = ("/Parent", "/P", "/Prev")


def inner(thing: Thing) -> list[Thing]:
    """What an object holds, but for the ways back to what holds it."""
    if isinstance(thing, Array):
        return list(thing)
    if isinstance(thing, (Dictionary, Stream)):
        return [value for name, value in thing.items() if name not in _BACK]
    return []


def things(root: Thing, met: Met) -> Iterator[Thing]:
    """Dictionaries and streams from one on, each once; other pages are not gone into."""
    waiting = [root]
    while waiting:
        thing = waiting.pop()
        if not isinstance(thing, Object) or not _is_new(thing, met):
            continue
        is_dictionary = isinstance(thing, (Dictionary, Stream))
        if is_dictionary and thing is not root and thing.get("/Type") == Name.Page:
            met.discard(thing.objgen)
            continue
        if is_dictionary:
            yield thing
        waiting += reversed(inner(thing))


def _is_new(thing: Thing, met: Met) -> bool:
    number: tuple[int, int] = thing.objgen
    if number == (0, 0):  # it stands within another, which is met once
        return True
    is_new = number not in met
    met.add(number)
    return is_new


def entries(tree: Thing, leaf: str) -> list[tuple[Thing, Thing]]:
    """The pairs of a name tree (`/Names`) or number tree (`/Nums`), as they come."""
    pairs: list[tuple[Thing, Thing]] = []
    met: Met = set()
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if not isinstance(node, Dictionary) or not _is_new(node, met):
            continue
        flat = _listed(node.get(leaf))
        pairs += zip(flat[::2], flat[1::2], strict=False)
        waiting += reversed(_listed(node.get("/Kids")))
    return pairs


def _listed(value: Thing) -> list[Thing]:
    return list(value) if isinstance(value, Array) else []


def indirect(pdf: Pdf, thing: Thing) -> Thing:
    """The object as one that others can refer to; one that is, stays what it is."""
    return thing if thing.is_indirect else pdf.make_indirect(thing)


def as_list(value: Thing) -> list[Thing]:
    """One value or several, as PDF lets either stand: always a list."""
    if value is None:
        return []
    return list(value) if isinstance(value, Array) else [value]


def siblings(first: Thing) -> Iterator[Thing]:
    """A bookmark and those after it."""
    met: Met = set()
    while isinstance(first, Dictionary) and _is_new(first, met):
        yield first
        first = first.get("/Next")
