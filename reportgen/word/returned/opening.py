"""The parts of a Word file that came back; a file that is none, or means harm, is refused."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from lzma import LZMAError
from typing import Any

from lxml import etree

from reportgen.word.returned.trees import local

#: Of the file, of one of its parts once it is unpacked, and how many parts it may have.
LARGEST_FILE, LARGEST_PART, MOST_PARTS = 100_000_000, 30_000_000, 5_000
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # begins files of Word 97, and those with a password
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MACROS = ("vbaproject.bin", "vbadata.xml")
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, LZMAError, EOFError, OSError, ValueError, NotImplementedError,
    RuntimeError, KeyError,
)  # fmt: skip
SAVE_AGAIN = "open it in Word, save it as a Word document (.docx), and take that file"


class RefusedError(Exception):
    """A file that is not read: the code of the problem, what is wrong, how to mend it."""

    def __init__(self, code: str, what: str, mend: str) -> None:
        """Refuse a file."""
        super().__init__(what)
        self.code, self.what, self.mend = code, what, mend


@dataclass(frozen=True)
class Parts:
    """The parts that are read, as trees.

    `others` are what stands outside the text: notes, and the head and the foot of pages, each with
    what it is.
    """

    text: Any
    comments: Any = None
    states: Any = None  # which comments are resolved, and which answer others
    others: tuple[tuple[str, Any], ...] = field(default=())
    keywords: str = ""


def opened(content: bytes) -> Parts:
    """The parts of a Word file."""
    _refuse_other_files(content)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            _refuse_dangerous(packed)
            return _parts(packed)
    except _DAMAGE:
        what = "the file is damaged, or is no Word document"
        raise RefusedError("P130", what, SAVE_AGAIN) from None


def _refuse_other_files(content: bytes) -> None:
    if len(content) > LARGEST_FILE:
        what = f"the file has more than {LARGEST_FILE // 1_000_000} megabytes"
        raise RefusedError("P131", what, "take out the pictures that were put into it")
    if content.startswith(_OLD) and _ENCRYPTED in content:
        mend = "take the password off in Word (File, Info, Protect Document), and save it"
        raise RefusedError("P132", "the file has a password", mend)
    if content.startswith(_OLD):
        raise RefusedError("P130", "the file is of an old Word, or no Word document", SAVE_AGAIN)
    if not content.startswith(b"PK"):
        raise RefusedError("P130", "the file is no Word document", SAVE_AGAIN)


def _refuse_dangerous(packed: zipfile.ZipFile) -> None:
    entries = packed.infolist()
    if len(entries) > MOST_PARTS:
        raise RefusedError("P131", f"the file has more than {MOST_PARTS:,} parts", SAVE_AGAIN)
    if any(entry.flag_bits & 1 for entry in entries):
        raise RefusedError("P132", "the file has a password", "take it off, and save the file")
    names = [entry.filename.casefold() for entry in entries]
    types = _content(packed, "[Content_Types].xml")
    if b"macroenabled" in types.lower() or any(name.endswith(_MACROS) for name in names):
        what = "the file has macros, which could run on the machines of all who open it"
        raise RefusedError("P133", what, SAVE_AGAIN)


def _content(packed: zipfile.ZipFile, name: str) -> bytes:
    """A part, unpacked no further than a part may be large."""
    with packed.open(name) as part:
        content = part.read(LARGEST_PART + 1)
    if len(content) > LARGEST_PART:
        what = f"a part of the file ({name}) is larger than {LARGEST_PART // 1_000_000} megabytes"
        raise RefusedError("P131", what, SAVE_AGAIN)
    return content


def _tree(packed: zipfile.ZipFile, name: str) -> Any:
    """A part as a tree. Word declares no entities, and what declares some may be a bomb."""
    content = _content(packed, name)
    if b"<!DOCTYPE" in content.replace(b"\0", b""):  # in UTF-16, too
        raise _declaring(name)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        tree = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        what = f"a part of the file ({name}) cannot be read"
        raise RefusedError("P130", what, SAVE_AGAIN) from None
    if tree.getroottree().docinfo.doctype:  # in whatever encoding it was hidden
        raise _declaring(name)
    return tree


def _declaring(name: str) -> RefusedError:
    what = f"a part of the file ({name}) declares entities, as no Word does"
    return RefusedError("P134", what, "ask whoever sent it how it was made, and do not open it")


def _parts(packed: zipfile.ZipFile) -> Parts:
    """The text, and what belongs to it by the relations that the file declares."""
    top = dict(_related(packed, ""))
    main = top.get("officeDocument", "word/document.xml")
    text = _tree(packed, main)
    if local(text) != "document":
        what = "the file is of another program than Word"
        raise RefusedError("P130", what, SAVE_AGAIN)
    related = list(_related(packed, main))
    known = dict(related)
    others = ((kind, _tree(packed, name)) for kind, name in related if kind in _OTHERS)
    return Parts(
        text=text,
        comments=_tree(packed, known["comments"]) if "comments" in known else None,
        states=_tree(packed, known["commentsExtended"]) if "commentsExtended" in known else None,
        others=tuple(others),
        keywords=_keywords(packed, top.get("core-properties", "")),
    )


_OTHERS = frozenset(("footnotes", "endnotes", "header", "footer"))


def _related(packed: zipfile.ZipFile, part: str) -> Iterator[tuple[str, str]]:
    """What belongs to a part of the file, or to the whole: what it is, and its name."""
    folder, name = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    there = set(packed.namelist())
    if relations not in there:
        return
    for one in _tree(packed, relations):
        target = str(one.get("Target", ""))
        path = target[1:] if target.startswith("/") else posixpath.join(folder, target)
        path = posixpath.normpath(path)
        if one.get("TargetMode") != "External" and path in there:
            yield str(one.get("Type", "")).rpartition("/")[2], path


def _keywords(packed: zipfile.ZipFile, name: str) -> str:
    if not name:
        return ""
    said = (one.text or "" for one in _tree(packed, name) if local(one) == "keywords")
    return next(said, "")
