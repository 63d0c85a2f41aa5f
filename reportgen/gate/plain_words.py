"""How hard the paper is to read: worth knowing, and in nobody's way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportgen.gate.candidate import Candidate
from reportgen.gate.readability import Sentence, reading_ease, sentences
from reportgen.model.manuscript import Kind, Passage
from reportgen.model.style import HouseStyle
from reportgen.model.style.statements import CONDITIONS
from reportgen.model.text import Text
from reportgen.problem_formats import amount
from reportgen.problems import Problem
from reportgen.wording import and_list

_READ, _OWN = {Kind.PARAGRAPH, Kind.ITEM}, "narratives/"
MOST_NAMED = 3
#: A name in a pattern of the house style, and spaces in one that is escaped.
_NAME, _SPACES = re.compile(r"\{\w+\}"), re.compile(r"(?:\\?\s)+")


class Said(NamedTuple):
    """A sentence, and the passage that it stands in."""

    sentence: Sentence
    passage: Passage

    @property
    def text(self) -> Text:
        """Its words, which know where they were written."""
        passage, one = self.passage.text, self.sentence
        place = passage.place(one.start, one.end - one.start)
        return Text(str(passage)[one.start : one.end], lambda *_: place)


def sentences_short(candidate: Candidate) -> Iterator[Problem]:
    """Sentences are no longer than 25 words, or what the house style says.

    GOV.UK's content design guidance has that limit: longer ones are read twice, or not at all.
    """
    most, every = candidate.style.limits.sentence, _sentences(candidate)
    long = [one for one in every if len(one.sentence.words) > most]
    if not long:
        return
    long.sort(key=lambda one: len(one.sentence.words), reverse=True)
    first = long[0]
    have = "has" if len(long) == 1 else "have"
    what = (
        f"{len(long)} of {len(every)} sentences {have} more than {most} words, the longest "
        f"{len(first.sentence.words)}"
    )
    others = and_list(_where(long))
    mend = "make two of it" + (f", and look at {others}" if others else "")
    yield Problem("G060", first.text.place(), what, mend)


def easy_to_read(candidate: Candidate) -> Iterator[Problem]:
    """The reading ease of the paper is 50 or more, or what the house style says.

    R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948): 206.835 less
    1.015 times the words of a sentence, less 84.6 times the syllables of a word. Tables and
    headings do not count, and a figure is a word of one syllable.
    """
    least, every = candidate.style.limits.reading_ease, _sentences(candidate)
    ease = reading_ease(one.sentence for one in every)
    if ease is not None and ease < least:
        what = f"the reading ease of this paper is {ease:.0f}, and should be {least} or more"
        mend = "shorten sentences, and take shorter words: 60 is plain English, 30 very difficult"
        yield Problem("G061", candidate.source.place, what, mend)


def _sentences(candidate: Candidate) -> list[Said]:
    """The sentences of its texts: no tables, headings, or words that the house style has."""
    patterns = [_filled(one) for one in _of_style(candidate.style)]
    texts = (one for one in candidate.manuscript.passages if one.kind in _READ)
    own = (one for one in texts if one.text.place().file.startswith(_OWN))
    said = (Said(sentence, one) for one in own for sentence in sentences(str(one.text)))
    return [one for one in said if not any(_is_of(one, pattern) for pattern in patterns)]


def _of_style(style: HouseStyle) -> Iterator[Text]:
    """What the house style says as the law asks: nobody who writes a paper can shorten it."""
    yield from (style.exempt.notice, style.exempt.reason)
    for condition in CONDITIONS:
        statement = style.statements.of(condition)
        yield from statement.patterns if statement else ()


def _filled(pattern: Text) -> re.Pattern[str]:
    """What finds a pattern whose names are filled in, each a group."""
    around = (_SPACES.sub(r"\\s+", re.escape(one)) for one in _NAME.split(pattern.strip()))
    return re.compile("(.*?)".join(around), re.DOTALL)


def _is_of(said: Said, pattern: re.Pattern[str]) -> bool:
    """Whether a sentence is of the pattern's own words, and not of those that are filled in."""
    found, one = pattern.fullmatch(str(said.passage.text)), said.sentence
    spans = found.regs[1:] if found else ()
    return bool(found) and not any(start <= one.start and one.end <= end for start, end in spans)


def _where(long: list[Said]) -> list[str]:
    """Where those after the longest stand, the next longest first."""
    named = list(dict.fromkeys(one.passage.text.place().where for one in long[1:]))
    rest = [amount(len(named) - MOST_NAMED, "more place", "more places")]
    return [*named[:MOST_NAMED], *(rest if len(named) > MOST_NAMED else [])]
