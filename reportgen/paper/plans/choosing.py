"""Which actions and risks a block shows, and the prose that they bring into the paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeVar

from reportgen.model.actions import Action, Said
from reportgen.model.blocks import ActionsBlock, RisksBlock
from reportgen.model.data import Status
from reportgen.model.narrative import Source
from reportgen.model.risks import Risk
from reportgen.model.text import Text
from reportgen.paper.plans.escaping import sentence_of, words_of
from reportgen.paper.typography import smart
from reportgen.plans import Plan
from reportgen.problems import Problems, did_you_mean
from reportgen.wording import and_list

Listed = TypeVar("Listed", Action, Risk)

NO_THEME, NO_KIND = "Without a theme", "Without a kind"


@dataclass(frozen=True)
class Register:
    """The risks that a block shows: those of a dataset, or some of them."""

    risks: tuple[Risk, ...]
    illustrative: bool


def plan_of(block: ActionsBlock, plans: Mapping[str, Plan]) -> Plan | None:
    """The plan that a block shows, or the part of it; None where that cannot be told."""
    chosen = _chosen(names_in(block), {name: plan.actions for name, plan in plans.items()})
    return replace(plans[chosen[0]], actions=chosen[1]) if chosen else None


def register_of(block: RisksBlock, source: Source) -> Register | None:
    """The risks that a block shows; None where that cannot be told."""
    registers = {each.name: each for each in source.datasets if each.risks}
    chosen = _chosen(names_in(block), {name: each.risks for name, each in registers.items()})
    return Register(chosen[1], registers[chosen[0]].illustrative) if chosen else None


def _chosen(
    names: Sequence[Text], datasets: Mapping[str, tuple[Listed, ...]]
) -> tuple[str, tuple[Listed, ...]] | None:
    """The one dataset that these names mean, and its rows that they name."""
    if any(_meanings(name, datasets) > 1 for name in names) or len(set(names)) < len(names):
        return None
    if len(names) == 1 and names[0] in datasets:
        return names[0], datasets[names[0]]
    knowing = _knowing(names, datasets)
    if len(knowing) != 1:
        return None
    rows = datasets[knowing[0]]
    return knowing[0], tuple(one for one in rows if not names_of(one).isdisjoint(names))


def _meanings(name: str, datasets: Mapping[str, Sequence[Action] | Sequence[Risk]]) -> int:
    """How many of a dataset, a theme or kind and an id a name means; 1 where it is clear."""
    of_rows = (
        any(row.id == name for row in rows) + any(_group_of(row) == name for row in rows)
        for rows in datasets.values()
    )
    return max((name in datasets) + several for several in of_rows) if datasets else 0


def _knowing(
    names: Sequence[Text], datasets: Mapping[str, Sequence[Action] | Sequence[Risk]]
) -> list[str]:
    """The datasets that know every one of these names."""
    known = {name: set().union(*map(names_of, rows)) for name, rows in datasets.items()}
    return [name for name, theirs in known.items() if names and set(names) <= theirs]


def refuse_unknown(block: ActionsBlock | RisksBlock, source: Source, found: Problems) -> None:
    """Note what a block names that there is not, or twice, or not in one dataset and no other."""
    names, datasets = names_in(block), _datasets(block, source)
    unclear = [name for name in dict.fromkeys(names) if _meanings(name, datasets) > 1]
    for name in unclear:
        what = f'"{name}" is more than one of a dataset, a {block.group_by} and an id'
        mend = f"give the {block.group_by} or the id another name in {block.named_by}.csv"
        found.add("N101", name.place(), what, mend)
    repeated = [name for at, name in enumerate(names) if name in names[:at]]
    for name in repeated:
        found.add("N103", name.place(), f'"{name}" is named twice here', "take one out")
    if unclear or repeated:
        return
    rows = (name for listed in datasets.values() for row in listed for name in names_of(row))
    known = [*datasets, *rows]
    unknown = [name for name in names if name not in known]
    for name in unknown:
        what = f'there are no {block.named_by} called "{name}" in the data of this paper'
        table = f"{block.named_by}.csv"
        where = f"{table} of {' or '.join(datasets)}" if datasets else f"the {table} of one"
        mend = did_you_mean(name, known, f"name a dataset, or what stands in {where}")
        found.add("N100", name.place(), what, mend)
    if names and not unknown:
        _refuse_spread(block, _knowing(names, datasets), found)


def _refuse_spread(block: ActionsBlock | RisksBlock, knowing: list[str], found: Problems) -> None:
    """Note that the names are of no one dataset, or of several."""
    what, mend = f"these {block.named_by} are not all of one dataset", "write a block for each"
    if knowing:
        what = f"several datasets have {block.named_by} of these names: {and_list(knowing)}"
        mend = f"give them other ids in one {block.named_by}.csv, or name a whole dataset"
    found.add("N101", names_in(block)[0].place(), what, mend)


def _datasets(
    block: ActionsBlock | RisksBlock, source: Source
) -> dict[str, tuple[Action, ...] | tuple[Risk, ...]]:
    """The rows that a block could mean, by dataset."""
    is_plan = isinstance(block, ActionsBlock)
    every = {each.name: each.actions if is_plan else each.risks for each in source.datasets}
    return {name: rows for name, rows in every.items() if rows}


def _group_of(row: Action | Risk) -> Said:
    return row.theme if isinstance(row, Action) else row.kind


def names_of(row: Action | Risk) -> set[str]:
    """What a block may name a row by: its id, and its theme or kind."""
    group = _group_of(row)
    return {row.id} if isinstance(group, Status) or not group else {row.id, group}


def group_name(row: Action | Risk) -> str:
    """The theme or kind of a row as it is printed; words that say so where it has none."""
    group = _group_of(row)
    if isinstance(group, Status) or not group:
        return NO_THEME if isinstance(row, Action) else NO_KIND
    return smart(group)


def grouped(rows: Iterable[Listed]) -> dict[str, tuple[Listed, ...]]:
    """The rows by theme or kind as it is printed, in the order in which these first come."""
    groups: dict[str, list[Listed]] = {}
    for row in rows:
        groups.setdefault(group_name(row), []).append(row)
    return {name: tuple(of_it) for name, of_it in groups.items()}


#: What makes an action an exception, in the order in which exceptions are listed.
EXCEPTIONAL = ("red", "amber", "overdue")


def exceptional(plan: Plan) -> tuple[Action, ...]:
    """Red, amber and overdue actions: the red first, within each the order of the plan."""
    in_order = chain.from_iterable(plan.those(name) for name in EXCEPTIONAL)
    return tuple({id(one): one for one in in_order}.values())


def as_list(block: RisksBlock, of_kind: Sequence[Risk]) -> Text:
    """The risks of a kind as Markdown: a paragraph that leads in, then the risks as a list.

    What is not told of a risk is left out: in a sentence there is no place for shorthand.
    """
    parts: list[str] = [*_lead_in(block, of_kind[0].kind), "\n\n"]
    for number, risk in enumerate(of_kind, 1):
        parts += [f"{number}. ", *(tuple(_told(risk)) or _untold(risk)), "\n"]
    return Text.joined(parts)


def _told(risk: Risk) -> Iterator[str]:
    """What is told of a risk, as sentences."""
    yield from _sentences((risk.risk, risk.cause, risk.consequence))
    if mitigation := tuple(_sentences((risk.mitigation,))):
        yield from ("Mitigation: ", *mitigation)


def _untold(risk: Risk) -> tuple[str, ...]:
    """The risk by its id, where nothing else is told of it: "R5: confidential."."""
    why = risk.risk if isinstance(risk.risk, Status) else Status.NOT_AVAILABLE
    return words_of(risk.id), f": {why.meaning}."


def _lead_in(block: RisksBlock, kind: Said) -> tuple[str, ...]:
    """The words of the block; else the kind itself, else words that fit everywhere."""
    if kind in block.lead_ins:
        return (block.lead_ins[Text(kind)],)
    return ("The risks are:",) if isinstance(kind, Status) or not kind else (words_of(kind), ":")


def _sentences(details: Iterable[Said]) -> Iterator[str]:
    """What is told of a risk, each with its full stop."""
    for said in _written(details):
        is_ended = said.endswith((".", "!", "?"))
        yield from (sentence_of(said), " " if is_ended else ". ")


def _written(several: Iterable[Said]) -> Iterator[Text]:
    return (said for said in several if not isinstance(said, Status))


def names_in(block: ActionsBlock | RisksBlock) -> tuple[Text, ...]:
    """What a block names: a dataset, or rows by their ids, themes or kinds."""
    written = block.actions if isinstance(block, ActionsBlock) else block.risks
    return tuple(written) if isinstance(written, list) else (written,)
