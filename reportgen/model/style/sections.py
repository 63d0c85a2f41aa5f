"""What a house style knows of sections."""

from __future__ import annotations

from pydantic import Field

from reportgen.model.text import Text
from reportgen.model.written import Written, YesNo


class SectionStyle(Written):
    """What the style knows of a section, by its id."""

    mandatory: YesNo = Field(default=False, description="yes where every paper has it")
    numbered: YesNo = Field(default=True, description="no where it carries no number")
    paragraphs_numbered: YesNo = Field(
        default=True, description="no where its paragraphs carry none"
    )
    when_empty: Text | None = Field(default=None, description="what stands when there is nothing")
