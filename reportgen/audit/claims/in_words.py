"""A311: a direction that is told in words alone, where all that is printed of it goes another way.

"Visits are falling" stands beside a table in which they rise, and no figure beside the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportgen.audit.claims.meant import LEAST, Meaning
from reportgen.audit.claims.polarity import better_way
from reportgen.audit.claims.readings import Reading, is_known, may_go, readings
from reportgen.audit.claims.scope import is_claim
from reportgen.audit.claims.telling import Claim, finding, words_at
from reportgen.audit.comparisons.comparison import Comparison, side_of
from reportgen.audit.comparisons.pairs import Reader
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.printed import Printed
from reportgen.audit.ledger.series import Series
from reportgen.audit.lexicon.moment import Moment
from reportgen.audit.lexicon.parted import statement_around
from reportgen.audit.lexicon.sentence import Move, Sentence, Way
from reportgen.problems import Problem

MEND = "say what the figures show, and since when; or name what it is that went so"
_SIGNS = {Way.UP: 1, Way.DOWN: -1, Way.BETTER: 1, Way.WORSE: -1}
_JUDGED = (Way.BETTER, Way.WORSE)
_WENT = {1: "rose", -1: "fell"}
#: What was before, without a figure of it: "a year ago".
_BEFORE = (
    r"(?:in |at |during )?(?:(?:a|one) (?:year|quarter|month) (?:ago|before|earlier)|before"
    r"|last (?:year|quarter|month)|(?:the )?(?:previous|last|same) (?:year|quarter|month|period"
    r"|point|time)|the (?:year|quarter) before|this time last year)"
)
#: "Are lower than a year ago", "there were fewer visits than last year".
_COMPARED = re.compile(
    r"\b(?:is|are|was|were|remains?|stands?|stood|been)\s+(?:(?!not|no|never)\w+\s+){0,2}?"
    r"(?P<word>(?P<up>higher|greater|more)|lower|fewer|less)\b"
    rf"(?=[^.;:,()]{{0,60}}? than {_BEFORE})",
    re.IGNORECASE,
)
#: What was so at a time that the words do not name, of a part, or against something else.
_ONCE = re.compile(
    r"\b(?:until|once|formerly|previously|had|(?<!than )(?<!quarter )(?<!year )before"
    rf"|(?<!looked[ -])after|during|when|than(?! {_BEFORE})|if|only|except|apart from|excluding"
    r"|(?:day|week|month) (?:on|by|after) (?:day|week|month)|then)\b"
    r"|\b(?:was|were)\s+(?:\w+\s+){0,2}\w+ing\b",
    re.IGNORECASE,
)
#: Behind it stands a time that the latest figure is held against.
_BASE = re.compile(
    r"\b(?:on|since|from|with|to|than|than in|than at)\s+(?:the\s+)?$", re.IGNORECASE
)


def told_in_words(evidence: Evidence) -> Iterator[Problem]:
    """Every direction without a figure of its own that all that is printed of it denies."""
    meaning = Meaning(evidence)
    for reader in evidence.readers:
        for move in (*reader.sentence.moves, *_compared(reader.sentence)):
            if _is_bare(evidence, reader, move):
                yield from _of_move(meaning, reader, move)


def _compared(sentence: Sentence) -> Iterator[Move]:
    """What is held against an earlier time, as a move: "higher than a year ago"."""
    for match in _COMPARED.finditer(sentence.words):
        start, end = (sentence.start + at for at in match.span("word"))
        yield Move(start, end, Way.UP if match["up"] else Way.DOWN)


def _is_bare(evidence: Evidence, reader: Reader, move: Move) -> bool:
    """Whether a person typed it, it claims that something goes so, and nothing measures it."""
    sentence = reader.sentence
    if move.way not in _SIGNS or not move.is_claim or move.by or move.to or move.source:
        return False
    if evidence.comparisons_in(sentence) or not is_claim(sentence, move.start):
        return False
    is_printed = any(one.start <= move.start < one.end for one in sentence.passage.figures)
    return not is_printed


def _of_move(meaning: Meaning, reader: Reader, move: Move) -> Iterator[Problem]:
    """What is told where each series that may be meant went another way, however it is read."""
    meant = meaning.of(reader, move)
    printed = [one for each in meant if (one := meaning.near(reader, each))]
    unseen = [Printed(one, one.points) for one in meant if meaning.near(reader, one) is None]
    every = [*printed, *(one for one in unseen if len(one.points) >= LEAST)]
    denials = [_denial(one, reader, move) for one in every]
    if printed and denials[0] and all(denials) and _is_of_now(reader, move, printed[0].series):
        yield _finding(reader, move, printed[0].series, denials[0])


def _is_of_now(reader: Reader, move: Move, series: Series) -> bool:
    """Whether no word tells of another time than the latest, but in a name of the series."""
    statement = reader.text[slice(*statement_around(reader.sentence, move.start))]
    indicator = series.indicator
    names = (indicator.title, indicator.short, *indicator.also) if indicator else (series.name,)
    named = {word for name in names if name for word in name.lower().split()}
    return all(found[0].lower() in named for found in _ONCE.finditer(statement))


def _denial(printed: Printed, reader: Reader, move: Move) -> Reading | None:
    """The first reading that goes the other way, where none goes as the words say."""
    sign = _sign(printed.series, move)
    times = [one.period for one in reader.sentence.moments if one.period is not None]
    found = readings(printed, times)
    if not all(_is_read(one, found, printed, reader) for one in reader.sentence.moments):
        return None
    if move.is_negated:
        return found[0] if sign and found and all(one.sign == sign for one in found) else None
    if any(one.sign == sign for one in found) or may_go(printed, sign):
        return None
    return next((one for one in found if one.sign and one.sign == -sign), None)


def _is_read(moment: Moment, found: Sequence[Reading], printed: Printed, reader: Reader) -> bool:
    """Whether one of the readings is of a time that the words name: of "on last year" too."""
    if moment.period is None:
        return False
    if is_known(printed, moment.period):
        return True
    is_base = _BASE.search(reader.text, reader.sentence.start, moment.start) is not None
    return is_base and any(moment.period.contains(one.earlier.period) for one in found)


def _sign(series: Series, move: Move) -> int:
    """1 where the words say that it rose, -1 that it fell; 0 where nobody knows what is better."""
    if move.way not in _JUDGED:
        return _SIGNS[move.way]
    return _SIGNS[move.way] * better_way((series,), "", series.unit) if series.indicator else 0


def _finding(reader: Reader, move: Move, series: Series, reading: Reading) -> Problem:
    span = move.start, move.end
    earlier, later = (side_of(one, series.unit) for one in (reading.earlier, reading.later))
    denied = " is denied" if move.is_negated else ""
    return finding(
        "A311",
        Claim(reader.sentence, span),
        f'{words_at(reader.sentence, *span)}{denied}: "{series.name}" {_WENT[reading.sign]}, '
        f"from {earlier.printed} to {later.printed}",
        (
            Comparison(reader.sentence, earlier, later, *span, (series,), move).working,
            "no figure before it that is printed, or is of a year before, says otherwise",
        ),
        MEND,
    )
