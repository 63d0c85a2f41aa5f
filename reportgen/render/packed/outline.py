"""The bookmarks of a pack: one an item, and beneath it those of its paper."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pikepdf import Dictionary, Pdf, String

from reportgen.render.appended import bookmarks
from reportgen.render.appended.walking import Thing, siblings

#: Of an item: its words, the name of the place that it leads to, and the bookmarks beneath it.
Mark = tuple[str, str, Sequence[Thing]]


def write_outline(base: Pdf, items: Sequence[Mark]) -> None:
    """Put the bookmarks of the items after those of the front sheet."""
    root = base.Root.Outlines
    own = list(siblings(root.First))
    made = [_made(base, root, item) for item in items]
    for one, following in pairwise([*own[-1:], *made]):
        one.Next, following.Prev = following, one
    root.Last = [*own, *made][-1]
    root.Count = len(own) + len(made) + sum(max(int(one.get("/Count", 0)), 0) for one in own)


def _made(base: Pdf, root: Thing, item: Mark) -> Thing:
    title, place, beneath = item
    one: Thing = base.make_indirect(
        Dictionary(Title=String(title), Parent=root, Dest=String(place))
    )
    bookmarks.put_beneath(one, beneath)
    return one
