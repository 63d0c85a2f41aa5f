"""What a report is based on: background papers and, apart from them, published works.

Local Government Act 1972, section 100D: a list of the background papers goes with every report that
is open to the public, and a copy of each can be inspected. Subsection (5): they are what was relied
on to a material extent in preparing the report, and "do not include any published works".
"""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field

from reportgen.model.blocks.block import Block
from reportgen.model.people import Role
from reportgen.model.text import Text
from reportgen.model.written import WebAddress, Written, refusal

NONE = "none"


class BackgroundPaper(Written):
    """A document that was relied on and is not published."""

    title: Text = Field(description="what it is, as printed: Markdown with {{ ... }}, as in a text")
    held_by: Role = Field(description="the service where a copy can be inspected; no names")


class PublishedSource(Written):
    """A published work that was relied on."""

    title: Text = Field(description="its title, as printed: Markdown with {{ ... }}, as in a text")
    published_by: Text = Field(description="who published it, such as Department for Education")
    link: WebAddress | None = Field(default=None, description="where it is, from https:// on")


def _or_none(written: Any) -> Any:
    if isinstance(written, str) and written != NONE:
        raise refusal(f'"{written}" is no list', f"write a list, or {NONE}")
    return [] if written == NONE else written


class BackgroundBlock(Block):
    """The list of background papers."""

    named_by: ClassVar = "background_papers"
    background_papers: Annotated[
        list[BackgroundPaper],
        BeforeValidator(_or_none, json_schema_input_type=list[BackgroundPaper] | Literal["none"]),
    ] = Field(description="each document that was relied on and is not published; or none")


class SourcesBlock(Block):
    """The list of published works."""

    named_by: ClassVar = "published_sources"
    published_sources: list[PublishedSource] = Field(
        min_length=1, description="each published work that was relied on"
    )
