"""A file appended to a paper: its pages, bookmarks, labels, tags, links and attached files."""

from __future__ import annotations

import io
import subprocess
import sys
import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pikepdf
import pytest

from reportgen.render.appended.walking import entries
from reportgen.render.job import Rendered
from reportgen.render.painting import render
from tests.unit.render.appended import files
from tests.unit.render.tagtree import tag_tree

A4_NOTE = "R036"


@pytest.fixture(scope="module")
def rendered() -> Rendered:
    return render(files.job(files.file()))


@pytest.fixture
def pdf(rendered: Rendered) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(rendered.pdf)) as opened:
        yield opened


@pytest.fixture(scope="module")
def others() -> Iterator[pikepdf.Pdf]:
    """A file that was made by another program."""
    made = render(files.job(files.changed(files.as_others_write)))
    assert [one.code for one in made.problems] == [A4_NOTE]
    with pikepdf.open(io.BytesIO(made.pdf)) as opened:
        yield opened


def _labels(pdf: pikepdf.Pdf) -> list[str]:
    return [str(page.label) for page in pdf.pages]


def _words(page: Any) -> bytes:
    content: bytes = page.Contents.read_bytes()
    return content


def test_its_pages_stand_after_the_page_that_announces_it(
    rendered: Rendered, pdf: pikepdf.Pdf
) -> None:
    assert rendered.pages == len(pdf.pages) == 6
    with pikepdf.open(io.BytesIO(files.file())) as file:
        theirs = [_words(page) for page in file.pages]
    assert [_words(page) for page in pdf.pages][2:5] == theirs


def test_pages_are_called_as_the_paper_prints_them_and_as_the_file_does(
    pdf: pikepdf.Pdf, others: pikepdf.Pdf
) -> None:
    assert _labels(pdf) == ["1", "2", "B-1", "B-2", "B-3", "3"]
    assert _labels(others) == ["1", "2", "B-i", "B-1", "B-2", "3"]


def test_its_bookmarks_stand_beneath_that_of_the_appendix(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        (paper,) = outline.root
        appendix = paper.children[1]
    assert [one.title for one in paper.children] == [
        "One", "Appendix B: The plan", "Appendix C: The last",
    ]  # fmt: skip
    assert [one.title for one in appendix.children] == ["Safeguarding activity"]
    assert appendix.is_closed
    inner = appendix.children[0].children
    assert [one.title for one in inner] == ["Contents", "1 Referrals", "2 Terms"]
    place: Any = inner[2].destination
    assert place[0].objgen == pdf.pages[4].obj.objgen


def test_its_tags_are_a_part_of_the_appendix(rendered: Rendered) -> None:
    before, part, after = tag_tree(rendered.pdf).partition("    Part Lang=en-GB\n")
    theirs = tag_tree(files.file()).replace("Document\n", "Art\n", 1)
    assert before.endswith("  Sect\n    H2 *\n    P *\n")
    assert part
    assert after.startswith("".join(f"      {line}\n" for line in theirs.splitlines()))


def test_every_piece_of_its_content_leads_back_to_its_element(others: pikepdf.Pdf) -> None:
    parents = dict(entries(others.Root.StructTreeRoot.ParentTree, "/Nums"))
    keys = [page.obj.StructParents for page in others.pages]
    assert len(set(keys)) == 6
    for page in others.pages:
        own = [
            one for one in parents[page.obj.StructParents] if isinstance(one, pikepdf.Dictionary)
        ]
        assert {one.Pg.objgen for one in own if "/Pg" in one} >= {page.obj.objgen}
        for link in page.obj.get("/Annots", []):
            held = [kid.get("/Obj") for kid in parents[link.StructParent].K if _is_held(kid)]
            assert link.objgen in [one.objgen for one in held]
    assert others.Root.StructTreeRoot.ParentTreeNextKey == max(map(int, parents)) + 1


def _is_held(kid: Any) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == pikepdf.Name.OBJR


def test_its_roles_classes_and_ids_come_along(others: pikepdf.Pdf) -> None:
    root: Any = others.Root.StructTreeRoot
    assert {name: str(role) for name, role in root.RoleMap.items()} == {
        "/Heading": "/Title", "/Title": "/H2",
    }  # fmt: skip
    assert list(root.ClassMap.keys()) == ["/B-Wide"]
    ids = [bytes(name) for name, _ in entries(root.IDTree, "/Names")]
    assert b"B-cell" in ids
    assert ids == sorted(ids)
    (cell,) = (
        one for one in files.elements(others, "TD") if isinstance(one.get("/A"), pikepdf.Array)
    )
    assert [bytes(name) for name in cell.A[0].Headers] == [b"B-cell"]


def test_links_lead_to_its_own_places(pdf: pikepdf.Pdf, others: pikepdf.Pdf) -> None:
    for opened in (pdf, others):
        names = [bytes(name) for name, _ in entries(opened.Root.Names.Dests, "/Names")]
        assert names == sorted(names)
        for number, page in enumerate(opened.pages):
            for link in page.obj.get("/Annots", []):
                if "/Dest" in link:
                    assert bytes(link.Dest) in names
                    assert bytes(link.Dest).startswith(b"B-") == (number in {2, 3, 4})
    top = dict(entries(others.Root.Names.Dests, "/Names"))[pikepdf.String("B-top")]
    assert top[0].objgen == others.pages[2].obj.objgen


def test_what_it_has_attached_is_kept_under_its_letter(pdf: pikepdf.Pdf) -> None:
    assert sorted(pdf.attachments) == ["B-figures.csv", "figures.csv"]
    assert [str(file.UF) for file in pdf.Root.AF] == ["figures.csv", "B-figures.csv"]


def test_two_files_are_appended_side_by_side() -> None:
    first, second = files.job(files.file()), files.job(files.file(), mark="C")
    (other,) = second.appended
    both = (*first.appended, replace(other, anchor="last"))
    made = render(replace(first, appended=both))
    with pikepdf.open(io.BytesIO(made.pdf)) as opened:
        labels = _labels(opened)
    assert labels == ["1", "2", "B-1", "B-2", "B-3", "3", "C-1", "C-2", "C-3"]


def test_the_sides_of_a_report_are_counted_without_its_appendices() -> None:
    made = render(replace(files.job(files.file()), appendices=("last", "plan")))
    assert (made.sides, made.pages) == (1, 6)
    assert render(files.job()).sides == 3


@pytest.mark.slow
def test_the_same_files_make_the_same_bytes(rendered: Rendered) -> None:
    assert render(files.job(files.file())).pdf == rendered.pdf


@pytest.mark.slow
def test_a_paper_without_files_loads_no_pikepdf() -> None:
    code = "import reportgen.render.painting, sys; print('pikepdf' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_stream_that_ends_in_a_carriage_return_keeps_it() -> None:
    r"""Whatever level it is packed at: the end of it is a checksum of what is packed."""

    def end_in_return(pdf: pikepdf.Pdf) -> None:
        page: Any = pdf.pages[0].obj
        words = page.Contents.read_bytes()
        longer = (words + b"\t" * count for count in range(256))
        page.Contents.write(next(one for one in longer if zlib.compress(one).endswith(b"\r")))

    file = files.changed(end_in_return, compress_streams=True)
    made = render(files.job(file))
    with pikepdf.open(io.BytesIO(file)) as theirs, pikepdf.open(io.BytesIO(made.pdf)) as ours:
        assert theirs.pages[0].Contents.read_raw_bytes().endswith(b"\r")
        assert _words(ours.pages[2]) == _words(theirs.pages[0])
        assert ours.pages[2].Contents.read_raw_bytes().endswith(b"~>")
