"""Which actions and risks a block shows, and the prose that they bring into the paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar

from reportgen.model.actions import Action, Said
from reportgen.model.blocks import ActionsBlock, RisksBlock
from reportgen.model.data import Status
from reportgen.model.narrative import Source
from reportgen.model.risks import Risk
from reportgen.model.text import Text
from reportgen.plans import Plan, plans_of
from reportgen.problems import Problems, did_you_mean

Listed = TypeVar("Listed", Action, Risk)


def plan_of(block: ActionsBlock, plans: Mapping[str, Plan]) -> Plan | None:
    """The plan that a block shows, or the part of it; None where it names what there is not."""
    names = _names(block.actions)
    if len(names) == 1 and names[0] in plans:
        return plans[names[0]]
    for plan in plans.values():
        known = {name for action in plan.actions for name in names_of(action)}
        if names and set(names) <= known:
            those = (one for one in plan.actions if not names_of(one).isdisjoint(names))
            return replace(plan, actions=tuple(those))
    return None


def risks_of(block: RisksBlock, source: Source) -> tuple[Risk, ...]:
    """The risks that a block shows; none where it names what there is not."""
    names = _names(block.risks)
    registers = {each.name: each.risks for each in source.datasets if each.risks}
    if len(names) == 1 and names[0] in registers:
        return registers[names[0]]
    for risks in registers.values():
        known = {name for risk in risks for name in names_of(risk)}
        if names and set(names) <= known:
            return tuple(one for one in risks if not names_of(one).isdisjoint(names))
    return ()


def is_illustrative(risks: Sequence[Risk], source: Source) -> bool:
    """Whether these risks are of a dataset that is made up."""
    return any(each.illustrative and set(risks) & set(each.risks) for each in source.datasets)


def refuse_unknown(block: ActionsBlock | RisksBlock, source: Source, found: Problems) -> None:
    """Note what a block names that there is not, or not all in one dataset."""
    names, rows = _asked(block, source)
    filled = {name: listed for name, listed in rows.items() if listed}
    known = [*filled, *(name for listed in filled.values() for row in listed for name in row)]
    unknown = [name for name in names if name not in known]
    for name in unknown:
        what = f'there are no {block.named_by} called "{name}" in the data of this paper'
        table = f"{block.named_by}.csv"
        where = f"{table} of {' or '.join(filled)}" if filled else f"the {table} of one"
        mend = did_you_mean(name, known, f"name a dataset, or what stands in {where}")
        found.add("N100", name.place(), what, mend)
    if names and not unknown:
        what = f"these {block.named_by} are not all of one dataset"
        found.add("N101", names[0].place(), what, "write a block for each dataset")


def _asked(
    block: ActionsBlock | RisksBlock, source: Source
) -> tuple[tuple[Text, ...], dict[str, list[set[str]]]]:
    """What a block names, and by dataset the names of each row that it could mean."""
    if isinstance(block, ActionsBlock):
        return _names(block.actions), {
            each.name: [names_of(one) for one in each.actions] for each in source.datasets
        }
    return _names(block.risks), {
        each.name: [names_of(one) for one in each.risks] for each in source.datasets
    }


def _group_of(row: Action | Risk) -> Said:
    return row.theme if isinstance(row, Action) else row.kind


def names_of(row: Action | Risk) -> set[str]:
    """What a block may name a row by: its id, and its theme or kind."""
    group = _group_of(row)
    return {row.id} if isinstance(group, Status) or not group else {row.id, group}


def grouped(rows: Iterable[Listed]) -> dict[Said, tuple[Listed, ...]]:
    """The rows by theme or kind, in the order in which these first come."""
    groups: dict[Said, list[Listed]] = {}
    for row in rows:
        groups.setdefault(_group_of(row), []).append(row)
    return {name: tuple(of_it) for name, of_it in groups.items()}


def exceptional(plan: Plan) -> tuple[Action, ...]:
    """Red, amber and overdue actions: the red first, within each the order of the plan."""
    red, amber = plan.those("red"), plan.those("amber")
    others = (one for one in plan.actions if one not in (*red, *amber))
    return (*red, *amber, *(one for one in others if one.is_overdue(plan.day)))


class CellProse(NamedTuple):
    """The prose of a cell; numbers in a promise are no figures: "within 15 days"."""

    text: Text
    is_promise: bool = False


def prose_in(block: ActionsBlock | RisksBlock, source: Source) -> tuple[CellProse, ...]:
    """The prose of the cells that a block will print, in reading order."""
    if isinstance(block, RisksBlock):
        return tuple(_prose_of_risks(block, source))
    plan = plan_of(block, plans_of(source.datasets, source.covered.end))
    if plan is None or block.show == "overview":
        return ()
    groups = grouped(plan.actions).values()
    in_order = [one for group in groups for one in group]
    return tuple(_prose_of_actions(exceptional(plan) if block.show == "exceptions" else in_order))


def _prose_of_actions(actions: Iterable[Action]) -> Iterator[CellProse]:
    for one in actions:
        if not isinstance(one.action, Status):
            yield CellProse(one.action, is_promise=True)
        if not isinstance(one.progress, Status):
            yield CellProse(one.progress)


def _prose_of_risks(block: RisksBlock, source: Source) -> Iterator[CellProse]:
    risks = [one for group in grouped(risks_of(block, source)).values() for one in group]
    if block.show == "list" and risks:
        yield CellProse(as_list(block, risks))
    elif block.show == "register":
        for one in risks:
            details = one.risk, one.cause, one.consequence, one.mitigation
            yield from map(CellProse, _written(details))


def tables_in(block: ActionsBlock | RisksBlock, source: Source) -> int:
    """How many tables a block makes: one, or one for each theme or kind."""
    if isinstance(block, RisksBlock):
        return len(grouped(risks_of(block, source))) if block.show == "register" else 1
    plan = plan_of(block, plans_of(source.datasets, source.covered.end))
    if plan is None:
        return 1
    if block.show == "exceptions":
        return 1 if exceptional(plan) else 0
    return len(grouped(plan.actions))


def as_list(block: RisksBlock, risks: Sequence[Risk]) -> Text:
    """The risks as Markdown: for each kind a paragraph that leads in, then its risks as a list.

    What is not told of a risk is left out: in a sentence there is no place for shorthand.
    """
    parts: list[str] = []
    for kind, of_kind in grouped(risks).items():
        parts += [*_lead_in(block, kind), "\n\n"]
        for number, risk in enumerate(of_kind, 1):
            parts += [f"{number}. ", *_sentences((risk.risk, risk.cause, risk.consequence))]
            mitigation = tuple(_sentences((risk.mitigation,)))
            parts += [*(("Mitigation: ",) if mitigation else ()), *mitigation, "\n"]
        parts.append("\n")
    return Text.joined(parts)


def _lead_in(block: RisksBlock, kind: Said) -> tuple[str, ...]:
    """The words of the block; else the kind itself, else words that fit everywhere."""
    if kind in block.lead_ins:
        return (block.lead_ins[Text(kind)],)
    return ("The risks are:",) if isinstance(kind, Status) or not kind else (kind, ":")


def _sentences(details: Iterable[Said]) -> Iterator[str]:
    """What is told of a risk, each with its full stop."""
    for said in _written(details):
        is_ended = said.endswith((".", "!", "?"))
        yield from (said, " ") if is_ended else (said, ". ")


def _written(several: Iterable[Said]) -> Iterator[Text]:
    return (said for said in several if not isinstance(said, Status))


def _names(written: Text | list[Text]) -> tuple[Text, ...]:
    return tuple(written) if isinstance(written, list) else (written,)
