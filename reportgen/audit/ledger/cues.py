"""The words by which a sentence says what a number does: "compared with", "a rise of", "target".

All are patterns for plain text. Those that end in `$` look at the words right before a number, the
others at those right after it, from its end on.
"""

from __future__ import annotations

from reportgen.audit.lexicon.plain import any_of, pattern

_REGION = any_of(
    "s.e.|se|south east|south west|north east|north west|east midlands|west midlands|london|eastern"
    "|east of england|yorkshire|yorkshire and the humber|regional|national|england|wales"
).replace("s.e.", r"s\. ?e\.")
_FIGURES = any_of("average|averages|figure|figures|rate|rates|level|levels|median|mean|performance")
_OTHERS = any_of("authorities|councils|boroughs|areas|local authorities")
#: Those that a council compares itself with.
REFERENCE = (
    rf"(?:(?:the )?{_REGION} )?"
    r"(?:stat(?:\.|istical)? neighbour(?:s'|'s|s)?|nearest neighbours?|bench ?marks?|comparators?"
    rf"|national(?:ly)? {_FIGURES}|nationally|regional(?:ly)? {_FIGURES}|regionally"
    r"|(?<!nhs\s)(?<!health\s)(?<!of\s)(?<!sport\s)(?<!historic\s)england"
    rf"|(?:{_REGION}|county|english|uk|family|group|sector) averages?"
    rf"|(?:other|similar|comparable|all|neighbouring) {_OTHERS}|(?:cipfa|family) group|quartile)"
)
_HEDGE = any_of(
    "a|an|the|about|around|over|under|nearly|almost|just|only|some|approximately|at|average|mean"
    "|average of|total|total of|figure of|figure|level of|high of|low of|peak of|of|further"
    "|more than|less than|fewer than"
)
HEDGES = rf"(?:{_HEDGE} ){{0,5}}"
MOVES = (
    r"(?:increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|ris(?:e|es|en|ing)|rose|fall(?:s|en|ing)?"
    r"|fell|drop(?:s|ped|ping)?|reduc(?:e|es|ed|ing|tions?)|declin(?:e|es|ed|ing)|swing|gap"
    r"|gr[eo]w(?:s|n|ing|th)?|improv(?:e|es|ed|ing|ements?)|dip(?:s|ped)?|chang(?:e|es|ed)|better"
    r"|differences?|gains?|loss(?:es)?|higher|lower|more|fewer|worse|deteriorat(?:ed|es|ion)"
    r"|var(?:ied|iance|iation))"
)
_CHANGES = any_of(
    "increase|decrease|rise|reduction|fall|drop|decline|improvement|growth|change|uplift|saving"
)
_NO_ADJECTIVE = "(?!requir|need|show|see|and|in)"

CHANGE_BEFORE = (
    pattern(rf"\b{MOVES}(?: [a-z]+)? (?:by|of) {HEDGES}$"),
    pattern(
        rf"\b{MOVES} (?:on|from|over|since|compared (?:to|with)|against) (?:the )?"
        r"(?:[a-z0-9/-]+ ){0,3}?(?:quarter|year|month|period|week|q[1-4]|[0-9-]{4,9}) (?:of|by) "
        rf"{HEDGES}$"
    ),
    pattern(rf"\b(?<!made\s)(?<!make\s)(?:up|down) (?:by )?{HEDGES}$"),
)
CHANGE_AFTER = pattern(
    r"(?: [a-z'-]+){0,5}? (?:more|fewer|less|higher|lower|greater) than\b"
    r"| (?:above|below|ahead of|behind|short of|adrift)\b"
    rf"|(?: {_NO_ADJECTIVE}[a-z-]+)? {_CHANGES}\b(?! (?:to|board|plan|journey|notice|partner))"
)
_COMPARED = (
    r"(?:compared (?:to|with|against)|compares? (?:[a-z]+ )?(?:to|with)|comparing (?:to|with)"
    r"|in (?:comparison|contrast) (?:to|with)|as opposed to|versus|vs\.?|rather than|instead of)"
)
COMPARED_BEFORE = pattern(rf"\b{_COMPARED}[^;.]{{0,60}}$")
#: "more than 2,000" is qualified, not compared.
EARLIER_BEFORE = pattern(
    r"\b(?:against|(?<!more\s)(?<!less\s)(?<!fewer\s)than|from|was previously|previously|formerly"
    rf"|having been|had been|as against) {HEDGES}$"
)
TO = pattern(r"\bto [^,;]{0,40}$")
BETWEEN = pattern(rf"\b(?:{_COMPARED}|against|than|above|below|from)\b|[;:(]|[,.](?![0-9])")
#: "the England average is higher, at 80.7%"
LEADING_TO = pattern(
    r",? (?:which |that )?(?:is|was|are|were|stood)?"
    r"(?: (?:slightly |much |a little )?(?:higher|lower|better|worse))?,? (?:at )?$"
)

TARGET_BEFORE = pattern(
    r"(?<!on\s)\b(?:targets?|expectation|milestone|threshold of)\b[^,;.()]{0,32}$"
    r"|\b(?:an?|the|its|our|their|this|that)(?: [a-z'-]+){0,3}? "
    r"(?:minimum|maximum|limit|ceiling|floor|cap|standard|requirement|threshold) of "
    r"(?:(?:no more than|not more than|at least|at most|about) )?$"
)
#: "a target of no more than 10%"
AT_MOST = pattern(r"\b(?:no|not) (?:more|less|fewer|higher|lower|greater) than\b")
#: "that for England (9.0%)": the figure in brackets is theirs.
REFERENCE_IN_BRACKETS = pattern(
    rf"\b(?:of|for|in|than|to|with|as|above|below|against|the) {REFERENCE} \($"
)
_NO_PREPOSITION = "(?!above|below|against|of|the|on|to|than|met|and|or|with|within)"
TARGET_AFTER = pattern(rf"(?: {_NO_PREPOSITION}[a-z-]+){{0,2}} (?:targets?|milestone)\b")
REFERENCE_BEFORE = pattern(rf"\b{REFERENCE}")
REFERENCE_AFTER = pattern(rf"(?: [a-z'-]+){{0,4}}? {REFERENCE}")

#: "1 away from our target of 16" is no part of it.
_WORD_OF_PART = "(?!away|short|ahead|and|from|to|average|target)[a-z'-]+"
_ARTICLES = any_of("a total of|a total|the|all|our|these|those|its|their")
PART_OF = rf"(?: {_WORD_OF_PART}){{0,4}}? (?:out )?of(?: {_ARTICLES}){{0,3}} "
BETWEEN_PART_AND_WHOLE = pattern(PART_OF)
WHOLE_BEFORE = pattern(
    r"(?:^|[,;:.(] ?)(?:and |but )?(?:out )?of (?:the|those|our|all|all the|these) (?:total of )?$"
)
PART_BEFORE = pattern(
    r"\b(?:out )?of (?:these|those|this number|this total|this|which|whom|them|the total),? "
    r"(?:a total of |only |some |there were )?$"
)

OR_MORE = pattern(
    r"(?: (?:days?|weeks?|months?|years?))? ?"
    r"(?:\+|(?:or|and) (?:more|fewer|less|over|above|under|longer|older|younger)\b"
    r"(?! (?:the|that|those|our|its|their|last|than)\b)|plus\b)"
)
EVERY_BEFORE = pattern(r"\b(?:every|minimum of|maximum of) (?:a |the )?$")
_BOUND = any_of(
    "within|every|each|lasting|last|lasts|for|under|over|past|next|minimum of|maximum of|at least"
    "|up to|in|first|another|further|the last|the past|more than|less than|exceeding|plus"
)
#: A length of time that something is to keep to, and no measurement.
BOUND_BEFORE = pattern(rf"\b{_BOUND} (?:the )?(?:last |past |next |first )?$")
IS_BEFORE = pattern(rf"\b(?:was|is|were|are|at|to|from|averaged|took|by) {HEDGES}$")
MEASURED = pattern(
    r"\b(?:averages?|mean|median|took|takes?|taken|taking|wait(?:s|ed|ing)?|length|duration|times?)\b"
)
