"""How a build went, in the format that was asked for."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import click

from reportgen import problem_formats
from reportgen.commands.exits import PROBLEMS, exit_code
from reportgen.commands.faults import in_short
from reportgen.orders import Built
from reportgen.problem_formats import Format
from reportgen.problems import Problem, Problems


class Outcome(NamedTuple):
    """What came of a build: the problems of the command itself, and each paper's."""

    root: Path
    problems: Sequence[Problem]
    papers: Sequence[Built] = ()
    options: str = ""  # that name the papers to another command, where it would not take them

    @property
    def all_problems(self) -> list[Problem]:
        """Each problem once, though papers may share a dataset; open where it is so in one."""
        every = [*self.problems, *(one for paper in self.papers for one in paper.problems)]
        told = sorted(every, key=lambda problem: (problem.order, problem.accepted))
        return list(dict.fromkeys(told))

    @property
    def open_problems(self) -> list[Problem]:
        """Those that nobody has accepted."""
        return [problem for problem in self.all_problems if problem.is_open]


def show(outcome: Outcome, format: Format) -> None:
    """Print the outcome: all problems first, then where each paper is."""
    click.echo(_SHOWN[format](outcome))


def _text(outcome: Outcome) -> str:
    told = problem_formats.as_text(outcome.open_problems, outcome.root, outcome.options)
    return _with_results(told, outcome)


def _github(outcome: Outcome) -> str:
    told = problem_formats.as_github(outcome.open_problems, outcome.options)
    return _with_results(told, outcome)


def _json(outcome: Outcome) -> str:
    shown = {
        "problems": problem_formats.as_json(outcome.problems),
        "papers": [
            {
                "paper": paper.paper,
                "file": str(paper.path or ""),
                "pages": paper.pages,
                "fault": in_short(paper.fault) if paper.fault else "",
                "problems": problem_formats.as_json(paper.problems),
            }
            for paper in outcome.papers
        ],
    }
    return json.dumps(shown, indent=2, ensure_ascii=False)


_SHOWN: dict[Format, Callable[[Outcome], str]] = {
    Format.TEXT: _text,
    Format.JSON: _json,
    Format.GITHUB: _github,
}


def _with_results(problems: str, outcome: Outcome) -> str:
    """The problems, beneath them what came of each paper, and of several what came of all."""
    lines = [_result(paper) for paper in outcome.papers]
    if len(lines) > 1:
        lines.append(_in_all(outcome))
    return "\n\n".join(part for part in (problems, "\n".join(lines)) if part)


def _result(paper: Built) -> str:
    said = in_short(paper.fault) if paper.fault else problem_formats.summary(paper.problems)
    if paper.path is None:
        stays = f"; the last good one stays: {os.path.relpath(paper.last)}" if paper.last else ""
        return f"{paper.paper}: not built: {said}{stays}"
    facts = [
        os.path.relpath(paper.path),
        *([problem_formats.amount(paper.pages, "page", "pages")] if paper.pages else []),
        said,
        *([] if paper.fresh else ["nothing had changed"]),
        *([f"{paper.older.name} beside it is older"] if paper.older else []),
    ]
    return f"{paper.paper}: {', '.join(facts)}"


def _in_all(outcome: Outcome) -> str:
    """One line for all papers: "40 papers: 37 built, 2 as before, 1 not built; 1 error"."""
    numbers = {
        "built": sum(paper.path is not None and paper.fresh for paper in outcome.papers),
        "as before": sum(not paper.fresh for paper in outcome.papers),
        "not built": sum(paper.path is None for paper in outcome.papers),
    }
    counts = ", ".join(f"{number} {how}" for how, number in numbers.items() if number)
    said = problem_formats.summary(outcome.all_problems)
    return f"{len(outcome.papers)} papers: {counts}; {said}"


def refused(found: Problems, root: Path) -> int:
    """Tell why a command has done nothing; its exit code."""
    click.echo(problem_formats.as_text(found, root), err=True)
    return exit_code(found) if found.stop else PROBLEMS
