"""A sentence or a job title, as it is typed behind an option."""

from __future__ import annotations

import click

from reportgen.model.people import personal
from reportgen.unseen import UNSEEN, what_is_unseen


def sentence_in(text: str, option: str) -> str:
    """What was typed, on one line."""
    line = " ".join(text.split())
    unseen = UNSEEN.search(line)
    if unseen:
        raise click.BadParameter(f"{what_is_unseen(unseen[0])}.", param_hint=option)
    if not line:
        raise click.BadParameter("there is nothing in it.", param_hint=option)
    return line


def job_in(text: str, option: str) -> str:
    """The job title that was typed: no name of a person can be seen in it."""
    line = sentence_in(text, option)
    if one := next(personal(line), None):
        raise click.BadParameter(f"{one.what} stands there: {one.mend}.", param_hint=option)
    return line
