"""The command `reportgen`: its words, its help, its exit codes.

What a command does stands in `reportgen/commands/`, and is imported only when it is called, so
that help and completion are there at once.
"""

from __future__ import annotations

import gc
import io
import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

import click
from click.shell_completion import get_completion_class

from reportgen import __version__
from reportgen.cli_publication import OF_PUBLICATION
from reportgen.cli_quarter import QUARTERLY
from reportgen.cli_style import OF_STYLES
from reportgen.commands import examples
from reportgen.commands.exits import BUILT, INTERRUPTED, OUR_FAULT, PROBLEMS, WRONG_COMMAND
from reportgen.commands.faults import explained, is_refusal
from reportgen.commands.options import (
    choosing_papers,
    format_option,
    open_option,
    telling_changes,
    telling_of_paper,
)
from reportgen.commands.wanted import Telling, Told, Wanted
from reportgen.problem_formats import Format

EXIT_CODES = """\b
Exit codes:
  0    all is well
  1    something that people wrote has an error: a paper is not built, or fails its audit
  2    the command was not understood, or asks for what does not exist
  3    a fault of reportgen itself
  130  interrupted
"""

EXAMPLES = """\b
To begin:
  reportgen init my-council    make a small complete project
  cd my-council
  reportgen build              build its paper
  reportgen build --help       the other ways of building
"""

NAME = "reportgen"
SELDOM = 200_000  # new objects between two searches for garbage


@click.group(
    epilog=f"{EXAMPLES}\n{EXIT_CODES}", context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.option("--debug", is_flag=True, help="Show the traceback of a fault of reportgen.")
def commands(debug: bool) -> None:
    """Committee papers in which every figure is bound to the row it came from."""


@commands.command(epilog=examples.BUILD)
@choosing_papers
@click.option("--html-only", is_flag=True, help="Make the HTML and leave the PDF as it is.")
@open_option
@format_option
def build(wanted: Wanted, html_only: bool, openly: bool, format: str) -> int:
    """Build the papers of a quarter.

    Reads narratives/ and data/, checks them, and writes each paper to build/PERIOD/PAPER/. All
    problems are told at once, each with its file and line. A paper with an error is not built, and
    the last good one stays where it is.
    """
    from reportgen.commands.building import Request, run

    return run(Request(wanted, html_only, openly, Format(format)), Path.cwd())


@commands.command(epilog=examples.CHECK)
@choosing_papers
@click.option("--watch", is_flag=True, help="Check again at every save, until Ctrl+C.")
@format_option
def check(wanted: Wanted, watch: bool, format: str) -> int:
    """Tell everything that is wrong, in a moment.

    Reads, checks, words and audits the papers of a quarter, and looks at what their pages say, as
    build does, but draws no chart, sets no page and writes no file. What only set pages show (words
    cut off, a caption parted from its table, the number of sides), and what is wrong within a PDF
    file that is appended, build tells. Unless a paper is named, agendas are checked as well.
    """
    from reportgen.commands.checking import check_project
    from reportgen.commands.findings import Wish

    if watch:
        from reportgen.commands.watching import watch_project

        return watch_project(wanted, Wish(Format(format), stream=True), Path.cwd())
    return check_project(wanted, Wish(Format(format)), Path.cwd())


@commands.command(epilog=examples.AUDIT)
@click.argument(
    "files",
    nargs=-1,
    metavar="[PAPER [TABLE.csv]...]",
    type=click.Path(exists=True, path_type=Path),
)
@choosing_papers
@telling_of_paper
@click.option("--accepted", is_flag=True, help="Show what was accepted, too.")
@format_option
def audit(files: tuple[Path, ...], wanted: Wanted, told: Told, accepted: bool, format: str) -> int:
    """Find what is wrong in a paper, before a councillor does.

    Without PAPER: the papers of a quarter in this project, against their data and themselves.

    With PAPER: a text that no one prepared (Markdown, or plain text), with typed numbers, and the
    tables in it or beside it. It needs no project.
    """
    from reportgen.commands.auditing import audit_files, audit_project
    from reportgen.commands.findings import Wish

    wish = Wish(Format(format), accepted)
    if files and any(wanted):
        raise click.UsageError("--quarter, --year and --paper are for the papers of a project.")
    if not files and any(told):
        raise click.UsageError(
            "--data, --meeting, --period and --before are for a PAPER that is named."
        )
    if files:
        return audit_files(files, told, wish, Path.cwd())
    return audit_project(wanted, wish, Path.cwd())


@commands.command(epilog=examples.PREVIEW)
@choosing_papers
@click.option("--port", type=click.IntRange(1024, 65535), help="By default a free one from 8765.")
@click.option(
    "--editor",
    metavar="NAME|URL",
    envvar="REPORTGEN_EDITOR",
    default="",
    help="What opens a line: vscode, zed, idea, or an address with {path} and {line} in it.",
)
@click.option("--open", "opens", is_flag=True, help="Open the browser, too.")
def preview(wanted: Wanted, port: int | None, editor: str, opens: bool) -> int:
    """Show the papers in the browser, and follow every save.

    The page is the paper as it will be published, with what is wrong beside the paragraph that it
    is in, and behind every figure the row that it comes from. What cannot be read leaves the last
    good page where it was. Only this machine can see it.
    """
    from reportgen.commands.previewing import Request, preview

    return preview(Request(wanted, port, editor, opens), Path.cwd())


@commands.command(epilog=examples.DIFF)
@click.argument("range", metavar="[BASE[..HEAD]]", required=False)
@click.option("--quarters", is_flag=True, help="Compare a paper with that of the period before.")
@choosing_papers
@telling_changes
def diff(range: str | None, quarters: bool, wanted: Wanted, telling: Telling) -> int:
    """Show what is different between two versions of a paper.

    BASE is a revision of git, compared with the files as they are now; BASE..HEAD are two
    revisions, and BASE...HEAD is what HEAD changed since it left BASE. Without it: what you changed
    since you last committed. Shown are figures and ratings, claims that no longer hold, problems
    new and gone, and every paragraph word by word. Without --quarter and --paper, all papers in
    which something changed.
    """
    from reportgen.commands.diffing import Comparison, show_changes

    if range and quarters:
        raise click.UsageError("--quarters compares two periods: it takes no BASE.")
    return show_changes(Comparison(range, quarters, wanted, telling), Path.cwd())


@commands.command(epilog=examples.BIND)
@click.argument(
    "section",
    metavar="SECTION.yml",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.option("--write", is_flag=True, help="Change the file; without it the change is only shown.")
def bind(section: Path, write: bool) -> int:
    """Let the data print the numbers that were typed.

    Finds the typed numbers of a section that the data certainly have, and shows the file with
    {{ ... }} in their place.
    """
    from reportgen.commands.binding import bind_section

    return bind_section(section, write, Path.cwd())


@commands.command(epilog=examples.SCHEMA)
@click.option("--bind", is_flag=True, help="Let each file name its schema in its first line.")
def schema(bind: bool) -> int:
    """Let your editor complete and underline as you type.

    Writes into .reportgen/ what may stand in each kind of file. Editors that know the YAML language
    server (VS Code with the extension "YAML", and others) then offer the fields, say what each is
    and underline what cannot be right.
    """
    from reportgen.commands.schemas import give_schemas

    return give_schemas(bind, Path.cwd())


@commands.command(epilog=examples.INIT)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def init(folder: Path) -> int:
    """Make a small complete project.

    DIR must be new or empty. The project has a house style, one paper and its data, all of them
    illustrations to be replaced.
    """
    from reportgen.commands.starting import start_project

    return start_project(folder)


@commands.command(epilog=examples.COMPLETION)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> int:
    """Print what lets your shell complete this command."""
    kind = get_completion_class(shell)
    assert kind is not None, "click knows the three shells that are offered"
    click.echo(kind(commands, {}, NAME, f"_{NAME.upper()}_COMPLETE").source())
    return BUILT


for each in (*QUARTERLY, *OF_PUBLICATION, *OF_STYLES):
    commands.add_command(each)


def main() -> NoReturn:
    """Run the command line, and leave with its exit code.

    A run is short and keeps most of what it makes: it seldom looks for garbage, and leaves without
    taking itself apart. Together that is a tenth of the time.
    """
    gc.set_threshold(SELDOM)
    _open_what_is_closed()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # no console may fail on a pound sign
            stream.reconfigure(errors="replace")
    code = run(sys.argv[1:])
    with suppress(OSError):  # whoever read our output has gone
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


def _open_what_is_closed() -> None:
    """Where there is no output (`>&-`), what is said goes nowhere, and the work is done."""
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115


def run(arguments: list[str]) -> int:
    """Run the command line; its exit code."""
    try:
        return commands.main(arguments, prog_name=NAME, standalone_mode=False) or BUILT
    except click.ClickException as wrong:
        wrong.show()
        return WRONG_COMMAND
    except (click.Abort, KeyboardInterrupt):
        click.echo("\nInterrupted. Papers that were finished before stay as they are.", err=True)
        return INTERRUPTED
    except BrokenPipeError:  # whoever read our output has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BUILT
    except ExceptionGroup as papers:  # one fault a paper
        return _explain([*papers.exceptions], "--debug" in arguments)
    except Exception as fault:
        return _explain([fault], "--debug" in arguments)


def _explain(faults: Sequence[Exception], debug: bool) -> int:
    """Say what the machine refused, or that we are at fault; each thing once."""
    if debug:
        for fault in faults:
            traceback.print_exception(fault)
    for words in dict.fromkeys(map(explained, faults)):
        click.echo(words, err=True)
    return PROBLEMS if all(map(is_refusal, faults)) else OUR_FAULT
