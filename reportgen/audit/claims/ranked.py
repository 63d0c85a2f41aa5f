"""Whether a table bears out who is said to be highest: which row, which column, which others.

A claim is denied only where each column that it can be about denies it. Where a figure stands by
it, that is a column in which the row named has this very figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportgen.audit.claims.rankings import Entry, Ranking, quotients_in
from reportgen.audit.claims.telling import Claim, finding, words_at
from reportgen.audit.ledger.grids import Understood
from reportgen.audit.lexicon.quantity import Quantity, Unit
from reportgen.audit.lexicon.sentence import Sentence
from reportgen.audit.lexicon.stems import content, stems
from reportgen.audit.reconcile import rounded
from reportgen.problems import Problem

NEAR = 90  # characters between a superlative and what it is said of
HEAD = 70  # characters in which a superlative says of what: "largest fall in number"
SINCE = re.compile(
    r"^\W*(?:\w+\W+){0,4}?(?:since|for (?:over |more than )?(?:\w+) (?:years|months|quarters)|ever"
    r"|on record|in (?:\w+) (?:years|months|quarters))\b|^ (?:level|number|figure|rate|total|point)"
    r"s? (?:since|on record|ever|for|in)\b",
    re.IGNORECASE,
)
_IS = re.compile(
    r"\b(?:is|are|was|were|remain\w*|being|been|continu\w+|represents?|made|make|had|has|have|came"
    r"|sent|received|accounts?|accounted|saw|recorded|reported|showed|shows|with)\b|[:(\u2013-]",
    re.IGNORECASE,
)
#: "Highest in secondary schools": what follows is said of it without a verb.
_IN = re.compile(
    r"^ (?:[\w%]+ ){0,5}?(?:in|for|among(?:st)?|at|on)(?: (?:the|those|people|our|children))?"
    r"(?: [a-z]+ing)? $",
    re.IGNORECASE,
)
_TURNS = re.compile(
    r"[;]|\b(?:but|while|whilst|whereas|although|though|however|than|followed by|ahead of"
    r"|compared|against|after|despite)\b",
    re.IGNORECASE,
)
#: The set is not all rows of a table: others are left out, or only some are meant.
_RESTRICTED = re.compile(
    r"\b(?:(?:of|among(?:st)?|out of|in) (?:the |our |these |those |its )?(?:other|others|remaining"
    r"|rest|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}(?![-/\d])|smaller|larger"
    r"|\w+ ones)\b"
    r"|other than|apart from|except|excluding|excludes?|outside|leaving aside|leaving out|ignoring"
    r"|setting aside|not counting|remaining|(?:single|individual|specific|identified) |next after"
    r"|named|known|where (?:recorded|known)|per (?:head|person|capita)\b)",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"^(?: [\w'\u2019-]+){0,4}? [a-z]+s (?:are|were)\b", re.IGNORECASE)
_OF_CHANGE = re.compile(
    r"\b(?P<fall>falls?|reductions?|decreases?|drops?|declines?)\b|\b(?P<rise>rises?|increases?"
    r"|growth|gains?)\b|\b(?:movements?|variances?|changes?|differences?|improvements?|pressures?"
    r"|overspends?|underspends?|over-?spending|under-?spending|swings?|turnarounds?|deteriorations?"
    r"|savings?)\b",
    re.IGNORECASE,
)
_OF_SHARES = re.compile(
    r"\b(?:proportions?|percentages?|shares?|rates?|per ?cent)\b|%", re.IGNORECASE
)
_OF_NUMBERS = re.compile(
    r"\b(?:numbers?|amounts?|volumes?|counts?|totals?|sums?|most)\b", re.IGNORECASE
)
_SHARES = (Unit.PERCENTAGE, Unit.RATE)
_FIGURE_FOLLOWS = re.compile(r"(?:\(|\b(?:at|with|of)) ?(?:just |only |some |over |about )?$")
_AMONG_FIGURES = re.compile(r"\b(?:highest|largest|lowest|smallest|biggest|greatest|fewest|most)\b")
_OTHERS = frozenset({"other", "others", "none", "unknown", "not known", "n/a", "yes", "no"})
SCALES = (1, 1_000, 1_000_000)


@dataclass(frozen=True)
class Superlative:
    """A word that gives something its place: 1 for the highest, or from below for the lowest."""

    sentence: Sentence
    start: int
    end: int
    place: int
    from_below: bool

    @property
    def text(self) -> str:
        """The whole passage."""
        return self.sentence.passage.text

    @property
    def head(self) -> str:
        """The word itself and what follows it: "largest fall in number"."""
        rest = self.text[self.end : min(self.sentence.end, self.end + HEAD)]
        verb = re.search(r"\b(?:is|are|was|were|had|has)\b|[,;:(]", rest)
        return self.text[self.start : self.end] + (rest[: verb.start()] if verb else rest)


def among_rows(
    each: Superlative, rankings: Sequence[Ranking], tables: Sequence[Understood]
) -> Iterator[Problem]:
    """The claim, where every column that it can be about gives the place to another row."""
    behind = each.text[each.end : each.sentence.end]
    if SINCE.search(behind) or _RESTRICTED.search(each.sentence.words) or _PLURAL.search(behind):
        return
    figure = _figure_of(each)
    if figure is None:
        meant = _by_heading(each, rankings)
    else:
        meant = _by_figure(each, rankings, figure) or _by_quotient(each, tables, figure)
    is_down = each.from_below
    if meant and all(r.place_of(e, from_below=is_down) != each.place for r, e in meant):
        yield _wrong_place(each, *meant[0])


# Which columns


def _by_figure(
    each: Superlative, rankings: Sequence[Ranking], figure: Quantity
) -> list[tuple[Ranking, Entry]]:
    """Columns in which the row that is named has the figure that stands by the claim."""
    pairs = [pair for r in rankings if _is_here(r, each) and (pair := _meant(r, each))]
    return [(r, e) for r, e in pairs if _prints(e, r, figure) and _is_of_kind(r, each, figure)]


def _by_heading(each: Superlative, rankings: Sequence[Ranking]) -> list[tuple[Ranking, Entry]]:
    """Columns that the words of the claim are about, of the time that it names or the last."""
    here = [r for r in rankings if _fits(r, each) and _is_measured(r, each)]
    pairs = [pair for r in here if (pair := _meant(r, each)) is not None]
    pairs = [(r, e) for r, e in pairs if not r.is_of_change or _is_its_way(r, e, each)]
    head = stems(each.head)
    named = [(r, e) for r, e in pairs if (stems(r.heading) - e.words) & head]
    pairs = named or pairs
    periods = {m.period for m in each.sentence.moments if m.period}
    timed = [(r, e) for r, e in pairs if r.period in periods]
    latest = max((r.period.end for r, _ in pairs if r.period), default=None)
    return timed or [(r, e) for r, e in pairs if r.period is None or r.period.end == latest]


def _by_quotient(
    each: Superlative, tables: Sequence[Understood], figure: Quantity
) -> list[tuple[Ranking, Entry]]:
    """Two columns that are named, where the figure is what per cent one is of the other."""
    found = []
    said = stems(each.sentence.words)
    for table in tables if figure.unit is Unit.PERCENTAGE else ():
        for ranking, part, whole in quotients_in(table):
            is_named = all(words and words <= said for words in (stems(part), stems(whole)))
            pair = _meant(ranking, each) if is_named and _is_here(ranking, each) else None
            if pair is not None and rounded(pair[1].value, figure.decimals) == figure.value:
                found.append(pair)
    return found


def _is_here(ranking: Ranking, each: Superlative) -> bool:
    return ranking.section in (None, each.sentence.passage.section)


def _fits(ranking: Ranking, each: Superlative) -> bool:
    """Whether the ranking is of what the sentence speaks of."""
    labels = frozenset[str]().union(*(entry.words for entry in ranking.entries))
    words = stems(each.sentence.words) - labels
    shared = len(words & (ranking.words - labels))
    is_alike = shared >= (2 if ranking.section is None else 1)
    return _is_here(ranking, each) and is_alike and not ranking.by_period


def _is_measured(ranking: Ranking, each: Superlative) -> bool:
    """Whether the words of the claim allow for a column of this kind."""
    is_change = _OF_CHANGE.search(each.head) is not None
    if ranking.is_of_others or (ranking.is_of_change is not is_change and ranking.heading):
        return False
    if _OF_SHARES.search(each.head):
        return ranking.unit in _SHARES
    if _OF_NUMBERS.search(each.head):
        return ranking.unit not in _SHARES
    return True


def _is_its_way(ranking: Ranking, entry: Entry, each: Superlative) -> bool:
    """Whether a change goes the way that the claim says, where other rows show which way it is."""
    said = _OF_CHANGE.search(each.head)
    if said is None or not (said["fall"] or said["rise"]):
        return False
    return (entry.value < 0) is bool(said["fall"]) and entry.value != 0


def _is_of_kind(ranking: Ranking, each: Superlative, figure: Quantity) -> bool:
    """Whether a column whose figure fits is not one of targets or of others' figures."""
    is_share = figure.unit in _SHARES
    return not ranking.is_of_others and (ranking.unit in _SHARES) is is_share


def _prints(entry: Entry, ranking: Ranking, figure: Quantity) -> bool:
    """Whether a cell has the figure, perhaps in thousands, and whatever its sign."""
    scales = SCALES if figure.unit is Unit.MONEY else SCALES[:1]
    for scale in scales:
        decimals = min(figure.decimals, entry.decimals if scale == 1 else figure.decimals)
        value = abs(entry.value) * scale
        if value and rounded(value, decimals) == rounded(abs(figure.value), decimals):
            return True
    return False


def _figure_of(each: Superlative) -> Quantity | None:
    """The figure that stands by the claim: "the highest rate, at 45.9%", "the most (402)"."""
    for figure in each.sentence.quantities:
        between = each.text[each.end : figure.start]
        if figure.start < each.end:
            continue
        if len(between) > NEAR or _TURNS.search(between) or _AMONG_FIGURES.search(between):
            return None
        if _FIGURE_FOLLOWS.search(between.removesuffix("\u00a3")):
            return figure
    return None


# Which row


def _meant(ranking: Ranking, each: Superlative) -> tuple[Ranking, Entry] | None:
    """The row that the superlative is said of: the nearest that the sentence names."""
    near: list[tuple[int, Entry]] = []
    for start, end, entry in _mentions(ranking, each.sentence):
        between = each.text[end : each.start] if end <= each.start else each.text[each.end : start]
        is_behind = start >= each.end
        is_said = _IS.search(between) or (is_behind and _IN.search(between))
        if len(between) <= NEAR and is_said and not _TURNS.search(between):
            near.append((len(between), entry))
    if not near:
        return None
    entry = min(near, key=lambda pair: pair[0])[1]
    if entry.period is None:
        return ranking, entry
    alike = [e for e in ranking.entries if e.period and e.period.months == entry.period.months]
    return replace(ranking, entries=tuple(alike)), entry


def _mentions(ranking: Ranking, sentence: Sentence) -> list[tuple[int, int, Entry]]:
    """Where the sentence names rows; a label within a longer one is not meant."""
    found = [(*span, entry) for entry in ranking.entries for span in _named(entry, sentence)]
    return [
        (start, end, entry)
        for start, end, entry in found
        if not any(
            other is not entry and s <= start and end <= e and (s, e) != (start, end)
            for s, e, other in found
        )
    ]


def _named(entry: Entry, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where a label stands as it is printed, or its words together, or its period."""
    label = " ".join(entry.label.casefold().split())
    if label in _OTHERS or len(label) < 2:
        return
    words = sentence.words.casefold()
    for match in re.finditer(rf"(?<!\w){re.escape(label)}(?!\w)", words):
        yield sentence.start + match.start(), sentence.start + match.end()
    if entry.period is not None:
        for moment in sentence.moments:
            if moment.period == entry.period:
                yield moment.start, moment.end
    elif not any(letter.isdigit() for letter in label):
        yield from _run(entry, sentence)


def _run(entry: Entry, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where the words of a label stand together, in whatever form."""
    found = content(sentence.words)
    size = len(entry.words)
    for index in range(len(found) - size + 1):
        run = found[index : index + size]
        if size and {stem for stem, _, _ in run} == entry.words:
            yield sentence.start + run[0][1], sentence.start + run[-1][2]


def _wrong_place(each: Superlative, ranking: Ranking, entry: Entry) -> Problem:
    order = ranking.order(entry, from_below=each.from_below)
    right = order[min(each.place, len(order)) - 1]
    listed = ", ".join(f"{e.label} {e.printed}" for e in order[:6])
    column = f', "{ranking.heading}"' if ranking.heading.strip() else ""
    return finding(
        "A305",
        Claim(each.sentence, (each.start, each.end)),
        f"{words_at(each.sentence, each.start, each.end)} is not {entry.label} ({entry.printed}) "
        f"but {right.label} ({right.printed})",
        (f"{ranking.where}{column}: {listed}",),
    )
