"""Titles and labels: words printed as they are typed, in which nothing can be printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reportgen.model.data import Indicator
from reportgen.model.text import Printed, Text
from reportgen.paper.characters import refuse_characters
from reportgen.paper.expressions import SINGLE
from reportgen.paper.people import find_people
from reportgen.paper.typed_numbers import find_typed_in_title
from reportgen.paper.typography import smart
from reportgen.paper.whereabouts import placed
from reportgen.problems import Problems

LONGEST = 2_000  # characters
_EXPRESSION = re.compile(rf"\{{\{{|\{{%|{SINGLE.pattern}")


def title(text: Text, found: Problems, about: Iterable[Indicator] = ()) -> Printed:
    """A heading, a caption or a sentence of the cover; asks about the numbers typed in it.

    `about` are the indicators that it names: the "20" of "more than 20 miles away" is no figure.
    """
    if _is_plain(text, found):
        find_typed_in_title(text, _names_of(about), found)
    return placed(smart(text), text)


def entry(text: Text, found: Problems) -> Printed:
    """A field of the cover: a single word, such as "7", is the name of something."""
    if " " in text:
        return title(text, found)
    _is_plain(text, found)
    return placed(smart(text), text)


def said(text: Text, found: Problems) -> Printed:
    """Words of whoever publishes the paper: numbers in them, such as "table 3", are none of it."""
    _is_plain(text, found)
    return placed(smart(text), text)


def _names_of(indicators: Iterable[Indicator]) -> Iterator[str]:
    """What indicators, their parts and their categories are called."""
    for one in indicators:
        names = (one.title, one.label, one.numerator, one.denominator, *one.categories.values())
        yield from (name for name in names if name)


def _is_plain(text: Text, found: Problems) -> bool:
    """Whether nothing in the words has to be refused."""
    if len(text) > LONGEST:
        what = f"these words are longer than {LONGEST:,} characters"
        found.add("N014", text.place(0, 1), what, "move what they say into a text")
    elif match := _EXPRESSION.search(text):
        what = "expressions are not printed here: headings, captions and cover fields are plain"
        mend = "write the words, or move it into a text"
        found.add("N019", text.place(match.start(), 2), what, mend)
    elif not refuse_characters(text, found):
        find_people(text, found)
        return True
    return False
