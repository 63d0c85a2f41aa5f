"""What a paper means for the council: implications, and who supplied each."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field

from reportgen.model.blocks.block import Block
from reportgen.model.people import Role
from reportgen.model.text import Text
from reportgen.model.written import Day, Identifier, Written, refusal

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


#: Other ways to say so, which are refused with the one that is taken.
_LIKE_NONE = {"none", "no", "nil", "n/a", "na", "not applicable", "none identified"}


def _or_none(written: Any) -> Any:
    if isinstance(written, str) and written != NONE:
        if written.casefold().strip(" .") in _LIKE_NONE:
            raise refusal(f'"{written}" stands here', f"write {NONE}, in small letters")
        what = "an implication has its words in a field"
        raise refusal(what, "write {text: ...}, with its words, or none")
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
