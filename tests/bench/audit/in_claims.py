"""Wrong claims: the words about figures turned round."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from reportgen.audit.lexicon.sentence import Sentence
from reportgen.audit.lexicon.stems import stems
from tests.bench.audit.claimed import Claimed
from tests.bench.audit.mutation import Cover, Mutation, edit_at

#: Each word and its opposite; the other way round as well.
_PAIRS = (
    ("rose", "fell"), ("rise", "fall"), ("risen", "fallen"), ("rises", "falls"),
    ("rising", "falling"), ("increase", "decrease"), ("increased", "decreased"),
    ("an increase", "a decrease"), ("grew", "shrank"), ("grown", "shrunk"),
    ("up from", "down from"), ("more than", "less than"), ("more", "fewer"),
    ("higher", "lower"), ("longer", "shorter"), ("improved", "worsened"),
)  # fmt: skip
_SIDES = (("above", "below"), ("higher than", "lower than"))
_EXTREMES = (
    ("highest", "lowest"), ("largest", "smallest"), ("biggest", "smallest"),
    ("the most", "the fewest"), ("most common", "least common"), ("longest", "shortest"),
)  # fmt: skip


def _opposites(pairs: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return {other: one for one, other in pairs} | dict(pairs)


def _pattern(words: dict[str, str]) -> re.Pattern[str]:
    every = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return re.compile(rf"\b(?<!or )(?:{every})\b", re.IGNORECASE)  # not "three or more"


Covers = Callable[[Sentence, int, int], bool]


def wrong_claims(claimed: Claimed) -> Iterator[Mutation]:
    """Every claim that can be turned into its opposite."""
    turned: tuple[tuple[str, dict[str, str], Covers], ...] = (
        ("direction reversed", _opposites(_PAIRS), claimed.compares),
        ("other side of the target", _opposites(_SIDES), claimed.is_against),
        ("superlative reversed", _opposites(_EXTREMES), _ranks(claimed)),
    )
    for sentence in claimed.evidence.sentences:
        for kind, words, covers in turned:
            yield from _turned(sentence, kind, words, covers)
        yield from _moved(sentence, claimed)


def _ranks(claimed: Claimed) -> Covers:
    return lambda sentence, start, end: any(claimed.ranked_first(sentence))


def _turned(
    sentence: Sentence, kind: str, words: dict[str, str], covers: Covers
) -> Iterator[Mutation]:
    for found in _pattern(words).finditer(sentence.words):
        new = words[found[0].lower()]
        start, end = sentence.start + found.start(), sentence.start + found.end()
        edit = edit_at(sentence.passage.text, start, end, _like(found[0], new))
        yield Mutation(kind, (edit,), Cover.SURE if covers(sentence, start, end) else Cover.NONE)


def _moved(sentence: Sentence, claimed: Claimed) -> Iterator[Mutation]:
    """What comes first exchanged for something that does not."""
    if not _pattern(_opposites(_EXTREMES)).search(sentence.words):
        return
    done: set[str] = set()
    for ranking, first in claimed.ranked_first(sentence):
        found = re.search(rf"\b{re.escape(first.label)}\b", sentence.words, re.IGNORECASE)
        for other in ranking.entries[1:] if found else ():
            if found and other.label not in done and not other.words <= stems(sentence.words):
                done.add(other.label)
                start, end = sentence.start + found.start(), sentence.start + found.end()
                new = _like(found[0], other.label)
                edit = edit_at(sentence.passage.text, start, end, new)
                yield Mutation("superlative moved", (edit,), Cover.SURE)


def _like(old: str, new: str) -> str:
    """With a capital letter where the old words have one."""
    return new[0].upper() + new[1:] if old[0].isupper() else new[0].lower() + new[1:]
