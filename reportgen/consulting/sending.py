"""A paper made into a Word file, as it is made into a PDF."""

from __future__ import annotations

from reportgen.consulting.paged import page_of
from reportgen.orders import Built, Order
from reportgen.outputs.disk import locked, write_all
from reportgen.problems import Problems
from reportgen.steps.finishing import Tell
from reportgen.steps.wording import Worded, audit_paper
from reportgen.word.names import Sent, print_of_words
from reportgen.word.writing import About, word_file
from reportgen.workshop import Workshop


def send_paper(order: Order, workshop: Workshop, tell: Tell) -> Built:
    """Write the Word file of a paper. With an error in it, nothing is written."""
    found = Problems()
    tell(f"{order.paper}: reading and checking")
    worded = audit_paper(order, found)
    content = _word_file(order, worded, workshop, found) if worded and not found.stop else None
    path = order.folder / f"{order.stem}.docx"
    if content is None:
        return Built(order.paper, None, 0, tuple(found), last=path if path.exists() else None)
    with locked(order.folder):
        write_all(order.folder, {path.name: content})
    return Built(order.paper, path, 0, tuple(found))


def _word_file(order: Order, worded: Worded, workshop: Workshop, found: Problems) -> bytes | None:
    drawings = workshop.drawings(order.drawings, worded.document.pictures, found)
    page = page_of(order, worded, found)
    if page is None or found.stop:
        return None
    source, document = worded.source, worded.document
    words = print_of_words(page.words)
    sent = Sent(order.paper, order.period.id, order.is_open_draft, words)
    return word_file(page, drawings, About(sent, document.period, source.cover.meeting))
