"""A501: words as they were in the paper before, over figures that moved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from reportgen.audit.evidence import Evidence
from reportgen.audit.structure.words import RUNNING, Words, sentences, short, told
from reportgen.model.manuscript import Grid, Manuscript, Passage
from reportgen.periods.dates import MONTH
from reportgen.problems import Problem

CODE = "A501"
MEND = "read the words again with the figures of now"
FEWEST_WORDS = 6  # of a sentence that says something
STEADY = Decimal("0.05")  # of a figure: a smaller move is still "steady"
MOST_MOVED = 3  # figures named in the workings

_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_WHEN = re.compile(
    rf"\b(?:{MONTH[1:-1]}|q[1-4]|quarter (?:one|two|three|four|\d)"
    r"|(?:19|20)\d{2}(?:[-/]\d{2,4})?)\b",
    re.IGNORECASE,
)
_UP = r"increas\w*|rose|risen|rising|rises|grew|grow\w*|higher|up from|climb\w*"
_DOWN = (
    r"decreas\w*|reduc\w*|fell|fallen|falling|falls|dropp?\w*|declin\w*|lower|down from|dipp?\w*"
)
_LEVEL = r"stead\w*|stable|sustained|maintained|unchanged|remain\w*|consistent\w*|in line with"
_OTHER = (
    r"improv\w*|deteriorat\w*|worse\w*|better|positive\w*|continu\w*|majority|most|doubl\w*|halved"
    r"|similar\w*|slight\w*|significant\w*|highest|lowest|strong\w*|poor\w*|good|low|high"
    r"|concern\w*"
    r"|on track|on target"
)
_CLAIM = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<level>{_LEVEL})|(?P<other>{_OTHER}))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Said:
    """A sentence with its figures and times taken out: what is left are its words."""

    passage: Passage
    start: int
    end: int
    words: str
    numbers: tuple[str, ...]

    @property
    def printed(self) -> str:
        """The sentence as printed."""
        return str(self.passage.text)[self.start : self.end]


def unchanged(evidence: Evidence) -> Iterator[Problem]:
    """Claims that were taken over from the paper before, where their figures moved."""
    now, before = evidence.manuscript, evidence.manuscript.before
    if before is None:
        return
    then = {one.words: one for one in _said(before)}
    moved = _moved_by_section(now, before)
    told_of: set[str] = set()
    for one in _said(now):
        other = then.get(one.words)
        claim = _CLAIM.search(one.words)
        if other is None or claim is None:
            continue
        if one.numbers != other.numbers:
            yield from _over_its_own(one, other, claim)
        elif one.printed == other.printed and one.passage.section not in told_of:
            figures = moved.get(one.passage.section, [])
            if figures:
                told_of.add(one.passage.section)
                yield _over_its_section(one, claim, figures)


def _said(manuscript: Manuscript) -> Iterator[Said]:
    for passage in manuscript.passages:
        if passage.kind not in RUNNING:
            continue
        text = str(passage.text)
        for start, end in sentences(text):
            words, numbers = _parted(passage, start, end)
            if len(words.split()) >= FEWEST_WORDS:
                yield Said(passage, start, end, words, numbers)


def _parted(passage: Passage, start: int, end: int) -> tuple[str, tuple[str, ...]]:
    """A sentence's words without its figures, and the figures; what is printed from data is one."""
    text = list(str(passage.text))
    bound: list[str] = []
    for figure in passage.figures:
        if start <= figure.start < end:
            bound.append("".join(text[figure.start : figure.end]))
            text[figure.start : figure.end] = " " * (figure.end - figure.start)
    left = _WHEN.sub(" ", "".join(text)[start:end])
    typed = _NUMBER.findall(left)
    words = re.sub(r"[^\w%£#]+", " ", _NUMBER.sub("#", left)).casefold()
    return " ".join(words.split()), (*bound, *typed)


def _over_its_own(one: Said, other: Said, claim: re.Match[str]) -> Iterator[Problem]:
    """A sentence whose own figures moved, unless they moved as it says."""
    moves = [(a, b) for a, b in zip(other.numbers, one.numbers, strict=False) if a != b]
    if not moves or _still_holds(claim, moves):
        return
    figures = ", ".join(f"{then} became {now}" for then, now in moves[:MOST_MOVED])
    yield told(
        CODE,
        Words(one.passage, one.start, one.end),
        f'"{claim[0]}" stands here as in the paper before, while {figures}',
        MEND,
        (f'before: "{other.printed}"', f'now: "{one.printed}"'),
    )


def _still_holds(claim: re.Match[str], moves: list[tuple[str, str]]) -> bool:
    """Whether the figures went the way that is claimed."""
    pairs = [(_value(then), _value(now)) for then, now in moves]
    known = [(then, now) for then, now in pairs if then is not None and now is not None]
    if not known or claim["other"]:
        return False
    if claim["up"]:
        return all(now > then for then, now in known)
    if claim["down"]:
        return all(now < then for then, now in known)
    return all(abs(now - then) <= STEADY * abs(then) for then, now in known)


def _value(printed: str) -> Decimal | None:
    match = _NUMBER.search(printed)
    return Decimal(match[0].replace(",", "")) if match else None


def _over_its_section(one: Said, claim: re.Match[str], figures: list[str]) -> Problem:
    return told(
        CODE,
        Words(one.passage, one.start, one.end),
        f'"{short(one.printed)}" stands here as in the paper before, while the figures of its '
        "section moved",
        MEND,
        (f'the claim: "{claim[0]}"', *figures[:MOST_MOVED]),
    )


def _moved_by_section(now: Manuscript, before: Manuscript) -> dict[str, list[str]]:
    """The tables of each section whose figures are not those of the paper before, in words."""
    then = {_key(grid): grid for grid in before.grids}
    moved: dict[str, list[str]] = {}
    for grid in now.grids:
        other = then.get(_key(grid))
        if other is not None and (words := _difference(other, grid)):
            moved.setdefault(grid.section, []).append(f"{grid.where}: {words}")
    return moved


def _key(grid: Grid) -> tuple[str, ...]:
    """What tells that a table is the same: its title, else its section and headings."""
    if grid.title:
        return (_WHEN.sub("", str(grid.title)).casefold(),)
    return (grid.section, *(_WHEN.sub("", str(one)).casefold() for one in grid.headings))


def _difference(then: Grid, now: Grid) -> str:
    """The last row of each, where they differ."""
    rows = [tuple(str(cell) for cell in grid.rows[-1].cells) for grid in (then, now) if grid.rows]
    if len(rows) < 2 or rows[0] == rows[1]:
        return ""
    return f"{' '.join(rows[0])} before, now {' '.join(rows[1])}"
