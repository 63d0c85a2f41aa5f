"""What an officer with Word would miss: numbers, lists, headings, links, alternative text."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from reportgen.word.tables import SHORTHAND
from tests.unit.word.pages import PAGE, WITH_CONTENTS, made, part


@pytest.fixture(scope="module")
def document() -> Any:
    return docx.Document(io.BytesIO(made()))


def test_the_same_page_gives_the_same_bytes() -> None:
    assert made() == made()


def test_headings_are_those_of_word(document: Any) -> None:
    styles = {one.text: one.style.name for one in document.paragraphs}
    assert styles["4\tVisits"] == "Heading 2"


def test_a_number_is_text_so_that_what_is_inserted_does_not_change_it(document: Any) -> None:
    assert "4.1\tVisits rose: see table 1 and the count." in [p.text for p in document.paragraphs]


def test_a_label_of_the_cover_stands_before_its_value(document: Any) -> None:
    assert "To\tCabinet" in [one.text for one in document.paragraphs]


def test_the_title_stands_directly_beneath_its_label_in_line_with_it() -> None:
    title = '<p class="label">Title</p><div class="values"><h1>Visits to libraries</h1></div>'
    field = f'<div class="row"><div class="field field-title">{title}</div></div></div></div></div>'
    page = PAGE.replace("</div></div></div>", f"</div></div>{field}", 1)
    label, heading = docx.Document(io.BytesIO(made(page))).paragraphs[2:4]
    assert (label.text, heading.text) == ("Title", "Visits to libraries")
    assert heading.style is not None
    assert heading.style.name == "Heading 1"
    assert heading.paragraph_format.space_before == 0
    assert label.paragraph_format.left_indent is heading.paragraph_format.left_indent is None


def test_a_line_of_the_contents_asks_for_the_page_that_it_leads_to() -> None:
    text = part(made(WITH_CONTENTS))
    (place,) = re.findall(r'<w:fldSimple w:instr="PAGEREF (\w+) \\h">', text)
    assert f'w:hyperlink w:anchor="{place}"' in text
    assert re.search(rf'w:bookmarkStart w:id="\d+" w:name="{place}"', text)
    assert "updateFields" not in part(made(WITH_CONTENTS), "word/settings.xml")  # it asks readers


def test_lists_are_real_ones_with_the_markers_that_are_printed(document: Any) -> None:
    items = [one for one in document.paragraphs if one.style.name == "List Number"]
    assert [one.text for one in items] == ["note it;", "and act."]
    (number,) = {one._p.pPr.numPr.numId.val for one in items}
    numbering = part(made(), "word/numbering.xml")
    assert f'w:numId="{number}"' in numbering
    assert 'w:numFmt w:val="lowerLetter"' in numbering
    assert 'w:lvlText w:val="(%1)"' in numbering


def test_the_header_row_of_a_table_is_repeated_and_no_row_is_broken(document: Any) -> None:
    head, row = document.tables[0]._tbl.tr_lst
    assert head.trPr.find(qn("w:tblHeader")) is not None
    assert row.trPr.find(qn("w:tblHeader")) is None
    assert row.trPr.find(qn("w:cantSplit")) is not None


def test_a_table_is_named_by_its_caption(document: Any) -> None:
    caption = document.tables[0]._tbl.tblPr.find(qn("w:tblCaption"))
    assert caption.get(qn("w:val")) == "Table 1: Visits"


def test_figures_stand_on_the_right(document: Any) -> None:
    cell = document.tables[0].rows[1].cells[1]
    assert cell.paragraphs[0].style.name == "Table figure"


def test_the_heading_of_figures_stands_on_the_right_with_them(document: Any) -> None:
    named, figures = document.tables[0].rows[0].cells
    assert named.paragraphs[0].style.name == "Table heading"
    assert figures.paragraphs[0].style.name == "Table figure heading"


def test_shorthand_hangs_beside_figures_that_stay_in_line() -> None:
    figure = '721 <span class="shorthand">[p]</span>'
    more = f'<tr><th scope="row">2015-16</th><td class="figure">{figure}</td></tr></tbody>'
    grid = docx.Document(io.BytesIO(made(PAGE.replace("</tbody>", more)))).tables[0]
    heading, whole, provisional = (row.cells[1].paragraphs[0] for row in grid.rows)
    free = whole.paragraph_format.right_indent
    assert round(free.mm, 1) == round(4 * SHORTHAND, 1), "as wide as a space and [p]"
    assert heading.paragraph_format.right_indent == free
    assert provisional.paragraph_format.right_indent is None
    assert grid.rows[1].cells[0].paragraphs[0].paragraph_format.right_indent is None


def test_notes_begin_on_the_page_of_their_table(document: Any) -> None:
    last = document.tables[0].rows[-1].cells[0].paragraphs[0]
    assert last.paragraph_format.keep_with_next


def test_a_quotation_is_kept_with_its_list() -> None:
    quoted = "<blockquote><p>Have regard to:</p><ul><li>one;</li><li>two.</li></ul></blockquote>"
    page = PAGE.replace('<div class="list"', f'{quoted}<div class="list"')
    written = docx.Document(io.BytesIO(made(page))).paragraphs
    kept = {one.text: one.paragraph_format.keep_with_next for one in written}
    assert kept["Have regard to:"]
    assert kept["one;"]
    assert not kept["two."]


def test_a_picture_stands_where_the_words_do(document: Any) -> None:
    (shape,) = document.inline_shapes
    assert {shape._inline.get(f"dist{side}") for side in "TBLR"} == {"0"}


def test_a_chart_is_a_picture_with_alternative_text(document: Any) -> None:
    (shape,) = document.inline_shapes
    assert shape._inline.docPr.get("descr") == "Bar chart. Visits rose."
    (picture,) = document.part.package.image_parts
    assert picture.blob.startswith(b"\x89PNG")


def test_a_reference_leads_to_the_bookmark_of_what_it_names() -> None:
    xml = part(made())
    (anchor,) = re.findall(r'<w:hyperlink w:anchor="([^"]+)"', xml)
    caption = xml.index("Table 1: Visits</w:t>")
    begin = xml.rindex("<w:bookmarkStart", 0, caption)
    assert anchor in xml[begin:caption]


def test_a_link_to_an_address_stays_one(document: Any) -> None:
    targets = [one.target_ref for one in document.part.rels.values() if one.is_external]
    assert targets == ["https://example.org/"]


def test_the_mark_of_a_draft_stands_on_every_page_and_the_first(document: Any) -> None:
    section = document.sections[0]
    assert section.different_first_page_header_footer
    assert section.first_page_header.paragraphs[0].text == "\tDraft: not for publication"
    assert section.header.paragraphs[0].text == "Exampleshire\tDraft: not for publication"


def test_the_file_says_what_it_is_and_of_no_person(document: Any) -> None:
    said = document.core_properties
    assert (said.title, said.language) == ("Libraries", "en-GB")
    assert (said.author, said.last_modified_by) == ("Exampleshire Council", "")
    assert said.keywords == "reportgen libraries 2015-16-Q1"
    assert f"{said.created:%Y-%m-%d}" == "2015-11-05"


def test_every_word_is_english_of_britain_in_a_typeface_by_name() -> None:
    styles = part(made(), "word/styles.xml")
    assert {*re.findall(r'<w:lang w:val="([^"]+)"', styles)} == {"en-GB"}
    used = styles[styles.index('w:styleId="Normal"') :]
    assert 'w:ascii="Arial"' in used


def test_pages_are_a4(document: Any) -> None:
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_whoever_edits_it_is_made_to_track_what_they_change() -> None:
    assert "<w:trackRevisions/>" in part(made(), "word/settings.xml")


def test_it_is_no_file_of_an_older_word_and_its_spelling_is_checked_anew() -> None:
    settings = part(made(), "word/settings.xml")
    assert re.search(r'w:name="compatibilityMode"[^>]* w:val="15"', settings)
    assert "proofState" not in settings


def test_nothing_is_in_it_that_no_paper_needs() -> None:
    with zipfile.ZipFile(io.BytesIO(made())) as packed:
        names = set(packed.namelist())
    assert not {name for name in names if "customXml" in name or "thumbnail" in name}
    assert "word/stylesWithEffects.xml" not in names


def test_every_paragraph_and_every_table_has_a_bookmark_of_its_own(document: Any) -> None:
    names = re.findall(r'w:bookmarkStart w:id="\d+" w:name="([^"]+)"', part(made()))
    assert len(names) == len(set(names))
    assert all(one.findall(f".//{qn('w:bookmarkStart')}") for one in document.element.body[:-1])


def test_what_a_template_puts_between_elements_is_not_lost() -> None:
    page = PAGE.replace('<div class="sections">', '<div class="sections">Words <b>alone</b>')
    assert "Words alone" in [one.text for one in docx.Document(io.BytesIO(made(page))).paragraphs]


def test_a_table_at_the_end_is_followed_by_a_paragraph() -> None:
    page = re.sub(r'<p class="note">.*?</p></div>\n.*?</p></div>\n', "</div>", PAGE, flags=re.S)
    body = docx.Document(io.BytesIO(made(page))).element.body
    assert [one.tag for one in body][-3:] == [qn("w:tbl"), qn("w:p"), qn("w:sectPr")]


def test_what_a_template_lists_in_another_way_stands_line_by_line() -> None:
    listed = "<dl><dt>Owner</dt><dd>Head of Libraries</dd></dl>"
    page = PAGE.replace('<div class="sections">', f'<div class="sections">{listed}')
    lines = [one.text for one in docx.Document(io.BytesIO(made(page))).paragraphs]
    assert lines[lines.index("Owner") + 1] == "Head of Libraries"
