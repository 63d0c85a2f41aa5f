"""The options that several commands share, what they gather, and what completes them."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

from reportgen.codes import CODES, is_of_audit
from reportgen.commands.wanted import Telling, Told, Wanted
from reportgen.problem_formats import Format

Command = Callable[..., int]


def _papers(context: click.Context, option: click.Parameter, begun: str) -> list[CompletionItem]:
    """Completes the name of a paper."""
    from reportgen.commands.listing import paper_names

    return [CompletionItem(name) for name in paper_names(Path.cwd()) if name.startswith(begun)]


def _quarters(context: click.Context, option: click.Parameter, begun: str) -> list[CompletionItem]:
    """Completes a quarter."""
    quarters = ("Q1", "Q2", "Q3", "Q4")
    return [CompletionItem(one) for one in quarters if one.startswith(begun.upper())]


def complete_codes(
    context: click.Context, option: click.Parameter, begun: str
) -> list[CompletionItem]:
    """Completes a code of the audit."""
    return [CompletionItem(one) for one in CODES if is_of_audit(one) and one.startswith(begun)]


def complete_styles(
    context: click.Context, option: click.Parameter, begun: str
) -> list[CompletionItem]:
    """Completes the name of a house style."""
    from reportgen.commands.styling import style_names

    return [CompletionItem(name) for name in style_names(Path.cwd()) if name.startswith(begun)]


def complete_agendas(
    context: click.Context, option: click.Parameter, begun: str
) -> list[CompletionItem]:
    """Completes the name of an agenda."""
    from reportgen.commands.listing import names_of_agendas

    names = names_of_agendas(Path.cwd())
    return [CompletionItem(name) for name in names if name.startswith(begun)]


_QUARTER = click.option(
    "--quarter",
    metavar="Q1|Q2|Q3|Q4",
    shell_complete=_quarters,
    help="The quarter; Q1 is April to June. By default the latest that has papers. Of a paper that "
    "is about no quarter its period, such as 2015-16.",
)
_YEAR = click.option(
    "--year",
    metavar="2015-16",
    help="The financial year. By default the one that reportgen.yml names.",
)
_PAPER = click.option(
    "--paper",
    metavar="NAME",
    shell_complete=_papers,
    help="One paper only: a folder of narratives/.",
)
open_option = click.option(
    "--open",
    "openly",
    is_flag=True,
    help="As the open edition will be: without what is exempt.",
)
_DATA = click.option(
    "--data",
    metavar="FOLDER",
    help="Hold PAPER against the dataset in this folder or, in a project, of this name.",
)
_MEETING = click.option(
    "--meeting", metavar="2015-11-05", help="The day of the meeting that PAPER is for."
)
_PERIOD = click.option("--period", metavar="2015-16-Q1", help="The period that PAPER is about.")
_BEFORE = click.option(
    "--before",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The paper of the period before: finds what was left as it was.",
)

_CHANGES_FORMAT = click.option(
    "--format",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
    help="How the changes are told; markdown is for the comment of a pull request.",
)

_PAGES = click.option("--pages", is_flag=True, help="Set both versions, and say on how many pages.")
_REDLINE = click.option(
    "--redline",
    is_flag=True,
    help="Write the paper with its changes marked, as PDF and as a web page, to build/changes/.",
)
_REDLINE_HTML = click.option(
    "--html-only", is_flag=True, help="With --redline: the web page alone."
)
_NAMES = click.option(
    "--names",
    is_flag=True,
    help="Only name the papers that are different, with their periods: for scripts.",
)

format_option = click.option(
    "--format",
    type=click.Choice([each.value for each in Format]),
    default=Format.TEXT.value,
    show_default=True,
    help="How the result is shown.",
)


def choosing_papers(command: Command) -> Command:
    """Gives a command the options that choose papers, as one argument: `wanted`."""

    @_QUARTER
    @_YEAR
    @_PAPER
    @wraps(command)
    def gathered(**given: Any) -> int:
        wanted = Wanted(**{name: given.pop(name) for name in Wanted._fields})
        return command(wanted=wanted, **given)

    return gathered


def telling_of_paper(command: Command) -> Command:
    """Gives a command the options that say what a paper is about, as one argument: `told`."""

    @_DATA
    @_MEETING
    @_PERIOD
    @_BEFORE
    @wraps(command)
    def gathered(**given: Any) -> int:
        told = Told(**{name: given.pop(name) for name in Told._fields})
        return command(told=told, **given)

    return gathered


def telling_changes(command: Command) -> Command:
    """Gives a command the options that say how changes are told, as one argument: `telling`."""

    @_CHANGES_FORMAT
    @_PAGES
    @_REDLINE
    @_REDLINE_HTML
    @_NAMES
    @wraps(command)
    def gathered(**given: Any) -> int:
        telling = Telling(**{name: given.pop(name) for name in Telling._fields})
        return command(telling=telling, **given)

    return gathered
