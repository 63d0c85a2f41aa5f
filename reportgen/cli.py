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
from click.shell_completion import CompletionItem, get_completion_class

from reportgen import __version__
from reportgen.commands.exits import BUILT, INTERRUPTED, OUR_FAULT, PROBLEMS, WRONG_COMMAND
from reportgen.commands.faults import explained, is_refusal
from reportgen.problem_formats import Format

EXIT_CODES = """\b
Exit codes:
  0    all is well
  1    something that people wrote has an error, and a paper was not built
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


def _papers(context: click.Context, option: click.Parameter, begun: str) -> list[CompletionItem]:
    """Completes the name of a paper."""
    from reportgen.commands.listing import paper_names

    return [CompletionItem(name) for name in paper_names(Path.cwd()) if name.startswith(begun)]


def _quarters(context: click.Context, option: click.Parameter, begun: str) -> list[CompletionItem]:
    """Completes a quarter."""
    quarters = ("Q1", "Q2", "Q3", "Q4")
    return [CompletionItem(one) for one in quarters if one.startswith(begun.upper())]


@commands.command(
    epilog="""\b
Examples:
  reportgen build --quarter Q1
  reportgen build --quarter Q4 --year 2014-15
  reportgen build --quarter Q1 --paper safeguarding-activity
  reportgen build --html-only          a quick look, without the PDF
  reportgen build --format github      in a check of a pull request
"""
)
@click.option(
    "--quarter",
    metavar="Q1|Q2|Q3|Q4",
    shell_complete=_quarters,
    help="The quarter; Q1 is April to June. By default the latest that has papers.",
)
@click.option(
    "--year",
    metavar="2015-16",
    help="The financial year. By default the one that reportgen.yml names.",
)
@click.option(
    "--paper",
    metavar="NAME",
    shell_complete=_papers,
    help="One paper only: a folder of narratives/.",
)
@click.option("--html-only", is_flag=True, help="Make the HTML and leave the PDF as it is.")
@click.option(
    "--format",
    type=click.Choice([each.value for each in Format]),
    default=Format.TEXT.value,
    show_default=True,
    help="How the result is shown.",
)
def build(
    quarter: str | None, year: str | None, paper: str | None, html_only: bool, format: str
) -> int:
    """Build the papers of a quarter.

    Reads narratives/ and data/, checks them, and writes each paper to build/PERIOD/PAPER/. All
    problems are told at once, each with its file and line. A paper with an error is not built, and
    the last good one stays where it is.
    """
    from reportgen.commands.building import Request, run
    from reportgen.commands.choosing import Wanted

    return run(Request(Wanted(quarter, year, paper), html_only, Format(format)), Path.cwd())


@commands.group(
    name="list",
    epilog="""\b
Examples:
  reportgen list papers
  reportgen list indicators | grep referrals
""",
)
def listing() -> None:
    """Show what there is: papers, periods, indicators, codes."""


@listing.command()
def papers() -> int:
    """Every paper, with its periods."""
    from reportgen.commands.listing import list_papers

    return list_papers(Path.cwd())


@listing.command()
def periods() -> int:
    """Every period that has papers, with their names."""
    from reportgen.commands.listing import list_periods

    return list_periods(Path.cwd())


@listing.command()
def indicators() -> int:
    """Every indicator: the name it is printed by, its unit, its title."""
    from reportgen.commands.listing import list_indicators

    return list_indicators(Path.cwd())


@listing.command()
def codes() -> int:
    """Every code of a problem: how grave it is and what it is about."""
    from reportgen.commands.listing import list_codes

    return list_codes()


@commands.command(
    epilog="""\b
Example:
  reportgen init my-council
  cd my-council
  reportgen build
"""
)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def init(folder: Path) -> int:
    """Make a small complete project.

    DIR must be new or empty. The project has a house style, one paper and its data, all of them
    illustrations to be replaced.
    """
    from reportgen.commands.starting import start_project

    return start_project(folder)


@commands.command(
    epilog="""\b
To have it in every shell:
  bash  reportgen completion bash >> ~/.bashrc
  zsh   reportgen completion zsh >> ~/.zshrc
  fish  reportgen completion fish > ~/.config/fish/completions/reportgen.fish
"""
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> int:
    """Print what lets your shell complete this command."""
    kind = get_completion_class(shell)
    assert kind is not None, "click knows the three shells that are offered"
    click.echo(kind(commands, {}, NAME, f"_{NAME.upper()}_COMPLETE").source())
    return BUILT


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
