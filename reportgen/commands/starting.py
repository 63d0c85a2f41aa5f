"""`reportgen init`: a small complete project to begin from."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from pathlib import Path

import click

from reportgen import problem_formats
from reportgen.commands.exits import BUILT, WRONG_COMMAND
from reportgen.commands.schemas import write_schemas
from reportgen.problems import NOWHERE, Problem

PACKAGE = Path(__file__).parent.parent
STARTER = PACKAGE / "starter"
#: Each folder of a project has its README; the clerk's page stands beside that of the narratives.
MANUALS = (
    "data/README.md",
    "narratives/README.md",
    "narratives/publishing.md",
    "templates/README.md",
)
IN_MAKEFILE = "REPORTGEN ?= reportgen\n"

NEXT = """\
A project is in {folder}: one paper of Example Council, with its data and house style.
Every figure in it is an illustration. Build the paper:

  cd {quoted}
  {command} build

or, the same with make:  make report QUARTER=Q1
README.md there says what to change first."""


def start_project(folder: Path) -> int:
    """Copy the starter project into a folder that is new or empty; the exit code."""
    if folder.exists() and not _is_empty(folder):
        problem = Problem(
            "P053",
            NOWHERE,
            f"{folder} has something in it already",
            "name a folder that is new or empty",
        )
        click.echo(problem_formats.as_text([problem], folder), err=True)
        return WRONG_COMMAND
    shutil.copytree(
        STARTER, folder, ignore=shutil.ignore_patterns("build", "__pycache__"), dirs_exist_ok=True
    )
    _copy_manuals(folder)
    write_schemas(folder)
    command = command_here()
    _name_command(folder / "Makefile", command)
    click.echo(NEXT.format(folder=folder, quoted=shlex.quote(str(folder)), command=command))
    return BUILT


def command_here() -> str:
    """What to type to call this very reportgen: its name where the shell finds it by that."""
    script = Path(sys.executable).parent / ("reportgen.exe" if os.name == "nt" else "reportgen")
    on_path = shutil.which("reportgen")
    if on_path is not None and script.exists() and os.path.samefile(on_path, script):
        return "reportgen"
    if script.exists():
        return shlex.quote(str(script))
    return f"{shlex.quote(sys.executable)} -m reportgen"


def _copy_manuals(folder: Path) -> None:
    """The manuals. A wheel has them in the starter, a checkout beside the package."""
    for name in MANUALS:
        if not (STARTER / name).exists():
            shutil.copy(PACKAGE.parent / name, folder / name)


def _name_command(makefile: Path, command: str) -> None:
    """Let make call the command that made the project, where it is not on the path."""
    text = makefile.read_text("utf-8")
    assert IN_MAKEFILE in text, "the starter's Makefile names the command"
    called = IN_MAKEFILE.replace("= reportgen", f"= {command.replace('$', '$$')}")
    makefile.write_text(text.replace(IN_MAKEFILE, called), "utf-8", newline="\n")


def _is_empty(folder: Path) -> bool:
    return folder.is_dir() and not any(folder.iterdir())
