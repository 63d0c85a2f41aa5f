"""The words that follow a number and name what is counted: "251 Early Help Referrals"."""

from __future__ import annotations

import re

from reportgen.audit.lexicon.plain import pattern
from reportgen.periods.dates import MONTHS

_MOST_WORDS = 8
_WORD = re.compile(r"[ ]{1,3}['\"]?((?:[a-z0-9][a-z0-9'&/-]{1,39}|[0-9]))(?<!')['\"]?")
_BRACKET = pattern(r" ?\([^()]{1,60}\)")
_OF = pattern(r" of(?: the| our| all| all the| these| those| its| their)?(?= )")
_THE = pattern(r" (?:the|our|all|these|those|its|their)(?= )")
_OF_THE = pattern(r" of (?:the|our|these|those|its|their)(?= )")
_JOINED = pattern(r" (?:and|or|&) ([a-z][a-z'/-]{1,39})")
#: Words that never belong to the name of what is counted, and so end it.
_ENDS = frozenset(
    """
    a able about above after again against all alone already also although altogether among an
    and annually any are as at away be became because become been before began begin being
    below between but by came can compared constitute constitutes continue continued continues
    could currently daily did do does down due during each earlier either eligible equate
    equates even every fell fewer for from further go goes going gone got grew had has have he
    held her here higher his how however i if in include includes including inside into is it
    its itself just kept last later leading led less like lower made make met monthly more
    most must near next no nor not now of off on once only onto or other our out outside over
    overall past per plus previously quarterly recently relate relates remain remained remains
    represent represents require requires respectively rose said saw set shall she should
    showed shows since so some still stood subject subsequently successfully such than that
    the their them then there these they this those through throughout to today together too
    took towards under until up upon us used using versus via was we weekly went were what
    when where whereas whether which while who whom whose why will with within without would
    yearly yet you your
    """.split()  # noqa: SIM905 - read more easily than a list
)
_MONTHS = frozenset(month.casefold() for month in MONTHS)
_LEADING = frozenset(["further", "more", "most", "other"])  # "1 further meeting"
_VERBAL = re.compile(r"(?:ed|ing|ly)$")
_VERBAL_NOUN = re.compile(
    "(?:meeting|training|hearing|finding|building|setting|briefing|screening|need|family|reply)$"
)
_PLURAL = re.compile(r"(?:[^s'iu]s|ies|children|people|men|staff|young)$")
_IN_A_NAME = re.compile("of|in|at|on|for|around|the")
_AFTER = "after"  # "looked after" is part of a name


def noun_after(text: str, words: str, end: int, *, may_follow_of: bool) -> str:
    """The run of words from `end` on that names what is counted, as printed; it may be empty.

    A bracket between the number and its noun is passed over: "55 (21.7%) children". Of a share
    or a sum, what follows "of" is its noun: "64% of referrals"; of a count, what follows "of the".
    """
    skipped = _BRACKET.match(words, end)
    start = skipped.end() if skipped else end
    of = (_OF if may_follow_of else _OF_THE).match(words, start)
    return _run(text, words, of.end() if of else start)


def noun_of_share(text: str, words: str, end: int) -> str:
    """What a share in words is a share of: "a third of cases", "half the children"."""
    whole = _OF.match(words, end) or _THE.match(words, end)
    return _run(text, words, whole.end()) if whole else ""


def _run(text: str, words: str, start: int) -> str:
    """The name that begins at `start`: up to a verb, a preposition, a number or a mark."""
    end = at = start
    is_plural = False
    for count in range(_MOST_WORDS):
        match = _WORD.match(words, at)
        if match is None or not _belongs(text, words, match, count, is_plural=is_plural):
            break
        at = match.end()
        if _ends_a_name(words, match):
            end = at
            is_plural = is_plural or _PLURAL.search(match[1]) is not None
    end = _with_joined(words, end) if is_plural else end
    return text[start:end].strip(" '\"\u2018\u2019\u201c\u201d")


def _is_end(word: str) -> bool:
    """Whether a word is never part of a name."""
    return word in _ENDS or word[0].isdigit() or word.partition("-")[0] in _MONTHS


def _ends_a_name(words: str, match: re.Match[str]) -> bool:
    """Whether a name can end with this word: not with a participle, an adverb or "of"."""
    if match[1] in _ENDS:
        return match[1] == _AFTER
    return not _VERBAL.search(match[1]) or _VERBAL_NOUN.match(match[1]) is not None


def _belongs(text: str, words: str, match: re.Match[str], count: int, *, is_plural: bool) -> bool:
    """Whether a word is part of the name: "36 shortlisted applicants", not "100 held in"."""
    word = match[1]
    if _is_end(word) and word not in _ENDS:
        return False
    following = _WORD.match(words, match.end())
    leads_on = following is not None and not _is_end(following[1])
    if word == _AFTER:
        return count > 0 and re.search(r"ed {1,3}$", words[: match.start(1)]) is not None
    if word in _ENDS:
        is_leading = count == 0 and word in _LEADING
        return leads_on and (is_leading or _is_in_a_name(text, match, following, is_plural))
    is_name = _VERBAL_NOUN.match(word) or not word.endswith(("ed", "ing"))
    if is_name or (following is not None and following[1] == _AFTER):
        return True
    return leads_on and not is_plural


def _is_in_a_name(
    text: str, match: re.Match[str], following: re.Match[str] | None, is_plural: bool
) -> bool:
    """Whether a preposition is inside a name: "Head of Service posts", "child in need cases"."""
    if following is None or not _IN_A_NAME.fullmatch(match[1]) or is_plural:
        return False
    before = text[: match.start()].rstrip().rsplit(" ", 1)[-1]
    is_title = before[:1].isupper() and text[following.start(1)].isupper()
    is_need = match[1] == "in" and following[1] in ("need", "care")
    return is_title or (is_need and before[:1].isalpha())


def _with_joined(words: str, end: int) -> int:
    """With a second noun: "children and young people", not "teams and improved"."""
    joined = _JOINED.match(words, end)
    if joined is None or joined[1] in _ENDS or _VERBAL.search(joined[1]):
        return end
    following = _WORD.match(words, joined.end())
    if following is not None and following[1] not in _ENDS and not _VERBAL.search(following[1]):
        return following.end()
    return joined.end()
