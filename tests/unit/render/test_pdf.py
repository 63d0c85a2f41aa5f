"""The PDF of the sample paper, looked into."""

from __future__ import annotations

import io
import os
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from reportgen.bootstrap import SUPPLIERS
from reportgen.render.painting import render
from reportgen.render.pdf import render_pdf
from reportgen.render.renderers import renderer
from reportgen.workers import Limits, WorkerFaultError, WorkerStoppedError
from tests.unit.render.papers import FIGURES, INFO, SAMPLE, page, paper
from tests.unit.render.tagtree import tag_tree
from tests.validators.validators import PROFILES, page_validation


@pytest.fixture(scope="module")
def made() -> bytes:
    rendered = render(paper())
    assert rendered.problems == ()
    return rendered.pdf


@pytest.fixture
def pdf(made: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(made)) as opened:
        yield opened


def test_the_tags_are_those_that_a_screen_reader_needs(made: bytes) -> None:
    """To take over a change on purpose: write the new tree into sample/tags.txt and read it."""
    assert tag_tree(made) == (SAMPLE / "tags.txt").read_text("utf-8")


@pytest.mark.slow
def test_the_same_paper_has_the_same_bytes_everywhere(
    made: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In this process and in two others, each with its own hash seed; elsewhere, later."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    time.tzset() if hasattr(time, "tzset") else None
    job = paper()
    others = []
    for _ in range(2):
        with renderer() as worker:
            others.append(render_pdf(job, worker).pdf)
    assert [render(job).pdf == made, *(other == made for other in others)] == [True, True, True]


def test_the_paper_says_what_it_is(pdf: pikepdf.Pdf) -> None:
    about = {name: str(value) for name, value in pdf.docinfo.items()}
    assert about["/Title"] == INFO.title
    assert about["/Author"] == INFO.author
    assert about["/Subject"] == INFO.subject
    assert about["/CreationDate"] == about["/ModDate"] == "D:20151105000000Z"
    assert str(pdf.Root.Lang) == "en-GB"
    assert "/Filter" not in pdf.Root.Metadata


def test_the_figures_are_attached_with_their_kind_and_day(pdf: pikepdf.Pdf) -> None:
    (file,) = list(pdf.Root.AF)
    stream = file.EF.F
    assert str(file.UF) == FIGURES.name
    assert str(file.Desc) == FIGURES.description
    assert str(file.AFRelationship) == "/Data"
    assert str(stream.Subtype) == "/text/csv"
    assert str(stream.Params.ModDate) == "D:20151105000000Z"
    assert stream.read_bytes() == FIGURES.content


def test_header_and_footer_are_no_part_of_the_text(pdf: pikepdf.Pdf) -> None:
    for sheet in pdf.pages:
        content = sheet.Contents.read_bytes()
        assert content.count(b"/Subtype /Header") == 1
        assert content.count(b"/Subtype /Footer") == 1


def test_a_link_is_one_area_a_line_and_says_where_it_leads_in_words(pdf: pikepdf.Pdf) -> None:
    links = [str(link.Contents) for sheet in pdf.pages for link in sheet.get("/Annots", [])]
    guidance = "the guidance that the Department gives to every council"
    assert links == ["Referrals", "Terms", "table 1", guidance, guidance]


def test_cells_lead_to_headings_that_are_there(pdf: pikepdf.Pdf) -> None:
    names = [str(name) for name in pdf.Root.StructTreeRoot.IDTree.Names[::2]]
    used = {str(name) for cell in _elements(pdf, "TD") for name in cell.A.Headers}
    assert names == sorted(names)
    assert used <= set(names)
    assert all(len(cell.A.Headers) == 2 for cell in _elements(pdf, "TD"))


def test_every_content_and_link_leads_back_to_its_tag(pdf: pikepdf.Pdf) -> None:
    root = pdf.Root.StructTreeRoot
    numbers = list(root.ParentTree.Nums)
    keys, owners = numbers[::2], numbers[1::2]
    links = [link.StructParent for sheet in pdf.pages for link in sheet.get("/Annots", [])]
    assert sorted(keys[len(pdf.pages) :]) == sorted(links)
    assert root.ParentTreeNextKey == max(keys) + 1
    assert all("/S" in owner for row in owners[: len(pdf.pages)] for owner in row if owner)


def test_a_chart_is_where_its_box_says(pdf: pikepdf.Pdf) -> None:
    """60 mm wide and half as high, in points from the foot of an A5 page with 20 mm margins."""
    (figure,) = _elements(pdf, "Figure")
    left, bottom, right, top = (float(edge) for edge in figure.A.BBox)
    assert left == pytest.approx(20 / 25.4 * 72, abs=0.1)
    assert right - left == pytest.approx(60 / 25.4 * 72, abs=0.1)
    assert top - bottom == pytest.approx(30 / 25.4 * 72, abs=0.1)
    assert 0 < bottom < top < 595


def test_only_the_fonts_of_the_style_are_embedded(pdf: pikepdf.Pdf) -> None:
    fonts = {str(font.BaseFont).partition("+")[2] for font in pdf.pages[0].Resources.Font.values()}
    assert fonts == {"House", "House-Bold", "House-Italic"}


def test_a_passage_on_two_pages_is_one_paragraph() -> None:
    long = "All of it is one paragraph. " * 120
    tree = tag_tree(render(page(f"<h1>Title</h1><p>{long}</p>")).pdf)
    assert [line.split()[0] for line in tree.splitlines()] == ["Document", "H1", "P"]


def test_words_in_a_drawing_keep_their_spaces() -> None:
    words = "Referrals a month"
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="20">'
        f'<text font-family="House" x="9" y="9">{words}</text></svg>'
    )
    job = page('<p><img src="chart:a.svg" alt="Up."></p>')
    made = render(replace(job, assets={"a": svg.encode()})).pdf
    with pikepdf.open(io.BytesIO(made)) as opened:
        steps = pikepdf.parse_content_stream(opened.pages[0])
        line = next(step for step in steps if str(step.operator) == "TJ")
        letters = b"".join(
            bytes(part) for part in line.operands[0] if isinstance(part, pikepdf.String)
        )
    assert len(letters) == 2 * len(words), "two bytes a letter, and a space is one"


@pytest.mark.slow
def test_a_renderer_out_of_time_is_a_problem_and_no_paper() -> None:
    rows = "<tr><td>1</td></tr>" * 20_000
    job = page(f"<h1>Title</h1><table>{rows}</table>")
    with renderer(Limits(seconds=2.5)) as worker:
        rendered = render_pdf(job, worker)
    assert rendered.pdf == b""
    (problem,) = rendered.problems
    assert problem.code == "R020"
    assert problem.what == (
        "the renderer ran out of time after 2.5 seconds: the last good paper stays where it is"
    )


class Stopping:
    """A renderer that never answers."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def ask(self, job: object) -> Any:
        raise self._error


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (WorkerStoppedError("time", Limits()), "R020", "ran out of time after 120 seconds"),
        (WorkerStoppedError("memory", Limits()), "R021", "ran out of memory (3,072 MB)"),
        (WorkerStoppedError("crash", Limits()), "R022", "broke off before the paper was done"),
        (WorkerFaultError("OSError", "cannot load library"), "R023", "Pango"),
    ],
)
def test_a_renderer_that_stops_says_why(error: Exception, code: str, words: str) -> None:
    job = paper()
    rendered = render_pdf(job, Stopping(error))
    (problem,) = rendered.problems
    assert (rendered.pdf, problem.code, problem.place) == (b"", code, job.written.paper)
    assert words in problem.what


def test_what_to_type_for_pango_is_what_the_set_up_says() -> None:
    (problem,) = render_pdf(paper(), Stopping(WorkerFaultError("OSError", ""))).problems
    assert all(f"{one.system}: {one.line}" in problem.mend for one in SUPPLIERS)


def test_a_rule_that_the_renderer_breaks_off_over_is_a_problem() -> None:
    with renderer() as worker:
        body = "<h1>Title</h1><ol><li>One</li></ol>"
        rendered = render_pdf(page(body, 'li::marker { content: "9) " }'), worker)
    (problem,) = rendered.problems
    assert (problem.code, rendered.pdf) == ("R005", b"")
    assert problem.what.startswith("a rule of the house style, or the page, asks for what")


def test_a_fault_of_ours_is_not_the_papers() -> None:
    job, fault = paper(), WorkerFaultError("AssertionError", "Traceback")
    with pytest.raises(WorkerFaultError):
        render_pdf(job, Stopping(fault))


def test_another_day_makes_another_paper(made: bytes) -> None:
    other = replace(paper(), info=replace(INFO, created=date(2015, 11, 6)))
    assert render(other).pdf != made


def test_no_copy_of_a_font_stays_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    render(page("<h1>Title</h1>"))
    assert os.listdir(tmp_path) == []


def _elements(pdf: pikepdf.Pdf, role: str) -> list[Any]:
    return [
        thing
        for thing in pdf.objects
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == pikepdf.Name(f"/{role}")
    ]


def test_a_row_that_is_longer_than_a_page_is_one_row() -> None:
    words = "A consequence that takes many words. " * 200
    head = '<tr><th scope="col">Risk</th><th scope="col">Now</th><th scope="col">Then</th></tr>'
    row = f'<tr><th scope="row">{words}</th><td>{words}</td><td>Red</td></tr>'
    table = f"<table><thead>{head}</thead><tbody>{row}</tbody></table>"
    made = render(page(f"<h1>Title</h1>{table}")).pdf
    tree = [line.split()[0] for line in tag_tree(made).splitlines()]
    assert (tree.count("TR"), tree.count("TH"), tree.count("TD")) == (2, 4, 2)
    assert page_validation({"long": made}) == {("long", one): set() for one in PROFILES}
