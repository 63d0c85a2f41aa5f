"""What is looked at on each page of a file before it is appended."""

from __future__ import annotations

from collections.abc import Iterator
from math import prod

from pikepdf import Dictionary, Name, Pdf

from reportgen.render.appended import attachments
from reportgen.render.appended.page_content import Content, is_for_press, is_key, parents_of
from reportgen.render.appended.people import look_at_remains
from reportgen.render.appended.walking import Met, Thing, as_list, things
from reportgen.render.places import Words

#: Where a link may lead; a place in the file itself has no address.
SCHEMES = ("https://", "http://", "mailto:")
A4 = (210, 297)
_MM = 25.4 / 72
#: A picture of so many is unpacked in half a gigabyte.
MOST_PIXELS = 100_000_000
_ROOM = 3  # millimetres by which a page may differ
_EMBEDDED = ("/FontFile", "/FontFile2", "/FontFile3")
_INNOCENT = {"/GoTo", "/Named"}
_NAMED = {"/NextPage", "/PrevPage", "/FirstPage", "/LastPage"}
#: Actions that need not say that they are any; other things share the names of other kinds.
_ACTIONS_THAT_RUN = {
    "/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/ResetForm", "/Rendition", "/Movie",
    "/Sound", "/Hide", "/SetOCGState", "/GoTo3DView", "/RichMediaExecute",
}  # fmt: skip
#: The sides of a page, in its units (ISO 32000-1, annex C).
_LEAST_SIDE, _MOST_SIDE = 3, 14_400
_OUT = "take it out, and save the file as PDF again"


def look_at_pages(pdf: Pdf) -> Iterator[Words]:
    """All that is wrong with the pages, each with its number."""
    met: Met = set()
    parents = parents_of(pdf)
    sizes: dict[str, list[int]] = {}
    for number, page in enumerate(pdf.pages, 1):
        found = [*_measures(page), *_page(page.obj, met, parents)]
        yield from ((code, f"page {number}: {what}", mend) for code, what, mend in found)
        if size := _other_size(page):
            sizes.setdefault(size, []).append(number)
    for size, numbers in sizes.items():
        shown = ", ".join(map(str, numbers[:5])) + (" and more" if len(numbers) > 5 else "")
        word = "page" if len(numbers) == 1 else "pages"
        what = f"{word} {shown}: {size} mm, not A4"
        yield "R036", what, "nothing to do, if it can be read on A4 as well"


def _page(page: Thing, met: Met, parents: dict[int, Thing]) -> Iterator[Words]:
    if "/AA" in page:
        yield "R032", "it does something by itself as it is shown", _OUT
    content = Content(parents).look(page)
    if content.is_untagged:
        yield "R033", _untagged(page, parents), "tag it, or mark what is ornament as an artifact"
    if content.is_endless:
        yield "R075", "what it paints goes into the millions", "save the page as a simpler one"
    for note in as_list(page.get("/Annots")):
        yield from _annotation(note, parents)
    on_page = [*things(page, met)]
    yield from _things(on_page)
    yield from look_at_remains(page, on_page)
    if content.is_for_press or any(map(is_for_press, on_page)):
        yield "R034", "it has colours of a printing press (CMYK)", "save it in RGB colours (sRGB)"


def _untagged(page: Thing, parents: dict[int, Thing]) -> str:
    is_tagged = is_key(page.get("/StructParents")) and int(page.StructParents) in parents
    return "some of it is not tagged" if is_tagged else "it is not tagged"


def _things(on_page: list[Thing]) -> Iterator[Words]:
    """What a page refers to: actions, files, fonts, numbers of tags, pictures."""
    if any(map(_is_huge, on_page)):
        yield "R075", "a picture on it has more than 100 million pixels", "make it a smaller one"
    yield from filter(None, map(_action, on_page))
    for thing in on_page:
        if "/EF" in thing and not attachments.is_allowed(attachments.name_of(thing)):
            yield "R032", f'a file may not be published: "{attachments.name_of(thing)}"', _OUT
    for font in dict.fromkeys(_name_of(thing) for thing in on_page if _is_bare(thing)):
        what = f'the font "{font}" is not embedded'
        yield "R034", what, "save it with all of its fonts embedded (PDF/A does so)"
    keys = (thing.get(key) for thing in on_page for key in ("/StructParents", "/StructParent"))
    if any(isinstance(key, int) and not is_key(key) for key in keys):
        yield "R033", "a number of its tags is out of range", "save the file as PDF again"


def _is_huge(thing: Thing) -> bool:
    sides = [thing.get(key) for key in ("/Width", "/Height")]
    return all(isinstance(side, int) for side in sides) and prod(map(int, sides)) > MOST_PIXELS


def _annotation(note: Thing, parents: dict[int, Thing]) -> Iterator[Words]:
    """Links may stand; comments are for those who write a paper, and nobody tags them."""
    kind = str(note.get("/Subtype", ""))
    if kind != "/Link":
        yield "R032", f"it holds more than words, pictures and links ({kind[1:]})", _OUT
    elif not str(note.get("/Contents", "")).strip():
        mend = "save it as PDF/UA, which says of each link where it leads"
        yield "R038", "a link does not say in words where it leads", mend
    key = note.get("/StructParent")
    if kind == "/Link" and not (is_key(key) and int(key) in parents):
        yield "R038", "a link is not tagged", "tag it"


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
    if kind == "/Named":
        kind = str(thing.get("/N", ""))
        return None if kind in _NAMED else _would_run(kind)
    if kind in _ACTIONS_THAT_RUN or (thing.get("/Type") == Name.Action and kind not in _INNOCENT):
        return _would_run(kind)
    return None


def _would_run(kind: str) -> Words:
    return "R032", f"it would run or open something ({kind[1:]})", _OUT


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


def _measures(page: Thing) -> Iterator[Words]:
    """A page that is no page: without room, or larger than any reader shows."""
    sides = _sides(page)
    if not all(_LEAST_SIDE <= side <= _MOST_SIDE for side in sides):
        width, height = (round(side * _MM) for side in sides)
        yield "R030", f"it measures {width:,} \u00d7 {height:,} mm", "take the page out"


def _other_size(page: Thing) -> str:
    unit = float(page.obj.get("/UserUnit", 1)) * _MM
    sides = [side * unit for side in _sides(page)]
    if all(abs(side - known) <= _ROOM for side, known in zip(sides, A4, strict=True)):
        return ""
    return f"{round(sides[0])} \u00d7 {round(sides[1])}"


def _sides(page: Thing) -> list[float]:
    """The shorter and the longer side of a page, in its units."""
    left, bottom, right, top = (float(edge) for edge in page.cropbox)
    return sorted((abs(right - left), abs(top - bottom)))
