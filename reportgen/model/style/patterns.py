"""Patterns: texts of a house style that may hold a name in braces, such as `{council}`.

An unknown name is refused as the file is read, so that whoever fills a pattern need not look again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import AfterValidator, GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from reportgen.model.editor import pattern_of
from reportgen.model.text import Text
from reportgen.model.written import refusal

#: A name in braces.
NAME = re.compile(r"\{([^{}]*)\}")
#: How a count is written: the ends of its name. `{section}` is 3, `{section_letter}` c.
FORMS = ("", "_letter", "_capital", "_roman", "_roman_capital")
#: The marker of an item: its own count is {number}, {letter}, {capital}, {roman}, {roman_capital}.
ITEM_FORMS = ("number", "letter", "capital", "roman", "roman_capital")


def names_in(pattern: str) -> list[str]:
    """The names in braces: `{section}.{paragraph}` has section and paragraph."""
    return NAME.findall(pattern)


def forms_of(*counts: str) -> tuple[str, ...]:
    """The names of counts in every form: section, section_letter, section_capital and so on."""
    return tuple(f"{count}{form}" for count in counts for form in FORMS)


def says(pattern: str, count: str) -> bool:
    """Whether the pattern says this count, in any form."""
    return not set(forms_of(count)).isdisjoint(names_in(pattern))


#: Two names in braces, and what stands between them.
_PAIR = re.compile(r"\{([^{}]*)\}(?=([^{}]*)\{([^{}]*)\})")


def unparted(pattern: str) -> tuple[str, str] | None:
    """The first two counts that run into one another: ii and i, and i and ii, would both be iii."""
    for match in _PAIR.finditer(pattern):
        first, between, second = match.groups()
        signs = _signs(first)
        if signs and signs == _signs(second) and re.fullmatch(f"{signs}*", between):
            return first, second
    return None


def _signs(name: str) -> str:
    """What the count of this name is written with; empty of what is no count."""
    if name not in forms_of("section", "subheading", "paragraph") and name not in ITEM_FORMS:
        return ""
    if name.endswith("capital"):
        return "[A-Z]"
    return "[a-z]" if name.endswith(("letter", "roman")) else "[0-9]"


def filled(pattern: str, words: Mapping[str, str]) -> str:
    """The pattern with each name in braces replaced by its words."""
    return NAME.sub(lambda match: words[match[1]], pattern)


def filled_lines(patterns: Iterable[str], words: Mapping[str, str]) -> tuple[str, ...]:
    """Patterns filled in; one is left out where there are no words for what it names."""
    return tuple(filled(one, words) for one in patterns if words.keys() >= set(names_in(one)))


def bare(number: str) -> str:
    """A number as it is referred to: "4.8" for the one printed "4.8."."""
    return number.strip(".")


def as_label(number: str) -> str:
    """A label as it is referred to: "table 3" for the one printed "Table 3"."""
    return number[:1].lower() + number[1:]


def same_for_all(pattern: str, lacks: str) -> PydanticCustomError:
    """What a pattern is refused for that does not count what it is the number of."""
    return refusal(f'"{pattern}" would be the same for all', f"put {lacks} in it")


def whole(pattern: Text) -> Text:
    """Every brace has its partner and a name between."""
    if {"{", "}"} & set(NAME.sub("", pattern)):
        what = f'"{pattern}" has a brace without its partner'
        raise refusal(what, "write each name between { and }, and no other braces")
    return pattern


@dataclass(frozen=True)
class Only:
    """Only these names may stand in braces; `needs` must, unless there is no pattern at all.

    Of a count any form will do.
    """

    known: tuple[str, ...]
    needs: tuple[str, ...] = ()

    @property
    def mend(self) -> str:
        """What to write instead of another name."""
        return f"use {', '.join(f'{{{name}}}' for name in self.known)}, or plain words"

    def check(self, pattern: Text) -> Text:
        """The pattern, where it is one."""
        for name in names_in(whole(pattern)):
            if name not in self.known:
                raise refusal(f"{{{name}}} means nothing here", self.mend)
        for name in self.needs if pattern else ():
            if not says(pattern, name):
                raise same_for_all(pattern, f"{{{name}}}")
        if pair := unparted(pattern):
            first, second = pair
            what = f'in "{pattern}" nobody can tell where {{{first}}} ends and {{{second}}} begins'
            raise refusal(what, "put a point between them")
        return pattern

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Check what was read as text."""
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: Any) -> dict[str, Any]:
        """To an editor: words, and these names in braces."""
        names = "|".join(self.known)
        said = pattern_of(rf"([^{{}}]|\{{({names})\}})*", self.mend)
        return {"type": ["string", "number"], **said}


def only(*known: str, needs: tuple[str, ...] = ()) -> Only:
    """Only these names may stand in braces."""
    return Only(known, needs)


def _counts(pattern: Text) -> Text:
    """A label that tells one appendix from another."""
    if not names_in(pattern):
        raise same_for_all(pattern, "{capital} or {number}")
    return pattern


#: A text that may say something of the whole paper.
PaperPattern = Annotated[Text, only("council", "title", "meeting", "period")]
_TO_PARAGRAPHS = forms_of("section", "subheading", "paragraph")
SectionPattern = Annotated[Text, only(*forms_of("section"), needs=("section",))]
SubheadingPattern = Annotated[Text, only(*forms_of("section", "subheading"), needs=("subheading",))]
#: In one run of numbers through the paper, a paragraph's number need not name its section.
ParagraphPattern = Annotated[Text, only(*_TO_PARAGRAPHS, needs=("paragraph",))]
#: The only paragraph of a section can be known by its section.
LoneParagraphPattern = Annotated[Text, only(*_TO_PARAGRAPHS)]


def _counts_items(pattern: Text) -> Text:
    if set(ITEM_FORMS).isdisjoint(names_in(pattern)):
        raise same_for_all(pattern, "{number} or {letter}")
    return pattern


MarkerPattern = Annotated[Text, only(*ITEM_FORMS, *_TO_PARAGRAPHS), AfterValidator(_counts_items)]
NumberPattern = Annotated[Text, only("number", needs=("number",))]
AppendixPattern = Annotated[Text, only("capital", "number"), AfterValidator(_counts)]
#: Its title is a link in the list, so that it must be there.
ListedPattern = Annotated[Text, only("label", "title", "capital", "number", needs=("title",))]
_DAYS, _MONTHS = ("day", "day_two", "ordinal"), ("month", "month_number")


def _tells_the_day(pattern: Text) -> Text:
    names = set(names_in(pattern))
    for kind in (_DAYS, _MONTHS, ("year",)):
        if names.isdisjoint(kind):
            raise refusal(f'"{pattern}" does not tell which day it is', f"put {{{kind[0]}}} in it")
    return pattern


DatePattern = Annotated[
    Text, only("weekday", *_DAYS, *_MONTHS, "year"), AfterValidator(_tells_the_day)
]
QuarterPattern = Annotated[Text, only("quarter", "year", needs=("quarter", "year"))]
