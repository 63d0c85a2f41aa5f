"""The lines of a paper: what stands on each, and what of it is only an artifact of the file."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportgen.sources.files import TextFile
from reportgen.sources.unprepared.inline import cleaned, is_strong
from reportgen.sources.unprepared.words import Words

# A form feed ends a page, and with it a line.
_BREAK = re.compile("[\n\x0b\x0c\x85\u2028\u2029]")
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+")
_ANCHOR = re.compile(r"\s*\{#[^{}]{0,100}\}\s*$|\s#+\s*$")
_QUOTED = re.compile(r" {0,3}>[ \t]?")
_RULE = re.compile(r"[-=_*+~ \t]{3,}")
_UNDERLINE = re.compile(r"={3,}|-{3,}")
_FENCE = re.compile(r"```|~~~")
_PAGE = re.compile(r"(?:page )?[0-9]{1,3}(?: of [0-9]{1,3})?|- ?[0-9]{1,3} ?-", re.IGNORECASE)
#: The number of a page that cannot be anything else, with what a converter left on its line.
_NUMBER = r"(?:P(?:age|AGE) [0-9]{1,3}(?: (?:of|OF) [0-9]{1,3})?|page [0-9]{1,3} of [0-9]{1,3})"
_PARTED = r"(?:\t|\||[ ]{2})[\s|]{0,40}"
_IN_WORDS = re.compile(
    rf"(?:[^|\t.;]{{1,80}}{_PARTED})?{_NUMBER}|{_NUMBER}{_PARTED}[^|\t.;]{{1,80}}"
)
_DIGITS = re.compile("[0-9]+")
FEWEST_PAGES = 3  # on which a line stands at the same place
NEAR = 2  # lines
_FRONT_MATTER = re.compile(r"\s*(---|\+\+\+)[ \t]*\n")


@dataclass(frozen=True, slots=True)
class Line:
    """A line: `raw` as it stands there, `plain` its words alone.

    `level` is that of a Markdown heading, else 0. `is_strong` where it is all bold or underlined.
    """

    raw: Words
    plain: Words
    level: int = 0
    is_strong: bool = False
    is_quoted: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether there are no words on it."""
        return not self.plain

    @property
    def indent(self) -> int:
        """How far it is indented."""
        return len(self.raw.text) - len(self.raw.text.lstrip())


def lines_of(file: TextFile) -> list[Line]:
    """The lines of a file in order; rules and fences, which are no words, are left out."""
    lines: list[Line] = []
    for words in _raw_lines(file):
        text = words.text.strip()
        if _UNDERLINE.fullmatch(text) and lines and _can_be_underlined(lines[-1]):
            lines[-1] = replace(lines[-1], level=1 if text[0] == "=" else 2)
        elif not text or _FENCE.match(text):
            lines.append(Line(words.part(0, 0), words.part(0, 0)))
        elif not _RULE.fullmatch(text):
            lines.append(_line(words))
    return _without_page_numbers(lines)


def _raw_lines(file: TextFile) -> Iterator[Words]:
    text = _without_comments(file.text)
    position = _end_of_front_matter(text)
    for match in _BREAK.finditer(text, position):
        yield Words(text[position : match.start()], range(position, match.start() + 1))
        position = match.end()
    yield Words(text[position:], range(position, len(text) + 1))


def _line(words: Words) -> Line:
    heading = _HEADING.match(words.text)
    quoted = _QUOTED.match(words.text)
    body = words.part(heading.end()) if heading else words.part(quoted.end() if quoted else 0)
    body = body.replaced(_ANCHOR) if heading else body
    return Line(
        raw=body,
        plain=cleaned(body),
        level=len(heading[1]) if heading else 0,
        is_strong=is_strong(body.text),
        is_quoted=quoted is not None,
    )


def _can_be_underlined(line: Line) -> bool:
    """Whether a rule beneath a line makes it a heading: of a row of a table it is a border."""
    text = line.raw.text.strip()
    return 0 < len(text) < 100 and not re.search(r"\t|\||\S {2,}\S", text) and text[-1] not in ".;,"


def _without_comments(text: str) -> str:
    """The text with its comments blanked out, so that all else stays where it stands."""
    pieces, position = [], 0
    while (start := text.find("<!--", position)) >= 0 and (end := text.find("-->", start)) >= 0:
        pieces += [text[position:start], re.sub(r"[^\n]", " ", text[start : end + 3])]
        position = end + 3
    return "".join([*pieces, text[position:]])


def _end_of_front_matter(text: str) -> int:
    """Where the text begins after the fields that tools keep at the top of a Markdown file."""
    opening = _FRONT_MATTER.match(text)
    if opening is None:
        return 0
    closing = re.compile(rf"^{re.escape(opening[1])}[ \t]*$", re.M).search(text, opening.end())
    return closing.end() if closing and ":" in text[opening.end() : closing.start()] else 0


def _without_running(lines: list[Line]) -> list[Line]:
    """The lines but for those that pages begin or end with: "Page 3 of 12", the name of the paper.

    A line is such where it stands again and again, each time beside the number of a page. The first
    is kept where it may be the title itself.
    """
    there = [at for at, line in enumerate(lines) if not line.is_blank]
    numbers = {at for at in there if _IN_WORDS.fullmatch(lines[at].raw.text.strip())}
    if not numbers:
        return lines
    places: defaultdict[str, list[int]] = defaultdict(list)
    beside = _beside(there, numbers)
    for at in there:
        places[_DIGITS.sub("#", lines[at].plain.text)].append(at)
    for again in places.values():
        near = [at for at in again if at in beside]
        if len(again) >= FEWEST_PAGES and len(near) >= len(again) - 1:
            numbers.update(
                again if again[0] in beside and again[0] not in there[:NEAR] else again[1:]
            )
    return [line for at, line in enumerate(lines) if at not in numbers]


def _beside(there: list[int], numbers: set[int]) -> set[int]:
    """The lines next to the number of a page, up to two before and after it."""
    order = {at: place for place, at in enumerate(there)}
    return {
        near
        for at in numbers
        for near in there[max(0, order[at] - NEAR) : order[at] + NEAR + 1]
        if near not in numbers
    }


def _without_page_numbers(lines: list[Line]) -> list[Line]:
    """The lines but for numbers of pages, and for what stands beside them on every page."""
    lines = _without_running(lines)
    kept = []
    for index, line in enumerate(lines):
        around = lines[max(index - 1, 0) : index] + lines[index + 1 : index + 2]
        is_alone = index > 0 and all(other.is_blank for other in around)
        if not (is_alone and _PAGE.fullmatch(line.plain.text)):
            kept.append(line)
    return kept
