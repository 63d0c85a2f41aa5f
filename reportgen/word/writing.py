"""A paper as a Word file: its page read, and written block by block."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import zip_longest

import docx
from docx.document import Document
from docx.shared import Pt

from reportgen.steady_zip import steady
from reportgen.word.blocks import Block, Page, Paragraph, Table
from reportgen.word.inline import Drawn, Lines
from reportgen.word.looks import dress
from reportgen.word.names import Sent, bookmark, of_paper
from reportgen.word.numbering import Lists
from reportgen.word.paragraphs import Paragraphs
from reportgen.word.tables import add_table_style, write_table
from reportgen.word.template import prepare

AFTER_DISPLAY = 8  # points beneath a table or a chart with its notes


@dataclass(frozen=True)
class About:
    """What the file says of itself; its date is that of the meeting, not of the clock."""

    sent: Sent
    subject: str
    meeting: date


def word_file(page: Page, drawings: Mapping[str, bytes], about: About) -> bytes:
    """The Word file of a page; `drawings` are SVG, by the names that the page calls them by."""
    document = docx.Document()
    prepare(document)
    dress(document, page)
    add_table_style(document)
    lines = Lines(document, Drawn(drawings, _bookmarks(page)))
    paragraphs = Paragraphs(Lists(document), lines)
    for block, after in zip_longest(page.blocks, page.blocks[1:]):
        _write(document, block, after, paragraphs)
    if isinstance(page.blocks[-1], Table):
        document.add_paragraph(style="Table note")  # Word has no table at the end of a file
    _say(document, page, about)
    out = io.BytesIO()
    document.save(out)
    return steady(out.getvalue())


def _write(document: Document, block: Block, after: Block | None, paragraphs: Paragraphs) -> None:
    """Write a block; a note stands on the page of what it is of."""
    has_notes = isinstance(after, Paragraph) and after.kind == "note"
    if isinstance(block, Table):
        write_table(document, block, paragraphs, has_notes)
        return
    written = document.add_paragraph()
    paragraphs.write(written, block, goes_on=_goes_on(block, after))
    if block.kind in ("picture", "note"):
        written.paragraph_format.keep_with_next = has_notes or None
        written.paragraph_format.space_after = None if has_notes else Pt(AFTER_DISPLAY)


def _goes_on(block: Paragraph, after: Block | None) -> bool:
    """Whether the ground of a paragraph is that of the next; of a quotation, whether its list."""
    if not isinstance(after, Paragraph) or after.ground != block.ground:
        return False
    return bool(block.ground) and (block.ground != "quotation" or after.depth > 0)


def _bookmarks(page: Page) -> dict[str, str]:
    """The bookmark that stands for each id of the page."""
    return {key: bookmark(key, block.words) for block in page.blocks for key in block.keys}


def _say(document: Document, page: Page, about: About) -> None:
    """The properties of the file."""
    said = document.core_properties
    said.title, said.subject, said.author = page.title, about.subject, page.author
    said.language, said.keywords = page.language, of_paper(about.sent)
    said.comments, said.last_modified_by, said.revision = "", "", 1
    said.created = said.modified = datetime(*about.meeting.timetuple()[:3])
