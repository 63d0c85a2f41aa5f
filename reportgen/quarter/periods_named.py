"""Where a section names periods, and the edits that move them on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from reportgen.model.text import Text
from reportgen.periods import Period, PeriodError, parse
from reportgen.problems import Place
from reportgen.quarter.edits import Edit
from reportgen.quarter.moving import Mover
from reportgen.sources.yaml_tree import Mapping, Node, Scalar
from reportgen.sources.yaml_tree import Sequence as Items

#: The words of an expression that name a period: .at("2014-15"), period("2014-15").
NAMED = re.compile(
    r"""(\.(?:at|change_from|changed_from)|\bperiod)\(\s*["']([^"')]+)["']\s*\)""", re.ASCII
)
EXPRESSION = re.compile(r"\{\{.*?\}\}", re.DOTALL)


class Move(NamedTuple):
    """What was moved: where, and from what to what, in words."""

    place: Place
    words: str


class Moves(NamedTuple):
    """The lines of a file, the edits of it, and what they move."""

    lines: list[str]
    edits: list[Edit]
    told: list[Move]


def moves_in(tree: Node, mover: Mover, text: str) -> Moves:
    """Everything in a file that names a period, moved on."""
    moves = Moves(text.split("\n"), [], [])
    for node in _nodes(tree):
        if isinstance(node, Mapping):
            _move_fields(node, mover, moves)
        elif isinstance(node, Scalar):
            _move_expressions(node.text, mover, moves)
    return moves


def _nodes(node: Node) -> Iterator[Node]:
    yield node
    inner = node.entries.values() if isinstance(node, Mapping) else ()
    for each in node.items if isinstance(node, Items) else inner:
        yield from _nodes(each)


def _move_fields(fields: Mapping, mover: Mover, moves: Moves) -> None:
    """The periods of a table, a chart or a column."""
    for name, node in fields.entries.items():
        if name == "periods" and isinstance(node, Items):
            _move_list(node, mover, moves)
        elif name in ("period", "covers") and isinstance(node, Scalar):
            _replace(node, _moved_text(node.text, mover.moved), moves)
        elif name == "implications" and isinstance(node, Mapping):
            _unsign(node, moves)


def _unsign(implications: Mapping, moves: Moves) -> None:
    """Who supplied an implication supplied it for the last paper: the day becomes a comment."""
    for kind, node in implications.entries.items():
        key = node.key("on") if isinstance(node, Mapping) else None
        if key is None:
            continue
        place = key.place()
        told = f"the day on which {kind} was supplied was of the last paper; ask for it anew"
        moves.told.append(Move(place, told))
        if place.line not in (kind.place().line, implications.place.line):
            moves.edits.append(Edit.at(replace(place, length=0), "# "))


def _move_expressions(text: Text, mover: Mover, moves: Moves) -> None:
    for expression in EXPRESSION.finditer(text):
        for named in NAMED.finditer(text, *expression.span()):
            after = _moved_text(named[2], mover.moved)
            place = text.place(named.start(2), len(named[2]))
            if after != named[2]:
                moves.edits.append(Edit.at(place, after))
                told = f'{named[1]}("{named[2]}") is now {named[1]}("{after}")'
                moves.told.append(Move(place, told))
            elif (period := _read(named[2])) and mover.is_left(period):
                told = f'{named[1]}("{named[2]}") stays, as a day within a month has no next'
                moves.told.append(Move(place, told))


def _replace(node: Scalar, after: str, moves: Moves) -> None:
    if after != node.text:
        moves.edits.append(Edit.at(node.place, after))
        moves.told.append(Move(node.place, f"{node.text} is now {after}"))


def _move_list(node: Items, mover: Mover, moves: Moves) -> None:
    """A list keeps the places of its items; those that are more stand after the last."""
    items = [item for item in node.items if isinstance(item, Scalar)]
    before = [_read(item.text) for item in items]
    periods = [period for period in before if period]
    if not periods or len(periods) < len(node.items):
        return
    after = [period.id for period in mover.moved_list(periods)]
    if after == [period.id for period in periods]:
        left = [period.id for period in periods if mover.is_left(period)]
        if left:
            told = f"periods stay, as a day within a month has no next: {', '.join(left)}"
            moves.told.append(Move(items[0].place, told))
        return
    first = node.place
    is_flow = moves.lines[first.line - 1][first.column - 1] == "["
    moves.edits.extend(_list_edits(items, after, is_flow=is_flow))
    moves.told.append(Move(items[0].place, _difference([each.id for each in periods], after)))


def _list_edits(items: Sequence[Scalar], after: Sequence[str], *, is_flow: bool) -> Iterator[Edit]:
    """The items in their places; the last place takes those that are more, or ends the list."""
    places = [item.place for item in items]
    joint = ", " if is_flow else f"\n{' ' * (places[-1].column - 3)}- "
    shared = min(len(places), len(after)) - 1
    for place, text in zip(places[:shared], after, strict=False):
        yield Edit.at(place, text)
    yield Edit(places[shared], places[-1], joint.join(after[shared:]))


def _difference(before: Sequence[str], after: Sequence[str]) -> str:
    """What a list has now, and what it had: "periods now with 2015-16-Q2, without ..."."""
    come = [each for each in after if each not in before]
    gone = [each for each in before if each not in after]
    parts = [("with", come), ("without", gone)]
    return "periods, now " + " and ".join(
        f"{word} {', '.join(names)}" for word, names in parts if names
    )


def _moved_text(text: str, moved: Callable[[Period], Period]) -> str:
    """The id of the period that a text names, moved on; what names none stays."""
    period = _read(text)
    after = moved(period) if period else None
    return text if after is None or after == period else after.id


def _read(text: str) -> Period | None:
    try:
        return parse(text)
    except PeriodError:
        return None
