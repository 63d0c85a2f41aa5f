"""A104, A107: one thing at one time with two figures, in two tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from reportgen.audit.arithmetic.telling import tell
from reportgen.audit.arithmetic.tracks import Spot, Track, families
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.table import Part
from reportgen.audit.reconcile import plain, slip_between
from reportgen.periods import Period
from reportgen.problems import Problem

RANK = (Part.NUMERATOR, Part.DENOMINATOR, Part.VALUE)

_Found = tuple[Track, Spot]


def different_figures(evidence: Evidence) -> Iterator[Problem]:
    """A107: a figure that two tables give differently."""
    return (each for each in evidence.once(_differences) if each.code == "A107")


def different_denominators(evidence: Evidence) -> Iterator[Problem]:
    """A104: a denominator that another table gives differently for the same time."""
    return (each for each in evidence.once(_differences) if each.code == "A104")


def _differences(evidence: Evidence) -> Iterator[Problem]:
    for family in families(evidence):
        for period in _times(family):
            spots = ((track, track.at(period)) for track in family)
            found = [(track, spot) for track, spot in spots if spot and spot.is_certain]
            values = Counter(spot.cell.value for _, spot in found)
            if len(values) > 1:
                yield from _odd_ones(family, period, found, values)


def _times(family: list[Track]) -> list[Period]:
    """The times of which they have figures; a day only where no longer period ends on it."""
    times = {period for track in family for period in track.spots}
    ends = {period.end for period in times if period.months}
    return sorted(period for period in times if period.months or period.end not in ends)


def _odd_ones(
    family: list[Track], period: Period, found: list[_Found], values: Counter[Decimal]
) -> Iterator[Problem]:
    """The figures that are not what most tables have; of two equal in number, the headline."""
    best = max(values.values())
    usual = {value for value, number in values.items() if number == best}
    if len(usual) > 1:
        usual = {_likely(found, usual)}
    meant = next(iter(usual))
    others = [each for each in found if each[1].cell.value == meant]
    told: set[Decimal] = set()
    for track, spot in found:  # the tables first: the data repeat what stands in one
        if spot.cell.value not in {meant, *told}:
            told.add(spot.cell.value)
            yield _told(family, period, (track, spot), others)


def _likely(found: list[_Found], usual: set[Decimal]) -> Decimal:
    """Of figures that stand as often: that of the data, a numerator, a denominator, the first.

    A row bears those out; a denominator may leave out someone whom another table counts.
    """
    ranked = sorted(found, key=lambda each: (not each[0].is_data, RANK.index(each[0].part)))
    return next(spot.cell.value for _, spot in ranked if spot.cell.value in usual)


def _told(family: list[Track], period: Period, odd: _Found, others: list[_Found]) -> Problem:
    track, spot = odd
    value, meant = spot.cell.value, others[0][1].cell.value
    slip = slip_between(value, meant)
    return tell(
        "A104" if track.is_base else "A107",
        spot.cell.text,
        f"{plain(value)} for {spot.label} is {plain(meant)} in {others[0][0].where}",
        "find out which is right, and print the same in both; "
        "where they count different things, let their headings say so",
        *(f"{other.where}, {mark.label}: {plain(mark.cell.value)}" for other, mark in others),
        *_agreeing(family, track, period),
        *([f"{plain(value)} and {plain(meant)}: {slip}"] if slip else []),
        about=spot.about,
    )


def _agreeing(family: list[Track], track: Track, period: Period) -> Iterator[str]:
    """The times at which they agree, which shows that they are one thing."""
    for other in family:
        same = [
            track.spots[at].label
            for at in sorted(track.spots)
            if at != period
            and (mark := other.at(at))
            and track.spots[at].cell.value == mark.cell.value
        ]
        if other is not track and same:
            yield f"with {other.where} it agrees for {', '.join(same)}"
