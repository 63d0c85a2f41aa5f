"""What was said of a Word file: comments, and changes that were tracked."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum

from reportgen.word.names import Bookmark, Sent

#: A job title that an officer wrote before a comment: "[Head of Legal Services] Please check".
_ROLE = re.compile(r"\s*\[([^\[\]\n]{2,80})\]\s*")


#: The words of a table, row by row and cell by cell.
Rows = tuple[tuple[str, ...], ...]


class Kind(StrEnum):
    """What a remark is."""

    COMMENT = "comment"
    INSERTED = "inserted"
    DELETED = "deleted"
    REPLACED = "replaced"
    SPLIT = "paragraph split"
    JOINED = "joined to the next paragraph"
    ROW_INSERTED = "row inserted"
    ROW_DELETED = "row deleted"
    FORMATTED = "set otherwise"
    UNTRACKED = "changed without tracking"
    UNTRACKED_IN = "put in without tracking"
    UNTRACKED_OUT = "taken out without tracking"
    MISSING = "not in the file"


@dataclass(frozen=True)
class Remark:
    """One thing that was said.

    `about` are the words that it is about, or that went; `words` those of the comment, or that
    came. `after` is what stands before an insertion. `author` and `when` are as the file has them.
    """

    kind: Kind
    author: str = ""
    when: str = ""
    words: str = ""
    about: str = ""
    after: str = ""
    is_resolved: bool = False
    replies: tuple[Remark, ...] = ()

    @property
    def role(self) -> str:
        """The job title that a comment begins with, where its writer gave one."""
        found = _ROLE.match(self.words) if self.kind is Kind.COMMENT else None
        return found[1] if found else ""

    def about_words(self, words: str) -> Remark:
        """The same, about these words."""
        return replace(self, about=words.strip())

    @property
    def said(self) -> str:
        """The words without the job title."""
        return _ROLE.sub("", self.words, count=1) if self.role else self.words


@dataclass(frozen=True)
class Passage:
    """A paragraph of the file, or a cell of a table, and what was said of it.

    `known` is what its bookmark tells, and that of its table or of the paragraph before it where it
    has none itself; `is_own` tells the two apart, and `bookmarks` are all that begin in it.
    `number` and `words` are as they were sent; `cell` says which of a table. `rows` are the words
    of a whole table, with the first passage of one that was changed without tracking.
    """

    known: Bookmark | None
    is_own: bool
    number: str
    words: str
    cell: str = ""
    outside: str = ""  # "footnotes", "header": what stands outside the text
    bookmarks: tuple[Bookmark, ...] = ()
    rows: Rows = ()
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True)
class Returned:
    """A Word file that came back, in reading order.

    `sent` is the paper that it is of, where its properties still say so; `adrift` are comments on
    words that are no longer there.
    """

    passages: tuple[Passage, ...]
    sent: Sent | None
    adrift: tuple[Remark, ...] = field(default=())

    @property
    def known(self) -> list[Bookmark]:
        """Every bookmark that is left."""
        return [known for one in self.passages for known in one.bookmarks]
