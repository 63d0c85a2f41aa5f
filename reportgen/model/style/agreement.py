"""What the parts of a house style must agree on: all that is wrong is told at once.

A style is looked at when it is merged with those that it builds on: only then is it whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportgen.model.style import HouseStyle
from reportgen.model.style.cover import HEADING
from reportgen.model.style.patterns import names_in
from reportgen.model.style.recommendations import RECOMMENDATION
from reportgen.model.style.statements import CONDITIONS, OF_THE_PAPER
from reportgen.model.text import Text
from reportgen.problems import did_you_mean

_NO_SUCH_FIELD = (
    "add it to them, or take it out here; a style without a line `extends: base` has only the "
    "fields that it names itself"
)


class Fault(NamedTuple):
    """What does not agree with the rest of the style: the words, what is wrong, how to mend it."""

    at: Text
    what: str
    mend: str


def faults_in(style: HouseStyle) -> Iterator[Fault]:
    """Everything in a whole style that does not agree with the rest of it."""
    yield from _unknown_names(style)
    yield from _limits_of_nothing(style)
    yield from _signed_off_nothing(style)
    yield from _recommendations(style)
    yield from _masthead(style)
    yield from _rows(style)
    yield from unplaced_fields(style)
    yield from _sections_on_the_cover(style)


def unplaced_fields(style: HouseStyle) -> Iterator[Fault]:
    """The fields of the cover that stand nowhere.

    One that was not written in the style's own file, but in one that it builds on, needs no place:
    this council's cover does not have it.
    """
    own = style.name.place().file
    for name in style.cover.unplaced:
        if name.place().file == own:
            yield Fault(name, f'the field "{name}" stands nowhere', "add it to a row")


def _unknown_names(style: HouseStyle) -> Iterator[Fault]:
    """Names in braces that mean nothing in their statement or question."""
    for name, model in CONDITIONS.items():
        statement = style.statements.of(name)
        known = (*model.names, *OF_THE_PAPER, *style.constants)
        for pattern in statement.patterns if statement else ():
            yield from _unknown_in(pattern, known)
    for table in style.ticks.values():
        for question in table.questions.values():
            yield from _unknown_in(question, tuple(style.constants))


def _unknown_in(pattern: Text, known: tuple[str, ...]) -> Iterator[Fault]:
    for name in names_in(pattern):
        if name not in known:
            words = ", ".join(f"{{{each}}}" for each in known)
            mend = f"use {words}, or plain words" if known else "add it to `constants`"
            yield Fault(pattern, f"{{{name}}} means nothing here", mend)


def _limits_of_nothing(style: HouseStyle) -> Iterator[Fault]:
    known = [*style.cover.fields, *style.sections, *style.order, *style.implications.kinds]
    for name in style.limits.words:
        if name not in known:
            what = f'"{name}" is no section of the style, and no field of its cover'
            mend = did_you_mean(name, known, f"Or add `{name}: {{}}` to `sections`")
            yield Fault(name, what, mend)


def _signed_off_nothing(style: HouseStyle) -> Iterator[Fault]:
    known = [*style.sections, *style.order, *style.implications.kinds]
    for asked in style.publication.signoffs.values():
        for name in asked.named:
            if name not in known:
                what = f'"{name}" is no section of the style, and no kind of implication'
                mend = did_you_mean(name, known, f"Or add `{name}: {{}}` to `sections`")
                yield Fault(name, what, mend)


def _recommendations(style: HouseStyle) -> Iterator[Fault]:
    ours = style.recommendations
    known = {"council", RECOMMENDATION, *style.cover.fields}
    for pattern in ours.named:
        for name in names_in(pattern):
            if name not in known:
                what = f'"{name}" is none of the fields of the cover'
                yield Fault(pattern, what, "add it to them, or take it out here")
    if ours.lead_in_numbered and ours.are_paragraphs(style.numbering.paragraphs.number):
        what = f'recommendations would be numbered "{ours.marker}", like the paragraph above them'
        yield Fault(ours.marker, what, "write `lead_in_numbered: no` beside `marker`")


def _masthead(style: HouseStyle) -> Iterator[Fault]:
    """Its lines name fields; the title is the heading of the paper, and not a line above it."""
    for line in style.cover.masthead:
        for name in names_in(line):
            if name == HEADING:
                what = "the title stands in the masthead, and would be printed twice"
                yield Fault(line, what, "take it out: it is printed beneath, as the heading")
            elif name not in {"council", *style.cover.fields}:
                yield Fault(line, f'"{name}" is none of the fields', _NO_SUCH_FIELD)


def _rows(style: HouseStyle) -> Iterator[Fault]:
    """What stands in a row is a field, or a section that stands on the cover, and stands once."""
    known = {*style.cover.fields, *style.standing_on_cover}
    placed: set[str] = set()
    for name in (name for row in style.cover.rows for name in row):
        if name not in known:
            yield Fault(name, f'"{name}" is none of the fields', _NO_SUCH_FIELD)
        elif name in placed:
            yield Fault(name, f'"{name}" stands in two rows', "take it out of one")
        placed.add(name)


def _sections_on_the_cover(style: HouseStyle) -> Iterator[Fault]:
    for name in style.standing_on_cover:
        if name in style.cover.fields:
            what = f'"{name}" is a field of the cover, and a section that stands there'
            yield Fault(name, what, "name one of them differently")
        if style.cover.layout_of(name) is None:
            what = f'the section "{name}" stands on the cover, and in none of its rows'
            yield Fault(name, what, "add it to a row")
        if any(len(row) > 1 and name in row for row in style.cover.rows):
            what = f'the section "{name}" shares its row, and has no room there'
            yield Fault(name, what, "give it a row of its own")
