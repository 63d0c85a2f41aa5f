"""What a file tells of those who made it, and what their programs left in it."""

from __future__ import annotations

import io
from typing import Any

import pytest
from openpyxl import Workbook
from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import ExifTags, Image

from reportgen.problems import Problem
from reportgen.render.appended.append import append
from reportgen.render.painting import render
from tests.unit.render.appended import files
from tests.unit.render.appended.files import Change, metadata
from tests.unit.render.papers import INFO


@pytest.fixture(scope="module")
def bare() -> bytes:
    return render(files.job()).pdf


def _told(bare: bytes, content: bytes, author: str = INFO.author) -> list[Problem]:
    (file,) = files.job(content).appended
    whole = append(bare, (file,), {"plan": 1}, author)
    return [one for one in whole.problems if one.code != "R036"]


def _info(key: str, value: str) -> Change:
    def change(pdf: Pdf) -> None:
        pdf.docinfo[key] = String(value)

    return change


def _comment(pdf: Pdf) -> None:
    pdf.pages[0].obj.Annots[0].T = String("E. Example")


def _thumbnail(pdf: Pdf) -> None:
    pdf.pages[1].obj.Thumb = pdf.make_stream(b"\0", Width=1, Height=1, BitsPerComponent=8)


def _private(pdf: Pdf) -> None:
    pdf.pages[1].obj.PieceInfo = Dictionary(Illustrator=Dictionary(Private=String("layers")))


def _private_file(pdf: Pdf) -> None:
    pdf.Root.PieceInfo = Dictionary(Writer=Dictionary(Private=String("history")))


def _picture(content: bytes, **more: Any) -> Change:
    def change(pdf: Pdf) -> None:
        picture: Any = pdf.make_stream(
            content, Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, **more
        )
        shown: Any = pdf.pages[1].obj.Resources.get("/XObject", {})
        pdf.pages[1].obj.Resources.XObject = Dictionary({**dict(shown), "/Odd": picture})

    return change


def _photographer(pdf: Pdf) -> None:
    about: Any = pdf.make_stream("<dc:creator>E. Example</dc:creator>".encode("utf-16"))
    _picture(b"", Metadata=about)(pdf)


def _photograph() -> bytes:
    """A picture of one pixel, with the name of who took it."""
    about = Image.Exif()
    about[ExifTags.Base.Artist] = "E. Example"
    out = io.BytesIO()
    Image.new("L", (1, 1)).save(out, "JPEG", exif=about)
    return out.getvalue()


def _attached(author: str) -> Change:
    """The file with a workbook attached in place of its figures."""

    def change(pdf: Pdf) -> None:
        book, out = Workbook(), io.BytesIO()
        book.properties.creator = author
        book.save(out)
        (file,) = pdf.Root.AF
        file.UF = file.F = String("figures.xlsx")
        (file.EF.get("/UF") or file.EF.F).write(out.getvalue())

    return change


CREATOR = b"<rdf:li>Example Council</rdf:li>"
TOLD: list[tuple[Change, str]] = [
    (_info("/Author", "E. Example"), 'R073 it names its author: "E. Example"'),
    (_info("/Manager", "E.\nExample\u202e"), 'R073 it names its author: "E.Example"'),
    (_info("/Subject", "e.example@council.gov.uk"), "R073 it holds somebody's e-mail address"),
    (
        _info("/Title", "Microsoft Word - C:\\Users\\eexample\\plan.docx"),
        "R073 it names a folder on the machine where it was made",
    ),
    (_info("/Producer", "tool /home/eexample/tool"), "R073 it names a folder on the machine"),
    (metadata(CREATOR, b"<rdf:li>E. Example</rdf:li>"), 'R073 it names its author: "E. Example"'),
    (
        metadata(CREATOR, CREATOR + b"<rdf:li>E. Example</rdf:li>"),
        'R073 it names its author: "E. Example"',
    ),
    (_comment, "R073 page 1: a comment names who wrote it"),
    (_thumbnail, "R074 page 2: it holds a small picture of itself"),
    (_private, "R074 page 2: it holds data of the program that made it"),
    (_private_file, "R074 it holds data of the program that made it"),
    (
        _picture(_photograph(), Filter=Name.DCTDecode),
        "R074 page 1: a picture tells what its camera wrote into it",
    ),
    (
        _attached("E. Example"),
        'R073 the file attached to it names who wrote it: "figures.xlsx"',
    ),
    (_photographer, "R074 page 1: a picture tells what its camera wrote into it"),
]


@pytest.mark.parametrize(("change", "told"), TOLD, ids=[told for _, told in TOLD])
def test_it_is_asked_whether_it_may_be_published(bare: bytes, change: Change, told: str) -> None:
    (problem,) = _told(bare, files.changed(change))
    assert f"{problem.code} {problem.what}".startswith(told)
    assert problem.severity == "query"
    assert problem.mend


def test_the_council_itself_may_be_named(bare: bytes) -> None:
    assert _told(bare, files.file()) == []
    assert [one.code for one in _told(bare, files.file(), "Other Council")] == ["R073"]


def test_a_workbook_of_the_councils_may_be_attached(bare: bytes) -> None:
    assert _told(bare, files.changed(_attached(INFO.author))) == []


def test_what_was_left_on_a_page_does_not_come_into_the_paper(bare: bytes) -> None:
    (file,) = files.job(files.changed(_thumbnail, _private)).appended
    whole = append(bare, (file,), {"plan": 1}, INFO.author)
    assert whole.pdf != bare
    assert b"/Thumb" not in whole.pdf
    assert b"/PieceInfo" not in whole.pdf


def test_a_picture_of_too_many_pixels_is_not_unpacked(bare: bytes) -> None:
    def huge(pdf: Pdf) -> None:
        _picture(b"\0")(pdf)
        pdf.pages[1].obj.Resources.XObject.Odd.Width = 2**40
        pdf.pages[1].obj.Annots = Array([])

    told = _told(bare, files.changed(huge))
    assert [one.code for one in told] == ["R075"]
