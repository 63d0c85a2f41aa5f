"""Where one statement of a sentence ends and the next begins: "calls rose, while emails fell".

A claim and its figures stand in one statement. The next one begins where a word that joins is
followed by a subject of its own and a verb; "and this was a rise" goes on about the same.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reportgen.audit.lexicon.sentence import Sentence

MOST_WORDS = 12  # of a subject, with what stands between it and its verb
_JOINED = re.compile(
    r";\s*(?:(?:and|but|while|whilst|whereas|however),?\s+)?"
    r"|(?:,\s*)?\b(?:and|but|yet|so|while|whilst|whereas|although|though|because|as|since|when"
    r"|where|(?<!looked[ -])after|before|until|if)\s+",
    re.IGNORECASE,
)
#: A sentence that begins with one of these has its next statement behind a comma.
_LEADS = re.compile(r"\W*(?:while|whilst|whereas|although|though|as|because|since)\b", re.I)
_COMMA = re.compile(r",\s+")
_DIGITS = r"(?:(?:just|only|over|under|nearly|almost|about|around) )?\u00a3?\d"
_VERB = (
    r"(?:w(?:as|ere)|is|are|ha[sd]|have|did|do(?:es)?|will|rose|risen|fell|fallen|grew|grown|went"
    r"|came|became|stood|saw|made|took|received|remained|stayed|reached|numbered|totalled"
    r"|increased|decreased|reduced|declined|dropped|climbed|slipped|jumped|dipped|improved|worsened"
    r"|deteriorated|doubled|trebled|tripled|halved|shrank|slowed|accounted"
    rf"|(?:up|down)(?= (?:by )?{_DIGITS}))"
)
_WORD = re.compile(r"\s*(?P<word>[^\W\d][\w'\u2019/&-]{0,39}|\d[\d,.]{0,12}%?)", re.IGNORECASE)
_IS_VERB = re.compile(rf"\s*{_VERB}\b", re.IGNORECASE)
#: "Calls rose by 5%, emails by 3%": the verb is left out.
_LEFT_OUT = re.compile(rf"\s+(?:by|from|to) {_DIGITS}", re.IGNORECASE)
#: What goes with a statement and is not what it is of: "because staff were sick".
_WHY = (
    r"(?:despite|in spite of|notwithstanding|because|due to|owing to|thanks to|following|given"
    r"|as a result|through|to (?:help|tackle|address|support)|by (?=[a-z]{2,20}ing\b)"
    r"|in response to|reflecting|so that|alongside|unlike)"
)
_LED_BY = re.compile(rf"\W*(?:{_WHY}|with|without|after|before)\b[^,;]{{0,160}},", re.IGNORECASE)
_ASIDE = re.compile(rf"\b{_WHY}\b[^,;]{{0,160}}", re.IGNORECASE)
_BEHIND = re.compile(
    rf"\b(?:{_WHY}|with(?! an? )|without|(?<!looked[ -])after|before)\b", re.IGNORECASE
)
MOST_WITHOUT_VERB = 4  # words of a subject whose verb is left out
#: Subjects that go on about what was said, and words that are no subject.
_SAME = frozenset(
    """
    this that these those it they them which who there he she we none both each all some
    number numbers figure figures rate rates total percentage proportion share average level
    change changes difference increase increases rise rises decrease reduction fall drop growth
    improvement decline gap movement performance picture position trend situation result results
    target targets benchmark standard threshold limit ceiling
    """.split()  # noqa: SIM905 - read more easily than a list
)
_NO_SUBJECT = frozenset(
    """
    the a an our its their his her all both each every such any
    then now also again still since later subsequently has have had been further another
    overall even only just well
    in on at of by to from for with over under during within between until about above below
    and or but up down compared against than as last next previous same first second year years
    quarter quarters month months week weeks end time period
    january february march april may june july august september october november december
    """.split()  # noqa: SIM905 - read more easily than a list
)


def are_parted(sentence: Sentence, start: int, end: int) -> bool:
    """Whether another statement begins behind `start`, before `end`, positions of the passage."""
    first, last = sorted((start, end))
    return any(first <= cut <= last for cut in _cuts(sentence))


def statement_around(sentence: Sentence, at: int) -> tuple[int, int]:
    """Where the statement begins and ends that a position of the passage stands in."""
    cuts = _cuts(sentence)
    first = max((cut for cut in cuts if cut <= at), default=sentence.start)
    return first, min((cut for cut in cuts if cut > at), default=sentence.end)


def own_words(sentence: Sentence, start: int, end: int) -> str:
    """The words of a statement that say what its figures are of: without why, despite, after what.

    `start` to `end` are its figures.
    """
    first, _ = statement_around(sentence, start)
    _, last = statement_around(sentence, end - 1)
    return without_why(sentence.passage.text, (first, last), start)


def without_why(text: str, statement: tuple[int, int], start: int) -> str:
    """The words of a statement, without why, despite and after what; its figures begin at `start`.

    What leads to them in this way stands before a comma, what follows goes on to the end.
    """
    first, last = statement
    led_by = _LED_BY.match(text, first, start)
    before = _ASIDE.sub(" ", text[led_by.end() if led_by else first : start])
    behind = text[start:last]
    aside = _BEHIND.search(behind)
    return before + (behind[: aside.start()] if aside else behind)


def _cuts(sentence: Sentence) -> tuple[int, ...]:
    return tuple(sentence.start + cut for cut in cuts_in(sentence.words))


@lru_cache(maxsize=1024)
def cuts_in(words: str) -> tuple[int, ...]:
    """Where in a sentence each further statement begins."""
    begins = [(m.start(), m.end()) for m in _JOINED.finditer(words)]
    begins += [(m.start(), m.end()) for m in _COMMA.finditer(words)]
    leads = _LEADS.match(words) is not None
    cuts = {
        first
        for first, last in begins
        if first and _begins_one(words, last, takes_verb=leads or words[first:last].strip() != ",")
    }
    return tuple(sorted(cuts))


def _begins_one(words: str, at: int, *, takes_verb: bool) -> bool:
    """Whether a subject of its own stands here, with its verb or with none: "emails by 3%"."""
    said: list[str] = []
    for _ in range(MOST_WORDS):
        has_verb = _IS_VERB.match(words, at) is not None and takes_verb
        is_short = 0 < len(said) <= MOST_WITHOUT_VERB and said[0] not in _NO_SUBJECT
        if has_verb or (is_short and _LEFT_OUT.match(words, at)):
            return _is_subject(said)
        word = _WORD.match(words, at)
        if word is None:
            return False
        said.append(word["word"].lower())
        at = word.end()
    return False


def _is_subject(said: list[str]) -> bool:
    """Whether these words name something, and not again what was spoken of."""
    if not said or said[0] in _SAME:
        return False
    named = (word for word in said if word not in _NO_SUBJECT and word not in _SAME)
    return any(not word.endswith("ly") and not word[0].isdigit() for word in named)
