"""What is wrong with the YAML itself, in plain words.

The parser speaks of tokens and mappings. Here its message and the line it stopped at are turned
into what an officer most likely did, the first rule that applies being used.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

import yaml

from reportgen.problems import Problem
from reportgen.sources.files import TextFile

IN_QUOTES = "put the text in quotes, or write `text: >` and the text indented on the next line"


class Stop(NamedTuple):
    """Where the parser stopped: its words, the line, what is written there as a value."""

    said: str
    line: str
    value: str


class Rule(NamedTuple):
    """What was most likely done when `applies`, and how to mend it."""

    applies: Callable[[Stop], bool]
    what: str
    mend: str


def _says(pattern: str) -> Callable[[Stop], bool]:
    return lambda stop: re.search(pattern, stop.said) is not None


def _begins(marks: str) -> Callable[[Stop], bool]:
    return lambda stop: stop.value.startswith(tuple(marks.split()))


def _quote_ends_early(stop: Stop) -> bool:
    """Whether text follows the quotation mark that closes a value."""
    return re.match(r"""('[^']*'|"[^"]*")\s*[^\s#,\]}]""", stop.value) is not None


def _colon_in_braces(stop: Stop) -> bool:
    """Whether a field between { and } has words with a colon and a space in them."""
    return re.search(r"[{,]\s*[\w-]+: [^\"'{}\[\],]*: ", stop.line) is not None


BRACES = Rule(_begins("{{"), "a text that begins with {{ is not in quotes", IN_QUOTES)
RESERVED = Rule(
    _begins("* & ! % @ ` ] } , ?"),
    "a text begins with a mark that YAML keeps for itself",
    IN_QUOTES,
)
ABOUT_THE_VALUE = (BRACES, RESERVED)
RULES = (
    BRACES,
    RESERVED,
    Rule(
        _says("block scalar"),
        "words stand on the same line as > or |",
        "begin the text on the next line, indented by two spaces more",
    ),
    Rule(
        _says("quoted scalar.*end of stream"),
        "a quotation mark opens here and is never closed",
        "close it, or leave out both marks",
    ),
    Rule(
        _quote_ends_early,
        "the quotation marks end before the text does",
        'use "double" quotes around a text that holds an apostrophe',
    ),
    Rule(
        _says("unknown escape|escape sequence"),
        "a backslash stands inside double quotes",
        "write two backslashes, or use 'single' quotes",
    ),
    Rule(
        lambda stop: _says("mapping values")(stop) and ": " in f"{stop.value} ",
        "a colon stands inside a sentence that is not in quotes",
        IN_QUOTES,
    ),
    Rule(
        _says("mapping values"),
        "a field is indented differently from the fields it belongs to, or the line above it "
        "has no colon and space",
        "begin the fields of one list item, or of one level, in the same column",
    ),
    Rule(
        _says("find expected ':'"),
        "this line is neither a field (name: value) nor a list item (- value)",
        "write a field, or indent the line to continue the text above it",
    ),
    Rule(
        _says("sequence entries"),
        "a list begins on the same line as its field",
        "begin each item on a line of its own",
    ),
    Rule(
        _colon_in_braces,
        "a colon stands inside words that are not in quotes, between { and }",
        "put these words in quotes",
    ),
    Rule(
        _says("flow (sequence|mapping)"),
        "a bracket opens here and is not closed, or a comma is missing inside it",
        "close it, and separate what stands inside with commas",
    ),
    Rule(
        lambda stop: (
            _says("'-' indicator|block collection")(stop) and stop.line.lstrip()[:2] == "- "
        ),
        "this item is not indented like those before it",
        "begin the hyphens of one list in the same column",
    ),
    Rule(
        _says("'-' indicator|block collection"),
        "a field stands where the next item of a list was expected",
        "indent it to belong to the item, or begin it with a hyphen",
    ),
    Rule(
        _says("expected key|block mapping"),
        "this line is not indented like the lines it belongs to",
        "begin the fields of one level in the same column",
    ),
)
ANYTHING = Rule(
    lambda stop: True,
    "this is not YAML that can be read",
    "check the indentation, the quotation marks and the brackets here",
)


def fault_of(error: yaml.YAMLError, file: TextFile) -> Problem:
    """The problem behind an error of the parser."""
    said = " ".join(str(getattr(error, part, "") or "") for part in ("context", "problem"))
    opened = re.search("quoted scalar.*end of stream|flow|block scalar|expected ':'", said)
    mark = getattr(error, "context_mark" if opened else "problem_mark", None)
    place = file.place(min(mark.index if mark else 0, len(file.text)), 1)
    line = file.line(place.line)
    stop = Stop(said, line, _value_on(line))
    rule = next((rule for rule in RULES if rule.applies(stop)), ANYTHING)
    if rule in ABOUT_THE_VALUE:
        column = len(line) - len(stop.value) + 1
        place = replace(place, column=column, length=len(stop.value.rstrip()))
    return Problem("S010", place, rule.what, rule.mend)


def holds_fields(file: TextFile, start: int, end: int) -> bool:
    """Whether a text in quotes has swallowed the fields that come after it.

    A text may go on over lines, but then it is indented further than the field that it is in.
    """
    if "\n" not in file.text[start:end]:
        return False
    opening, last = file.place(start).line, file.place(end).line
    field = re.match(r" *(?:- +)*", file.line(opening))
    deepest = len(field[0]) if field else 0
    swallowed = rf" {{0,{deepest}}}(?:- +)*[A-Za-z_][\w-]*:(?:\s|$)"
    return any(re.match(swallowed, file.line(each)) for each in range(opening + 1, last + 1))


def _value_on(line: str) -> str:
    """What stands on a line after hyphens and the name of its field."""
    match = re.match(r"\s*(?:-\s+)*(?:[\w-]+:(?:\s+|$))?(.*)", line)
    return match[1] if match else ""
