"""Patterns: texts of a house style that may hold a name in braces, such as `{council}`.

An unknown name is refused as the file is read, so that whoever fills a pattern need not look again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator

from reportgen.model.text import Text
from reportgen.model.written import refusal

_NAME = re.compile(r"\{([^{}]*)\}")


def names_in(pattern: str) -> list[str]:
    """The names in braces: `{section}.{paragraph}` has section and paragraph."""
    return _NAME.findall(pattern)


def filled(pattern: str, words: Mapping[str, str]) -> str:
    """The pattern with each name in braces replaced by its words."""
    return _NAME.sub(lambda match: words[match[1]], pattern)


def whole(pattern: Text) -> Text:
    """Every brace has its partner and a name between."""
    if {"{", "}"} & set(_NAME.sub("", pattern)):
        what = f'"{pattern}" has a brace without its partner'
        raise refusal(what, "write each name between { and }, and no other braces")
    return pattern


def only(*known: str, needs: tuple[str, ...] = ()) -> AfterValidator:
    """Only these names may stand in braces; `needs` must, unless there is no pattern at all."""

    def check(pattern: Text) -> Text:
        names = names_in(whole(pattern))
        for name in names:
            if name not in known:
                words = ", ".join(f"{{{name}}}" for name in known)
                raise refusal(f"{{{name}}} means nothing here", f"use {words}, or plain words")
        for name in needs if pattern else ():
            if name not in names:
                raise refusal(f'"{pattern}" would be the same for all', f"put {{{name}}} in it")
        return pattern

    return AfterValidator(check)


def _counts(pattern: Text) -> Text:
    """A label that tells one appendix from another."""
    if not names_in(pattern):
        mend = "put {capital} or {number} in it"
        raise refusal(f'"{pattern}" would be the same for all', mend)
    return pattern


#: A text that may say something of the whole paper.
PaperPattern = Annotated[Text, only("council", "title", "meeting", "period")]
SectionPattern = Annotated[Text, only("section", needs=("section",))]
#: In one run of numbers through the paper, a paragraph's number need not name its section.
ParagraphPattern = Annotated[Text, only("section", "paragraph", needs=("paragraph",))]
NumberPattern = Annotated[Text, only("number", needs=("number",))]
AppendixPattern = Annotated[Text, only("capital", "number"), AfterValidator(_counts)]
#: Its title is a link in the list, so that it must be there.
ListedPattern = Annotated[Text, only("label", "title", "capital", "number", needs=("title",))]
QuarterPattern = Annotated[Text, only("quarter", "year", needs=("quarter", "year"))]
