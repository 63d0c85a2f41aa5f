"""The commands of the quarter's work: what is begun, who owes what, what is asked for and comes in.

They are a part of the command line that `cli.py` puts together.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from reportgen.commands import examples
from reportgen.commands.options import (
    choosing_papers,
    complete_agendas,
    complete_styles,
    format_option,
    open_option,
)
from reportgen.commands.wanted import Wanted
from reportgen.problem_formats import Format

UNITS = ("count", "percentage", "rate per 10,000", "days", "months", "money", "ratio")
POLARITIES = ("higher is better", "lower is better", "neither")
REPORT_TYPES = ("decision", "noting", "scrutiny", "information", "exempt")


@click.group(name="new", epilog=examples.NEW)
def making() -> None:
    """Begin something new: the next quarter, a paper, an indicator."""


@making.command(name="quarter", epilog=examples.NEW_QUARTER)
@choosing_papers
@click.option("--form", is_flag=True, help="Write the forms that ask for its figures, too.")
def new_quarter(wanted: Wanted, form: bool) -> int:
    """Prepare the next quarter from the last.

    Its sections are carried over as drafts, their periods moved on, and the day of the meeting is
    proposed. What is written already is never touched.
    """
    from reportgen.commands.rolling import new_quarter

    return new_quarter(wanted, Path.cwd(), form)


@making.command(name="paper", epilog=examples.NEW_PAPER)
@click.argument("name")
@click.option("--title", required=True, metavar="TEXT", help="Its title, without the period.")
@click.option("--owner", required=True, metavar="JOB", help="Who answers for it: a job title.")
@click.option(
    "--type",
    "report_type",
    type=click.Choice(REPORT_TYPES),
    default="noting",
    show_default=True,
    help="What it asks of its committee.",
)
@click.option("--style", shell_complete=complete_styles, help="Its house style, if not the usual.")
@click.option("--data", multiple=True, metavar="DATASET", help="A folder of data/ it draws on.")
@click.option("--quarter", metavar="Q1|Q2|Q3|Q4", help="Its first quarter.")
@click.option("--year", metavar="2015-16", help="The financial year of that quarter.")
@click.option("--meeting", metavar="2015-11-05", help="The day of its meeting.")
def new_paper(**said: Any) -> int:
    """Begin a paper, with the sections and the cover that its house style asks for.

    NAME is its folder in narratives/. The words are still to be written; nothing that is there
    already is touched.
    """
    from reportgen.commands.beginning import Wished, new_paper

    return new_paper(Wished(**said), Path.cwd())


@making.command(name="indicator", epilog=examples.NEW_INDICATOR)
@click.argument("id")
@click.option("--dataset", required=True, metavar="NAME", help="A folder of data/, old or new.")
@click.option("--title", required=True, metavar="TEXT", help="As a table's caption would say it.")
@click.option("--unit", required=True, type=click.Choice(UNITS))
@click.option(
    "--measure",
    required=True,
    type=click.Choice(("flow", "stock")),
    help="Counted over a period (flow) or on a day (stock).",
)
@click.option("--polarity", type=click.Choice(POLARITIES), help="Which way is better.")
@click.option("--numerator", metavar="TEXT", help="What the numerator counts.")
@click.option("--denominator", metavar="TEXT", help="What the denominator counts.")
@click.option("--source", required=True, metavar="TEXT", help="Where the figures come from.")
@click.option("--owner", required=True, metavar="JOB", help="Who answers for them: a job title.")
def new_indicator(dataset: str, **said: str | None) -> int:
    """Define an indicator, beneath those of its dataset.

    ID is the name that prose prints it by, such as library_visits.
    """
    from reportgen.commands.beginning import new_indicator

    given = {name: text for name, text in said.items() if text}
    return new_indicator(dataset, given, Path.cwd())


@click.command(epilog=examples.STATUS)
@choosing_papers
@click.option("--on", metavar="2016-01-20", help="As it is on this day. By default today.")
@click.option(
    "--format",
    type=click.Choice([Format.TEXT.value, Format.JSON.value]),
    default=Format.TEXT.value,
    show_default=True,
    help="How the result is shown.",
)
def status(wanted: Wanted, on: str | None, format: str) -> int:
    """Tell who owes what: sections, figures, and the days that are left."""
    from reportgen.commands.days import day_in
    from reportgen.commands.status import show_status

    today = day_in(on, "--on") if on else date.today()
    return show_status(wanted, Format(format), today, Path.cwd())


@click.command(name="sign", epilog=examples.SIGN)
@click.argument("role")
@click.option("--by", required=True, metavar="JOB", help="Your job title; no names of people.")
@click.option("--on", metavar="2015-10-20", help="The day. By default today.")
@choosing_papers
def sign(role: str, by: str, on: str | None, wanted: Wanted) -> int:
    """Sign off a paper, or the part of it that a role answers for, as it stands.

    ROLE is what the house style calls it, such as finance. The sign-off is written into
    signoffs.yml beside the sections of the paper; it lapses when words or figures change that it
    covers.
    """
    from reportgen.commands.signing import Signature, sign_off

    return sign_off(Signature(role, by, on), wanted, Path.cwd())


@click.command(name="form", epilog=examples.FORM)
@choosing_papers
def write_forms(wanted: Wanted) -> int:
    """Write forms that ask for the figures that are missing, one for each who holds some.

    They are workbooks (XLSX), in build/PERIOD/forms/.
    """
    from reportgen.commands.forms import write_forms

    return write_forms(wanted, Path.cwd())


@click.command(name="import", epilog=examples.IMPORT)
@click.argument(
    "files",
    nargs=-1,
    required=True,
    metavar="FORM.xlsx...",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
def import_forms(files: tuple[Path, ...]) -> int:
    """Take the figures of forms that came back into the data.

    Each is checked as rows of the data are. Where one is wrong nothing is taken in, and what is in
    the data already is never changed.
    """
    from reportgen.commands.forms import import_forms

    return import_forms(files, Path.cwd())


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
    from reportgen.commands.days import day_in
    from reportgen.commands.publishing import Request, publish
    from reportgen.commands.sentences import sentence_in
    from reportgen.publishing.asked import Asked

    said = {name: sentence_in(text, f"--{name}") for name, text in why.items() if text is not None}
    if len(said) > 1:
        raise click.UsageError("A version corrects the last one, or adds to it: not both.")
    asked = Asked(on=day_in(on, "--on") if on else date.today(), check=check, **said)
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
@click.option("--draft", "drafts", is_flag=True, help="Of the papers as they were built last.")
def pack(agenda: str, drafts: bool) -> int:
    """Put the papers of a meeting into one PDF, behind an agenda.

    AGENDA is a file of narratives/agendas/, without its ending. The pack keeps the tags, bookmarks
    and attached files of each paper, and numbers the pages through.
    """
    from reportgen.commands.packing import pack_agenda

    return pack_agenda(agenda, drafts, Path.cwd())


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
    paper is the one that the file names, unless --paper does.
    """
    from reportgen.commands.commenting import show_comments

    return show_comments(file, wanted, format, Path.cwd())


#: What the command line takes from here.
QUARTERLY = (
    making,
    status,
    sign,
    write_forms,
    import_forms,
    publish,
    verify,
    pack,
    write_word,
    show_comments,
)
