"""The last step before a PDF is written: what WeasyPrint leaves undone, for both standards."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pydyf
from weasyprint.document import Document
from weasyprint.formatting_structure.boxes import Box

from reportgen.render import structure
from reportgen.render.artifacts import margin_marks, mark_artifacts
from reportgen.render.attributes import describe, drop_empty_attributes
from reportgen.render.job import Attachment
from reportgen.render.metadata import declare_pdf_ua
from reportgen.render.streams import word_once
from reportgen.render.structure import Tree
from reportgen.render.tidy import tidy


class Finisher:
    """Completes one PDF; given to WeasyPrint as its `finisher`."""

    def __init__(self, attachments: tuple[Attachment, ...]) -> None:
        """`attachments` are those that WeasyPrint was given."""
        self._attachments = attachments
        self._boxes: structure.Boxes = {}

    @contextmanager
    def watching(self) -> Iterator[None]:
        """While WeasyPrint writes: note the boxes behind the tags."""
        with structure.watching() as self._boxes:
            yield

    def __call__(self, document: Document, pdf: pydyf.PDF) -> None:
        """Finish the PDF."""
        declare_pdf_ua(pdf)
        _complete_attachments(pdf, self._attachments)
        tree = Tree(pdf, self._boxes)
        margins = margin_marks(tree.orphans(), document)
        describe(tree.document, document)
        tidy(tree.document)
        drop_empty_attributes(tree.document)
        mark_artifacts(_streams(pdf), tree.write(), margins)
        word_once(pdf)


def one_annotation_a_link(document: Document) -> None:
    """Keep the annotation of `<a>` itself: WeasyPrint adds one for every box inside it too."""
    for page in document.pages:
        page.links[:] = [link for link in page.links if _is_own(link[3])]


def _is_own(box: Box) -> bool:
    return bool(box.element_tag == "a")


def _complete_attachments(pdf: pydyf.PDF, attachments: tuple[Attachment, ...]) -> None:
    """The kind of each file as it was given, and each file named once as associated."""
    kinds = {file.name: file.mime_type.replace("/", "#2f") for file in attachments}
    for thing in pdf.objects:
        if isinstance(thing, pydyf.Dictionary) and thing.get("Type") == "/Filespec":
            stream = pdf.objects[int(thing["EF"]["F"].split()[0])]
            kind = kinds.get(thing["UF"].string)
            if kind:
                stream.extra["Subtype"] = f"/{kind}"
    if "AF" in pdf.catalog:
        pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))


def _streams(pdf: pydyf.PDF) -> list[pydyf.Stream]:
    pages = (pdf.objects[number] for number in pdf.pages["Kids"][::3])
    return [pdf.objects[int(page["Contents"].split()[0])] for page in pages]
