"""`reportgen schema`: what lets an editor complete and underline the files that people write."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from reportgen import problem_formats
from reportgen.commands.exits import BUILT, exit_code
from reportgen.outputs.disk import write_all
from reportgen.problems import Problems
from reportgen.sources.editor import FOLDER, bound, files_of
from reportgen.sources.json_schemas import schema_files
from reportgen.sources.project import root_above

BIND = "To let each file name its own in its first line: reportgen schema --bind"


def give_schemas(bind: bool, start: Path) -> int:
    """Write the schemas into the project, and bind its files to them; the exit code."""
    found = Problems()
    root = root_above(start, found)
    if root is None:
        click.echo(problem_formats.as_text(found, start), err=True)
        return exit_code(found)
    number = write_schemas(root)
    click.echo(f"{FOLDER}/ has {number} schemas: one for each kind of file.")
    click.echo(_told(list(_bind(root))) if bind else BIND)
    return BUILT


def write_schemas(root: Path) -> int:
    """Write the schema of every kind of file into a project; how many there are."""
    files = {name: text.encode() for name, text in schema_files().items()}
    write_all(root / FOLDER, files)
    return len(files)


def _bind(root: Path) -> Iterator[str]:
    """Let every file of a project name its schema; the names of those that are changed."""
    for name in files_of(root):
        path = root / name
        written = path.read_bytes()
        if (changed := bound(name, written)) != written:
            write_all(path.parent, {path.name: changed})
            yield name


def _told(changed: list[str]) -> str:
    if not changed:
        return "Every file names its schema in its first line."
    return "\n".join(["These files now name their schema in their first line:", *changed])
