"""Putting the pages of one PDF into another, with all that belongs to them.

Both who append a file to a paper and who put papers into a pack do it this way.
"""

from __future__ import annotations

import io
from base64 import a85encode
from typing import NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from reportgen.render.appended import attachments, bookmarks, destinations, people, tags
from reportgen.render.appended.walking import Thing, as_list

#: Entries of a page that make no sense in another file: threads of articles, slide shows.
_LEFT_BEHIND = ("/B", "/Dur", "/Trans", "/PresSteps")


class Where(NamedTuple):
    """Where a file goes: before which page, into which element, and what its part is called."""

    at: int
    element: Thing
    title: str


def make_room(base: Pdf, pdf: Pdf, mark: str) -> Dictionary:
    """Change in a file what could meet its like in the other; gives what its pages need there."""
    root: Thing = base.Root.StructTreeRoot
    known, free = root.get("/RoleMap", {}), tags.next_key(base)
    return Dictionary(
        Places=destinations.make_room(pdf, mark),
        Tags=tags.make_room(pdf, mark, known, free),
        Bookmarks=bookmarks.of_file(pdf),
        Files=attachments.make_room(pdf, mark),
        Language=String(str(pdf.Root.Lang)),
    )


def join(base: Pdf, pdf: Pdf, bundle: Dictionary, where: Where) -> Array:
    """Put a file's pages into the other, and all that belongs to them; gives its bookmarks.

    These are for the caller to hang up: only it knows beneath what.
    """
    for offset, page in enumerate(pdf.pages):
        _tidy(page.obj)
        base.pages.insert(where.at + offset, page)
    # What the pages hold is copied with them; all else follows in one piece, and meets it again.
    copied: Thing = base.copy_foreign(pdf.make_indirect(bundle))
    destinations.join(base, copied.Places)
    tags.join(base, where.element, copied.Tags, where.title, str(copied.Language))
    attachments.join(base, copied.Files)
    joined: Array = copied.Bookmarks
    return joined


def _tidy(page: Thing) -> None:
    for key in _LEFT_BEHIND:
        if key in page:
            del page[key]
    people.strip(page)
    page.Tabs = Name.S  # ISO 14289-1, 7.18.3


def saved(base: Pdf) -> bytes:
    """The same bytes for the same input, with nothing packed anew but what has to be."""
    for thing in base.objects:
        if isinstance(thing, Stream):
            _end_clearly(thing)
    out = io.BytesIO()
    base.save(
        out,
        deterministic_id=True,
        fix_metadata_version=False,
        compress_streams=False,
        stream_decode_level=pikepdf.StreamDecodeLevel.none,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
    )
    return out.getvalue()


def _end_clearly(stream: Stream) -> None:
    r"""Write a stream that ends in \r as text, for the \r would be lost (see `streams.py`).

    To pack it otherwise would not help: what it ends in is a checksum of the words packed.
    """
    packed = stream.read_raw_bytes()
    if packed.endswith(b"\r"):
        filters, settings = (as_list(stream.get(key)) for key in ("/Filter", "/DecodeParms"))
        stream.write(
            a85encode(packed) + b"~>",
            filter=Array([Name.ASCII85Decode, *filters]),
            decode_parms=Array([None, *settings]) if settings else None,
        )
