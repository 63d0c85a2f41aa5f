"""Which series the words of a claim without figures name: all of a name, and nothing besides.

"Referrals are falling" is of referrals. "Referrals from schools are falling" is of no series that
counts them all, and "visits to the hub" of none that the data know: of these nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from reportgen.audit.ledger.glossary import LIGHT, WHO
from reportgen.audit.ledger.series import Series
from reportgen.audit.ledger.table import Part
from reportgen.audit.lexicon.quantity import Unit
from reportgen.audit.lexicon.stems import stems

#: Words that stand beside what is claimed, and narrow nothing.
BESIDE = LIGHT | stems(
    "show shows seen sees seeing trend trends direction travel picture data evidence clear"
    " clearly steadily steady gradually sharply slightly significantly markedly considerably"
    " marginally substantially dramatically modestly slowly quickly rapidly consistently"
    " continuously gradual sharp slight significant marked considerable marginal substantial"
    " dramatic modest slow small large big noticeable welcome pleasing encouraging worrying"
    " concerning disappointing unfortunately encouragingly pleasingly disappointingly notably"
    " however therefore currently current present latest last time times continued continually"
    " keep keeps kept remain appear seem reported recorded experienced experience council"
    " borough county overall general generally volume volumes high low report section table"
    " chart graph below above ago"
)
#: A name in short: "visits" of "Visits to libraries".
_FURTHER = re.compile(
    r"\s(?:for|from|by|in|at|to|with|within|without|of|on|per|who|which|that|where|made|received)\s",
    re.IGNORECASE,
)
_KINDS = (
    (re.compile(r"\b(?:percentages?|proportions?|shares?)\b", re.I), {Unit.PERCENTAGE}),
    (re.compile(r"\brates?\b", re.I), {Unit.RATE, Unit.PERCENTAGE}),
    (re.compile(r"\b(?:numbers?|volumes?)\b", re.I), {Unit.COUNT}),
)
#: Their names in short are those of what is counted, and not of how much of it.
_SHORTENED = (Unit.COUNT, Unit.MONEY)


@dataclass(frozen=True)
class Subject:
    """The words that say what a claim is of, as printed, and their stems.

    `told` are those stems that say what it is, without what may stand beside any claim.
    """

    words: str
    said: frozenset[str]

    @property
    def told(self) -> frozenset[str]:
        """The stems that say what is meant."""
        return self.said - BESIDE

    @property
    def units(self) -> frozenset[Unit]:
        """The units that the words speak of: of "the rate" not a count; all where none is told."""
        told = [units for shape, units in _KINDS if shape.search(self.words)]
        return frozenset[Unit]().union(*told) or frozenset(Unit)


def named(subject: Subject, series: Iterable[Series]) -> list[Series]:
    """The series of which the words say a whole name, or one in short; those said best alone.

    With a percentage comes the number that it is made of, which may be meant as well.
    """
    if not subject.told - WHO:
        return []
    fitting = [one for one in series if _may_be(subject, one)]
    values = [one for one in fitting if one.part in (Part.VALUE, Part.RESULT)]
    parts = _said_best(subject, [one for one in fitting if one not in values])
    found = _said_best(subject, values)
    found = found or [one for one in values if _is_said_in_short(subject, one)]
    ids = {one.indicator.id for one in found if one.indicator}
    return found + [one for one in parts if not ids or (one.indicator and one.indicator.id in ids)]


def _said_best(subject: Subject, series: Iterable[Series]) -> list[Series]:
    """Those of which the words say a name and nothing besides; else those of which they say one."""
    whole = [one for one in series if any(_said(subject, one))]
    return [
        one for one in whole if any(subject.told <= name for name in _said(subject, one))
    ] or whole


def _may_be(subject: Subject, series: Series) -> bool:
    """Whether all words of the subject are of the names of a series, in a unit that they allow."""
    is_own = series.must <= subject.said and subject.told <= series.words
    return is_own and not series.is_reference and series.unit in subject.units


def _said(subject: Subject, series: Series) -> Iterator[frozenset[str]]:
    """Those of its names that the words say in full."""
    return (name for name in series.names if name and name <= subject.said)


def _is_said_in_short(subject: Subject, series: Series) -> bool:
    if series.unit not in _SHORTENED or series.must:
        return False
    return series.indicator is not None and any(
        short <= subject.said
        for name in (series.indicator.title, series.indicator.short, *series.indicator.also)
        if name and (short := in_short(str(name)))
    )


@lru_cache(maxsize=1024)
def in_short(name: str) -> frozenset[str]:
    """The stems of a name up to where it says for whom, from where and how; of "children" more."""
    for end in (*(match.start() for match in _FURTHER.finditer(name)), len(name)):
        found = stems(name[:end])
        if found - WHO:
            return found
    return frozenset()
