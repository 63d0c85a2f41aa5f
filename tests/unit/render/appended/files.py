"""Files to append: one that a paper may take, and others made of it that differ in one thing."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from reportgen.problems import Place
from reportgen.render.job import Appended, Job
from reportgen.render.painting import render
from tests.unit.render.papers import FIGURES, page, paper

FILE = Place("narratives/activity/2015-16-Q1/appendices/plan.pdf")
#: A paper of three pages; the second one comes before the file.
BODY = """
<h1>A paper</h1><section id="one"><h2>One</h2><p>See <a href="#plan">appendix B</a>.</p></section>
<section id="plan" style="break-before: page"><h2>Appendix B: The plan</h2>
<p>It follows.</p></section>
<section id="last" style="break-before: page"><h2>Appendix C: The last</h2><p>The end.</p></section>
"""
Change = Callable[[Pdf], None]


@cache
def file() -> bytes:
    """A file that a paper may take: two pages with everything that a paper can hold."""
    return render(paper()).pdf


def changed(*changes: Change, **save: Any) -> bytes:
    """The file, changed."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(file())) as pdf:
        for change in changes:
            change(pdf)
        pdf.save(out, **save)
    return out.getvalue()


def resaved(content: bytes) -> bytes:
    """A file as another program saves it."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        pdf.save(out)
    return out.getvalue()


def job(*contents: bytes, mark: str = "B") -> Job:
    """A paper with a file appended after its second page."""
    appended = (
        Appended("plan", f"Appendix {mark}", mark, "The plan", content, FILE)
        for content in contents
    )
    return replace(page(BODY), attachments=(FIGURES,), appended=tuple(appended))


def elements(pdf: Pdf, role: str) -> Iterator[Any]:
    """The elements of a tree of tags that have a role."""
    for thing in pdf.objects:
        if isinstance(thing, Dictionary) and thing.get("/S") == Name(f"/{role}"):
            yield thing


def as_others_write(pdf: Pdf) -> None:
    """What other programs write otherwise: roles and classes of their own, trees in branches."""
    root: Any = pdf.Root.StructTreeRoot
    heading = next(elements(pdf, "H2"))
    heading.S = Name("/Heading")
    heading.C = Name("/Wide")
    cell = next(elements(pdf, "TD"))
    head = next(elements(pdf, "TH"))
    head.ID = String("cell")
    cell.A = Array([Dictionary(O=Name.Table, Headers=Array([String("cell")])), 0])
    ids = root.get("/IDTree", Dictionary()).get("/Names", Array())
    root.IDTree = Dictionary(Kids=Array([Dictionary(Names=Array([*ids, String("cell"), head]))]))
    root.RoleMap = Dictionary({"/Heading": Name("/Title"), "/Title": Name.H2})
    root.ClassMap = Dictionary(Wide=Dictionary(O=Name.Layout, Placement=Name.Block))
    flat = list(root.ParentTree.Nums)
    leaves = [flat[:2], flat[2:]]
    root.ParentTree = Dictionary(Kids=Array([Dictionary(Nums=Array(leaf)) for leaf in leaves]))
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.r), 1, Dictionary(S=Name.D)]))
    pdf.Root.Dests = Dictionary(top=Array([pdf.pages[0].obj, Name.Fit]))
    pdf.Root.Outlines.First.Dest = Name("/top")


def metadata(old: bytes, new: bytes) -> Change:
    """Let the file say something else of itself."""

    def change(pdf: Pdf) -> None:
        about: Any = pdf.Root.Metadata
        content = about.read_bytes()
        assert old in content
        about.write(content.replace(old, new))

    return change
