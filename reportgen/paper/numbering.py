"""Numbers of sections, paragraphs, tables and charts, their anchors, and what refers to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reportgen.model.narrative import ChartBlock, TableBlock, TextBlock
from reportgen.model.style import NumberingStyle, filled
from reportgen.paper.drafts import DraftBlock, DraftSection
from reportgen.paper.markdown import Element


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
    counter = _Counter(style)
    placed = tuple(counter.place(section) for section in sections)
    return Numbering(placed, dict(_named(sections, placed)))


@dataclass
class _Counter:
    """How far the numbers have come."""

    style: NumberingStyle
    sections: int = 0
    paragraphs: int = 0
    tables: int = 0
    charts: int = 0
    at: str = field(default="")  # what unnumbered parts belong to

    def place(self, section: DraftSection) -> PlacedSection:
        here = self._section(section)
        self.at = here.words
        if self.style.paragraphs == "within sections":
            self.paragraphs = 0
        blocks = tuple(tuple(self._block(block, section)) for block in section.blocks)
        return PlacedSection(here, blocks)

    def _section(self, section: DraftSection) -> Placement:
        fragment = section.fragment
        if not (section.style.numbered and self.style.sections):
            self.sections += section.style.numbered
            return Placement(fragment.section, "", f"section \u201c{fragment.heading}\u201d")
        self.sections += 1
        printed = filled(self.style.sections, {"section": str(self.sections)})
        return Placement(fragment.section, printed, f"section {self.sections}")

    def _block(self, draft: DraftBlock, section: DraftSection) -> Iterator[Placement]:
        block, anchor = draft.block, draft.block.id or ""
        match block:
            case TableBlock():
                self.tables += 1
                yield _labelled(anchor, self.style.tables, self.tables)
            case ChartBlock():
                self.charts += 1
                yield _labelled(anchor, self.style.charts, self.charts)
            case TextBlock() if draft.draft:
                is_numbered = block.numbered and self._numbers_paragraphs(section)
                for element in draft.draft.elements:
                    yield self._element(element, anchor, is_numbered)
                    anchor = ""
            case _:
                yield Placement(anchor, "", self.at)

    def _numbers_paragraphs(self, section: DraftSection) -> bool:
        """Paragraphs of an unnumbered section have no number to begin with."""
        has_number = section.style.numbered or self.style.paragraphs == "continuous"
        return has_number and section.style.paragraphs_numbered and self.style.paragraphs != "none"

    def _element(self, element: Element, anchor: str, is_numbered: bool) -> Placement:
        """Lists and quotations belong to the paragraph before them."""
        if element.kind != "paragraph" or not is_numbered:
            return Placement(anchor, "", self.at)
        self.paragraphs += 1
        counts = {"section": str(self.sections), "paragraph": str(self.paragraphs)}
        printed = filled(self.style.paragraph, counts)
        self.at = f"paragraph {printed.strip('.')}"
        return Placement(anchor or "-".join(["p", *re.findall(r"\w+", printed)]), printed, self.at)


def _labelled(anchor: str, pattern: str, count: int) -> Placement:
    """A table or chart: "Table 3" above it, "table 3" in prose."""
    label = filled(pattern, {"number": str(count)})
    return Placement(anchor or _slug(label), label, label[:1].lower() + label[1:])


def _slug(label: str) -> str:
    return "-".join(re.findall(r"\w+", label.lower()))


def _named(
    sections: Sequence[DraftSection], placed: Sequence[PlacedSection]
) -> Iterator[tuple[str, Placement]]:
    """Everything that has an id, with its first placement."""
    for section, places in zip(sections, placed, strict=True):
        yield section.fragment.section, places.section
        for draft, placements in zip(section.blocks, places.blocks, strict=True):
            if draft.block.id and placements:
                yield draft.block.id, placements[0]
