"""A410: what one section denies and another says."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice

from reportgen.audit.evidence import Evidence
from reportgen.audit.structure.words import RUNNING, Words, sentences, short, told
from reportgen.model.manuscript import Kind, Manuscript, Passage
from reportgen.problems import Problem

CODE = "A410"
MOST_TOLD = 3  # sentences against a denial
_NO = r"\bno\s+(?:(?:new|direct|specific|additional|further|immediate|significant|known)\s+){0,2}"
_KINDS = r"(?:financial|resource|resourcing|revenue|capital|budget|budgetary|staffing|legal|cost)"
_MONEY = re.compile(r"£\s?\d")
_MORE = re.compile(
    r"\b(?:require[sd]?|need(?:s|ed)?)\s+additional\s+(?:resources?|funding|staff(?:ing)?"
    r"|investment)"
    r"|\badditional (?:resources|funding|investment)\b|\bgrowth (?:bid|money)\b",
    re.IGNORECASE,
)
_SPENT = re.compile(
    r"\b(?:agree[ds]?|approve[ds]?|allocat\w+|invest\w*|cost(?:s|ing)?|fund(?:s|ed|ing)?|growth"
    r"|budget(?:s|ed)?|spen[dt]\w*|sav(?:e|es|ed|ings?)|resources?)\b",
    re.IGNORECASE,
)
_DUTY = re.compile(
    r"\b(?:has|have|under|meet|fulfil|discharge)\s+(?:a|an|its|the|their|our)?\s*"
    r"(?:\w+\s+){0,1}(?:statutory|legal)?\s*(?:duty|duties)\b"
    r"|\bstatutory (?:duty|duties|requirement|obligation)s?\b|\brequired by (?:law|statute"
    r"|section)\b",
    re.IGNORECASE,
)
# The public sector equality duty stands in every paper.
_USUAL = re.compile(r"\bequalit|\bEquality Act\b|\bhuman rights\b", re.IGNORECASE)


@dataclass(frozen=True)
class Denial:
    """What a sentence denies, and what in other sentences speaks against it.

    `only_within` are headings the denial must stand under; `skipped` what does not count.
    """

    name: str
    denied: re.Pattern[str]
    against: re.Pattern[str]
    both: re.Pattern[str] | None = None  # must stand in the same sentence as `against`
    section: re.Pattern[str] | None = None
    same_section: re.Pattern[str] | None = None  # counts in the section of the denial


_DENIALS = (
    Denial(
        "financial or resource implications",
        re.compile(
            rf"{_NO}(?:{_KINDS}(?:\s+(?:and|or)\s+|,\s+|/))*"
            r"(?:financial|resource|resourcing|revenue|budget\w*"
            r"|cost)\s+(?:or \w+ )?implications?\b",
            re.IGNORECASE,
        ),
        _MONEY,
        _SPENT,
        None,
        _MORE,
    ),
    Denial(
        "legal implications",
        re.compile(
            rf"{_NO}(?:{_KINDS}(?:\s+(?:and|or)\s+|,\s+|/))*legal\s+implications?\b", re.IGNORECASE
        ),
        _DUTY,
    ),
    Denial(
        "consultation",
        re.compile(r"^(?:none|not applicable|n/a|no consultation\b.{0,60})\.?$", re.IGNORECASE),
        re.compile(
            r"\b(?:was|were|has been|have been) consulted\b|\bconsultation (?:was|has been|took)\b"
            r"|\bfollowing (?:a |an |the )?(?:\w+ )?consultation\b",
            re.IGNORECASE,
        ),
        section=re.compile(r"\bconsult", re.IGNORECASE),
    ),
    Denial(
        "an executive decision",
        re.compile(r"\bnot an executive decision\b", re.IGNORECASE),
        re.compile(
            r"\b(?:that\s+)?(?:the\s+)?(?:cabinet|executive)\s+(?:(?:is|are)\s+(?:asked"
            r"|recommended|invited)"
            r"\s+to\s+)?(?:agrees?|approves?|adopts?|authorises?)\b"
            r"|\bthis is (?:a|an) (?:key|executive) decision\b",
            re.IGNORECASE,
        ),
    ),
    Denial(
        "a key decision",
        re.compile(
            r"\b(?:is not a|non-)\s?key decision\b|\bkey decision\s*[:?]?\s*no\b", re.IGNORECASE
        ),
        re.compile(r"\bthis is a key decision\b|\bkey decision\s*[:?]?\s*yes\b", re.IGNORECASE),
    ),
    Denial(
        "anything exempt",
        re.compile(r"^(?:classification:?\s*)?(?:open|unrestricted|public)\.?$", re.IGNORECASE),
        re.compile(
            r"\b(?:this (?:report|paper|appendix)|appendix \w+) (?:is exempt|contains exempt"
            r"|is not for publication)|\bnot for publication by virtue of\b",
            re.IGNORECASE,
        ),
    ),
    Denial(
        "any comparison with others yet",
        re.compile(
            r"\b(?:cannot|can not|could not|not yet possible to) (?:yet )?be "
            r"(?:analysed against comparative|compared (?:with|to) (?:other|national|statistical)"
            r"|benchmarked)|\bno (?:comparative|benchmark(?:ing)?) data (?:is|are) available\b",
            re.IGNORECASE,
        ),
        re.compile(
            r"\d\s?%.{0,80}\b(?:than|against|compare[sd]?)\b.{0,60}?\b(?:bench ?mark"
            r"|statistical neighbours?"
            r"|England average|national average)\b.{0,60}?\d",
            re.IGNORECASE,
        ),
    ),
)
_LOOKED_AT = (*RUNNING, Kind.COVER)


@dataclass(frozen=True)
class _Said:
    """A sentence: `passage.text[start:end]`."""

    passage: Passage
    start: int
    end: int

    @cached_property
    def words(self) -> str:
        return str(self.passage.text)[self.start : self.end]


def contradictions(evidence: Evidence) -> Iterator[Problem]:
    """Each denial, and the sentences that speak against it; the first of a kind is told."""
    said = tuple(_said(evidence.manuscript))
    for denial in _DENIALS:
        denied = [one for one in said if _is_denied(denial, one)]
        within, anywhere = _speaking(denial, said if denied else ())
        for one in denied:
            against = list(islice(_against(one, within, anywhere), MOST_TOLD))
            if against:
                yield _problem(denial, one, against)
                break


def _said(manuscript: Manuscript) -> Iterator[_Said]:
    for passage in manuscript.passages:
        if passage.kind in _LOOKED_AT:
            yield from (_Said(passage, *span) for span in sentences(passage.text))


def _is_denied(denial: Denial, one: _Said) -> bool:
    is_there = denial.section is None or denial.section.search(one.passage.section)
    return bool(is_there) and denial.denied.search(one.words) is not None


def _speaking(denial: Denial, said: Iterable[_Said]) -> tuple[dict[str, list[_Said]], list[_Said]]:
    """The sentences that speak against a denial of their own section, by section; and of any."""
    within: defaultdict[str, list[_Said]] = defaultdict(list)
    anywhere: list[_Said] = []
    for one in said:
        if _speaks(denial, one.words, is_own=True):
            within[one.passage.section].append(one)
        if _speaks(denial, one.words, is_own=False):
            anywhere.append(one)
    return within, anywhere


def _against(
    denied: _Said, within: dict[str, list[_Said]], anywhere: list[_Said]
) -> Iterator[_Said]:
    """The sentences that speak against it: of its own section first, then of the others."""
    section = denied.passage.section
    own = within.get(section, []) if section else []
    others = (one for one in anywhere if not section or one.passage.section != section)
    for one in chain(own, others):
        if one is not denied or _concedes(one.words):
            yield one


def _speaks(denial: Denial, sentence: str, *, is_own: bool) -> bool:
    if _USUAL.search(sentence):
        return False
    if is_own and denial.same_section and denial.same_section.search(sentence):
        return True
    if not denial.against.search(sentence):
        return False
    return is_own or denial.both is None or denial.both.search(sentence) is not None


def _concedes(sentence: str) -> bool:
    """Whether a sentence takes back in its second half what it said in its first."""
    return re.search(r",?\s(?:although|though|but|however|except)\b", sentence) is not None


def _problem(denial: Denial, denied: _Said, against: list[_Said]) -> Problem:
    denies = denied.words
    # Of several, a sum of money says most.
    other = next((one for one in against if _MONEY.search(one.words)), against[0])
    if other.words == denies:
        what = f'"{short(denies, 160)}" takes back what it says'
    else:
        where = other.passage.where
        what = f'"{short(denies, 80)}", but {where} says: "{short(other.words, 100)}"'
    workings = [f"it denies {denial.name}"]
    workings += [f'{one.passage.where}: "{one.words}"' for one in against]
    mend = "say what the implication is, or what exactly is meant"
    return told(CODE, Words(denied.passage, denied.start, denied.end), what, mend, workings)
