"""Recommendations: their lead-in, their markers, their ends, and the reasons for them.

What is typed is each recommendation's own words. What joins them is made here, so that none that is
moved, added or taken out leaves its "; and" behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape

from reportgen.model.blocks import RecommendationsBlock
from reportgen.model.document import Prose
from reportgen.model.style.patterns import filled, names_in
from reportgen.model.style.recommendations import RECOMMENDATION, RecommendationsStyle
from reportgen.model.text import Printed
from reportgen.paper.drafts import Draft, DraftBlock, Saying, sayings_in, stands_alone
from reportgen.paper.lines import markers_by_line
from reportgen.paper.markers import marked
from reportgen.paper.numbering import Placement
from reportgen.paper.printing import Printer
from reportgen.paper.typography import keep_together, smart
from reportgen.paper.whereabouts import between
from reportgen.problems import Place, Problems

#: What may be typed at the end of a recommendation; it is printed as the style says.
_ENDED = re.compile(r"(?:[;,.]|[;,]? and)\Z")
#: What ends one already: nothing is printed after it.
_COMPLETE = re.compile(r"[?!\u2026][\"\u201d\u2019)]*\Z")


@dataclass(frozen=True)
class _Words:
    """Words of a recommendation or a reason, as HTML and as a plain line."""

    html: str
    line: Printed

    def between(self, before: str, after: str) -> _Words:
        """The same with others before and after them, which nobody wrote."""
        html = f"{_as_html(before)}{self.html}{_as_html(after)}"
        return _Words(html, between(before, self.line, after))


@dataclass(frozen=True)
class _Item:
    """An item of a list: its id, its paragraphs, and its place in the list, from 1 on."""

    id: str
    words: tuple[_Words, ...]
    count: int

    @property
    def html(self) -> str:
        """The item as HTML, still without its marker."""
        first, *others = (one.html for one in self.words)
        inside = f"<p>{first}</p>" if others else first
        inside += "".join(f'<p class="reason">{other}</p>' for other in others)
        named = f' id="{escape(self.id)}"' if self.id else ""
        return f'<li{named} value="{self.count}">{inside}</li>'


@dataclass(frozen=True)
class Recommending:
    """Makes the parts of a block of recommendations.

    `names` is what its lead-in may say: {council}, and the fields of the cover.
    """

    style: RecommendationsStyle
    printer: Printer
    names: Mapping[str, str]

    def parts(self, draft: DraftBlock, placements: Sequence[Placement]) -> Iterator[Prose]:
        """The lead-in and the list; or what stands where there is only one."""
        block = draft.block
        assert isinstance(block, RecommendationsBlock)
        place = block.recommendations[0].text.place()
        self._check_names(place)
        words = list(self._words(block, draft.drafts, placements[-1].words))
        texts = [one for one, said in words if not said.is_reason]
        reasons = {said.index: one for one, said in words if said.is_reason}
        if stands_alone(block, self.style):
            yield from self._alone(texts[0], placements[0], place)
            yield from (_paragraph(self._because(one), place) for one in reasons.values())
        else:
            lead_in = _plain(self._filled(self.style.lead_in))
            yield _paragraph(lead_in, place, placements[0])
            yield from self._listed(block, texts, reasons, placements[1])

    def _check_names(self, place: Place) -> None:
        """Note the fields that the lead-in names and the cover of the paper has not."""
        for name in dict.fromkeys(name for line in self.style.named for name in names_in(line)):
            if name not in {RECOMMENDATION, *self.names}:
                what = f'the words above the recommendations name "{name}", and the cover has none'
                mend = f"write `{name}:` under `cover` in paper.yml, or under `fields` in cover.yml"
                self.printer.found.add("N082", place, what, mend)

    def _words(
        self, block: RecommendationsBlock, drafts: Sequence[Draft], where: str
    ) -> Iterator[tuple[_Words, Saying]]:
        """Everything that is said, in reading order."""
        for said, draft in zip(sayings_in(block, self.style), drafts, strict=True):
            _check(said, draft, self.printer.found)
            printed = [self.printer.prose(draft, one, where) for one in draft.elements[:1]]
            html, lines = printed[0] if printed else ("", ())
            words = _Words(html, lines[0] if lines else Printed(""))
            yield words if said.is_reason else self._without_end(words, said), said

    def _without_end(self, words: _Words, said: Saying) -> _Words:
        """A recommendation without the full stop or the like that is typed at its end."""
        ending = _ENDED.search(words.line)
        if ending is None:
            return words
        if not words.html.endswith(ending[0]):
            what = f'a recommendation ends in "{ending[0].strip()}", in bold, italics or braces'
            mend = "take it out: what joins recommendations is printed by the house style"
            self.printer.found.add("N081", said.text.place(), what, mend)
        line, cut = words.line, len(ending[0])
        return _Words(words.html[:-cut], Printed(line[:-cut], line.place, line.figures))

    def _filled(self, pattern: str) -> str:
        """A pattern with its names, which keeps the spaces at its ends."""
        words = filled(pattern, dict.fromkeys(names_in(pattern), "") | dict(self.names))
        return " " * words.startswith(" ") + smart(words) + " " * words[1:].endswith(" ")

    def _alone(self, text: _Words, here: Placement, place: Place) -> Iterator[Prose]:
        """The paragraphs of `alone`, of which the first has the number."""
        for index, pattern in enumerate(self.style.alone):
            before, holds, after = pattern.partition(f"{{{RECOMMENDATION}}}")
            end = self._filled(after) or ("" if _COMPLETE.search(text.line) else ".")
            around = text.between(self._filled(before), end)
            words = around if holds else _plain(self._filled(pattern))
            yield _paragraph(words, place, None if index else here)

    def _listed(
        self,
        block: RecommendationsBlock,
        texts: Sequence[_Words],
        reasons: Mapping[int, _Words],
        here: Placement,
    ) -> Iterator[Prose]:
        apart = self.style.reasons == "as a list after them"
        items = [
            _Item(one.id or "", (self._ended(text, index, len(texts)),), index + 1)
            for index, (one, text) in enumerate(zip(block.recommendations, texts, strict=True))
        ]
        if not apart:
            items = [self._with_reason(one, reasons.get(one.count - 1)) for one in items]
        place = block.recommendations[0].text.place()
        yield _list(items, here, place)
        if apart and reasons:
            yield _paragraph(_plain(smart(self.style.reason_lead_in)), place)
            again = [_Item("", (reason,), index + 1) for index, reason in reasons.items()]
            yield _list(again, replace(here, anchor=""), place)

    def _ended(self, text: _Words, index: int, items: int) -> _Words:
        """A recommendation with what stands at its end."""
        if _COMPLETE.search(text.line):
            return text
        if self.style.ends == "full stops" or index == items - 1:
            return text.between("", ".")
        return text.between("", "; and" if index == items - 2 else ";")

    def _because(self, reason: _Words) -> _Words:
        return reason.between(f"{smart(self.style.reason_lead_in)} ", "")

    def _with_reason(self, item: _Item, reason: _Words | None) -> _Item:
        return replace(item, words=(*item.words, self._because(reason))) if reason else item


def _check(said: Saying, draft: Draft, found: Problems) -> None:
    """It is one paragraph."""
    kinds = [element.kind for element in draft.elements]
    if draft.text and kinds != ["paragraph"]:
        what = "a recommendation, and a reason, is one paragraph without lists and headings"
        found.add("N080", said.text.place(), what, "make several of it, or move it into a text")


def _list(items: Sequence[_Item], here: Placement, place: Place) -> Prose:
    unmarked = f"<ol>{''.join(item.html for item in items)}</ol>"
    html, markers = marked(unmarked, here.marking)
    lines = tuple(one.line for item in items for one in item.words)
    before = markers_by_line(html, markers)
    return Prose(here.anchor, "", html, "list", place, lines, before)


def _paragraph(words: _Words, place: Place, here: Placement | None = None) -> Prose:
    anchor, number = (here.anchor, here.number) if here else ("", "")
    return Prose(anchor, number, words.html, place=place, lines=(words.line,))


def _plain(words: str) -> _Words:
    return _Words(_as_html(words), Printed(words))


def _as_html(words: str) -> str:
    return escape(keep_together(words), quote=False)
