"""Which figures are printed otherwise than they were, and which are rated otherwise.

A figure is known by what it is and when: its indicator, category, period, and what was made of it.
It may be printed in many places and words; it is told once, as it stands first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from reportgen.model.data import Show, Status
from reportgen.model.document import PrintedFigure
from reportgen.model.figures import Trace
from reportgen.periods import Period, PeriodError
from reportgen.review.changes import ChangedFigure, LoneFigure
from reportgen.review.version import Version

OWN = "the period of the paper"
NOT_TOLD = "not told: it is suppressed now"


class Identity(NamedTuple):
    """What a figure is known by in both versions: of an indicator, not by its title."""

    indicator: str
    fact: str
    category: str
    periods: tuple[str, ...]
    steps: tuple[Show, ...]
    comparator: str


Printed = Mapping[Identity, list[PrintedFigure]]


def changed_figures(before: Version, after: Version) -> Iterator[ChangedFigure]:
    """The figures that both print, where value, words or rating are others."""
    old, new = _printed(before, after), _printed(after, before)
    for identity, now in new.items():
        if identity in old:
            changed = _changed(identity, _Side(before, old[identity]), _Side(after, now))
            if changed.before != changed.after or changed.is_flip:
                yield changed


def hidden_since(before: Version, after: Version) -> tuple[str, ...]:
    """The figures that the older version shows and the newer suppresses, in words.

    Of another period's paper nothing is hidden: that was published as it is.
    """
    if before.period != after.period:
        return ()
    old, new = _printed(before, after), _printed(after, before)
    return tuple(
        now[0].behind.title
        for identity, now in new.items()
        if _is_hidden(now) and identity in old and not _is_hidden(old[identity])
    )


def _is_hidden(figures: Iterable[PrintedFigure]) -> bool:
    return all(Status.CONFIDENTIAL in figure.shorthand for figure in figures)


def only_in(one: Version, other: Version) -> Iterator[LoneFigure]:
    """The figures that one version prints and the other does not, each once, in reading order."""
    elsewhere = _printed(other, one)
    for identity, figures in _printed(one, other).items():
        if identity not in elsewhere:
            behind = figures[0].behind
            yield LoneFigure(
                indicator=identity.indicator,
                title=behind.title,
                category=identity.category,
                period=", ".join(identity.periods),
                made_from=behind.made_from,
                printed=figures[0].printed,
                where=_places(figures),
                sources=behind.sources,
            )


def _places(figures: Iterable[PrintedFigure]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(figure.where for figure in figures))


class _Side(NamedTuple):
    version: Version
    figures: list[PrintedFigure]

    @property
    def first(self) -> PrintedFigure:
        return self.figures[0]

    @property
    def rating(self) -> str:
        """What the figure itself is rated; what is made of it has no rating."""
        behind = self.first.behind
        if not behind.indicator or behind.steps or behind.comparator or not behind.periods:
            return ""
        return self.version.rate(behind.indicator, behind.periods[0], behind.category)


def _printed(version: Version, other: Version) -> Printed:
    """Every figure of a version with all its places, in reading order."""
    found: dict[Identity, list[PrintedFigure]] = {}
    period = version.period if version.period != other.period else None
    for figure in version.figures:
        found.setdefault(_identity(figure.behind, period), []).append(figure)
    return found


def _identity(behind: Trace, own: Period | None) -> Identity:
    """`own` is the paper's period where two quarters are compared."""
    periods = tuple(_named(period, own) for period in behind.periods)
    fact = "" if behind.indicator else behind.title
    return Identity(
        behind.indicator, fact, behind.category, periods, behind.steps, behind.comparator
    )


def _named(period: Period, own: Period | None) -> str:
    """A period by its name, or by how it lies to that of the paper."""
    return _relative(own).get(period, period.id) if own else period.id


def _relative(own: Period) -> dict[Period, str]:
    """The periods that move on with a paper: its own, the one before, the year to date."""
    found: dict[Period, str] = {}
    named = [(own, OWN), *_before(own)]
    for period, name in named:
        found.setdefault(period, name)
        found.setdefault(period.last_day, name)
    return found


def _before(own: Period) -> Iterable[tuple[Period, str]]:
    try:
        yield own.previous, "the period before"
        yield own.year_before, "the same period a year before"
        yield own.year_to_date, "the year to date"
    except PeriodError:  # a day has no year to date, and may have none before it
        return


def _changed(identity: Identity, old: _Side, new: _Side) -> ChangedFigure:
    was, now = _as_printed(old, new)
    was = NOT_TOLD if _is_hidden(new.figures) and not _is_hidden(old.figures) else was
    behind = new.first.behind
    return ChangedFigure(
        indicator=identity.indicator,
        title=behind.title,
        category=identity.category,
        period=", ".join(identity.periods),
        made_from=behind.made_from,
        before=was,
        after=now,
        rating_before=old.rating,
        rating_after=new.rating,
        where=_places(new.figures),
        sources=behind.sources,
    )


def _as_printed(old: _Side, new: _Side) -> tuple[str, str]:
    """How it is printed in both; where the first words are the same, others that are not."""
    was, now = _words(old.figures), _words(new.figures)
    if set(was) == set(now):
        return now[0], now[0]
    before = next((words for words in was if words not in now), was[0])
    return before, next((words for words in now if words not in was), now[0])


def _words(figures: Iterable[PrintedFigure]) -> list[str]:
    return list(dict.fromkeys(figure.printed for figure in figures))
