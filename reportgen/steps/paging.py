"""The middle steps of a paper: its page for each medium, and what is wrong with what it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from reportgen.codes import Severity, is_of_audit
from reportgen.model.document import Document
from reportgen.model.narrative import Source
from reportgen.model.publication import Publication
from reportgen.model.style import HouseStyle
from reportgen.orders import Order
from reportgen.outputs.provenance import Origin, named_for_all, provenance
from reportgen.paper.page import Medium, page_html
from reportgen.problems import Problems
from reportgen.render.content import check_content
from reportgen.render.places import Written
from reportgen.sources.styles import style_folders
from reportgen.steps.wording import Worded, audit_paper


@dataclass(frozen=True)
class Composed:
    """A paper that is worded and numbered, and its page for each medium.

    `origin` is what its PDF carries of what it was made from; nothing where nobody asks.
    """

    source: Source
    style: HouseStyle
    document: Document
    pages: Mapping[Medium, str]
    origin: bytes = b""

    def made_from(self, inputs: Mapping[str, str], entry: Publication | None = None) -> Composed:
        """The same paper, which tells of the fingerprints of its files, and as what it goes out."""
        origin = Origin(self.source, self.document, named_for_all(inputs), entry)
        return replace(self, origin=provenance(origin))

    @property
    def written(self) -> Written:
        """Where it was written, for what is wrong with the finished page."""
        marked = self.document.edition != "open"
        return Written(self.document.places, self.source.place, marked)


def compose_paper(order: Order, found: Problems) -> Composed | None:
    """Read, check, compute, compose and audit; None when an error stands in the way."""
    worded = audit_paper(order, found)
    return paged(order, worded, found) if worded else None


def paged(order: Order, worded: Worded, found: Problems) -> Composed | None:
    """The pages of a worded paper, looked at; None when an error stands in the way."""
    is_whole = _is_whole(found)
    composed = placed(order, worded, found)
    for page in composed.pages.values() if is_whole else ():
        found.extend(check_content(page, composed.written))
    return None if found.stop else composed


def placed(order: Order, worded: Worded, found: Problems) -> Composed:
    """The pages of a worded paper, whatever else is wrong with it; those that can be made."""
    media: tuple[Medium, ...] = ("screen",) if order.only_html else ("print", "screen")
    folders = style_folders(order.project, worded.source.style_name)
    pages = {
        medium: page_html(worded.document, worded.style, medium, folders, found) for medium in media
    }
    made = {name: page for name, page in pages.items() if page}
    return Composed(worded.source, worded.style, worded.document, made)


def _is_whole(found: Problems) -> bool:
    """Whether the paper has all its parts: else links of its pages lead nowhere that are sound."""
    errors = (one for one in found if one.severity is Severity.ERROR)
    return all(is_of_audit(error.code) for error in errors)
