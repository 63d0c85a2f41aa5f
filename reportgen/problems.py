"""What is wrong with what people wrote: where, what, and how to mend it.

Problems are values collected along the way, not exceptions that end the run.
Every kind of problem has a stable code, whose severity stands in `codes/`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

from reportgen.codes import CODES, Severity

MOST_NAMES = 12  # listed in a message


@dataclass(frozen=True, order=True)
class Place:
    """Where something was written.

    `file` is relative to the project, with forward slashes. `line` and `column` count from 1,
    as an editor or a spreadsheet shows them; 0 means the whole file or the whole line. `length`
    is the number of characters to underline. A workbook has a `sheet` and in it a `cell` (`C31`),
    a CSV file the `heading` of a column; both are tables.
    """

    file: str
    line: int = 0
    column: int = 0
    length: int = 0
    sheet: str = ""
    cell: str = ""
    heading: str = ""

    @property
    def in_table(self) -> bool:
        """Whether it is a part of a table, which shows it by its name."""
        return bool(self.sheet or self.heading)

    @property
    def where(self) -> str:
        """The place as editors and spreadsheets understand it."""
        if self.sheet:
            return f"{self.file} {self.within}"
        if self.heading:
            return f"{self.file}:{self.line} column {self.heading}"
        return ":".join([self.file, *(str(each) for each in (self.line, self.column) if each)])

    @property
    def within(self) -> str:
        """The place within its file, in words: `line 4, column 2014-15` or `cell Card!C31`."""
        if self.sheet:
            return f"cell {self.sheet}!{self.cell}" if self.cell else f"sheet {self.sheet}"
        if self.heading:
            return f"line {self.line}, column {self.heading}"
        return f"line {self.line}" if self.line else "the whole file"

    @property
    def of_row(self) -> Place:
        """The whole row of a table; in a workbook the cell stands for it, which is found faster."""
        return self if self.sheet else Place(self.file, self.line)

    def in_column(self, heading: str) -> Place:
        """One column of a row; a place that is one cell already stays what it is."""
        return self if self.in_table else replace(self, heading=heading)


#: The place of what nobody wrote, or what was typed at a command.
NOWHERE = Place("")


@dataclass(frozen=True)
class Problem:
    """One thing wrong at one place, in the reader's own words.

    `workings` are what a rule of the audit computed and tried before it spoke, a line each; `about`
    the words or the row as printed, so that what was accepted lapses when they change. `set_to` is
    how grave the council holds it, where that is not what its code says. `key` names it to those
    who may accept it, `options` are those of reportgen accept where it is in no paper (--agenda
    NAME), and `accepted` says who accepted it, and why.
    """

    code: str
    place: Place
    what: str
    mend: str = ""
    workings: tuple[str, ...] = ()
    about: str = ""
    set_to: Severity | None = None
    key: str = field(default="", compare=False)
    options: str = field(default="", compare=False)
    accepted: str = field(default="", compare=False)

    @property
    def severity(self) -> Severity:
        """How grave it is: as the council set it, else as its code says."""
        return self.set_to or CODES[self.code].severity

    @property
    def is_open(self) -> bool:
        """Whether it still stands in the way: nobody has accepted it."""
        return not self.accepted

    @property
    def order(self) -> tuple[Place, str, str]:
        """Sorts by file, line and column, then by code."""
        return (self.place, self.code, self.what)


#: How grave a council holds the problems of a code; None where it does not want to be told.
Severities = Mapping[str, Severity | None]


@dataclass
class Problems:
    """The problems of a run, as they are found, as grave as `severities` set them.

    An equal problem is kept once.
    """

    severities: Severities = field(default_factory=dict)
    found: dict[Problem, None] = field(default_factory=dict)

    def add(self, code: str, place: Place, what: str, mend: str = "", about: str = "") -> None:
        """Note a problem. `code` must stand in `codes.CODES`."""
        self.extend([Problem(code, place, what, mend, about=about)])

    def extend(self, problems: Iterable[Problem]) -> None:
        """Take over problems found elsewhere."""
        for problem in problems:
            set_to = self.severities.get(problem.code, problem.severity)
            if set_to is not None:
                is_set = set_to is not problem.severity
                self.found[replace(problem, set_to=set_to) if is_set else problem] = None

    def become(self, problems: Iterable[Problem]) -> None:
        """Hold these problems in place of those before, such as the same with their keys."""
        self.found = dict.fromkeys(problems)

    def count(self, severity: Severity) -> int:
        """How many problems of this severity were found and are open."""
        return sum(problem.severity is severity and problem.is_open for problem in self.found)

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


def listed(names: Iterable[str]) -> str:
    """Names for a message, as many as one reads: "neglect, emotional and 4 more"."""
    known = list(names)
    if len(known) <= MOST_NAMES + 1:
        return ", ".join(known)
    return f"{', '.join(known[:MOST_NAMES])} and {len(known) - MOST_NAMES} more"


def did_you_mean(written: str, known: Iterable[str], all_of_them: str = "") -> str:
    """A mend that offers the nearest known name; `all_of_them` says where to see every name."""
    near = nearest(written, known)
    question = f'did you mean "{near}"?' if near else ""
    return " ".join(part for part in (question, all_of_them) if part)
