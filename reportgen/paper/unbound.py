"""What is wrong with the expressions of a paper that cannot be composed, as far as it is certain.

A file that cannot be read would hide every misspelt name in the others until it is mended. What an
expression prints is not known without the whole paper; whether there is such a name is.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.model.blocks import (
    AnyBlock,
    FiguresBlock,
    ImplicationsBlock,
    PlanBlock,
    RecommendationsBlock,
    TextBlock,
)
from reportgen.model.remains import Remains
from reportgen.model.text import Text
from reportgen.paper.drafts import LONGEST
from reportgen.paper.expressions import CannotPrintError, Expression, find_expressions
from reportgen.paper.vocabulary import known, no_such_indicator
from reportgen.problems import Problems

#: What is no indicator. What is referred to may stand in what cannot be read.
_OTHERS = ("ref", "paper", "period", "actions", "facts", "term")


def check_names(remains: Remains | None, found: Problems) -> None:
    """Note each expression that cannot be read, and each that names what there is not."""
    if remains is None:
        return
    blocks = (block for fragment in remains.fragments for block in fragment.content)
    for text in (text for block in blocks for text in _texts(block)):
        _check(text, remains, found)


def _texts(block: AnyBlock) -> Iterator[Text]:
    """The prose of a block."""
    match block:
        case TextBlock():
            yield block.text.in_lines
        case RecommendationsBlock():
            for one in block.recommendations:
                yield from (text.in_lines for text in (one.text, one.reason) if text)
        case ImplicationsBlock():
            yield from (one.text.in_lines for one in block.implications.values() if one.text)
        case _ if isinstance(block, FiguresBlock | PlanBlock) and block.note:
            yield block.note


def _check(text: Text, remains: Remains, found: Problems) -> None:
    if len(text) > LONGEST:
        return
    for expression in find_expressions(text, found):
        try:
            _check_name(expression, remains)
        except CannotPrintError as cannot:
            place = text.place(cannot.step.start, cannot.step.length)
            found.add(cannot.code, place, cannot.what, cannot.mend)


def _check_name(expression: Expression, remains: Remains) -> None:
    """Whether there is what an expression begins with; raises CannotPrintError."""
    if not expression.steps:
        return
    root, *others = expression.steps
    if root.name == "term" and others:
        known(others[0], remains.terms, "N017", "term")
    elif root.name == "facts" and others and remains.facts is not None:
        known(others[0], remains.facts, "N018", "fact")
    elif remains.indicators is not None and root.name not in {*remains.indicators, *_OTHERS}:
        raise no_such_indicator(root, remains.indicators)
