"""How a build went, in the format that was asked for."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import click

from reportgen import report
from reportgen.orders import Built
from reportgen.problems import Problem
from reportgen.report import Format


class Outcome(NamedTuple):
    """What came of a build: the problems of the command itself, and each paper's."""

    root: Path
    problems: Sequence[Problem]
    papers: Sequence[Built] = ()

    @property
    def all_problems(self) -> list[Problem]:
        """Each problem once, though papers may share a dataset."""
        every = [*self.problems, *(one for paper in self.papers for one in paper.problems)]
        return sorted(dict.fromkeys(every), key=lambda problem: problem.order)


def show(outcome: Outcome, style: Format) -> None:
    """Print the outcome: all problems first, then where each paper is."""
    click.echo(_SHOWN[style](outcome))


def _text(outcome: Outcome) -> str:
    return _with_results(report.as_text(outcome.all_problems, outcome.root), outcome)


def _github(outcome: Outcome) -> str:
    return _with_results(report.as_github(outcome.all_problems), outcome)


def _json(outcome: Outcome) -> str:
    shown = {
        "problems": report.as_json(outcome.problems),
        "papers": [
            {
                "paper": paper.paper,
                "file": str(paper.path or ""),
                "pages": paper.pages,
                "problems": report.as_json(paper.problems),
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
    """The problems, and beneath them what came of each paper."""
    results = "\n".join(_result(paper) for paper in outcome.papers)
    return "\n\n".join(part for part in (problems, results) if part)


def _result(paper: Built) -> str:
    said = report.summary(paper.problems)
    if paper.path is None:
        stays = f"; the last good one stays: {os.path.relpath(paper.last)}" if paper.last else ""
        return f"{paper.paper}: not built: {said}{stays}"
    facts = [
        os.path.relpath(paper.path),
        *([report.amount(paper.pages, "page", "pages")] if paper.pages else []),
        said,
        *([] if paper.fresh else ["nothing had changed"]),
    ]
    return f"{paper.paper}: {', '.join(facts)}"
