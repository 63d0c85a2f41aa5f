"""Every string that somebody can find in a folder of files, however it is kept in them."""

from __future__ import annotations

import base64
import html
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2

_DATA = re.compile(rb"data:[\w/+.-]+;base64,([A-Za-z0-9+/=%]+)")


def found_in(folder: Path, words: tuple[str, ...]) -> list[str]:
    """Where any of the words stands in a folder, in names as in contents."""
    return [
        f"{word!r} in {where}"
        for where, text in texts_in(folder)
        for word in words
        if _plain(word) in text
    ]


def texts_in(folder: Path) -> Iterator[tuple[str, str]]:
    """All there is to read in the files of a folder, each with where it stands."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        yield f"the name {name}", _plain(name)
        if path.is_file():
            for where, content in _contents(name, path.read_bytes()):
                yield from ((where, _plain(text)) for text in _read(content))


def _plain(text: str) -> str:
    """In small letters with plain spaces, so that no typography hides a word."""
    return re.sub(r"[\s\u00a0\u2009]+", " ", text).casefold()


def _read(content: bytes) -> Iterator[str]:
    """Bytes as text, in each way that a word may be written in them."""
    for encoding in ("utf-8", "utf-16-be", "utf-16-le", "latin-1"):
        yield content.decode(encoding, "ignore")
    yield re.sub("<[^>]*>", "", html.unescape(content.decode("utf-8", "ignore")))


def _contents(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """A file, and all that is packed in it."""
    yield name, content
    for number, packed in enumerate(_DATA.findall(content)):
        inner = base64.b64decode(packed.replace(b"%3D", b"="))
        yield from _contents(f"{name} > data {number}", inner)
    if content.startswith(b"%PDF"):
        yield from _of_pdf(name, content)
    elif content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed_files:
            for one in packed_files.namelist():
                yield f"{name} > names", one.encode()
                yield from _contents(f"{name} > {one}", packed_files.read(one))


def _of_pdf(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for number, thing in enumerate(pdf.objects):
            if isinstance(thing, pikepdf.Stream):
                yield from _contents(f"{name} > stream {number}", _unpacked(thing))
            yield f"{name} > object {number}", "\n".join(_strings(thing)).encode()
    document = pypdfium2.PdfDocument(content)
    for number, one in enumerate(document, 1):
        yield f"{name} > page {number}", one.get_textpage().get_text_range().encode()


def _unpacked(stream: pikepdf.Stream) -> bytes:
    try:
        return stream.read_bytes()
    except (pikepdf.PdfError, zlib.error):  # a picture, which is kept as it is
        return stream.read_raw_bytes()


def _strings(thing: object, depth: int = 0) -> Iterator[str]:
    """The strings and names of an object, but for what it only refers to."""
    if isinstance(thing, pikepdf.String | pikepdf.Name):
        yield str(thing)
    elif isinstance(thing, pikepdf.Array) and depth < 20:
        for one in thing:
            yield from _strings(one, depth + 1) if not _is_elsewhere(one) else ()
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Stream) and depth < 20:
        for key, one in thing.items():
            yield key
            yield from _strings(one, depth + 1) if not _is_elsewhere(one) else ()


def _is_elsewhere(thing: object) -> bool:
    return isinstance(thing, pikepdf.Object) and thing.is_indirect
