"""A408: a chart, a table, a list or an attachment that is promised and is not there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportgen.audit.evidence import Evidence
from reportgen.audit.structure.words import RUNNING, Words, told
from reportgen.model.manuscript import Grid, Kind, Part, Passage
from reportgen.problems import Problem

CODE = "A408"
_SHOWN = (
    r"charts?|tables?|graphs?|figures?|diagrams?|maps?|dashboards?|images?|pictures?|infographics?"
)
_SEEN = re.compile(
    rf"\b(?:the|a|in|see|following)\s+(?:[\w-]+\s+){{0,2}}?(?P<noun>{_SHOWN})\s+"
    r"(?:(?:is|are)\s+(?:shown\s+|set out\s+)?)?(?P<way>below|above|overleaf|opposite)\b"
    rf"|\b(?:the\s+)?(?P<next>following)\s+(?P<noun2>{_SHOWN})\s+"
    r"(?:shows?|sets?|gives?|illustrates?|summarises?|provides?|compares?)\b",
    re.IGNORECASE,
)
#: What a sentence can promise to set out, where the words that end it point downwards.
_BELOW = re.compile(
    r"\b(?:breakdown|list|figures|details|summary|data|results|numbers|actions|themes|reasons"
    r"|following|recommendations|priorities)\b[^.;:]{0,80}\b(?:is|are)\s+"
    r"(?:set out|shown|listed|given|detailed|summarised|provided|presented|outlined)\s+"
    r"(?:below|overleaf|as follows)\s*[.:]?\s*$",
    re.IGNORECASE,
)
_LEADS_IN = re.compile(
    r"(?:\bas follows|\b(?:the|these) following\b[^.:]{0,120}|\bbelow|\binclud(?:e|es|ed|ing)"
    r"|\bare)\s*:\s*$",
    re.IGNORECASE,
)
_ATTACHED = re.compile(
    r"\b(?:attached|appended|enclosed|shown|set out|provided|included|found)\s+(?:at|as|in)\s+"
    r"(?:the\s+|an\s+)?(?P<noun>appendix|annex)(?=\s*(?:[.,;:)]|$|and\b|which\b|is\b|to this\b))",
    re.IGNORECASE,
)
_LINK = re.compile(r"\b(?:the\s+)?(?:web)?link\s+(?P<way>below)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"https?:|www\.|\S@\S")
_NOTHING_AFTER = re.compile(
    r"\b(?:is|are|can be)\s+(?:available|obtained)\s+(?:from|at|on)\s*:?\s*$", re.IGNORECASE
)
_REACH = 8  # parts that may stand between a promise and what it promises, within its section


def promises(evidence: Evidence) -> Iterator[Problem]:
    """Words that point to something, and nothing where they point."""
    parts = evidence.manuscript.parts
    lists = sum(isinstance(one, Passage) and one.kind is Kind.APPENDIX for one in parts)
    for index, part in enumerate(parts):
        if not isinstance(part, Passage):
            continue
        if part.kind in RUNNING:
            yield from _pictures(part, parts, index)
            yield from _links(part, parts, index)
            yield from _lead_ins(part, parts[index + 1 : index + 3])
            yield from _attachments(part, lists)
        if part.kind not in (Kind.TITLE, Kind.TERM):
            yield from _addresses(part, parts[index + 1 : index + 2])


def _pictures(passage: Passage, parts: Sequence[Part], index: int) -> Iterator[Problem]:
    """The chart below, the table above."""
    for match in _SEEN.finditer(passage.text):
        way = (match["way"] or "below").casefold()
        near = _before(parts, index) if way == "above" else _after(parts, index)
        if way in ("overleaf", "opposite"):
            near = [*_before(parts, index), *near]
        noun = (match["noun"] or match["noun2"]).casefold()
        if noun == "figures" or any(_is_seen(part) for part in near):
            continue  # "the figures above" are numbers
        yield told(
            CODE,
            Words(passage, *match.span()),
            f'"{match[0]}" is not there',
            f"put the {noun} in, or take the words out",
            (f"{_looked(way)} {passage.where} in its section: no table, chart or caption",),
        )


def _looked(way: str) -> str:
    return {"above": "looked before", "below": "looked after"}.get(way, "looked before and after")


def _links(passage: Passage, parts: Sequence[Part], index: int) -> Iterator[Problem]:
    """The link below, told once of a passage."""
    links = list(_LINK.finditer(passage.text))
    if not links:
        return
    last = links[-1]
    after = [part.text for part in _after(parts, index) if isinstance(part, Passage)]
    if not _ADDRESS.search(passage.text, last.end()) and not any(map(_ADDRESS.search, after)):
        mend = "put the address in, or take the words out"
        yield told(CODE, Words(passage, *last.span()), f'"{last[0]}" is not there', mend)


def _lead_ins(passage: Passage, rest: Sequence[Part]) -> Iterator[Problem]:
    """Words that announce what follows, at the end of a section or of the paper.

    `rest` are the two parts after it, as far as there are any.
    """
    text = str(passage.text)
    match = _LEADS_IN.search(text) or _BELOW.search(text)
    if match is None or not _is_end(rest) or _is_named(rest, text):
        return
    start = max(text.rfind(". ", 0, match.end() - 2) + 2, 0) if ". " in text else 0
    what = "what is announced does not follow"
    after = "the paper ends" if not rest else f'the heading "{_text_of(rest[0])}" follows'
    mend = "put in what is announced, or take the words out"
    yield told(CODE, Words(passage, start, len(text)), what, mend, (after,))


def _attachments(passage: Passage, listed: int) -> Iterator[Problem]:
    """The appendix, without saying which, where there is not just one."""
    for match in _ATTACHED.finditer(passage.text):
        if listed != 1:
            has = "the paper lists none" if not listed else f"the paper lists {listed}"
            what = f'"{match[0]}" does not say which {match["noun"].casefold()}'
            mend = "name it by its letter or number, and attach it"
            yield told(CODE, Words(passage, *match.span()), what, mend, (has,))


def _addresses(passage: Passage, rest: Sequence[Part]) -> Iterator[Problem]:
    """Further information is available from: nobody."""
    match = _NOTHING_AFTER.search(passage.text)
    if match and not any(isinstance(part, Passage) for part in rest[:1]):
        what = f'"{match[0].strip()}" is followed by nothing'
        yield told(CODE, Words(passage, *match.span()), what, "say from whom, or where")


def _is_end(rest: Sequence[Part]) -> bool:
    """Whether a section or the paper ends here.

    Headings that follow one another at once are the list that was announced.
    """
    return not rest or (_is_heading(rest[:1]) and not _is_heading(rest[1:2]))


def _is_named(rest: Sequence[Part], announced: str) -> bool:
    """Whether the heading that follows is of what was announced: "key themes:", "Theme 1"."""
    first = re.match(r"\w{4,}", _text_of(rest[0]).casefold()) if rest else None
    return first is not None and first[0].rstrip("s") in announced.casefold()


def _is_heading(part: Sequence[Part]) -> bool:
    return any(isinstance(one, Passage) and one.kind is Kind.HEADING for one in part)


def _after(parts: Sequence[Part], index: int) -> list[Part]:
    """What follows a passage in its section, as far as its words may point."""
    near: list[Part] = []
    for part in parts[index + 1 : index + 1 + _REACH]:
        if isinstance(part, Passage) and part.kind is Kind.HEADING:
            break
        near.append(part)
    return near


def _before(parts: Sequence[Part], index: int) -> list[Part]:
    """What stands before a passage; words may point back over a heading."""
    return list(parts[max(0, index - _REACH) : index])


def _is_seen(part: Part) -> bool:
    """Whether it is a table or a chart, or the caption of one."""
    if isinstance(part, Grid):
        return True
    return re.match(rf"\W*(?:{_SHOWN})\s\d", str(part.text), re.IGNORECASE) is not None


def _text_of(part: Part) -> str:
    return str(part.text if isinstance(part, Passage) else part.title)
