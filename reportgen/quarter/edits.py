"""Changes of a YAML file as text: what is not changed stays to the letter, comments and all."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple

from reportgen.model.text import Text
from reportgen.problems import Place
from reportgen.sources.yaml_tree import Mapping


class Edit(NamedTuple):
    """New characters for those from the beginning of one place to the end of another."""

    first: Place
    last: Place
    new: str

    @classmethod
    def at(cls, place: Place, new: str) -> Edit:
        """An edit of what stands at a place."""
        return cls(place, place, new)


def edited(text: str, edits: Iterable[Edit]) -> str:
    """A text with its edits made, the last first, so that the places of the others still hold."""
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    for first, last, new in sorted(set(edits), reverse=True):
        start = starts[first.line - 1] + first.column - 1
        end = starts[last.line - 1] + last.column - 1 + last.length
        text = text[:start] + new + text[end:]
    return text


def with_lines(text: str, after: int, lines: Iterable[str]) -> str:
    """A text with lines put in after the line of this number, ended as the others are."""
    end = "\r" if "\r\n" in text else ""
    every = text.split("\n")
    every[after:after] = [f"{line}{end}" for line in lines]
    return "\n".join(every)


def commented_out(text: str, first: int, last: int) -> str:
    """A text in which the lines from one number to another are a comment."""
    lines = text.split("\n")
    lines[first - 1 : last] = [f"# {line}" for line in lines[first - 1 : last]]
    return "\n".join(lines)


def last_line(tree: Mapping, name: Text, text: str) -> int:
    """The last line of a field of a file: that before the next field, but for blank lines."""
    later = [key.place().line for key in tree.entries if key.place().line > name.place().line]
    lines = text.split("\n")
    last = min(later, default=len(lines) + 1) - 1
    while not lines[last - 1].strip() or lines[last - 1].startswith("#"):
        last -= 1
    return last
