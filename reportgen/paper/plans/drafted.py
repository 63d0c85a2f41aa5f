"""A plan or a register as a block shows it: its rows chosen, grouped and read, nothing printed yet.

What is chosen and grouped here is what is numbered and what is printed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic

from reportgen.model.actions import Action
from reportgen.model.blocks import ActionsBlock, RisksBlock
from reportgen.model.risks import Risk
from reportgen.paper.drafts import NO_PROSE, Draft, DraftBlock
from reportgen.paper.plans.choosing import Listed, Register
from reportgen.plans import Plan


@dataclass(frozen=True)
class DraftRow(Generic[Listed]):
    """A row, and the prose of its cells by their columns; of those that are told."""

    row: Listed
    prose: Mapping[str, Draft]


@dataclass(frozen=True)
class DraftGroup(Generic[Listed]):
    """The rows of one table: those of a theme or kind; `name` is empty where there is one group."""

    name: str
    rows: tuple[DraftRow[Listed], ...]


@dataclass(frozen=True)
class DraftPlan(DraftBlock):
    """An action plan; no plan where its block names what there is not."""

    block: ActionsBlock
    note: Draft = NO_PROSE
    plan: Plan | None = None
    groups: tuple[DraftGroup[Action], ...] = ()


@dataclass(frozen=True)
class DraftRegister(DraftBlock):
    """A register of risks, or their lists; no register where its block names what there is not."""

    block: RisksBlock
    note: Draft = NO_PROSE
    register: Register | None = None
    groups: tuple[DraftGroup[Risk], ...] = ()
    lists: tuple[Draft, ...] = ()
