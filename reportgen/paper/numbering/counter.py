"""What counts sections, paragraphs, tables, charts, lists and recommendations, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from reportgen.model.blocks import RecommendationsBlock
from reportgen.model.style.numbering import Labels, NumberingStyle
from reportgen.model.style.patterns import bare, filled, says
from reportgen.model.style.recommendations import RecommendationsStyle
from reportgen.paper.counts import counts
from reportgen.paper.drafts import DraftBlock, DraftSection, NumberedAs
from reportgen.paper.markers import Marking
from reportgen.paper.numbering.placements import PlacedSection, Placement


@dataclass
class _Here:
    """How far the numbers have come in the section at hand."""

    draft: DraftSection
    is_numbered: bool = True  # whether its paragraphs and sub-headings are
    alone: bool = False  # whether it has just one numbered paragraph
    subheadings: int = 0  # and paragraphs that are numbered like them
    headed: bool = False  # whether a numbered sub-heading has come
    paragraphs: int = 0
    items: int = 0  # of numbered lists since the last numbered paragraph


@dataclass
class Counter:
    """How far the numbers have come.

    Anchors are made of what is counted, never of what is printed: "(1)" comes in every section.
    """

    style: NumberingStyle
    recommending: RecommendationsStyle
    begun: bool  # whether paragraphs are numbered yet
    mark: str = ""  # in the anchors of this count
    apart: Counter | None = None  # of what is exempt (E1), so that no other number tells of it
    here: _Here = field(init=False)
    passed: int = 0  # sections, numbered or not
    sections: int = 0
    paragraphs: int = 0  # of the run at hand
    tables: int = 0
    charts: int = 0
    recommendations: int = 0
    recommended: dict[str, Placement] = field(default_factory=dict)  # those that have an id
    at: str = ""  # what unnumbered parts belong to

    def place(self, section: DraftSection) -> PlacedSection:
        """Number the next section, and all that it holds."""
        placed = self._section(section)
        for counter in (self, self.apart) if self.apart else (self,):
            counter.enter(section, placed, self.sections)
        blocks = tuple(tuple(self._of(block).block(block)) for block in section.blocks)
        return PlacedSection(placed, blocks)

    def enter(self, section: DraftSection, placed: Placement, sections: int) -> None:
        """Go on into a section that is placed, the last of so many."""
        self.passed += 1
        self.sections = sections
        self.at = placed.words
        self._begin(section)

    def _of(self, draft: DraftBlock) -> Counter:
        """What counts a block."""
        return self.apart if self.apart and draft.block.exempt else self

    def _section(self, section: DraftSection) -> Placement:
        fragment, style = section.fragment, self.style.sections
        if section.label is not None:
            return Placement(section.label.anchor, section.label.printed, section.label.words)
        self.sections += section.style.numbered
        if not (section.style.numbered and style.number):
            return Placement(fragment.section, "", f"section \u201c{section.heading}\u201d")
        count = counts(section=self.sections)
        printed, words = filled(style.number, count), filled(style.reference, count)
        return Placement(fragment.section, printed, words)

    def _begin(self, section: DraftSection) -> None:
        """Begin the runs that begin in this section."""
        name, style = section.fragment.section, self.style.paragraphs
        self.begun = self.begun or name == style.start
        if not style.is_one_run or name in style.restart_at:
            self.paragraphs = 0
        blocks = (block for block in section.blocks if self.apart is None or not block.block.exempt)
        parts = (part for block in blocks for part in block.numbered_as)
        alone = sum(part is NumberedAs.PARAGRAPH for part in parts) == 1
        self.here = _Here(section, self._numbers_paragraphs(section), alone)

    def _numbers_paragraphs(self, section: DraftSection) -> bool:
        """Paragraphs of an unnumbered section have no number to begin with."""
        style = self.style.paragraphs
        has_number = section.style.numbered or style.is_one_run
        is_wanted = section.style.paragraphs_numbered and bool(style.number)
        return self.begun and has_number and is_wanted

    def block(self, draft: DraftBlock) -> Iterator[Placement]:
        """Place a block. What an id names is the first part of its block."""
        anchor = draft.block.id or ""
        if isinstance(draft.block, RecommendationsBlock):
            yield from self._recommended(anchor, draft.block, len(draft.numbered_as) == 1)
            return
        for index, numbered_as in enumerate(draft.numbered_as):
            yield self._part(numbered_as, anchor, draft, index)
            anchor = ""

    def _part(
        self, numbered_as: NumberedAs, anchor: str, draft: DraftBlock, index: int
    ) -> Placement:
        match numbered_as:
            case NumberedAs.TABLE | NumberedAs.CHART:
                return self._label(numbered_as, anchor)
            case NumberedAs.PARAGRAPH if self.here.is_numbered:
                return self._paragraph(anchor)
            case NumberedAs.SUBHEADING if self._numbers_subheadings:
                return self._subheading(anchor)
            case NumberedAs.LIST:
                return self._list(anchor, draft.elements[index].numbered_items)
            case NumberedAs.QUOTATION:
                return Placement(anchor, "", self.at, Marking(tuple(self.style.quoted_lists)))
            case _:
                return Placement(anchor, "", self.at)

    def _label(self, numbered_as: NumberedAs, anchor: str) -> Placement:
        if numbered_as is NumberedAs.TABLE:
            self.tables += 1
            own = f"table-{self.mark}{self.tables}"
            return _labelled(anchor or own, self.style.tables, self.tables)
        self.charts += 1
        own = f"chart-{self.mark}{self.charts}"
        return _labelled(anchor or own, self.style.charts, self.charts)

    def _recommended(
        self, anchor: str, block: RecommendationsBlock, alone: bool
    ) -> Iterator[Placement]:
        """The paragraph above recommendations, and their list; only one may be that paragraph."""
        item = block.recommendations[0]
        anchor = anchor or (alone and item.id) or ""
        is_numbered = self.here.is_numbered and (alone or self.recommending.lead_in_numbered)
        lead_in = self._paragraph(anchor) if is_numbered else Placement(anchor, "", self.at)
        yield lead_in
        if not alone:
            yield self._recommendations(block)
        elif item.id:
            self.recommended[item.id] = replace(lead_in, words="the recommendation")

    def _recommendations(self, block: RecommendationsBlock) -> Placement:
        """The list of them; each that has an id can be referred to by its marker."""
        style = self.recommending
        before = self._before_recommendations()
        marking = Marking((style.marker, *self.style.lists), self._known, before)
        for count, item in enumerate(block.recommendations, before + 1):
            if item.id:
                words = marking.filled(style.referred_to, count)
                self.recommended[item.id] = Placement(item.id, marking.marker(1, count), words)
        self.recommendations += len(block.recommendations)
        if self._are_paragraphs:
            self.here.paragraphs += len(block.recommendations)
            self.paragraphs += len(block.recommendations)
        return Placement("", "", self.at, marking)

    def _before_recommendations(self) -> int:
        """How many have been counted in the run that these go on with."""
        if self._are_paragraphs:
            return self.paragraphs
        return 0 if says(self.recommending.marker, "section") else self.recommendations

    @property
    def _are_paragraphs(self) -> bool:
        return self.recommending.are_paragraphs(self.style.paragraphs.number)

    def _paragraph(self, anchor: str) -> Placement:
        self.here.paragraphs += 1
        self.here.items = 0
        printed, self.at = self._numbered()
        own = f"p-{self.mark}{self.passed}-{self.here.paragraphs}"
        return Placement(anchor or own, printed, self.at)

    def _numbered(self) -> tuple[str, str]:
        """The number of the next paragraph, and how the paper refers to it."""
        style, here = self.style.paragraphs, self.here
        if style.restart == "under each sub-heading" and not here.headed:
            return self._numbered_as_subheading()
        self.paragraphs += 1
        if here.alone and style.only:
            return self._filled(style.only), self._filled(style.only_referred_to)
        first = style.first if here.paragraphs == 1 else None
        return self._filled(first or style.number), self._filled(style.referred_to)

    def _numbered_as_subheading(self) -> tuple[str, str]:
        """A paragraph before the first sub-heading is 1.1, and the sub-heading after it 1.2."""
        self.here.subheadings += 1
        printed = self._filled(self.style.subheadings.number)
        return printed, f"paragraph {bare(printed)}"

    @property
    def _numbers_subheadings(self) -> bool:
        section = self.here.draft.style
        return section.numbered and bool(self.style.subheadings.number)

    def _subheading(self, anchor: str) -> Placement:
        here, style = self.here, self.style.subheadings
        here.subheadings += 1
        here.headed = True
        if self.style.paragraphs.restart == "under each sub-heading":
            self.paragraphs = 0
        self.at = self._filled(style.referred_to)
        own = f"h-{self.mark}{self.passed}-{here.subheadings}"
        return Placement(anchor or own, self._filled(style.number), self.at)

    def _list(self, anchor: str, items: int) -> Placement:
        """A list; its numbers run on from the last beneath the same paragraph.

        So "paragraph 4.2 b)" means one item, however many lists the paragraph has.
        """
        patterns = tuple(self.style.lists)
        known = self._known if self.here.paragraphs else {}
        before = self.here.items if known else 0
        self.here.items += items
        marking = Marking(patterns, known, before)
        return Placement(anchor, "", self.at, marking)

    def _filled(self, pattern: str) -> str:
        return filled(pattern, self._known)

    @property
    def _known(self) -> dict[str, str]:
        """What the numbers may say of where they stand."""
        section = self.sections if self.here.draft.style.numbered else 0
        return counts(section=section, subheading=self.here.subheadings, paragraph=self.paragraphs)


def _labelled(anchor: str, style: Labels, count: int) -> Placement:
    """A table or chart: "Table 3" above it, "table 3" in prose."""
    numbers = {"number": str(count)}
    return Placement(anchor, filled(style.number, numbers), filled(style.referred_to, numbers))
