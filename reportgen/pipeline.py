"""From what people wrote to the paper, on one screen.

read -> check -> compute -> compose -> audit -> render -> publish. Each stage takes what the one
before it made; only this module knows them all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from reportgen.indicators.catalogue import build_catalogue
from reportgen.model.chart import Chart
from reportgen.model.document import Document, PlacedChart
from reportgen.model.narrative import Source
from reportgen.paper.compose import compose
from reportgen.paper.page import Medium, page_html
from reportgen.periods import Period
from reportgen.problems import Problem, Problems
from reportgen.publish.outputs import figures_csv, locked, write_all
from reportgen.publish.record import RECORD, fingerprints, take_record, unchanged
from reportgen.render.html import self_contained
from reportgen.render.job import Attachment, PdfInfo
from reportgen.render.pdf import render_pdf
from reportgen.sources.inputs import input_files
from reportgen.sources.project import Project
from reportgen.sources.reader import read_source
from reportgen.sources.styles import read_style, style_folders
from reportgen.workshop import Workshop

Tell = Callable[[str], None]


@dataclass(frozen=True)
class Built:
    """How the building of one paper went. `path` is the finished paper; None when it failed."""

    paper: str
    path: Path | None
    pages: int
    problems: tuple[Problem, ...]
    fresh: bool = True


@dataclass(frozen=True)
class Order:
    """One paper of one period, to be built."""

    project: Project
    paper: str
    period: Period
    only_html: bool

    @property
    def folder(self) -> Path:
        """Where everything of this paper goes."""
        return self.project.root / "build" / self.period.id / self.paper

    @property
    def stem(self) -> str:
        """The name of its files, fit to be published as it is."""
        return f"{self.paper}-{self.period.id}"

    @property
    def results(self) -> tuple[str, ...]:
        """The files that are wanted, the one to open first."""
        page = (f"{self.stem}.html",)
        return page if self.only_html else (f"{self.stem}.pdf", *page, FIGURES)


FIGURES = "figures.csv"


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


def build_papers(
    project: Project,
    period: Period,
    papers: Sequence[str],
    *,
    only_html: bool,
    progress: Tell,
) -> list[Built]:
    """Build papers of a period, those of which something changed; in the order given."""
    orders = [Order(project, paper, period, only_html) for paper in papers]
    done = {order: _as_it_stands(order) for order in orders}
    waiting = [order for order in orders if done[order] is None]
    drawings = project.root / "build" / "charts"
    with (
        Workshop(drawings, len(waiting), renders=not only_html) as workshop,
        ThreadPoolExecutor(workshop.hands) as hands,
    ):
        built = hands.map(lambda order: build_paper(order, workshop, progress), waiting)
        done.update(zip(waiting, built, strict=True))
    return [paper for paper in done.values() if paper]


def _as_it_stands(order: Order) -> Built | None:
    """The paper of the last build, where nothing that shows in it has changed."""
    record = unchanged(order.project.root, order.folder, order.results)
    if record is None:
        return None
    path = order.folder / order.results[0]
    return Built(order.paper, path, record.pages, tuple(record.problems), fresh=False)


def build_paper(order: Order, workshop: Workshop, tell: Tell) -> Built:
    """Build one paper. With an error in it, nothing is written and the last good one stays."""
    found = Problems()
    tell(f"{order.paper}: reading and checking")
    files = input_files(order.project, order.paper, order.period)
    inputs = fingerprints(order.project.root, files)
    composed = compose_paper(order, found)
    if composed is None:
        return Built(order.paper, None, 0, tuple(found))
    tell(f"{order.paper}: drawing {len(composed.charts)} charts")
    drawings = workshop.drawings(composed.charts)
    tell(f"{order.paper}: setting the pages")
    files, pages = finish_paper(order, composed, drawings, workshop, found)
    if found.stop:
        return Built(order.paper, None, pages, tuple(found))
    with locked(order.folder):
        write_all(order.folder, {**files, RECORD: take_record(inputs, files, pages, found)})
    return Built(order.paper, order.folder / order.results[0], pages, tuple(found))


def compose_paper(order: Order, found: Problems) -> Composed | None:
    """Read, check, compute and compose; None when an error stands in the way."""
    source = read_source(order.project, order.paper, order.period, found)
    style = source and read_style(order.project, source.style_name, found)
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
    order: Order,
    composed: Composed,
    drawings: dict[str, bytes],
    workshop: Workshop,
    found: Problems,
) -> tuple[dict[str, bytes], int]:
    """Render: the finished files by name, and the number of the PDF's pages."""
    page = self_contained(composed.pages["screen"], drawings).encode()
    if order.only_html:
        return {f"{order.stem}.html": page}, 0
    figures = figures_csv(composed.document.figures)
    attached = Attachment(FIGURES, figures, "Every figure of this paper and the row it comes from")
    rendered = render_pdf(
        composed.pages["print"], drawings, (attached,), _info(composed), workshop.renderers
    )
    found.extend(rendered.problems)
    files = {f"{order.stem}.pdf": rendered.pdf, f"{order.stem}.html": page, FIGURES: figures}
    return files, rendered.pages


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
