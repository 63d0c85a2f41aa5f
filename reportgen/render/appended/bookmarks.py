"""The bookmarks of an appended file, beneath the one that leads to the page before it."""

from __future__ import annotations

from collections.abc import Sequence

from pikepdf import Array, Dictionary, Pdf

from reportgen.render.appended.walking import Thing, indirect, siblings


def of_file(pdf: Pdf) -> Array:
    """Its bookmarks of the first level, fit to be copied."""
    first = pdf.Root.get("/Outlines", Dictionary()).get("/First")
    found = [indirect(pdf, one) for one in siblings(first)]
    for one in found:
        if "/Parent" in one:
            del one.Parent
    return Array(found)


def join(base: Pdf, page: Thing, copied: Sequence[Thing]) -> None:
    """Put copied bookmarks beneath the one that leads to a page; they are folded in there."""
    above = _leading_to(page, base.Root.Outlines.First)
    if above is not None:
        put_beneath(above, copied)


def put_beneath(above: Thing, copied: Sequence[Thing]) -> None:
    """Put bookmarks beneath one that has none yet, folded in."""
    if not copied:
        return
    for one in copied:
        one.Parent = above
    above.First, above.Last = copied[0], copied[-1]
    above.Count = -sum(1 + max(int(one.get("/Count", 0)), 0) for one in copied)


def _leading_to(page: Thing, first: Thing) -> Thing | None:
    for one in siblings(first):
        place = one.get("/Dest")
        if isinstance(place, Array) and place[0].objgen == page.objgen:
            return one
        beneath = _leading_to(page, one.get("/First"))
        if beneath is not None:
            return beneath
    return None
