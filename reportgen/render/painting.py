"""From a page to a PDF with WeasyPrint. Runs inside a worker (`workers.py`)."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time

with warnings.catch_warnings():
    # That the machine's fonts are not seen is what we want.
    warnings.filterwarnings("ignore", message="No fonts configured", category=UserWarning)
    from reportgen.render.typefaces import Typefaces

import weasyprint
from weasyprint.document import Document, DocumentMetadata

from reportgen.problems import Problem
from reportgen.render.checks import check, find_characters
from reportgen.render.fetch import Fetcher
from reportgen.render.finish import Finisher, one_annotation_a_link
from reportgen.render.job import Attachment, Job, PdfInfo, Rendered
from reportgen.render.journal import Journal
from reportgen.render.streams import steady_streams

VARIANT = "pdf/a-3a"


def render(job: Job) -> Rendered:
    """Lay out, check, write and finish one paper."""
    place = job.info.place
    fetcher, journal = Fetcher(job.assets, place), Journal()
    with journal.listening(), _typefaces() as typefaces:
        page = weasyprint.HTML(string=job.html, url_fetcher=fetcher)
        document = page.render(font_config=typefaces, pdf_variant=VARIANT)
        document.metadata = _metadata(job.info)
        one_annotation_a_link(document)
        problems = [*check(page.etree_element, document, typefaces.faces, place)]
        pdf = _written(document, job, fetcher)
        missing = journal.missing_characters()
        if missing:
            problems += find_characters(page.etree_element, document, missing, place)
    problems += [*fetcher.refused.values(), *journal.problems(place, fetcher.refused)]
    return Rendered(pdf, len(document.pages), _once(problems))


def _written(document: Document, job: Job, fetcher: Fetcher) -> bytes:
    attachments = [_embedded(file, job.info, fetcher) for file in job.attachments]
    finisher = Finisher(job.attachments)
    with finisher.watching(), steady_streams(), warnings.catch_warnings():
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
