"""How what changed is written: for a terminal, or as Markdown for the comment of a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Protocol

from reportgen.problem_formats import plain
from reportgen.review.wording import Fate, Run

#: What Markdown, HTML or GitHub would read as more than a character.
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>|~&]")
#: What would call a person, or link to an issue; an unseen joiner parts it from its word.
_CALLING = re.compile(r"[@#](?=\w)")
_JOINER = "\u2060"
#: What begins a list or a heading where a line begins with it.
_BEGINNING = re.compile(r"^\d+[.)](?=\s)|^(?:[-+=]|#{1,6})(?=\s)")


class Dialect(Protocol):
    """The ways of writing that telling needs."""

    def heading(self, level: int, words: str) -> str:
        """A heading; level 1 is that of a paper."""

    def item(self, *words: str) -> str:
        """An item of a list; what follows its first words stands beneath them."""

    def words(self, text: str) -> str:
        """Text as it is, whatever characters it has."""

    def strong(self, text: str) -> str:
        """Text that stands out."""

    def runs(self, runs: Iterable[Run]) -> str:
        """Words with what came and what went."""

    def table(self, head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
        """A table of texts that are written already."""


class Markdown:
    """For the comment of a pull request: HTML where Markdown has no words for it."""

    def heading(self, level: int, words: str) -> str:
        """A heading; a comment begins at the second level."""
        return f"{'#' * (level + 1)} {words}"

    def item(self, *words: str) -> str:
        """An item; the lines of one item are parted by a break."""
        return "- " + "<br>".join(words)

    def words(self, text: str) -> str:
        """Text in which no character means more than itself, and no one is called."""
        shown = _CALLING.sub(lambda found: f"{found[0]}{_JOINER}", plain(text))
        shown = _SPECIAL.sub(lambda found: f"&#{ord(found[0])};", shown)
        return _BEGINNING.sub(lambda found: f"&#{ord(found[0][0])};{found[0][1:]}", shown)

    def strong(self, text: str) -> str:
        """Text that stands out."""
        return f"<strong>{self.words(text)}</strong>"

    def runs(self, runs: Iterable[Run]) -> str:
        """What went struck out, what came underlined: elements that screen readers can tell.

        A space parts them: "8.4%8.9%" would be read as one word.
        """
        named = {Fate.SAME: "{}", Fate.REMOVED: "<del>{}</del>", Fate.ADDED: "<ins>{}</ins>"}
        shown = "".join(named[run.fate].format(self.words(run.words)) for run in runs)
        return shown.replace("</del><ins>", "</del> <ins>")

    def table(self, head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
        """A table; a bar in a cell is written as a code by `words` already."""
        lines = [head, ["---"] * len(head), *rows]
        return "\n".join(f"| {' | '.join(line)} |" for line in lines)


class Terminal:
    """For a terminal: what went in [-...-], what came in {+...+}, as git shows words."""

    def heading(self, level: int, words: str) -> str:
        """A heading, underlined where it is that of a paper."""
        return f"{words}\n{'=' * len(words)}" if level == 1 else words

    def item(self, *words: str) -> str:
        """An item, with the lines beneath it drawn in."""
        return "  " + "\n      ".join(words)

    def words(self, text: str) -> str:
        """Text that does nothing to a terminal."""
        return plain(text)

    def strong(self, text: str) -> str:
        """Text as it is: a terminal may have no bold."""
        return self.words(text)

    def runs(self, runs: Iterable[Run]) -> str:
        """Words with what came and what went in brackets."""
        named = {Fate.SAME: ("", ""), Fate.REMOVED: ("[-", "-]"), Fate.ADDED: ("{+", "+}")}
        parts = ((*named[run.fate], self.words(run.words)) for run in runs)
        return "".join(f"{opened}{words}{closed}" for opened, closed, words in parts)

    def table(self, head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
        """Columns beneath one another, the last as wide as it likes."""
        lines = [tuple(head), *map(tuple, rows)]
        widths = [max(map(len, column)) for column in zip(*lines, strict=True)][:-1]
        told = ("  ".join([*map(str.ljust, line, widths), line[-1]]) for line in lines)
        return "\n".join(f"  {line}".rstrip() for line in told)
