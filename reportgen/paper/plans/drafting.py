"""What plans and registers bring into the paper: their rows, and the prose of their cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reportgen.model.actions import Action
from reportgen.model.blocks import ActionsBlock, RisksBlock
from reportgen.model.data import Status
from reportgen.model.narrative import Source
from reportgen.model.risks import Risk
from reportgen.model.style.actions import ActionsStyle
from reportgen.paper.drafts import (
    LONGEST,
    Draft,
    DraftBlock,
    DraftSection,
    NumberedAs,
    read_note,
    read_prose,
    runs_of,
)
from reportgen.paper.plans.choosing import (
    Listed,
    as_list,
    exceptional,
    grouped,
    names_in,
    plan_of,
    refuse_unknown,
    register_of,
)
from reportgen.paper.plans.drafted import DraftGroup, DraftPlan, DraftRegister, DraftRow
from reportgen.plans import Plan, plans_of
from reportgen.problems import Problems

#: The columns that hold prose. Numbers in a promise are no figures: "within 15 days".
PROMISE = "action"
OF_ACTIONS = (PROMISE, "progress")
OF_RISKS = ("risk", "cause", "consequence", "mitigation")


def with_plans(
    sections: Iterable[DraftSection], source: Source, style: ActionsStyle, found: Problems
) -> tuple[DraftSection, ...]:
    """The sections, in which every plan and register has its rows and the prose of their cells."""
    plans = plans_of(source.datasets, source.covered.end, style.due_soon)
    reading = _Reading(source, plans, found)
    return tuple(
        replace(section, blocks=tuple(map(reading.block, section.blocks))) for section in sections
    )


@dataclass(frozen=True)
class _Reading:
    """Reads what the blocks of a paper show of its plans and registers."""

    source: Source
    plans: Mapping[str, Plan]
    found: Problems

    def block(self, draft: DraftBlock) -> DraftBlock:
        """A block with its rows; one that names what there is not is noted, and has none."""
        match draft.block:
            case ActionsBlock() as block:
                return self._plan(block)
            case RisksBlock(show="list") as block:
                return self._list(block)
            case RisksBlock() as block:
                return self._register(block)
            case _:
                return draft

    def _plan(self, block: ActionsBlock) -> DraftPlan:
        plan, note = plan_of(block, self.plans), read_note(block.note, self.found)
        if plan is None:
            refuse_unknown(block, self.source, self.found)
        shown = _shown(block, plan) if plan else {}
        groups = tuple(self._groups(shown, OF_ACTIONS))
        tables = (NumberedAs.TABLE,) * len(groups)
        runs = (NumberedAs.CHART,) if block.show == "overview" else tables
        drafts = (note, *_prose_of(groups))
        return DraftPlan(block, drafts, runs or (NumberedAs.NOTHING,), note, plan, groups)

    def _register(self, block: RisksBlock) -> DraftRegister:
        register, note = register_of(block, self.source), read_note(block.note, self.found)
        if register is None:
            refuse_unknown(block, self.source, self.found)
        shown = grouped(register.risks) if register and block.show == "register" else {}
        groups = tuple(self._groups(shown, OF_RISKS))
        runs = (NumberedAs.TABLE,) * (len(groups) or 1)
        return DraftRegister(block, (note, *_prose_of(groups)), runs, note, register, groups)

    def _list(self, block: RisksBlock) -> DraftRegister:
        """The risks of each kind as prose, and the note beneath them."""
        register = register_of(block, self.source)
        if register is None:
            refuse_unknown(block, self.source, self.found)
        kinds = grouped(register.risks).values() if register else ()
        lists = tuple(draft for risks in kinds for draft in self._as_prose(block, risks))
        runs = tuple(run for draft in lists for run in runs_of(draft))
        note = read_note(block.note, self.found)
        return DraftRegister(block, (*lists, note), runs, note, register, lists=lists)

    def _as_prose(self, block: RisksBlock, risks: Sequence[Risk]) -> Iterator[Draft]:
        text = as_list(block, risks)
        if len(text) <= LONGEST:
            yield read_prose(text, self.found)
            return
        what = f"the risks of a kind make a list of more than {LONGEST:,} characters"
        mend = "show them as a register, or name fewer of them"
        self.found.add("N014", names_in(block)[0].place(), what, mend)

    def _groups(
        self, shown: Mapping[str, Sequence[Listed]], columns: Sequence[str]
    ) -> Iterator[DraftGroup[Listed]]:
        """The groups with their prose read; one alone needs no name."""
        for name, rows in shown.items():
            read = tuple(self._row(row, columns) for row in rows)
            yield DraftGroup(name if len(shown) > 1 else "", read)

    def _row(self, row: Listed, columns: Sequence[str]) -> DraftRow[Listed]:
        said = {column: getattr(row, column) for column in columns}
        prose = {
            column: read_prose(text, self.found, typed=column != PROMISE)
            for column, text in said.items()
            if not isinstance(text, Status)
        }
        return DraftRow(row, prose)


def _shown(block: ActionsBlock, plan: Plan) -> dict[str, tuple[Action, ...]]:
    """The actions that a block tells of, by the tables that they stand in; a chart only counts."""
    if block.show == "highlights":
        return grouped(plan.actions)
    actions = exceptional(plan) if block.show == "exceptions" else ()
    return {"": actions} if actions else {}


def _prose_of(groups: Iterable[DraftGroup[Listed]]) -> Iterator[Draft]:
    """All prose of the groups, in reading order."""
    return (draft for group in groups for row in group.rows for draft in row.prose.values())
