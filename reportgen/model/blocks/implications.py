"""What a paper means for the council: implications, and who supplied each."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field

from reportgen.model.blocks.block import Block
from reportgen.model.people import Role
from reportgen.model.text import Text
from reportgen.model.written import Day, Identifier, Written

#: Written in place of an implication where there is none.
NONE = "none"


class Implication(Written):
    """What a paper means in one respect, such as for the law."""

    text: Text | None = Field(
        default=None, description="what it means: Markdown with {{ ... }}, as in a text"
    )
    by: Role | None = Field(
        default=None, description="the job title of who supplied it; no names of people"
    )
    on: Day | None = Field(default=None, description="the day it was supplied, as 2015-10-20")


def _or_none(written: Any) -> Any:
    return {} if written == NONE else written


class ImplicationsBlock(Block):
    """Implications by their kinds, in the order and the layout of the house style."""

    named_by: ClassVar = "implications"
    implications: dict[
        Identifier,
        Annotated[
            Implication,
            BeforeValidator(_or_none, json_schema_input_type=Implication | Literal["none"]),
        ],
    ] = Field(
        description="each by its kind, as the house style names them; none where there is none"
    )
