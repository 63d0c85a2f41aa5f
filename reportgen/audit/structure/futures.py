"""A411: what is still to come by the paper's words, and past by the day of the meeting."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from reportgen.audit.evidence import Evidence
from reportgen.audit.structure.calendar import Dated, dates_in
from reportgen.audit.structure.words import RUNNING, Words, sentences, told
from reportgen.model.manuscript import Passage
from reportgen.periods import date_in_words
from reportgen.problems import Problem

CODE = "A411"
_REACH = 90  # characters between the words of future and their date
_FUTURE = re.compile(
    r"\b(?:will(?!\s+have)(?:\s+(?:also|then|now|next))?\s+(?:be\s+)?[a-z]+"
    r"|(?:is|are)\s+(?:currently\s+)?(?:due|scheduled|planned|expected|set|intended"
    r"|anticipated)\s+(?:to|for|in|on)"
    r"|(?:is|are)\s+(?:now\s+|currently\s+)?being\s+(?:run|held|undertaken|carried out"
    r"|conducted|developed|delivered"
    r"|completed|rolled out|introduced|launched|planned|organised|arranged)"
    r"|(?:is|are)\s+to\s+(?:be\s+)?[a-z]+|(?:to be|due to be)\s+[a-z]+ed|due\s+to\s+[a-z]+"
    r"|planned for|scheduled for|due (?:by|in|on)|is about to [a-z]+)\b",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"\b(?:on|by|in|from|until|before|during|for|at|to|w/c|week commencing)\s+"
    r"(?:(?:the|early|late|mid|end|end of|beginning|beginning of|start of|week of"
    r"|of)\s+){0,3}$|\(\s*$",
    re.IGNORECASE,
)
# What stands between belongs the date to something else: "will report on the visit of 2 May".
_TURNS_AWAY = re.compile(
    r"\b(?:since|after|following|dated|which|that|who|whose|when|as at|was|were|had|has been"
    r"|have been"
    r"|compared|against|between|published|agreed|held|made|approved|received|undertaken|took)\b",
    re.IGNORECASE,
)
_THE_MEETING = re.compile(
    r"\b(?:meeting|committee|cabinet|panel|board|council|consider\w*)\b", re.I
)
_WAS = re.compile(r"\b(?:was|were|had been|would|should have)\s*$", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“][^\"”]{0,400}[\"”]|(?<!\w)['\u2018][^'\u2019]{0,400}['\u2019](?!\w)")
_JOINED = re.compile(
    r"\s{0,3}(?:and|to|or|/|-|–|until|,)\s{0,3}(?:(?:the|early|late)\s{1,3})?", re.IGNORECASE
)
MEND = "say what came of it, in the past tense"


def futures(evidence: Evidence) -> Iterator[Problem]:
    """A future whose date is past on the day of the meeting; of one sentence the first."""
    meeting = evidence.manuscript.meeting
    if meeting is None:
        return
    for passage in evidence.manuscript.passages:
        if passage.kind in RUNNING:
            text = str(passage.text)
            for start, end in sentences(text):
                yield from _in_sentence(passage, start, end, meeting)


def _in_sentence(passage: Passage, start: int, end: int, meeting: date) -> Iterator[Problem]:
    text = str(passage.text)
    sentence = _QUOTED.sub(lambda match: " " * len(match[0]), text[start:end])
    dates = _last_of_runs(sentence)
    starts = [dated.start for dated in dates]
    for cue in _FUTURE.finditer(sentence):
        if not dates or _WAS.search(sentence[max(0, cue.start() - 20) : cue.start()]):
            continue
        near = slice(bisect_left(starts, cue.end()), bisect_left(starts, cue.end() + _REACH))
        for dated in dates[near]:
            day = dated.near(meeting) if _belongs(sentence, cue, dated) else None
            if day and _is_past(day, meeting, sentence):
                yield _problem(passage, (start, cue, dated), day, meeting)
                return


def _belongs(sentence: str, cue: re.Match[str], dated: Dated) -> bool:
    """Whether the date is that of the cue: led in by "on" or "by", nothing between."""
    between = sentence[cue.end() : dated.start]
    begin = max(0, dated.start - _REACH)
    leads = _LEADS.search(sentence[begin : dated.start])
    if leads is None or ";" in between:
        return False
    until = max(begin + leads.start(), cue.end())
    return not _TURNS_AWAY.search(sentence[cue.end() : until])


def _last_of_runs(sentence: str) -> list[Dated]:
    """Its dates, of several the last: "in October and November 2015" ends with November."""
    dates = sorted(dates_in(sentence), key=lambda dated: dated.start)
    joined = {
        first.start
        for first, second in pairwise(dates)
        if _JOINED.fullmatch(sentence[first.end : second.start])
    }
    return [dated for dated in dates if dated.start not in joined]


def _is_past(day: date, meeting: date, sentence: str) -> bool:
    """Before the meeting; its own day is past too, unless the meeting itself is spoken of."""
    return day < meeting or (day == meeting and not _THE_MEETING.search(sentence))


def _problem(
    passage: Passage, found: tuple[int, re.Match[str], Dated], day: date, meeting: date
) -> Problem:
    start, cue, dated = found
    span = (start + cue.start(), start + dated.end)
    words = str(passage.text)[slice(*span)]
    past = (meeting - day).days
    ago = "on that day" if not past else f"{past} day{'' if past == 1 else 's'} later"
    return told(
        CODE,
        Words(passage, *span),
        f'"{words}" is past on the day of the meeting, {date_in_words(meeting)}',
        MEND,
        (f"{date_in_words(day)}; the meeting is {ago}",),
    )
