"""Appending files to a finished paper."""

from __future__ import annotations

import io
from base64 import a85encode
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from reportgen.codes import Severity
from reportgen.problems import Problem
from reportgen.render.appended import (
    attachments,
    bookmarks,
    destinations,
    labels,
    people,
    tags,
)
from reportgen.render.appended.looking import look
from reportgen.render.appended.opening import CannotOpenError, its_own_faults, opened
from reportgen.render.appended.walking import Thing, as_list
from reportgen.render.job import Appended
from reportgen.render.places import Words

#: Entries of a page that make no sense in another file: threads of articles, slide shows.
_LEFT_BEHIND = ("/B", "/Dur", "/Trans", "/PresSteps")


class Whole(NamedTuple):
    """A paper with what is appended to it (as it was, where a file is refused), and its pages."""

    pdf: bytes
    pages: int
    problems: tuple[Problem, ...]


def append(
    paper: bytes, files: tuple[Appended, ...], pages: Mapping[str, int], author: str = ""
) -> Whole:
    """Append files, each after the page (from 0) that its anchor is on.

    `author` is the paper's, whom a file may name as well.
    """
    problems: list[Problem] = []
    inserted: list[labels.Inserted] = []
    with pikepdf.open(io.BytesIO(paper)) as base:
        own = len(base.pages)
        for file in files:
            before = sum(one.pages for one in inserted)
            at = pages[file.anchor] + 1 + before
            problems += _append_one(base, (file, author), at, inserted)
        if not inserted or any(_is_error(one) for one in problems):
            return Whole(paper, own, tuple(problems))
        labels.label_pages(base, inserted)
        return Whole(_saved(base), len(base.pages), tuple(problems))


def _append_one(
    base: Pdf, ours: tuple[Appended, str], at: int, inserted: list[labels.Inserted]
) -> Iterator[Problem]:
    """Put a file in before page `at`, unless something is wrong with it, which is told.

    With it comes the paper's author.
    """
    file, author = ours
    own = at - sum(one.pages for one in inserted)
    try:
        with opened(file) as pdf:
            with its_own_faults(file):
                found = [_problem(file, words) for words in look(pdf, file.content, author)]
            yield from found
            if not any(map(_is_error, found)):
                with its_own_faults(file):
                    numbers = labels.of_file(pdf, file.mark, own)
                    bundle = _make_room(base, pdf, file)
                inserted.append(numbers)
                _join(base, pdf, file, at, bundle)
    except CannotOpenError as error:
        yield error.problem


def _problem(file: Appended, words: Words) -> Problem:
    """A problem of a file; what was accepted of it lapses when the file is another one."""
    code, what, mend = words
    return Problem(code, file.place, what, mend, about=sha256(file.content).hexdigest())


def _is_error(problem: Problem) -> bool:
    return problem.severity is Severity.ERROR


def _make_room(base: Pdf, pdf: Pdf, file: Appended) -> Dictionary:
    """Change in a file what could meet its like in the paper; gives what its pages need there."""
    root: Thing = base.Root.StructTreeRoot
    known, free = root.get("/RoleMap", {}), tags.next_key(base)
    return Dictionary(
        Places=destinations.make_room(pdf, file.mark),
        Tags=tags.make_room(pdf, file.mark, known, free),
        Bookmarks=bookmarks.of_file(pdf),
        Files=attachments.make_room(pdf, file.mark),
        Language=String(str(pdf.Root.Lang)),
    )


def _join(base: Pdf, pdf: Pdf, file: Appended, at: int, bundle: Dictionary) -> None:
    """Put a file's pages into the paper before page `at`, and all that belongs to them."""
    flysheet = base.pages[at - 1].obj
    sect = tags.section_on(base, flysheet)
    for offset, page in enumerate(pdf.pages):
        _tidy(page.obj)
        base.pages.insert(at + offset, page)
    # What the pages hold is copied with them; all else follows in one piece, and meets it again.
    copied: Thing = base.copy_foreign(pdf.make_indirect(bundle))
    destinations.join(base, copied.Places)
    tags.join(base, sect, copied.Tags, f"{file.label}: {file.title}", str(copied.Language))
    bookmarks.join(base, flysheet, copied.Bookmarks)
    attachments.join(base, copied.Files)


def _tidy(page: Thing) -> None:
    for key in _LEFT_BEHIND:
        if key in page:
            del page[key]
    people.strip(page)
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
        filters, settings = (as_list(stream.get(key)) for key in ("/Filter", "/DecodeParms"))
        stream.write(
            a85encode(packed) + b"~>",
            filter=Array([Name.ASCII85Decode, *filters]),
            decode_parms=Array([None, *settings]) if settings else None,
        )
