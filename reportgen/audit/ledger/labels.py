"""The period that a label of a table names: "2015-16 (Q1)", "July - Aug 2015", "Number Aug 2015".

A table says more than a label alone: "2011-12" among years is a year and no month, "Q1" is one that
had ended, "2015 (YTD)" ends where the paper does. What was taken so is told as not certain.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace

from reportgen.audit.ledger.clock import Clock, Dated
from reportgen.audit.ledger.label_forms import FORMS, Reader
from reportgen.periods import PeriodError

_MARKS = re.compile(r"(?<=[0-9a-z)\]]) ?(?:[*†‡^]{1,3}|\[[a-z]\]|\([prebx]\))(?= |$)")
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_SPACES = re.compile(r"\s{1,50}")
LONGEST = 120  # characters; a longer label is a sentence
MOST_WORDS = 4  # beside a period that is not certain


def tidied(label: str) -> str:
    """A label in lower case, with plain hyphens, single spaces and no marks of notes."""
    plain = _SPACES.sub(" ", _DASHES.sub("-", label[: 2 * LONGEST].casefold())).strip()
    return _MARKS.sub("", plain)


def dated(label: str, clock: Clock) -> Dated | None:
    """The period that a label names, or None where it names none, or no one can tell which."""
    text = tidied(label)
    if len(text) > LONGEST or clock.is_academic:
        return None
    for pattern, reader in FORMS:
        match = pattern.search(text)
        if match is not None:
            found = _read(reader, match, clock)
            rest = f"{text[: match.start()]} {text[match.end() :]}"
            return _named(found, rest.strip(" -:,;()[]"))
    return None


def _named(found: Dated | None, rest: str) -> Dated | None:
    """A period with the words beside it; among many words, "may" and "1990" are no periods."""
    if found is None or (not found.is_certain and len(rest.split()) > MOST_WORDS):
        return None
    return replace(found, rest=rest)


def _read(reader: Reader, match: re.Match[str], clock: Clock) -> Dated | None:
    with suppress(PeriodError, ValueError):
        return reader(match, clock)
    return None
