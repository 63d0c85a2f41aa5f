"""The commands of the quarter's work: what is begun, who owes what, what is asked for and comes in.

They are a part of the command line that `cli.py` puts together.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from reportgen.commands import examples
from reportgen.commands.options import choosing_papers, complete_styles
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
@click.option(
    "--quarter", metavar="Q1|Q2|Q3|Q4", help="Its first quarter, or a year such as 2015-16."
)
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
@click.option("--details", is_flag=True, help="Tell of each thing where it is, and how to mend it.")
def status(wanted: Wanted, on: str | None, format: str, details: bool) -> int:
    """Tell who owes what: sections, figures, and the days that are left."""
    from reportgen.commands.days import day_or_today
    from reportgen.commands.status import show_status

    day = day_or_today(on, "--on")
    return show_status(wanted, Format(format), day, Path.cwd(), details=details)


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
@click.option("--replace", "replaces", is_flag=True, help="Replace rows that the data have.")
def import_forms(files: tuple[Path, ...], replaces: bool) -> int:
    """Take the figures of forms that came back into the data.

    Each is checked as rows of the data are, alone and beside them: a value against its numerator
    and denominator, categories against their total. Where one is wrong nothing is taken in. What
    is in the data already is changed only with --replace, and each change is told.
    """
    from reportgen.commands.importing import import_forms

    return import_forms(files, Path.cwd(), replaces=replaces)


#: What the command line takes from here.
QUARTERLY = (making, status, write_forms, import_forms)
