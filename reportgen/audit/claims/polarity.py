"""Which way is better: from the data, or where plain English leaves no doubt."""

from __future__ import annotations

import re

from reportgen.audit.comparisons.comparison import Comparison
from reportgen.audit.ledger.series import Series
from reportgen.audit.lexicon.parted import own_words
from reportgen.audit.lexicon.quantity import Unit
from reportgen.model.data import Polarity

_MORE_IS_BETTER = re.compile(
    r"\b(?:(?:in|on)[ -]time|timel(?:y|iness)|within (?:the )?(?:\w+ )?(?:timescales?|deadlines?"
    r"|target|\d+)|within the (?:required|statutory)|up[ -]to[ -]date|complet(?:ed|ion)"
    r"|complian(?:ce|t)"
    r"|with a (?:\w+ ){0,4}plan|had a (?:\w+ ){0,3}plan|visit(?:s|ed)|seen alone|reviewed|stab(?:le"
    r"|ility)|permanent(?:ly)?|satisf(?:ied|action)|attainment|attendance|achiev(?:ed|ement)"
    r"|suitable|in (?:education|employment)|resolved|collected|collection rate|recycl(?:ed|ing)"
    r"|performance|take-up|uptake|answered|repaired|good or (?:better|outstanding)|met)\b",
    re.IGNORECASE,
)
_LESS_IS_BETTER = re.compile(
    r"\b(?:overdue|wait(?:s|ed|ing)?|vacan(?:cy|cies|t)|caseloads?|missing|backlogs?|complaints?"
    r"|late|outstanding|delay(?:s|ed)?|sick(?:ness)?|absen(?:ce|ces|t|teeism)|turnover|unallocated"
    r"|arrears|homeless(?:ness)?|exclu(?:ded|sions?)|accidents?|injur(?:y|ies)|crimes?|offen(?:ces"
    r"|ding)|neet|unsuitable|days lost|void|overspen[dt]|errors?|breach(?:es)?|unemploy(?:ed|ment)"
    r"|agency|not (?:in|seen|visited|completed|reviewed)|out of date|length of time|time taken"
    r"|average (?:time|number of days)|re-?referrals?|re-?offend\w*|lost|three or more placements"
    r"|3 or more placements)\b",
    re.IGNORECASE,
)
_OF_DATA = {Polarity.HIGHER: 1, Polarity.LOWER: -1}


def polarity_of(comparison: Comparison) -> int:
    """1 where more is better, -1 where less is, 0 where nobody can say.

    Without data only words decide that say what the two figures are of.
    """
    words = own_words(comparison.sentence, comparison.start, comparison.end)
    told, was = comparison.earlier.sentence, comparison.earlier.quantity
    if told is not None and was is not None and told is not comparison.sentence:
        words = f"{own_words(told, was.start, was.end)} {words}"
    return better_way(comparison.series, words, comparison.later.unit)


def better_way(series: tuple[Series, ...], words: str, unit: Unit) -> int:
    """The same, of a figure that these words are about."""
    known = [each.indicator for each in series if each.indicator is not None]
    if known:
        return _OF_DATA.get(known[0].polarity, 0)
    more, less = bool(_MORE_IS_BETTER.search(words)), bool(_LESS_IS_BETTER.search(words))
    if less:
        return 0 if more and unit is not Unit.DAYS else -1
    return 1 if more and unit is Unit.PERCENTAGE else 0
