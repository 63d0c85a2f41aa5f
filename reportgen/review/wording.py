"""What is different between two texts, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby

SMALL = 3  # letters of a word that tells a reader nothing between two changes: "of", "the"

#: A number with its unit or a word with what joins it; a run of spaces; any other character.
_WORD = re.compile(r"[£+−-]?\d[\d,.]*\d%?|\d%?|[^\W\d_]+(?:[-'\u2019.][^\W\d_]+)*|\s+|.", re.DOTALL)


class Fate(StrEnum):
    """What became of a word."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True)
class Run:
    """Words next to one another that have one fate."""

    fate: Fate
    words: str


def compared(before: str, after: str) -> tuple[Run, ...]:
    """Both texts as one: what stayed, what went, and what came in its place."""
    old, new = words_in(before), words_in(after)
    return tuple(_joined(_parted(old, new)))


def words_in(text: str) -> list[str]:
    """The words of a text, and what stands between them: joined, they are the text."""
    return _WORD.findall(text)


def _parted(old: Sequence[str], new: Sequence[str]) -> Iterator[Run]:
    for tag, start, end, begin, stop in steps(old, new):
        if tag == "equal":
            yield Run(Fate.SAME, "".join(new[begin:stop]))
        else:
            yield Run(Fate.REMOVED, "".join(old[start:end]))
            yield Run(Fate.ADDED, "".join(new[begin:stop]))


#: As difflib has them: what to do, with which words of the one, with which of the other.
Step = tuple[str, int, int, int, int]


def steps(old: Sequence[str], new: Sequence[str]) -> list[Step]:
    """The steps from one to the other; a small word between two changes changes with them."""
    taken: list[Step] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    every = matcher.get_opcodes()
    for at, step in enumerate(every):
        is_between = 0 < at < len(every) - 1
        tag, start, end, begin, stop = step
        if tag == "equal" and is_between and _is_small(new[begin:stop]):
            tag = "replace"
        if tag != "equal" and taken and taken[-1][0] != "equal":
            _, start, _, begin, _ = taken.pop()
        taken.append((tag, start, end, begin, stop))
    return taken


def _is_small(words: Iterable[str]) -> bool:
    """Whether it is a gap, or a word such as "of"; a bracket is a landmark, and stays."""
    letters = "".join(words).strip()
    return len(letters) <= SMALL and (letters.isalpha() or not letters)


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Without empty runs; those of one fate in one."""
    some = (run for run in runs if run.words)
    for fate, together in groupby(some, key=lambda run: run.fate):
        yield Run(fate, "".join(run.words for run in together))
