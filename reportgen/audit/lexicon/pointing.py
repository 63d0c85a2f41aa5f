"""How a sentence begins that goes on about what was told before, and how far back that can be."""

from __future__ import annotations

import re

SENTENCES_BACK = 2  # that a pronoun can reach
FAR_BACK = 4  # that "this increase" and "in two years" can reach, in the same paragraph
_LEAD = (
    r"^\W*(?:(?:although|though|whilst|while|however|but|and|despite|so|since then|in addition"
    r"|overall)\W+)?"
)
_PRONOUN = r"(?:this|these|that|it|they|which|both)"
_SAME_FIGURE = r"the (?:number|figure|rate|percentage|proportion|total|average|result)s?"
_POINTS_BACK = re.compile(
    rf"{_LEAD}(?:{_PRONOUN}|{_SAME_FIGURE})\b(?! (?:is|was) (?:in )?(?:addition|because))",
    re.IGNORECASE,
)


def points_back(words: str) -> bool:
    """Whether words begin with "this", "it", "the number", which stand for what was told before."""
    return _POINTS_BACK.search(words) is not None
