"""The bundle of a paper: each of its files by the name that it is published under."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from reportgen.model.document import Document
from reportgen.model.publication import Publication, PublishedFile
from reportgen.model.text import Text
from reportgen.orders import FIGURES, Order
from reportgen.outputs.bundle import Bundle
from reportgen.outputs.manifest import MANIFEST, Made, digest, manifest
from reportgen.outputs.provenance import Origin
from reportgen.outputs.workbook.separate import tables_csv
from reportgen.outputs.workbook.writing import workbook
from reportgen.publishing.changes import PAGE, PDF
from reportgen.publishing.making import Ready
from reportgen.steps.wording import Worded

#: The folder of the tables as CSV files: few need them, so that they stand apart.
TABLES = "tables"


def bundle_of(ready: Ready, entry: Publication) -> Bundle:
    """The files of each edition."""
    return {one.order.known_as: _edition(one, entry) for one in ready.editions}


def _edition(ready: Ready, entry: Publication) -> dict[str, bytes]:
    """The files of one edition by name, its manifest last."""
    assert ready.finished is not None, "only a finished paper is published"
    order = ready.order
    stem = _stem(order, entry)
    finished = ready.finished.files
    if not _has_figures(ready.worded.document):  # a file without any tells a reader nothing
        finished = {name: one for name, one in finished.items() if name != FIGURES}
    files = {_named(name, order, stem): one for name, one in finished.items()}
    files |= _in_tables(ready.worded, stem)
    files |= {f"{stem}{end}": content for end, content in ready.changes.items()}
    worded = ready.worded
    origin = Origin(worded.source, worded.document, ready.inputs, entry)
    made = Made(origin, files, ready.finished.pages, ready.checks)
    return {**files, MANIFEST: manifest(made)}


def _in_tables(worded: Worded, stem: str) -> dict[str, bytes]:
    """The figures of a paper as a workbook, and each of its tables as a CSV file."""
    document = worded.document
    if not _has_figures(document):
        return {}
    book = workbook(document, worded.source.cover.meeting)
    tables = tables_csv(document).items()
    separate = {f"{TABLES}/{stem}-{name}.csv": content for name, content in tables}
    return {f"{stem}-figures.xlsx": book, **separate}


def _has_figures(document: Document) -> bool:
    return bool(document.figures or tables_csv(document))


def _named(name: str, order: Order, stem: str) -> str:
    """Of files that may come to lie in one folder with others, each says whose it is."""
    rest = name.removeprefix(order.stem)
    return f"{stem}{rest}" if rest != name else f"{stem}-{name}"


def _stem(order: Order, entry: Publication) -> str:
    return order.stem if entry.version == 1 else f"{order.stem}-v{entry.version}"


def paper_name(order: Order, entry: Publication) -> str:
    """The name of the paper itself, as a PDF, among all that its bundle has."""
    return f"{_stem(order, entry)}.pdf"


def listed(bundle: Bundle) -> list[PublishedFile]:
    """The files of a bundle as the register has them."""
    return [
        PublishedFile(name=Text(name), edition=edition, sha256=Text(digest(content)))
        for edition, files in bundle.items()
        for name, content in files.items()
    ]


def known_by(files: Iterable[PublishedFile]) -> set[tuple[str, str, str]]:
    """What a version is known by: not its manifest, which also tells what made it.

    Nor its redline, which can be made only where the version before is at hand.
    """
    others = (MANIFEST, PDF, PAGE)
    every = ((one.edition, str(one.name), str(one.sha256)) for one in files)
    return {one for one in every if not one[1].endswith(others)}


def folder_of(order: Order, entry: Publication) -> Path:
    """Where the bundle of a version is."""
    return order.folder / "published" / f"v{entry.version}"
