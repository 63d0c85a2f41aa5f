"""That a report comes with what belongs to it: its appendices and the list of background papers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.gate.candidate import Candidate
from reportgen.model.blocks import BackgroundBlock
from reportgen.model.document import Prose, Section
from reportgen.model.narrative import Fragment
from reportgen.problems import Problem

_BACKGROUND = re.compile(r"background (?:paper|document|information)", re.IGNORECASE)
_LINK = re.compile(r'<a href="(https?://[^"]+)')
_PUBLISHED = re.compile(
    r"\b(?:Act|Regulations|Order) (?:19|20)[0-9]{2}\b|\bISBN\b|\b(?:White|Green) Paper\b"
)


def appendices_attached(candidate: Candidate) -> Iterator[Problem]:
    """Every appendix is attached, or somebody answers for its coming later.

    Section 100B(1) of the Local Government Act 1972 lays the whole report open, and an appendix is
    a part of it; what follows later is a supplement.
    """
    for appendix in candidate.source.appendices:
        if appendix.not_attached is not None:
            what = f'the appendix "{appendix.name}" is not attached: {appendix.not_attached}'
            mend = "put the file into appendices/ and name it with `file:`"
            yield Problem("G040", appendix.id.place(), what, mend, about=str(appendix.not_attached))


def background_listed(candidate: Candidate) -> Iterator[Problem]:
    """A report that is open lists its background papers, or says that there are none.

    Section 100D(1) of the Local Government Act 1972: a list of them, compiled by the proper
    officer, is open with the report, and so is a copy of each.
    """
    source = candidate.source
    if source.is_exempt or _has_list(candidate):
        return
    mend = (
        "add a section with `- background_papers:`, each with its title and who holds it, or none "
        "(Local Government Act 1972, section 100D)"
    )
    yield Problem("G041", source.place, "nothing tells of background papers", mend)


def published_apart(candidate: Candidate) -> Iterator[Problem]:
    """No published work stands among the background papers.

    Section 100D(5) of the Local Government Act 1972: they "do not include any published works". A
    list that says otherwise promises copies which the council need not keep.
    """
    for section in _sections(candidate):
        if not _lists_blocks(candidate, section):
            yield from _published_in(section)


def _published_in(section: Section) -> Iterator[Problem]:
    for part in section.parts:
        if isinstance(part, Prose):
            words = " ".join(part.lines)
            found = _LINK.search(part.html) or _PUBLISHED.search(words)
            if found:
                what = (
                    f"a published work stands among the background papers: {found[found.re.groups]}"
                )
                mend = (
                    "list it apart, with `- published_sources:` (Local Government Act 1972, "
                    "section 100D(5))"
                )
                yield Problem("G042", part.place, what, mend, about=words)


def _has_list(candidate: Candidate) -> bool:
    blocks = (block for one in candidate.source.fragments for block in one.content)
    is_block = any(isinstance(block, BackgroundBlock) for block in blocks)
    return is_block or any(True for _ in _sections(candidate))


def _sections(candidate: Candidate) -> Iterator[Section]:
    """The sections that, by their headings, list background papers."""
    return (one for one in candidate.document.sections if _BACKGROUND.search(one.heading))


def _lists_blocks(candidate: Candidate, section: Section) -> bool:
    """Whether a section has the block that keeps background papers apart from published works."""
    written: dict[str, Fragment] = {str(one.section): one for one in candidate.source.fragments}
    fragment = written.get(section.id)
    return any(
        isinstance(block, BackgroundBlock) for block in (fragment.content if fragment else ())
    )
