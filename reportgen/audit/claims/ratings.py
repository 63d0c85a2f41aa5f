"""A307: a rating, in a table or in words, that is not that of the figures or of its table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from reportgen.audit.claims.known_goals import TARGET
from reportgen.audit.claims.rated_rows import RatedTable, rated_tables
from reportgen.audit.claims.rating_counts import counts_in, miscounted
from reportgen.audit.claims.scope import is_claim
from reportgen.audit.claims.telling import Claim, finding, words_at
from reportgen.audit.comparisons.gathering import found_in
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.series import Point
from reportgen.audit.ledger.statement import Statement
from reportgen.audit.lexicon.quantity import Unit
from reportgen.audit.lexicon.sentence import Sentence
from reportgen.audit.lexicon.stems import stems
from reportgen.model.actions import Action, ActionRating
from reportgen.model.data import Dataset, Indicator, Polarity, Status
from reportgen.periods import nearest_of
from reportgen.problems import Problem
from reportgen.rating import Standing, against_target, within_range

RATINGS = ("red", "amber", "green", "blue")
_RATED = re.compile(
    r"\b(?:(?:is|are|was|were|remain(?:s|ed)?|stands?|stay(?:s|ed)?|rated|status of|rating of"
    r"|turned)(?: (?:currently|now|still|rated|as|at|on|an?|showing|all)){0,4}|at)"
    r" (?P<word>red|amber|green|blue)\b"
    r"(?![ -](?:paper|belt|space|badge|flag|book|light|waste|bin))",
    re.IGNORECASE,
)

_IS_WHOLE = re.compile(r"\bof(?: the| our| these| its)?\s$", re.IGNORECASE)


@dataclass(frozen=True)
class Rated:
    """A table with a column of ratings, or an action plan: the label of each row, and its rating.

    `about` is what a sentence must speak of to be about its rows, where that is known; `untold` are
    ratings of which it has not all rows.
    """

    where: str
    rows: tuple[tuple[str, str], ...]
    about: str = ""
    untold: frozenset[str] = frozenset()

    def count(self, rating: str) -> int:
        """How many rows have this rating."""
        return sum(each == rating for _, each in self.rows)


def ratings(evidence: Evidence) -> Iterator[Problem]:
    """Every rating in a table or in words that figures or a table deny."""
    judged = tuple(rated_tables(evidence))
    for table in judged:
        yield from _misrated(table)
    known = (*_tables(evidence), *_plans(evidence))
    for sentence in evidence.distinct_sentences:
        if counts_in(sentence):
            yield from miscounted(sentence, judged)
            continue
        tables = tuple(one for one in known if one.about in sentence.words.lower())
        for match in _RATED.finditer(sentence.words):
            start = sentence.start + match.start("word")
            if is_claim(sentence, sentence.start + match.start()):
                span = (start, start + len(match["word"]))
                here = evidence.reader_of(sentence).said
                told = next(_counted(sentence, span, tables), None)
                told = told or next(_listed(sentence, span, tables), None)
                told = told or next(_computed(evidence, sentence, span, here), None)
                if told is not None:
                    yield told


def _misrated(table: RatedTable) -> Iterator[Problem]:
    """Every row whose own result and target give another rating."""
    for each in table.rows:
        if each.is_denied:
            yield Problem(
                "A307",
                each.cell.place(0, len(each.cell)),
                f"{each.row.label} is rated {each.rating}: {each.result} against a target of "
                f"{each.target} is {each.right}",
                "correct the rating, or the figure that is wrong",
                (each.told, *table.rules),
                " | ".join(str(cell).strip() for cell in each.row.cells),
            )


def _tables(evidence: Evidence) -> Iterator[Rated]:
    for grid in evidence.manuscript.grids:
        width = max((len(row.cells) for row in grid.rows), default=0)
        for index in range(1, width):
            cells = [
                (str(row.cells[0]), _rating_in(str(row.cells[index])))
                for row in grid.rows
                if index < len(row.cells)
            ]
            named = tuple((label, rating) for label, rating in cells if rating)
            if len(named) > 1 and len(named) * 2 > len(cells):
                yield Rated(grid.where, named)
                break


def _plans(evidence: Evidence) -> Iterator[Rated]:
    """The action plans of the data."""
    for dataset in evidence.manuscript.data:
        rows = tuple((_label(one), _IN_WORDS.get(one.rating, "")) for one in dataset.actions)
        if rows:
            yield Rated(f"the action plan of {dataset.name}", rows, "action", _untold(dataset))


def _untold(dataset: Dataset) -> frozenset[str]:
    """The ratings whose actions nobody can count: all where that of one is not told."""
    if any(action.is_rating_untold for action in dataset.actions):
        return frozenset(_IN_WORDS.values())
    return frozenset(_IN_WORDS[rating] for rating in dataset.actions_not_listed)


_IN_WORDS: Mapping[str, str] = {
    ActionRating.RED: "red",
    ActionRating.AMBER: "amber",
    ActionRating.GREEN: "green",
    ActionRating.COMPLETE: "blue",
}


def _label(action: Action) -> str:
    return action.id if isinstance(action.action, Status) else action.action


def _rating_in(cell: str) -> str:
    """The rating that a cell holds and nothing else of weight: "Amber", "RED (at risk)"."""
    words = cell.strip().lower().split()
    return words[0].strip("():") if words and words[0].strip("():") in RATINGS else ""


def _counted(
    sentence: Sentence, span: tuple[int, int], tables: tuple[Rated, ...]
) -> Iterator[Problem]:
    """As in "Seven actions are amber", against the rows of the table that are."""
    before = [q for q in sentence.quantities if q.end <= span[0] and span[0] - q.end <= 80]
    text = sentence.passage.text
    rating = text[span[0] : span[1]].lower()
    if not tables or not before or before[-1].unit is not Unit.COUNT:
        return
    tables = tuple(table for table in tables if rating not in table.untold)
    number = before[-1]
    if _IS_WHOLE.search(text, sentence.start, number.start):  # "two of the four actions are green"
        return
    between = text[number.end : span[0]]
    if re.search(r"[.;,]|\bof\b", between):
        return
    counts = [table.count(rating) for table in tables]
    if not tables or number.value in (*counts, sum(counts)):
        return
    printed = text[number.start : number.end].strip()
    yield finding(
        "A307",
        Claim(sentence, (number.start, span[1])),
        f"{printed} {rating}: {tables[0].where} has {counts[0]}",
        tuple(
            f"{table.where}: {count} {rating}" for table, count in zip(tables, counts, strict=True)
        ),
    )


def _listed(
    sentence: Sentence, span: tuple[int, int], tables: tuple[Rated, ...]
) -> Iterator[Problem]:
    """As in "Visits are rated green", against the row of the table that they are."""
    text = sentence.passage.text
    rating = text[span[0] : span[1]].lower()
    words = stems(text[sentence.start : span[0]])
    rows = [
        (label, found, table)
        for table in tables
        for label, found in table.rows
        if len(stems(label)) > 1 and stems(label) <= words
    ]
    if rows and all(found != rating for _, found, _ in rows):
        label, found, table = rows[0]
        yield finding(
            "A307",
            Claim(sentence, span),
            f"{words_at(sentence, *span)}: {table.where} rates {label} {found}",
            (f"{label}: {found}",),
        )


def _computed(
    evidence: Evidence, sentence: Sentence, span: tuple[int, int], said: Mapping[int, Statement]
) -> Iterator[Problem]:
    """The rating of a figure that has a target and a tolerance in the data."""
    near = [q for q in sentence.quantities if abs(span[0] - q.start) <= 120 and q.start in said]
    text = sentence.passage.text
    told = text[span[0] : span[1]].lower()
    for quantity in near:
        for series, point in found_in(said[quantity.start]):
            indicator = series.indicator
            made = _rating_of(evidence, indicator, point) if indicator else None
            if made is None or indicator is None:
                continue
            rating, working = made
            if rating != told:
                yield finding(
                    "A307",
                    Claim(sentence, span),
                    f'"{told}": {point.printed} is rated {rating} against its target',
                    (working,),
                )
            return


def _rating_of(evidence: Evidence, indicator: Indicator, point: Point) -> tuple[str, str] | None:
    """The rating as the paper itself would print it, and how it is worked out."""
    judged = _standing_of(evidence, indicator, point)
    if judged is None:
        return None
    standing, goal = judged
    missed = max(standing.missed_by, Decimal(0))
    working = f"{goal}, amber within {standing.within}: missed by {missed}"
    return standing.rating.value, working


def _standing_of(
    evidence: Evidence, indicator: Indicator, point: Point
) -> tuple[Standing, str] | None:
    """How it stands against its range, or against the target of its own time, named here too."""
    polarity, tolerance = indicator.polarity, indicator.tolerance
    if tolerance is None or polarity is Polarity.NEITHER:
        return None
    if indicator.range is not None:
        told = f"from {indicator.range[0]} to {indicator.range[1]} is good"
        return within_range(point.value, indicator.range, point.decimals, tolerance), told
    targets = {
        row.period: row.value
        for data in evidence.manuscript.data
        for row in data.comparators
        if (row.indicator, row.comparator) == (indicator.id, TARGET)
    }
    period = nearest_of(targets, point.period, point.period)
    if period is None:
        return None
    target = targets[period]
    standing = against_target(point.value, target, point.decimals, polarity, tolerance)
    return standing, f"target {target}"
