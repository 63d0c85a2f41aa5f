"""Numbers of sections, paragraphs, tables and charts, their anchors, and what refers to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from reportgen.model.style.numbering import Labels, NumberingStyle
from reportgen.model.style.patterns import filled
from reportgen.paper.drafts import DraftBlock, DraftSection, NumberedAs
from reportgen.problems import Problems


@dataclass(frozen=True)
class Placement:
    """Where something stands: its anchor, its printed number and how the paper refers to it.

    What carries no number of its own is referred to by what it belongs to.
    """

    anchor: str
    number: str
    words: str


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


def number(sections: Sequence[DraftSection], style: NumberingStyle) -> Numbering:
    """Number the whole paper in reading order. Every id is given once (`sources`)."""
    start = style.paragraphs.start
    is_there = any(section.fragment.section == start for section in sections)
    counter = _Counter(style, begun=not is_there)
    placed = tuple(counter.place(section) for section in sections)
    return Numbering(placed, dict(_named(sections, placed)))


def report_start(sections: Sequence[DraftSection], style: NumberingStyle, found: Problems) -> None:
    """Note that the section which numbers should begin in is not there: they begin at once."""
    start = style.paragraphs.start
    if start and all(section.fragment.section != start for section in sections):
        what = f'the numbers of paragraphs begin in "{start}", which this paper does not have'
        mend = "they begin in its first section; name another as `start` where that is not meant"
        found.add("N034", start.place(), what, mend)


@dataclass
class _Counter:
    """How far the numbers have come.

    Anchors are made of what is counted, never of what is printed: "(1)" comes in every section.
    """

    style: NumberingStyle
    begun: bool  # whether paragraphs are numbered yet
    passed: int = 0  # sections, numbered or not
    sections: int = 0
    paragraphs: int = 0
    tables: int = 0
    charts: int = 0
    at: str = ""  # what unnumbered parts belong to

    def place(self, section: DraftSection) -> PlacedSection:
        here = self._section(section)
        self.passed += 1
        self.at = here.words
        self.begun = self.begun or section.fragment.section == self.style.paragraphs.start
        if self._restarts:
            self.paragraphs = 0
        blocks = tuple(tuple(self._block(block, section)) for block in section.blocks)
        return PlacedSection(here, blocks)

    @property
    def _restarts(self) -> bool:
        return self.style.paragraphs.restart == "in each section"

    def _section(self, section: DraftSection) -> Placement:
        fragment, style = section.fragment, self.style.sections
        if section.label is not None:
            return Placement(section.label.anchor, section.label.printed, section.label.words)
        self.sections += section.style.numbered
        if not (section.style.numbered and style.number):
            return Placement(fragment.section, "", f"section \u201c{fragment.heading}\u201d")
        count = {"section": str(self.sections)}
        printed, words = filled(style.number, count), filled(style.reference, count)
        return Placement(fragment.section, printed, words)

    def _block(self, draft: DraftBlock, section: DraftSection) -> Iterator[Placement]:
        """What an id names is the first part of its block."""
        anchor = draft.block.id or ""
        for numbered_as in draft.numbered_as:
            yield self._part(numbered_as, anchor, section)
            anchor = ""

    def _part(self, numbered_as: NumberedAs, anchor: str, section: DraftSection) -> Placement:
        match numbered_as:
            case NumberedAs.TABLE:
                self.tables += 1
                return _labelled(anchor or f"table-{self.tables}", self.style.tables, self.tables)
            case NumberedAs.CHART:
                self.charts += 1
                return _labelled(anchor or f"chart-{self.charts}", self.style.charts, self.charts)
            case NumberedAs.PARAGRAPH if self._numbers_paragraphs(section):
                return self._paragraph(anchor)
            case NumberedAs.PARAGRAPH | NumberedAs.NOTHING:
                return Placement(anchor, "", self.at)
            case _:
                assert_never(numbered_as)

    def _numbers_paragraphs(self, section: DraftSection) -> bool:
        """Paragraphs of an unnumbered section have no number to begin with."""
        has_number = section.style.numbered or not self._restarts
        is_wanted = section.style.paragraphs_numbered and bool(self.style.paragraphs.number)
        return self.begun and has_number and is_wanted

    def _paragraph(self, anchor: str) -> Placement:
        self.paragraphs += 1
        style = self.style.paragraphs
        counts = {"section": str(self.sections), "paragraph": str(self.paragraphs)}
        self.at = filled(style.referred_to, counts)
        own = f"p-{self.passed}-{self.paragraphs}"
        return Placement(anchor or own, filled(style.number, counts), self.at)


def _labelled(anchor: str, style: Labels, count: int) -> Placement:
    """A table or chart: "Table 3" above it, "table 3" in prose."""
    counts = {"number": str(count)}
    return Placement(anchor, filled(style.number, counts), filled(style.referred_to, counts))


def _named(
    sections: Sequence[DraftSection], placed: Sequence[PlacedSection]
) -> Iterator[tuple[str, Placement]]:
    """Everything that has an id, with its first placement."""
    for section, places in zip(sections, placed, strict=True):
        yield section.fragment.section, places.section
        for draft, placements in zip(section.blocks, places.blocks, strict=True):
            if draft.block.id and placements:
                yield draft.block.id, placements[0]
