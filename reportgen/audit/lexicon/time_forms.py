"""The forms in which prose names times: dates, months, quarters, years, and times left open.

Each form is one pattern over plain text, whose named parts `meanings.py` reads. They are grouped
by what they cannot be without, so that a passage without a month is not searched for dates.
"""

from __future__ import annotations

import re

from reportgen.audit.lexicon.numerals import SHORT
from reportgen.audit.lexicon.plain import pattern

#: The name of a month or its short form, with a stop where a number follows: "Dec. 2015".
_STOPPED = r"(?:\.(?= ?[0-9]{2}))"
_MONTHS = (
    rf"(?:(?:january|february|march|april|may|june?|july?|august|september|october|november"
    rf"|december)\b|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)(?:{_STOPPED}|\b))"
)
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:19[7-9][0-9]|20[0-4][0-9])(?![0-9]|,[0-9]|\.[0-9]|%)"
_FINANCIAL = (
    "(?:(?:19|20)[0-9]{2} ?[-/] ?(?:20[0-9]{2}|[0-9]{2})(?![0-9]|[-/.][0-9]|%)"
    "|[0-9]{2}/[0-9]{2}(?![0-9/]))"
)
_QUARTER = (
    r"(?:q(?:uarter|tr)?\.? ?(?P<quarter>[1-4]|one|two|three|four)\b"
    r"|(?P<ordinal>first|second|third|fourth|final|1st|2nd|3rd|4th) quarter\b)"
)
_PREVIOUS = r"(?:previous|preceding|prior|last)"
_END = (
    "(?P<end>(?:the )?(?:very )?(?:end|close) of (?:the )?"
    "|(?:year|quarter|month)[ -]end,? (?:of )?)?"
)
_PART = r"(?:(?P<part>early|mid|late|(?:the )?(?:beginning|start|middle) of)[ -](?:in )?)?"
_SPAN_BETWEEN = r" ?(?:-|/|&|\bto\b|\band\b|\buntil\b|\bthrough to\b|\bthrough\b) ?(?:the end of )?"
_TERM = "(?:autumn|spring|summer)"
_SEASON = r"(?:spring|summer|autumn|winter)(?: term)?"
#: A length that is counted in months of a year: "nine months", "two quarters".
_COUNT = "(?:1[0-2]|[2-9]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_LENGTH = r"(?:working days?|days?|weeks?|months?|quarters?|years?)"
_MONTHS_RUN = (
    rf"(?P<month>{_MONTHS})(?:,? (?P<year>{_YEAR}))?{_SPAN_BETWEEN}"
    rf"(?P<last_month>{_MONTHS})(?:,? (?P<last_year>{_YEAR}))?"
)

_WITH_A_MONTH: dict[str, str] = {
    "days": (
        rf"(?P<day>{_DAY})(?: (?:of )?(?P<month>{_MONTHS}))?(?:,? (?P<year>{_YEAR}))?"
        rf" ?(?:-|\bto\b|\band\b|\buntil\b) ?(?:the )?(?P<last_day>{_DAY}) (?:of )?"
        rf"(?P<last_month>{_MONTHS})(?:,? (?P<last_year>{_YEAR}))?"
    ),
    "day": (
        rf"{_WEEKDAY}(?:the )?(?P<day>{_DAY}) ?(?:of )?(?P<month>{_MONTHS})"
        rf"(?:,? ?(?P<year>{_YEAR}))?"
    ),
    "day_after_month": (
        rf"{_WEEKDAY}(?P<month>{_MONTHS}) (?P<day>[0-9]{{1,2}}(?:st|nd|rd|th)"
        rf"|[0-9]{{1,2}}(?=, ?[12][0-9]{{3}}))\b(?:,? (?P<year>{_YEAR}))?"
    ),
    "year_ending": (
        r"(?:the )?(?P<length>(?:financial )?year|quarter"
        rf"|half[ -]year|{_COUNT}[ -]months?(?: period)?)"
        r" (?:ending|ended|to|up to)(?: on| in)?(?: the)?(?: end of)? (?:the )?"
        rf"(?:(?P<day>{_DAY}) (?:of )?)?(?P<month>{_MONTHS})(?:,? (?P<year>{_YEAR}))?"
    ),
    "months": rf"{_END}{_MONTHS_RUN}",
    "list_of_months": (
        rf"(?P<month>{_MONTHS})(?:, {_MONTHS}){{1,9}}(?:,? (?:and|&) )"
        rf"(?P<last_month>{_MONTHS})(?:,? (?P<last_year>{_YEAR}))?"
    ),
    "month": rf"{_END}{_PART}(?P<month>{_MONTHS})(?:,? |-|/| of )?(?P<year>{_YEAR})",
    "short_month": (
        rf"{_END}{_PART}(?P<month>{_MONTHS})[ -]?'?(?P<short_year>[0-9]{{2}})"
        r"(?![0-9]|[,.:/][0-9]| ?%|st|nd|rd|th)"
    ),
    "bare_month": rf"{_END}{_PART}(?P<month>{_MONTHS})",
}
_WITH_A_QUARTER: dict[str, str] = {
    "quarter_of_year": (
        rf"{_END}(?:the )?{_QUARTER}(?:,? |,| of (?:the )?|-|/|(?P<open> ?\())?"
        rf"(?:financial year )?(?P<year>{_FINANCIAL})(?(open)\))"
    ),
    "year_and_quarter": (
        rf"(?P<year>{_FINANCIAL})(?:(?P<open> ?\()| ?[-,] ?| )?{_QUARTER}(?(open)\))"
    ),
    "quarter_of_calendar": (
        rf"{_END}(?:the )?{_QUARTER}(?:,? | of |-|(?P<open> ?\())?(?P<year>{_YEAR})(?(open)\))"
    ),
    "calendar_and_quarter": (
        rf"(?P<year>{_YEAR})(?:(?P<open> ?\()| ?[-,] ?| )?{_QUARTER}(?(open)\))"
    ),
    "quarter_in_months": (
        rf"{_END}(?:the )?{_QUARTER}(?:(?P<open>,? ?\()|,? |: ?| ?- ?){_MONTHS_RUN}(?(open)\))"
    ),
    "quarter_then": (
        rf"{_END}(?:the )?{_QUARTER} (?:of |in |from )?(?:the )?(?:same )?"
        rf"(?P<then>{_PREVIOUS}|this|current) (?:financial )?year\b"
    ),
    "quarters": (
        r"(?:quarters|q(?:uarter|tr)?s?) ?(?P<quarter>[1-4]|one|two|three|four)"
        r" ?(?:-|to|and|&|/) ?(?:q(?:uarter)? ?)?(?P<last_quarter>[1-4]|one|two|three|four)\b"
        rf"(?:(?:,? | of |(?P<open> \())(?P<year>{_FINANCIAL})(?(open)\)))?"
    ),
    "bare_quarter": rf"{_END}(?:the )?{_QUARTER}",
    "previous_quarter": (
        rf"{_END}(?:the |our )?(?P<then>previous|preceding|prior|last) quarter\b"
        r"|the quarter before\b"
    ),
    "this_quarter": rf"{_END}(?:this|the (?:current|reporting)) quarter\b",
}
_WITH_THE_WORD_YEAR: dict[str, str] = {
    "same_then": (
        r"(?:the |this |that )?(?:same |equivalent |corresponding )?"
        r"(?:point|period|time|stage|quarter|month|date|months)"
        rf"(?: in| of| from| during|) ?(?:the )?(?:{_PREVIOUS}) (?:financial )?year\b"
    ),
    "year_to_date": r"(?:the |this )?(?:financial )?year[ -]to[ -]date|\bytd\b",
    "previous_year": (
        rf"{_END}(?P<the>the )?(?P<then>previous|preceding|prior|last)"
        r" (?P<financial>financial |full )?year(?:'s)?\b(?! or)|the year before\b"
    ),
    "this_year": (
        r"(?P<part>later |earlier |so far |further )?(?:this|(?:in )?the current)"
        r" (?:financial )?year\b"
    ),
    "year_end": (
        rf"(?:(?P<year>{_FINANCIAL}) )?(?:financial )?year[ -]end(?:ed)?\b"
        rf"(?:(?: of|,| for)? ?(?P<late_year>{_FINANCIAL}))?"
    ),
    "year_ago": r"(?:a|one) year (?:ago|earlier|before)",
    "first_of_then": (
        rf"(?:the )?first (?P<length>half|{_COUNT} (?:months|quarters))"
        rf"(?: of | in )(?:the )?(?P<then>{_PREVIOUS}|this|current) (?:financial )?year\b"
    ),
}
_WITH_DIGITS: dict[str, str] = {
    "law": (
        r"(?:acts?|regulations|order|rules|measure|bill)(?: \([^()]{1,40}\))?,? (?:of )?"
        rf"{_YEAR}"
    ),
    "numeric_day": (
        rf"(?P<day>{_DAY})(?P<sign>[/.])(?P<month>[01]?[0-9])(?P=sign)"
        r"(?P<year>[12][0-9]{3}|[0-9]{2})(?![0-9/]|\.[0-9])"
    ),
    "iso_day": r"(?P<year>[12][0-9]{3})-(?P<month>[01][0-9])-(?P<day>[0-3][0-9])\b",
    "year_up_to": rf"(?:the year )?(?P<year>{_FINANCIAL}),? (?:year[ -])?to[ -]date\b",
    "years": rf"{_END}(?P<year>{_FINANCIAL})",
    "first_of_year": (
        rf"(?:the )?first (?P<length>half|{_COUNT} (?:months|quarters))"
        rf"(?:,? | (?:of|in) (?:the )?(?:financial year )?)(?P<year>{_FINANCIAL})"
    ),
    "same_of_year": (
        r"(?:the |that )?same (?P<length>nine months|six months|half|quarter|month|period|point"
        rf"|time|stage|date|months) (?:of|in) (?:the )?(?:financial year )?(?P<year>{_FINANCIAL})"
    ),
    "numbered_month": rf"month (?P<number>1[0-2]|[1-9])(?:,? | of |-|/)(?P<year>{_FINANCIAL})",
    "terms": (
        rf"(?:the )?(?P<term>{_TERM})(?: term)?(?: and (?:the )?(?P<last_term>{_TERM}))? terms?"
        rf"(?:,? | (?:of|in) (?:the )?(?:academic |school )?(?:year )?)(?P<year>{_FINANCIAL})"
    ),
    "many_years": r"(?:19|20)[0-9]{2} ?(?:-|to|and|/) ?(?:20[0-9]{2}|[0-9]{2})(?![0-9,%])",
    "part_of_year": (
        r"(?:the )?(?:latter|early|earlier|first|second) (?:part|half) of (?:the year |the )?"
        rf"{_YEAR}"
    ),
    "calendar": (
        rf"(?:(?:the )?calendar year |{_PART}){_END}(?P<year>{_YEAR})(?:'s)?(?! ?-?[0-9])"
    ),
}
_WITHOUT_A_NAME: dict[str, str] = {
    "same": r"(?:the|that) same (?:period|quarter|month|months)\b",
    "reporting": (
        r"(?:the|this) (?:reporting|report|review) period"
        r"|(?:the )?period (?:under review|covered by this report)"
    ),
    "months_ago": r"(?:12|twelve) months (?:ago|earlier|before)",
    "season": (
        rf"(?:the )?{_PART}{_SEASON}(?: of| in)?,? (?P<year>{_YEAR})"
        rf"|(?:the|this|last) (?:early |late )?{_SEASON}(?: holidays?| months)?\b"
        rf"|(?<=in\x20){_SEASON}\b"
    ),
    "first_months": rf"(?:the )?first (?P<length>{_COUNT} (?:months|quarters))(?! of| in)\b",
    "open": (
        r"(?:the )?(?:past|last|next|previous|preceding|following|coming|recent|latest|first"
        rf"|final|current)(?: few| several| couple of)?(?: {SHORT})? {_LENGTH}\b"
        r"|(?:later|earlier|late|early) in (?:the )?(?:new |financial |calendar )?"
        r"(?:year|month|quarter)\b"
        r"|the new (?:financial |calendar |academic )?year"
        r"|(?:the )?(?:year|week|month|quarter) (?:after|ahead)\b"
        rf"|{SHORT} {_LENGTH} (?:ago|earlier|later|previously|before|after)\b"
    ),
}


def _compiled(forms: dict[str, str]) -> dict[str, re.Pattern[str]]:
    """Each form as a pattern that begins with a whole word, and not within a number or a sum."""
    return {name: pattern(rf"(?<![\w£])(?<![0-9][.,/-]){words}") for name, words in forms.items()}


#: The forms, each group with what a text must have for any of them to be found.
#: Of two that meet, the one that begins earlier and is longer is meant.
FORMS: tuple[tuple[re.Pattern[str], dict[str, re.Pattern[str]]], ...] = (
    (pattern(_MONTHS), _compiled(_WITH_A_MONTH)),
    (re.compile(r"quarter|(?<![a-z])q(?:tr|s)?\.? ?[1-4a-z]"), _compiled(_WITH_A_QUARTER)),
    (re.compile(r"(?<![a-z])year|ytd"), _compiled(_WITH_THE_WORD_YEAR)),
    (re.compile("[0-9]{2}"), _compiled(_WITH_DIGITS)),
    (
        re.compile("day|week|month|year|quarter|period|spring|summer|autumn|winter"),
        _compiled(_WITHOUT_A_NAME),
    ),
)
