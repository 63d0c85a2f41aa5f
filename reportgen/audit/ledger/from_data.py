"""The series of a dataset: every indicator and category, and what their values are made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from reportgen.audit.ledger.glossary import Glossary, whole_of
from reportgen.audit.ledger.series import Point, Series
from reportgen.audit.ledger.table import Part
from reportgen.audit.lexicon.quantity import Unit
from reportgen.model.data import Dataset, Indicator, Observation
from reportgen.model.data import Unit as DataUnit
from reportgen.wording import half_up, in_prose, in_table

_UNITS = {
    DataUnit.COUNT: Unit.COUNT,
    DataUnit.PERCENTAGE: Unit.PERCENTAGE,
    DataUnit.RATE: Unit.RATE,
    DataUnit.DAYS: Unit.DAYS,
    DataUnit.MONTHS: Unit.MONTHS,
    DataUnit.MONEY: Unit.MONEY,
    DataUnit.RATIO: Unit.RATIO,
}


def series_of_data(dataset: Dataset, glossary: Glossary) -> Iterator[Series]:
    """Every indicator as a whole, each of its categories, its numerators and denominators."""
    rows: dict[tuple[str, str], list[Observation]] = {}
    for observation in dataset.observations:
        rows.setdefault((observation.indicator, observation.category), []).append(observation)
    for indicator in dataset.indicators.values():
        for category in ("", *indicator.categories):
            observed = sorted(rows.get((indicator.id, category), ()), key=lambda row: row.period)
            if not category and not observed:
                yield from _added_up(indicator, rows, glossary)
            yield from _series_of(indicator, category, observed, glossary)


def _series_of(
    indicator: Indicator, category: str, observed: Iterable[Observation], glossary: Glossary
) -> Iterator[Series]:
    """The values, the numerators and the denominators, each where there are any."""
    rows = list(observed)
    values = tuple(point for row in rows if (point := _value(indicator, row)) is not None)
    whole = _whole(indicator, category, values, glossary)
    if values:
        yield whole
    for part in (Part.NUMERATOR, Part.DENOMINATOR):
        points = tuple(point for row in rows if (point := _count(indicator, row, part)) is not None)
        if points and _counted(indicator, part):
            yield _of_part(whole, part, points, glossary)


def _counted(indicator: Indicator, part: Part) -> str:
    """What the numerator or the denominator counts; empty where nobody says."""
    return str((indicator.numerator if part is Part.NUMERATOR else indicator.denominator) or "")


def _whole(
    indicator: Indicator, category: str, points: tuple[Point, ...], glossary: Glossary
) -> Series:
    label = indicator.categories.get(category, "")
    named = [str(name) for name in (indicator.title, indicator.short, *indicator.also) if name]
    if indicator.breakdown is not None:
        named = [*(named if label else ()), *(whole_of(name) for name in named)]
    names = tuple(dict.fromkeys(glossary.stems(f"{name} {label}") for name in named))
    return Series(
        name=f"{indicator.title}: {label}" if label else str(indicator.title),
        words=frozenset().union(*names),
        unit=_UNITS[indicator.unit],
        points=points,
        indicator=indicator,
        category=category,
        names=names,
        must=glossary.stems(label),
    )


def _of_part(whole: Series, part: Part, points: tuple[Point, ...], glossary: Glossary) -> Series:
    """What the numerator or the denominator counts, as a series of its own."""
    assert whole.indicator is not None
    counted = _counted(whole.indicator, part)
    label = whole.indicator.categories.get(whole.category, "")
    words = glossary.stems(f"{counted} {label}")
    is_time = part is Part.NUMERATOR and whole.unit in (Unit.DAYS, Unit.MONTHS, Unit.MONEY)
    return replace(
        whole,
        name=f"{counted}: {label}" if label else counted,
        words=words,
        unit=whole.unit if is_time else Unit.COUNT,
        points=points,
        names=(words,),
        part=part,
    )


def _value(indicator: Indicator, row: Observation) -> Point | None:
    value = row.value
    if row.numerator is not None and row.denominator:
        value = row.numerator * indicator.unit.scale / row.denominator
    if value is None:
        return None
    printed = in_prose(value, indicator.unit, indicator.decimals)
    return _point(indicator, row, value, indicator.decimals, printed)


def _count(indicator: Indicator, row: Observation, part: Part) -> Point | None:
    value = row.numerator if part is Part.NUMERATOR else row.denominator
    return None if value is None else _point(indicator, row, value, 0, in_table(value, 0))


def _point(
    indicator: Indicator, row: Observation, value: Decimal, decimals: int, printed: str
) -> Point:
    return Point(
        period=row.period,
        value=value,
        decimals=decimals,
        printed=printed,
        place=row.place,
        where=f'the data, "{indicator.label}" for {row.period.label}',
        numerator=row.numerator,
        denominator=row.denominator,
    )


def _added_up(
    indicator: Indicator,
    rows: dict[tuple[str, str], list[Observation]],
    glossary: Glossary,
) -> Iterator[Series]:
    """The total of categories that add up to one, for each period that has them all."""
    if (
        indicator.breakdown is None
        or not indicator.breakdown.adds_up
        or indicator.unit is not DataUnit.COUNT
    ):
        return
    of_all = [
        {row.period: row for row in rows.get((indicator.id, name), ())}
        for name in indicator.categories
    ]
    points = []
    for period in sorted(set.intersection(*(set(one) for one in of_all)) if of_all else ()):
        parts = [one[period] for one in of_all]
        values = [part.value for part in parts if part.value is not None]
        if len(values) == len(parts):
            total = half_up(sum(values, Decimal(0)), indicator.decimals)
            points.append(
                _point(
                    indicator,
                    parts[0],
                    total,
                    indicator.decimals,
                    in_table(total, indicator.decimals),
                )
            )
    if points:
        yield _whole(indicator, "", tuple(points), glossary)
