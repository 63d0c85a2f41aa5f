"""That what a paper says of its being open or exempt agrees with what it declares.

Local Government Act 1972, section 100I and Schedule 12A: information is exempt where a paragraph of
the schedule describes it. Whatever else a cover says, such as "Part 2" or "confidential", withholds
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.codes import NAMING
from reportgen.gate.candidate import Candidate
from reportgen.model.document import CoverField
from reportgen.model.narrative import Source
from reportgen.model.text import Text
from reportgen.problems import Place, Problem

#: A field of the cover that tells whether a paper is open, by its id or its label.
_FIELD = re.compile(r"classif|exempt|confidential|open or|publication status", re.IGNORECASE)
_CLOSED = re.compile(
    r"\b(?:exempt|confidential|private|restricted|not for publication|part (?:2|ii|two)\b)",
    re.IGNORECASE,
)
#: Words that say that a thing is not so: they are taken out before the others are looked for.
_NOT_CLOSED = re.compile(
    r"\b(?:not|non|no|contains no|nothing)[ -](?:exempt|confidential|private|restricted)"
    r"|\b(?:exempt|confidential)[^.]{0,30}: ?no\b",
    re.IGNORECASE,
)
_OPEN = re.compile(r"\b(?:open|public|unrestricted|part (?:1|i|one)\b)", re.IGNORECASE)
#: What only stands in a paper, or over a part of one, that is withheld.
_WITHHOLDING = re.compile(
    r"not for publication|in commercial confidence|commercial(?:ly)?[ -](?:in[ -]confidence"
    r"|sensitive)|strictly confidential|(?:by virtue of|within the meaning of)[^.]{0,60}12A",
    re.IGNORECASE,
)


def classified_as_declared(candidate: Candidate) -> Iterator[Problem]:
    """What the cover says of a paper, open or exempt, is what is declared of it.

    A cover that says "open" over what is exempt misleads whoever hands it out; one that says
    "exempt" where no paragraph of Schedule 12A is named withholds nothing in law.
    """
    for field in candidate.document.cover:
        if _FIELD.search(field.id) or _FIELD.search(field.label):
            yield from _against(field, candidate)


def nothing_closed_in_open_words(candidate: Candidate) -> Iterator[Problem]:
    """No words of an open paper say that it, or a part of it, is not for publication.

    Words such as "commercially sensitive" over a paragraph show that somebody meant to withhold it.
    """
    if _is_declared(candidate.source):
        return
    for passage in candidate.manuscript.passages:
        for match in _WITHHOLDING.finditer(passage.text):
            place = passage.text.place(match.start(), len(match[0]))
            what = f'"{match[0]}" stands here, and nothing of this paper is declared exempt'
            mend = (
                "declare `exempt` in cover.yml or on the section, with the paragraph of Schedule "
                "12A, or take the words out"
            )
            yield Problem("G033", place, what, mend, about=str(passage.text))


def no_person_in_open_words(candidate: Candidate) -> Iterator[Problem]:
    """Persons who are named with somebody's leave are looked at once more before all can read it.

    Schedule 12A, paragraphs 1 and 2; UK General Data Protection Regulation, article 5(1)(c).
    """
    accepted = (one for one in candidate.problems if one.code == NAMING and one.accepted)
    named = [one for one in accepted if not _is_withheld(one.place, candidate)]
    if named:
        what = (
            f"{len(named)} of what tells a person was accepted, and will be open to all: "
            f"{named[0].what}{' and others' if len(named) > 1 else ''}"
        )
        yield Problem("G034", named[0].place, what, "take it out, if it need not stand there")


def _is_withheld(place: Place, candidate: Candidate) -> bool:
    """Whether it is in an exempt part of the paper: the last part that begins before it is one."""
    before = (
        part
        for part in candidate.document.parts
        if part.place.file == place.file and part.place.line <= place.line
    )
    last = max(before, key=lambda part: (part.place.line, part.place.column), default=None)
    return candidate.source.is_exempt or (last is not None and last.exempt)


def _against(field: CoverField, candidate: Candidate) -> Iterator[Problem]:
    """What the words of a field say that is not declared."""
    said = " ".join(field.values)
    told = f'the cover says "{field.label.rstrip(":")}: {said}"'
    place = _place(field, candidate.source)
    is_closed = bool(_CLOSED.search(_NOT_CLOSED.sub("", said)))
    is_open = bool(_OPEN.search(said)) or bool(_NOT_CLOSED.search(said))
    if is_closed and not _is_declared(candidate.source):
        what = f"{told}, and nothing is declared exempt"
        mend = (
            "declare `exempt` in cover.yml, with the paragraphs of Schedule 12A to the Local "
            "Government Act 1972, or change the words"
        )
        yield Problem("G031", place, what, mend)
    elif is_open and not is_closed and _is_declared(candidate.source):
        whole = "this paper" if candidate.source.is_exempt else "a part of it"
        what = f"{told}, and {whole} is declared exempt"
        yield Problem("G030", place, what, "write there what is exempt, or declare nothing exempt")


def _is_declared(source: Source) -> bool:
    """Whether anything of the paper is declared exempt."""
    is_declared = source.is_exempt or source.cover.exempt is not None
    return is_declared or source.withheld is not None or any(source.exemptions)


def _place(field: CoverField, source: Source) -> Place:
    first = next((value for value in field.values if isinstance(value, Text)), None)
    place = first.place() if first is not None else source.place
    return place if place.file else source.place
