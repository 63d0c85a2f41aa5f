"""What is looked at on each page of a file before it is appended."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf
from pikepdf import Dictionary, Name, Pdf

from reportgen.render.appended import attachments
from reportgen.render.appended.walking import Met, Thing, as_list, things
from reportgen.render.places import Words

#: Where a link may lead; a place in the file itself has no address.
SCHEMES = ("https://", "http://", "mailto:")
A4 = (210, 297)
_MM = 25.4 / 72
_ROOM = 3  # millimetres by which a page may differ
_EMBEDDED = ("/FontFile", "/FontFile2", "/FontFile3")
_INNOCENT = {"/GoTo", "/Named"}
#: Actions that need not say that they are any; other things share the names of other kinds.
_ACTIONS_THAT_RUN = {
    "/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/ResetForm", "/Rendition", "/Movie",
    "/Sound", "/Hide", "/SetOCGState", "/GoTo3DView", "/RichMediaExecute",
}  # fmt: skip
_MARKUP = {"/Link", "/Popup", "/Text", "/Highlight", "/Underline", "/Squiggly", "/StrikeOut"}
#: Operators that show something (ISO 32000-1, annex A).
_PAINTS = frozenset((
    "Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do",
    "INLINE IMAGE",
))  # fmt: skip
_OUT = "take it out, and save the file as PDF again"


def look_at_pages(pdf: Pdf) -> Iterator[Words]:
    """All that is wrong with the pages, each with its number."""
    met: Met = set()
    sizes: dict[str, list[int]] = {}
    for number, page in enumerate(pdf.pages, 1):
        found = [*_page(page.obj, met)]
        yield from ((code, f"page {number}: {what}", mend) for code, what, mend in found)
        if size := _other_size(page):
            sizes.setdefault(size, []).append(number)
    for size, numbers in sizes.items():
        shown = ", ".join(map(str, numbers[:5])) + (" and more" if len(numbers) > 5 else "")
        word = "page" if len(numbers) == 1 else "pages"
        what = f"{word} {shown}: {size} mm, not A4"
        yield "R036", what, "nothing to do, if it can be read on A4 as well"


def _page(page: Thing, met: Met) -> Iterator[Words]:
    if "/AA" in page:
        yield "R032", "it does something by itself as it is shown", _OUT
    if not isinstance(page.get("/StructParents"), int) and _shows_content(page):
        yield "R033", "it is not tagged", "tag it, or mark all of it as an artifact"
    for note in as_list(page.get("/Annots")):
        yield from _annotation(note)
    on_page = [*things(page, met)]
    yield from filter(None, map(_action, on_page))
    for thing in on_page:
        if "/EF" in thing and not attachments.is_allowed(attachments.name_of(thing)):
            yield "R032", f'a file may not be published: "{attachments.name_of(thing)}"', _OUT
    for font in dict.fromkeys(_name_of(thing) for thing in on_page if _is_bare(thing)):
        what = f'the font "{font}" is not embedded'
        yield "R034", what, "save it with all of its fonts embedded (PDF/A does so)"


def _shows_content(page: Thing) -> bool:
    """Whether something is painted that is no artifact, such as the number of an empty page."""
    inside: list[bool] = []  # for each marked content that is open: whether it is an artifact
    for instruction in pikepdf.parse_content_stream(page):
        name = str(instruction.operator)
        if name in {"BMC", "BDC"}:
            inside.append(instruction.operands[0] == Name.Artifact)
        elif name == "EMC" and inside:
            inside.pop()
        elif name in _PAINTS and not any(inside):
            return True
    return False


def _annotation(note: Thing) -> Iterator[Words]:
    kind = str(note.get("/Subtype", ""))
    if kind not in _MARKUP:
        yield "R032", f"it holds more than words, pictures and links ({kind[1:]})", _OUT
    if kind == "/Link" and not str(note.get("/Contents", "")).strip():
        mend = "save it as PDF/UA, which says of each link where it leads"
        yield "R038", "a link does not say in words where it leads", mend
    if kind != "/Popup" and not isinstance(note.get("/StructParent"), int):
        yield "R038", "a link or a comment is not tagged", "take comments out; tag links"


def _action(thing: Thing) -> Words | None:
    """What is wrong with an action; None with what is none."""
    kind = str(thing.get("/S", ""))
    if kind == "/URI":
        address = str(thing.get("/URI", ""))
        is_known = address.casefold().startswith(SCHEMES)
        what = f'a link leads to "{address[:80]}"'
        return None if is_known else ("R038", what, "let it lead to the web (https://)")
    if kind in {"/GoToR", "/GoToE"}:
        return "R038", "a link leads to another file", "let it lead to the web (https://)"
    if kind in _ACTIONS_THAT_RUN or (thing.get("/Type") == Name.Action and kind not in _INNOCENT):
        return "R032", f"it would run or open something ({kind[1:]})", _OUT
    return None


def _name_of(font: Thing) -> str:
    """The name of a font, without the letters that mark a part of one."""
    return str(font.get("/BaseFont", "/?"))[1:].rpartition("+")[2]


def _is_bare(font: Thing) -> bool:
    """Whether it is a font that must be on the reader's machine.

    One of type 0 has its file in what it is made of, and one of type 3 its drawings.
    """
    if font.get("/Type") != Name.Font or font.get("/Subtype") in {Name.Type0, Name.Type3}:
        return False
    described = font.get("/FontDescriptor")
    return not isinstance(described, Dictionary) or not any(key in described for key in _EMBEDDED)


def _other_size(page: Thing) -> str:
    left, bottom, right, top = (float(edge) for edge in page.cropbox)
    unit = float(page.obj.get("/UserUnit", 1)) * _MM
    sides = sorted((abs(right - left) * unit, abs(top - bottom) * unit))
    if all(abs(side - known) <= _ROOM for side, known in zip(sides, A4, strict=True)):
        return ""
    return f"{round(sides[0])} \u00d7 {round(sides[1])}"
