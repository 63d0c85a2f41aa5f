"""What a run chart says of its figures: mean and limits, what is more than chance, verdicts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from reportgen.model.chart import Chart, Icon, Nature, Reference, Special, Stands, Verdict
from reportgen.model.data import Polarity, Unit
from reportgen.paper.asking import Ask, Desk
from reportgen.variation import (
    FEWEST_FOR_LIMITS,
    LIMIT_FACTOR,
    NEAR_OF,
    NEAR_POINTS,
    SHIFT_POINTS,
    TREND_POINTS,
    Assurance,
    Limits,
    Rule,
    Signal,
    Values,
    assurance_of,
    bounds_of,
    limits_of,
    median_of,
    signals_of,
)
from reportgen.wording import number_in_words

_SHIFT, _TREND, _NEAR, _NEAR_OF = map(
    number_in_words, (SHIFT_POINTS, TREND_POINTS, NEAR_POINTS, NEAR_OF)
)
#: Why a point is more than chance, by its rule and whether it is high or rises.
WHY = {
    (Rule.OUTSIDE, True): "above the upper limit",
    (Rule.OUTSIDE, False): "below the lower limit",
    (Rule.SHIFT, True): f"{_SHIFT} or more in a row above the mean",
    (Rule.SHIFT, False): f"{_SHIFT} or more in a row below the mean",
    (Rule.NEAR, True): f"{_NEAR} of {_NEAR_OF} near the upper limit",
    (Rule.NEAR, False): f"{_NEAR} of {_NEAR_OF} near the lower limit",
    (Rule.TREND, True): f"{_TREND} or more in a row that rise",
    (Rule.TREND, False): f"{_TREND} or more in a row that fall",
}
COMMON_CAUSE = "common cause"
_NATURES = {
    (Polarity.HIGHER, True): Nature.IMPROVING,
    (Polarity.HIGHER, False): Nature.CONCERNING,
    (Polarity.LOWER, True): Nature.CONCERNING,
    (Polarity.LOWER, False): Nature.IMPROVING,
}
_ASSURED: dict[Assurance, tuple[Icon, str]] = {
    Assurance.HIT: ("hit", "consistently hit"),
    Assurance.MISS: ("miss", "consistently missed"),
    Assurance.EITHER: ("either", "hit and miss, as chance has it"),
}


@dataclass(frozen=True)
class Ruler:
    """Words the lines of a series, made of its known figures and recorded as printed at `where`."""

    asks: Sequence[Ask]
    desk: Desk
    where: str

    def line(self, label: str, value: Decimal, made_from: str) -> Reference:
        """One line, worded as the figures that it is made of."""
        periods = [ask.period for ask in self.asks]
        phrase = self.desk.figure(self.asks[0]).made_of(periods, value, made_from)
        self.desk.ledger.record(phrase, self.where)
        stands: Stands = "limit" if label.endswith("limit") else "middle"
        return Reference(label, value, phrase.text, stands=stands)


def with_variation(
    shown: Chart, unit: Unit, polarity: Polarity, target: Reference | None, ruler: Ruler
) -> Chart:
    """A run chart with its median; where there are points enough with mean, limits, verdicts."""
    values = [point.value for point in shown.series[0].points]
    limits = limits_of(values, bounds_of(unit))
    if limits is None:
        lines, verdicts = tuple(_median(ruler, values)), tuple(_too_few(len(ruler.asks)))
        return replace(shown, references=shown.references + lines, verdicts=verdicts)
    special = tuple(_special(signal, polarity) for signal in signals_of(values, limits))
    return replace(
        shown,
        references=(*shown.references, *_lines(ruler, limits)),
        special=special,
        verdicts=(_variation(shown, special), *_assured(limits, target, polarity)),
    )


def _median(ruler: Ruler, values: Values) -> Iterator[Reference]:
    """The median, where there is a figure at all."""
    median = median_of(values)
    if median is not None:
        yield ruler.line("median", median, f"median of {len(ruler.asks)} figures")


def _lines(ruler: Ruler, limits: Limits) -> Iterator[Reference]:
    """The mean and both limits."""
    mean = f"mean of {len(ruler.asks)} figures"
    way = f"{LIMIT_FACTOR} times their mean moving range"
    yield ruler.line("mean", limits.mean, mean)
    yield ruler.line("upper limit", limits.upper, f"{mean}, plus {way}")
    yield ruler.line("lower limit", limits.lower, f"{mean}, minus {way}")


def _too_few(count: int) -> Iterator[Verdict]:
    """Why there are no limits; of nothing, nothing is said."""
    if count >= FEWEST_FOR_LIMITS:
        yield Verdict("Too many gaps for limits: no two figures stand side by side")
    elif count:
        needed = number_in_words(FEWEST_FOR_LIMITS)
        have = f"there {'is' if count == 1 else 'are'} {number_in_words(count)}"
        yield Verdict(f"Too few points for limits: {needed} are needed, and {have}")


def _special(signal: Signal | None, polarity: Polarity) -> Special | None:
    if signal is None:
        return None
    nature = _NATURES.get((polarity, signal.is_high), Nature.CHANGE)
    return Special(nature, signal.is_high, WHY[signal])


def latest_in_words(values: Values, unit: Unit, polarity: Polarity) -> str:
    """What the latest figure is: "improving", "common cause".

    Nothing where it is missing, since an older one says nothing of now, or figures are too few.
    """
    limits = limits_of(values, bounds_of(unit))
    if limits is None or values[-1] is None:
        return ""
    last = _special(signals_of(values, limits)[-1], polarity)
    return _nature_of(last) if last else COMMON_CAUSE


def _nature_of(special: Special) -> str:
    if special.nature is Nature.CHANGE:
        return f"change {'up' if special.is_high else 'down'}"
    return special.nature.value


def _variation(shown: Chart, special: Sequence[Special | None]) -> Verdict:
    """What the latest figure says: a series is as it now runs, not as it once did."""
    if shown.series[0].points[-1].value is None:
        return Verdict("Variation: not known, since the latest figure is missing")
    last = special[-1]
    if last is None:
        return Verdict(f"Variation: {COMMON_CAUSE}, no significant change", "chance")
    words = f"Variation: special cause, {_nature_of(last)}: {last.why}"
    return Verdict(words, "high" if last.is_high else "low", last.nature)


def _assured(limits: Limits, target: Reference | None, polarity: Polarity) -> Iterator[Verdict]:
    """Whether the target, as it is now, will be met if nothing changes."""
    if target and polarity in (Polarity.HIGHER, Polarity.LOWER):
        higher = polarity is Polarity.HIGHER
        icon, words = _ASSURED[assurance_of(limits, target.value, higher_is_better=higher)]
        yield Verdict(f"Assurance: the target of {target.text} is {words}", icon)
