"""`reportgen verify`: what a file is, and whether it is what was published."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click

from reportgen import problem_formats
from reportgen.commands.exits import BUILT, PROBLEMS
from reportgen.problem_formats import Format
from reportgen.verifying.file import verified
from reportgen.verifying.home import home_of
from reportgen.verifying.telling import as_json, as_text


def verify(paths: Sequence[Path], format: Format, start: Path) -> int:
    """Tell of each file what it is; the exit code."""
    home = home_of(start)
    every_file = [verified(path, home) for path in paths]
    every = [problem for one in every_file for problem in one.problems]
    if format is Format.JSON:
        click.echo(json.dumps([as_json(one) for one in every_file], indent=2, ensure_ascii=False))
    elif format is Format.GITHUB:
        click.echo(problem_formats.as_github(every))
    else:
        click.echo("\n\n".join(as_text(one) for one in every_file))
    return BUILT if all(one.holds for one in every_file) else PROBLEMS
