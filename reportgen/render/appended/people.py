"""What a file tells of the people who made it, and what their programs left in it.

Article 5(1)(c) of the UK GDPR: no more of people than is needed. A reader needs none of it.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterable, Iterator
from zipfile import BadZipFile, ZipFile

from pikepdf import Dictionary, Name, Pdf, Stream

from reportgen.render.appended import attachments
from reportgen.render.appended.walking import Thing, as_list
from reportgen.render.places import Words

_NAMES_IN_INFO = ("/Author", "/Manager", "/_AuthorEmailDisplayName")
_NAMES_IN_XMP = re.compile(
    r"<(dc:creator|cp:lastModifiedBy|meta:initial-creator|pdfx:Author|pdfx:Manager|pdfx:_AuthorEmailDisplayName|tiff:Artist|"
    r"aux:OwnerName|photoshop:CaptionWriter)(?:\s[^<>]*)?>(.*?)</\1>"
    r"|\b(?:pdfx:Author|tiff:Artist|aux:OwnerName)=[\"']([^\"']*)[\"']",
    re.DOTALL,
)
_MARKUP = re.compile(r"<[^<>]*>")
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.\w{2,}")
#: A folder on somebody's machine, which mostly is called after that person.
_FOLDER = re.compile(r"\b[A-Za-z]:[\\/]\w|\\\\\w|/(?:Users|home|Volumes)/\w|file:/")
#: Where an attached document has its properties, in Microsoft's format and in LibreOffice's.
_PROPERTIES_OF = ("docProps/core.xml", "meta.xml")
#: What a camera or a program for pictures writes into a JPEG: Exif and IPTC.
_OF_CAMERA = (b"Exif\0\0", b"Photoshop 3.0\0")
_HEAD = 65_536  # bytes of a picture in which that stands
_MOST = 1_000_000  # characters that are looked through
_PROPERTIES = "in the properties of the document, and save it as PDF again"
_LEFT = "save it as PDF again, in Acrobat by way of Remove Hidden Information"


def look_at_people(pdf: Pdf, author: str) -> Iterator[Words]:
    """What the file says of people; `author` is the paper's own, which may be named."""
    said = [_text(about) for about in (pdf.Root.get("/Metadata"),)]
    info = _info(pdf)
    named = [info[key] for key in _NAMES_IN_INFO if key in info]
    named += [name for text in said for name in _names(text)]
    own = {author.casefold(), ""}
    for name in dict.fromkeys(one for one in map(_plain, named) if one.casefold() not in own):
        yield "R073", f'it names its author: "{name}"', f"put the council's name {_PROPERTIES}"
    yield from _of_machines([*info.values(), *said])
    if "/PieceInfo" in pdf.Root:
        yield "R074", "it holds data of the program that made it", _LEFT
    for name, content in attachments.contents(pdf):
        if any(_plain(one).casefold() not in own for one in _names(_properties(content))):
            what = f'the file attached to it names who wrote it: "{_plain(name)}"'
            yield "R073", what, "take the names out of its properties, and attach it again"


def look_at_remains(page: Thing, on_page: list[Thing]) -> Iterator[Words]:
    """The same of a page and what is on it: comments, pictures, thumbnails, data of programs."""
    if any(str(note.get("/T", "")).strip() for note in as_list(page.get("/Annots"))):
        yield "R073", "a comment names who wrote it", "take the comments out, and save it again"
    if "/Thumb" in page:
        what = "it holds a small picture of itself, which may show what was taken out since"
        yield "R074", what, _LEFT
    if any("/PieceInfo" in thing for thing in on_page):
        yield "R074", "it holds data of the program that made it", _LEFT
    if any(map(_is_of_camera, on_page)):
        what = "a picture tells what its camera wrote into it, often where, when and whose it is"
        yield "R074", what, "take the properties out of the picture, and put it in again"


def strip(page: Thing) -> None:
    """Take the remains off a page, as far as they stand on it alone."""
    for key in ("/Thumb", "/PieceInfo", "/Metadata"):
        if key in page:
            del page[key]


def _of_machines(texts: Iterable[str]) -> Iterator[Words]:
    every = "\n".join(texts)
    if _FOLDER.search(every):
        what = "it names a folder on the machine where it was made"
        yield "R073", what, f"take it out {_PROPERTIES}"
    if _EMAIL.search(every):
        yield "R073", "it holds somebody's e-mail address", f"take it out {_PROPERTIES}"


def _properties(document: bytes) -> str:
    """The properties of a document of words or a workbook; empty of anything else."""
    try:
        with ZipFile(io.BytesIO(document)) as archive:
            held = [name for name in _PROPERTIES_OF if name in archive.namelist()]
            return "".join(
                archive.open(name).read(_MOST).decode("utf-8", "replace") for name in held
            )
    except (BadZipFile, OSError, NotImplementedError, RuntimeError, zlib.error):
        return ""


def _is_of_camera(thing: Thing) -> bool:
    if not isinstance(thing, Stream) or thing.get("/Subtype") != Name.Image:
        return False
    if any(_names(_text(thing.get("/Metadata")))):
        return True
    is_photograph = Name.DCTDecode in as_list(thing.get("/Filter"))
    head = thing.read_raw_bytes()[:_HEAD] if is_photograph else b""
    return any(mark in head for mark in _OF_CAMERA)


def _info(pdf: Pdf) -> dict[str, str]:
    info = pdf.trailer.get("/Info")
    pairs = info.items() if isinstance(info, Dictionary) else ()
    return {key: str(value)[:_MOST] for key, value in pairs if not isinstance(value, Dictionary)}


def _text(about: Thing) -> str:
    """Metadata in words (XMP may be written in UTF-16)."""
    content = about.read_bytes() if isinstance(about, Stream) else b""
    return content.replace(b"\0", b"").decode("utf-8", "replace")[:_MOST]


def _names(text: str) -> Iterator[str]:
    for found in _NAMES_IN_XMP.finditer(text):
        yield from _MARKUP.sub("\n", found[2] or found[3] or "").split("\n")


def _plain(name: str) -> str:
    """A name in one line that can be shown."""
    return " ".join("".join(c for c in name if c.isprintable()).split())[:60]
