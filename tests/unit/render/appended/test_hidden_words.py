"""Words that a file hides and does not take out, and words that only seem to be hidden."""

from __future__ import annotations

import io
from time import monotonic
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from reportgen.render.appended.append import append
from reportgen.render.appended.hidden_words import look_at_words
from reportgen.render.painting import render
from tests.unit.render.appended import files
from tests.unit.render.papers import INFO, page

WORDS = "<h1>A plan</h1><p>What everybody may read.</p>"


def _made(body: str, style: str = "") -> bytes:
    """A file to append, with a page of its own."""
    return render(page(f"<main>{WORDS}{body}</main>", style)).pdf


def _told(content: bytes, seconds: float = 20) -> list[str]:
    return [f"{code} {what}" for code, what, _ in look_at_words(content, seconds)]


def _codes(content: bytes) -> list[str]:
    return [told[:4] for told in _told(content)]


HIDDEN = {
    "beneath a bar": '<p style="position: relative">The child is Emily Example.'
    '<span style="position: absolute; left: 0; top: -1mm; width: 90mm; height: 9mm;'
    ' background: #000"></span></p>',
    "beneath a bar that is too low": '<p style="position: relative; line-height: 1">Hidden habits'
    '<span style="position: absolute; left: -1mm; top: 1.4mm; width: 60mm; height: 8mm;'
    ' background: #000"></span></p>',
    "beneath a white box": '<p style="position: relative">The child is Emily Example.'
    '<span style="position: absolute; left: 0; top: -1mm; width: 90mm; height: 9mm;'
    ' background: #fff"></span></p>',
    "some of a word": '<p style="position: relative">Emily Example'
    '<span style="position: absolute; left: 6mm; top: -1mm; width: 10mm; height: 9mm;'
    ' background: #000"></span></p>',
    "white on white": '<p style="color: #fff">For officers only</p>',
    "nearly white": '<p style="color: #f6f6f6">For officers only</p>',
    "black on black": '<p style="background: #000; color: #000">For officers only</p>',
    "one figure": '<table><tr><td style="background: #111; color: #111">7</td></tr></table>',
    "seen through": '<p style="color: rgba(0, 0, 0, 0)">For officers only</p>',
    "turned": '<p style="color: #fff; rotate: 90deg; width: 50mm">For officers only</p>',
}
SEEN = {
    "white on blue": '<p style="background: #12436d; color: #fff">What everybody may read.</p>',
    "small and grey": '<p style="font-size: 5pt; color: #767676">l, I, 1, i - a.b — rt ATt</p>',
    "of one lightness": '<p style="background: #f00; color: #008200">What everybody reads.</p>',
    "marked": '<p style="background: #ff0">What everybody may read.</p>',
    "in a frame": '<p style="border: 1px solid; line-height: 1">All of 7 lines</p>',
    "struck out": '<p style="text-decoration: line-through">What went</p>',
    "turned": '<p style="rotate: 90deg; width: 50mm">What everybody may read, if they turn</p>',
    "large": '<p style="font-size: 90pt; line-height: 1">Ill</p>',
    "tight": '<p style="letter-spacing: -0.5pt">AWAY trt rrt fit VAVA llll</p>',
}


@pytest.mark.parametrize("body", HIDDEN.values(), ids=HIDDEN.keys())
def test_words_that_nobody_can_see_are_found(body: str) -> None:
    (told,) = _told(_made(body))
    assert told.startswith("R070 page 1: ")
    assert "that nobody can see" in told


@pytest.mark.parametrize("body", SEEN.values(), ids=SEEN.keys())
def test_words_that_are_seen_are_not(body: str) -> None:
    assert _told(_made(body)) == []


def test_it_is_told_where_they_stand_and_not_what_they_say() -> None:
    hidden = '<p style="position: absolute; left: 20mm; top: 50mm; color: #fff">Emily Example</p>'
    ((code, what, mend),) = look_at_words(_made(hidden))
    assert code == "R070"
    assert what.startswith("page 1: 2 words that nobody can see")
    assert what.endswith(" mm from the left)")
    assert "Emily" not in what + mend


def test_a_file_of_every_kind_of_content_has_nothing_hidden() -> None:
    assert _told(files.file()) == []


def _written(content: bytes, picture: bool = True) -> bytes:
    """A page of its own: a scan (dark marks on white), and what else it paints."""
    pdf, out = Pdf.new(), io.BytesIO()
    pdf.add_blank_page(page_size=(595, 842))
    one: Any = pdf.pages[0].obj
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    # Twenty columns and ten rows, of which every second one is dark from the third row on.
    rows = [b"\xff" * 20] * 3 + [b"\x00\xff" * 10] * 7
    scan = pdf.make_stream(
        b"".join(rows), Type=Name.XObject, Subtype=Name.Image, Width=20, Height=10,
        ColorSpace=Name.DeviceGray, BitsPerComponent=8,
    )  # fmt: skip
    one.Resources = Dictionary(Font=Dictionary(F=font), XObject=Dictionary(Scan=scan))
    painted = b"q 595 0 0 842 0 0 cm /Scan Do Q " if picture else b""
    one.Contents = pdf.make_stream(painted + content)
    pdf.save(out)
    return out.getvalue()


def test_what_a_scanner_recognised_is_there_where_the_scan_shows_something() -> None:
    over_ink = b"BT 3 Tr /F 24 Tf 50 300 Td (Recognised words) Tj ET"
    assert _told(_written(over_ink)) == []


def test_it_is_not_where_the_scan_was_blacked_out() -> None:
    beneath = b"0 g 40 290 300 40 re f BT 3 Tr /F 24 Tf 50 300 Td (Recognised) Tj ET"
    (told,) = _told(_written(beneath))
    assert told.startswith("R071 page 1: a word to be copied that nobody can see")


def test_words_beneath_a_picture_are_hidden() -> None:
    words = b"BT /F 24 Tf 50 300 Td (Emily Example) Tj ET "
    covered = words + b"q 300 0 0 60 40 280 cm /Scan Do Q"
    (told,) = _told(_written(covered, picture=False))
    assert told.startswith("R070 page 1: 2 words that nobody can see")
    beside = words + b"q 300 0 0 60 40 480 cm /Scan Do Q"
    assert _told(_written(beside, picture=False)) == []


def test_a_bar_over_a_picture_is_asked_about() -> None:
    bar = b" BT /F 24 Tf 50 800 Td (Words) Tj ET 0 g 100 400 200 20 re f"
    (told,) = _told(_written(bar))
    assert told.startswith("R071 page 1: a bar in black over a picture")
    labelled = bar + b" 1 g BT /F 14 Tf 120 404 Td (A label in white) Tj ET"
    assert _told(_written(labelled)) == []


def test_words_beyond_the_edge_are_told() -> None:
    content = b"BT /F 24 Tf 50 300 Td (Seen) Tj 900 0 Td (Cut off) Tj ET"
    (told,) = _told(_written(content, picture=False))
    assert told.startswith("R071 page 1: 2 words beyond its edge (the first")


def test_a_page_without_words_is_a_picture_and_an_empty_one_is_nothing() -> None:
    assert _codes(_written(b"")) == ["R072"]
    assert _codes(_written(b"", picture=False)) == []


def test_a_page_that_is_turned_and_cropped_is_looked_at_as_it_is_shown() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(_made('<p style="color: #fff">For officers only</p>'))) as pdf:
        one: Any = pdf.pages[0].obj
        one.Rotate = 90
        box = [float(edge) for edge in one.MediaBox]
        one.CropBox = Array([0, box[3] / 4, box[2], box[3]])
        pdf.save(out)
    told, cropped = _told(out.getvalue())
    assert told.startswith("R070 page 1: 3 words")
    assert cropped.startswith("R071 page 1: ")


def test_drawings_that_show_one_another_again_and_again_are_not_waited_for() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(_written(b""))) as pdf:
        shown: Any = pdf.make_stream(b"0 0 9 9 re f " * 10)
        for _ in range(9):
            resources = Dictionary(XObject=Dictionary(In=shown))
            shown = pdf.make_stream(
                b"/In Do " * 10, Type=Name.XObject, Subtype=Name.Form,
                BBox=Array([0, 0, 9, 9]), Resources=resources,
            )  # fmt: skip
        pdf.pages[0].obj.Resources.XObject.In = shown
        pdf.pages[0].obj.Contents = pdf.make_stream(b"/In Do")
        pdf.save(out)
    (file,) = files.job(out.getvalue()).appended
    began = monotonic()
    told = append(render(files.job()).pdf, (file,), {"plan": 1}, INFO.author).problems
    assert "page 1: what it paints goes into the millions" in {one.what for one in told}
    assert monotonic() - began < 5


def test_a_page_that_takes_too_long_is_refused() -> None:
    (told,) = _told(_made(""), seconds=0)
    assert told == "R075 page 1: it takes too long to be shown"


def test_a_file_that_hides_words_is_not_appended() -> None:
    paper = render(files.job()).pdf
    (file,) = files.job(_made(HIDDEN["beneath a bar"])).appended
    whole = append(paper, (file,), {"plan": 1}, INFO.author)
    assert whole.pdf == paper
    assert "R070" in {one.code for one in whole.problems}
