"""Words of a file that nobody sees, and everybody can copy: beneath a bar, white on white, cut off.

A page is drawn, and each letter and digit looked for where it should stand. The words that a
scanner recognised lie unseen over its picture; they are there as long as the picture shows
something at their place. Beneath a picture, words are as hidden as beneath a bar, unless the
picture takes up the page as a scan does. Words beneath a pattern of lines are not found.

No word that is found is told: what was to be hidden would stand in every list of problems.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from time import monotonic
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from reportgen.render.appended.covers import Covers, objects
from reportgen.render.appended.page_picture import Box, OutOfTimeError, Picture, picture_of
from reportgen.render.places import Words

#: For all pages of a file; one of 500 pages takes half of it.
SECONDS = 60.0
_DEEPEST = 4  # drawings within drawings, where a picture is looked for
#: What is told of words of a kind, and how it is mended.
_KINDS: dict[str, Words] = {
    "covered": (
        "R070",
        "that nobody can see, beneath something or in the colour of the ground",
        "take out of the file itself what is not to be read (a bar over it, or white, leaves it "
        "for everybody to copy), and save it as PDF again",
    ),
    "beyond": (
        "R071",
        "beyond its edge",
        "take out what is not to be read, in the program that the page was made with",
    ),
    "unpainted": (
        "R071",
        "to be copied that nobody can see, where the scan shows nothing",
        "have the words of the scan recognised anew, after all that is not to be read is gone",
    ),
    "bar": (
        "R071",
        "in black over a picture, which still holds what is beneath",
        "black it out in the picture itself, and put it in again",
    ),
}
_UNSEEN_MODES = {pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP}


class _Character(NamedTuple):
    """A letter or digit: its box, and whether it is on the page, painted at all, and seen."""

    box: Box
    is_on_page: bool
    is_painted: bool
    is_seen: bool


def look_at_words(content: bytes, seconds: float = SECONDS) -> Iterator[Words]:
    """All that is wrong with how the words of a file look, with the page of each."""
    until = monotonic() + seconds
    with document_of(content) as document:
        if not document:
            yield "R030", "this PDF cannot be shown", "save it as PDF again"
            return
        for number in range(pdfium.FPDF_GetPageCount(document)):
            try:
                found = [*_page(document, number, until)]
            except OutOfTimeError:
                what = f"page {number + 1}: it takes too long to be shown"
                yield "R075", what, "save the page as a simpler one, or publish the file beside it"
                return
            yield from ((code, f"page {number + 1}: {what}", mend) for code, what, mend in found)


def _page(document: Any, number: int, until: float) -> Iterator[Words]:
    with page_of(document, number) as (page, text):
        if not text:
            yield "R030", "it cannot be shown", "save the file as PDF again"
            return
        picture = picture_of(page, until)
        covers = Covers.of(page, picture)
        words = [*_words(text, covers, until)]
        if not words and any(map(_is_picture, objects(page))):
            what = "it has no words: a picture of them can be neither searched nor read aloud"
            yield "R072", what, "save it from the program it was written in, or recognise its words"
        yield from _told(words, covers)


def _told(words: list[list[_Character]], covers: Covers) -> Iterator[Words]:
    picture = covers.picture
    found: dict[str, list[Box]] = {kind: [] for kind in _KINDS}
    found["bar"] += covers.bars_on_pictures([one.box for word in words for one in word])
    for word in words:
        if kind := _kind(word, picture):
            found[kind].append(word[_first_hidden(word) or 0].box)
    for kind, boxes in found.items():
        if boxes:
            code, what, mend = _KINDS[kind]
            noun = "bar" if kind == "bar" else "word"
            count = f"a {noun}" if len(boxes) == 1 else f"{len(boxes):,} {noun}s"
            first = "" if len(boxes) == 1 else "the first "
            down, across = picture.millimetres(boxes[0])
            where = f"{first}{down} mm from the top, {across} mm from the left"
            yield code, f"{count} {what} ({where})", mend


def _kind(word: list[_Character], picture: Picture) -> str:
    """What is wrong with how a word looks; empty where nothing is."""
    if not any(one.is_on_page for one in word):
        return "beyond"
    if not any(one.is_painted for one in word):
        return "" if picture.shows(_round(word)) else "unpainted"
    return "" if _first_hidden(word) is None else "covered"


def _first_hidden(word: list[_Character]) -> int | None:
    """The first letter of a word that is hidden whole, or in two letters beside one another."""
    hidden = [one.is_painted and not one.is_seen for one in word]
    if all(hidden):
        return 0
    return next((at for at, pair in enumerate(pairwise(hidden)) if all(pair)), None)


def _round(word: list[_Character]) -> Box:
    left, top, right, bottom = zip(*(one.box for one in word), strict=True)
    return min(left), min(top), max(right), max(bottom)


def _words(text: Any, covers: Covers, until: float) -> Iterator[list[_Character]]:
    """The letters and digits of a page, word by word."""
    word: list[_Character] = []
    for index in range(pdfium.FPDFText_CountChars(text)):
        if monotonic() > until:
            raise OutOfTimeError
        letter = chr(pdfium.FPDFText_GetUnicode(text, index))
        if letter.isalnum() and pdfium.FPDFText_IsGenerated(text, index) != 1:
            word.append(_character(text, index, covers))
        elif letter.isspace() and word:
            yield word
            word = []
    if word:
        yield word


def _character(text: Any, index: int, covers: Covers) -> _Character:
    picture = covers.picture
    box = _box(text, index, picture)
    thing = pdfium.FPDFText_GetTextObject(text, index)
    is_painted = pdfium.FPDFTextObj_GetTextRenderMode(thing) not in _UNSEEN_MODES
    is_on_page = picture.has(box)
    is_seen = is_painted and is_on_page and picture.shows(box) and not covers.hide(thing, box)
    return _Character(box, is_on_page, is_painted, is_seen)


def _box(text: Any, index: int, picture: Picture) -> Box:
    """Where a character stands; a letter that paints nothing has but the room that it takes."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(text, index, left, right, bottom, top)
    if left.value < right.value and bottom.value < top.value:
        return picture.box(left.value, bottom.value, right.value, top.value)
    room = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text, index, room)
    return picture.box(room.left, room.bottom, room.right, room.top)


def _is_picture(thing: Any, depth: int = 0) -> bool:
    """Whether something is a picture, or a drawing that holds one."""
    kind = pdfium.FPDFPageObj_GetType(thing)
    if kind != pdfium.FPDF_PAGEOBJ_FORM or depth == _DEEPEST:
        return bool(kind == pdfium.FPDF_PAGEOBJ_IMAGE)
    inner = range(pdfium.FPDFFormObj_CountObjects(thing))
    return any(_is_picture(pdfium.FPDFFormObj_GetObject(thing, n), depth + 1) for n in inner)


@contextmanager
def document_of(content: bytes) -> Iterator[Any]:
    """The file, open; nothing where it cannot be shown."""
    document = pdfium.FPDF_LoadMemDocument64(content, len(content), None)
    try:
        yield document
    finally:
        if document:
            pdfium.FPDF_CloseDocument(document)


@contextmanager
def page_of(document: Any, number: int) -> Iterator[tuple[Any, Any]]:
    """A page and its text; None for what cannot be read."""
    page = pdfium.FPDF_LoadPage(document, number)
    text = pdfium.FPDFText_LoadPage(page) if page else None
    try:
        yield page, text
    finally:
        if text:
            pdfium.FPDFText_ClosePage(text)
        if page:
            pdfium.FPDF_ClosePage(page)
