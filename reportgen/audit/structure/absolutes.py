"""A410: all of something in one paragraph, and not yet all of it in another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from reportgen.audit.evidence import Evidence
from reportgen.audit.lexicon.sentence import Sentence
from reportgen.audit.lexicon.stems import content, stems
from reportgen.audit.structure.words import Words, short, told
from reportgen.model.manuscript import Kind
from reportgen.problems import Problem

CODE = "A410"
MOST_OF_A_THING = 5  # content words that name a thing: "children subject of a protection plan"
FEWEST_OF_A_THING = 2  # unless what is said of it is that it is in time
MOST_ALIKE = 50  # denials of one thing that are looked at
MOST_TOLD = 3
NEAR = 70  # characters after "all" in which it is said that it is done
_ALL = re.compile(r"\b(?:100\s?(?:%|per cent)(?: of)?|all(?: of)?|every)\s", re.IGNORECASE)
_IN_TIME = r"(?:with)?in (?:the )?(?:\w+ )?time(?:scales?|frames?)?\b|\bon time\b|\bto time\b"
_DONE = re.compile(
    r"\b(?:were|was|are|is|have been|has been)\s(?:now\s|all\s)?(?:\w+\s){0,3}?"
    rf"(?:{_IN_TIME}|met\b|completed?\b(?:\s(?:\w+\s){{0,2}}?(?:{_IN_TIME}))?|in place\b"
    r"|up to date\b)",
    re.IGNORECASE,
)
_YET = r"(?:still\s+)?not\s+(?:yet\s+)?(?:all\s+)?"
_NOT_ALL = re.compile(
    rf"\b(?:(?:is|are|do|does)\s+{_YET}(?:being\s+)?(?:\w+\s+)?(?:always|consistently)\b"
    rf"|(?:is|are)\s+(?:still\s+)?not\s+(?:yet|all)\s+(?:being\s+)?"
    rf"(?:met|completed?|in place|up to date|{_IN_TIME})"
    rf"|(?:has|have)\s+(?:still\s+)?not\s+(?:yet|all)\s+(?:yet\s+)?been\s+(?:met|completed)"
    r"|remains?\s+a\s+(?:\w+\s+)?(?:challenge|concern|problem))\b",
    re.IGNORECASE,
)
_NOT_ALL_OF = re.compile(
    r"\bnot all (?:of )?(?:the |our |these )?(?P<thing>[^,;:.]{3,60}?)\s(?:is|are|has|have)\s",
    re.IGNORECASE,
)
#: What may be said of a thing; a claim and its denial must be of the same.
_ASPECTS = (
    re.compile(rf"{_IN_TIME}|\btime(?:ly|liness|scales?|frames?)\b|\bdeadlines?\b", re.IGNORECASE),
    re.compile(r"\bcomplet(?:ed?|ion)\b", re.IGNORECASE),
    re.compile(r"\bin place\b", re.IGNORECASE),
    re.compile(r"\bup to date\b", re.IGNORECASE),
    re.compile(r"\bmet\b", re.IGNORECASE),
)
_SAYS_THE_ASPECT = stems("time timely timeliness timescale timeframe deadline completion complete")
_ANYTHING = stems("child case plan action work people task target service")
_NOT_A_CLAIM = re.compile(
    r"\b(?:will|would|should|must|shall|could|may|might|can|if|unless|whether|until|aims?|target"
    r"|goal|ambition|expect\w*|require\w*|ensur\w+|need\w*|risks?|plan(?:s|ned)? to|in order to"
    r"|previously|historically|said|found|told|nearly|almost|virtually|except"
    r"|apart from|excluding|other than|bar)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<=[a-z,;:] )[A-Z][\w'\u2019-]{1,30}")
_DATED = re.compile(
    r"(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October"
    r"|Quarter|Q\d|\w+day"
)
_QUOTED = ("'", '"', "\u2018", "\u201c")
_LOOKED_AT = (Kind.PARAGRAPH, Kind.ITEM)


@dataclass(frozen=True)
class _Said:
    """A sentence, where in it the claim or its denial stands, of what it is and what it says."""

    sentence: Sentence
    start: int
    end: int
    thing: tuple[str, ...]  # the stems of its words, in order
    aspect: int

    @property
    def words(self) -> str:
        return str(self.sentence.passage.text)[self.start : self.end]


#: What a claim and its denial must both be of: the aspect, the length and the stems of the thing.
_Key = tuple[int, int, frozenset[str]]


def absolutes(evidence: Evidence) -> Iterator[Problem]:
    """Each thing that is said to be done throughout, where another paragraph says it is not."""
    sentences = [one for one in evidence.sentences if _is_told(one)]
    claims = [claim for one in sentences for claim in _claims(one)]
    denials = _by_thing(denial for one in sentences for denial in _denials(one)) if claims else {}
    for claim in claims:
        near = denials.get((claim.aspect, len(claim.thing), frozenset(claim.thing)), [])
        against = list(islice((one for one in near if _contradict(claim, one)), MOST_TOLD))
        if against:
            yield _problem(claim, against)


def _is_told(sentence: Sentence) -> bool:
    """Whether the paper itself says it: what it quotes may be of another time."""
    words = sentence.words.strip()
    whole = str(sentence.passage.text).strip()
    is_quoted = words.startswith(_QUOTED) or whole.startswith(_QUOTED)
    return sentence.passage.kind in _LOOKED_AT and not is_quoted


def _claims(sentence: Sentence) -> Iterator[_Said]:
    """What is said of all: "100% of assessments were carried out within timescale"."""
    text = str(sentence.passage.text)
    for every in _ALL.finditer(text, sentence.start, sentence.end):
        done = _DONE.search(text, every.end(), min(sentence.end, every.end() + 2 * NEAR))
        if not done or done.start() - every.end() > NEAR:
            continue
        between = text[every.end() : done.start()]
        before = text[max(sentence.start, every.start() - NEAR) : done.end()]
        thing, aspect = _thing(between), _aspect(done[0])
        is_plain = not re.search(r"[,;:.]", between) and not _NOT_A_CLAIM.search(before)
        if is_plain and _is_telling(thing, aspect):
            yield _Said(sentence, every.start(), done.end(), thing, aspect)


def _is_telling(thing: tuple[str, ...], aspect: int) -> bool:
    """Whether a thing is named so that it can be known again."""
    is_named = not _ANYTHING.issuperset(thing) and len(thing) <= MOST_OF_A_THING
    return is_named and (len(thing) >= FEWEST_OF_A_THING or aspect == 0)


def _denials(sentence: Sentence) -> Iterator[_Said]:
    """What is said not to be so throughout: "timescales are not yet being met consistently"."""
    text = str(sentence.passage.text)
    if _NOT_A_CLAIM.search(sentence.words):
        return
    denied = _NOT_ALL.search(text, sentence.start, sentence.end)
    of_some = _NOT_ALL_OF.search(text, sentence.start, sentence.end)
    if of_some or denied:
        before = text[sentence.start : denied.start()] if denied else ""
        clause = of_some["thing"] if of_some else re.split(r"[,;:]", before)[-1]
        aspect = _aspect(sentence.words)
        yield _Said(sentence, sentence.start, sentence.end, _thing(clause), aspect)


def _thing(words: str) -> tuple[str, ...]:
    """The stems that name a thing, in order, without those that say when it is done."""
    return tuple(stem for stem, _, _ in content(words) if stem not in _SAYS_THE_ASPECT)


def _aspect(words: str) -> int:
    """Which of the aspects is spoken of, or -1."""
    return next((at for at, each in enumerate(_ASPECTS) if each.search(words)), -1)


def _by_thing(denials: Iterable[_Said]) -> dict[_Key, list[_Said]]:
    """Denials by what they are of, and by how: a few of each.

    "Reviews of assessments" are no assessments: the thing must be named first, and may go on.
    """
    found: defaultdict[_Key, list[_Said]] = defaultdict(list)
    for one in denials:
        for length in range(1, min(len(one.thing), MOST_OF_A_THING) + 1):
            alike = found[one.aspect, length, frozenset(one.thing[:length])]
            if len(alike) < MOST_ALIKE:
                alike.append(one)
    return found


def _contradict(claim: _Said, denial: _Said) -> bool:
    """Whether a denial of the claim's thing is of no other time or place."""
    is_other = claim.sentence.passage is not denial.sentence.passage
    return is_other and _are_of_one_time(claim, denial) and not _names(claim, denial)


def _are_of_one_time(claim: _Said, denial: _Said) -> bool:
    """A denial without a time is of now; one with another time is of then."""
    known = [one.period for one in claim.sentence.moments if one.period]
    other = [one.period for one in denial.sentence.moments if one.period]
    return not other or any(one.end == each.end for one in known for each in other)


def _names(claim: _Said, denial: _Said) -> set[str]:
    """Names that only one of the two has: a team, a place, a report."""
    found = [set(_NAME.findall(one.sentence.words)) for one in (claim, denial)]
    return {name for name in found[0] ^ found[1] if not _DATED.fullmatch(name)}


def _problem(claim: _Said, against: Sequence[_Said]) -> Problem:
    other = against[0].sentence
    passage = claim.sentence.passage
    what = f'"{short(claim.words, 100)}", but {other.passage.where} says: "{_line(other)}"'
    workings = [f'{one.sentence.passage.where}: "{one.sentence.words.strip()}"' for one in against]
    mend = "say of which time each is true, or correct one of them"
    return told(CODE, Words(passage, claim.start, claim.end), what, mend, workings)


def _line(sentence: Sentence) -> str:
    return short(" ".join(sentence.words.split()), 100)
