"""A401: numbers of sections and paragraphs that do not follow one another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from reportgen.audit.evidence import Evidence
from reportgen.audit.structure.words import Words, short, told
from reportgen.model.manuscript import Kind, Manuscript, Passage
from reportgen.problems import Problem
from reportgen.wording import and_list

CODE = "A401"
Number = tuple[int, ...]
_PARTS = re.compile(r"\d{1,3}")
_OF_A_PARAGRAPH = re.compile(r"\(?\d{1,3}(?:[.(\s)]{1,3}\d{1,3}){0,3}[.)]?")
_ROMAN = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
    "x": 10,
}
_LISTS = (Kind.TERM, Kind.APPENDIX, Kind.SOURCE)  # their remarks have no numbers
FEWEST_SECTIONS = 4  # that tell what is usual in a paper
MOST_MISSING = 3  # more than this many at once are a part of the paper left out, and said as such


@dataclass(frozen=True)
class Numbered:
    """A passage and its number; `level` is how many parts the number has."""

    passage: Passage
    number: Number

    @property
    def printed(self) -> str:
        """The number as printed."""
        return self.passage.number.strip().rstrip(".")


def numbering(evidence: Evidence) -> Iterator[Problem]:
    """Numbers out of order, missing, repeated, in the wrong section or unlike the others."""
    manuscript = evidence.manuscript
    yield from _of_sections(manuscript)
    yield from _of_paragraphs(manuscript)
    if not manuscript.is_bound:  # there the markers are made, and lists in lists may be alike
        yield from _of_items(manuscript)
    yield from _in_wrong_section(manuscript)
    yield from _styles(manuscript)
    yield from _without_numbers(manuscript)


def numbered_paragraphs(manuscript: Manuscript) -> tuple[Numbered, ...]:
    """The paragraphs that have a number of digits: "4.8", "36", "(2)" under "1. (1)"."""
    found: list[Numbered] = []
    for passage in manuscript.passages:
        if passage.kind is Kind.PARAGRAPH and _OF_A_PARAGRAPH.fullmatch(passage.number.strip()):
            found.append(Numbered(passage, _completed(passage.number, found)))
    return tuple(found)


def numbered_sections(manuscript: Manuscript) -> tuple[Numbered, ...]:
    """The headings of sections that have a number: "4.0" is section 4."""
    return tuple(
        Numbered(passage, _section_number(passage.number))
        for passage in manuscript.passages
        if passage.kind is Kind.HEADING and _section_number(passage.number)
    )


def number_of_paragraph(printed: str) -> Number:
    """A number as it is printed or cited, in its parts: "4.30", "2 (4)"."""
    return tuple(int(part) for part in _PARTS.findall(printed))


def _section_number(printed: str) -> Number:
    parts = number_of_paragraph(printed)
    if len(parts) == 2 and parts[1] == 0:
        return parts[:1]
    return parts if len(parts) == 1 else ()


def _completed(printed: str, before: list[Numbered]) -> Number:
    """A number in brackets alone, "(2)", belongs to the "1." that was opened before it."""
    parts = number_of_paragraph(printed)
    if len(parts) == 1 and printed.strip().startswith("(") and before:
        last = before[-1].number
        return (last[0], *parts) if len(last) > 1 else parts
    return parts


def _of_sections(manuscript: Manuscript) -> Iterator[Problem]:
    sections = numbered_sections(manuscript)
    for before, here in pairwise(sections):
        if here.number != (1,):  # a second document in the same paper begins anew
            yield from _step("section", before, here)


def _of_paragraphs(manuscript: Manuscript) -> Iterator[Problem]:
    paragraphs = numbered_paragraphs(manuscript)
    yield from _first_of_sections(paragraphs)
    left_out = False  # the number before this one: then the one after it seems to stand twice
    for before, here in pairwise(paragraphs):
        same_run = len(before.number) == len(here.number) and before.number[:-1] == here.number[:-1]
        if same_run and here.number[-1] != 1 and not (left_out and here.number == before.number):
            yield from _step("paragraph", before, here)
        left_out = same_run and here.number[-1] - before.number[-1] == 2


def _first_of_sections(paragraphs: tuple[Numbered, ...]) -> Iterator[Problem]:
    """The first paragraph of a section is 5.1; where the numbers went back to it, another rule."""
    seen: set[Number] = set()
    for one in paragraphs:
        group = one.number[:-1]
        if group and group not in seen and one.number[-1] in range(2, MOST_MISSING + 2):
            missing = _words([*one.number[:-1], 1], one.printed)
            yield told(
                CODE,
                Words(one.passage, 0, 0),
                f"the first paragraph of section {group[0]} is {one.printed}: {missing} is missing",
                "number the paragraphs anew, and look at what refers to them",
            )
        seen.add(group)


def _step(noun: str, before: Numbered, here: Numbered) -> Iterator[Problem]:
    """From one number to the next of the same run; what is wrong with the step."""
    step = here.number[-1] - before.number[-1]
    if step == 1:
        return
    after = f"{noun} {before.printed} is followed by {noun} {here.printed}"
    if step == 0:
        what = f"{noun} {here.printed} stands twice"
    elif step < 0:
        what = f"{noun} {here.printed} comes after {noun} {before.printed}"
    else:
        what = f"{after}: {_missing(before, here)}"
    yield told(
        CODE,
        Words(here.passage, 0, 0),
        what,
        "number them anew, and look at what refers to them",
        (
            f'{before.printed}: "{short(before.passage.text)}"',
            f'{here.printed}: "{short(here.passage.text)}"',
        ),
    )


def _missing(before: Numbered, here: Numbered) -> str:
    first, last = before.number[-1] + 1, here.number[-1] - 1
    names = [_words([*here.number[:-1], each], here.printed) for each in range(first, last + 1)]
    if len(names) > MOST_MISSING:
        return f"{names[0]} to {names[-1]} are missing"
    return f"{and_list(names)} {'is' if len(names) == 1 else 'are'} missing"


def _words(parts: list[int], like: str) -> str:
    """A number in the manner of another: 4.10, or 2 (4)."""
    if "(" in like and len(parts) > 1:
        return f"{parts[0]} ({parts[1]})"
    return ".".join(str(part) for part in parts)


def _of_items(manuscript: Manuscript) -> Iterator[Problem]:
    """Lettered and numbered items: (a), (b), (d); of a list within a list each kind by itself."""
    before: dict[str, tuple[Passage, int]] = {}
    for passage in manuscript.passages:
        if passage.kind is not Kind.ITEM:
            before = {}
        kind, value = _item_value(passage.number, {name: at for name, (_, at) in before.items()})
        if not value:
            continue
        if kind in before and value != 1:
            yield from _step_of_items(*before[kind], passage, value)
        before[kind] = (passage, value)


def _item_value(printed: str, before: Mapping[str, int]) -> tuple[str, int]:
    """The kind of an item's marker, and its place in its list: b is 2; "i" is 9 after h, else 1.

    `before` are the places of the last items of each kind.
    """
    label = printed.strip("().: ")
    if label.isdigit():
        return "digit", int(label)
    size, small = "small" if label.islower() else "capital", label.casefold()
    letter = ord(small) - ord("a") + 1 if len(small) == 1 and "a" <= small <= "z" else 0
    if letter and (letter == before.get(size, 0) + 1 or small not in _ROMAN):
        return size, letter
    return f"{size} roman", _ROMAN.get(small, 0)


def _step_of_items(before: Passage, value: int, here: Passage, new: int) -> Iterator[Problem]:
    # Letters that go back belong to the list around this one; only gaps and repetitions are told.
    if new == value:
        what = f'"{here.number}" stands twice in one list'
    elif value + 1 < new <= value + 1 + MOST_MISSING:
        what = f'"{before.number}" is followed by "{here.number}" in a list'
    else:
        return
    mend = "mark the items anew, and look at what refers to them"
    yield told(CODE, Words(here, 0, 0), what, mend)


def _in_wrong_section(manuscript: Manuscript) -> Iterator[Problem]:
    """Paragraph 4.24 in section 5, told once for those that stand together."""
    section, told_of = None, (0, 0)
    numbers = {one.passage: one for one in numbered_paragraphs(manuscript)}
    for passage in manuscript.passages:
        if passage.kind is Kind.HEADING:
            section = _section_number(passage.number) or None
        one = numbers.get(passage)
        if not section or one is None or len(one.number) < 2 or one.number[0] == section[0]:
            continue
        if told_of != (section[0], one.number[0]):
            told_of = (section[0], one.number[0])
            yield told(
                CODE,
                Words(passage, 0, 0),
                f"paragraph {one.printed} stands in section {section[0]}",
                f"number it as a paragraph of section {section[0]}, or move the heading",
                (f'the heading before it: "{passage.section}"',),
            )


def _styles(manuscript: Manuscript) -> Iterator[Problem]:
    """Section numbers of several styles (4.0 beside 3), told once."""
    sections = numbered_sections(manuscript)
    styles = Counter(_style(one.passage.number) for one in sections)
    if len(sections) < FEWEST_SECTIONS or len(styles) < 2:
        return
    usual = styles.most_common(1)[0][0]
    odd = [one for one in sections if _style(one.passage.number) != usual]
    like = next(one for one in sections if _style(one.passage.number) == usual)
    names = and_list([one.passage.number.strip() for one in odd])
    those = f"section {names} is" if len(odd) == 1 else f"sections {names} are"
    yield told(
        CODE,
        Words(odd[0].passage, 0, 0),
        f'{those} not numbered like the others, such as "{like.passage.number.strip()}"',
        "number all sections alike",
        (f"{styles[usual]} of {len(sections)} sections are numbered alike",),
    )


def _style(printed: str) -> str:
    """The manner of a number: its digits put aside, and a ".0" kept."""
    zero = ".0" if re.search(r"\d\.0\b", printed) else ""
    return zero or re.sub(r"\d+", "", printed).strip()


def _without_numbers(manuscript: Manuscript) -> Iterator[Problem]:
    """A numbered section whose paragraphs have no numbers, where those of the others have."""
    count: dict[Passage, tuple[int, int]] = {}  # of a heading: its paragraphs, and those numbered
    heading: Passage | None = None
    for passage in manuscript.passages:
        if passage.kind in _LISTS:
            count.pop(heading, None) if heading else None
            heading = None
        elif passage.kind is Kind.HEADING:
            heading = passage if _section_number(passage.number) else None
        elif heading and passage.kind is Kind.PARAGRAPH:
            whole, numbered = count.get(heading, (0, 0))
            count[heading] = (whole + 1, numbered + bool(passage.number))
    bare = [heading for heading, (_, numbered) in count.items() if not numbered]
    if len(count) < FEWEST_SECTIONS or len(bare) * 4 > len(count):
        return
    for heading in bare:
        yield told(
            CODE,
            Words(heading, 0, len(heading.text)),
            f"no paragraph of section {heading.number.strip()} has a number",
            "number its paragraphs like those of the other sections",
            (f"{len(count) - len(bare)} of {len(count)} sections have numbered paragraphs",),
        )
