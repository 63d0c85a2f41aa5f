"""A403: an appendix that is called otherwise where it is cited than in the list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.audit.evidence import Evidence
from reportgen.audit.lexicon.stems import stems
from reportgen.audit.structure.appendices import CODE, listed_appendices, title_of
from reportgen.audit.structure.words import RUNNING, Words, told
from reportgen.model.manuscript import Passage
from reportgen.problems import Problem

_WORD = r"[A-Z][\w'\u2019&/-]{1,30}"
_TITLE = rf"(?P<title>{_WORD}(?: (?:of |and |for )?{_WORD}){{1,8}})"
_LABEL = r"(?i:appendix|annex) (?P<label>[A-Z]{1,2}|\d{1,2})\b(?!['\u2019-])"
_IS = r"(?i:is|are) (?i:(?:now )?(?:attached|enclosed|appended|included|provided|set out|shown) )?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"\b{_TITLE} {_IS}(?i:as|at|in|to this report (?:as|at)) {_LABEL}",
        rf"\b{_TITLE},? \((?i:(?:attached )?(?:at|as|see) )?{_LABEL}\)",
        rf"\({_TITLE},? (?i:attached )?(?i:at|as|in) {_LABEL}\)",
    )
)
#: Words that say which version it is, not which document.
_VERSIONS = stems("draft final revised updated full proposed new latest current summary detailed")
_OWNERS = stems("council borough county city district town parish authority our local")
_PLACE = re.compile(
    r"\b(?P<place>[A-Z][\w'\u2019-]{1,30})(?: [A-Z]\w{1,20}){0,2}?"
    r" (?:Council|Borough|County|City|District)\b"
)
_LEADING = {"the", "a", "an", "this", "our", "full", "that", "these"}


def other_titles(evidence: Evidence) -> Iterator[Problem]:
    """Titles that end alike, each with a word that the other lacks; once for each appendix."""
    lines = listed_appendices(evidence.manuscript)
    listed = {label.upper(): title_of(line) for label, line in lines.items()}
    ignored = _VERSIONS | _OWNERS | _places(evidence)
    told_of: set[str] = set()
    for passage in evidence.manuscript.passages if listed else ():
        for match in _cited(passage):
            label = match["label"].upper()
            title = listed.get(label, "")
            if label not in told_of and _differ(match["title"], title, ignored):
                told_of.add(label)
                yield _told(passage, match, title)


def _cited(passage: Passage) -> Iterator[re.Match[str]]:
    """Every place that names a document in capitals directly before its appendix."""
    if passage.kind in RUNNING:
        for form in _FORMS:
            yield from form.finditer(str(passage.text))


def _places(evidence: Evidence) -> frozenset[str]:
    """The names of councils: one may be left out where the paper is its own."""
    found = (_PLACE.finditer(str(one.text)) for one in evidence.manuscript.passages)
    return stems(" ".join(match["place"] for matches in found for match in matches))


def _differ(cited: str, listed: str, ignored: frozenset[str]) -> bool:
    """Whether two names end in the same word, and each has a capitalised word of its own."""
    one, other = _names(cited), _names(listed)
    if not one or not other or one[-1] != other[-1]:
        return False
    own, others = set(one) - set(other) - ignored, set(other) - set(one) - ignored
    return bool(own and others)


def _names(title: str) -> list[str]:
    """The stems of the capitalised words of a title, in order."""
    words = re.findall(r"\b[A-Z][\w'\u2019-]*", title)
    return [stem for word in words if word.casefold() not in _LEADING for stem in stems(word)]


def _told(passage: Passage, match: re.Match[str], title: str) -> Problem:
    label = match["label"]
    cited = _without_leading(match["title"])
    return told(
        CODE,
        Words(passage, match.start("title"), match.end("title")),
        f'appendix {label} is "{cited}" here, and "{title}" in the list of appendices',
        "call it alike in both places, or attach what is meant",
    )


def _without_leading(title: str) -> str:
    first, _, rest = title.partition(" ")
    return rest if first.casefold() in _LEADING and rest else title
