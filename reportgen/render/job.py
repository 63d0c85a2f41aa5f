"""What goes to the renderer and what comes back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from reportgen.problems import Place, Problem
from reportgen.render.places import Written


@dataclass(frozen=True)
class Attachment:
    """A file inside the PDF. `relationship` is PDF/A-3's: Data, Source, Supplement, ..."""

    name: str
    content: bytes
    description: str
    mime_type: str = "text/csv"
    relationship: str = "Data"


#: Who will see a file: everybody; everybody who has a pack of drafts; or those who may see all.
Reach = Literal["all", "drafts", "few"]


@dataclass(frozen=True)
class Appended:
    """A PDF file to be appended after the page that holds its anchor.

    `label` is "Appendix B", and `mark` the "B" that begins the labels of its pages; `place` is
    where its problems are reported. `withheld` are the words by which a house style marks the pages
    of what not everybody may see.
    """

    anchor: str
    label: str
    mark: str
    title: str
    content: bytes
    place: Place
    reach: Reach = "all"
    withheld: tuple[str, ...] = ()


@dataclass(frozen=True)
class PdfInfo:
    """What the PDF says of itself. `created` is the paper's day; nothing comes from the clock."""

    title: str
    author: str
    subject: str
    language: str
    created: date


@dataclass(frozen=True)
class Job:
    """Everything that a PDF is made from. `assets` holds each chart's SVG by its name.

    `written` is where its problems are reported, and `appendices` are the anchors of those that it
    writes itself or announces.
    """

    html: str
    assets: dict[str, bytes]
    attachments: tuple[Attachment, ...]
    info: PdfInfo
    written: Written
    appended: tuple[Appended, ...] = ()
    appendices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rendered:
    """The PDF (empty when it could not be made), its number of pages and what is wrong with it.

    `sides` are those of the report itself, before the first appendix.
    """

    pdf: bytes
    pages: int
    problems: tuple[Problem, ...]
    sides: int = 0
