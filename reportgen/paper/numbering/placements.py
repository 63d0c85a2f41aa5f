"""Where everything of a paper stands: its anchor, its number, and how the paper refers to it."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportgen.paper.markers import NO_MARKING, Marking


@dataclass(frozen=True)
class Placement:
    """Where something stands: its anchor, its printed number and how the paper refers to it.

    What carries no number of its own is referred to by what it belongs to. `marking` is that of a
    list.
    """

    anchor: str
    number: str
    words: str
    marking: Marking = field(default=NO_MARKING, compare=False)


@dataclass(frozen=True)
class PlacedSection:
    """The placements of a section and of its blocks: one an element of a text, else one."""

    section: Placement
    blocks: tuple[tuple[Placement, ...], ...]


@dataclass(frozen=True)
class Numbering:
    """The placements of a whole paper, and those that can be referred to, by id."""

    sections: tuple[PlacedSection, ...]
    references: dict[str, Placement]
