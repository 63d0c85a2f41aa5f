"""The files that an appended file has attached itself: which may come along, and how."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from pikepdf import Array, Dictionary, Pdf, Stream, String

from reportgen.render.appended.walking import Thing, entries, indirect

#: Data and documents; nothing that a reader's machine would run.
ALLOWED = (".csv", ".txt", ".xml", ".json", ".ods", ".xlsx", ".odt", ".docx", ".pdf")


def names(pdf: Pdf) -> Iterator[str]:
    """The names of the attached files."""
    for _, file in _attached(pdf):
        yield name_of(file)


def contents(pdf: Pdf) -> Iterator[tuple[str, bytes]]:
    """The attached files, each with its name."""
    for _, file in _attached(pdf):
        held = file.get("/EF")
        stream = held.get("/UF") or held.get("/F") if isinstance(held, Dictionary) else None
        if isinstance(stream, Stream):
            yield name_of(file), stream.read_bytes()


def name_of(file: Thing) -> str:
    """How an attached file is called."""
    return str(file.get("/UF") or file.get("/F") or "")


def is_allowed(name: str) -> bool:
    """Whether a file of this name may be attached to a paper."""
    return PurePath(name).suffix.casefold() in ALLOWED


def make_room(pdf: Pdf, mark: str) -> Array:
    """Name each file after its appendix, so that no two are called alike; gives the files."""
    files = [indirect(pdf, file) for _, file in _attached(pdf)]
    for file in files:
        file.UF = file.F = String(f"{mark}-{name_of(file)}")
    return Array(files)


def join(base: Pdf, copied: Array) -> None:
    """Attach copied files to the paper as well."""
    if not len(copied):
        return
    there = base.Root.get("/Names", Dictionary())
    known = entries(there.get("/EmbeddedFiles"), "/Names")
    known += [(String(name_of(file)), file) for file in copied]
    ordered = sorted(known, key=lambda pair: bytes(pair[0]))
    there.EmbeddedFiles = Dictionary(Names=Array(part for pair in ordered for part in pair))
    base.Root.Names = there
    base.Root.AF = Array([*base.Root.get("/AF", []), *copied])


def _attached(pdf: Pdf) -> list[tuple[Thing, Thing]]:
    tree = pdf.Root.get("/Names", Dictionary()).get("/EmbeddedFiles")
    return [pair for pair in entries(tree, "/Names") if isinstance(pair[1], Dictionary)]
