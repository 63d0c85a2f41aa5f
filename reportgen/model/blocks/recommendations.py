"""What a paper asks of its committee."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from reportgen.model.blocks.block import Block
from reportgen.model.text import Text
from reportgen.model.written import Identifier, Written


class Recommendation(Written):
    """One recommendation, and why."""

    id: Identifier | None = Field(default=None, description="for cross-references")
    text: Text = Field(
        description="its words, in one paragraph; the end (a full stop, ; and) is the style's; "
        "figures are printed with {{ ... }}"
    )
    reason: Text | None = Field(default=None, description="why it is recommended, as a sentence")


class RecommendationsBlock(Block):
    """The recommendations, marked and led in as the style says."""

    named_by: ClassVar = "recommendations"
    recommendations: list[Recommendation] = Field(
        description="each with its text, in order", min_length=1
    )
