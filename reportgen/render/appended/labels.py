"""What the pages are called: "1" to the end of the paper, "B-1" and on in an appended file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Pdf, String

from reportgen.render.appended.walking import Thing, entries


@dataclass(frozen=True)
class Inserted:
    """The pages of an appended file: before which of the paper's own, and their labels."""

    at: int
    pages: int
    labels: tuple[tuple[int, Dictionary], ...]


def of_file(pdf: Pdf, mark: str, at: int) -> Inserted:
    """Its own labels, or else numbers from 1 on, each after its mark."""
    pages = len(pdf.pages)
    given = [
        (int(start), label)
        for start, label in entries(pdf.Root.get("/PageLabels"), "/Nums")
        if 0 <= int(start) < pages and isinstance(label, Dictionary)
    ]
    known = dict(sorted(given)) or {}
    if 0 not in known:
        known[0] = Dictionary(S=Name.D)
    labels = tuple((start, _marked(known[start], mark)) for start in sorted(known))
    return Inserted(at, pages, labels)


def label_pages(base: Pdf, inserted: list[Inserted]) -> None:
    """Number the paper's own pages as it prints them, and the others as their files do."""
    flat = [part for pair in _ranges(inserted, len(base.pages)) for part in pair]
    base.Root.PageLabels = Dictionary(Nums=Array(flat))


def _ranges(inserted: list[Inserted], total: int) -> Iterator[tuple[int, Thing]]:
    before = 0
    yield 0, Dictionary(S=Name.D)
    for one in inserted:
        start = one.at + before
        yield from ((start + offset, label) for offset, label in one.labels)
        before += one.pages
        if one.at + before < total:
            yield one.at + before, Dictionary(S=Name.D, St=one.at + 1)


def _marked(label: Thing, mark: str) -> Dictionary:
    kept = {key: label[key] for key in ("/S", "/St") if key in label}
    return Dictionary({**kept, "/P": String(f"{mark}-{label.get('/P', '')}")})
