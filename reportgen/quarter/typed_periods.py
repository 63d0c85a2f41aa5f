"""Months and quarters that are typed in a section: nothing moves them on but its writer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.periods.dates import MONTHS
from reportgen.problems import Place
from reportgen.quarter.periods_named import EXPRESSION, Move
from reportgen.sources.yaml_tree import Mapping, Node, Scalar, Sequence

_MONTH = "|".join(MONTHS)
_YEAR = r"(?: \d{4}(?:-\d\d)?)?"
#: "May" alone is mostly no month.
_MONTHS_TYPED = rf"(?:\d\d? )?\b(?:{_MONTH})(?: (?:to|and) (?:{_MONTH}))?\b{_YEAR}"
_QUARTER_TYPED = r"\b(?:[Qq]uarter [1-4]|Q[1-4])\b(?: of \d{4}-\d\d)?"
TYPED = re.compile(rf"{_MONTHS_TYPED}|{_QUARTER_TYPED}")
#: The fields that hold what readers read.
PROSE = ("text", "caption", "heading", "note", "subheading", "reason", "title", "about", "value")


def typed_periods(tree: Node) -> Iterator[Move]:
    """Each of them, with its place."""
    if isinstance(tree, Sequence):
        for item in tree.items:
            yield from typed_periods(item)
    elif isinstance(tree, Mapping):
        for name, node in tree.entries.items():
            if isinstance(node, Scalar) and name in PROSE:
                yield from _in_text(node)
            elif not isinstance(node, Scalar):
                yield from typed_periods(node)


def _in_text(node: Scalar) -> Iterator[Move]:
    bare = EXPRESSION.sub(lambda found: "\0" * len(found[0]), node.text)
    for typed in TYPED.finditer(bare):
        if typed[0] != "May":
            place: Place = node.text.place(typed.start(), len(typed[0]))
            yield Move(place, typed[0])
