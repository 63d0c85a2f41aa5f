"""What may stand in braces, with what it prints: composed from the example, not typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from html import unescape
from pathlib import Path
from typing import NamedTuple

from reportgen.indicators.catalogue import build_catalogue
from reportgen.model.blocks import AnyBlock, TextBlock
from reportgen.model.document import Document, Prose
from reportgen.model.text import Text
from reportgen.paper.compose import compose
from reportgen.problems import Problems
from reportgen.sources.reader import read_source
from reportgen.sources.styles import read_style
from reportgen.wording import HouseWords
from tests.documentation.example_paper import order_of

EXAMPLE = Path(__file__).parent / "example"

#: What may be written, by groups of the table: the expression and what it is.
WORDS: dict[str, dict[str, str]] = {
    "figures": {
        "referrals": "an indicator at the paper's period; of a stock, on its last day",
        "on_time": "a percentage, computed from its numerator and denominator",
        "plans": "of an indicator in categories: the total",
    },
    "periods": {
        "referrals.previous": "the period before",
        "referrals.last_year": "the same period a year before",
        'referrals.at("2014-15")': "any other period",
        "plans.neglect.latest": "the latest figure within the months that `cover.yml` names",
        'referrals.at("2015-07..2015-08").year_to_date':
            "from April to the end of the period; added up from its parts",
        "referrals.per_month": "the average of a month, to compare periods of different length",
    },
    "parts": {
        "plans.neglect": "one category",
        'plans["neglect"]': "the same, where the id is also a word of this vocabulary",
        "plans.neglect.total": "back to the total",
        "on_time.numerator": "what was counted",
        "on_time.denominator": "what it was counted of",
        "on_time.out_of": "both",
        "on_time.share": "both, and the percentage",
        "plans.neglect.share": "of a category: of the total",
    },
    "changes": {
        "referrals.change": "on the period before, as a noun",
        'referrals.per_month.change_from("2014-15")': "on any other period",
        "referrals.change_on_year": "on the same period a year before",
        "referrals.changed": "on the period before, as a verb",
        'plans.neglect.changed_from("2015-03-31")': "on any other period, as a verb",
        "referrals.direction": "up, down or unchanged",
        "on_time.change": "of a percentage",
    },
    "comparisons": {
        "on_time.target": "the target",
        'on_time.comparator("south_east")': "a benchmark: that of the period, or the latest before",
        'on_time.comparator("south_east").period': "the period that the benchmark is of",
        "on_time.against_target": "how the figure stands to the target",
        'on_time.against("south_east")': "how it stands to a benchmark",
        "on_time.rating": "green, amber or red, by target, polarity and tolerance",
    },
    "words": {
        "on_time.numerator.words": "a count in words",
        "on_time.numerator.Words": "the same, to begin a sentence",
        "referrals.period": "the period of a figure",
        "plans.as_at": "the day of a stock",
    },
    "actions": {
        "actions.red": "how many actions are red; likewise `amber`, `green` and `complete`",
        "actions.overdue": "how many were due before the day that the paper's time ends, and are "
        "not done",
        "actions.slipping": "how many are not done, and due later than they were",
        "actions.due_soon": "how many are due soon after that day, as soon as the house style says",
        "actions.not_rated": "how many have no rating",
        "actions": "how many there are; also `actions.all`",
        "actions.amber.Words": "any of these in words",
        'actions["Front door"].red': "of one theme; or of one dataset, where several have actions",
    },
    "others": {
        "facts.growth": "a fact of `facts.yml`",
        "term.MASH": "a term of `paper.yml`, in full where it is met first; then MASH alone",
        "ref.referrals_table": "a table, chart, text or section by its id, as a link",
        "ref.referrals": "a numbered paragraph",
        "ref.referrals_table.Words": "any of these, to begin a sentence",
        "paper.title": "the title of the paper",
        "paper.period": "its period",
        "paper.covers": "the months it reports on",
        "paper.year": "its financial year",
        "paper.meeting": "the day of the meeting",
        'period("2015-07..2015-08")': "a period in words",
    },
}  # fmt: skip


class Word(NamedTuple):
    """An expression as it is written, what it is, and what it prints."""

    expression: str
    about: str
    printed: str


def group(name: str) -> Iterator[Word]:
    """The words of one group."""
    for inside, about in WORDS[name].items():
        expression = _braced(inside)
        yield Word(expression, about, _printed()[inside])


def expressions() -> list[str]:
    """Everything that is explained, as it is written."""
    return [_braced(inside) for words in WORDS.values() for inside in words]


def first_paragraph() -> str:
    """What the example's own first paragraph prints."""
    return _prose(_composed([]))[0]


def _braced(inside: str) -> str:
    return f"{{{{ {inside} }}}}"


@cache
def _printed() -> dict[str, str]:
    """What each expression prints, composed as the first texts of the example."""
    names = [inside for words in WORDS.values() for inside in words]
    texts = [TextBlock(text=Text(_braced(name)), numbered=False) for name in names]
    prose = _prose(_composed(texts))
    return dict(zip(names, prose, strict=False))  # the example's own prose comes after


def _composed(texts: Sequence[AnyBlock]) -> Document:
    found = Problems()
    order = order_of(EXAMPLE, found)
    source = read_source(order.project, order.paper, order.period, found)
    assert source is not None, list(found)
    style = read_style(order.project, source.style_name, found)
    assert style is not None, list(found)
    first, *others = source.fragments
    with_texts = first.model_copy(update={"content": [*texts, *first.content]})
    paper = replace(source, fragments=(with_texts, *others))
    document = compose(paper, style, build_catalogue(paper, HouseWords.of(style), found), found)
    assert not found.stop, list(found)
    return document


def _prose(document: Document) -> list[str]:
    """The words of the prose, without what only marks them up."""
    parts = (part for section in document.sections for part in section.parts)
    prose = (part.html for part in parts if isinstance(part, Prose))
    return [unescape(re.sub("<[^>]+>", "", html)).replace("\u00a0", " ") for html in prose]
