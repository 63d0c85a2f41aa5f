"""How problems are shown: as text for people, as JSON for programs, as annotations for GitHub."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from reportgen.codes import Severity
from reportgen.problems import Place, Problem

WIDTH = 100  # of an excerpt; a longer line is cut around the place
LEAD = 40  # how much of a cut line stands before the place
GUTTER = 5  # the width of line numbers


class Format(StrEnum):
    """The ways of showing problems."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


Json = dict[str, str | int]


def as_text(problems: Iterable[Problem], root: Path) -> str:
    """Each problem with its excerpt and how to mend it; empty when there is none."""
    lines_of = _reader(root)
    return "\n".join(_paragraph(problem, lines_of) for problem in problems)


def as_json(problems: Iterable[Problem]) -> list[Json]:
    """Each problem as plain values, in a fixed order of names."""
    return [
        {
            "code": problem.code,
            "severity": problem.severity.value,
            **asdict(problem.place),
            "what": problem.what,
            "mend": problem.mend,
        }
        for problem in problems
    ]


def as_github(problems: Iterable[Problem]) -> str:
    """Each problem as a workflow command, which GitHub shows on the line of the file."""
    return "\n".join(_annotation(problem) for problem in problems)


def summary(problems: Iterable[Problem]) -> str:
    """How many of each severity: "2 errors and 1 query", or "no problems"."""
    severities = [problem.severity for problem in problems]
    counts = [
        amount(severities.count(severity), *_NAMES[severity])
        for severity in Severity
        if severity in severities
    ]
    if not counts:
        return "no problems"
    return " and ".join([", ".join(counts[:-1]), counts[-1]] if counts[1:] else counts)


def amount(number: int, one: str, many: str) -> str:
    """A number with its noun: "1 page", "15 pages"."""
    return f"{number} {one if number == 1 else many}"


_NAMES = {
    Severity.ERROR: ("error", "errors"),
    Severity.QUERY: ("query", "queries"),
    Severity.NOTE: ("note", "notes"),
}
_ANNOTATIONS = {Severity.ERROR: "error", Severity.QUERY: "warning", Severity.NOTE: "notice"}

Lines = Callable[[str], list[str]]


def _paragraph(problem: Problem, lines_of: Lines) -> str:
    place = f"{problem.place.where}: " if problem.place.file else ""
    head = f"{place}{problem.severity.value} {problem.code}: {_plain(problem.what)}"
    mend = [f"  To mend: {_plain(problem.mend)}"] if problem.mend else []
    return "\n".join([head, *_excerpt(problem.place, lines_of), *mend])


def _excerpt(place: Place, lines_of: Lines) -> list[str]:
    """The line, and beneath it the place underlined. Tables show their cell instead."""
    lines = lines_of(place.file) if place.line and not place.in_table else []
    if not 0 < place.line <= len(lines):
        return []
    cut = _cut(lines[place.line - 1], place)
    shown = f"{place.line:{GUTTER}} | {cut.text}".rstrip()
    if not cut.length:
        return [shown]
    return [shown, f"{'':{GUTTER}} | {' ' * cut.before}{'^' * cut.length}"]


class _Cut(NamedTuple):
    """What is shown of a line, how much of it stands before the place, and the place's length."""

    text: str
    before: int
    length: int


def _cut(line: str, place: Place) -> _Cut:
    """A line, or the part of a long one around the place."""
    if not place.column:
        return _Cut(_shortened(line), 0, 0)
    before = min(place.column - 1, len(line))
    start = max(0, before - LEAD) if len(line) > WIDTH else 0
    text = _shortened(("…" if start else "") + line[start + 1 if start else 0 :])
    room = len(text) - (before - start)
    return _Cut(text, before - start, max(1, min(place.length, room)))


def _shortened(line: str) -> str:
    return _plain(line if len(line) <= WIDTH else line[: WIDTH - 1] + "…")


def _plain(text: str) -> str:
    """Text that does nothing to a terminal; each character keeps its width of one."""
    return "".join(
        character if character.isprintable() else " " if character.isspace() else "\ufffd"
        for character in text
    )


def _reader(root: Path) -> Lines:
    """Reads the lines of a project's file, once however many problems it has."""
    kept: dict[str, list[str]] = {}

    def lines_of(file: str) -> list[str]:
        if file not in kept:
            kept[file] = _lines(root / file)
        return kept[file]

    return lines_of


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8-sig", errors="replace").split("\n")
    except OSError:  # the file itself may be what is missing
        return []


def _annotation(problem: Problem) -> str:
    place = problem.place
    parts: dict[str, str | int] = {
        "file": place.file,
        "line": place.line,
        "col": place.column,
        "endColumn": place.column + place.length if place.column and place.length else 0,
        "title": f"{problem.code} {place.within}" if place.in_table else problem.code,
    }
    named = ",".join(f"{name}={_property(str(value))}" for name, value in parts.items() if value)
    said = f"{problem.what}\nTo mend: {problem.mend}" if problem.mend else problem.what
    return f"::{_ANNOTATIONS[problem.severity]} {named}::{_data(said)}"


def _data(text: str) -> str:
    """Escaped as GitHub's workflow commands ask."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
