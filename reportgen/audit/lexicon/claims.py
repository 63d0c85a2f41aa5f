"""Whether a word of change claims that something went so.

"Referrals rose" and "an increase of 7" claim; "work to reduce", "will improve", "areas for
improvement" and "if it falls" do not. Each table is of what stands directly before the word, or
before it in its clause.
"""

from __future__ import annotations

from reportgen.audit.lexicon.move_words import Form
from reportgen.audit.lexicon.plain import pattern

#: Not "early" or "family", which are adjectives: "referrals to early help rose".
_ADVERBS = (
    r"(?: (?:not|also|all|now|yet|further|then|help|both|never|always"
    r"|(?!early|family|daily|weekly|monthly|quarterly|yearly|elderly|supply)[a-z]{2,20}ly))"
)
_MODAL = pattern(
    r"\b(?:will|would|shall|should|could|can|cannot|may|might|must|won't|ought to|to)"
    f"{_ADVERBS}{{0,2}}(?: (?:have|be|have been|continue to|continue to be|be seen to"
    f"|see)){_ADVERBS}{{0,2}} $"
    rf"|\b(?:will|would|shall|should|could|can|cannot|may|might|must|won't){_ADVERBS}{{0,2}} $"
)
_INFINITIVE = pattern(rf"\bto{_ADVERBS}{{0,2}} $")
_CONTINUING = pattern(
    r"\b(?:continu(?:e|es|ed|ing)|began|begun|begins?|(?<!work\x20)start(?:s|ed)?|appear(?:s"
    "|ed)?|seem(?:s|ed)?"
    rf"|tend(?:s|ed)?|yet|fail(?:s|ed)?|proceeded|managed) to{_ADVERBS}{{0,2}} $"
)
_MODAL_BEFORE = pattern(
    r"\b(?:will|would|shall|should|could|can|may|might|must"
    "|to)(?: [a-z]{2,20}ly)? continue to(?: [a-z]{2,20}ly)? $"
)
_BEING = pattern(
    r"\b(?:is|are|was|were|been|am|continues|continued|kept|keeps?|started|began|shows?"
    f"|showed){_ADVERBS}{{0,2}} $"
)
_DETERMINER = pattern(
    r"\b(?:an?|the|this|that|these|those|any|no|some|another|each|its|our|their|such|which|what)"
    r"(?: [a-z-]{2,20}){0,2} $"
)
_BARE_PREPOSITION = pattern(
    r"\b(?:for|of|towards?|on|about|to|in|by|drive|secure|support|deliver|need|require"
    "|requires|ensure"
    r"|aid|ensuring|see|make|making|securing|driving|delivering|supporting|achieve|achieving)"
    "(?: (?:further|sustained|continued|continuous|continual|any|more|some|significant|recent"
    "|these"
    r"|required|necessary|sustainable|rapid|practice|quality|service)){0,3} $"
)
#: Before a noun in its clause: what is wanted, feared or looked for.
_WANTED = pattern(
    r"\b(?:will|would|shall|should|could|may|might|must|aim(?:s|ed|ing)?|target(?:s|ed|ing)?"
    "|seek(?:s|ing)?"
    "|risks? of|potential(?:ly)?|areas? (?:for|of)|(?<!in )needs?|needed|requir(?:e|es|ed|ing)"
    "|necessary|expect(?:s|ed)?"
    "|anticipat(?:e|es|ed)|propos(?:e|es|ed|als?)|if|whether|until|unless|opportunit(?:y|ies)"
    "|towards?"
    r"|intend(?:s|ed)?|in order to|evidence of|signs? of|recommendations? (?:for|on)|designed to"
    "|to (?:see|secure|deliver|achieve|drive|support|make|enable|ensure|bring about|fund"
    r"|cover|reflect))\b[^;:]{0,60}$"
)
_WANTED_AFTER = pattern(
    "(?: [a-z'-]{1,20}){0,5} (?:(?<!in )needs?|needed|required|requires?|should|must|necessary"
    "|to be made|can be"
    r"|(?:will|would|could) be (?:made|sought|delivered|needed|required|sustained))\b"
)
_HYPOTHETICAL = pattern(r"(?: [a-z'-]{1,20}){0,9} (?:will|would|could|should)\b")
_KNOWN = pattern(r"\b(?:this|the|these|that) (?:[a-z-]{2,20} )?$")
_RESULT = pattern(
    r"(?: (?:slightly|significantly|steadily|further|sharply|again|[a-z]{2,20}ly))?"
    "(?: in [a-z0-9_ ]{1,30})? (?:to|by|from)(?: (?:an average of|just|only|over|nearly"
    "|almost|about|around|approximately))? [£0-9]"
)
_PERFECT = pattern(rf"\b(?:has|have|had|having){_ADVERBS}{{0,3}}(?: been{_ADVERBS}{{0,2}})? $")
_PURPOSE = pattern(
    r"\b(?:priorit|aim|focus|goal|objective|purpose|task|role|challenge|intention"
    r"|emphasis)[a-z]{0,4}\b"
    r"[^.;]{0,80}\b(?:is|are|was|were|been|be) $"
)
_THE_WHOLE = pattern(r"\b(?:of|to|for) the $")
_MEASURED = pattern(
    " (?:numbers?|rates?|trends?|picture|demand|volumes?|proportion|percentage|levels?"
    r"|population|trajectory|activity|amount|backlog|caseloads?|costs?)\b"
)
_GOVERNED = pattern(
    r"\b(?:by|for|at|on|in|to|from|through|towards|aim of|aims of|means of|way of"
    "|importance of|effect of|with a view to|of)"
    r"(?: [a-z]{2,20}ly)? $"
)
_SAID_OF_FACT = pattern(
    r"\b(?:spite of|despite(?: an?| the)?|because of(?: an?| the)?|due to(?: an?| the)?"
    "|evidence of(?: an?)?|result of(?: an?| the)?|number of|an?|the|this|with(?: an?)?) $"
)
_ATTRIBUTIVE = pattern(
    r"\b(?:an?|the|this|these|our|their|its|more|of|for|with|to|in|by|from|through|via|and|or"
    "|requires?|required|need"
    "|at|into|about|needs|support|deliver|delivers|ensure|provide|provides|some|further"
    "|significantly|greater|been|is|are|was|were) $"
)
_VERB_FOLLOWS = pattern(
    " ?(?:$|[.,;:)(-]|(?:the|our|their|its|all|an?|to|by|from|in|at|on|over|during|since|and"
    "|or|but|again|with|when|while|as|for|until|because"
    "|this|last|compared|through|further|slightly|significantly|month|year|quarter|well"
    "|between|across|following|after"
    r"|considerably|steadily|within|due|year-on-year|[a-z]{2,20}ly|£?[0-9]+)\b)"
)
_FOUND = pattern(
    r"\b(?:there (?:has|have|had|is|are|was|were)(?: also)?(?: been)?|saw|seen|seeing|sees"
    "|shows?|showed|showing|shown|experienced"
    "|due to|because of|result(?:s|ed)? in|reflect(?:s|ed)?|reported|reporting|led to"
    "|demonstrat(?:es|ed|ing))"
    r"(?: [a-z]{1,20}){0,3} $"
)
_OF_SOMETHING = pattern(r" (?:in|of) ")
_LABEL = pattern(r": $")  # "Direction of travel: improving."
_ALONE = pattern(r" ?(?:$|[.,;)])")
_IF = pattern(r"(?:^|[,;] ?)(?:if|unless|should|whether)\b[^;]{0,120}$")


def is_claim(form: Form, before: str, after: str) -> bool:
    """Whether a word of change, with its clause before and after it, says what happened."""
    if _IF.search(before) or _MODAL.search(before) or _MODAL_BEFORE.search(before):
        return False
    match form:
        case Form.STATE | Form.PAST | Form.PARTICIPLE:  # "rose" is no infinitive
            return form is Form.PAST or not _INFINITIVE.search(before)
        case Form.ED:
            return _is_claimed_by_participle(before, after)
        case Form.ING:
            return _is_claimed_by_gerund(before, after)
        case Form.BASE:
            return _CONTINUING.search(before) is not None
        case Form.NOUN | Form.EITHER:
            return _is_claimed_by_noun(before, after)


def _is_claimed_by_participle(before: str, after: str) -> bool:
    """Such as "fell to", "an increased number", not "need increased capacity"."""
    if _PERFECT.search(before):
        return True
    if _VERB_FOLLOWS.match(after):
        return not _INFINITIVE.search(before)
    if _ATTRIBUTIVE.search(before):
        return bool(_MEASURED.match(after) or _FOUND.search(before)) and not _WANTED.search(before)
    return True


def _is_claimed_by_gerund(before: str, after: str) -> bool:
    """Such as "is rising", ", rising to 67%", "increasing numbers"; not "by reducing it"."""
    if _PURPOSE.search(before):
        return False
    if _LABEL.search(before) and _ALONE.match(after):
        return True
    if _BEING.search(before) or _RESULT.match(after):
        return not _GOVERNED.search(before) or _SAID_OF_FACT.search(before) is not None
    if not _MEASURED.match(after):
        return False
    return not _GOVERNED.search(before) or _SAID_OF_FACT.search(before) is not None


def _is_claimed_by_noun(before: str, after: str) -> bool:
    """Such as "an increase of 7", "this reduction"; not "areas for improvement", "to increase"."""
    if _CONTINUING.search(before):
        return True
    if any(shape.search(before) for shape in (_INFINITIVE, _WANTED, _BARE_PREPOSITION)):
        return False
    is_hypothetical = _HYPOTHETICAL.match(after) and not _KNOWN.search(before)
    if is_hypothetical or _WANTED_AFTER.match(after):
        return False
    is_stated = _RESULT.match(after) is not None or _OF_SOMETHING.match(after) is not None
    if _THE_WHOLE.search(before):
        return is_stated
    return is_stated or bool(_DETERMINER.search(before) or _FOUND.search(before))
