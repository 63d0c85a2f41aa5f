"""What a template of a house style may do: place words, within bounds of time and length.

A template has no arithmetic, no methods of text and only those filters that cannot make much of
little. Each loop, call, inclusion and printed word looks at what is left; so a template that has
no end is told, and does not hold up the build.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sized
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from time import monotonic
from typing import Any, cast

from jinja2 import Template, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

#: The longest paper takes a second, and has three million characters.
MOST_SECONDS = 20.0
MOST_CHARACTERS = 50_000_000
#: Filters that take one text, and those that take any value.
OF_TEXT = frozenset((
    "capitalize", "e", "escape", "forceescape", "lower", "safe", "striptags", "title", "trim",
    "upper",
))  # fmt: skip
OF_ANYTHING = frozenset((
    "count", "d", "default", "dictsort", "first", "items", "last", "length", "list", "map",
    "reject", "rejectattr", "reverse", "select", "selectattr", "sort", "unique", "xmlattr",
))  # fmt: skip
GLOBALS = frozenset(("dict", "namespace", "range"))


class EndlessError(Exception):
    """A template that takes too long, or makes too much."""


@dataclass
class _Left:
    """What one page may still use."""

    until: float
    characters: int

    def spend(self, characters: int = 0) -> None:
        """Use some of it."""
        self.characters -= characters
        if self.characters < 0:
            raise EndlessError(f"it makes more than {MOST_CHARACTERS:,} characters")
        if monotonic() > self.until:
            raise EndlessError(f"it takes longer than {MOST_SECONDS:g} seconds")


_LEFT: ContextVar[_Left] = ContextVar("left")


@contextmanager
def bounded() -> Iterator[None]:
    """While one page is made."""
    token = _LEFT.set(_Left(monotonic() + MOST_SECONDS, MOST_CHARACTERS))
    try:
        yield
    finally:
        _LEFT.reset(token)


def whole(pieces: Iterator[str]) -> str:
    """The page from the pieces that a template yields.

    What becomes too much is told to the template, so that the line that makes it is known.
    """
    return "".join(_counted(cast("Generator[str, None, None]", pieces)))


def _counted(pieces: Generator[str, None, None]) -> Iterator[str]:
    for piece in pieces:
        try:
            _LEFT.get().spend(len(piece))
        except EndlessError as endless:
            pieces.throw(endless)
        yield piece


class Bounded(ImmutableSandboxedEnvironment):
    """A sandbox with bounds: whatever runs in it runs within `bounded()`."""

    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "%", "**"))

    def __init__(self, **options: Any) -> None:
        """Options as for any environment of Jinja."""
        super().__init__(finalize=printed, **options)
        known = self.filters
        self.filters = {
            **{name: known[name] for name in OF_ANYTHING},
            **{name: _of_text(known[name]) for name in OF_TEXT},
            "join": _join,
            "looped": _looped,
            "printed": printed,
        }
        self.globals = {name: self.globals[name] for name in GLOBALS}

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Arithmetic is refused."""
        raise SecurityError(operator)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """A text has no methods here: `ljust` alone could fill the memory."""
        return not isinstance(obj, str) and super().is_safe_attribute(obj, attr, value)

    def call(self, context: Context, called: Any, /, *args: Any, **named: Any) -> Any:
        """A call, such as that of a macro."""
        _LEFT.get().spend()
        return super().call(context, called, *args, **named)

    def get_template(self, *args: Any, **named: Any) -> Template:
        """A template, such as one that another includes."""
        _LEFT.get().spend()
        return super().get_template(*args, **named)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """A template in whose loops and joined texts what is left is looked at."""
        template = super()._parse(source, name, filename)
        for loop in list(template.find_all(nodes.For)):
            loop.iter = _filtered(loop.iter, "looped")
        for joined in list(template.find_all(nodes.Concat)):
            joined.nodes = [_filtered(node, "printed") for node in joined.nodes]
        return template


def _filtered(node: Any, name: str) -> nodes.Filter:
    return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)


def _looped(things: Iterable[Any]) -> Iterable[Any]:
    _LEFT.get().spend()
    return things if isinstance(things, Sized) else list(things)


def printed(value: Any) -> Any:
    """A value on its way to the page: a text or a number, never a whole list."""
    if isinstance(value, str):
        _LEFT.get().spend(len(value))
    elif not isinstance(value, (int, Undefined, type(None))):
        raise SecurityError("only texts are printed")
    return value


def _of_text(of_text: Callable[..., Any]) -> Callable[..., Any]:
    def of_one(value: Any, *args: Any, **named: Any) -> Any:
        return of_text(printed(value), *args, **named)

    return of_one


def _join(values: Iterable[Any], separator: str = "") -> Markup:
    words = [printed(value) for value in values]
    _LEFT.get().spend(len(separator) * len(words))
    return escape(separator).join(words)
