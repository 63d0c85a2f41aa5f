"""Right figures under wrong labels: another period, another indicator, another category."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress

from reportgen.audit.figures.holding import Held, fits
from reportgen.audit.ledger.series import Series
from reportgen.audit.lexicon.moment import Moment
from reportgen.model.data import Indicator
from reportgen.periods import Period, PeriodError
from tests.bench.audit.claimed import Claimed
from tests.bench.audit.mutation import Cover, Mutation, edit_at

MOST = 3  # other labels tried for one figure


def wrong_labels(claimed: Claimed) -> Iterator[Mutation]:
    """Every label that can be exchanged for another beside an unchanged figure."""
    yield from _wrong_periods(claimed)
    for statement in claimed.evidence.statements:
        one = claimed.held(statement)
        if one is not None and one.series.indicator is not None:
            yield from _wrong_names(one, claimed)


def _wrong_periods(claimed: Claimed) -> Iterator[Mutation]:
    """Each time that a sentence names, moved to another for which there are figures."""
    for sentence in claimed.evidence.sentences:
        text = sentence.passage.text
        for moment in sentence.moments:
            words = str(text)[moment.start : moment.end]
            form = _form_of(moment, words)
            if form is None:
                continue
            of_it = [
                one
                for each in claimed.evidence.statements
                if each.moment == moment and each.sentence is sentence
                if (one := claimed.held(each)) is not None
            ]
            for period in _other_periods(moment, of_it):
                new = form(period)
                edit = edit_at(text, moment.start, moment.end, new)
                yield Mutation("period label shifted", (edit,), _cover(of_it, period, claimed))


def _form_of(moment: Moment, words: str) -> Callable[[Period], str] | None:
    """How a period is worded here: in full, or as a label."""
    period = moment.period
    if period is None:
        return None
    if words == period.words:
        return lambda other: other.words
    return (lambda other: other.label) if words == period.label else None


def _other_periods(moment: Moment, of_it: list[Held]) -> list[Period]:
    own = moment.period
    assert own is not None
    others = [
        point.period
        for one in of_it
        for point in one.series.points
        if point.period != own and point.period.months == own.months
    ]
    return list(dict.fromkeys(others))[:MOST] or list(_previous(own))


def _previous(period: Period) -> Iterator[Period]:
    with suppress(PeriodError):  # a day in the middle of a month has none
        yield period.previous


def _cover(of_it: list[Held], period: Period, claimed: Claimed) -> Cover:
    """What the audit makes of the figures that stand with a time, once it is another."""
    statements = [one.statement for one in of_it]
    covers = [claimed.cover_of(one, one.quantity.value, period) for one in statements]
    return next((each for each in Cover if each in covers), Cover.NONE)


def _wrong_names(one: Held, claimed: Claimed) -> Iterator[Mutation]:
    """The name beside a figure, exchanged for that of another with a figure of the same time."""
    sentence = one.statement.sentence
    others = [each for each in claimed.evidence.series if _can_be_taken_for(each, one)]
    for name in _names_of(one.series):
        found = re.search(rf"\b{re.escape(name)}\b", sentence.words, re.IGNORECASE)
        if found is None:
            continue
        start, end = sentence.start + found.start(), sentence.start + found.end()
        for other in others[:MOST]:
            new = _as_written(_names_of(other)[0], found[0])
            edit = edit_at(sentence.passage.text, start, end, new)
            yield Mutation("label swapped", (edit,), Cover.HELD)
        return


def _can_be_taken_for(series: Series, one: Held) -> bool:
    own = one.series
    if series is own or series.indicator is None or series.unit is not own.unit:
        return False
    if bool(series.category) is not bool(own.category) or series.part is not own.part:
        return False
    point = series.at(one.point.period)
    return point is not None and not fits(one.statement.quantity, point)


def _names_of(series: Series) -> list[str]:
    """What it goes by, the category first; the longest name of an indicator comes first."""
    indicator = series.indicator
    assert isinstance(indicator, Indicator)
    if series.category:
        return [str(indicator.categories[series.category])]
    named = [str(name) for name in (indicator.title, indicator.short, *indicator.also) if name]
    return sorted(dict.fromkeys(named), key=lambda name: -len(name))


def _as_written(name: str, old: str) -> str:
    """A name with a capital letter where the one that it replaces had one."""
    return name[0].upper() + name[1:] if old[0].isupper() else name[0].lower() + name[1:]
