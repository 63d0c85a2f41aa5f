"""What headings and amounts say of the columns of a table: their units, and what is worked out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from reportgen.audit.ledger.table import Amount
from reportgen.audit.lexicon.quantity import Unit

_PER_CENT = re.compile(r"%|\bper ?cent(?:age)?s?\b|\bproportion\b", re.IGNORECASE)
_RATE = re.compile(r"\bper (1,?0{2,5})\b", re.IGNORECASE)
_MEAN = re.compile(
    r"\bavg\b|\baverages?\b|\bmean\b|\bmedian\b|\bper (?:child|case|head|day|week|month|worker)\b",
    re.I,
)
_UNITS = (
    (re.compile(r"£|\bcosts?\b|\bspend\b", re.I), Unit.MONEY),
    (re.compile(r"\bdays?\b", re.I), Unit.DAYS),
    (re.compile(r"\bweeks\b", re.I), Unit.WEEKS),
    (re.compile(r"\((?:in )?months\)|\baverage months\b|^months$", re.I), Unit.MONTHS),
)
_CHANGE = re.compile(
    r"\b(?:change|difference|variance|movement|direction|trend|rag|rating|dot)\b|\+/-|[▲▼↑↓]", re.I
)
_REFERENCE = re.compile(
    r"\b(?:targets?|benchmarks?|england|national(?:ly)?|neighbours?|comparators?|regional|budget"
    r"|forecast|planned|s\.?n\.?)\b",
    re.I,
)
# What is set beside a figure to measure it by, and is no whole that it is a part of.
_MEASURE = re.compile(
    r"\b(?:targets?|benchmarks?|budget(?:s|ed)?|profiled?|forecasts?|planned|estimate[sd]?|expected"
    r"|expectation|projected|projection|baseline|capacity|allocat(?:ed|ions?)|establishment"
    r"|standard|limit|quota|contract(?:ed)?|commissioned|funded|provision|last year|previous|prior"
    r"|(?:year|quarter|month) (?:before|earlier|ago))\b|^plan\b(?! type)",
    re.I,
)


def is_measure(words: str) -> bool:
    """Whether a column holds what figures are measured by: a budget, a target, last year's."""
    return _MEASURE.search(words) is not None


def is_per_cent(words: str) -> bool:
    """Whether a heading or a title says that percentages follow."""
    return _PER_CENT.search(words) is not None


def is_mean(words: str) -> bool:
    """Whether a heading says that an average follows."""
    return _MEAN.search(words) is not None


def is_change(words: str) -> bool:
    """Whether a column holds what became of another, and no figures of its own."""
    return _CHANGE.search(words) is not None


def is_reference(words: str) -> bool:
    """Whether figures are what others achieved or what was aimed at: a benchmark, a target."""
    return _REFERENCE.search(words) is not None


def per_of(words: str) -> int:
    """10,000 of "rate per 10,000"; 0 where nothing is said."""
    match = _RATE.search(words)
    return int(match[1].replace(",", "")) if match else 0


def unit_of(heading: str, amounts: Iterable[Amount | None], title: str = "") -> Unit:
    """The unit of a column or a row: what most amounts show, else its heading, else the title.

    The title speaks only for a table of one column of figures; give it only there.
    """
    shown = _shown(amounts)
    if shown is not Unit.COUNT:
        return shown
    for words in (heading, title):
        said = unit_in(words)
        if said is not Unit.COUNT:
            return said
    return Unit.COUNT


def unit_in(words: str) -> Unit:
    """The unit that words name; a count where they name none."""
    if is_per_cent(words):
        return Unit.PERCENTAGE
    if per_of(words):
        return Unit.RATE
    return next((unit for pattern, unit in _UNITS if pattern.search(words)), Unit.COUNT)


def _shown(amounts: Iterable[Amount | None]) -> Unit:
    """The unit that most amounts show by their signs."""
    units = Counter(amount.unit for amount in amounts if amount is not None)
    if not units:
        return Unit.COUNT
    unit, number = units.most_common(1)[0]
    return unit if number * 2 > units.total() else Unit.COUNT


def headings_of(written: Sequence[str], width: int) -> list[str]:
    """One heading a column; a column without one has an empty heading."""
    return [*written, *[""] * (width - len(written))]
