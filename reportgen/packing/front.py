"""The front sheet of a pack: set, and set again until its page numbers are right."""

from __future__ import annotations

from reportgen.packing.known import Opened
from reportgen.packing.listing import bundled, list_of
from reportgen.paper.agenda import Front, Numbered, front_html, front_of
from reportgen.problems import Problems
from reportgen.render.content import check_content
from reportgen.render.job import Job, PdfInfo, Rendered
from reportgen.render.pdf import render_pdf
from reportgen.sources.styles import style_folders
from reportgen.workers import Asked

#: How often it is set at most.
_MOST_SETTINGS = 4
_UNSETTLED = (
    "the front sheet has another number of pages each time its page numbers are filled in",
    "shorten a heading, or add a word to it, so that it ends elsewhere on its page",
)


def front_sheet(opened: Opened, setting: Asked, found: Problems) -> Rendered | None:
    """The front sheet with as many pages as its page numbers take it to have; None where none."""
    pages = 1
    for _ in range(_MOST_SETTINGS):
        told = Problems()
        rendered = _set(opened, opened.numbered(pages), setting, told)
        if rendered is None or told.stop or rendered.pages == pages:
            found.extend(told)
            return None if told.stop else rendered
        pages = rendered.pages
    found.add("R062", opened.known.place, *_UNSETTLED)
    return None


def _set(
    opened: Opened, items: tuple[Numbered, ...], setting: Asked, found: Problems
) -> Rendered | None:
    known = opened.known
    meeting = known.meeting(opened.reader)
    front = front_of(meeting, items, known.style)
    folders = style_folders(known.order.project, known.style_name)
    html = front_html(front, meeting, known.style, folders, found)
    if html is None:
        return None
    found.extend(check_content(html, known.written))
    if found.stop:
        return None
    papers = list_of(bundled(items, opened.files, opened.surveyed.pages, known.strange))
    rendered = render_pdf(Job(html, {}, (papers,), _info(opened, front), known.written), setting)
    found.extend(rendered.problems)
    return rendered


def _info(opened: Opened, front: Front) -> PdfInfo:
    """What the pack says of itself; its date is that of the meeting, not of the clock."""
    title = ", ".join(filter(None, (front.title, front.meeting, front.exempt_mark)))
    day = opened.known.agenda.meeting
    return PdfInfo(title, front.council, front.title, front.language, day)
