"""Whether everybody may see a file: what its own provenance tells, and what its pages say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium
from pikepdf import Pdf

from reportgen.model.provenance import PROVENANCE, Provenance
from reportgen.render.appended import attachments
from reportgen.render.appended.hidden_words import document_of, page_of
from reportgen.render.job import Appended, Reach
from reportgen.render.places import Words
from reportgen.seal import Seal, seal_of

_MOST_BYTES = 16 << 20  # of what a file says of itself
#: What the law asks for on every page (Local Government Act 1972, section 100B(5)), and near to it.
_WITHHELD = r"not\s+for\s+publication|contains\s+exempt\s+information"
_TAKE = "take the open edition out of the bundle of what was published"
_MARK = "where it is exempt, write `exempt` with its paragraphs"


def look_at_openness(pdf: Pdf, file: Appended) -> Iterator[Words]:
    """What speaks against showing a file to those whom the paper or pack is for."""
    if file.reach == "few":
        return
    ours = [*_papers_of_ours(pdf)]
    told = dict.fromkeys(words for said in ours if (words := _against(said, file.reach)))
    yield from told
    if not ours:
        yield from _marked(file)


def _papers_of_ours(pdf: Pdf) -> Iterator[Provenance]:
    """What each paper that was made here, and is in the file, says of itself.

    One that was appended, or bound, has its appendix or item before the name of what it carries.
    """
    for name, said in attachments.contents(pdf):
        if name.endswith(PROVENANCE) and (read := Provenance.read(said[:_MOST_BYTES])):
            yield read


def _against(said: Provenance, reach: Reach) -> Words | None:
    """Why a paper may not be shown; None where it may."""
    which = f'"{said.paper}" for {said.period}'
    if said.edition == "restricted" or said.holds_exempt:
        what = f"it holds what is exempt of the paper {which}, as it says itself: not for everybody"
        return "R076", what, f"{_TAKE}; {_MARK}"
    if said.edition == "draft" and reach == "drafts":
        return None
    if said.edition == "draft" or said.version is None:
        what = f"it is a draft of the paper {which}, as it says itself: it was never published"
        return "R076", what, f"publish that paper, and {_TAKE}"
    return None


def _marked(file: Appended) -> Iterator[Words]:
    """What the pages say of a file that does not tell where it comes from."""
    found = next(_pages_that_say_so(file), None)
    if found is None:
        return
    number, said = found
    what = f'page {number}: "{said}" stands there, and everybody will see it'
    if seal_of(file.content) is Seal.WHOLE:
        yield "R076", f"{what}; it was made by reportgen", f"{_TAKE}; {_MARK}"
    else:
        mend = f"{_MARK}; if it may be shown, have its author take the words out, or accept this"
        yield "R077", what, mend


def _pages_that_say_so(file: Appended) -> Iterator[tuple[int, str]]:
    marks = re.compile("|".join((_WITHHELD, *map(_spaced, file.withheld))), re.IGNORECASE)
    with document_of(file.content) as document:
        for number in range(pdfium.FPDF_GetPageCount(document) if document else 0):
            with page_of(document, number) as (_, text):
                if text and (match := marks.search(_said(text))):
                    yield number + 1, " ".join(match[0].split())


def _spaced(mark: str) -> str:
    """The pattern of a mark, whose words may stand on several lines."""
    return r"\b" + r"\s+".join(map(re.escape, mark.split())) + r"(?!\w)"


def _said(text: Any) -> str:
    count = pdfium.FPDFText_CountChars(text)
    return "".join(chr(pdfium.FPDFText_GetUnicode(text, index)) for index in range(count))
