"""The times that a passage names, as far as the paper says which they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportgen.audit.lexicon.meanings import meaning
from reportgen.audit.lexicon.moment import Moment
from reportgen.audit.lexicon.plain import pattern, plain
from reportgen.audit.lexicon.sentences import sentence_spans
from reportgen.audit.lexicon.setting import Meaning, Setting, setting_of
from reportgen.audit.lexicon.times import Named, times_in
from reportgen.model.manuscript import Manuscript, Passage
from reportgen.periods import Period

_FUTURE = pattern(
    r"\b(?:will|shall|due(?! to\b)|scheduled|is planned|are planned|planned for|going to"
    "|proposed|target set|(?:expected|anticipated|forecast|projected) (?:to|by|in|for)"
    r"|(?<!continues\x20)(?<!continue\x20)(?<!appears\x20)(?<!needs\x20)to be [a-z]{2,20}(?:ed"
    "|en|un|lt|id|ut)"
    "|to (?:meet|take|start|begin|follow|report|commence|launch|complete|finish|go|return"
    r"|recruit))\b[^;]{0,120}$"
)
_COMPARED = pattern(
    r"\b(?:on|from|than|against|with|to|since|compared|comparison|over|versus|in)(?: in| at| with)?"
    r"(?: the)?(?: end of)? $"
)
_IN = pattern(r"\b(?:in|over|during)(?: the)? $")
_EARLIER = pattern(
    r"\b(?:from|than|against|compar(?:ed|ison) (?:to|with)|in contrast to)\b[^,;.]{0,30}$"
)
_EVERY_YEAR = pattern(r" (?:of )?(?:each|every) year\b")
_AS_AT = pattern(r"\b(?:as at|as of)(?: the)? $")


def moments_in(passage: Passage, manuscript: Manuscript) -> tuple[Moment, ...]:
    """Every time that a passage names, in order; laws and their years are none."""
    text = str(passage.text)
    return tuple(_moments(text, setting_of(manuscript)))


def _moments(text: str, setting: Setting) -> Iterator[Moment]:
    words = plain(text)
    ends = iter(sentence_spans(text))
    start, end = next(ends, (0, 0))
    for named in (one for one in times_in(text) if one.form != "law"):
        while named.start >= end and (span := next(ends, None)):
            start, end = span
            setting = replace(setting, same=None)
        told = meaning(named, _of_sentence(setting, words, start, named))
        if _EVERY_YEAR.match(words, named.end):
            told = replace(told, period=None)
        yield _moment(named, told, words)
        setting = _after(setting, told.period, words[start : named.start])


def _of_sentence(setting: Setting, words: str, start: int, named: Named) -> Setting:
    """What the sentence up to this time adds: whether it looks ahead, whether it compares."""
    before = words[start : named.start]
    is_compared = _COMPARED.search(before) is not None and _IN.search(before) is None
    return replace(
        setting,
        is_future=_FUTURE.search(before) is not None,
        is_compared=is_compared or " against " in before or " compared " in before,
    )


def _after(setting: Setting, period: Period | None, before: str) -> Setting:
    """What is known behind a time; what is only compared with is not what the sentence is about."""
    if period is None:
        return setting
    same = setting.same if _EARLIER.search(before) and setting.same else period
    return replace(setting, named=period, same=same, known=(*setting.known, period))


def _moment(named: Named, told: Meaning, words: str) -> Moment:
    before = words[max(0, named.start - 12) : named.start]
    is_end = told.is_end or _AS_AT.search(before) is not None
    return Moment(named.start, named.end, told.period, is_end, told.is_certain, told.months)
