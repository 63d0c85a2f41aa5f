"""A405: terms of the glossary that the paper does not use."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.audit.evidence import Evidence
from reportgen.audit.structure.expansions import glossary_of
from reportgen.audit.structure.words import Words, told
from reportgen.model.manuscript import Kind, Manuscript
from reportgen.problems import Problem
from reportgen.wording import and_list

CODE = "A405"
FEWEST_IN_FULL = 2  # places that write plain words out
_SEVERAL = re.compile(r"\s*[,;/]\s+|\s+or\s+")  # "Q2, Q3" are two terms on one line
MOST_TERMS = 300  # no glossary has as many
MOST_PLACES = 3  # named in the workings


def unused_terms(evidence: Evidence) -> Iterator[Problem]:
    """Terms that stand nowhere but in the glossary, in prose, headings or tables."""
    manuscript = evidence.manuscript
    used = _everything(manuscript)
    for term in glossary_of(manuscript)[:MOST_TERMS]:
        names = [name for name in _SEVERAL.split(term.term) if name]
        is_used = any(_word(name).search(used) for name in names)
        if not is_used and not _is_of_plain_words(term.means, used):
            yield told(
                CODE,
                Words(term.passage, 0, len(term.passage.text)),
                f'the glossary explains "{term.term}", which the paper does not use',
                "take it out of the glossary, or use it",
                _in_full(manuscript, term.means),
            )


def _everything(manuscript: Manuscript) -> str:
    """All words outside the glossary."""
    texts = [str(one.text) for one in manuscript.passages if one.kind is not Kind.TERM]
    for grid in manuscript.grids:
        cells = (cell for row in grid.rows for cell in row.cells)
        texts += [str(text) for text in (grid.title, *grid.headings, *cells, *grid.notes)]
    return "\n".join(texts)


def _word(term: str) -> re.Pattern[str]:
    """The term as a word: an abbreviation in its own case, any other in either; plurals too."""
    flags = re.NOFLAG if term.isupper() else re.IGNORECASE
    stem = re.escape(term[:-1]) + "(?:y|ies)" if term[-1:] == "y" else f"{re.escape(term)}(?:e?s)?"
    return re.compile(rf"(?<!\w){stem}(?!\w)", flags)


def _is_of_plain_words(means: str, used: str) -> bool:
    """Whether the paper writes it out in small letters, as words and not as a name.

    Such an entry tells a reader how others shorten the words.
    """
    words = means.rstrip(".")
    plain = re.findall(rf"(?<!\w){re.escape(words.casefold())}s?(?!\w)", used)
    is_phrase = words[1:] == words[1:].casefold() and " " in words
    return is_phrase and len(plain) >= FEWEST_IN_FULL


def _in_full(manuscript: Manuscript, means: str) -> tuple[str, ...]:
    word = _word(means)
    places = dict.fromkeys(
        one.where
        for one in manuscript.passages
        if one.kind is not Kind.TERM and word.search(one.text)
    )
    named = list(places)[:MOST_PLACES]
    return (f'"{means}" stands in full in {and_list(named)}',) if named else ()
