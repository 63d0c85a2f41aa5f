"""From a page to a PDF with WeasyPrint. Runs inside a worker (`renderers.py`)."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, time

with warnings.catch_warnings():
    # That the machine's fonts are not seen is what we want.
    warnings.filterwarnings("ignore", message="No fonts configured", category=UserWarning)
    from reportgen.render.typefaces import Typefaces

import weasyprint
from weasyprint.document import Document, DocumentMetadata

from reportgen.problems import Problem
from reportgen.render.drawings import whole_lines
from reportgen.render.fetch import Fetcher
from reportgen.render.finish import Finisher, one_annotation_a_link
from reportgen.render.job import Attachment, Job, PdfInfo, Rendered
from reportgen.render.journal import Journal
from reportgen.render.page_checks import check_pages, missing_characters
from reportgen.render.places import Places
from reportgen.render.sheets import sheets_of
from reportgen.render.streams import steady_streams
from reportgen.seal import sealed

VARIANT = "pdf/a-3a"


def render(job: Job) -> Rendered:
    """Lay out, check, write, finish and seal one paper."""
    rendered = _set(job)
    return replace(rendered, pdf=sealed(rendered.pdf))


def _set(job: Job) -> Rendered:
    paper = job.written.paper
    fetcher, journal = Fetcher(job.assets, paper), Journal()
    with journal.listening(), _typefaces() as typefaces:
        page = weasyprint.HTML(string=job.html, url_fetcher=fetcher)
        document = page.render(font_config=typefaces, pdf_variant=VARIANT)
        document.metadata = _metadata(job.info)
        one_annotation_a_link(document)
        root, sheets = page.etree_element, sheets_of(document)
        found = [*check_pages(root, sheets, typefaces.faces)]
        pdf = _written(document, job, fetcher)
        # Which characters no font has shows only while writing.
        found += missing_characters(root, sheets, journal.missing_characters())
    css = "".join(text for style in root.iter("style") for text in style.itertext())
    problems = [*fetcher.refused.values(), *journal.problems(paper, fetcher.refused, css)]
    if found:
        problems += map(Places(root.iter(), job.written).problem, found)
    pages = {name: number for number, page in enumerate(document.pages) for name in page.anchors}
    sides = min(
        (pages[name] for name in job.appendices if name in pages), default=len(document.pages)
    )
    rendered = Rendered(pdf, len(document.pages), _once(problems), sides)
    mark = root.find("body").get("data-draft") or ""
    return _with_appended(rendered, job, pages, mark) if job.appended else rendered


def _with_appended(rendered: Rendered, job: Job, pages: Mapping[str, int], mark: str) -> Rendered:
    """The paper with the files that are appended to it, marked where the paper is."""
    from reportgen.render.appended.append import append  # few papers need pikepdf

    whole = append(rendered.pdf, job.appended, pages, job.info.author)
    problems = _once([*rendered.problems, *whole.problems])
    if mark and whole.inserted:
        from reportgen.render.stamping.marking import mark_pages

        whole = whole._replace(pdf=mark_pages(whole.pdf, whole.inserted, mark))
    return replace(rendered, pdf=whole.pdf, pages=whole.pages, problems=problems)


def _written(document: Document, job: Job, fetcher: Fetcher) -> bytes:
    attachments = [_embedded(file, job.info, fetcher) for file in job.attachments]
    finisher = Finisher(job.attachments)
    with finisher.watching(), steady_streams(), whole_lines(), warnings.catch_warnings():
        # WeasyPrint leaves its colour profile to be closed by Python.
        warnings.filterwarnings("ignore", message="unclosed file", category=ResourceWarning)
        pdf: bytes = document.write_pdf(
            finisher=finisher, pdf_variant=VARIANT, attachments=attachments
        )
    return pdf


def _metadata(info: PdfInfo) -> DocumentMetadata:
    day = _moment(info.created).strftime("%Y-%m-%dT%H:%M:%SZ")
    return DocumentMetadata(
        title=info.title,
        authors=[info.author],
        description=info.subject,
        generator="reportgen",
        created=day,
        modified=day,
        lang=info.language,
    )


def _embedded(file: Attachment, info: PdfInfo, fetcher: Fetcher) -> weasyprint.Attachment:
    moment = _moment(info.created)
    return weasyprint.Attachment(
        string=file.content,
        url_fetcher=fetcher,
        name=file.name,
        description=file.description,
        created=moment,
        modified=moment,
        relationship=file.relationship,
    )


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


@contextmanager
def _typefaces() -> Iterator[Typefaces]:
    typefaces = Typefaces()
    try:
        yield typefaces
    finally:
        typefaces.close()


def _once(problems: list[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: problem.order))
