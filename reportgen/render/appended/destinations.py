"""Named places of an appended file, and the links that lead to them."""

from __future__ import annotations

from collections.abc import Mapping

from pikepdf import Array, Dictionary, Name, Page, Pdf, String

from reportgen.render.appended.walking import Met, Thing, entries, things


def make_room(pdf: Pdf, mark: str) -> Array:
    """Rename every place and what leads there; gives the places, name by name."""
    met: Met = set()
    for root in (*(page.obj for page in pdf.pages), pdf.Root.get("/Outlines")):
        for thing in things(root, met):
            _rename(thing, "/Dest", mark)
            if thing.get("/S") == Name.GoTo:
                _rename(thing, "/D", mark)
    places = dict(pdf.Root.get("/Dests", Dictionary()).items())
    flat = [part for name, to in places.items() for part in (_marked(name[1:].encode(), mark), to)]
    named = entries(pdf.Root.get("/Names", Dictionary()).get("/Dests"), "/Names")
    flat += [part for name, to in named for part in (_marked(bytes(name), mark), to)]
    return Array(flat)


def join(base: Pdf, copied: Array) -> None:
    """Add copied places to those of the paper, in the order that a name tree needs."""
    names = base.Root.get("/Names", Dictionary())
    known = entries(names.get("/Dests"), "/Names")
    flat = list(copied)
    known += zip(flat[::2], flat[1::2], strict=True)
    ordered = sorted(known, key=lambda pair: bytes(pair[0]))
    names.Dests = Dictionary(Names=Array(part for pair in ordered for part in pair))
    base.Root.Names = names


def lead_to(base: Pdf, pages: Mapping[str, Thing]) -> None:
    """Let named places of the paper itself lead to the head of these pages instead."""
    tree = base.Root.Names.Dests
    flat = (
        part
        for name, place in entries(tree, "/Names")
        for part in (name, _head_of(pages[str(name)]) if str(name) in pages else place)
    )
    base.Root.Names.Dests = Dictionary(Names=Array(flat))


def _head_of(page: Thing) -> Array:
    _, _, _, top = Page(page).cropbox
    return Array([page, Name.XYZ, 0, top, 0])


def _rename(thing: Thing, key: str, mark: str) -> None:
    place = thing.get(key)
    if isinstance(place, String):
        thing[key] = _marked(bytes(place), mark)
    elif isinstance(place, Name):
        thing[key] = _marked(str(place)[1:].encode(), mark)


def _marked(name: bytes, mark: str) -> String:
    return String(mark.encode() + b"-" + name)
