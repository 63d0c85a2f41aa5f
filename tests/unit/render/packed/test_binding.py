"""Files bound into a pack: numbers on every page, bookmarks, tags, links, attached files."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pikepdf
import pytest

from reportgen.problems import Place
from reportgen.render.job import Appended
from reportgen.render.packed.binding import bind, survey
from reportgen.render.packed.job import Binding, Bound, PackEntry, Survey
from reportgen.render.painting import render
from reportgen.render.stamping.room import LAST_RESORT, SPOTS, corner, free_spots
from tests.papers.tagged_text import read_aloud
from tests.unit.render.appended import files
from tests.unit.render.papers import page
from tests.validators.validators import PROFILES, page_validation

FRONT = """
<h1>Agenda</h1><p id="item-1">Apologies</p>
<p id="item-2"><a href="#item-2">Activity</a></p><p id="item-3"><a href="#item-3">Plan</a></p>
"""
WORDS = "Pack page {page}"
LENGTH = 60.0  # of words, in points


def appended(number: int, content: bytes) -> Appended:
    anchor = f"item-{number}"
    return Appended(anchor, f"Item {number}", anchor, "", content, Place(f"{anchor}.pdf"))


@cache
def front() -> bytes:
    return render(replace(page(FRONT), attachments=())).pdf


def job(*contents: bytes) -> Binding:
    entries = [PackEntry("item-1", "1. Apologies")]
    for number, content in enumerate(contents, 2):
        entries.append(PackEntry(f"item-{number}", f"{number}. Paper", appended(number, content)))
    return Binding(front(), tuple(entries), WORDS, first=11)


@pytest.fixture(scope="module")
def bound() -> Bound:
    return bind(job(files.file(), files.changed(files.as_others_write)))


@pytest.fixture
def pdf(bound: Bound) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(bound.pdf)) as opened:
        yield opened


def own_words(sheet: pikepdf.Page) -> tuple[str, list[float]]:
    """What the pack says on a page, and the matrix that puts it there."""
    content: Any = pikepdf.parse_content_stream(sheet)
    font = next(at for at, one in enumerate(content) if "/PackNumber" in map(str, one.operands))
    text = next(one.operands[0] for one in content[font:] if str(one.operator) == "Tj")
    matrix = [one for one in content[:font] if str(one.operator) == "cm"][-1].operands
    unicode = sheet.Resources.Font["/PackNumber"].ToUnicode.read_bytes()
    known = dict(re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]{4})>", unicode))
    glyphs = re.findall(r"....", bytes(text).hex().upper())
    words = "".join(chr(int(known[glyph.encode()], 16)) for glyph in glyphs)
    return words, [float(each) for each in matrix]


def test_every_page_says_its_number_and_is_called_by_it(bound: Bound, pdf: pikepdf.Pdf) -> None:
    assert bound.pages == len(pdf.pages) == 7
    assert [own_words(sheet)[0] for sheet in pdf.pages] == [
        f"Pack page {number}" for number in range(11, 18)
    ]
    assert [str(sheet.label) for sheet in pdf.pages] == [str(one) for one in range(11, 18)]


def test_the_number_is_an_artifact_that_no_tag_reads_out(bound: Bound) -> None:
    spoken = read_aloud(bound.pdf)
    assert "Pack page" not in spoken.text
    assert page_validation({"pack": bound.pdf}) == {("pack", one): set() for one in PROFILES}


def test_a_number_that_is_no_artifact_is_found_by_the_validator(bound: Bound) -> None:
    with pikepdf.open(io.BytesIO(bound.pdf)) as opened:
        last: Any = opened.pages[2].Contents[-1]
        content = last.read_bytes()
        last.write(content[content.index(b"BDC") + 4 : content.index(b"EMC")])
        out = io.BytesIO()
        opened.save(out)
    assert page_validation({"pack": out.getvalue()})["pack", "PDF/UA-1"]


def test_bookmarks_of_a_paper_stand_beneath_its_item(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        marks = [(one.title, [inner.title for inner in one.children]) for one in outline.root]
    paper = ["Safeguarding activity"]
    assert marks == [
        ("Agenda", []), ("1. Apologies", []), ("2. Paper", paper), ("3. Paper", paper),
    ]  # fmt: skip


def test_links_and_bookmarks_lead_to_the_papers(pdf: pikepdf.Pdf) -> None:
    places = dict(files_places(pdf))
    assert [places[f"item-{number}"] for number in (1, 2, 3)] == [0, 1, 4]
    (link, other) = pdf.pages[0].Annots
    assert [str(link.Dest), str(other.Dest)] == ["item-2", "item-3"]
    assert {str(one.Contents) for one in (link, other)} == {"Activity", "Plan"}


def files_places(pdf: pikepdf.Pdf) -> Iterator[tuple[str, int]]:
    pages = {sheet.objgen: number for number, sheet in enumerate(pdf.pages)}
    flat: Any = list(pdf.Root.Names.Dests.Names)
    for name, place in zip(flat[::2], flat[1::2], strict=True):
        yield str(name), pages[place[0].objgen]


def test_each_paper_keeps_its_tags_and_files(bound: Bound, pdf: pikepdf.Pdf) -> None:
    spoken = read_aloud(bound.pdf)
    assert sorted(pdf.attachments) == ["item-2-figures.csv", "item-3-figures.csv"]
    words = read_aloud(files.file()).text
    assert spoken.text.count(words) == 2


def test_the_same_pack_has_the_same_bytes(bound: Bound) -> None:
    assert bind(job(files.file(), files.changed(files.as_others_write))).pdf == bound.pdf


def _turned(degrees: int) -> files.Change:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Rotate = degrees

    return change


@pytest.mark.parametrize(
    ("degrees", "turn"),
    [(90, [0, 1, -1, 0]), (180, [-1, 0, 0, -1]), (270, [0, -1, 1, 0]), (-90, [0, -1, 1, 0])],
)
def test_on_a_page_that_is_turned_the_number_stands_upright(degrees: int, turn: list[int]) -> None:
    content = bind(job(files.changed(_turned(degrees)))).pdf
    with pikepdf.open(io.BytesIO(content)) as pdf:
        *matrix, across, up = own_words(pdf.pages[1])[1]
        _, _, width, height = (float(edge) for edge in pdf.pages[1].cropbox)
    assert matrix == turn
    assert 0 < across < width
    assert 0 < up < height


def _painted(*spots: int) -> files.Change:
    """Lets the first page have something in these places."""

    def change(pdf: pikepdf.Pdf) -> None:
        sheet = pdf.pages[0]
        _, _, width, height = (float(edge) for edge in sheet.cropbox)
        for spot in spots:
            left, bottom = corner(SPOTS[spot], (width, height), LENGTH)
            paint = f"q /Artifact BMC 0 0 0 rg {left + 20} {bottom + 4} 8 3 re f EMC Q\n"
            sheet.contents_add(pdf.make_stream(paint.encode()), prepend=True)

    return change


def test_the_number_stands_where_nothing_is_painted() -> None:
    ((first, *_),) = free_spots([files.changed(_painted(0, 1))], LENGTH)
    assert first in SPOTS[2:]
    content = bind(job(files.changed(_painted(0)))).pdf
    with pikepdf.open(io.BytesIO(content)) as pdf:
        heights = [own_words(sheet)[1][5] for sheet in pdf.pages]
    assert [height > 400 for height in heights[1:]] == [True, False, False]


def test_a_page_without_room_is_told_and_numbered_all_the_same() -> None:
    made = bind(job(files.changed(_painted(*range(len(SPOTS))))))
    (problem,) = made.problems
    assert (problem.code, problem.place.file) == ("R060", "item-2.pdf")
    assert problem.what.startswith("page 1: nothing is free")
    assert LAST_RESORT.is_foot
    with pikepdf.open(io.BytesIO(made.pdf)) as pdf:
        assert own_words(pdf.pages[1])[0] == "Pack page 12"


def test_a_survey_counts_pages_and_looks_at_what_others_made() -> None:
    odd = files.changed(files.metadata(b"<pdfuaid:part>1</pdfuaid:part>", b""))
    asked = (appended(1, files.file()), appended(2, odd), appended(3, b"%PDF-1.7"))
    told = survey(Survey(asked, strange=frozenset({"item-2"}), author="Example Council"))
    assert told.pages == {"item-1": 3, "item-2": 3}
    assert told.titles["item-1"] == "Safeguarding activity"
    assert [(one.code, one.place.file) for one in told.problems] == [
        ("R035", "item-2.pdf"), ("R036", "item-2.pdf"), ("R030", "item-3.pdf"),
    ]  # fmt: skip
