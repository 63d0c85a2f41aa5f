"""Typed numbers that a fact of the paper declares, and the expression that would print each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from reportgen.audit.evidence import Evidence
from reportgen.audit.lexicon.quantity import Hedge, Quantity
from reportgen.audit.lexicon.sentence import Sentence
from reportgen.audit.lexicon.stems import stems
from reportgen.model.narrative import Fact
from reportgen.problems import Place

LEAST_SHARED = 2


class Declared(NamedTuple):
    """A typed number, and the fact that it is: `{{ facts.audited }}`."""

    place: Place
    expression: str


def declared_numbers(evidence: Evidence, facts: Mapping[str, Fact]) -> Iterator[Declared]:
    """Every typed number that is one fact for certain.

    Many things come to 24: the fact must be the only one of that value, and the sentence must have
    two words of what it is about, one of which no other fact is about.
    """
    about = {name: stems(fact.about) - stems(fact.value) for name, fact in facts.items()}
    numbers = Counter(word for words in about.values() for word in words)
    for sentence in evidence.sentences:
        for quantity in sentence.quantities:
            names = [name for name, fact in facts.items() if _is_typed(quantity, sentence, fact)]
            if len(names) != 1:
                continue
            shared = about[names[0]] & _words_beside(quantity, sentence)
            if len(shared) >= LEAST_SHARED and any(numbers[word] == 1 for word in shared):
                place = sentence.place(quantity.start, quantity.end)
                yield Declared(place, f"{{{{ facts.{names[0]} }}}}")


def _is_typed(quantity: Quantity, sentence: Sentence, fact: Fact) -> bool:
    """Whether a number stands there just as the fact would print it."""
    printed = str(sentence.passage.text)[quantity.start : quantity.end]
    is_plain = quantity.hedge is Hedge.EXACT and not quantity.in_words and not quantity.is_range
    return is_plain and quantity.behind is None and printed == fact.value


def _words_beside(quantity: Quantity, sentence: Sentence) -> frozenset[str]:
    """The words of a sentence without those of the number itself."""
    text = str(sentence.passage.text)
    before, after = text[sentence.start : quantity.start], text[quantity.end : sentence.end]
    return stems(before) | stems(after)
