"""Numbers of all that a paper counts, its anchors, and what refers to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reportgen.model.style import HouseStyle
from reportgen.model.style.numbering import NumberingStyle
from reportgen.paper.drafts import DraftSection
from reportgen.paper.numbering.apart import MARK, apart_from
from reportgen.paper.numbering.counter import Counter
from reportgen.paper.numbering.placements import Numbering, PlacedSection, Placement
from reportgen.problems import Problems

__all__ = ["Numbering", "PlacedSection", "Placement", "named_anew", "number", "report_start"]


def number(sections: Sequence[DraftSection], house: HouseStyle) -> Numbering:
    """Number the whole paper in reading order. Every id is given once (`sources`)."""
    start = house.numbering.paragraphs.start
    is_there = any(section.fragment.section == start for section in sections)
    apart = Counter(apart_from(house.numbering), house.recommendations, not is_there, MARK)
    counter = Counter(house.numbering, house.recommendations, not is_there, apart=apart)
    placed = tuple(counter.place(section) for section in sections)
    recommended = counter.recommended | apart.recommended
    return Numbering(placed, dict(_named(sections, placed)) | recommended)


def named_anew(known: Mapping[str, Placement], names: Mapping[str, str]) -> dict[str, Placement]:
    """What has another id here than the words call it by: as they call it."""
    return {name: known[here] for name, here in names.items() if here in known}


def report_start(sections: Sequence[DraftSection], style: NumberingStyle, found: Problems) -> None:
    """Note that the section which numbers should begin in is not there: they begin at once."""
    start = style.paragraphs.start
    if start and all(section.fragment.section != start for section in sections):
        what = f'the numbers of paragraphs begin in "{start}", which this paper does not have'
        mend = "they begin in its first section; name another as `start` where that is not meant"
        found.add("N034", start.place(), what, mend)


def _named(
    sections: Sequence[DraftSection], placed: Sequence[PlacedSection]
) -> Iterator[tuple[str, Placement]]:
    """Everything that has an id, with its first placement."""
    for section, places in zip(sections, placed, strict=True):
        yield section.fragment.section, places.section
        for draft, placements in zip(section.blocks, places.blocks, strict=True):
            if draft.block.id and placements:
                yield draft.block.id, placements[0]
