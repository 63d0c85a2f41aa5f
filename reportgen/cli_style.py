"""The commands `style`, `list` and `explain`: house styles, what there is, what a code is about.

They are a part of the command line that `cli.py` puts together.
"""

from __future__ import annotations

from pathlib import Path

import click

from reportgen.commands import examples
from reportgen.commands.options import complete_codes, complete_styles, format_option
from reportgen.problem_formats import Format


@click.group(name="style", epilog=examples.STYLE)
def styling() -> None:
    """Make a house style: what makes your council's papers your own."""


@styling.command(name="new")
@click.argument("name")
def new_style(name: str) -> int:
    """Begin a house style, with every choice explained in it."""
    from reportgen.commands.styling import new_style

    return new_style(name, Path.cwd())


@styling.command(name="check")
@click.argument("name", shell_complete=complete_styles)
@format_option
def check_style(name: str, format: str) -> int:
    """Tell what is wrong in a house style, for every type of report."""
    from reportgen.commands.styling import check_style

    return check_style(name, Format(format), Path.cwd())


@styling.command(name="preview")
@click.argument("name", shell_complete=complete_styles)
@click.option(
    "--report-type",
    "kind",
    type=click.Choice(["decision", "noting", "scrutiny", "information"]),
    default="noting",
    show_default=True,
    help="What the sample paper asks of its committee.",
)
def preview_style(name: str, kind: str) -> int:
    """Show a house style on sample content, as PDF and as a web page."""
    from reportgen.commands.styling import preview_style

    return preview_style(name, kind, Path.cwd())


@click.group(name="list", epilog=examples.LISTING)
def listing() -> None:
    """Show what there is: papers, periods, indicators, what was published, codes."""


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
def published() -> int:
    """Every version that was published: when, of which paper, for which meeting."""
    from reportgen.commands.listing import list_published

    return list_published(Path.cwd())


@listing.command()
def codes() -> int:
    """Every code of a problem: how grave it is and what it is about."""
    from reportgen.commands.listing import list_codes

    return list_codes(Path.cwd())


@click.command(epilog=examples.EXPLAIN)
@click.argument("code", shell_complete=complete_codes)
def explain(code: str) -> int:
    """Say what a code is about: what is found, what is left alone, with examples."""
    from reportgen.commands.explaining import explain_code

    return explain_code(code, Path.cwd())


#: What the command line takes from here.
OF_STYLES = (styling, listing, explain)
