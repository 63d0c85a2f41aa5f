"""`reportgen explain`: what a code is about."""

from __future__ import annotations

from pathlib import Path

import click

from reportgen import problem_formats
from reportgen.audit.pages import page_of
from reportgen.codes import CODES, is_of_audit
from reportgen.commands.exits import BUILT, WRONG_COMMAND
from reportgen.commands.listing import severity_here
from reportgen.gate.rules import rule_of
from reportgen.problems import NOWHERE, Problem, did_you_mean


def explain_code(written: str, start: Path) -> int:
    """Print the page of a code, or what there is to say of one that has none; the exit code."""
    code = written.upper()
    if code not in CODES:
        mend = did_you_mean(code, CODES, "All codes: reportgen list codes")
        problem = Problem("P055", NOWHERE, f'there is no code "{written}"', mend)
        click.echo(problem_formats.as_text([problem], start), err=True)
        return WRONG_COMMAND
    said = page_of(code).rstrip() or _without_page(code)
    click.echo(f"{said}\n\nHow grave it is here: {severity_here(code, start)}.")
    return BUILT


def _without_page(code: str) -> str:
    """The title alone; most problems say all there is to say where they stand."""
    if rule := rule_of(code):
        return f"# {code}: {CODES[code].title}\n\n{rule.told}\n\nSource: {rule.source}."
    told = "It has no page: the problem itself says what is wrong, and how to mend it."
    own = (
        ""
        if is_of_audit(code)
        else " narratives/README.md and data/README.md say what is expected."
    )
    return f"# {code}: {CODES[code].title}\n\n{told}{own}"
