"""Facts: whether the words that are printed and the number behind them say the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from reportgen.model.narrative import Fact, Facts
from reportgen.problems import Problems

_NUMBER = re.compile(r"([0-9][0-9,]*(?:\.[0-9]+)?)\s*([a-z]*)")
#: What a word after a number makes of it: 2 years are 24 months, 4 weeks 28 days.
_SCALES = {
    "k": 10**3, "thousand": 10**3, "m": 10**6, "million": 10**6, "bn": 10**9, "billion": 10**9,
    "year": 12, "years": 12, "week": 7, "weeks": 7,
}  # fmt: skip


def check_facts(facts: Facts, found: Problems) -> None:
    """Query each fact whose value is written in digits, none of which are its number."""
    for fact in facts.facts.values():
        numbers = set(_numbers_in(fact.value))
        if fact.number is not None and numbers and abs(fact.number) not in numbers:
            _query(fact, found)


def _numbers_in(value: str) -> Iterator[Decimal]:
    """The numbers of a text, each as it stands and as the word after it scales it."""
    for digits, word in _NUMBER.findall(value.casefold()):
        number = Decimal(digits.replace(",", ""))
        yield number
        yield number * _SCALES.get(word, 1)


def _query(fact: Fact, found: Problems) -> None:
    what = f'"{fact.value}" is printed, and the number behind it is {fact.number:,f}'
    mend = "correct the one that is wrong"
    found.add("N006", fact.value.place(), what, mend, about=f"{fact.value}: {fact.about}")
