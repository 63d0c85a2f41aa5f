"""How the Word file looks: its page, its styles, what stands at the head and the foot of a page.

Only styles carry looks, so that an officer can change them in one place; the number of a paragraph
hangs in a margin of its own, as in print.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from reportgen import colours
from reportgen.colours import for_office
from reportgen.fonts import OFFICE_FONT
from reportgen.word.blocks import Page
from reportgen.word.xml import element, text, twips

BLUE, PURPLE, GREY, INK = map(for_office, (colours.BLUE, colours.PLUM, colours.GREY, colours.INK))
LINE = "C5CDD4"
#: A4, and its margins: top, right, bottom, left.
WIDTH, HEIGHT = 210, 297
MARGINS = (25, 22, 22, 22)
TEXT_WIDTH = WIDTH - MARGINS[1] - MARGINS[3]
NUMBERS = 16  # the room of the numbers
BESIDE = 50  # where values stand beside the labels of the cover


@dataclass(frozen=True)
class Look:
    """A style: sizes and spaces are in points."""

    name: str
    based: str = "Normal"
    size: float = 0
    bold: bool | None = None
    colour: str = ""
    before: float = 0
    after: float = 0
    keeps: bool = False  # with what follows it
    align: Any = None


LOOKS = (
    Look("Title", size=17, bold=True, colour=BLUE, before=8, after=8, keeps=True),
    Look("Heading 1", size=17, bold=True, colour=BLUE, before=10, after=8, keeps=True),
    Look("Heading 2", size=15, bold=True, colour=BLUE, before=18, after=6, keeps=True),
    Look("Heading 3", size=12.5, bold=True, colour=BLUE, before=12, after=4, keeps=True),
    Look("Body Text", before=5, after=5),
    Look("List Bullet", after=4),
    Look("List Number", after=4),
    Look("List Continue", after=4),
    Look("List", after=4),
    Look("Quote", after=6),
    Look("Caption", size=11.5, bold=True, colour=BLUE, before=10, after=4, keeps=True),
    Look("Table note", size=10, colour=GREY, before=3, after=3),
    Look("Picture", after=4),
    Look("Table heading", size=10.5, bold=True, before=2, after=2, keeps=True),
    Look(
        "Table figure heading",
        based="Table heading",
        size=10.5,
        bold=True,
        before=2,
        after=2,
        keeps=True,
        align=WD_ALIGN_PARAGRAPH.RIGHT,
    ),
    Look("Table text", size=10.5, before=2, after=2),
    Look("Table figure", size=10.5, before=2, after=2, align=WD_ALIGN_PARAGRAPH.RIGHT),
    Look("Masthead", size=13, colour=BLUE, after=2),
    Look("Council", based="Masthead", size=20, bold=True, colour=BLUE, after=4),
    Look(
        "Cover heading",
        based="Heading 2",
        size=12,
        bold=True,
        colour=BLUE,
        before=8,
        after=2,
        keeps=True,
    ),
    Look("Cover label", bold=True, colour=BLUE, before=6, after=2, keeps=True),
    Look("Cover text", before=2, after=2),
    Look("Contents heading", size=15, bold=True, colour=BLUE, before=18, after=6, keeps=True),
    Look("toc 1", after=1),  # with its cover it stands on the first page, as in print
    Look("Header", size=10, colour=GREY),
    Look("Footer", size=10, colour=GREY),
)


def dress(document: Document, page: Page) -> None:
    """Give a new file its page, its styles, and the head and the foot of its pages."""
    _set_page(document)
    _set_usual(document, page.language)
    for look in LOOKS:
        _set_style(document, look)
    _set_link(document)
    _set_edges(document, page)


def _set_page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(WIDTH), Mm(HEIGHT)
    top, right, bottom, left = map(Mm, MARGINS)
    section.top_margin, section.right_margin = top, right
    section.bottom_margin, section.left_margin = bottom, left
    section.header_distance = section.footer_distance = Mm(11)
    section.different_first_page_header_footer = True


def _set_usual(document: Document, language: str) -> None:
    """What holds where no style says otherwise; the language is that of every word."""
    usual = document.styles["Normal"]
    assert isinstance(usual, ParagraphStyle), "Word's own"
    usual.font.size = Pt(11.5)
    usual.paragraph_format.space_after = Pt(0)
    usual.paragraph_format.line_spacing = 1.15
    usual.paragraph_format.widow_control = True
    defaults = document.styles.element.find(qn("w:docDefaults"))
    _set_font(usual)
    for said in defaults.iter(qn("w:lang")):
        for name in ("val", "eastAsia"):
            said.set(qn(f"w:{name}"), language)


def _set_style(document: Document, look: Look) -> None:
    style = _style(document, look.name)
    if look.name != "Normal":
        style.base_style = document.styles[look.based]
    _set_font(style)
    style.font.italic = False
    if look.size:
        style.font.size = Pt(look.size)
    style.font.bold = bool(look.bold)
    style.font.color.rgb = RGBColor.from_string(look.colour or INK)
    form = style.paragraph_format
    form.space_before, form.space_after = Pt(look.before), Pt(look.after)
    form.keep_with_next = look.keeps
    form.alignment = look.align
    properties = style.element.get_or_add_pPr()
    for name in ("w:numPr", "w:ind", "w:pBdr", "w:contextualSpacing", "w:tabs"):
        for one in properties.findall(qn(name)):
            properties.remove(one)


def _style(document: Document, name: str) -> ParagraphStyle:
    """A style by its name, Word's own or a new one."""
    names = [each.name for each in document.styles]
    found = (
        document.styles[name]
        if name in names
        else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name == "toc 1")
    )
    assert isinstance(found, ParagraphStyle), "a style of paragraphs"
    found.quick_style = True
    found.hidden = False
    return found


def _set_font(style: ParagraphStyle) -> None:
    """The typeface by its name, for all kinds of letters: none of the theme's."""
    properties = style.element.get_or_add_rPr()
    for one in properties.findall(qn("w:rFonts")):
        properties.remove(one)
    letters = dict.fromkeys(("ascii", "hAnsi", "cs", "eastAsia"), OFFICE_FONT)
    properties.insert(0, element("w:rFonts", **letters))


def _set_link(document: Document) -> None:
    link = document.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER, builtin=True)
    link.font.color.rgb = RGBColor.from_string(BLUE)
    link.font.underline = True


# --- the head and the foot of each page ---


def _set_edges(document: Document, page: Page) -> None:
    """The draft mark stands on every page; on the first, nothing beside it."""
    section = document.sections[0]
    for header, words in ((section.header, page.header), (section.first_page_header, "")):
        header.is_linked_to_previous = False
        _fill(header.paragraphs[0], words, _mark(page.mark))
    for footer in (section.footer, section.first_page_footer):
        footer.is_linked_to_previous = False
        _fill(footer.paragraphs[0], page.footer, _page_number())


def _fill(paragraph: Any, left: str, right: list[Any]) -> None:
    """Words on the left and on the right of a line."""
    properties = paragraph._p.get_or_add_pPr()
    stop = element("w:tab", val="right", pos=twips(TEXT_WIDTH))
    properties.append(element("w:tabs", stop))
    runs = [element("w:r", text(left)), element("w:r", element("w:tab")), *right]
    paragraph._p.extend(runs)


def _mark(mark: str) -> list[Any]:
    looks = element("w:rPr", element("w:b"), element("w:color", val=PURPLE))
    return [element("w:r", looks, text(mark))]


def _page_number() -> list[Any]:
    """Page 3 of 12, which Word counts itself."""
    return [
        element("w:r", text("Page ")),
        element("w:fldSimple", element("w:r", text("1")), instr="PAGE"),
        element("w:r", text(" of ")),
        element("w:fldSimple", element("w:r", text("1")), instr="NUMPAGES"),
    ]
