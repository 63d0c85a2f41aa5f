"""From what people wrote to the paper, on one screen.

Read and check, compute, compose, draw, render, write. Each stage takes what the one before it
made; only this module knows them all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from reportgen.indicators.catalogue import build_catalogue
from reportgen.model.chart import Chart
from reportgen.model.document import Document, PlacedChart
from reportgen.model.narrative import Source
from reportgen.orders import FIGURES, Built, Order
from reportgen.paper.compose import compose
from reportgen.paper.page import Medium, page_html
from reportgen.problems import Problems
from reportgen.publish.outputs import figures_csv, locked, write_all
from reportgen.publish.record import RECORD, fingerprints, take_record
from reportgen.render.html import self_contained
from reportgen.render.job import Attachment, PdfInfo
from reportgen.render.pdf import render_pdf
from reportgen.sources.inputs import input_files
from reportgen.sources.reader import read_source
from reportgen.sources.styles import read_style, style_folders
from reportgen.workshop import Workshop

Tell = Callable[[str], None]


@dataclass(frozen=True)
class Composed:
    """A paper that is worded and numbered, and its page for each medium."""

    source: Source
    document: Document
    pages: Mapping[Medium, str]

    @property
    def charts(self) -> dict[str, Chart]:
        """What its charts show, by name."""
        parts = (part for section in self.document.sections for part in section.parts)
        return {part.name: part.chart for part in parts if isinstance(part, PlacedChart)}


@dataclass(frozen=True)
class Finished:
    """The files of a paper by name, and the number of the PDF's pages."""

    files: Mapping[str, bytes]
    pages: int


def build_papers(orders: Sequence[Order], tell: Tell) -> list[Built]:
    """Build papers, as many at once as the machine has cores; in the order given."""
    drawings = orders[0].project.root / "build" / "charts"
    renders = not all(order.only_html for order in orders)
    with (
        Workshop(drawings, len(orders), renders=renders) as workshop,
        ThreadPoolExecutor(workshop.hands) as hands,
    ):
        return list(hands.map(lambda order: build_paper(order, workshop, tell), orders))


def build_paper(order: Order, workshop: Workshop, tell: Tell) -> Built:
    """Build one paper. With an error in it, nothing is written and the last good one stays."""
    found = Problems()
    inputs = fingerprints(order.project.root, input_files(order.project, order.paper, order.period))
    tell(f"{order.paper}: reading and checking")
    composed = compose_paper(order, found)
    finished = finish_paper(order, composed, workshop, tell, found) if composed else None
    if finished is None or found.stop:
        return Built(order.paper, None, 0, tuple(found), last=order.last)
    record = take_record(inputs, finished.files, finished.pages, found)
    with locked(order.folder):
        write_all(order.folder, {**finished.files, RECORD: record})
    return Built(order.paper, order.path, finished.pages, tuple(found))


def compose_paper(order: Order, found: Problems) -> Composed | None:
    """Read, check, compute and compose; None when an error stands in the way."""
    source = read_source(order.project, order.paper, order.period, found)
    style = read_style(order.project, source.style_name, found) if source else None
    if source is None or style is None:
        return None
    catalogue = build_catalogue(source, found)
    document = compose(source, style, catalogue, found)
    media: tuple[Medium, ...] = ("screen",) if order.only_html else ("print", "screen")
    folders = style_folders(order.project, source.style_name)
    pages = {medium: page_html(document, style, medium, folders, found) for medium in media}
    if found.stop:
        return None
    return Composed(source, document, {name: page for name, page in pages.items() if page})


def finish_paper(
    order: Order, composed: Composed, workshop: Workshop, tell: Tell, found: Problems
) -> Finished | None:
    """Draw and render; None when an error stands in the way."""
    tell(f"{order.paper}: drawing its charts")
    drawings = workshop.drawings(composed.charts, composed.source.place, found)
    if found.stop:
        return None
    page = {f"{order.stem}.html": self_contained(composed.pages["screen"], drawings).encode()}
    if order.only_html:
        return Finished(page, 0)
    tell(f"{order.paper}: setting the pages")
    figures = figures_csv(composed.document.figures)
    attached = Attachment(FIGURES, figures, "Every figure of this paper and the row it comes from")
    rendered = render_pdf(
        composed.pages["print"], drawings, (attached,), _info(composed), workshop.renderers
    )
    found.extend(rendered.problems)
    files = {f"{order.stem}.pdf": rendered.pdf, **page, FIGURES: figures}
    return Finished(files, rendered.pages)


def _info(composed: Composed) -> PdfInfo:
    """What the PDF says of itself; its date is that of the meeting, not of the clock."""
    document, source = composed.document, composed.source
    return PdfInfo(
        title=document.title,
        author=document.council,
        subject=document.period,
        language=document.language,
        created=source.cover.meeting,
        place=source.place,
    )
