"""From what people wrote to the paper, on one screen.

Read and check, compute, compose, audit, draw, render, write. Each stage takes what the one before
it made; only this module knows them all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

from reportgen.acceptance import report_lapsed, settle
from reportgen.audit.bound import manuscript_of
from reportgen.audit.rules import audit
from reportgen.charts.keep import keep_only
from reportgen.codes import Severity, is_of_audit
from reportgen.indicators.catalogue import build_catalogue
from reportgen.model.document import Document
from reportgen.model.figures import Catalogue
from reportgen.model.manuscript import Manuscript
from reportgen.model.narrative import Source
from reportgen.model.provenance import PROVENANCE
from reportgen.model.publication import Publication
from reportgen.model.style import HouseStyle
from reportgen.orders import FIGURES, Built, Order
from reportgen.paper.compose import compose
from reportgen.paper.editions.holding import count_exempt
from reportgen.paper.editions.making import edition_of, of_the_open_part
from reportgen.paper.editions.rules import report_marks
from reportgen.paper.page import Medium, page_html
from reportgen.paper.unbound import check_names
from reportgen.problems import Problems
from reportgen.publish.outputs import locked, write_all
from reportgen.publish.provenance import Origin, named_for_all, provenance
from reportgen.publish.record import RECORD, fingerprints, take_record
from reportgen.publish.trace import figures_csv
from reportgen.render.content import check_content
from reportgen.render.html import self_contained
from reportgen.render.job import Appended, Attachment, Job, PdfInfo
from reportgen.render.pdf import render_pdf
from reportgen.render.places import Written
from reportgen.render.sides import check_sides
from reportgen.sources.inputs import input_files
from reportgen.sources.reader import read_source
from reportgen.sources.remains import read_remains
from reportgen.sources.styles import read_style, style_folders
from reportgen.wording import HouseWords
from reportgen.workshop import Workshop

Tell = Callable[[str], None]

# The letters of the codes that are told until a paper is audited, and those of its rendering.
BEFORE_RENDERING, RENDERING = "DNAC", "R"


@dataclass(frozen=True)
class Worded:
    """A paper that is worded and numbered, and what it was made from."""

    source: Source
    style: HouseStyle
    document: Document
    catalogue: Catalogue


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


@dataclass(frozen=True)
class Finished:
    """The files of a paper by name, and the number of the PDF's pages.

    `sides` are those of the report before its first appendix; 0 where there is no PDF.
    """

    files: Mapping[str, bytes]
    pages: int
    sides: int = 0


def build_papers(
    orders: Sequence[Order], tell: Tell, workshop: Workshop | None = None
) -> list[Built]:
    """Build papers, as many at once as the workshop has hands; one result each, in their order.

    A workshop that is given stays open; otherwise there is one for these papers.
    """
    if workshop is None:
        with _workshop_for(orders) as own:
            return build_papers(orders, tell, own)
    hands = ThreadPoolExecutor(workshop.hands)
    try:
        return list(hands.map(lambda order: _one_of_them(order, workshop, tell), orders))
    finally:  # where it is interrupted, no other paper begins, and none is waited for
        hands.shutdown(wait=False, cancel_futures=True)


def _workshop_for(orders: Sequence[Order]) -> Workshop:
    renders = not all(order.only_html for order in orders)
    draws = not all(order.folder.exists() for order in orders)  # else few charts are new, if any
    return Workshop(len(orders), renders=renders, draws=draws)


def _one_of_them(order: Order, workshop: Workshop, tell: Tell) -> Built:
    """Build one paper of several, none of which may be lost by a fault in another."""
    try:
        return build_paper(order, workshop, tell)
    except Exception as fault:
        return Built(order.paper, None, 0, (), last=order.last, fault=fault)


def build_paper(order: Order, workshop: Workshop, tell: Tell) -> Built:
    """Build one paper. With an error in it, nothing is written and the last good one stays."""
    found = Problems()
    inputs = fingerprints(order.project.root, input_files(order.project, order.paper, order.period))
    tell(f"{order.paper}: reading and checking")
    composed = compose_paper(order, found)
    named = {} if order.openly else inputs  # no name of a file may tell what is withheld
    composed = composed.made_from(named) if composed else None
    finished = finish_paper(order, composed, workshop, tell, found) if composed else None
    if composed is None or finished is None or found.stop:
        return Built(order.paper, None, 0, tuple(found), last=order.last)
    record = take_record(inputs, finished.files, finished.pages, found)
    kept = {} if order.openly else {RECORD: record}
    with locked(order.folder):
        write_all(order.folder, {**finished.files, **kept})
        keep_only(order.drawings, [each.chart for each in composed.document.pictures])
    older = order.older(finished.files)
    return Built(order.paper, order.path, finished.pages, tuple(found), older=older)


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


def audit_paper(order: Order, found: Problems) -> Worded | None:
    """Read, check, compute and compose, and audit what came of it where no error stands in the way.

    What somebody answers for stands in the way of nothing.
    """
    worded = worded_paper(order, found)
    if worded is None:
        return None
    is_whole = not found.stop and worded.source.withheld is None
    if is_whole:
        found.extend(_audited(order, worded))
    _settle(order, worded.source, found, judged=BEFORE_RENDERING if is_whole else "")
    return worded


def has_exempt(order: Order) -> bool:
    """Whether a paper has an open and a restricted edition; not where it cannot be read."""
    return exempt_in(order) > 0


def exempt_in(order: Order) -> int:
    """How many parts of a paper are marked as exempt; one that is exempt as a whole is one."""
    source = read_source(order.project, order.paper, order.period, Problems())
    return count_exempt(source) if source else 0


def manuscript_for(order: Order, found: Problems) -> Manuscript | None:
    """A paper as its readers will meet it, to be looked at and not built."""
    worded = worded_paper(order, found)
    return manuscript_of(worded.document, worded.source) if worded else None


def _audited(order: Order, worded: Worded) -> Problems:
    """What the audit has to tell, as grave as the council holds it."""
    told = Problems(order.project.settings.severities)
    audit(manuscript_of(worded.document, worded.source, _before(order)), told)
    return told


def worded_paper(order: Order, found: Problems) -> Worded | None:
    """What people wrote, bound to its data; None where a part of it cannot be used."""
    source = read_source(order.project, order.paper, order.period, found)
    style = read_style(order.project, source.style_name, found) if source else None
    if source is None:
        check_names(read_remains(order.project, order.paper, order.period), found)
    if source is None or style is None:
        return None
    report_marks(source, style, found)
    source = replace(source, amendment=order.amendment)
    part, style = edition_of(source, style, order.known_as)
    told = Problems()
    catalogue = build_catalogue(part, HouseWords.of(style), told)
    document = compose(part, style, catalogue, told, order.edition)
    found.extend(told if part.withheld is None else of_the_open_part(told))
    return Worded(part, style, document, catalogue)


def _before(order: Order) -> Manuscript | None:
    """The paper of the period before, if there is one; what is wrong with it was told then."""
    period = order.project.period_before(order.paper, order.period)
    worded = worded_paper(replace(order, period=period), Problems()) if period else None
    return manuscript_of(worded.document, worded.source) if worded else None


def _settle(order: Order, source: Source, found: Problems, judged: str) -> None:
    """Hold what somebody answers for as accepted, and tell what nobody need answer for any more."""
    settle(found, source.accepted, order.project.root)
    if source.withheld is not None:
        return  # which acceptances nothing needs is told of the whole paper
    told = Problems(order.project.settings.severities)
    report_lapsed(found, source.accepted, judged, told)
    found.extend(told)


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
    _settle(order, composed.source, found, judged=RENDERING)
    files = {f"{order.stem}.pdf": rendered.pdf, **page, FIGURES: figures}
    return Finished(files, rendered.pages, rendered.sides)


def _attached(figures: bytes, origin: bytes) -> Iterator[Attachment]:
    yield Attachment(FIGURES, figures, "Every figure of this paper and the row it comes from")
    if origin:
        words = "What this paper was made from: reportgen verify reads it"
        yield Attachment(PROVENANCE, origin, words, "application/json", "Supplement")


def _appended(composed: Composed) -> Iterator[Appended]:
    """The files that are appended, each with the page before it."""
    for section in composed.document.sections:
        if section.appendix == "file":
            file = composed.source.files[section.id]
            yield Appended(
                section.id, section.number, section.mark, section.heading, file.content, file.place
            )


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
