"""By what a paragraph is known again: the name of its bookmark.

The name holds a print of the paragraph's id and one of its words as they were sent. So whoever
reads the file when it comes back can tell which paragraph of the paper a comment is about, and
whether its words are still the same, and needs nothing but the file.
"""

from __future__ import annotations

import re
from hashlib import sha256
from typing import NamedTuple

_KEY, _WORDS = 8, 10  # hexadecimal digits
#: Word hides bookmarks that begin with an underscore from its list, as it does its own.
_NAME = re.compile(rf"_rg_([0-9a-f]{{{_KEY}}})_([0-9a-f]{{{_WORDS}}})")
#: What says in the properties of a file which paper it is of.
_PAPER = re.compile(r"reportgen ([\w-]+) (\d{4}-\d{2}-Q[1-4])( open\b)?")


class Known(NamedTuple):
    """What the name of a bookmark tells."""

    key: str
    words: str


def print_of_key(key: str) -> str:
    """What stands for the id of a paragraph."""
    return sha256(key.encode()).hexdigest()[:_KEY]


def print_of_words(words: str) -> str:
    """What stands for words; spaces and line breaks are nothing to it."""
    return sha256("".join(words.split()).encode()).hexdigest()[:_WORDS]


def bookmark(key: str, words: str) -> str:
    """The name of the bookmark of a paragraph."""
    return f"_rg_{print_of_key(key)}_{print_of_words(words)}"


def known_by(name: str) -> Known | None:
    """What the name of a bookmark tells; None of one that is not ours."""
    found = _NAME.fullmatch(name)
    return Known(found[1], found[2]) if found else None


class Sent(NamedTuple):
    """Which paper a file is of, and whether it is its open edition, without what is exempt."""

    paper: str
    period: str
    openly: bool = False


def of_paper(sent: Sent) -> str:
    """What the properties of a file say of the paper that it is of."""
    return " ".join(["reportgen", sent.paper, sent.period, *(["open"] if sent.openly else [])])


def paper_of(said: str) -> Sent | None:
    """The paper that the properties of a file name, if they do."""
    found = _PAPER.search(said)
    return Sent(found[1], found[2], bool(found[3])) if found else None
