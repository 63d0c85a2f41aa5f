"""What is looked at in a file before it is appended: whether the paper stays what it declares.

A paper declares PDF/UA-1 and PDF/A-3a. Of an appended file a build cannot find out all that these
ask for, so the file has to declare them itself; what is most often wrong in spite of that is looked
at, and what would run or open something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256

from pikepdf import Dictionary, Name, Pdf, Stream

from reportgen.codes import Severity
from reportgen.problems import Problem
from reportgen.render.appended import attachments, tags
from reportgen.render.appended.hidden_words import look_at_words
from reportgen.render.appended.opening import its_own_faults
from reportgen.render.appended.openness import look_at_openness
from reportgen.render.appended.page_content import streams_elsewhere
from reportgen.render.appended.page_looks import look_at_pages
from reportgen.render.appended.people import look_at_people
from reportgen.render.appended.walking import Met, Thing, as_list, entries, things
from reportgen.render.job import Appended
from reportgen.render.places import Words

MOST_PAGES = 500
SAVE_AS = (
    "save it as PDF/A with tags: in Word, Options of Save as PDF, tick PDF/A compliant and "
    "document structure tags; in LibreOffice, Export as PDF, tick Archive and Universal "
    "accessibility"
)
_TOO_LONG = (
    "publish it beside the paper, and declare it as `not_attached` with where it can be read"
)
#: What may be in the list of what the document does by itself, and what it means.
_RUNS = {
    "/AA": "it does something by itself as it is opened or closed",
    "/Collection": "it is a portfolio of several files",
    "/OCProperties": "it has layers that can be hidden",
    "/Requirements": "it asks the reader's program for more than showing it",
}
#: Problems of pages that nobody should draw.
_NOT_SHOWN = {"R030", "R075"}
#: Problems of files whose words nobody should read through.
_NOT_READ = {*_NOT_SHOWN, "R037"}
_RGB = 3  # the components of a colour profile of screens
_PART = re.compile(rb"pdfaid:part\s*(?:=\s*[\"']|>)\s*([1-9])")
#: As BCP 47 writes languages: en, en-GB, cy.
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_UA = re.compile(rb"pdfuaid:part\s*(?:=\s*[\"']|>)\s*1")


def examined(file: Appended, pdf: Pdf, author: str) -> list[Problem]:
    """All that is wrong with a file; what was accepted of it lapses when it is another one."""
    about = sha256(file.content).hexdigest()
    with its_own_faults(file):
        found = [*look(pdf, file.content, author)]
        if not any(code in _NOT_READ for code, _, _ in found):
            found += look_at_openness(pdf, file)
    return [Problem(code, file.place, what, mend, about=about) for code, what, mend in found]


def is_error(problem: Problem) -> bool:
    """Whether a file cannot be used for it."""
    return problem.severity is Severity.ERROR


def look(pdf: Pdf, content: bytes, author: str) -> Iterator[Words]:
    """All that is wrong with a file, in words; `author` is the paper's own."""
    if len(pdf.pages) > MOST_PAGES:
        what = f"the file has {len(pdf.pages):,} pages; at most {MOST_PAGES} are appended"
        yield "R037", what, _TOO_LONG
        return
    yield from _what_runs(pdf)
    yield from _declared(pdf)
    yield from _tagged(pdf)
    yield from look_at_people(pdf, author)
    of_pages = [*look_at_pages(pdf)]
    yield from of_pages
    if not any(code in _NOT_SHOWN for code, _, _ in of_pages):
        yield from look_at_words(content)


def _what_runs(pdf: Pdf) -> Iterator[Words]:
    """Scripts, forms and the like, which a published paper may not hold."""
    mend = "take it out, and save the file as PDF again"
    root = pdf.Root
    for key, what in _RUNS.items():
        if key in root:
            yield "R032", what, mend
    form = root.get("/AcroForm")
    if isinstance(form, Dictionary) and (len(as_list(form.get("/Fields"))) or "/XFA" in form):
        yield "R032", "it is a form, or signed", "print it into a PDF that nobody can fill in"
    if _scripts(pdf):
        yield "R032", "it has a script", mend
    for what in dict.fromkeys(streams_elsewhere(pdf)):
        yield "R032", what, mend
    for name in attachments.names(pdf):
        if not attachments.is_allowed(name):
            what = f'it has a file attached that may not be published: "{name}"'
            yield "R032", what, "take it out; data and documents may stay"


def _scripts(pdf: Pdf) -> bool:
    """Whether the document, rather than one of its pages, has scripts."""
    names = pdf.Root.get("/Names", Dictionary())
    beginning = pdf.Root.get("/OpenAction")
    met: Met = set()
    actions = things(beginning, met) if isinstance(beginning, Dictionary) else iter(())
    return bool(entries(names.get("/JavaScript"), "/Names")) or any(
        action.get("/S") not in {None, Name.GoTo} for action in actions
    )


def _declared(pdf: Pdf) -> Iterator[Words]:
    """PDF/A and PDF/UA, as the file says of itself."""
    about = pdf.Root.get("/Metadata")
    said = about.read_bytes() if isinstance(about, Stream) else b""
    part = _PART.search(said)
    if part is None or part[1] not in b"123":
        of = f"PDF/A-{part[1].decode()}" if part else "no PDF/A"
        yield "R034", f"it declares {of}: the paper would no longer be fit for the archive", SAVE_AS
    for intent in as_list(pdf.Root.get("/OutputIntents")):
        profile = intent.get("/DestOutputProfile")
        if isinstance(profile, Stream) and int(profile.get("/N", _RGB)) > _RGB:
            mend = "save it in RGB colours (sRGB)"
            yield "R034", "its colours are those of a printing press (CMYK)", mend
    if not _UA.search(said):
        what = "it does not declare PDF/UA-1: nobody says that it can be read without seeing it"
        yield "R035", what, f"{SAVE_AS}. If it was checked otherwise, say so as you accept this"
    if b"dc:title" not in said:
        yield "R039", "it has no title of its own", "give it one in the properties of the document"


def _tagged(pdf: Pdf) -> Iterator[Words]:
    """Tags, language, and what they say of pictures and headings."""
    root = pdf.Root
    is_marked = bool(root.get("/MarkInfo", Dictionary()).get("/Marked", False))
    if "/StructTreeRoot" not in root or not is_marked or "/ParentTree" not in root.StructTreeRoot:
        yield "R033", "it is not tagged: a screen reader cannot read it", SAVE_AS
        return
    if not _LANGUAGE.fullmatch(str(root.get("/Lang", ""))):
        mend = "set the language of the document, and save it as PDF again"
        yield "R033", "it does not say which language it is in", mend
    if fault := tags.fault_of_tree(pdf):
        yield "R033", fault, SAVE_AS
        return
    yield from _elements(pdf)


def _elements(pdf: Pdf) -> Iterator[Words]:
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
    roles = tags.roles_of(pdf)
    for element in tags.elements(pdf):
        role = tags.role_of(element, roles)
        if (
            role == "Figure"
            and not str(element.get("/Alt", element.get("/ActualText", ""))).strip()
        ):
            where = _where(element, pages)
            mend = "give it alternative text, or mark it as decorative, and save as PDF again"
            yield "R033", f"{where}a picture has no alternative text", mend
        if role == "H":
            what = "its headings have no levels"
            yield "R033", what, "use the styles Heading 1, Heading 2 and so on"
            return


def _where(element: Thing, pages: dict[tuple[int, int], int]) -> str:
    page = element.get("/Pg")
    number = pages.get(page.objgen) if isinstance(page, Dictionary) else None
    return f"page {number}: " if number else ""
