"""The commands of publication: who answers for a paper, what goes on the agenda, what comes back.

They are a part of the command line that `cli.py` puts together.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from reportgen.commands import examples
from reportgen.commands.options import (
    choosing_papers,
    complete_agendas,
    format_option,
    open_option,
)
from reportgen.commands.wanted import Wanted
from reportgen.problem_formats import Format


@click.command(epilog=examples.ACCEPT)
@click.argument("key")
@click.option("--reason", required=True, metavar="TEXT", help="Why it may stand as it is.")
@click.option("--by", required=True, metavar="JOB", help="Your job title; no names of people.")
@click.option("--on", metavar="2015-10-20", help="The day. By default today.")
@click.option(
    "--agenda",
    metavar="NAME",
    shell_complete=complete_agendas,
    help="Of the pack of an agenda: a file of narratives/agendas/.",
)
@choosing_papers
def accept(key: str, agenda: str | None, wanted: Wanted, **answer: Any) -> int:
    """Answer for a query, or for an error of the audit, as it stands.

    KEY is what stands beneath the problem, wherever it is told. The acceptance is written into
    accepted.yml beside the sections of the paper or, of a pack, into its agenda; it lapses when
    the words or the figure change that the problem is about.
    """
    from reportgen.commands.accepting import Answer, accept_problem

    if agenda is None:
        return accept_problem(Answer(key, **answer), wanted, Path.cwd())
    if any(wanted):
        raise click.UsageError("--quarter, --year and --paper are not for an agenda.")
    from reportgen.commands.accepting_in_packs import accept_in_pack

    return accept_in_pack(Answer(key, **answer), agenda, Path.cwd())


@click.command(name="sign", epilog=examples.SIGN)
@click.argument("role")
@click.option("--by", required=True, metavar="JOB", help="Your job title; no names of people.")
@click.option("--on", metavar="2015-10-20", help="The day. By default today.")
@click.option("--check", is_flag=True, help="Tell what would be signed, and sign nothing.")
@choosing_papers
def sign(role: str, by: str, on: str | None, check: bool, wanted: Wanted) -> int:
    """Sign off a paper, or the part of it that a role answers for, as it stands.

    ROLE is what the house style calls it, such as finance. The sign-off is written into
    signoffs.yml beside the sections of the paper; it lapses when words or figures change that it
    covers. The quarter is to be named where several are not published yet.
    """
    from reportgen.commands.signing import Signature, sign_off

    return sign_off(Signature(role, by, on, check), wanted, Path.cwd())


@click.command(name="publish", epilog=examples.PUBLISH)
@choosing_papers
@click.option("--check", is_flag=True, help="Tell what stands in the way, and publish nothing.")
@click.option("--on", metavar="2015-10-27", help="The day of publication. By default today.")
@click.option("--correct", metavar="TEXT", help="What was wrong in the last version.")
@click.option("--supplement", metavar="TEXT", help="What it adds to what was published.")
@format_option
def publish(wanted: Wanted, on: str | None, format: str, check: bool, **why: str | None) -> int:
    """Make what goes on the agenda, or tell what stands in its way.

    The gate asks that every section is approved, that there is no error, and that somebody answers
    for each query. A paper that it lets through is made without the mark of a draft, into a bundle
    that can be uploaded as it is: build/PERIOD/PAPER/published/. The register, published.yml beside
    the sections, keeps what was published; a published paper is never written over.
    """
    from reportgen.clock import today
    from reportgen.commands.days import day_or_today
    from reportgen.commands.publishing import Request, publish
    from reportgen.commands.sentences import sentence_in
    from reportgen.publishing.asked import PublicationAsked

    said = {name: sentence_in(text, f"--{name}") for name, text in why.items() if text is not None}
    if len(said) > 1:
        raise click.UsageError("A version corrects the last one, or adds to it: not both.")
    asked = PublicationAsked(on=day_or_today(on, "--on"), today=today(), check=check, **said)
    return publish(Request(wanted, asked, Format(format)), Path.cwd())


@click.command(name="word", epilog=examples.WORD)
@choosing_papers
@open_option
@format_option
def write_word(wanted: Wanted, openly: bool, format: str) -> int:
    """Write the papers of a quarter as Word files, for those who comment on them.

    Each is a draft with the words, numbers, tables and charts that are printed, in
    build/PERIOD/PAPER/. What is changed in it comes back with reportgen comments.
    """
    from reportgen.commands.wording import write_word

    return write_word(wanted, openly, Format(format), Path.cwd())


@click.command(name="pack", epilog=examples.PACK)
@click.argument("agenda", shell_complete=complete_agendas)
@click.option("--draft", "drafts", is_flag=True, help="Of the papers as they are written now.")
@format_option
def pack(agenda: str, drafts: bool, format: str) -> int:
    """Put the papers of a meeting into one PDF, behind an agenda.

    AGENDA is a file of narratives/agendas/, without its ending. The pack keeps the tags, bookmarks
    and attached files of each paper, and numbers the pages through.
    """
    from reportgen.commands.packing import pack_agenda

    return pack_agenda(agenda, drafts, Format(format), Path.cwd())


@click.command(name="verify", epilog=examples.VERIFY)
@click.argument(
    "files",
    nargs=-1,
    required=True,
    metavar="FILE...",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@format_option
def verify(files: tuple[Path, ...], format: str) -> int:
    """Tell whether a file is what was published, and from what it was made.

    A PDF tells by itself whether it is whole, and what it was made from: anywhere, and without a
    project. In the folder of the project that published it, the register tells whether it is the
    file that was published, and git whether what it was made from is still the same.
    """
    from reportgen.commands.verifying import verify

    return verify(files, Format(format), Path.cwd())


@click.command(name="comments", epilog=examples.COMMENTS)
@click.argument(
    "file", metavar="FILE.docx", type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@choosing_papers
@click.option(
    "--format",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
    help="How they are shown; markdown is a list to tick off, for a pull request.",
)
def show_comments(file: Path, wanted: Wanted, format: str) -> int:
    """Show the comments and the changes in a Word file that came back.

    They stand in the order of the paper, each with its paragraph and with the file and line in
    which that was written. Where the paper has changed since the file was made, that is told. The
    paper is the one that the file names, unless --paper, --quarter or --year say another.
    """
    from reportgen.commands.commenting import show_comments

    return show_comments(file, wanted, format, Path.cwd())


#: What the command line takes from here.
OF_PUBLICATION = (accept, sign, publish, verify, pack, write_word, show_comments)
