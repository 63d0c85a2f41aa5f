"""Blocks of words: text, sub-headings, the glossary, the list of appendices."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from reportgen.model.blocks.block import Block
from reportgen.model.text import Text
from reportgen.model.written import YesNo


class TextBlock(Block):
    """Prose: Markdown with `{{ expressions }}`. Each paragraph is numbered as the style says."""

    named_by: ClassVar = "text"
    text: Text = Field(description="Markdown; figures are printed with {{ ... }}")
    numbered: YesNo = Field(default=True, description="no for paragraphs that carry no number")


class SubheadingBlock(Block):
    """A heading inside a section."""

    named_by: ClassVar = "subheading"
    subheading: Text = Field(description="the words of the heading")
    numbered: YesNo = Field(
        default=True, description="no for one that carries no number where others do"
    )


class GlossaryBlock(Block):
    """The terms that the paper used, in alphabetical order."""

    named_by: ClassVar = "glossary"
    glossary: Literal["terms used"] = Field(description="always: terms used")


class AppendicesBlock(Block):
    """The list of the paper's appendices."""

    named_by: ClassVar = "appendices"
    appendices: Literal["list"] = Field(description="always: list")
