"""The list of a pack's papers, attached to it: what each is, where it begins, and its SHA-256.

A paper's own seal ends where its pages become those of a pack. By this list, and the registers,
anybody can see which files a pack was bound of.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from reportgen.model.provenance import PAPERS, PAPERS_HEADINGS
from reportgen.outputs.manifest import digest
from reportgen.outputs.safe_csv import csv_of
from reportgen.paper.agenda import Numbered
from reportgen.render.job import Appended, Attachment


class Bundled(NamedTuple):
    """A paper of a pack, as the list tells of it."""

    item: Numbered
    file: Appended
    pages: int
    elsewhere: bool = False  # others made it, so that no register has it


def list_of(papers: Iterable[Bundled]) -> Attachment:
    """The list as a file to be attached."""
    rows = [_row(one) for one in papers]
    about = "The papers of this pack, with the SHA-256 of each file as it was published"
    return Attachment(PAPERS, csv_of([PAPERS_HEADINGS, *rows]), about)


def _row(one: Bundled) -> tuple[str, ...]:
    name = one.file.place.file.rpartition("/")[2]
    return (
        one.item.line.number,
        one.item.heading,
        str(one.item.page or ""),
        str(one.pages),
        name,
        digest(one.file.content),
        "yes" if one.elsewhere else "no",
    )


def bundled(
    items: Iterable[Numbered],
    files: Mapping[str, Appended],
    pages: Mapping[str, int],
    strange: Collection[str],
) -> list[Bundled]:
    """The items that have a file in this pack; others made those that are `strange`."""
    with_file = [(one, one.line.anchor) for one in items if one.line.anchor in files]
    return [
        Bundled(one, files[anchor], pages[anchor], anchor in strange) for one, anchor in with_file
    ]
