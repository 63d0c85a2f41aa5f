"""Findings on papers as they were published, each with a name by which it is known again.

The name is made of the rule, the line and the words that it underlines: `A207@41 "146"`. It lasts
when a message is worded anew or a rule is built otherwise, and goes when the finding points
elsewhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reportgen.codes import Severity
from reportgen.problems import Problem, Problems
from reportgen.unprepared import Unprepared, audit_text

LONGEST = 28  # characters of the words in a name: enough to tell two apart, too few to copy a text


@dataclass(frozen=True)
class Finding:
    """What the audit told of a published paper, at a place."""

    paper: str
    name: str
    problem: Problem

    @property
    def code(self) -> str:
        """Its rule."""
        return self.problem.code

    @property
    def severity(self) -> Severity:
        """How grave it is."""
        return self.problem.severity

    @property
    def at(self) -> str:
        """The rule and the line: `A207@41`."""
        return self.name.split(" ", 1)[0]


def papers_in(folder: Path) -> dict[str, Path]:
    """The texts of a folder by their short names: what stands before the first underscore."""
    return {path.stem.split("_")[0]: path for path in sorted(folder.glob("*.txt"))}


def findings_in(folder: Path) -> list[Finding]:
    """What the audit tells of every text of a folder, as `reportgen audit FILE` would."""
    return [one for paper, path in papers_in(folder).items() for one in _of_paper(paper, path)]


def _of_paper(paper: str, path: Path) -> Iterator[Finding]:
    found = Problems()
    audit_text(Unprepared(path, path.name), found)
    yield from named(paper, found, path.read_text("utf-8-sig").splitlines())


def named(paper: str, problems: Iterable[Problem], lines: list[str]) -> Iterator[Finding]:
    """Each finding with its name; of equal ones the second is called so."""
    met: Counter[str] = Counter()
    for problem in problems:
        name = f"{problem.code}@{problem.place.line}"
        words = _underlined(problem, lines)
        name = f'{name} "{words}"' if words else name
        met[name] += 1
        yield Finding(paper, name if met[name] == 1 else f"{name} ({met[name]})", problem)


def _underlined(problem: Problem, lines: list[str]) -> str:
    place = problem.place
    if not (place.length and 0 < place.line <= len(lines)):
        return ""
    words = lines[place.line - 1][place.column - 1 : place.column - 1 + place.length]
    return " ".join(words.split())[:LONGEST].rstrip()
