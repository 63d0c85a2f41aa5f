"""A paper as a Word file: its page read, and written block by block."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from reportgen.word.blocks import Block, Page, Paragraph, Table
from reportgen.word.inline import Drawn, Lines
from reportgen.word.looks import dress
from reportgen.word.names import Sent, bookmark, of_paper
from reportgen.word.numbering import Lists
from reportgen.word.packing import packed
from reportgen.word.paragraphs import Paragraphs
from reportgen.word.tables import add_table_style, write_table
from reportgen.word.xml import element


@dataclass(frozen=True)
class About:
    """What the file says of itself; its date is that of the meeting, not of the clock."""

    sent: Sent
    subject: str
    meeting: date


def word_file(page: Page, drawings: Mapping[str, bytes], about: About) -> bytes:
    """The Word file of a page; `drawings` are SVG, by the names that the page calls them by."""
    document = docx.Document()
    _empty(document)
    dress(document, page)
    add_table_style(document)
    lines = Lines(document, Drawn(drawings, _bookmarks(page)))
    paragraphs = Paragraphs(Lists(document), lines)
    for block in page.blocks:
        _write(document, block, paragraphs)
    if isinstance(page.blocks[-1], Table):
        document.add_paragraph(style="Table note")  # Word has no table at the end of a file
    _say(document, page, about)
    out = io.BytesIO()
    document.save(out)
    return packed(out.getvalue())


def _write(document: Document, block: Block, paragraphs: Paragraphs) -> None:
    if isinstance(block, Paragraph):
        paragraphs.write(document.add_paragraph(), block)
    else:
        write_table(document, block, paragraphs)


def _bookmarks(page: Page) -> dict[str, str]:
    """The bookmark that stands for each id of the page."""
    return {key: bookmark(key, block.words) for block in page.blocks for key in block.keys}


def _empty(document: Document) -> None:
    """Take out of Word's template what is none of the paper's: its picture of itself."""
    package = document.part.package
    for name, relation in list(package.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del package.rels[name]


def _say(document: Document, page: Page, about: About) -> None:
    """The properties of the file. Whoever edits it is asked by Word to track what they change."""
    said = document.core_properties
    said.title, said.subject, said.author = page.title, about.subject, page.author
    said.language, said.keywords = page.language, of_paper(about.sent)
    said.comments, said.last_modified_by, said.revision = "", "", 1
    said.created = said.modified = datetime(*about.meeting.timetuple()[:3])
    settings: Any = document.settings.element
    first = next((one for one in settings if one.tag not in _BEFORE_TRACKING), None)
    tracked = element("w:trackRevisions")
    settings.append(tracked) if first is None else first.addprevious(tracked)


#: What stands before it in the settings, in the order that Word asks for.
_BEFORE_TRACKING = {
    qn(f"w:{name}")
    for name in (
        "writeProtection", "view", "zoom", "removePersonalInformation", "removeDateAndTime",
        "doNotDisplayPageBoundaries", "displayBackgroundShape", "printPostScriptOverText",
        "printFractionalCharacterWidth", "printFormsData", "embedTrueTypeFonts",
        "embedSystemFonts", "saveSubsetFonts", "saveFormsData", "mirrorMargins",
        "alignBordersAndEdges", "bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter",
        "gutterAtTop", "hideSpellingErrors", "hideGrammaticalErrors", "activeWritingStyle",
        "proofState", "formsDesign", "attachedTemplate", "linkStyles", "stylePaneFormatFilter",
        "stylePaneSortMethod", "documentType", "mailMerge", "revisionView",
    )
}  # fmt: skip
