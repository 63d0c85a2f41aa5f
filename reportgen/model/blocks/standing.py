"""Blocks that a paper only places: the house style, or the paper itself, says what is in them."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from reportgen.model.blocks.block import Block
from reportgen.model.people import Role
from reportgen.model.written import Identifier, WebAddress, Written

ConditionName = Literal["exempt", "late", "urgent", "key_decision", "call_in"]
Keyed = Literal["symbols used", "initials used"]


class TicksBlock(Block):
    """A table of questions of the house style, answered in `cover.yml`."""

    named_by: ClassVar = "ticks"
    ticks: Identifier = Field(description="which of the style's tick tables, such as key_decision")


class StatementBlock(Block):
    """The statement of a condition at a place of the paper's own choosing."""

    named_by: ClassVar = "statement"
    statement: ConditionName = Field(
        description="exempt, late, urgent, key_decision or call_in: its statement stands here, "
        "where cover.yml declares it, and not where the house style puts it"
    )


class Contact(Written):
    """Whom to ask: a role and a service, and no person."""

    job_title: Role = Field(description="the job title of who answers questions; no name")
    service: Role | None = Field(default=None, description="the service or department")
    web: WebAddress | None = Field(default=None, description="the service's page, from https:// on")
    address: Role | None = Field(default=None, description="the service's postal address")


class ContactBlock(Block):
    """Whom to ask about the paper, in the lines of the house style."""

    named_by: ClassVar = "contact"
    contact: Contact = Field(description="whom to ask, by role")


class KeyBlock(Block):
    """What the symbols or the initials mean that the paper uses."""

    named_by: ClassVar = "key"
    key: Keyed = Field(description="symbols used, or initials used (those of `owners`)")
