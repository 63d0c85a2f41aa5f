"""What goes to the binder of packs and what comes back."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.problems import Problem
from reportgen.render.job import Appended

#: Where the number stands in the words that each page carries.
NUMBER = "{page}"


@dataclass(frozen=True)
class Survey:
    """Files to be opened; those of others (`strange`, by their anchors) are looked at as well.

    `author` is the council, whom they may name.
    """

    files: tuple[Appended, ...]
    strange: frozenset[str] = frozenset()
    author: str = ""


@dataclass(frozen=True)
class Surveyed:
    """Of each file that can be opened, by its anchor: its pages and title; and what is wrong."""

    pages: dict[str, int]
    titles: dict[str, str]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class PackEntry:
    """An item of the agenda: its place on the front sheet, its bookmark, its file if it has one.

    `says_it` where the pages of the file bear the mark of a restricted pack themselves.
    """

    anchor: str
    title: str
    file: Appended | None = None
    says_it: bool = False


@dataclass(frozen=True)
class Binding:
    """A front sheet and what comes behind it.

    Each page is marked with `words`, in which NUMBER is the page's, counted from `first` on, and
    with `mark`, which is to be seen at once, where it does not bear it already.
    """

    front: bytes
    entries: tuple[PackEntry, ...]
    words: str
    first: int = 1
    mark: str = ""


@dataclass(frozen=True)
class Bound:
    """The pack, and its number of pages."""

    pdf: bytes
    pages: int
    problems: tuple[Problem, ...] = ()
