"""The moves that a passage tells of: which way something went, by how much, from what, to what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.audit.lexicon.claims import is_claim
from reportgen.audit.lexicon.move_words import WORDS, Form, way_and_form
from reportgen.audit.lexicon.not_counted import not_counted
from reportgen.audit.lexicon.plain import pattern, plain
from reportgen.audit.lexicon.sentence import Move
from reportgen.audit.lexicon.sentences import sentence_spans
from reportgen.model.manuscript import Passage

_BEFORE, _AFTER = 160, 110  # characters of the clause that are looked at
_TIME = "_"  # stands for what is a time or a name, so that "by 31 March" is no amount
_HEDGES = (
    "(?: (?:just|only|over|under|nearly|almost|about|around|approximately|more than|less than"
    "|fewer than|some"
    "|an? (?:average|total|rate|high|low|further|additional)(?: of)?|up to|at least|between"
    "|in the region of|a))?"
)
_NUMBER = (
    r" ?-?(?:£ ?)?(?:[0-9]|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty"
    r"|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|third|quarter)\b)"
)
_BY = pattern(rf"\bby{_HEDGES}{_NUMBER}")
_OF = pattern(rf"(?: (?!by\b|to\b|from\b)[a-z_']{{1,20}}){{0,6}} of{_HEDGES}{_NUMBER}")
_TO = pattern(
    r"(?<!contrast\x20)(?<!due\x20)(?<!equates\x20)(?<!equal\x20)(?<!up\x20)(?<!according\x20)"
    rf"(?<!relation\x20)\bto{_HEDGES}{_NUMBER}"
)
_SOURCE = pattern(rf"\bfrom(?: the)?(?:{_HEDGES}{_NUMBER}| ?{_TIME})")
_AT_ONCE = pattern(r" (?:to|by|of|from)\b")
_CLAUSE_END = pattern(
    r"[;:]| - |, (?:and|but|while|which|whereas|although)\b|\bcompared\b|\bwhile\b|\bwhereas\b"
    r"|\bin contrast\b"
)
_CLAUSE_START = pattern(r"^.*(?:[;]|, (?:but|while|whereas|although)\b|\bwhile\b|\bwhereas\b)")
_NEGATED = pattern(
    r"(?:\b(?:not|never|no|without|nor|neither|fail(?:s|ed)? to|yet to|little|cannot|no longer"
    "|no evidence of|rather than)|n't)"
    "(?: (?:yet|been|be|being|have|had|has|seen|seeing|any|an?|a significant|significant"
    "|further|sufficiently|always|consistently|yet been|[a-z]{2,20}ly)){0,3} $"
)
_NO_UP = pattern(
    r"\b(?:set|mak(?:e|es|ing)|made|sign(?:ed|s|ing)?|follow(?:ed|s|ing)?|step(?:ped|s|ping)?"
    "|tak(?:e|es|en|ing)|took"
    "|brought|break(?:s|ing)?|broke|broken|draw(?:n|s|ing)?|drew|back(?:ed|s|ing)?|pull(?:ed"
    "|s|ing)?|catch|caught|open(?:ed|s)?"
    "|buil[dt](?:s|ing)?|speed|scal(?:ed|ing)|clos(?:ed|es)|shut|hand(?:ed)?|pass(?:ed)?"
    "|writ(?:ten|e|ing)|wrote|laid|ramp(?:ed)?"
    r"|join(?:ed)?|end(?:ed|s)?|bring(?:s|ing)?|put|give[ns]?|gave|summed|wound) $"
)
_GIVEN_RISE = pattern(r"\bg(?:ive[ns]?|ave|iving) $")
_NUMBER_FIRST = re.compile(" {1,3}[£0-9]")  # "up 12%"
_NOUNS = (Form.EITHER, Form.NOUN)
_DEGREES = {
    **dict.fromkeys(("slight", "slightly"), "slightly"),
    **dict.fromkeys(("significant", "significantly"), "significantly"),
    **dict.fromkeys(("marginal", "marginally"), "marginally"),
    **dict.fromkeys(("sharp", "sharply"), "sharply"),
    **dict.fromkeys(("steady", "steadily"), "steadily"),
    **dict.fromkeys(("gradual", "gradually"), "gradually"),
    **dict.fromkeys(("considerable", "considerably"), "considerably"),
    **dict.fromkeys(("substantial", "substantially"), "substantially"),
    **dict.fromkeys(("dramatic", "dramatically"), "dramatically"),
    **dict.fromkeys(("marked", "markedly"), "markedly"),
    **dict.fromkeys(("small", "minor", "modest", "modestly"), "slightly"),
    **dict.fromkeys(("large", "major", "huge", "massive", "greatly"), "considerably"),
    **dict.fromkeys(("similar", "similarly"), "similarly"),
}
_DEGREE = rf"(?P<degree>{'|'.join(sorted(_DEGREES, key=len, reverse=True))})"
_DEGREE_BEFORE = pattern(rf"\b{_DEGREE}(?: [a-z]{{2,12}})? $")
_DEGREE_AFTER = pattern(rf" (?:very )?{_DEGREE}\b")


def moves_in(passage: Passage) -> tuple[Move, ...]:
    """Every move of a passage, in order."""
    text = str(passage.text)
    words = plain(text)
    if WORDS.search(words) is None:
        return ()
    masked = _masked(text, words)
    return tuple(
        move
        for start, end in sentence_spans(text)
        for move in _of_sentence(words, masked, start, end)
    )


def _masked(text: str, words: str) -> str:
    """The plain text with every time and name of a number struck out, so that amounts are left."""
    letters = list(words)
    for start, end in not_counted(text):
        letters[start:end] = _TIME * (end - start)
    return "".join(letters)


def _of_sentence(words: str, masked: str, start: int, end: int) -> Iterator[Move]:
    matches = [one for one in WORDS.finditer(words, start, end) if _is_move(words, one)]
    ends = [one.start() for one in matches[1:]] + [end]
    for match, stop in zip(matches, ends, strict=False):
        before = masked[max(start, match.start() - _BEFORE) : match.start()]
        after = masked[match.end() : min(match.end() + _AFTER, end)]
        yield _move(match, _CLAUSE_START.sub("", before), after, stop - match.end())


def _is_move(words: str, match: re.Match[str]) -> bool:
    """Whether "up" and "rise" are moves, and not part of "set up by" and "give rise to"."""
    before = words[max(0, match.start() - 16) : match.start()]
    _, form = way_and_form(match)
    if form is Form.STATE and match[0] in ("up", "down"):
        return _NO_UP.search(before) is None
    return match[0] != "rise" or _GIVEN_RISE.search(before) is None


def _move(match: re.Match[str], before: str, after: str, length: int) -> Move:
    way, form = way_and_form(match)
    clause = _CLAUSE_END.split(after, maxsplit=1)[0][:length]
    by, to, source = (shape.search(clause) is not None for shape in (_BY, _TO, _SOURCE))
    by = by or (form in _NOUNS and _OF.match(clause) is not None)
    by = by or (form is Form.STATE and _NUMBER_FIRST.match(clause) is not None)
    at_once = _AT_ONCE.match(clause) if by or to or source else None
    return Move(
        match.start(),
        match.end() + (at_once.end() if at_once else 0),
        way,
        by,
        to,
        source,
        _NEGATED.search(before) is not None,
        _degree(before, clause),
        is_claim(form, before, after),
    )


def _degree(before: str, after: str) -> str:
    found = _DEGREE_BEFORE.search(before) or _DEGREE_AFTER.match(after)
    return _DEGREES[found["degree"]] if found else ""
