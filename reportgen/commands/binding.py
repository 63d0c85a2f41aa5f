"""`reportgen bind`: typed numbers of a section that are right, printed from data or facts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import unified_diff
from pathlib import Path
from typing import NamedTuple

import click

from reportgen import problem_formats
from reportgen.audit.evidence import Evidence
from reportgen.audit.figures.binding import bindings, is_replaceable
from reportgen.codes import Severity
from reportgen.commands.declared import Declared, declared_numbers
from reportgen.commands.exits import BUILT
from reportgen.commands.showing import refused
from reportgen.orders import Order
from reportgen.outputs.disk import write_all
from reportgen.periods import Period, PeriodError, parse
from reportgen.problems import Problems
from reportgen.sources.files import TextFile, relative_name
from reportgen.sources.project import Project, open_project
from reportgen.sources.reader import read_source
from reportgen.sources.yaml_tree import compose

TO_WRITE = "Nothing is changed yet: add --write to change the file."
NOTHING = """\
no typed number was found that the data or the facts certainly have.
A number can be bound where its sentence says of which indicator and of which time it is, such as
"In quarter 1 of 2015-16 there were 721 referrals". Others are bound by hand, as {{ NAME }}: their
names are shown by reportgen list indicators."""
LEFT_OUT = (
    "An expression may not begin a text without quotation marks, nor stand between { and }, nor\n"
    "bring quotation marks into a text that is in them. Write `text: >` and the text on the lines\n"
    "beneath it, and bind again."
)


class Change(NamedTuple):
    """A file as it is, and as it would be; `left_out` are the numbers that YAML cannot take."""

    before: str
    after: str
    bound: int
    left_out: tuple[Declared, ...] = ()


def bind_section(file: Path, write: bool, start: Path) -> int:
    """Show how a section would be bound and, where that is asked for, bind it; the exit code."""
    found = Problems()
    project = open_project(start, found)
    order = _order(project, file.resolve()) if project else None
    if project is None or order is None:
        return _refused(found, start)
    name = relative_name(file.resolve(), project.root)
    numbers = [one for one in _numbers(order, found) if one.place.file == name]
    change = _change(file, name, numbers)
    if found.stop and (not change.bound or _is_of_data(found)):
        return _refused(found, project.root)
    if found.stop:
        click.echo(problem_formats.as_text(found, project.root), err=True)
    if change.left_out:
        click.echo(_told(change), err=True)
    if not change.bound:
        click.echo(f"{name}: {NOTHING}")
        return BUILT
    click.echo("".join(_difference(name, change)), nl=False)
    if write:
        write_all(file.resolve().parent, {file.name: change.after.encode()})
    amount = problem_formats.amount(change.bound, "number", "numbers")
    click.echo(f"\n{amount} bound." if write else f"\n{amount} can be bound. {TO_WRITE}")
    return BUILT


def _refused(found: Problems, start: Path) -> int:
    if not len(found):
        raise click.UsageError(
            "This is no section of a paper: name a file such as "
            "narratives/PAPER/2015-16-Q1/04-children-in-need.yml."
        )
    return refused(found, start)


def _is_of_data(found: Problems) -> bool:
    """Whether an error is of the data, so that nobody knows what they have."""
    return any(one.code.startswith("D") and one.severity is Severity.ERROR for one in found)


def _order(project: Project, file: Path) -> Order | None:
    """The paper and the period that a file is a section of, from where it stands."""
    period = _period(file.parent.name)
    paper = file.parent.parent.name
    is_section = file.suffix in (".yml", ".yaml") and paper in project.papers()
    if period is None or not is_section or project.period_folder(paper, period) != file.parent:
        return None
    return Order(project, paper, period, only_html=True)


def _period(name: str) -> Period | None:
    try:
        return parse(name)
    except PeriodError:
        return None


def _numbers(order: Order, found: Problems) -> Sequence[Declared]:
    """What can be bound in a paper; where it cannot be composed, nothing.

    A number that the data have is bound to them, though a fact may declare it too.
    """
    from reportgen.steps.wording import manuscript_for  # the stages take a while to load

    manuscript = manuscript_for(order, found)
    source = read_source(order.project, order.paper, order.period, Problems())
    if manuscript is None or source is None:
        return ()
    evidence = Evidence(manuscript)
    known = {one.place: one for one in declared_numbers(evidence, source.facts)}
    known |= {one.place: Declared(one.place, one.expression) for one in bindings(evidence)}
    return list(known.values())


def _change(file: Path, name: str, numbers: Iterable[Declared]) -> Change:
    """The file with each number replaced where it stands, the last first.

    One whose expression YAML would not take there is left as it is.
    """
    before = file.read_bytes().decode("utf-8-sig")
    after = before
    bound, left_out = 0, []
    for one in sorted(numbers, key=lambda each: each.place, reverse=True):
        replaced = _replaced(after, one)
        if replaced is None:
            continue
        if _is_sound(name, replaced):
            after = replaced
            bound += 1
        else:
            left_out.append(one)
    return Change(before, after, bound, tuple(reversed(left_out)))


def _replaced(text: str, one: Declared) -> str | None:
    """The text with a number replaced; None where more than a number stands there."""
    place = one.place
    lines = text.split("\n")
    line = lines[place.line - 1]
    first, last = place.column - 1, place.column - 1 + place.length
    if not is_replaceable(line[first:last]):
        return None
    lines[place.line - 1] = line[:first] + one.expression + line[last:]
    return "\n".join(lines)


def _is_sound(name: str, text: str) -> bool:
    """Whether a file can still be read as YAML after a change."""
    found = Problems()
    return compose(TextFile(name, text), found) is not None and not found.stop


def _told(change: Change) -> str:
    """The numbers that stay as they are, and why."""
    lines = change.before.split("\n")
    stay = []
    for place, expression in change.left_out:
        typed = lines[place.line - 1][place.column - 1 :][: place.length]
        stay.append(f"{place.where}: {typed} stays as it is: {expression} does not fit there.")
    return "\n".join([*stay, LEFT_OUT])


def _difference(name: str, change: Change) -> list[str]:
    before, after = (text.splitlines(keepends=True) for text in (change.before, change.after))
    return list(unified_diff(before, after, f"{name} (as it is)", f"{name} (bound)", n=1))
