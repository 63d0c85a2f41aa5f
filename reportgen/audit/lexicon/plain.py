"""Words as patterns meet them: in small letters, with one kind of hyphen, quote and space.

A plain text is exactly as long as the printed one, so that a position in one is a position in both.
"""

from __future__ import annotations

import re
from functools import lru_cache

_HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_SPACES = "\t\n\r\u00a0\u2002\u2003\u2007\u2009\u202f"
_PLAIN = {
    **dict.fromkeys(map(ord, _HYPHENS), "-"),
    **dict.fromkeys(map(ord, _SPACES), " "),
    **dict.fromkeys(map(ord, "\u2018\u2019\u02bc`"), "'"),
    **dict.fromkeys(map(ord, "\u201c\u201d"), '"'),
}
_SPACE = re.compile(r"(?P<behind>\(\?<[!=][^()]*\))| (?P<optional>\?)?")


@lru_cache(maxsize=512)
def plain(text: str) -> str:
    """The text in small letters, with plain hyphens, quotes and spaces, each where it stood."""
    folded = str(text).translate(_PLAIN)
    lowered = folded.lower()
    if len(lowered) == len(folded):
        return lowered
    return "".join(one.lower() if len(one.lower()) == 1 else one for one in folded)


def pattern(words: str) -> re.Pattern[str]:
    """A pattern for plain text in which a space stands for up to three of them.

    Every repetition is bounded, so that no text can make a search long. What looks behind stays as
    it is, for it must have one length.
    """
    return re.compile(_SPACE.sub(_spaces, words))


def _spaces(found: re.Match[str]) -> str:
    return found["behind"] or (" {0,3}" if found["optional"] else " {1,3}")


def any_of(words: str) -> str:
    """A group of words, the longest first, so that none hides a longer one."""
    return f"(?:{'|'.join(sorted(words.split('|'), key=len, reverse=True))})"
