"""How readings and comparisons are said: in the middle of a sentence, and in a cell.

`house` is always how the house style words periods.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from reportgen.indicators.compare import RELATIVE_DECIMALS, Comparison
from reportgen.indicators.reading import Reading, known_value, share_of, trace_of
from reportgen.model.data import Indicator, Measure, Show, Status, Unit
from reportgen.model.figures import FigureError, Phrase
from reportgen.periods import Period
from reportgen.rating import Rating
from reportgen.wording import (
    LARGEST_IN_WORDS,
    HouseWords,
    capitalised,
    difference_in_prose,
    in_prose,
    in_table,
    number_in_words,
    share_in_prose,
    signed_in_table,
)

MEAN_DECIMALS = 1  # of the mean of whole numbers

DIFFERENCE = "difference of the two figures, before rounding"

_NOUNS = {1: "an increase of", -1: "a decrease of"}
_VERBS = {1: "rose by", -1: "fell by"}
_SIDES = {1: "above", -1: "below"}
_DIRECTIONS = {1: "up", -1: "down"}


def value_in_prose(reading: Reading) -> Phrase:
    """The value with its unit: "721", "64%", "8.9 months"."""
    return Phrase(_valued(reading), trace_of(reading))


def value_in_table(reading: Reading) -> Phrase:
    """The value with its shorthand, or the shorthand alone: "721", "64.0 [p]", "[c]"."""
    is_missing = reading.value is None
    number = "" if reading.value is None else in_table(reading.value, reading.decimals)
    statuses = sorted(each for each in reading.statuses if each.missing is is_missing)
    return Phrase(number, trace_of(reading), tuple(statuses))


def made_of(readings: Sequence[Reading], value: Decimal, made_from: str) -> Phrase:
    """A value made of several readings, such as their mean: a decimal more than whole numbers."""
    first = readings[0]
    least = 0 if first.unit is Unit.MONEY else MEAN_DECIMALS
    words = in_prose(value, first.unit, max(first.decimals, least))
    return Phrase(words, replace(trace_of(*readings), value=value, made_from=made_from))


def change(comparison: Comparison, house: HouseWords) -> Phrase:
    """A change as a noun: "an increase of 298 (70.4%) from 423", "no change from 7"."""
    noun = _NOUNS.get(comparison.sign)
    said = f"{noun} {_size(comparison)}" if noun else "no change"
    return _over_time(comparison, f"{said} from {_origin(comparison, house)}")


def changed(comparison: Comparison, house: HouseWords) -> Phrase:
    """A change as a verb: "rose by 298 (70.4%) from 423", "stayed at 7"."""
    verb = _VERBS.get(comparison.sign)
    said = f"{verb} {_size(comparison)} from" if verb else "stayed at"
    return _over_time(comparison, f"{said} {_origin(comparison, house)}")


def change_in_table(comparison: Comparison) -> Phrase:
    """A change with its sign: "+298", "\u22122 [b]"; the shorthand where one side is missing."""
    for side in (comparison.reading, comparison.base):
        if side.value is None:
            return value_in_table(side)
    difference = Decimal(0) if comparison.is_equal else comparison.difference
    phrase = _compared(comparison, signed_in_table(difference, comparison.reading.decimals))
    return replace(phrase, statuses=(Status.BREAK_IN_SERIES,) * comparison.is_broken)


def no_change_known(reading: Reading) -> Phrase:
    """The shorthand of a change from a period that was never observed: "[x]"."""
    made_from = "no figure for the period before"
    trace = replace(trace_of(reading), value=None, made_from=made_from)
    return Phrase("", trace, (Status.NOT_AVAILABLE,))


def direction(comparison: Comparison) -> Phrase:
    """The direction of travel: "up", "down" or "unchanged"."""
    word = "unchanged" if comparison.is_steady else _DIRECTIONS[comparison.sign]
    return _over_time(comparison, word)


def against(comparison: Comparison, label: str) -> Phrase:
    """How it stands to a comparator: "6.0 percentage points below the target of 95%"."""
    side = _SIDES.get(comparison.sign)
    said = f"{_distance(comparison)} {side}" if side else "at"
    return _compared(comparison, f"{said} the {label} of {_valued(comparison.base)}")


def rated(rating: Rating, reading: Reading, *targets: Reading) -> Phrase:
    """The rating as a word."""
    trace = trace_of(reading, *targets)
    return Phrase(rating.value, replace(trace, made_from="rating against the target"))


def out_of(part: Reading, whole: Reading) -> Phrase:
    """A part of its whole: "55 of 71"."""
    trace = trace_of(part, whole)
    text = f"{_valued(part)} of {_valued(whole)}"
    steps = (*trace.steps, Show.SHARE)
    return Phrase(text, replace(trace, made_from="two figures", steps=steps))


def share(part: Reading, whole: Reading) -> Phrase:
    """A part of its whole, with the percentage: "55 of 71 (77.5%)"."""
    portion = share_of(part, whole)
    percentage = share_in_prose(known_value(portion), portion.decimals)
    words = f"{out_of(part, whole).words} ({percentage})"
    return Phrase(words, trace_of(portion))


def in_words(reading: Reading) -> Phrase:
    """A count in words: "fifty-five"."""
    value = known_value(reading)
    is_whole = reading.unit is Unit.COUNT and value == value.to_integral_value()
    if not is_whole or not 0 <= value <= LARGEST_IN_WORDS:
        raise FigureError(
            f"{reading.subject} is {_valued(reading)}, which is not written in words",
            "print the figure itself",
        )
    return Phrase(number_in_words(int(value)), trace_of(reading))


def in_words_capitalised(reading: Reading) -> Phrase:
    """A count in words at the start of a sentence: "Fifty-five"."""
    phrase = in_words(reading)
    return replace(phrase, words=capitalised(phrase.words))


def period_in_words(period: Period, house: HouseWords) -> Phrase:
    """The period: "quarter 1 of 2015-16"; of a stock, the day."""
    return Phrase(house.period(period))


def as_at(indicator: Indicator, period: Period, house: HouseWords) -> Phrase:
    """The day of a stock: "at 31 August 2015"."""
    if indicator.measure is Measure.FLOW:
        raise FigureError(
            f'"{indicator.title}" is counted over a period, not on a day',
            "write .period, and the words that lead to it",
        )
    return Phrase(f"at {house.period(period)}")


def _valued(reading: Reading) -> str:
    return in_prose(known_value(reading), reading.unit, reading.decimals)


def _size(comparison: Comparison) -> str:
    """How large a change is: "298 (70.4%)", "4.0 percentage points"."""
    distance, relative = _distance(comparison), comparison.relative
    if not relative or not comparison.printed_difference:
        return distance
    return f"{distance} ({in_prose(abs(relative), Unit.PERCENTAGE, RELATIVE_DECIMALS)})"


def _distance(comparison: Comparison) -> str:
    """A difference in words; one too small for the decimals that are printed is said to be so."""
    reading = comparison.reading
    if comparison.printed_difference:
        return difference_in_prose(comparison.difference, reading.unit, reading.decimals)
    smallest = Decimal(1).scaleb(-reading.decimals)
    return f"less than {difference_in_prose(smallest, reading.unit, reading.decimals)}"


def _origin(comparison: Comparison, house: HouseWords) -> str:
    """What it changed from; where that covers a period of another length, it is named."""
    base = comparison.base
    if base.period.months == comparison.reading.period.months:
        return _valued(base)
    return f"{_valued(base)} in {house.period(base.period)}"


def _over_time(comparison: Comparison, text: str) -> Phrase:
    """A change over time, with a word on the break that it runs across."""
    broken = f" ({Status.BREAK_IN_SERIES.meaning})" if comparison.is_broken else ""
    return _compared(comparison, text + broken)


def _compared(comparison: Comparison, text: str) -> Phrase:
    trace = trace_of(comparison.reading, comparison.base)
    difference, steps = comparison.difference, (*trace.steps, Show.CHANGE)
    return Phrase(text, replace(trace, value=difference, made_from=DIFFERENCE, steps=steps))
