"""A413: a list that announces a number of items and has another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from reportgen.audit.evidence import Evidence
from reportgen.audit.structure.words import NUMBER, RUNNING, Words, number_of, sentences, told
from reportgen.model.manuscript import Kind, Part, Passage
from reportgen.problems import Problem

CODE = "A413"
MOST_QUOTED = 20  # items, in the workings
MEND = "correct the number, or the list"
#: What lists are of. Of another noun the number before a list may be a sum: "86 complaints:".
_NOUN = (
    r"(?P<noun>actions|activities|aims|aspects|areas|categories|changes|components|conclusions"
    r"|criteria"
    r"|dimensions|documents|domains|elements|examples|factors|features|findings|functions|goals"
    r"|groups|headings|issues|key lines of enquiry|lessons|measures|objectives|options|outcomes"
    r"|parts|phases|pillars|points|posts|principles|priorities|projects|proposals|purposes"
    r"|questions|reasons|recommendations|requirements|risks|roles|stages|standards|steps|strands"
    r"|strategies|streams|tasks|themes|things|tiers|topics|types|ways|workstreams)"
)
#: A word between a number and what it counts: no other number, and none that begins a clause.
_QUALITY = (
    rf"(?!(?:{NUMBER}|there|it|which|that|who|we|they|is|are|was|were|be|has|have|had|will|would"
    r"|can|could|should|may|must|shows?|lists?|sets?|gives?)\s)[a-z-]{1,30}\s{1,3}"
)
_ANNOUNCED = re.compile(
    r"(?<!of the )(?<!other )(?<!further )(?<![\d.£])"
    r"(?<!table )(?<!figure )(?<!chart )(?<!paragraph )(?<!section )(?<!appendix )(?<!annex )"
    rf"\b(?P<number>{NUMBER})\s{{1,3}}(?:{_QUALITY}){{0,3}}?{_NOUN}\b",
    re.IGNORECASE,
)
_WORDS = r"(?:[a-z-]{1,30}\s{1,3}){0,2}?[a-z]{1,30}s"
_PRECEDING = re.compile(
    rf"\b(?:the\s{{1,3}}(?:above|preceding|foregoing)\s{{1,3}}(?P<number>{NUMBER})\s{{1,3}}{_WORDS}"
    rf"|(?:the|these)\s{{1,3}}(?P<number2>{NUMBER})\s{{1,3}}{_WORDS}\s{{1,3}}"
    r"(?:listed\s{1,3}|set out\s{1,3})?above)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    rf"\b(?P<way>the other|the remaining)\s{{1,3}}(?P<number>{NUMBER})\s{{1,3}}"
    rf"(?:{_QUALITY}){{0,2}}?{_NOUN}\b",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(
    r"(?::|\b(?:as follows|set out below|listed below|below)\s{0,3}[.:]?)\s{0,3}\Z", re.I
)
_NOT_ALL = re.compile(r"\b(?:including|includes?|such as|for example|e\.g|among|some of)\b", re.I)
_CONJOINED = re.compile(r"\s?[,;]\s{1,3}(?:and\s{1,3})?|\s{1,3}and\s{1,3}")


def announced_lists(evidence: Evidence) -> Iterator[Problem]:
    """Numbers that announce a list, against the items that follow, in the sentence or below."""
    parts = evidence.manuscript.parts
    for index, part in enumerate(parts):
        if isinstance(part, Passage) and part.kind in RUNNING:
            yield from _list_below(parts, index, part)
            yield from _list_above(parts, index, part)
            yield from _in_sentence(part)
    yield from _of_the_whole(evidence)


def _list_below(parts: Sequence[Part], index: int, lead: Passage) -> Iterator[Problem]:
    text = str(lead.text)
    if lead.kind is Kind.ITEM or not _FOLLOWS.search(text):
        return  # a list in a list: which are its items cannot be told
    start, end = (sentences(text) or ((0, 0),))[-1]
    match = _last(_ANNOUNCED, text, start)
    if match is None or _NOT_ALL.search(text[start:end]):
        return
    items = _items(parts, index + 1)
    if len(items) > 1 and len(items) != number_of(match["number"]):
        yield _problem(lead, match, len(items), [str(item.text) for item in items[:MOST_QUOTED]])


def _last(pattern: re.Pattern[str], text: str, start: int) -> re.Match[str] | None:
    """The last announcement of a sentence, the nearest to its list."""
    matches = list(pattern.finditer(text, start))
    return matches[-1] if matches else None


def _items(parts: Sequence[Part], first: int) -> list[Passage]:
    """The items that follow at once, those of the level of the first."""
    after = (parts[at] for at in range(first, len(parts)))
    found = [one for one in takewhile(_is_item, after) if isinstance(one, Passage)]
    if len({_level(one) for one in found}) > 1:
        return []
    return [] if any(re.match(r"\W{0,9}\d", str(one.text)) for one in found) else found


def _is_item(part: Part) -> bool:
    return isinstance(part, Passage) and part.kind is Kind.ITEM


def _level(item: Passage) -> str:
    label = item.number.strip("(). ")
    return "digit" if label.isdigit() else "letter" if label else "bullet"


def _list_above(parts: Sequence[Part], index: int, passage: Passage) -> Iterator[Problem]:
    """The above three documents, where fewer items stand before."""
    match = _PRECEDING.match(str(passage.text))
    if match is None:
        return
    number = number_of(match["number"] or match["number2"])
    before = parts[max(0, index - number) : index]
    items = len(list(takewhile(_is_item, reversed(before))))
    if 0 < items < number:
        what = f'"{match[0]}": the list before it has {items}'
        yield told(CODE, Words(passage, *match.span()), what, MEND)


def _in_sentence(passage: Passage) -> Iterator[Problem]:
    """Three actions: one; two; and three. Only semicolons, or short items, can be counted."""
    text = str(passage.text)
    for start, end in sentences(text):
        sentence = text[start:end]
        head, colon, tail = sentence.partition(": ")
        match = _last(_ANNOUNCED, head, 0)
        if not colon or match is None or len(head) - match.end() > 40 or _NOT_ALL.search(head):
            continue
        items = _counted(tail)
        if len(items) > 1 and len(items) != number_of(match["number"]):
            moved = (start + match.start(), start + match.end())
            yield _told_of(passage, moved, match, len(items), items[:MOST_QUOTED])


def _counted(tail: str) -> list[str]:
    """The items of a sentence, where it is plain which they are; else none."""
    tail = tail.rstrip(" .")
    if ";" in tail:
        return [item for item in re.split(r";(?:\s{1,3}and)?\s{1,3}", tail) if item]
    items = [item for item in _CONJOINED.split(tail) if item]
    is_plain = len(re.findall(r"\band\b", tail)) == 1 and all(
        len(item.split()) < 4 for item in items
    )
    return items if is_plain and "(" not in tail else []


def _of_the_whole(evidence: Evidence) -> Iterator[Problem]:
    """The other four themes, where four were announced in all."""
    totals: dict[str, tuple[int, Passage]] = {}
    for passage in evidence.manuscript.passages:
        text = str(passage.text)
        for match in _OTHER.finditer(text):
            noun, number = match["noun"].casefold(), number_of(match["number"])
            total = totals.get(noun)
            if total and number >= total[0]:
                what = f'"{match[0]}", but {total[0]} {noun} were announced in all'
                workings = (f"announced in {total[1].where}",)
                yield told(CODE, Words(passage, *match.span()), what, MEND, workings)
        announced = _last(_ANNOUNCED, text, 0)
        if announced and _FOLLOWS.search(text):
            totals[announced["noun"].casefold()] = (number_of(announced["number"]), passage)


def _problem(passage: Passage, match: re.Match[str], count: int, items: list[str]) -> Problem:
    return _told_of(passage, match.span(), match, count, items)


def _told_of(
    passage: Passage, span: tuple[int, int], match: re.Match[str], count: int, items: list[str]
) -> Problem:
    what = f'"{match[0]}" are announced, and {count} follow'
    workings = [f"{place}: {item[:60]}" for place, item in enumerate(items, 1)]
    return told(CODE, Words(passage, *span), what, MEND, workings)
