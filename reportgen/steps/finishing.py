"""The last steps of a paper: its charts drawn, its pages set, its files made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from reportgen.model.provenance import PROVENANCE
from reportgen.orders import FIGURES, Order
from reportgen.outputs.trace import figures_csv
from reportgen.paper.editions.holding import exempt_appendices
from reportgen.problems import Problems
from reportgen.render.html import self_contained
from reportgen.render.job import Appended, Attachment, Job, PdfInfo
from reportgen.render.pdf import render_pdf
from reportgen.render.sides import check_sides
from reportgen.steps.paging import Composed
from reportgen.steps.wording import settle_accepted
from reportgen.workshop import Workshop

Tell = Callable[[str], None]

# The letter of the codes that are told when its pages are set.
RENDERING = "R"


@dataclass(frozen=True)
class Finished:
    """The files of a paper by name, and the number of the PDF's pages.

    `sides` are those of the report before its first appendix; 0 where there is no PDF.
    """

    files: Mapping[str, bytes]
    pages: int
    sides: int = 0


def finish_paper(
    order: Order, composed: Composed, workshop: Workshop, tell: Tell, found: Problems
) -> Finished | None:
    """Draw and render; None when an error stands in the way."""
    tell(f"{order.paper}: drawing its charts")
    drawings = workshop.drawings(order.drawings, composed.document.pictures, found)
    if found.stop:
        return None
    page = {f"{order.stem}.html": self_contained(composed.pages["screen"], drawings).encode()}
    if order.only_html:
        return Finished(page, 0)
    tell(f"{order.paper}: setting the pages")
    figures = figures_csv(composed.document.figures)
    job = Job(
        composed.pages["print"],
        drawings,
        tuple(_attached(figures, composed.origin)),
        info_of(composed),
        composed.written,
        tuple(_appended(composed)),
        tuple(one.id for one in composed.document.sections if one.appendix),
    )
    rendered = render_pdf(job, workshop.renderers)
    found.extend(rendered.problems)
    most = composed.style.limits.sides
    found.extend(check_sides(rendered.sides, most, composed.written.paper))
    settle_accepted(order, composed.source, found, judged=RENDERING)
    files = {f"{order.stem}.pdf": rendered.pdf, **page, FIGURES: figures}
    return Finished(files, rendered.pages, rendered.sides)


def _attached(figures: bytes, origin: bytes) -> Iterator[Attachment]:
    yield Attachment(FIGURES, figures, "Every figure of this paper and the row it comes from")
    if origin:
        words = "What this paper was made from: reportgen verify reads it"
        yield Attachment(PROVENANCE, origin, words, "application/json", "Supplement")


def _appended(composed: Composed) -> Iterator[Appended]:
    """The files that are appended, each with the page before it."""
    exempt = exempt_appendices(composed.source)
    for section in composed.document.sections:
        if section.appendix == "file":
            file = composed.source.files[section.id]
            yield Appended(
                section.id, section.number, section.mark, section.heading, file.content, file.place,
                "few" if section.id in exempt else "all", (str(composed.style.exempt.mark),),
            )  # fmt: skip


def info_of(composed: Composed) -> PdfInfo:
    """What the PDF says of itself; its date is that of the meeting, not of the clock."""
    document, source = composed.document, composed.source
    return PdfInfo(
        title=document.title,
        author=document.council,
        subject=document.period,
        language=document.language,
        created=source.cover.meeting,
    )
