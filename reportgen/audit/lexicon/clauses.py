"""The clauses of a sentence, so that a number meets its own time and not its neighbour's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.audit.lexicon.plain import pattern, plain
from reportgen.audit.lexicon.sentence import Sentence

_JOINING = (
    "and|but|while|whilst|whereas|although|though|however|which|who|so|then|with|including"
    "|compared"
    r"|against|rising|falling|increasing|decreasing|up|down"
)
_PARTING = (
    "while|whilst|whereas|although|though|despite|but|compared (?:with|to)"
    "|in comparison (?:with|to)"
    r"|in contrast to|as opposed to|versus|against (?:an?|the|our|its|[0-9£])|up from|down from"
    r"|an? (?:increase|rise|reduction|decrease|fall|drop|decline|improvement) (?:of|from|on)"
)
#: A clause begins with these wherever they stand.
_ALWAYS = pattern(
    rf"(?<=;\x20)|(?<=\x20-\x20)|(?:,|;) (?:{_JOINING})(?![a-z])|(?<![a-z])(?:{_PARTING})(?![a-z])"
)
_LEADING = r"(?:(?:an?|the|over|just|nearly|almost|about|only|average|total|rate|of) ){0,4}"
_NUMBER_WORDS = r"one|two|three|four|five|six|seven|eight|nine|ten|a further|another|the|only"
#: And with these where both sides have a number: "117 are male and 113 female".
_BETWEEN_NUMBERS = pattern(
    r"(?:,|\band) (?:(?:a|the) )?(?:further |another |only )?(?:in|at|by|during|on|since|as at"
    "|for|of|from|with)(?![a-z])"
    rf"|(?:,|\band)(?= [0-9£])|(?<![a-z])(?:to|from|than|against)(?= {_LEADING}[0-9£])"
    rf"|\band(?= (?:{_NUMBER_WORDS})\b)"
    "|,(?= (?:this|that|it|its|these|those|they|there|the|an?|our|we|mirrored|reduced"
    r"|increased|of whom|of which)\b)"
)
_NO_BREAK = pattern(r"\b(?:between|both)(?: [0-9][0-9.,%]{0,12})? $")
_BRACKET = re.compile(r"\([^()]{1,400}\)[ ]{0,2}[.,;:]?")
_WORD = re.compile("[a-z]{2,}")
_MOST_LABEL_WORDS = 2  # "(77.5%)" and "(7 cases)" belong to what they stand beside


def clauses_of(sentence: Sentence) -> tuple[tuple[int, int], ...]:
    """The clauses of a sentence as spans of its passage, which together are the whole of it.

    A clause begins at a semicolon, "while", "but", "compared with", "against" and the like, and at
    a bracket that states something of its own; at ", in", "and 46", "from 84" only where a number
    stands on both sides.
    """
    words = plain(str(sentence.passage.text))
    cuts = list(_apart(sorted(_cuts(sentence, words)), sentence, words))
    return tuple(zip([sentence.start, *cuts], [*cuts, sentence.end], strict=True))


def _apart(cuts: list[int], sentence: Sentence, words: str) -> Iterator[int]:
    """The cuts that leave words on either side."""
    last = sentence.start
    for cut in cuts:
        before, after = words[last:cut], words[cut : sentence.end]
        if any(map(str.isalnum, before)) and any(map(str.isalnum, after)):
            yield cut
            last = cut


def _cuts(sentence: Sentence, words: str) -> set[int]:
    taken = [(one.start, one.end) for one in sentence.moments]
    taken += [(one.start, one.end) for one in sentence.quantities]
    within = (sentence.start, sentence.end)
    cuts = {match.start() for match in _ALWAYS.finditer(words, *within)} | _brackets(
        sentence, words
    )
    cuts = {at for at in cuts if not _is_within(taken, at)}
    for match in _BETWEEN_NUMBERS.finditer(words, *within):
        at = match.start()
        if not _is_within(taken, at) and _parts_numbers(sentence, words, match, cuts):
            cuts.add(at)
    return cuts


def _brackets(sentence: Sentence, words: str) -> set[int]:
    """Both ends of each bracket that states something of its own: "(253 in February)"."""
    cuts = set()
    for match in _BRACKET.finditer(words, sentence.start, sentence.end):
        inside = match.span()
        has_number = any(inside[0] < one.start < inside[1] for one in sentence.quantities)
        has_time = any(inside[0] < one.start < inside[1] for one in sentence.moments)
        if has_number and (has_time or len(_WORD.findall(match[0])) > _MOST_LABEL_WORDS):
            cuts |= set(inside)
    return cuts


def _is_within(taken: list[tuple[int, int]], at: int) -> bool:
    return any(start < at < end for start, end in taken)


def _parts_numbers(sentence: Sentence, words: str, match: re.Match[str], cuts: set[int]) -> bool:
    """Whether a number stands in the clause before the match, and another follows it."""
    at = match.start()
    start = max((cut for cut in cuts if cut < at), default=sentence.start)
    has_before = any(start <= one.start and one.end <= at for one in sentence.quantities)
    after = next((one for one in sentence.quantities if one.start >= at), None)
    if not has_before or after is None or _NO_BREAK.search(words[max(start, at - 24) : at]):
        return False
    is_range = after.is_range and words[at : after.start].strip() in ("to", "and")
    is_time = any(at <= one.start < after.start for one in sentence.moments)
    return not is_range and not (is_time and match[0] in ("to", "from", "than"))
