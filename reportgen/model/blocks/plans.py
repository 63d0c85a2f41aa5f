"""Action plans and registers of risks."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reportgen.model.blocks.block import Block
from reportgen.model.text import Text

#: What can be shown of an action plan.
ActionsShown = Literal["overview", "exceptions", "highlights"]
#: What can be shown of a register of risks.
RisksShown = Literal["register", "matrix", "list"]


class ActionsBlock(Block):
    """An action plan, or a part of one."""

    named_by: ClassVar = "actions"
    group_by: ClassVar = "theme"
    actions: Text | Annotated[list[Text], Field(min_length=1)] = Field(
        description="the dataset whose actions it shows; or themes, or ids of actions"
    )
    show: ActionsShown = Field(
        description="overview (a chart of the ratings), exceptions (red, amber and overdue, with "
        "why and by whom) or highlights (every action, a table for each theme)"
    )
    caption: Text = Field(description="what it shows, as a title")
    note: Text | None = Field(default=None, description="a note printed beneath; may use {{ }}")


class RisksBlock(Block):
    """A register of risks."""

    named_by: ClassVar = "risks"
    group_by: ClassVar = "kind"
    risks: Text | Annotated[list[Text], Field(min_length=1)] = Field(
        description="the dataset whose risks it shows; or kinds, or ids of risks"
    )
    show: RisksShown = Field(
        description="register (a table for each kind), matrix (likelihood by impact) or list (a "
        "paragraph for each kind, with its risks beneath)"
    )
    caption: Text | None = Field(
        default=None, description="what it shows, as a title; a list has none"
    )
    lead_ins: dict[Text, Text] = Field(
        default_factory=dict,
        description="of a list: the paragraph before the risks of each kind, by the kind",
    )
    note: Text | None = Field(default=None, description="a note printed beneath; may use {{ }}")
