"""What the open words of a paper name: the open edition knows of no other fact, term or dataset."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from reportgen.model.blocks import ActionsBlock, RisksBlock
from reportgen.model.data import Dataset
from reportgen.model.narrative import Fact, Source
from reportgen.model.text import Text
from reportgen.paper.editions.holding import fragments_of
from reportgen.problems import Place

#: Between `facts` and the name of one: a full stop, or ["
_BETWEEN = r"\W{1,6}"


def only_mentioned(source: Source) -> Source:
    """The paper without the facts, terms and datasets that it does not name."""
    said = _Said("\n".join(_words_of(source)))
    terms = source.paper.terms.items()
    update = {
        "terms": {name: full for name, full in terms if said.follows("term", name)},
        "data": [one.name for one in source.datasets if _is_used(one, source, said)],
    }
    return replace(
        source,
        paper=source.paper.model_copy(update=update),
        facts={
            name: _unplaced(one)
            for name, one in source.facts.items()
            if said.follows("facts", name)
        },
        datasets=tuple(one for one in source.datasets if _is_used(one, source, said)),
    )


def _unplaced(fact: Fact) -> Fact:
    """A fact that tells its file and not its line: that is a count of the facts before it."""
    value, file = str(fact.value), Place(fact.value.place().file)
    return fact.model_copy(update={"value": Text(value, lambda *_: file)})


@dataclass(frozen=True)
class _Said:
    """All that somebody wrote."""

    words: str

    def has(self, name: str) -> bool:
        """Whether a name stands in it."""
        return self._finds(re.escape(name))

    def follows(self, kind: str, name: str) -> bool:
        """Whether an expression takes a name from `facts` or `term`."""
        return self._finds(f"{kind}{_BETWEEN}{re.escape(name)}")

    def _finds(self, pattern: str) -> bool:
        return re.search(rf"(?<!\w){pattern}(?!\w)", self.words) is not None


def _is_used(dataset: Dataset, source: Source, said: _Said) -> bool:
    """Whether an indicator of a dataset is named, or its actions or risks may be."""
    if any(said.has(name) for name in dataset.indicators):
        return True
    blocks = [block for fragment in fragments_of(source) for block in fragment.content]
    plans = said.has("actions") or any(isinstance(one, ActionsBlock) for one in blocks)
    risks = any(isinstance(one, RisksBlock) for one in blocks)
    return bool((plans and dataset.actions) or (risks and dataset.risks))


def _words_of(source: Source) -> Iterator[str]:
    """Every text of the sections, wherever it stands in them."""
    for fragment in fragments_of(source):
        for block in fragment.content:
            yield from _strings(block.model_dump())


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from (str(name), *_strings(each))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _strings(each)
