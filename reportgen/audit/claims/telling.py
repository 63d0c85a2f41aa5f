"""How a finding about a claim is worded."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.audit.lexicon.sentence import Sentence
from reportgen.problems import Problem

MEND = "say what the figures show, or correct the figure that is wrong"


_LEADS_ON = re.compile(r" (?:to|by|of|from)$", re.IGNORECASE)


@dataclass(frozen=True)
class Claim:
    """The words of a sentence that claim something: from `span[0]` to `span[1]` of its passage."""

    sentence: Sentence
    span: tuple[int, int]


def finding(
    code: str, claim: Claim, what: str, workings: Sequence[str], mend: str = MEND
) -> Problem:
    """A problem at words of a sentence; accepting it lapses when the sentence changes."""
    place = claim.sentence.place(*claim.span)
    return Problem(code, place, what, mend, tuple(workings), claim.sentence.words.strip())


def words_at(sentence: Sentence, start: int, end: int) -> str:
    """Words as printed, in quotation marks, without the "to" or "by" that led on from them."""
    words = " ".join(sentence.passage.text[start:end].split())
    return f'"{_LEADS_ON.sub("", words)}"'
