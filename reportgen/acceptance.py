"""Problems that somebody answers for: what each is known by, and which of them are accepted.

An acceptance names one problem at one place. It lapses when the words or the figure change that the
problem is about: its key is made of them.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from reportgen.codes import can_be_accepted
from reportgen.excerpts import Lines, line_at, lines_in
from reportgen.model.narrative import Acceptance
from reportgen.problems import Problem, Problems
from reportgen.wording import date_in_words

_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"  # none that is taken for another
_LENGTH = 6


def settle(found: Problems, accepted: Iterable[Acceptance], root: Path) -> None:
    """Give each problem that can be accepted its key, and hold those that were for accepted."""
    answers = {(str(entry.code), str(entry.key)): _answer(entry) for entry in accepted}
    found.become(
        replace(problem, key=key, accepted=answers.get((problem.code, key), ""))
        for problem, key in _keyed(found, lines_in(root))
    )


def report_lapsed(
    found: Problems, accepted: Sequence[Acceptance], judged: Container[str], told: Problems
) -> None:
    """Note each acceptance that nothing needs any more.

    `judged` holds the letters of codes whose work was done: what was not looked for is not gone.
    """
    needed = {(problem.code, problem.key) for problem in found}
    for entry in accepted:
        if entry.code[0] in judged and (entry.code, entry.key) not in needed:
            what = f"nothing needs this acceptance any more: {entry.code}, {entry.what}"
            mend = "take the entry out; where the words or the figure only changed, look at it anew"
            told.add("A001", entry.key.place(), what, mend)


def _keyed(found: Iterable[Problem], lines_of: Lines) -> Iterator[tuple[Problem, str]]:
    """Each problem with its key; equal ones are told apart by their order in the file."""
    met: Counter[str] = Counter()
    for problem in found:
        if not can_be_accepted(problem.code, problem.severity):
            yield problem, ""
            continue
        about = " ".join((problem.about or line_at(problem.place, lines_of)).split())
        identity = "\n".join([problem.code, problem.place.file, problem.what, about])
        met[identity] += 1
        yield problem, key_of(f"{identity}\n{met[identity]}")


def key_of(identity: str) -> str:
    """A few letters that stand for a text."""
    number = int.from_bytes(hashlib.sha256(identity.encode()).digest()[:8])
    letters = []
    for _ in range(_LENGTH):
        number, letter = divmod(number, len(_LETTERS))
        letters.append(_LETTERS[letter])
    return "".join(letters)


def _answer(entry: Acceptance) -> str:
    """Who answers for a problem, since when and why."""
    return f"on {date_in_words(entry.on)} by {entry.by}: {entry.reason}"
