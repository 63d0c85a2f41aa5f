"""What a file is refused for before it is appended, and what is only told of it."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from reportgen.model.provenance import PROVENANCE, WHAT
from reportgen.problems import Problem
from reportgen.render.appended.append import append
from reportgen.render.appended.looking import MOST_PAGES, examined
from reportgen.render.appended.opening import opened
from reportgen.render.job import Reach
from reportgen.render.painting import render
from tests.unit.render.appended import files
from tests.unit.render.appended.files import Change, elements, metadata
from tests.unit.render.papers import INFO, page


@pytest.fixture(scope="module")
def bare() -> bytes:
    """The paper before anything is appended."""
    return render(files.job()).pdf


def _told(bare: bytes, content: bytes) -> list[Problem]:
    """What is told of a file, but for the size of its pages, which are A5."""
    (file,) = files.job(content).appended
    whole = append(bare, (file,), {"plan": 1}, INFO.author)
    told = [one for one in whole.problems if one.code != "R036"]
    is_refused = any(one.severity == "error" for one in told)
    assert (whole.pdf == bare) == is_refused
    return told


def _words(problems: list[Problem]) -> list[str]:
    return [f"{one.code} {one.what}" for one in problems]


def _script(pdf: Pdf) -> None:
    script = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    pdf.Root.Names.JavaScript = Dictionary(Names=Array([String("a"), script]))


def _launching_link(pdf: Pdf) -> None:
    link = pdf.pages[0].obj.Annots[0]
    del link.Dest
    link.A = Dictionary(S=Name.Launch, F=String("calc.exe"))


def _link_to(action: dict[str, Any]) -> Change:
    def change(pdf: Pdf) -> None:
        link = pdf.pages[0].obj.Annots[0]
        del link.Dest
        link.A = Dictionary(action)

    return change


def _attached(name: str) -> Change:
    def change(pdf: Pdf) -> None:
        (file,) = pdf.Root.AF
        file.UF = file.F = String(name)

    return change


def _set(key: str, value: Any) -> Change:
    def change(pdf: Pdf) -> None:
        pdf.Root[key] = value

    return change


def _del(key: str) -> Change:
    def change(pdf: Pdf) -> None:
        del pdf.Root[key]

    return change


def _printing_colours(pdf: Pdf) -> None:
    pdf.Root.OutputIntents[0].DestOutputProfile.N = 4


def _no_alternative(pdf: Pdf) -> None:
    for figure in elements(pdf, "Figure"):
        del figure.Alt


def _no_levels(pdf: Pdf) -> None:
    for heading in elements(pdf, "H2"):
        heading.S = Name.H


def _no_fonts(pdf: Pdf) -> None:
    for thing in pdf.objects:
        if isinstance(thing, Dictionary) and thing.get("/Type") == Name.FontDescriptor:
            del thing["/FontFile2"]


def _untagged_page(pdf: Pdf) -> None:
    del pdf.pages[1].obj.StructParents


def _no_words(pdf: Pdf) -> None:
    del pdf.pages[0].obj.Annots[0].Contents


def _video(pdf: Pdf) -> None:
    pdf.pages[1].obj.Annots = Array(
        [
            Dictionary(
                Type=Name.Annot, Subtype=Name.Screen, Rect=Array([0, 0, 9, 9]), StructParent=99
            )
        ]
    )


def _at_once(pdf: Pdf) -> None:
    pdf.pages[0].obj.AA = Dictionary(O=Dictionary(S=Name.GoTo, D=String("p1")))


def _opening(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.URI, URI=String("https://example.com"))


def _stream(**entries: Any) -> Change:
    """A picture that is not what it seems to be."""

    def change(pdf: Pdf) -> None:
        resources = pdf.pages[0].obj.Resources
        stream: Any = pdf.make_stream(b"", Type=Name.XObject, **entries)
        resources.XObject = Dictionary({**dict(resources.get("/XObject", {})), "/Odd": stream})

    return change


def _circle(pdf: Pdf) -> None:
    element = next(elements(pdf, "P"))
    element.K = Array([*element.K, element] if isinstance(element.K, Array) else [element])


def _deep(pdf: Pdf) -> None:
    inner: Any = next(elements(pdf, "P"))
    for _ in range(300):
        further = pdf.make_indirect(Dictionary(S=Name.Span, P=inner))
        inner.K = further
        inner = further


def _note(pdf: Pdf) -> None:
    note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([0, 0, 9, 9]), StructParent=0)
    pdf.pages[1].obj.Annots = Array([note])


def _painted(more: bytes) -> Change:
    def change(pdf: Pdf) -> None:
        pdf.pages[1].contents_add(pdf.make_stream(more))

    return change


def _tiny(pdf: Pdf) -> None:
    pdf.add_blank_page(page_size=(419, 595))
    pdf.pages[-1].obj.MediaBox = Array([0, 0, 0, 0])


def _no_parents(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.ParentTree = Dictionary(Nums=Array([]))


def _number_out_of_range(pdf: Pdf) -> None:
    pdf.pages[1].obj.StructParents = 2**31


def _no_element(pdf: Pdf) -> None:
    pairs = pdf.Root.StructTreeRoot.ParentTree.Nums
    key = int(pdf.pages[1].obj.StructParents)
    at = next(at for at in range(0, len(pairs), 2) if int(pairs[at]) == key)
    pairs[at + 1] = Array([])


REFUSED: list[tuple[Change, str]] = [
    (_script, "R032 it has a script"),
    (_opening, "R032 it has a script"),
    (_launching_link, "R032 page 1: it would run or open something (Launch)"),
    (
        _link_to({"/S": Name.GoToR, "/F": String("a.pdf")}),
        "R038 page 1: a link leads to another file",
    ),
    (
        _link_to({"/S": Name.URI, "/URI": String("file:///etc/passwd")}),
        'R038 page 1: a link leads to "file:///etc/passwd"',
    ),
    (
        _attached("tool.exe"),
        'R032 it has a file attached that may not be published: "tool.exe"',
    ),
    (_set("/AcroForm", Dictionary(Fields=Array([Dictionary()]))), "R032 it is a form, or signed"),
    (_set("/OCProperties", Dictionary()), "R032 it has layers that can be hidden"),
    (_set("/Collection", Dictionary()), "R032 it is a portfolio of several files"),
    (_video, "R032 page 2: it holds more than words, pictures and links (Screen)"),
    (_at_once, "R032 page 1: it does something by itself as it is shown"),
    (_del("/StructTreeRoot"), "R033 it is not tagged: a screen reader cannot read it"),
    (_set("/MarkInfo", Dictionary()), "R033 it is not tagged: a screen reader cannot read it"),
    (_untagged_page, "R033 page 2: it is not tagged"),
    (_del("/Lang"), "R033 it does not say which language it is in"),
    (_no_alternative, "R033 page 2: a picture has no alternative text"),
    (_no_levels, "R033 its headings have no levels"),
    (
        _del("/Metadata"),
        "R034 it declares no PDF/A: the paper would no longer be fit for the archive",
    ),
    (
        metadata(b'pdfaid:part="3"', b'pdfaid:part="4"'),
        "R034 it declares PDF/A-4: the paper would no longer be fit for the archive",
    ),
    (_printing_colours, "R034 its colours are those of a printing press (CMYK)"),
    (_no_fonts, 'R034 page 1: the font "House" is not embedded'),
    (_stream(F=String("/etc/passwd")), "R032 a part of it lies in another file"),
    (
        _stream(Subtype=Name.Form, Ref=Dictionary(F=String("a.pdf"), Page=0)),
        "R032 it shows a page of another file",
    ),
    (_stream(Subtype=Name.PS), "R032 it has a program for a printer (PostScript)"),
    (
        _link_to({"/S": Name.Named, "/N": Name.Print}),
        "R032 page 1: it would run or open something (Print)",
    ),
    (_note, "R032 page 2: it holds more than words, pictures and links (Text)"),
    (_circle, "R033 an element of its tags stands in two places, or in itself"),
    (_deep, "R033 its tags stand in one another more than 200 deep"),
    (_painted(b" 0 0 9 9 re f "), "R033 page 2: some of it is not tagged"),
    (_painted(b" /P <</MCID 999>> BDC 0 0 9 9 re f EMC "), "R033 page 2: some of it is not tagged"),
    (_no_element, "R033 page 2: some of it is not tagged"),
    (_no_parents, "R033 page 2: it is not tagged"),
    (_number_out_of_range, "R033 page 2: a number of its tags is out of range"),
    (
        _set("/Lang", String("xx-nothing at all <b>")),
        "R033 it does not say which language it is in",
    ),
    (
        _painted(b" /Artifact BMC 0 0 0 1 k 0 0 9 9 re f EMC "),
        "R034 page 2: it has colours of a printing press (CMYK)",
    ),
    (
        _stream(Subtype=Name.Image, ColorSpace=Name.DeviceCMYK),
        "R034 page 1: it has colours of a printing press (CMYK)",
    ),
    (_tiny, "R030 page 4: it measures 0 \u00d7 0 mm"),
    (_no_words, "R038 page 1: a link does not say in words where it leads"),
]


@pytest.mark.parametrize(("change", "told"), REFUSED, ids=[told for _, told in REFUSED])
def test_a_file_is_refused_at_its_page(bare: bytes, change: Change, told: str) -> None:
    problems = _told(bare, files.changed(change))
    assert told in _words(problems)
    assert {one.place for one in problems} == {files.FILE}
    assert all(one.mend for one in problems)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"%PDF-1.7\nnothing", "R030 this PDF is damaged: parts of it cannot be read"),
        (files.file()[:-600], "R030 this PDF is damaged: parts of it cannot be read"),
        (
            files.changed(encryption=pikepdf.Encryption(owner="a", user="b")),
            "R031 this PDF is protected by a password, or against changes",
        ),
        (
            files.changed(encryption=pikepdf.Encryption(owner="a", user="")),
            "R031 this PDF is protected by a password, or against changes",
        ),
    ],
    ids=["no objects", "cut off", "a password", "protected"],
)
def test_a_file_that_cannot_be_opened(bare: bytes, content: bytes, told: str) -> None:
    assert _words(_told(bare, content)) == [told]


def test_who_does_not_declare_to_be_accessible_is_asked(bare: bytes) -> None:
    content = files.changed(metadata(b"<pdfuaid:part>1<", b"<pdfuaid:part>9<"))
    (told,) = _told(bare, content)
    assert told.severity == "query"
    assert told.what.startswith("it does not declare PDF/UA-1")


def test_other_sizes_and_missing_titles_are_told(bare: bytes) -> None:
    (file,) = files.job(files.changed(metadata(b"dc:title", b"dc:titel"))).appended
    whole = append(bare, (file,), {"plan": 1}, INFO.author)
    assert _words([*whole.problems]) == [
        "R039 it has no title of its own",
        "R036 pages 1, 2, 3: 148 \u00d7 210 mm, not A4",
    ]


def test_a_book_is_not_appended(bare: bytes) -> None:
    pdf, out = Pdf.new(), io.BytesIO()
    for _ in range(MOST_PAGES + 1):
        pdf.add_blank_page()
    pdf.save(out)
    assert _words(_told(bare, out.getvalue())) == [
        f"R037 the file has {MOST_PAGES + 1} pages; at most {MOST_PAGES} are appended"
    ]


def test_an_empty_page_needs_no_tags(bare: bytes) -> None:
    def empty(pdf: Pdf) -> None:
        pdf.add_blank_page(page_size=(419, 595))
        page: Any = pdf.pages[-1].obj
        page.Contents = pdf.make_stream(b"/Artifact BMC 0 0 9 9 re f EMC")

    assert _told(bare, files.changed(empty)) == []


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        (_set("/StructTreeRoot", Array([])), ["R030"]),
        (_set("/MarkInfo", 3), ["R030"]),
        (_set("/OutputIntents", Array([1])), ["R030"]),
        (lambda pdf: pdf.Root.StructTreeRoot.ParentTree.Nums.insert(0, Name.Odd), ["R030"]),
        (lambda pdf: setattr(pdf.pages[0].obj, "Annots", Array([Name.Odd])), ["R032"]),
        (lambda pdf: setattr(pdf.Root.Names, "EmbeddedFiles", Dictionary(Names=Name.Odd)), []),
        (lambda pdf: setattr(pdf.Root, "Outlines", Dictionary(First=Array([]))), []),
        (
            lambda pdf: setattr(pdf.Root, "PageLabels", Dictionary(Nums=Array([Name.Odd, 1]))),
            ["R030"],
        ),
        (lambda pdf: setattr(pdf.Root.StructTreeRoot, "K", Array([7, Array([])])), []),
        (lambda pdf: setattr(next(elements(pdf, "P")), "A", Dictionary(Headers=4)), ["R030"]),
    ],
)
def test_a_file_of_other_parts_than_it_should_have_is_no_fault_of_ours(
    bare: bytes, change: Change, codes: list[str]
) -> None:
    told = _told(bare, files.changed(change))
    assert [one.code for one in told] == codes
    assert all(one.mend for one in told)


def test_what_was_accepted_of_a_file_lapses_with_it(bare: bytes) -> None:
    unsaid = metadata(b"<pdfuaid:part>1<", b"<pdfuaid:part>9<")
    (one,) = _told(bare, files.changed(unsaid))
    (other,) = _told(bare, files.changed(unsaid, _attached("other.csv")))
    assert one.what == other.what
    assert one.about != other.about


def test_trees_that_lead_in_circles_come_to_an_end(bare: bytes) -> None:
    def circles(pdf: Pdf) -> None:
        root: Any = pdf.Root.StructTreeRoot
        tree = pdf.make_indirect(Dictionary(Nums=root.ParentTree.Nums))
        tree.Kids = Array([tree])
        root.ParentTree = tree
        root.RoleMap = Dictionary({"/One": Name.Two, "/Two": Name.One})
        next(elements(pdf, "P")).S = Name.One
        first = pdf.Root.Outlines.First
        first.Next = first

    assert _told(bare, files.changed(circles)) == []


def _saying(edition: str, name: str = PROVENANCE, **more: object) -> Change:
    """A file that carries what a paper of ours says of itself."""
    said = {
        "what": WHAT, "paper": "bids", "period": "2025-26-Q1", "title": "Bids", "council": "A",
        "edition": edition, "made from": {}, "made with": {}, **more,
    }  # fmt: skip

    def change(pdf: Pdf) -> None:
        pdf.attachments[name] = json.dumps(said).encode()

    return change


@pytest.mark.parametrize("name", [PROVENANCE, f"B-{PROVENANCE}"])
@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"edition": "restricted", "version": 1}, "it holds what is exempt"),
        ({"edition": "draft", "not for publication": True}, "it holds what is exempt"),
        ({"edition": "draft"}, "it is a draft"),
        ({"edition": "open"}, "it is a draft"),
    ],
)
def test_a_paper_of_ours_that_was_not_published_to_all_is_refused(
    said: dict[str, Any], words: str, name: str
) -> None:
    (told,) = _of_openness(_saying(name=name, **said))
    assert told.startswith(f'R076 {words} of the paper "bids" for 2025-26-Q1, as it says itself')


def test_a_published_paper_may_be_appended_and_a_draft_bound_with_drafts() -> None:
    assert not _of_openness(_saying("open", version=1))
    assert not _of_openness(_saying("draft"), reach="drafts")
    assert not _of_openness(_saying("restricted", version=1), reach="few")
    (told,) = _of_openness(_saying("restricted", version=1), reach="drafts")
    assert told.startswith("R076 it holds what is exempt")


def test_pages_that_say_they_are_not_for_publication_are_asked_about() -> None:
    body = "<h1>Bids</h1><p>Not for\npublication: Brightwell bids.</p>"
    content = render(page(body)).pdf
    (told,) = _openness(content, "all")
    assert told.startswith('R076 page 1: "Not for publication" stands there')
    assert "made by reportgen" in told
    (told,) = _openness(files.resaved(content), "all")
    assert told.startswith('R077 page 1: "Not for publication" stands there')
    assert not _openness(content, "few")


def test_pages_are_asked_for_the_words_of_the_house_style_too() -> None:
    content = files.resaved(render(page("<h1>Bids</h1><p>For members\nonly (Part B)</p>")).pdf)
    assert not _openness(content, "all")
    (told,) = _openness(content, "all", "For members only (Part B)")
    assert told.startswith('R077 page 1: "For members only (Part B)" stands there')


def _of_openness(change: Change, reach: Reach = "all") -> list[str]:
    return _openness(files.changed(change), reach)


def _openness(content: bytes, reach: Reach, *withheld: str) -> list[str]:
    (file,) = files.job(content).appended
    with opened(file) as pdf:
        told = examined(replace(file, reach=reach, withheld=withheld), pdf, INFO.author)
    return [f"{one.code} {one.what}" for one in told if one.code in {"R076", "R077"}]
