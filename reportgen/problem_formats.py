"""How problems are shown: as text for people, as JSON for programs, as annotations for GitHub."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from textwrap import wrap
from typing import NamedTuple

from reportgen.codes import Severity
from reportgen.excerpts import Lines, line_at, lines_in
from reportgen.problems import Place, Problem

WIDTH = 100  # of an excerpt; a longer line is cut around the place
LEAD = 40  # how much of a cut line stands before the place
GUTTER = 5  # the width of line numbers
WORKED = "  Worked:  "


class Format(StrEnum):
    """The ways of showing problems."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


Json = dict[str, str | int | list[str]]


def as_text(problems: Iterable[Problem], root: Path, options: str = "") -> str:
    """Each problem with its excerpt and how to mend it; empty when there is none.

    `options` are those by which a command finds their papers, where it would not by itself.
    """
    lines_of = lines_in(root)
    return "\n".join(_paragraph(problem, lines_of, options) for problem in problems)


def as_json(problems: Iterable[Problem]) -> list[Json]:
    """Each problem as plain values, in a fixed order of names."""
    return [
        {
            "code": problem.code,
            "severity": problem.severity.value,
            **asdict(problem.place),
            "what": problem.what,
            "mend": problem.mend,
            "workings": list(problem.workings),
            "about": problem.about,
            "key": problem.key,
            "accepted": problem.accepted,
        }
        for problem in problems
    ]


def as_github(problems: Iterable[Problem], options: str = "") -> str:
    """Each problem as a workflow command, which GitHub shows on the line of the file."""
    return "\n".join(_annotation(problem, options) for problem in problems)


def summary(problems: Iterable[Problem]) -> str:
    """How many of each severity: "2 errors and 1 query (3 accepted)", or "no problems"."""
    every = list(problems)
    severities = [problem.severity for problem in every if problem.is_open]
    counts = [
        amount(severities.count(severity), *_NAMES[severity])
        for severity in Severity
        if severity in severities
    ]
    named = " and ".join([", ".join(counts[:-1]), counts[-1]] if counts[1:] else counts)
    accepted = len(every) - len(severities)
    return (named or "no problems") + (f" ({accepted} accepted)" if accepted else "")


def amount(number: int, one: str, many: str) -> str:
    """A number with its noun: "1 page", "15 pages"."""
    return f"{number} {one if number == 1 else many}"


def plain(text: str) -> str:
    """Text that does nothing to a terminal; each character keeps its width of one."""
    return "".join(
        character if character.isprintable() else " " if character.isspace() else "\ufffd"
        for character in text
    )


_NAMES = {
    Severity.ERROR: ("error", "errors"),
    Severity.QUERY: ("query", "queries"),
    Severity.NOTE: ("note", "notes"),
}
_ANNOTATIONS = {Severity.ERROR: "error", Severity.QUERY: "warning", Severity.NOTE: "notice"}


def _paragraph(problem: Problem, lines_of: Lines, options: str) -> str:
    place = f"{plain(problem.place.where)}: " if problem.place.file else ""
    how_grave = problem.severity.value if problem.is_open else "accepted"
    head = f"{place}{how_grave} {problem.code}: {plain(problem.what)}"
    return "\n".join([head, *_excerpt(problem.place, lines_of), *_beneath(problem, options)])


def _beneath(problem: Problem, options: str) -> Iterator[str]:
    """What was worked out before it was told, how to mend it, and how to accept it."""
    if problem.workings:
        yield from _workings(problem.workings)
    if problem.accepted:
        yield f"  Accepted {plain(problem.accepted)}"
    elif problem.mend:
        yield f"  To mend: {plain(problem.mend)}"
    if problem.key and problem.is_open:
        yield f"  To accept it: {_how_to_accept(problem, options)}"


def _workings(workings: Iterable[str]) -> Iterator[str]:
    """Each sum and each comparison on a line of its own, beneath one another."""
    lead = WORKED
    for working in workings:
        for line in wrap(plain(working), WIDTH - len(WORKED)) or [""]:
            yield f"{lead}{line}"
            lead = " " * len(WORKED)


def _how_to_accept(problem: Problem, options: str) -> str:
    named = problem.options or options
    return f'reportgen accept {problem.key} --reason "..." --by "job title" {named}'.rstrip()


def _excerpt(place: Place, lines_of: Lines) -> list[str]:
    """The line, and beneath it the place underlined. Tables show their cell instead."""
    line = "" if place.in_table else line_at(place, lines_of)
    if not line:
        return []
    cut = _cut(line, place)
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
    return plain(line if len(line) <= WIDTH else line[: WIDTH - 1] + "…")


def _annotation(problem: Problem, options: str) -> str:
    place = problem.place
    parts: dict[str, str | int] = {
        "file": place.file,
        "line": place.line,
        "col": place.column,
        "endColumn": place.column + place.length if place.column and place.length else 0,
        "title": f"{problem.code} {place.within}" if place.in_table else problem.code,
    }
    named = ",".join(f"{name}={_property(str(value))}" for name, value in parts.items() if value)
    said = "\n".join([problem.what, *(line.strip() for line in _beneath(problem, options))])
    kind = _ANNOTATIONS[problem.severity] if problem.is_open else "notice"
    return f"::{kind} {named}::{_data(said)}"


def _data(text: str) -> str:
    """Escaped as GitHub's workflow commands ask."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
