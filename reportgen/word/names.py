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
_PERIOD = r"\d{4}-\d{2}(?:-\d{2}|-Q[1-4]|\.\.\d{4}-\d{2})?"
_PAPER = re.compile(
    rf"reportgen ([\w-]+) ({_PERIOD})(?![\w.-])( open\b)?(?: ([0-9a-f]{{{_WORDS}}})\b)?"
)
_LONGEST = 40  # letters of a cell that name its row or its column


class Bookmark(NamedTuple):
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


def known_by(name: str) -> Bookmark | None:
    """What the name of a bookmark tells; None of one that is not ours."""
    found = _NAME.fullmatch(name)
    return Bookmark(found[1], found[2]) if found else None


class Sent(NamedTuple):
    """Which paper a file is of, and whether it is its open edition, without what is exempt.

    `words` is a print of all its words: another version of the paper has another.
    """

    paper: str
    period: str
    openly: bool = False
    words: str = ""


def of_paper(sent: Sent) -> str:
    """What the properties of a file say of the paper that it is of."""
    said = ["reportgen", sent.paper, sent.period, "open" if sent.openly else "", sent.words]
    return " ".join(part for part in said if part)


def paper_of(said: str) -> Sent | None:
    """The paper that the properties of a file name, if they do."""
    found = _PAPER.search(said)
    return Sent(found[1], found[2], bool(found[3]), found[4] or "") if found else None


def cell_name(at: tuple[int, int], row: str, column: str) -> str:
    """A cell in words: row "Neglect", column "2015-16"; `at` is counted from 0."""
    row, column = _shortened(row), _shortened(column)
    if at[0] == 0:
        return f'heading "{column}"'
    return f'row "{row}", column "{column}"' if at[1] else f'row "{row}"'


def _shortened(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1]}…"
