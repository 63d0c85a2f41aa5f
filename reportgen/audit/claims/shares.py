"""A303, the size of a part in words: majority, most, minority, a third, nearly all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportgen.audit.claims.scope import is_claim
from reportgen.audit.claims.telling import Claim, finding, words_at
from reportgen.audit.claims.wholes import Whole, wholes_of
from reportgen.audit.comparisons.comparison import PERCENT
from reportgen.audit.evidence import Evidence
from reportgen.audit.lexicon.quantity import Quantity, Unit
from reportgen.audit.lexicon.sentence import Sentence
from reportgen.audit.reconcile import division, rounded
from reportgen.problems import Problem

REACH = 130  # characters from the word to the figure that it is about
APPOSED = 60  # characters behind a figure in which words can say it again


@dataclass(frozen=True)
class Word:
    """A word for a share of a whole: from `low` to `high` per cent."""

    pattern: re.Pattern[str]
    low: Decimal
    high: Decimal


def _word(pattern: str, low: str, high: str) -> Word:
    return Word(re.compile(rf"\b{pattern}\b", re.IGNORECASE), Decimal(low), Decimal(high))


#: The first that fits is taken. A majority is more than half (50 itself is let pass: rounding).
WORDS = (
    _word(r"(?:vast|overwhelming|great) majority of", "70", "100"),
    _word(r"(?:nearly|almost|virtually) (?:all|every)", "85", "100"),
    _word(r"majority (?:of|were|was|are|is)", "50", "100"),
    _word(r"(?:more than|over) half(?: of)?", "50", "100"),
    _word(r"(?:less than|under|fewer than) half(?: of)?", "0", "50"),
    _word(r"minority of", "0", "50"),
    _word(
        r"(?:about |around |nearly |almost |just over |just under )?two[ -]thirds of", "60", "73"
    ),
    _word(
        r"(?:about |around |nearly |almost |just over |just under )?three[ -]quarters of",
        "70",
        "80",
    ),
    _word(r"(?:about |around |nearly |almost |just over |just under )?half of", "43", "57"),
    _word(
        r"(?:about |around |nearly |almost |just over |just under )?(?:a|one) third of", "28", "39"
    ),
    _word(
        r"(?:about |around |nearly |almost |just over |just under )?(?:a|one) quarter of",
        "20",
        "30",
    ),
    _word(
        r"(?:about |around |nearly |almost |just over |just under )?(?:a|one) fifth of", "16", "24"
    ),
    _word(r"(?<!the )(?<!at )most of(?= (?:the|our|these|those|them))", "50", "100"),
    _word(
        r"(?<!the )(?<!at )(?<!second )most(?= (?:referrals|children|cases|people|contacts|visits"
        r"|enquiries|plans|applications|complaints|calls|residents|households|staff|pupils))",
        "50",
        "100",
    ),
)
#: What every one of them has in it: most sentences have none, and are seen through at a glance.
_TELLING = re.compile("majority|minority|half|third|quarter|fifth|most|nearly|virtually", re.I)
#: The same where it stands behind its figure: "268 (36.1%), the majority,", "36.6%, or a third".
_APPOSED = (
    _word(r"(?:the|a) (?:vast|overwhelming|great) majority", "70", "100"),
    _word(r"(?:the|a) (?:large |clear |small |slim |bare )?majority", "50", "100"),
    _word(r"(?:the|a) (?:large |small |significant )?minority", "0", "50"),
    _word(r"(?:more than|over|well over|just over) (?:a |one )?half", "50", "100"),
    _word(r"(?:less than|under|fewer than|just under) (?:a |one )?half", "0", "50"),
    _word(r"(?:about |around |nearly |almost )?(?:a |one )?half", "43", "57"),
    _word(r"(?:more than|over|just over) two[ -]thirds", "66.6", "100"),
    _word(r"(?:about |around |nearly |almost |just under )?two[ -]thirds", "60", "73"),
    _word(r"(?:more than|over|just over) three[ -]quarters", "75", "100"),
    _word(r"(?:about |around |nearly |almost |just under )?three[ -]quarters", "70", "80"),
    _word(r"(?:more than|over|just over) (?:a|one) third", "33.3", "50"),
    _word(r"(?:about |around |nearly |almost |just under )?(?:a|one) third", "28", "39"),
    _word(r"(?:more than|over|just over) (?:a|one) quarter", "25", "40"),
    _word(r"(?:about |around |nearly |almost |just under )?(?:a|one) quarter", "20", "30"),
    _word(r"(?:more than|over|just over) (?:a|one) fifth", "20", "33"),
    _word(r"(?:about |around |nearly |almost |just under )?(?:a|one) fifth", "16", "24"),
)
_BEHIND_FIGURE = re.compile(
    r"^(?:\)?(?:,| [-\u2013\u2014]| \()?(?: or| that is,?| which is| i\.e\.,?)? ?"
    r"|\)? of (?:[a-z]+ ){0,3}[a-z]+, (?:or|that is,?) )$"
)
#: "12.4%, the majority of it" may be of something else.
_ENDS_THERE = re.compile(r"\s*(?:$|[,.;:)]|[-\u2013\u2014] )")
_OWN_SHARE = re.compile(r"^[^.;%]{0,110}?(?:\(|\bat |[-\u2013] ?)$", re.IGNORECASE)
_OF_SO_MANY = re.compile(r"\s*(?:(?:all|the|these|those|our|its|their) ){0,2}", re.IGNORECASE)
_OUT_OF = re.compile(r"^\s*(?:out )?of (?:the |all |our |these )?$", re.IGNORECASE)


def sizes_of_parts(evidence: Evidence) -> Iterator[Problem]:
    """Every word for a share that the figure behind it does not bear out."""
    for sentence in evidence.distinct_sentences:
        for word, start, end in _words_in(sentence):
            if is_claim(sentence, start):
                yield from _of(evidence, sentence, word, (start, end))
        for word, part, span in _behind_figures(sentence):
            if is_claim(sentence, span[0]) and not word.low <= part.value <= word.high:
                yield _not_so(sentence, span, word, part)


def _behind_figures(sentence: Sentence) -> Iterator[tuple[Word, Quantity, tuple[int, int]]]:
    """Every word for a share that stands right behind a percentage, and only says it again."""
    text = sentence.passage.text
    for part in sentence.quantities:
        if part.unit is not Unit.PERCENTAGE or part.in_words:
            continue
        for word in _APPOSED:
            match = word.pattern.search(text, part.end, min(sentence.end, part.end + APPOSED))
            is_near = match is not None and _BEHIND_FIGURE.match(text[part.end : match.start()])
            if match is not None and is_near and _ENDS_THERE.match(text, match.end()):
                yield word, part, match.span()
                break


def _not_so(sentence: Sentence, span: tuple[int, int], word: Word, part: Quantity) -> Problem:
    what = f"{words_at(sentence, *span)} is not {_printed(sentence, part)}"
    return finding("A303", Claim(sentence, span), what, (_meant(word),))


def _words_in(sentence: Sentence) -> Iterator[tuple[Word, int, int]]:
    taken: list[range] = []
    for word in WORDS if _TELLING.search(sentence.words) else ():
        for match in word.pattern.finditer(sentence.words):
            if not any(match.start() in each for each in taken):
                taken.append(range(match.start(), match.end()))
                yield word, sentence.start + match.start(), sentence.start + match.end()


def _of(
    evidence: Evidence, sentence: Sentence, word: Word, span: tuple[int, int]
) -> Iterator[Problem]:
    total = _total_named(sentence, span[1])
    part = _part(sentence, total.end if total else span[1])
    if part is None:
        return
    if part.unit is Unit.PERCENTAGE:
        if part.value <= PERCENT and not word.low <= part.value <= word.high:
            yield _not_so(sentence, span, word, part)
        return
    beside = _whole_beside(sentence, part) or ([_whole(total)] if total else [])
    wholes = beside or wholes_of(evidence, sentence, part, span[1])
    yield from _against(sentence, span, word, part, wholes)


def _against(
    sentence: Sentence, span: tuple[int, int], word: Word, part: Quantity, wholes: Sequence[Whole]
) -> Iterator[Problem]:
    shares = [part.value / whole.value * PERCENT for whole in wholes]
    if not shares or any(word.low <= share <= word.high for share in shares):
        return
    first = wholes[0]
    made = division(part.value, first.value, Unit.PERCENTAGE, 1)
    share = f"{rounded(shares[0], 1)}%"
    yield finding(
        "A303",
        Claim(sentence, span),
        f"{words_at(sentence, *span)}: {part.value} of {first.value} is {share}",
        (made, *(whole.told for whole in wholes), _meant(word)),
    )


def _part(sentence: Sentence, end: int) -> Quantity | None:
    """The first figure behind the word, where it stands in brackets or behind "at"."""
    behind = [q for q in sentence.quantities if q.start >= end]
    if not behind or behind[0].start - end > REACH:
        return None
    between = sentence.passage.text[end : behind[0].start]
    is_kind = behind[0].unit in (Unit.COUNT, Unit.PERCENTAGE)
    return behind[0] if is_kind and _OWN_SHARE.search(between) else None


def _whole_beside(sentence: Sentence, part: Quantity) -> list[Whole]:
    """As in "55 of 71": the 71."""
    text = sentence.passage.text
    for figure in sentence.quantities:
        if figure.start >= part.end and _OUT_OF.search(text[part.end : figure.start]):
            return [_whole(figure)]
    return []


def _whole(figure: Quantity) -> Whole:
    return Whole(figure.value, f"the whole stands beside it: {figure.value}")


def _total_named(sentence: Sentence, end: int) -> Quantity | None:
    """The whole that a word for a share is of: "the majority of the 228 plans (98)"."""
    behind = next((q for q in sentence.quantities if q.start >= end), None)
    if behind is None or behind.unit is not Unit.COUNT:
        return None
    return behind if _OF_SO_MANY.fullmatch(sentence.passage.text, end, behind.start) else None


def _meant(word: Word) -> str:
    return f"said here of {word.low}% to {word.high}%"


def _printed(sentence: Sentence, quantity: Quantity) -> str:
    return sentence.passage.text[quantity.start : quantity.end].strip()
