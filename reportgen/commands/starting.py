"""`reportgen init`: a small complete project to begin from."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from reportgen import report
from reportgen.commands.exits import BUILT, WRONG_COMMAND
from reportgen.problems import Place, Problem

STARTER = Path(__file__).parent.parent / "starter"

NEXT = """\
A project is in {folder}: one paper of Example Council, with its data and house style.
Every figure in it is an illustration. Build the paper:

  cd {folder}
  reportgen build

README.md there says what to change first."""


def start_project(folder: Path) -> int:
    """Copy the starter project into a folder that is new or empty; the exit code."""
    if folder.exists() and not _is_empty(folder):
        problem = Problem(
            "P053",
            Place(""),
            f"{folder} has something in it already",
            "name a folder that is new or empty",
        )
        click.echo(report.as_text([problem], folder), err=True)
        return WRONG_COMMAND
    shutil.copytree(
        STARTER, folder, ignore=shutil.ignore_patterns("build", "__pycache__"), dirs_exist_ok=True
    )
    click.echo(NEXT.format(folder=folder))
    return BUILT


def _is_empty(folder: Path) -> bool:
    return folder.is_dir() and not any(folder.iterdir())
