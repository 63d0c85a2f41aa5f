"""The words of change, by the way that things go and by their grammatical form."""

from __future__ import annotations

import re
from enum import StrEnum

from reportgen.audit.lexicon.plain import pattern
from reportgen.audit.lexicon.sentence import Way


class Form(StrEnum):
    """What a word of change is, as far as its ending tells."""

    PAST = "past"  # rose
    PARTICIPLE = "participle"  # risen
    ED = "ed"  # increased: a past, a participle or an adjective
    ING = "ing"
    BASE = "base"  # improve: a verb alone
    EITHER = "either"  # increase: a noun or a verb
    NOUN = "noun"  # reduction
    STATE = "state"  # unchanged, held steady, up from: always said of something


_STEADY = (
    r"(?:stable|steady|static|constant|consistent|unchanged|flat|level|similar|in line|the same)"
)
_ROUGHLY = r"(?:(?:very|fairly|broadly|relatively|largely|reasonably|generally|roughly|quite) )?"
_NO_NAME = (
    "(?!s? (?:and development )?(?:plans?|boards?|journeys?|programmes?|work|teams?|notices?"
    "|actions?"
    r"|projects?|partners?|advis[eo]rs?|groups?|activit(?:y|ies)|strateg(?:y|ies)|initiatives?"
    "|frameworks?|targets?|services?|officers?|lead|leads|agenda|priorit(?:y|ies)|measures"
    "|steering"
    r"|director(?:ate)?|hub|panel|committee|fund|grant|district|trajectory|forum|academy)\b)"
)
_NOT_PHRASAL = r"(?! (?:into|within|under|outside|short|through|behind|out|back|due|foul)\b)"
#: Words of each way and form. Where a phrase holds a shorter word, it stands before it.
_TABLE: dict[Way, dict[Form, str]] = {
    Way.UP: {
        Form.STATE: r"up(?= (?:from|by [0-9£]|on (?:the|last|this|q)|[0-9£]))",
        Form.PAST: "rose|grew|(?:went|gone|going|goes) up|picked up(?! (?:by|under|through|from"
        r"|as|and|on|with)\b)|rallied|soared|surged|spiked|jumped",
        Form.PARTICIPLE: r"risen|grown",
        Form.ED: r"increased|doubled|trebled|tripled|quadrupled|climbed|peaked",
        Form.ING: r"rising|increasing|growing|climbing|doubling|trebling|picking up",
        Form.EITHER: r"(?<!high-)rises?|increases?|surge|spike|upturn",
        Form.NOUN: r"growth(?= (?:in|of|from)\b)",
        Form.BASE: r"grows?|climbs?|doubles|pick up",
    },
    Way.DOWN: {
        Form.STATE: r"down(?= (?:from|by [0-9£]|to [0-9£]|on (?:the|last|this|q)|[0-9£]))",
        Form.PAST: rf"fell{_NOT_PHRASAL}|shrank|(?:went|gone|going|goes|came|come|coming) down",
        Form.PARTICIPLE: rf"fallen{_NOT_PHRASAL}|shrunk",
        Form.ED: "reduced|decreased|declined|dropped|dipped|halved|diminished|lessened|lowered"
        "|slumped|plummeted",
        Form.ING: f"reducing|decreasing|declining|dropping|dipping|falling{_NOT_PHRASAL}|halving"
        "|shrinking|lowering",
        Form.EITHER: "decreases?|declines?|drops?(?!-| in (?:sessions?|centres?|clinics?))|dips?"
        f"|falls?{_NOT_PHRASAL}|downturn|slump",
        Form.NOUN: r"reductions?",
        Form.BASE: r"reduces?|shrinks?|diminish|lowers",
    },
    Way.LEVEL: {
        Form.STATE: rf"(?:held|holding|holds|kept|keeping) {_ROUGHLY}(?:steady|firm|level|constant)"
        "|(?:remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|is|are|was|were|been"
        rf"|being) {_ROUGHLY}{_STEADY}\b(?! [a-z]{{4,}}s\b)"
        r"|(?:remain(?:s|ed|ing)?|stay(?:s|ed|ing)?)(?= (?:at|on) (?:[a-z]+ )?[0-9])"
        "|unchanged|plateaued|levell?ed (?:off|out)|no (?:significant )?(?:change"
        r"|movement)(?= (?:in|on|from|to|since)\b)",
        Form.ED: "maintained|sustained(?! (?:improve|increas|reduc|progress|period|effort|change"
        "|focus|and))|stabilised",
        Form.ING: r"maintaining|sustaining|stabilising",
        Form.BASE: r"maintains?|sustains?|stabilises?|remain(?:s|ed|ing)?|stay(?:s|ed|ing)?",
    },
    Way.BETTER: {
        Form.STATE: "(?:is|are|was|were|been|become|became|got|getting|now|much|slightly"
        r"|significantly|considerably|performed|performing) better\b(?! than)(?= (?:in"
        r"|at|on|this|last|compared)\b| ?[.,;])|better(?= than (?:in|at|last"
        r"|the (?:previous|last|same))\b)",
        Form.ED: r"improved",
        Form.ING: r"improving",
        Form.NOUN: rf"improvements?\b{_NO_NAME}",
        Form.BASE: r"improves?",
    },
    Way.WORSE: {
        Form.STATE: "(?:is|are|was|were|been|become|became|got|getting|now|much|slightly"
        r"|significantly|considerably|performed|performing) worse\b(?! than)"
        r"|worse(?= than (?:in|at|last|the (?:previous|last|same))\b)",
        Form.ED: r"deteriorated|worsened|slipped|regressed",
        Form.ING: r"deteriorating|worsening|slipping",
        Form.NOUN: r"deterioration|worsening(?= of)",
        Form.BASE: r"deteriorates?|worsens?|slips?",
    },
}
#: Each word of change with the name of its way and form, in one pattern.
WORDS: re.Pattern[str] = pattern(
    r"(?<![\w-])(?:"
    + "|".join(
        f"(?P<{way.value}_{form.value}>{words})"
        for form in (Form.STATE, *(one for one in Form if one is not Form.STATE))
        for way, forms in _TABLE.items()
        if (words := forms.get(form))
    )
    + r")\b(?!-)"
)


def way_and_form(match: re.Match[str]) -> tuple[Way, Form]:
    """Which way a found word goes, and what form it has."""
    way, _, form = str(match.lastgroup).partition("_")
    return Way(way), Form(form)
