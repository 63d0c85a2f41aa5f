"""Content words and their stems, so that "assessments completed" meets "completed assessment".

The stems are for comparing, not for reading: "enquiries" and "enquiry" both give "enquir". What a
number is (number, percentage, total) is no content: a quantity's unit says it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reportgen.audit.lexicon.plain import plain

_WORD = re.compile(r"section ([0-9]{1,3}[a-z]?)\b|[a-z][a-z0-9]{0,39}(?:'s\b)?")
_VOWEL = re.compile("[aeiouy]")
_IRREGULAR = {
    "children": "child",
    "men": "man",
    "women": "woman",
    "persons": "people",
    "person": "people",
    "analyses": "analysi",
    "analysis": "analysi",
    "criteria": "criterion",
    "held": "hold",
    "left": "leav",
    "leaving": "leav",
    "leavers": "leav",
    "leaver": "leav",
    "care": "care",
    "caring": "care",
    "cared": "care",
}
_STOP_WORDS = frozenset(
    """
    a about above after again against all also although am among an and any are as at be became
    because become been before being below between both but by can cannot compared could did do
    does doing down during each either else etc even ever every few for from further had has have
    having he her here hers him his how however i if in into is it its itself just less like made
    make many may me might more most much must my near nearly neither no nor not now of off on once
    one only onto or other others our ours out over own per quite rather s same shall she should
    since so some still such than that the their theirs them themselves then there these they this
    those though through throughout thus to too toward towards two under until up upon us very was
    we were what when where whereas whether which while who whom whose why will with within without
    would yet you your yours
    approximately around average cent figure figures mean number numbers percent percentage
    proportion share total totals no nos
    january february march april june july august september october november december
    quarter q1 q2 q3 q4 period year years month months date ytd
    """.split()  # noqa: SIM905 - read more easily than a list
)
_INFLECTED = (("ing", 3), ("ed", 3))  # an ending, and how much of the word must be left
_DERIVED = (("ations", 4), ("ation", 4), ("ion", 5), ("ment", 4))


@lru_cache(maxsize=4096)
def stems(words: str) -> frozenset[str]:
    """The stems of the content words."""
    return frozenset(stem for stem, _, _ in content(words))


def content(words: str) -> list[tuple[str, int, int]]:
    """Each content word's stem, and where the word stands; "Section 47" is "s47"."""
    found = []
    for match in _WORD.finditer(plain(words)):
        word = f"s{match[1]}" if match[1] else match[0].removesuffix("'s")
        if word not in _STOP_WORDS and len(word) > 1:
            found.append((stem(word), match.start(), match.end()))
    return found


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """What a word in small letters has in common with its other forms."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if any(letter.isdigit() for letter in word) or len(word) < 4:
        return word
    return _rooted(_uninflected(_singular(word)))


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _uninflected(word: str) -> str:
    for ending, least in _INFLECTED:
        root = word.removesuffix(ending)
        if root != word and len(root) >= least and _VOWEL.search(root):
            return _undoubled(root)
    if word.endswith("al") and word[-4:-3] == word[-3:-2]:  # referral, refer
        return _undoubled(word[:-2])
    return word


def _undoubled(root: str) -> str:
    is_double = len(root) > 3 and root[-1] == root[-2] and root[-1] not in "ls"
    return root[:-1] if is_double else root


def _rooted(word: str) -> str:
    for ending, least in _DERIVED:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            word = word[: -len(ending)]
            break
    word = word[:-1] if len(word) > 3 and word[-1] in "eyi" else word
    return word[:-2] if word.endswith("at") and len(word) > 5 else word
