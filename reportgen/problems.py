"""What is wrong with what people wrote: where, what, and how to mend it.

Problems are values collected along the way, not exceptions that end the run.
Every kind of problem has a stable code, whose severity stands in `codes.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches

from reportgen.codes import CODES, Severity


@dataclass(frozen=True, order=True)
class Place:
    """Where something was written.

    `file` is relative to the project, with forward slashes. `line` and `column` count from 1,
    as an editor or a spreadsheet shows them; 0 means the whole file or the whole line. `length`
    is the number of characters to underline. `cell` names a workbook's sheet and cell
    (`Scorecard!C31`) or a CSV file's column.
    """

    file: str
    line: int = 0
    column: int = 0
    length: int = 0
    cell: str = ""


@dataclass(frozen=True)
class Problem:
    """One thing wrong at one place, in the reader's own words."""

    code: str
    place: Place
    what: str
    mend: str = ""

    @property
    def severity(self) -> Severity:
        """The severity of the problem's code."""
        return CODES[self.code].severity

    @property
    def order(self) -> tuple[Place, str, str]:
        """Sorts by file, line and column, then by code."""
        return (self.place, self.code, self.what)


@dataclass
class Problems:
    """The problems of a run, as they are found. An equal problem is kept once."""

    found: dict[Problem, None] = field(default_factory=dict)

    def add(self, code: str, place: Place, what: str, mend: str = "") -> None:
        """Note a problem. `code` must stand in `codes.CODES`."""
        self.found[Problem(code, place, what, mend)] = None

    def extend(self, problems: Iterable[Problem]) -> None:
        """Take over problems found elsewhere."""
        self.found.update(dict.fromkeys(problems))

    def count(self, severity: Severity) -> int:
        """How many problems of this severity were found."""
        return sum(problem.severity is severity for problem in self.found)

    @property
    def stop(self) -> bool:
        """Whether an error was found, so that nothing may be built."""
        return self.count(Severity.ERROR) > 0

    def __iter__(self) -> Iterator[Problem]:
        """All problems, by file and line."""
        return iter(sorted(self.found, key=lambda problem: problem.order))

    def __len__(self) -> int:
        """How many problems were found."""
        return len(self.found)


def nearest(written: str, known: Iterable[str]) -> str:
    """The known name that `written` was most likely meant to be, or an empty text."""
    names = {name.casefold(): name for name in known}
    matches = get_close_matches(written.casefold(), names, n=1, cutoff=0.6)
    return names[matches[0]] if matches else ""


def did_you_mean(written: str, known: Iterable[str], all_of_them: str = "") -> str:
    """A mend that offers the nearest known name; `all_of_them` says where to see every name."""
    near = nearest(written, known)
    question = f'did you mean "{near}"?' if near else ""
    return " ".join(part for part in (question, all_of_them) if part)
