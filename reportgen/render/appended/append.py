"""Appending files to a finished paper."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import pikepdf
from pikepdf import Dictionary, Pdf

from reportgen.problems import Problem
from reportgen.render.appended import bookmarks, joining, labels, tags
from reportgen.render.appended.looking import examined, is_error
from reportgen.render.appended.opening import CannotOpenError, its_own_faults, opened
from reportgen.render.job import Appended


class Whole(NamedTuple):
    """A paper with what is appended to it (as it was, where a file is refused), and its pages.

    `inserted` are the pages of the files, from 0.
    """

    pdf: bytes
    pages: int
    problems: tuple[Problem, ...]
    inserted: tuple[int, ...] = ()


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
        if not inserted or any(is_error(one) for one in problems):
            return Whole(paper, own, tuple(problems))
        labels.label_pages(base, inserted)
        pages_in = tuple(_pages_of(inserted))
        return Whole(joining.saved(base), len(base.pages), tuple(problems), pages_in)


def _pages_of(inserted: list[labels.Inserted]) -> Iterator[int]:
    """The pages that came in, from 0."""
    before = 0
    for one in inserted:
        yield from range(one.at + before, one.at + before + one.pages)
        before += one.pages


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
            found = examined(file, pdf, author)
            yield from found
            if not any(map(is_error, found)):
                with its_own_faults(file):
                    numbers = labels.of_file(pdf, file.mark, own)
                    bundle = joining.make_room(base, pdf, file.mark)
                inserted.append(numbers)
                _put_in(base, pdf, file, at, bundle)
    except CannotOpenError as error:
        yield error.problem


def _put_in(base: Pdf, pdf: Pdf, file: Appended, at: int, bundle: Dictionary) -> None:
    """Put a file's pages in after the page that announces it, and its bookmarks beneath that."""
    flysheet = base.pages[at - 1].obj
    title = f"{file.label}: {file.title}"
    where = joining.Where(at, tags.section_on(base, flysheet), title)
    bookmarks.join(base, flysheet, list(joining.join(base, pdf, bundle, where)))
