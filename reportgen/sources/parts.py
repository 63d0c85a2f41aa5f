"""The parts of a paper against each other: sections, appendices, and the ids of what they hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.model.appendices import Appendix
from reportgen.model.blocks import RecommendationsBlock
from reportgen.model.narrative import Fragment, Paper
from reportgen.model.text import Text
from reportgen.problems import Problems, did_you_mean


def check_parts(
    paper: Paper,
    fragments: tuple[Fragment, ...],
    appendices: Sequence[Appendix],
    found: Problems,
) -> None:
    """Note every section that is unknown or double, and every id used twice."""
    _once(paper.sections, "N004", "is listed", found)
    _once([fragment.section for fragment in fragments], "N004", "is written", found)
    written = {fragment.section for fragment in fragments}
    known = {*paper.sections, *(one.section for one in appendices if one.section)}
    for fragment in fragments:
        if fragment.section not in known:
            what = f'the paper has no section "{fragment.section}"'
            mend = did_you_mean(
                fragment.section, paper.sections, "Add it to paper.yml, in its place"
            )
            found.add("N003", fragment.section.place(), what, mend)
    ids = [*_ids(fragments), *(one.id for one in appendices if one.id != one.section)]
    _check_ids(ids, written, found)


def _ids(fragments: tuple[Fragment, ...]) -> Iterator[Text]:
    for fragment in fragments:
        for block in fragment.content:
            items = block.recommendations if isinstance(block, RecommendationsBlock) else ()
            yield from (one.id for one in (block, *items) if one.id is not None)


def _check_ids(ids: list[Text], sections: set[Text], found: Problems) -> None:
    """Cross-references need every id to mean one thing."""
    _once(ids, "N001", "is the id", found)
    for name in ids:
        if name in sections:
            what = f'"{name}" is a section, and here the id of something else'
            found.add("N005", name.place(), what, f"give this another id, such as {name}_block")


def _once(names: list[Text], code: str, how: str, found: Problems) -> None:
    """Note each name that stands twice, naming the place of the first."""
    first: dict[Text, Text] = {}
    for name in names:
        known = first.setdefault(name, name)
        if known is not name:
            here, there = name.place(), known.place()
            file = "" if here.file == there.file else f"{there.file}, "
            what = f'"{name}" {how} twice: first in {file}line {there.line}'
            found.add(code, here, what, "keep one, or name one of them differently")
