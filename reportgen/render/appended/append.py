"""Appending files to a finished paper."""

from __future__ import annotations

import io
from base64 import a85encode
from collections.abc import Mapping
from typing import NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from reportgen.codes import CODES, Severity
from reportgen.problems import Problem
from reportgen.render.appended import attachments, bookmarks, destinations, labels, tags
from reportgen.render.appended.looking import look
from reportgen.render.appended.opening import CannotOpenError, opened
from reportgen.render.appended.walking import Thing
from reportgen.render.job import Appended

#: Entries of a page that make no sense in another file: threads of articles, slide shows.
_LEFT_BEHIND = ("/B", "/Dur", "/Trans", "/PresSteps")


class Whole(NamedTuple):
    """A paper with what is appended to it (as it was, where a file is refused), and its pages."""

    pdf: bytes
    pages: int
    problems: tuple[Problem, ...]


def append(paper: bytes, files: tuple[Appended, ...], pages: Mapping[str, int]) -> Whole:
    """Append files, each after the page (from 0) that its anchor is on."""
    problems: list[Problem] = []
    with pikepdf.open(io.BytesIO(paper)) as base:
        inserted: list[labels.Inserted] = []
        for file in files:
            at = pages[file.anchor] + 1
            try:
                with opened(file) as pdf:
                    found = [
                        Problem(code, file.place, what, mend) for code, what, mend in look(pdf)
                    ]
                    problems += found
                    if not any(CODES[one.code].severity is Severity.ERROR for one in found):
                        before = sum(one.pages for one in inserted)
                        inserted.append(labels.of_file(pdf, file.mark, at))
                        _join(base, pdf, file, at + before)
            except CannotOpenError as error:
                problems.append(error.problem)
        if not inserted:
            return Whole(paper, len(base.pages), tuple(problems))
        labels.label_pages(base, inserted)
        return Whole(_saved(base), len(base.pages), tuple(problems))


def _join(base: Pdf, pdf: Pdf, file: Appended, at: int) -> None:
    """Put a file's pages into the paper before page `at`, and all that belongs to them."""
    flysheet = base.pages[at - 1].obj
    sect = tags.section_on(base, flysheet)
    language = str(pdf.Root.Lang)
    root: Thing = base.Root.StructTreeRoot
    known, free = root.get("/RoleMap", {}), tags.next_key(base)
    bundle = Dictionary(
        Places=destinations.make_room(pdf, file.mark),
        Tags=tags.make_room(pdf, file.mark, known, free),
        Bookmarks=bookmarks.of_file(pdf),
        Files=attachments.make_room(pdf, file.mark),
    )
    for offset, page in enumerate(pdf.pages):
        _tidy(page.obj)
        base.pages.insert(at + offset, page)
    # What the pages hold is copied with them; all else follows in one piece, and meets it again.
    copied: Thing = base.copy_foreign(pdf.make_indirect(bundle))
    destinations.join(base, copied.Places)
    tags.join(base, sect, copied.Tags, f"{file.label}: {file.title}", language)
    bookmarks.join(base, flysheet, copied.Bookmarks)
    attachments.join(base, copied.Files)


def _tidy(page: Thing) -> None:
    for key in _LEFT_BEHIND:
        if key in page:
            del page[key]
    page.Tabs = Name.S  # ISO 14289-1, 7.18.3


def _saved(base: Pdf) -> bytes:
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
        filters, settings = (_listed(stream.get(key)) for key in ("/Filter", "/DecodeParms"))
        stream.write(
            a85encode(packed) + b"~>",
            filter=Array([Name.ASCII85Decode, *filters]),
            decode_parms=Array([None, *settings]) if settings else None,
        )


def _listed(thing: Thing | None) -> list[Thing]:
    if thing is None:
        return []
    return list(thing) if isinstance(thing, Array) else [thing]
