"""A105: percentages beside a count, whose whole is not printed but can be worked out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from reportgen.audit.arithmetic.telling import tell
from reportgen.audit.arithmetic.tracks import tracks_of
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.cells import Cell, cell_of
from reportgen.audit.ledger.naming import about_row
from reportgen.audit.ledger.statement import Role
from reportgen.audit.ledger.table import GridRow, Part, Understood
from reportgen.audit.lexicon.quantity import Hedge, Unit
from reportgen.audit.lexicon.stems import stems
from reportgen.audit.reconcile import (
    agrees,
    bases_that_give,
    division,
    plain,
    ratio,
    worded,
)
from reportgen.periods import Period
from reportgen.problems import Problem

FEWEST = 2  # rows with a count and a percentage
ANYONE = stems("children young people person")
TELLING = 2  # times the last digit, between the percentages of two wholes
SHARED = 2  # content words that a whole shares with the title
MOST_FITTING = 5  # wholes that a finding names
LARGEST = Decimal(100_000)


@dataclass(frozen=True)
class _Share:
    """A row with a count and what percentage it is of something that is not printed."""

    row: GridRow
    count: Cell
    share: Cell

    def is_of(self, base: Decimal) -> bool:
        exact = ratio(self.count.value, base, 100)
        return agrees(self.share.value, self.share.decimals, exact)

    @property
    def wholes(self) -> list[int]:
        """The wholes of which the count is this percentage."""
        near = self.count.value * 100 / self.share.value
        return bases_that_give(self.share.value, self.share.decimals, self.count.value, 100, near)

    @property
    def is_telling(self) -> bool:
        """Whether most percentages near it would fit no whole, so that fitting one says much."""
        step = self.share.value * self.share.value / (self.count.value * 100)
        return step > TELLING * Decimal(1).scaleb(-self.share.decimals)

    @property
    def is_padded(self) -> bool:
        """Whether it is right with a decimal less: 8.90% for 8.9%."""
        short = self.share.value.normalize()
        decimals = max(0, -int(short.as_tuple().exponent))
        near = self.count.value * 100 / self.share.value
        is_shorter = decimals < self.share.decimals
        return is_shorter and bool(bases_that_give(short, decimals, self.count.value, 100, near))


@dataclass(frozen=True)
class _Base:
    """A whole that the paper gives somewhere, and where."""

    value: Decimal
    period: Period
    where: str


def impossible_percentages(evidence: Evidence) -> Iterator[Problem]:
    """A105: percentages that no whole gives, or not the one that the paper gives."""
    for table in evidence.typed:
        shares = _shares(table)
        if len(shares) >= FEWEST:
            yield from _faults(shares, _bases(table, evidence))


def _shares(table: Understood) -> list[_Share]:
    """The rows of a table that has one column of counts and one of percentages, and no whole."""
    figures = [one for one in table.columns if one.part not in (Part.LABEL, Part.TEXT)]
    counts = [one for one in figures if one.unit is Unit.COUNT]
    percentages = [one for one in figures if one.unit is Unit.PERCENTAGE]
    if table.ratios or len(counts) != 1 or len(percentages) != 1:
        return []
    return [
        _Share(row, count, share)
        for row in table.rows
        if (count := cell_of(row, counts[0].index))
        and (share := cell_of(row, percentages[0].index))
        and 0 < count.value <= LARGEST
        and 0 < share.value < 100
    ]


def _faults(shares: list[_Share], bases: list[_Base]) -> Iterator[Problem]:
    given = [(share, _of_share(share, bases)) for share in shares]
    strange = [share for share in shares if not share.wholes and not share.is_padded]
    telling = [share for share in shares if share.wholes and share.is_telling]
    is_share = len(telling) >= FEWEST and len(strange) == 1
    borne_out = sum(any(share.is_of(base.value) for base in own) for share, own in given)
    for share, own in given:
        if borne_out and own and not any(share.is_of(base.value) for base in own):
            yield _not_of(share, own)
        elif is_share and share in strange:
            yield _of_none(share)


def _of_share(share: _Share, bases: list[_Base]) -> list[_Base]:
    """The wholes of its period: those at its end count too, for a whole is often a stock."""
    period = share.row.period
    is_same_end = [base for base in bases if period and base.period.end == period.end]
    return [base for base in is_same_end if base.value > share.count.value]


def _bases(table: Understood, evidence: Evidence) -> list[_Base]:
    """Counts of what the title names, of which a row may be a part."""
    subject = stems(" ".join([table.grid.title, *table.grid.headings]))
    return [*_in_prose(subject, evidence), *_in_tables(subject, table, evidence)]


def _in_prose(subject: frozenset[str], evidence: Evidence) -> Iterator[_Base]:
    for statement in evidence.statements:
        quantity, period = statement.quantity, statement.period
        is_value = statement.role in (Role.VALUE, Role.EARLIER, Role.WHOLE)
        is_count = quantity.unit is Unit.COUNT and quantity.hedge is Hedge.EXACT
        if is_value and is_count and period and _is_whole(statement.subject, subject):
            yield _Base(quantity.value, period, statement.sentence.passage.where)


def _in_tables(subject: frozenset[str], table: Understood, evidence: Evidence) -> Iterator[_Base]:
    for track in tracks_of(evidence):
        if track.home is not table and _is_whole(track.words, subject):
            for period, spot in track.spots.items():
                yield _Base(spot.cell.value, period, track.where)


def _is_whole(words: frozenset[str], subject: frozenset[str]) -> bool:
    """Whether words name what a title narrows: "children with a plan", of plans of two years."""
    return len(words & subject) >= SHARED and words <= subject | ANYONE and words != subject


def _not_of(share: _Share, own: list[_Base]) -> Problem:
    implied = share.count.value * 100 / share.share.value
    base = min(own, key=lambda each: abs(each.value - implied))
    exact = ratio(share.count.value, base.value, 100)
    said = _said(share)
    made = worded(exact, Unit.PERCENTAGE, max(share.share.decimals, 1))
    return tell(
        "A105",
        share.share.text,
        f"{said} is not {plain(share.count.value)} of {plain(base.value)} ({made}), "
        f"the number that {base.where} gives",
        "correct the figure that is wrong, or print the number that it is a share of",
        *(_working(share, each) for each in dict.fromkeys(one.value for one in own)),
        _fitting(share),
        about=about_row(share.row),
    )


def _of_none(share: _Share) -> Problem:
    said = _said(share)
    near = round(share.count.value * 100 / share.share.value)
    return tell(
        "A105",
        share.share.text,
        f"{plain(share.count.value)} is {said} of no whole number",
        "correct the figure that is wrong, or print the number that it is a share of",
        *[_working(share, Decimal(base)) for base in (near - 1, near, near + 1) if base > 0],
        about=about_row(share.row),
    )


def _said(share: _Share) -> str:
    return worded(share.share.value, Unit.PERCENTAGE, share.share.decimals)


def _working(share: _Share, base: Decimal) -> str:
    return division(share.count.value, base, Unit.PERCENTAGE, share.share.decimals)


def _fitting(share: _Share) -> str:
    wholes = share.wholes
    if not wholes:
        return f"{plain(share.count.value)} is {_said(share)} of no whole number"
    named = ", ".join(plain(whole) for whole in sorted(wholes[:MOST_FITTING]))
    return f"{plain(share.count.value)} would be {_said(share)} of {named}"
