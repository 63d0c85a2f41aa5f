"""What an audit found, in the format that was asked for."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import click

from reportgen import problem_formats
from reportgen.commands.exits import BUILT, PROBLEMS, exit_code
from reportgen.problem_formats import Format
from reportgen.problems import Problem, Problems


class Wish(NamedTuple):
    """How the outcome is wanted: in which format, and whether with what was accepted.

    A `stream` is read as it comes, by a program: each outcome is one line of JSON. `options` name
    the papers to another command, where it would not take them by itself.
    """

    format: Format
    accepted: bool = False
    stream: bool = False
    options: str = ""


class Audited(NamedTuple):
    """A paper, and what was found in it."""

    paper: str
    problems: Sequence[Problem]


def show_findings(
    root: Path, problems: list[Problem], papers: Sequence[Audited], wish: Wish
) -> int:
    """Print what was found, and what it comes to; the exit code."""
    click.echo(findings(root, problems, papers, wish))
    if not papers:
        return exit_code(_gathered(problems))
    every = (problems, *(paper.problems for paper in papers))
    return PROBLEMS if any(_gathered(found).stop for found in every) else BUILT


def findings(root: Path, problems: list[Problem], papers: Sequence[Audited], wish: Wish) -> str:
    """What was found, and what it comes to, as it is wanted."""
    return _SHOWN[wish.format](root, problems, papers, wish)


def _gathered(problems: Sequence[Problem]) -> Problems:
    found = Problems()
    found.extend(problems)
    return found


def _text(root: Path, problems: list[Problem], papers: Sequence[Audited], wish: Wish) -> str:
    told = problem_formats.as_text(_told(problems, papers, wish.accepted), root, wish.options)
    return _with_sums(told, papers)


def _github(root: Path, problems: list[Problem], papers: Sequence[Audited], wish: Wish) -> str:
    told = _told(problems, papers, wish.accepted)
    return _with_sums(problem_formats.as_github(told, wish.options), papers)


def _json(root: Path, problems: list[Problem], papers: Sequence[Audited], wish: Wish) -> str:
    """Everything, whether accepted or not: each problem says so of itself."""
    shown = {
        "problems": problem_formats.as_json(problems),
        "papers": [
            {"paper": paper.paper, "problems": problem_formats.as_json(paper.problems)}
            for paper in papers
        ],
    }
    return json.dumps(shown, indent=None if wish.stream else 2, ensure_ascii=False)


_SHOWN: dict[Format, Callable[[Path, list[Problem], Sequence[Audited], Wish], str]] = {
    Format.TEXT: _text,
    Format.JSON: _json,
    Format.GITHUB: _github,
}


def _told(problems: list[Problem], papers: Sequence[Audited], accepted: bool) -> list[Problem]:
    """Each problem once, by file and line; what was accepted only where it is wanted."""
    every = [*problems, *(one for paper in papers for one in paper.problems)]
    wanted = (problem for problem in every if accepted or problem.is_open)
    return sorted(dict.fromkeys(wanted), key=lambda problem: problem.order)


def _with_sums(told: str, papers: Sequence[Audited]) -> str:
    """The problems, and beneath them what they come to, paper by paper."""
    sums = [
        f"{problem_formats.plain(paper.paper)}: {problem_formats.summary(paper.problems)}"
        for paper in papers
    ]
    return "\n\n".join(part for part in (told, "\n".join(sums)) if part)
