"""Finding and reading the expressions of prose, such as `{{ referrals.change }}`.

Narratives print figures, they do not program. Jinja's parser reads what stands between the
braces; only names, attributes, `["..."]` and calls with plain arguments are accepted of what it
understands, and nothing is ever run by Jinja itself. Lengths are capped, so that no expression
takes long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from jinja2 import Environment, TemplateSyntaxError, nodes

from reportgen.model.text import Text
from reportgen.problems import Problems

LONGEST = 200  # characters between the braces
DEEPEST = 8  # names, one after another

Argument = str | int
Kind = Literal["name", "call", "item"]

_BRACES = re.compile(r"\{\{|\{%|\{#|\}\}")
_CLOSING = {"{%": "%}", "{#": "#}"}
_WRITE = "write the name of an indicator, such as {{ referrals }} or {{ referrals.change }}"
_PRINT_ONLY = "narratives print figures, they do not program"
_LEAVES = ("name", "string", "integer")
_ENVIRONMENT = Environment(autoescape=True)


@dataclass(frozen=True)
class Step:
    """One name of an expression, and whether it is called or stands in brackets as `["name"]`.

    `start` and `length` find the name in the text.
    """

    kind: Kind
    name: str
    arguments: tuple[Argument, ...]
    start: int
    length: int


@dataclass(frozen=True)
class Expression:
    """An expression at its place in a text, from the first brace to after the last.

    `steps` is empty where it could not be read; the problem has then been noted.
    """

    start: int
    end: int
    steps: tuple[Step, ...]


class _RefusedError(Exception):
    """An expression that is not accepted: the code, what is wrong and how to mend it."""

    def __init__(self, code: str, what: str, mend: str = "") -> None:
        super().__init__(what)
        self.code, self.what, self.mend = code, what, mend


def _unreadable() -> _RefusedError:
    return _RefusedError("N011", "what stands between the braces cannot be read", _WRITE)


def find_expressions(text: Text, found: Problems) -> tuple[Expression, ...]:
    """Every expression of a text in order; whatever else stands in braces is a problem."""
    return tuple(_scan(text, found))


def _scan(text: Text, found: Problems) -> Iterator[Expression]:
    position = 0
    while match := _BRACES.search(text, position):
        start, position = match.start(), match.end()
        if match[0] == "{{":
            end = _end_of_expression(text, position)
            if end:
                yield _read(text, start, end, found)
                position = end
            else:
                found.add("N011", text.place(start, 2), '"{{" is not closed', 'end it with "}}"')
        elif match[0] == "}}":
            what = '"}}" closes nothing'
            found.add("N011", text.place(start, 2), what, 'begin the expression with "{{"')
        else:
            position = _refuse_statement(text, start, match[0], found)


def _end_of_expression(text: str, position: int) -> int:
    """Where the expression whose inside begins at `position` ends; 0 where it is not closed."""
    end, next_one = text.find("}}", position), text.find("{{", position)
    return 0 if end < 0 or 0 <= next_one < end else end + 2


def _refuse_statement(text: Text, start: int, opening: str, found: Problems) -> int:
    """Refuse `{% ... %}` or `{# ... #}`; returns where to read on."""
    closing = text.find(_CLOSING[opening], start)
    end = closing + 2 if closing >= 0 else start + 2
    is_comment = opening == "{#"
    what = "comments {# #} are not used" if is_comment else "statements {% %} are not used"
    mend = "write a comment of the YAML, after #" if is_comment else _WRITE
    found.add("N010", text.place(start, end - start), f"{what}: {_PRINT_ONLY}", mend)
    return end


def _read(text: Text, start: int, end: int, found: Problems) -> Expression:
    inside = text[start + 2 : end - 2]
    try:
        steps = _parse(inside, start + 2)
    except _RefusedError as refused:
        found.add(refused.code, text.place(start, end - start), refused.what, refused.mend)
        steps = ()
    return Expression(start, end, steps)


def _parse(inside: str, start: int) -> tuple[Step, ...]:
    """The steps of an expression whose inside begins at `start`; raises _RefusedError."""
    if len(inside) > LONGEST:
        raise _RefusedError("N014", f"this expression is longer than {LONGEST} characters", _WRITE)
    if not inside.strip():
        raise _RefusedError("N011", "nothing stands between the braces", _WRITE)
    source = f"{{{{ {inside} }}}}"
    try:
        node = _only_node(_ENVIRONMENT.parse(source))
        leaves = list(_leaves(source))
    except (TemplateSyntaxError, RecursionError):
        raise _unreadable() from None
    return _steps(node, leaves, start - len("{{ "))


def _only_node(template: nodes.Template) -> nodes.Node:
    match template.body:
        case [nodes.Output(nodes=[node])]:
            return node
    raise _unreadable()


def _leaves(source: str) -> Iterator[tuple[int, int]]:
    """Where each name, text and number of an expression stands: offset and length."""
    offset = 0
    for _line, kind, value in _ENVIRONMENT.lexer.tokeniter(source, None):
        if kind in _LEAVES:
            yield offset, len(value)
        offset += len(value)


def _steps(node: nodes.Node, leaves: list[tuple[int, int]], shift: int) -> tuple[Step, ...]:
    """The chain of names, each with its place, from the expression's leaves in the same order."""
    chain = _chain(node)
    if len(chain) > DEEPEST:
        raise _RefusedError(
            "N014", f"this expression has more than {DEEPEST} names in a row", _WRITE
        )
    if sum(1 + len(link.arguments) for link in chain) != len(leaves):
        raise _unreadable()
    steps = []
    for link in chain:
        start, length = leaves[0]
        leaves = leaves[1 + len(link.arguments) :]
        steps.append(replace(link, start=start + shift, length=length))
    return tuple(steps)


def _chain(node: nodes.Node) -> list[Step]:
    """Names from the outermost inwards, not yet placed; raises _RefusedError at anything else."""
    match node:
        case nodes.Name(name=name):
            return [_step("name", name)]
        case nodes.Getattr(node=inner, attr=name):
            return [*_chain(inner), _step("name", name)]
        case nodes.Getitem(node=inner, arg=nodes.Const(value=str() as name)):
            return [*_chain(inner), _step("item", name)]
        case nodes.Call(node=nodes.Name() | nodes.Getattr() as inner):
            *before, last = _chain(inner)
            return [*before, replace(last, kind="call", arguments=_arguments(node))]
    raise _refusal(node)


def _step(kind: Kind, name: str) -> Step:
    if name.startswith("_"):
        raise _RefusedError("N013", f'"{name}" is not a name that can be printed', _WRITE)
    return Step(kind, name, (), 0, 0)


def _arguments(call: nodes.Call) -> tuple[Argument, ...]:
    """The arguments of a call, which must be plain texts or whole numbers."""
    values = [getattr(argument, "value", None) for argument in call.args]
    is_plain = all(type(value) in (str, int) for value in values)
    if not is_plain or call.kwargs or call.dyn_args or call.dyn_kwargs:
        what = "only a text in quotes or a whole number may stand between these brackets"
        raise _RefusedError("N013", what, 'such as {{ referrals.at("2014-15") }}')
    return tuple(value for value in values if isinstance(value, Argument))


# What a node is called in the officer's words, and what to do instead.
_REFUSALS: tuple[tuple[tuple[type[nodes.Node], ...], str, str], ...] = (
    ((nodes.Filter,), "filters (|) are not used", "print the figure alone: it words itself"),
    (
        (nodes.BinExpr, nodes.Neg, nodes.Pos, nodes.Concat),
        "calculations are not used",
        "ask the figure: {{ referrals.change }}, {{ referrals.share }}, {{ referrals.per_month }}",
    ),
    (
        (nodes.Compare, nodes.CondExpr, nodes.Test, nodes.Not),
        "comparisons and conditions are not used",
        "ask the figure: {{ referrals.direction }}, {{ referrals.against_target }}",
    ),
    ((nodes.Literal,), "a text or a number by itself is not printed", _WRITE),
)


def _refusal(node: nodes.Node) -> _RefusedError:
    if isinstance(node, nodes.And | nodes.Or):  # kinds of BinExpr to Jinja, conditions to a reader
        node = nodes.Not(node)
    for kinds, what, mend in _REFUSALS:
        if isinstance(node, kinds):
            return _RefusedError("N013", f"{what}: {_PRINT_ONLY}", mend)
    return _RefusedError("N013", f"this is not a name: {_PRINT_ONLY}", _WRITE)
