"""How many ratings of each kind a sentence counts: "one is Green, two are Amber and one Red"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportgen.audit.claims.rated_rows import RatedRow, RatedTable
from reportgen.audit.claims.scope import is_claim
from reportgen.audit.claims.telling import Claim, finding
from reportgen.audit.lexicon.sentence import Sentence
from reportgen.problems import Problem
from reportgen.wording import number_in_words

MOST = 20
_IN_WORDS = {number_in_words(n): n for n in range(1, MOST + 1)} | {"no": 0, "none": 0}
_NUMBER = rf"(?:{'|'.join(_IN_WORDS)}|\d{{1,2}})"
_COUNTED = re.compile(
    rf"(?<!of )(?<!of the )(?<!of our )(?<!of these )\b(?P<number>{_NUMBER})(?![.,]?\d)"
    rf"(?: (?!(?:of|per|in|the|red|amber|green|{_NUMBER})\b)[a-z]+)"
    r"{0,4} (?P<rating>red|amber|green)\b(?!-|[ -](?:waste|bins?|spaces?|flags?|belt|book|light))",
    re.IGNORECASE,
)
_ALL = re.compile(rf"\b(?:of|all) (?:the |our |these |its )?(?P<number>{_NUMBER})\b", re.IGNORECASE)
_TABLE = re.compile(r"\btable (?P<name>\d{1,2}[a-z]?)\b", re.IGNORECASE)


def counts_in(sentence: Sentence) -> dict[str, tuple[int, int, int]]:
    """For each rating that a sentence counts: how many, and where; none if one stands twice."""
    found: dict[str, tuple[int, int, int]] = {}
    for match in _COUNTED.finditer(sentence.words):
        rating = match["rating"].lower()
        if rating in found:
            return {}
        start, end = sentence.start + match.start(), sentence.start + match.end()
        found[rating] = (_value(match["number"]), start, end)
    return found if len(found) > 1 else {}


def miscounted(sentence: Sentence, tables: Sequence[RatedTable]) -> Iterator[Problem]:
    """A count of ratings that is not the table's; one that the rows' figures bear out is right."""
    counts = counts_in(sentence)
    table = _meant(sentence, counts, tables) if counts else None
    if table is None:
        return
    for rating, (number, start, end) in counts.items():
        allowed = table.counts_allowed(rating)
        if number in allowed or not is_claim(sentence, start):
            continue
        by_figures = " by the figures of its rows" if table.count(rating) == number else ""
        yield finding(
            "A307",
            Claim(sentence, (start, end)),
            f"{number} {rating}: {table.table.grid.where} has {allowed[0]}{by_figures}",
            tuple(_line(row) for row in table.rows),
        )
        return


def _line(row: RatedRow) -> str:
    """A row and its rating, as a working lists them."""
    denied = f", by its figures {row.right} ({row.told})" if row.is_denied else ""
    return f"{row.row.label}: {row.rating}{denied}"


def _meant(
    sentence: Sentence, counts: dict[str, tuple[int, int, int]], tables: Sequence[RatedTable]
) -> RatedTable | None:
    """The table that the sentence names, else the only one; and only if it counts all its rows."""
    named = {match["name"].lower() for match in _TABLE.finditer(sentence.words)}
    fitting = [t for t in tables if not named or _name(t) in named]
    if len(fitting) != 1:
        return None
    rows = len(fitting[0].rows)
    whole = _ALL.search(sentence.words)
    total = _value(whole["number"]) if whole else sum(n for n, _, _ in counts.values())
    return fitting[0] if total == rows else None


def _name(table: RatedTable) -> str:
    match = _TABLE.match(table.table.grid.title.strip())
    return match["name"].lower() if match else ""


def _value(words: str) -> int:
    return int(words) if words.isdigit() else _IN_WORDS[words.lower()]
