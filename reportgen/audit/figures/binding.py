"""A209: a typed number that is right, and the expression that would print it from the data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.audit.evidence import Evidence
from reportgen.audit.figures.holding import GENERAL, Held, Verdict, held, left_over
from reportgen.audit.figures.telling import tell
from reportgen.audit.ledger.series import Point, Series
from reportgen.audit.ledger.statement import Statement
from reportgen.audit.ledger.table import Part
from reportgen.audit.lexicon.clauses import clauses_of
from reportgen.audit.lexicon.sentence import Sentence
from reportgen.audit.lexicon.stems import stems
from reportgen.model.data import Measure
from reportgen.model.manuscript import Manuscript
from reportgen.periods import Period
from reportgen.problems import Place, Problem

#: A number with its sign or unit, and no words between them.
_REPLACEABLE = re.compile(
    r"£?[0-9][0-9.,]*(?: ?(?:%|per cent|days?|weeks?|months?|years?|per 10,?000))?"
)
MEND = "let the data print it: reportgen bind shows the change and makes it"
#: Verbs and nouns of change say how large a thing is, and are none themselves.
_MOVING = stems(
    "came comes went goes stood stands rose risen rises fell fallen falls grew grown moved reached "
    "remained totalled counted increase increased rise decrease decreased reduction reduced fall"
)
_PARTS = {Part.NUMERATOR: ".numerator", Part.DENOMINATOR: ".denominator"}


@dataclass(frozen=True)
class Binding:
    """A typed number and what would print it: `{{ referrals.at("2014-15") }}`."""

    statement: Statement
    expression: str
    printed: str

    @property
    def place(self) -> Place:
        """Where the typed number stands."""
        quantity = self.statement.quantity
        return self.statement.sentence.place(quantity.start, quantity.end)


def bindings(evidence: Evidence) -> Iterator[Binding]:
    """Every typed number that the data certainly have for what the sentence says it is."""
    for one in held(evidence):
        is_of_data = one.series.indicator is not None and not one.statement.quantity.in_words
        is_of_one = is_of_data and len(one.statement.series) == 1
        if one.verdict is Verdict.RIGHT and is_of_one and _is_meant(one):
            yield _binding(one, evidence.manuscript)


def is_replaceable(text: str) -> bool:
    """Whether words are a number that an expression prints as it stands, with its sign or unit."""
    return _REPLACEABLE.fullmatch(text) is not None


def unbound_figures(evidence: Evidence) -> Iterator[Problem]:
    """A209: typed numbers that are right and could be bound."""
    for one in bindings(evidence):
        words = one.statement.quantity
        printed = str(one.statement.sentence.passage.text)[words.start : words.end]
        what = f"{printed} could be printed from the data: {one.expression}"
        yield tell("A209", one.statement, what, MEND, f"it prints {one.printed}")


def _is_meant(one: Held) -> bool:
    """Whether the sentence up to the end of the number's clause names this thing and no other.

    "The museum had 49,870 visits, and libraries far fewer" says nothing of visits to libraries,
    though all words of that name are in it.
    """
    statement = one.statement
    sentence, at = statement.sentence, statement.quantity.start
    text = _without_figures(sentence)
    end = next(end for start, end in clauses_of(sentence) if start <= at < end)
    known = one.series.words
    named_later = (known & stems(text[end : sentence.end])) - stems(text[sentence.start : end])
    other_things = stems(text[sentence.start : at]) - known - GENERAL - _MOVING
    return not (named_later or other_things or left_over(statement))


def _without_figures(sentence: Sentence) -> str:
    """The words of its passage, each at its place, with numbers and times blanked out."""
    text = str(sentence.passage.text)
    spans = [(one.start, one.end) for one in sentence.quantities]
    spans += [(one.start, one.end) for one in sentence.moments]
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _binding(one: Held, manuscript: Manuscript) -> Binding:
    return Binding(
        one.statement, f"{{{{ {_named(one.series, one.point, manuscript)} }}}}", one.point.printed
    )


def _named(series: Series, point: Point, manuscript: Manuscript) -> str:
    """The name of a figure as prose writes it."""
    assert series.indicator is not None, "only a figure of the data has a name"
    is_stock = series.indicator.measure is Measure.STOCK
    own = _own(manuscript.period, is_stock=is_stock)
    period = point.period.last_day if is_stock else point.period
    at = "" if period == own else f'.at("{period.id}")'
    category = f".{series.category}" if series.category else ""
    return f"{series.indicator.id}{at}{category}{_PARTS.get(series.part, '')}"


def _own(period: Period | None, *, is_stock: bool) -> Period | None:
    """What an indicator prints when no period is named."""
    return period.last_day if period and is_stock else period
