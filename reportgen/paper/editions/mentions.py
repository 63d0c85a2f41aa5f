"""What the open words of a paper name: the open edition knows of no other fact, term or dataset.

Only what stands between braces names anything, and the fields of tables, charts and plans that say
what they show. A plain word that is called like an indicator tells nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from reportgen.model.actions import Action
from reportgen.model.blocks import (
    ActionsBlock,
    AnyBlock,
    ChartBlock,
    RisksBlock,
    ScorecardBlock,
    TableBlock,
)
from reportgen.model.data import Dataset
from reportgen.model.narrative import Fact, Source
from reportgen.model.risks import Risk
from reportgen.model.style import HouseStyle
from reportgen.model.text import Text
from reportgen.paper.expressions import Step, find_expressions
from reportgen.paper.plans.choosing import names_in, names_of
from reportgen.problems import Place, Problems


def only_mentioned(source: Source, style: HouseStyle) -> Source:
    """The paper without the facts, terms and datasets that neither it nor its style names."""
    said = _Said(source, style)
    terms, facts = said.following("term"), said.following("facts")
    datasets = tuple(one for one in source.datasets if said.uses(one))
    update = {
        "terms": {name: full for name, full in source.paper.terms.items() if name in terms},
        "data": [one.name for one in datasets],
    }
    return replace(
        source,
        paper=source.paper.model_copy(update=update),
        facts={name: _unplaced(one) for name, one in source.facts.items() if name in facts},
        datasets=datasets,
    )


def _unplaced(fact: Fact) -> Fact:
    """A fact that tells its file and not its line: that is a count of the facts before it."""
    value, file = str(fact.value), Place(fact.value.place().file)
    return fact.model_copy(update={"value": Text(value, lambda *_: file)})


@dataclass(frozen=True)
class _Said:
    """All that a paper and its house style say."""

    source: Source
    style: HouseStyle

    def following(self, root: str) -> frozenset[str]:
        """The names that expressions take from `facts` or `term`."""
        chains = (steps for steps in self._expressions if steps[0].name == root)
        return frozenset(step.name for steps in chains for step in steps[1:])

    def uses(self, dataset: Dataset) -> bool:
        """Whether an indicator of a dataset is named, or its actions or risks are."""
        return not self._indicators.isdisjoint(dataset.indicators) or self._uses_plans(dataset)

    @cached_property
    def _indicators(self) -> frozenset[str]:
        """Whatever stands where an indicator can be named."""
        in_prose = (steps[0].name for steps in self._expressions)
        return frozenset((*in_prose, *(name for one in self._blocks for name in _shown(one))))

    def _uses_plans(self, dataset: Dataset) -> bool:
        shown = {
            name
            for block in self._blocks
            if isinstance(block, ActionsBlock | RisksBlock)
            for name in names_in(block)
        }
        rows: list[Action | Risk] = [*dataset.actions, *dataset.risks]
        known = {dataset.name}.union(*map(names_of, rows)) if rows else set()
        return not shown.isdisjoint(known) or self._counts(dataset)

    def _counts(self, dataset: Dataset) -> bool:
        """Whether an expression counts its actions; where there are no others, it names none."""
        is_only = sum(bool(one.actions) for one in self.source.datasets) == 1
        chains = (steps for steps in self._expressions if steps[0].name == "actions")
        return bool(dataset.actions) and any(
            is_only or any(step.name == dataset.name for step in steps) for steps in chains
        )

    @cached_property
    def _expressions(self) -> tuple[tuple[Step, ...], ...]:
        """What stands between braces, wherever it does."""
        texts = (Text(text) for text in _strings(self._written()) if "{{" in text)
        found = (one for text in texts for one in find_expressions(text, Problems()))
        return tuple(one.steps for one in found if one.steps)

    def _written(self) -> list[Any]:
        """Everything that somebody wrote and that may be printed, as plain data."""
        source = self.source
        headings = [str(one.heading) for one in source.sections if one.heading]
        models = (source.cover, self.style, *source.appendices, *self._blocks)
        return [headings, source.paper.cover, *(one.model_dump() for one in models)]

    @property
    def _blocks(self) -> Iterator[AnyBlock]:
        return (block for fragment in self.source.sections for block in fragment.content)


def _shown(block: AnyBlock) -> Iterator[str]:
    """The indicators that a table or a chart shows."""
    match block:
        case TableBlock():
            yield from _names(block.table)
            yield from (str(one.indicator) for one in block.columns if one.indicator)
        case ChartBlock():
            yield from _names(block.chart)
        case ScorecardBlock():
            yield from _names(block.scorecard)


def _names(written: Text | list[Text]) -> list[str]:
    return [*map(str, written)] if isinstance(written, list) else [str(written)]


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from (str(name), *_strings(each))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _strings(each)
