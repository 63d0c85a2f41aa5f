"""From a front sheet and files to a pack. Runs inside a worker (`binders.py`)."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from reportgen.problems import Problem
from reportgen.render.appended import destinations, joining
from reportgen.render.appended.looking import examined
from reportgen.render.appended.opening import CannotOpenError, its_own_faults, opened
from reportgen.render.appended.walking import Thing, as_list
from reportgen.render.job import Appended
from reportgen.render.packed.job import Binding, Bound, PackEntry, Survey, Surveyed
from reportgen.render.packed.numbering import no_room, number_pages
from reportgen.render.packed.outline import write_outline
from reportgen.render.stamping.marking import mark_papers
from reportgen.render.stamping.room import Spot
from reportgen.seal import sealed


def serve(job: Survey | Binding) -> Surveyed | Bound:
    """Do either work of a binder."""
    return survey(job) if isinstance(job, Survey) else bind(job)


def survey(job: Survey) -> Surveyed:
    """Open each file, and look at those that others made."""
    pages: dict[str, int] = {}
    titles: dict[str, str] = {}
    problems: list[Problem] = []
    for file in job.files:
        try:
            is_strange = file.anchor in job.strange
            with opened(file, is_sound=not is_strange) as pdf:
                problems += examined(file, pdf, job.author) if is_strange else ()
                pages[file.anchor] = len(pdf.pages)
                titles[file.anchor] = _title(pdf)
        except CannotOpenError as error:
            problems.append(error.problem)
    return Surveyed(pages, titles, tuple(dict.fromkeys(problems)))


def _title(pdf: Pdf) -> str:
    """What the file calls itself; empty where it does not say."""
    return str(pdf.open_metadata().get("dc:title") or "")


def bind(job: Binding) -> Bound:
    """Put every file behind the front sheet, and number the pages through."""
    with pikepdf.open(io.BytesIO(job.front)) as base:
        try:
            hung = [(entry, *_bound(base, entry)) for entry in job.entries]
        except CannotOpenError as error:
            return Bound(b"", 0, (error.problem,))
        destinations.lead_to(base, {one.anchor: page for one, page, _ in hung if page is not None})
        write_outline(base, [(one.title, one.anchor, marks) for one, _, marks in hung])
        files = [job.front, *(one.file.content for one in job.entries if one.file)]
        spots = number_pages(base, files, job.words, job.first)
        if job.mark:
            said = (True, *(one.says_it for one in job.entries if one.file))
            at_foot = [all(one is None or one.is_foot for one in pages) for pages in spots]
            bare = [room and not each for room, each in zip(at_foot, said, strict=True)]
            mark_papers(base, files, bare, job.mark)
        label = Dictionary(S=Name.D, St=job.first)
        base.Root.PageLabels = Dictionary(Nums=Array([0, label]))
        base.Root.PageMode = Name.UseOutlines
        pages = len(base.pages)
        return Bound(sealed(joining.saved(base)), pages, tuple(_crowded(job, spots)))


def _bound(base: Pdf, entry: PackEntry) -> tuple[Thing, Thing]:
    """Put the file of an item at the end; gives its first page and its bookmarks."""
    if entry.file is None:
        return None, Array()
    at = len(base.pages)
    with opened(entry.file, is_sound=True) as pdf:  # as the survey found
        with its_own_faults(entry.file):
            bundle = joining.make_room(base, pdf, entry.file.mark)
        (document,) = as_list(base.Root.StructTreeRoot.K)
        marks = joining.join(base, pdf, bundle, joining.Where(at, document, entry.title))
    return base.pages[at].obj, marks


def _crowded(job: Binding, spots: list[list[Spot | None]]) -> Iterator[Problem]:
    """The files with pages on which nothing is free for the number of the pack's page."""
    files: list[Appended | None] = [None, *(one.file for one in job.entries if one.file)]
    for file, on_pages in zip(files, spots, strict=True):
        crowded = [str(number) for number, spot in enumerate(on_pages, 1) if spot is None]
        if file and crowded:
            yield Problem("R060", file.place, *no_room(crowded))
