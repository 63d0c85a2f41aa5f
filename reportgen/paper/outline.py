"""Which sections a paper has, in which order and under which headings, as the house style asks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportgen.model.narrative import Approval, Fragment, Source
from reportgen.model.style import HouseStyle
from reportgen.model.style.sections import SectionStyle
from reportgen.model.text import Text
from reportgen.paper.markdown import Element
from reportgen.problems import Problems

#: Who answers for a section whose words are the style's.
_NOBODY = Text("the house style")


def outlined(source: Source, style: HouseStyle, found: Problems) -> Source:
    """The paper with its sections in order, and with those whose words are the style's."""
    return replace(source, fragments=_outline(source, style, found))


def _outline(source: Source, style: HouseStyle, found: Problems) -> tuple[Fragment, ...]:
    written = {fragment.section: fragment for fragment in source.fragments}
    names = _with_needed(list(dict.fromkeys(source.paper.sections)), source, style)
    _report_unwritten(names, source, style, found)
    for name in names:
        _report_other_type(name, source, style, found)
    unlisted = [fragment for name, fragment in written.items() if name not in names]
    ordered = _ordered(names, style, found)
    fragments = [written.get(name) or _of_style(name, style) for name in ordered]
    return (*(one for one in fragments if one is not None), *unlisted)


def report_missing(source: Source, style: HouseStyle, found: Problems) -> None:
    """Note every section that such a report must have, and this one has not.

    `source` is the paper as it is printed: implications may have become sections.
    """
    there = {*source.paper.sections, *(fragment.section for fragment in source.fragments)}
    for name, section in style.sections.items():
        if name not in there and section.is_needed_in(source.paper.report_type):
            what = f'every paper has a section "{name}", and this one has not'
            file = "" if section.words else f", and a file with `section: {name}`"
            found.add("N033", source.place, what, f"add it to `sections` of paper.yml{file}")


def items_in(elements: Iterable[Element]) -> int:
    """How many items a section holds: those of its lists, else its paragraphs."""
    elements = list(elements)
    items = sum(element.items for element in elements)
    return items or sum(element.kind == "paragraph" for element in elements)


def heading_of(fragment: Fragment, style: SectionStyle, items: int, found: Problems) -> Text:
    """The heading of a section that holds so many items; the style's, if it has one."""
    ours = style.headings if style.headings and items > 1 else style.heading
    if ours is None and fragment.heading is None:
        what = f'the section "{fragment.section}" has no heading'
        mend = "write `heading:` and its words"
        if fragment.owner is _NOBODY:
            mend = "give it one in the house style, or write a file for it, with a `heading:`"
        found.add("N038", fragment.section.place(), what, mend)
    elif ours and fragment.heading and fragment.heading != ours:
        what = f'the heading "{fragment.heading}" is not the house style\'s'
        mend = f'take the line out: the style prints "{ours}"'
        found.add("N037", fragment.heading.place(), what, mend)
    return ours or fragment.heading or fragment.section


def _with_needed(names: list[Text], source: Source, style: HouseStyle) -> list[Text]:
    """The sections of paper.yml, and where they belong those that need neither list nor file."""
    for at, name in enumerate(style.order):
        section = style.section(name)
        if name not in names and section.words and section.is_needed_in(source.paper.report_type):
            names.insert(_place_of(at, names, style.order), name)
    return names


def _place_of(at: int, names: Sequence[Text], order: Sequence[Text]) -> int:
    """Where the section at that place of the order comes among these."""
    before = [name for name in order[:at] if name in names]
    after = [name for name in order[at + 1 :] if name in names]
    if before:
        return names.index(before[-1]) + 1
    return names.index(after[0]) if after else len(names)


def _of_style(name: Text, style: HouseStyle) -> Fragment | None:
    """A section with no file, where the style has words for it."""
    if not style.section(name).words:
        return None
    return Fragment(section=name, owner=_NOBODY, status=Approval.APPROVED, content=[])


def _report_unwritten(
    names: Sequence[Text], source: Source, style: HouseStyle, found: Problems
) -> None:
    written = {fragment.section for fragment in source.fragments}
    for name in names:
        if name not in written and not style.section(name).words:
            what = f'nobody has written the section "{name}" for {source.period.id}'
            mend = "write a file for it, or take it out of this list"
            found.add("N002", name.place(), what, mend)


def _report_other_type(name: Text, source: Source, style: HouseStyle, found: Problems) -> None:
    section = style.section(name)
    if not section.is_for(source.paper.report_type):
        what = f'the section "{name}" is not for a report for {source.paper.report_type}'
        others = " or ".join(section.report_types)
        found.add("N035", name.place(), what, f"take it out: it is for {others}")


def _ordered(names: Sequence[Text], style: HouseStyle, found: Problems) -> list[Text]:
    """The sections in the order of the style; where paper.yml has another, that is a problem."""
    right = style.in_order(names)
    first = next((ours for ours, theirs in zip(names, right, strict=True) if ours != theirs), None)
    if first is not None:
        what = "the house style has these sections in another order"
        mend = f"write them so: {', '.join(right)}"
        found.add("N036", first.place(), what, mend)
    return right
