"""Abbreviations and what they stand for: found in prose, in brackets and in the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.model.manuscript import Kind, Manuscript, Passage

#: Two or more capitals, which a small letter or an ampersand may part: DfE, A&CIN, CYPPB; or S.E
ABBREVIATION = re.compile(
    r"(?<![\w@.-])(?:(?=[a-z&]{0,2}[A-Z][A-Za-z&]{0,7}[A-Z])[A-Z][A-Za-z&]{1,8}"
    r"|(?:[A-Z]\.){1,4}[A-Z]\b\.?)(?=$|[^\w@]|['\u2019]s)"
)
LONGEST = 160  # characters before a bracket that may be what its abbreviation stands for
REACH = 200  # the same with the "Act 2000" that may stand between
_SMALL_WORDS = frozenset(
    ["and", "of", "for", "the", "in", "to", "with", "on", "a", "an", "by", "at", "or"]
)
_SMALL = "|".join(sorted(_SMALL_WORDS))
_RUN = re.compile(
    rf"\b[A-Z][\w'\u2019]+(?:[ ,&-]{{1,3}}(?:[A-Z][\w'\u2019]*|(?i:{_SMALL})(?![\w'\u2019])))+"
)
_WORD = re.compile(r"[A-Za-z][A-Za-z'\u2019]*")
_BRACKETED = re.compile(
    r"\(\s*['\"\u2018“]?([A-Z][A-Za-z&.]{1,9})['\"\u2019”]?\s*(?:[,;][^()]{0,40})?\)"
)
_BEFORE = re.compile(r"\(\s*([A-Z][^()]{5,80})\)")
_TERM = re.compile(
    r"(?P<term>\S{2,12}?)(?:\s{0,9}[:\t=–—-]\s{1,9}|\s{0,9}[=–—]\s{0,9}|\s{1,9})(?P<means>\S.{2,})"
)
_OF_ACT = re.compile(r"\s(?:Act|Bill|Regulations)(?:\s\d{4})?\s{0,3}\Z")  # "... Act 2000 (FOI)"
_COLUMNS = re.compile(r"(?P<term>\S(?:.{0,58}?\S)?)(?:\s{2,9}|\s?\t\s?)(?P<means>\S.*)")
_WIDE = re.compile(r"(?P<term>.{2,60}?)(?:\s{2,9}|\t|\s[–—-]\s|:\s)(?P<means>\S.*)")


@dataclass(frozen=True)
class Expansion:
    """What an abbreviation is said to stand for, and where: `passage.text[start:end]`."""

    letters: str
    words: str
    passage: Passage
    start: int
    end: int

    @property
    def key(self) -> tuple[str, ...]:
        """Its words without case, plural, hyphens and small words, so that two can be compared."""
        words = _WORD.findall(self.words.casefold().replace("-", " "))
        return tuple(_singular(word) for word in words if word not in ("the", "a", "an"))


@dataclass(frozen=True)
class Term:
    """A line of the glossary."""

    term: str
    means: str
    passage: Passage


def letters_of(abbreviation: str) -> str:
    """The abbreviation without points, plural or possessive: "S.E" is SE, "LAs" is LA."""
    plain = re.sub(r"['\u2019]s$", "", abbreviation).replace(".", "")
    is_plural = plain.endswith("s") and plain[:-1].isupper() and len(plain) > 2
    return plain[:-1] if is_plural else plain


def glossary_of(manuscript: Manuscript) -> tuple[Term, ...]:
    """The terms that the glossary explains."""
    lines = (passage for passage in manuscript.passages if passage.kind is Kind.TERM)
    return tuple(term for line in lines if (term := _term(line)))


def expansions_in(passage: Passage) -> Iterator[Expansion]:
    """What the passage says abbreviations stand for: "Full Words (FW)" and "FW (Full Words)"."""
    text = str(passage.text)
    for match in _BRACKETED.finditer(text):
        letters = letters_of(match[1])
        rest = text[max(0, match.start() - REACH) : match.start()]
        words = _words_before(rest, letters) or _words_before(_OF_ACT.sub("", rest), letters)
        if words:
            yield Expansion(letters, words, passage, match.start(1), match.end(1))
    for match in _BEFORE.finditer(text):
        rest = text[max(0, match.start() - REACH) : match.start()].rstrip()
        before = ABBREVIATION.findall(rest[-12:])
        if before and rest.endswith(before[-1]):
            letters = letters_of(before[-1])
            if _spells(_initials(match[1]), letters):
                yield Expansion(letters, match[1], passage, match.start(), match.end())


def in_full(letters: str) -> re.Pattern[str]:
    """Finds words with capitals whose initials are these letters: "Thames Valley Police".

    Small words may stand between ("Children in Need"), and the name must not go on after.
    """
    between = rf"[ ,&-]{{1,3}}(?:(?i:{_SMALL})[ ,&-]{{1,3}}){{0,2}}?"
    words = [
        rf"(?:{letter}[\w'\u2019]*|(?:{'|'.join(_small_words(letter)) or '(?!)'}))"
        for letter in letters.upper()
        if letter.isalpha()
    ]
    first = rf"\b{letters[0].upper()}[\w'\u2019]+"
    return re.compile(rf"{between}".join([first, *words[1:]]) + r"(?![\w'\u2019]|[\s-][A-Z])")


def names_in(text: str) -> list[str]:
    """The runs of words with capitals, and small words between: where names stand in full."""
    return _RUN.findall(text)


def _small_words(letter: str) -> list[str]:
    return sorted(word for word in _SMALL_WORDS if word.startswith(letter.lower()))


def _term(line: Passage) -> Term | None:
    text = str(line.text).strip()
    match = _COLUMNS.fullmatch(text)
    if match:
        return Term(match["term"], match["means"], line)
    match = _TERM.match(text)
    if match and (ABBREVIATION.fullmatch(match["term"]) or match["term"].isupper()):
        return Term(match["term"], match["means"], line)
    match = _WIDE.match(text)
    return Term(match["term"].strip(), match["means"].strip(), line) if match else None


def _words_before(text: str, letters: str) -> str:
    """The fewest words at the end of a text whose initials spell the letters."""
    text = text[-LONGEST:]
    words = list(_WORD.finditer(text))[-(2 * len(letters) + 4) :]
    for count in range(1, len(words) + 1):
        run = words[-count:]
        initials = "".join(word[0][0] for word in run if word[0].casefold() not in _SMALL_WORDS)
        everything = "".join(word[0][0] for word in run)
        if _spells(initials, letters) or everything.upper() == letters.upper():
            return text[run[0].start() : run[-1].end()]
    return _in_part(text, words, letters)


def _in_part(text: str, words: list[re.Match[str]], letters: str) -> str:
    """Words that give the first letters alone, or the first and the last with as many between.

    "Common Assessments (CAF)", "Department of Education (DfE)".
    """
    run = words[-len(letters) :]
    ends = run[0][0][0] + run[-1][0][0] if len(run) == len(letters) else ""
    if ends.upper() == (letters[0] + letters[-1]).upper():
        return text[run[0].start() : run[-1].end()]
    for count in range(1, min(len(letters), len(words)) + 1):
        run = words[-count:]
        initials = "".join(word[0][0] for word in run).upper()
        if count > 1 and letters.upper().startswith(initials):
            return text[run[0].start() : run[-1].end()]
    return ""


def _initials(words: str) -> str:
    found = _WORD.findall(words)
    return "".join(word[0] for word in found if word.casefold() not in _SMALL_WORDS)


def _spells(initials: str, letters: str) -> bool:
    """Whether the letters come in this order among the initials, the first first, few left over."""
    wanted = [letter for letter in letters.upper() if letter.isalpha()]
    if not initials or not wanted or initials[0].upper() != wanted[0]:
        return False
    rest = iter(initials.upper())
    return all(letter in rest for letter in wanted) and len(initials) <= len(wanted) + 2


def _singular(word: str) -> str:
    word = re.sub(r"['\u2019]s?$", "", word)
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word
