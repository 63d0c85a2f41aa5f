"""Finding and reading the expressions of prose, such as `{{ referrals.change }}`.

Narratives print figures, they do not program. Of an expression only names, attributes, `["..."]`
and calls with plain arguments are accepted, which mean the same to Jinja and to Python. Python's
own parser reads them (in a tenth of the time that Jinja's takes); nothing is ever run. Lengths
are capped, so that no expression takes long.
"""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, replace
from keyword import kwlist
from typing import Literal

from reportgen.model.text import Text
from reportgen.problems import Problems

LONGEST = 200  # characters between the braces
DEEPEST = 8  # names, one after another

Argument = str | int
Kind = Literal["name", "call", "item"]

#: Something in single braces that reads like a name: it would be printed as it is typed.
SINGLE = re.compile(r"(?<!\{)\{\s*[A-Za-z_]\w*(?:[.(\[][^{}]{0,200})?\s*\}(?!\})")
_BRACES = re.compile(rf"\{{\{{|\{{%|\{{#|\}}\}}|{SINGLE.pattern}")
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
_KEYWORD = re.compile(rf"\.\s*({'|'.join(kwlist)})\b")
_HYPHENED = re.compile(r"[a-z_.]\w*(-\w+)+[\w.]*")
_CLOSING = {"{%": "%}", "{#": "#}"}
_WRITE = "write the name of an indicator, such as {{ referrals }} or {{ referrals.change }}"
_PRINT_ONLY = "narratives print figures, they do not program"


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


class CannotPrintError(Exception):
    """An expression that cannot be printed: the step at fault, the code, what and how to mend."""

    def __init__(self, step: Step, code: str, what: str, mend: str = "") -> None:
        """Say what is wrong with which step."""
        super().__init__(what)
        self.step, self.code, self.what, self.mend = step, code, what, mend


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
        elif match[0] not in _CLOSING:
            refuse_single(text, match, found)
        else:
            position = _refuse_statement(text, start, match[0], found)


def _end_of_expression(text: str, position: int) -> int:
    """Where the expression whose inside begins at `position` ends; 0 where it is not closed."""
    end, next_one = text.find("}}", position), text.find("{{", position)
    return 0 if end < 0 or 0 <= next_one < end else end + 2


def refuse_single(text: Text, match: re.Match[str], found: Problems) -> None:
    """Refuse a name in single braces, which nothing would replace."""
    what = "a figure stands in two braces on each side: this would be printed as it is typed"
    mend = f"did you mean {{{{ {match[0][1:-1].strip()} }}}}?"
    found.add("N011", text.place(match.start(), len(match[0])), what, mend)


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
    begun = start + len(inside) - len(inside.lstrip())
    source = _Source(inside.strip().replace("\n", " "), begun)
    chain = _chain(source.tree(), source)
    if len(chain) > DEEPEST:
        raise _RefusedError(
            "N014", f"this expression has more than {DEEPEST} names in a row", _WRITE
        )
    return chain


@dataclass(frozen=True)
class _Source:
    """What stands between the braces, on one line, and where it begins in its text."""

    inside: str
    start: int

    def tree(self) -> ast.expr:
        """Its syntax tree; raises _RefusedError where it has none."""
        if any(mark in self.inside for mark in "\\#"):  # an escape or a comment has no use here
            raise _unreadable()
        try:
            with warnings.catch_warnings(action="ignore"):  # of "1or a": it is refused all the same
                tree = ast.parse(self.inside, mode="eval").body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            raise self._not_parsed() from None
        if not _QUOTED.sub("", self.inside).isascii():  # Python takes a full-width letter for a
            what = "a name here has letters that only look like a to z"
            raise _RefusedError("N013", what, "type the name anew")
        return tree

    def _not_parsed(self) -> _RefusedError:
        """A category called as a word of the grammar is the one thing that can be mended."""
        word = _KEYWORD.search(_QUOTED.sub("", self.inside))
        if word is None:
            return _unreadable()
        return _RefusedError(
            "N011", f'".{word[1]}" cannot be read after a full stop', f'write ["{word[1]}"]'
        )

    def words(self, node: ast.expr) -> str:
        """A node as it is written."""
        return ast.get_source_segment(self.inside, node) or ""

    def step(self, kind: Kind, name: str, node: ast.expr, length: int) -> Step:
        """A step whose name is what the node ends with, `length` characters of it."""
        if name.startswith("_"):
            raise _RefusedError("N013", f'"{name}" is not a name that can be printed', _WRITE)
        end = len(self.inside.encode()[: node.end_col_offset].decode())
        return Step(kind, name, (), self.start + end - length, length)


def _chain(node: ast.expr, source: _Source) -> tuple[Step, ...]:
    """Names from the first to the last; raises _RefusedError at anything else."""
    match node:
        case ast.Name(id=name):
            return (source.step("name", name, node, len(name)),)
        case ast.Attribute(value=inner, attr=name):
            return (*_chain(inner, source), source.step("name", name, node, len(name)))
        case ast.Subscript(value=inner, slice=ast.Constant(value=str() as name) as key):
            return (*_chain(inner, source), source.step("item", name, key, len(source.words(key))))
        case ast.Call(func=ast.Name() | ast.Attribute() as inner):
            *before, last = _chain(inner, source)
            return (*before, replace(last, kind="call", arguments=_arguments(node, source)))
    raise _hyphened(source) or _refusal(node)


def _hyphened(source: _Source) -> _RefusedError | None:
    """A name that is written with hyphens, as the names of files are: it reads as a subtraction."""
    if not _HYPHENED.fullmatch(source.inside):
        return None
    meant = source.inside.replace("-", "_")
    mend = f"did you mean {{{{ {meant} }}}}? A change is asked of its figure, such as .change"
    return _RefusedError("N013", "a name has no hyphens, and nothing is subtracted here", mend)


def _arguments(call: ast.Call, source: _Source) -> tuple[Argument, ...]:
    """The arguments of a call, which must be plain texts or whole numbers."""
    values = [_argument(argument, source) for argument in call.args]
    if call.keywords or None in values:
        what = "only a text in quotes or a whole number may stand between these brackets"
        raise _RefusedError("N013", what, 'such as {{ referrals.at("2014-15") }}')
    return tuple(value for value in values if value is not None)


def _argument(node: ast.expr, source: _Source) -> Argument | None:
    match node:
        case ast.Constant(value=str() as text) if text == source.words(node)[1:-1]:
            return text
        case ast.Constant(value=int() as number) if not isinstance(number, bool):
            return number
    return None


# What a node is called in the officer's words, and what to do instead.
_FILTER = ("filters (|) are not used", "print the figure alone: it words itself")
_REFUSALS: tuple[tuple[tuple[type[ast.AST], ...], str, str], ...] = (
    (
        (ast.Compare, ast.IfExp, ast.BoolOp, ast.Not),
        "comparisons and conditions are not used",
        "ask the figure: {{ referrals.direction }}, {{ referrals.against_target }}",
    ),
    (
        (ast.BinOp, ast.UnaryOp),
        "calculations are not used",
        "ask the figure: {{ referrals.change }}, {{ referrals.share }}, {{ referrals.per_month }}",
    ),
    (
        (ast.Constant, ast.List, ast.Tuple, ast.Dict, ast.Set, ast.JoinedStr),
        "a text or a number by itself is not printed",
        _WRITE,
    ),
)


def _refusal(node: ast.expr) -> _RefusedError:
    match node:
        case ast.BinOp(op=ast.BitOr()):
            return _RefusedError("N013", f"{_FILTER[0]}: {_PRINT_ONLY}", _FILTER[1])
        case ast.UnaryOp(op=ast.Not() as condition):
            kind: ast.AST = condition
        case _:
            kind = node
    for kinds, what, mend in _REFUSALS:
        if isinstance(kind, kinds):
            return _RefusedError("N013", f"{what}: {_PRINT_ONLY}", mend)
    return _RefusedError("N013", f"this is not a name: {_PRINT_ONLY}", _WRITE)
