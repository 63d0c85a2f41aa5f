"""A403: appendices that are cited and not listed, or listed and not cited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportgen.audit.evidence import Evidence
from reportgen.audit.structure.words import HEADINGS, RUNNING, Words, short, told
from reportgen.model.manuscript import Kind, Manuscript, Passage
from reportgen.problems import Problem
from reportgen.wording import and_list

CODE = "A403"
_LABEL = r"(?:[A-Z]{1,2}|[a-z]|\d{1,2})"
_NOUN = r"(?P<noun>appendix|appendices|annex(?:es)?)"
_CITED = re.compile(
    rf"\b(?i:{_NOUN})\s{{1,3}}(?P<labels>{_LABEL}\b(?:(?:,\s?|\s(?:and|to|or"
    rf"|&)\s){_LABEL}\b){{0,6}})(?!['\u2019-])"
)
_LISTED = re.compile(rf"\W{{0,3}}(?i:{_NOUN})\s{{1,9}}(?P<label>{_LABEL})\b")
_BARE = re.compile(rf"(?P<label>{_LABEL})(?:\s{{0,9}}[-–—:.)]\s{{0,9}}|\s{{1,9}})(?=\S)")
_OF_ANOTHER = re.compile(
    r"\s{1,3}(?:of|from|in|to)\s{1,3}(?!(?:this|the|your)\s{1,3}(?:report|paper)\b)",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s{0,9}\([^()]{0,60}\)\s{0,9}\Z")  # "(to follow)"
# "an appendix a reader may want": a small letter is a label only where these words say so.
_POINTS = re.compile(r"(?:at|in|as|see|and|to|\()\s{0,3}\Z", re.IGNORECASE)


@dataclass(frozen=True)
class Cited:
    """An appendix named in prose."""

    label: str
    passage: Passage
    start: int
    end: int


def appendices(evidence: Evidence) -> Iterator[Problem]:
    """The list of appendices against the places that name them."""
    manuscript = evidence.manuscript
    listed = listed_appendices(manuscript)
    attached = _attached(manuscript)
    cited = [one for passage in manuscript.passages for one in _cited_in(passage)]
    missing = list(_not_listed(cited, listed, attached))
    unused = list(_not_cited(cited, manuscript))
    yield from _as_one(missing, unused) or missing
    yield from _wrong_case(cited, listed)
    yield from () if _as_one(missing, unused) else unused


def listed_appendices(manuscript: Manuscript) -> dict[str, Passage]:
    """The lines of the list of appendices by their labels."""
    lines = (passage for passage in manuscript.passages if passage.kind is Kind.APPENDIX)
    labelled = ((_label_of(line), line) for line in lines)
    return {label: line for label, line in labelled if label}


def _label_of(line: Passage) -> str:
    """The label of a line: "Appendix A - Terms", "A Terms", or its number."""
    match = _LISTED.match(line.text)
    if match:
        return match["label"]
    number = re.sub(rf"(?i){_NOUN}|[().:\s]", "", line.number)
    if number:
        return number
    bare = _BARE.match(line.text)
    return bare["label"] if bare else ""


def title_of(line: Passage) -> str:
    """What a line of the list calls its appendix, without the label."""
    text = str(line.text)
    label = _LISTED.match(text) or (None if line.number else _BARE.match(text))
    title = text[label.end() :] if label else text
    return _ASIDE.sub("", title).strip(" \t-\u2010\u2011\u2012\u2013\u2014:.")


def _attached(manuscript: Manuscript) -> set[str]:
    """Labels of appendices that stand in the paper itself under a heading of their own."""
    titles = (f"{one.number} {one.text}" for one in manuscript.passages if one.kind in HEADINGS)
    matches = (_LISTED.match(title.strip()) for title in titles)
    return {match["label"].upper() for match in matches if match}


def _cited_in(passage: Passage) -> Iterator[Cited]:
    if passage.kind not in RUNNING:
        return
    text = str(passage.text)
    for match in _CITED.finditer(text):
        if _OF_ANOTHER.match(text, match.end()):
            continue
        start = match.start("labels")
        labels = list(re.finditer(rf"\b{_LABEL}\b", match["labels"]))
        for label in labels:
            if label[0].islower() and not _POINTS.search(
                text[max(0, match.start() - 10) : match.start()]
            ):
                continue
            end = start + label.end() if len(labels) > 1 else match.end()
            begin = start + label.start() if len(labels) > 1 else match.start()
            yield Cited(label[0], passage, begin, end)


def _not_listed(
    cited: list[Cited], listed: dict[str, Passage], attached: set[str]
) -> Iterator[Problem]:
    known = {label.upper() for label in listed} | attached
    for label, one in _first_of_each(cited).items():
        if label in known:
            continue
        what = f"appendix {one.label} is cited and "
        if listed:
            what += f"is not in the list of appendices ({_range(listed)})"
        else:
            what += "the paper lists no appendices"
        mend = "attach it and list it, or take the reference out"
        yield told(CODE, Words(one.passage, one.start, one.end), what, mend)


def _as_one(missing: list[Problem], unused: list[Problem]) -> list[Problem]:
    """One label that is not listed and one that is not cited are most likely one slip."""
    if len(missing) != 1 or len(unused) != 1:
        return []
    mend = "cite the label that is meant, or attach the appendix and list it"
    workings = (*missing[0].workings, unused[0].what, *unused[0].workings[:1])
    return [replace(missing[0], mend=mend, workings=workings)]


def _wrong_case(cited: list[Cited], listed: dict[str, Passage]) -> Iterator[Problem]:
    """Labels cited in another case than they are listed in, told once."""
    by_upper = {label.upper(): label for label in listed}
    wrong = [one for one in cited if by_upper.get(one.label.upper(), one.label) != one.label]
    if not wrong:
        return
    labels = list(dict.fromkeys(one.label for one in wrong))
    names = and_list([f'"{label}"' for label in labels])
    right = and_list([f'"{by_upper[label.upper()]}"' for label in labels])
    noun = "appendix" if len(labels) == 1 else "appendices"
    is_cited = "is cited, listed" if len(labels) == 1 else "are cited, listed"
    yield told(
        CODE,
        Words(wrong[0].passage, wrong[0].start, wrong[0].end),
        f"{noun} {names} {is_cited} as {right}",
        "write the label as the list has it",
        tuple(f"{one.passage.where}: appendix {one.label}" for one in wrong),
    )


def _not_cited(cited: list[Cited], manuscript: Manuscript) -> Iterator[Problem]:
    """Lines that nothing names; a bound paper was asked already, by the ids it refers to (N092)."""
    listed = {} if manuscript.is_bound else listed_appendices(manuscript)
    named = {one.label.upper() for one in cited}
    for label, line in listed.items():
        if label.upper() not in named:
            yield told(
                CODE,
                Words(line, 0, len(line.text)),
                f"appendix {label} is listed and nowhere cited",
                "say in the paper what it shows, or take it out of the list",
                (f'the list has: "{short(line.text)}"', _cited_words(named)),
            )


def _cited_words(named: set[str]) -> str:
    return f"cited: {and_list(sorted(named))}" if named else "no appendix is cited"


def _first_of_each(cited: list[Cited]) -> dict[str, Cited]:
    first: dict[str, Cited] = {}
    for one in cited:
        first.setdefault(one.label.upper(), one)
    return first


def _range(listed: dict[str, Passage]) -> str:
    labels = list(listed)
    return and_list(labels) if len(labels) < 3 else f"{labels[0]} to {labels[-1]}"
