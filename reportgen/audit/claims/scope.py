"""Whether words claim something of the figures: not a plan, a condition, or what others said."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from reportgen.audit.lexicon.sentence import Sentence
from reportgen.model.manuscript import Kind

REACH = 80  # characters before a claim in which a word can take it back

#: A clause ends here: what stands before does not bear on the words behind.
BOUNDARY = re.compile(
    r"[;:()\u2013\u2014]|,\s|\b(?:but|although|though|while|whilst|despite|because|since|whereas"
    r"|however|where|when|which|and|as)\b",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\b(?:will|would|could|should|shall|(?-i:may)|might|must|can|aim(?:s|ed|ing)?"
    r"|plan(?:s|ning)? to|planned|seek(?:s|ing)?|intend(?:s|ed)?|intention|expect(?:s|ed)?|forecast"
    r"|predict(?:s|ed)?"
    r"|projected|proposals?|propos(?:es|ed)|hop(?:e|es|ed|ing)|if|whether|unless|until|needs? to"
    r"|need for|needed|required?|ensur(?:e|es|ing)|work(?:ing)? (?:to|on)|in order to|so that"
    r"|ambition|objective|committed|likely|scope (?:for|to)|potential|designed|help(?:s|ed|ing)? to"
    r"|how)\b|(?<!continue )(?<!continues )(?<!continued )(?<!begun )(?<!began )\b(?:to|not to)\s+"
    r"(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
_TOLD_BY_OTHERS = re.compile(
    r"\b(?:published (?:paper|report)|(?:earlier|previous|last) (?:paper|report)s?"
    r"|inspect(?:ors|ion report)|ofsted|(?:paper|report) (?:called|calls|said|says|reads|adds)"
    r"|it adds that|saw an? \w+ picture)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\u201c\u201d\"]|(?<!\w)[\u2018'](?!s\b)(?=\w)|(?<=[\w.,])[\u2019'](?!\w)")


def is_claim(sentence: Sentence, start: int) -> bool:
    """Whether the words at `start` are this paper's own, and say what is or was."""
    if sentence.passage.kind in (Kind.QUOTATION, Kind.HEADING, Kind.SUBHEADING, Kind.TITLE):
        return False
    text = sentence.passage.text
    before = text[sentence.start : start]
    if _TOLD_BY_OTHERS.search(sentence.words) or _is_quoted(text, start):
        return False
    return not _NOT_YET.search(clause_before(before))


def clause_before(text: str) -> str:
    """The end of a text, back to where its last clause begins."""
    near = text[-REACH:]
    ends = [found.end() for found in BOUNDARY.finditer(near)]
    return near[ends[-1] :] if ends else near


def _is_quoted(text: str, at: int) -> bool:
    """Whether quotation marks stand open: an odd number of them before, and one more after."""
    marks = _marks(text)
    before = bisect_left(marks, at)
    return before % 2 == 1 and before < len(marks)


@lru_cache(maxsize=64)
def _marks(text: str) -> tuple[int, ...]:
    """Where the quotation marks of a passage stand; it is asked for each of its claims."""
    return tuple(match.start() for match in _QUOTED.finditer(text))
