"""What each number of a sentence counts: the words after it, else those before, else as before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportgen.audit.ledger.cues import PART_OF, REFERENCE
from reportgen.audit.ledger.glossary import WHO, Glossary
from reportgen.audit.ledger.statement import Role
from reportgen.audit.lexicon.plain import pattern, plain
from reportgen.audit.lexicon.quantity import Quantity
from reportgen.audit.lexicon.sentence import Sentence

#: What ends the words that tell of a number.
_STOPS = pattern(
    r"[;:()\[\]/]|,(?! ?[0-9])| - |\b(?:compared?|comparing|comparison|against|versus|contrast"
    r"|although|but|while|whereas|which|however|because|with [a-z]+ (?:being|having))\b"
)
#: Words of moves and of comparing, which tell nothing of what is counted.
_MOVING = pattern(
    r"\b(?:increas|decreas|ris(?:e|es|en|ing)\b|rose|fall(?:s|en|ing)?\b|fell|drop|reduc|declin"
    r"|grew|grow|improv|dip(?:s|ped)?\b|remain|steadil|slight|significant|continu|stood"
    r"|stand(?:s|ing)?\b|show|represent|achiev|report|record|further|high|low|compar|previous"
    r"|last\b|current|latest|recent)[a-z]{0,8}"
)
_REFERENCES = pattern(rf"\b{REFERENCE}")
#: A beginning that points to what was said before.
_PRONOUN = pattern(
    r"(?:and |but |however,? |although |of |while )?(?:this|these|that|those|it|they|both|such"
    r"|the (?:number|figure|percentage|total|rate|average)s?)\b"
)
BESIDE = (Role.CHANGE, Role.EARLIER, Role.COMPARATOR, Role.TARGET)
SHORT = 12  # words of a sentence that is about all of them
#: Where the words that say what is counted give way to those that say what for, where and by whom.
_FURTHER = pattern(
    r" ?\b(?:for|from|by|in|at|to|through|via|across|within|following|during|between|against|on)\b"
)
#: Between two numbers that tell of one thing: "22 children (9.6%)", "67 of 230".
_ONE = pattern(rf"(?: (?!and|to|in|for|with|from|at|or)[a-z'-]+){{0,3}} ?\(|{PART_OF}")
_CLOSING = pattern(r" ?\)")
#: Words at the end of a number's own that lead to the next one.
_JOINED = pattern(
    r"\b(?:and|with|to|from|plus)\b[^a-z]{0,40}"
    r"(?:(?:the|a|an|in|at|is|was|were|are|of|it|this|had|has|have|been|being)\b[^a-z]{0,10}){0,4}$"
)
_VERB = pattern(
    r"\b(?:remains?|remained|continues?|continued|shows?|fell|rose|increased|decreased|is|are|was"
    r"|were|has|have|had|will|would|can|could|may|does|do|did)\b"
)


@dataclass(frozen=True)
class Subject:
    """What a number counts.

    `own` are the content words of what is counted; `near` all words that stand by this number and
    by no other; `context` those of the whole sentence, and of what it goes on about. `is_carried`
    where the words are those of a number before.
    """

    own: frozenset[str]
    near: frozenset[str]
    context: frozenset[str]
    is_carried: bool = False

    @property
    def tells(self) -> bool:
        """Whether the words say what is counted, and not only who."""
        return bool(self.own - WHO)


@dataclass(frozen=True)
class _Words:
    """A sentence whose numbers, times, moves and comparisons are blank, and its numbers."""

    text: str
    blank: str
    start: int
    end: int
    quantities: tuple[Quantity, ...]

    def are_one(self, quantity: Quantity, following: Quantity) -> bool:
        """Whether two numbers tell of one thing: "22 children (9.6%)", "67 of 230"."""
        return _ONE.fullmatch(self.text, quantity.end, following.start) is not None

    def is_aside(self, quantity: Quantity) -> bool:
        """Whether a number stands in brackets behind words: "physical abuse (10.7%)"."""
        if not self.text[self.start : quantity.start].rstrip().endswith("("):
            return False
        earlier = [one for one in self.quantities if one.end <= quantity.start]
        return not earlier or not self.are_one(earlier[-1], quantity)


def subjects_of(
    sentence: Sentence, roles: Sequence[Role], topic: Subject | None, glossary: Glossary
) -> tuple[Subject, ...]:
    """The subject of each quantity of a sentence; `topic` is what the sentence before was about."""
    words = _words(sentence, roles)
    whole = glossary.stems(words.blank[sentence.start : sentence.end])
    if topic is not None and _PRONOUN.match(words.text, sentence.start, sentence.end):
        whole |= topic.context
    found: list[Subject] = []
    for quantity, role in zip(sentence.quantities, roles, strict=True):
        own = _own(words, quantity, whole, glossary)
        found.append(_carried(own, role, topic) if topic else own)
        if found[-1].tells and role in (Role.VALUE, Role.PART, Role.EARLIER):
            topic = found[-1]
    return tuple(found)


def topic_of(sentence: Sentence, glossary: Glossary) -> Subject | None:
    """What a sentence without numbers is about: its first words."""
    words = _words(sentence, ())
    blank = words.blank[sentence.start : sentence.end]
    verb = _VERB.search(words.text, sentence.start, sentence.end)
    own = glossary.stems(blank[: verb.start() - sentence.start] if verb else "")
    if not own - WHO and len(blank.split()) <= SHORT:
        own = glossary.stems(blank)
    subject = Subject(own, own, glossary.stems(blank))
    return subject if subject.tells else None


def _words(sentence: Sentence, roles: Sequence[Role]) -> _Words:
    text = plain(str(sentence.passage.text))
    told = zip(sentence.quantities, roles, strict=False)
    valued = tuple(one for one, role in told if role is not Role.OTHER)
    spans = [(one.start, one.end) for one in valued]
    spans += [(one.start, one.end) for one in sentence.moments]
    spans += [(one.start, one.end) for one in sentence.moves]
    for form in (_MOVING, _REFERENCES):
        spans += [match.span() for match in form.finditer(text, sentence.start, sentence.end)]
    letters = list(text)
    for start, end in spans:
        letters[start:end] = " " * (end - start)
    return _Words(text, "".join(letters), sentence.start, sentence.end, valued)


def _own(words: _Words, quantity: Quantity, whole: frozenset[str], glossary: Glossary) -> Subject:
    """What a number counts by the words that stand by it."""
    tail = "".join(words.blank[start:end] for start, end in _after(words, quantity))
    before = glossary.stems(words.blank[_end_of_last(words, quantity) : quantity.start])
    after = glossary.stems(tail)
    first = (glossary.stems(quantity.noun) & after) | glossary.stems(_until_further(tail))
    told = _first_that_tells(first, before if _FURTHER.match(tail) else after, before | after)
    if words.is_aside(quantity):
        told = before | told
    return Subject(told, before | after, whole)


def _first_that_tells(*found: frozenset[str]) -> frozenset[str]:
    """The first words that say more than who is counted; else the first that say anything."""
    telling = next((one for one in found if one - WHO), None)
    return telling if telling is not None else next((one for one in found if one), frozenset())


def _until_further(tail: str) -> str:
    """The words after a number up to those that say what for and where."""
    further = _FURTHER.search(tail)
    return tail[: further.start()] if further else tail


def _end_of_last(words: _Words, quantity: Quantity) -> int:
    """Where the words that belong to the numbers before end."""
    earlier = [one for one in words.quantities if one.end <= quantity.start]
    while earlier and words.are_one(earlier[-1], quantity):
        quantity = earlier.pop()
    return min(_after(words, earlier[-1])[-1][1], quantity.start) if earlier else words.start


def _after(words: _Words, quantity: Quantity) -> list[tuple[int, int]]:
    """The parts after a number that tell of it: up to the next number or a stop.

    Of "22 children (9.6%) had moved" it is "children" and "had moved", for both numbers.
    """
    parts = []
    following = _next(words, quantity)
    while following is not None and words.are_one(quantity, following):
        parts.append((quantity.end, following.start))
        quantity, following = following, _next(words, following)
    closing = _CLOSING.match(words.text, quantity.end, words.end)
    start = closing.end() if closing else quantity.end
    if closing and words.is_aside(quantity):
        return [*parts, (start, start)]
    return [*parts, (start, _stop(words, start, following))]


def _next(words: _Words, quantity: Quantity) -> Quantity | None:
    return next((one for one in words.quantities if one.start >= quantity.end), None)


def _stop(words: _Words, start: int, following: Quantity | None) -> int:
    """Where the words after a number give way to others."""
    last = following.start if following else words.end
    stop = _STOPS.search(words.blank, start, last)
    last = stop.start() if stop else last
    joined = _JOINED.search(words.blank[start:last]) if following else None
    return start + joined.start() if joined else last


def _carried(own: Subject, role: Role, topic: Subject) -> Subject:
    """A subject, taken over from the number before where the words by this one say nothing."""
    context = own.context | topic.context
    if not own.tells:
        near = own.near if own.near - WHO else own.near | topic.near
        return Subject(topic.own | own.own, near | topic.near, context, is_carried=True)
    known = topic.context if role in (Role.COMPARATOR, Role.TARGET) else topic.near
    if role in BESIDE and own.near <= known | WHO:
        return Subject(topic.own, own.near | topic.near, context, is_carried=True)
    return replace(own, context=own.context)
