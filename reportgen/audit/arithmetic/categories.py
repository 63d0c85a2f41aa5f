"""A110, A111: the categories of a table: bands with gaps or overlaps, and kinds that are mixed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportgen.audit.arithmetic.telling import tell
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.bands import Band, band_of
from reportgen.audit.ledger.cells import words_of
from reportgen.audit.ledger.naming import about_table
from reportgen.audit.ledger.table import Part, Understood
from reportgen.model.text import Text
from reportgen.problems import Problem
from reportgen.wording import and_list

FEWEST = 3  # bands that make a breakdown
#: What stands beside categories of any kind.
REST = {
    *("unknown", "other", "others", "missing", "blank", "unborn", "recorded", "stated", "known"),
    *("available", "total", "totals", "all", "subtotal", "average", "mean", "median", "applicable"),
    *("england", "target", "unallocated", "none", "sum", "overall", "refused"),
}
#: Categories of one kind, by the words they are known by.
_KINDS = {
    "sex": {"male", "males", "female", "females", "boys", "girls", "men", "women", "boy", "girl"},
    "ethnic group": {"white", "asian", "black", "mixed", "chinese", "arab", "ethnic", "gypsy"},
}
_AGES = {"age", "aged", "ages", "old", "olds"}
_OF_WHICH = ("of which", "of whom", "including", "of these")


@dataclass(frozen=True)
class _Labels:
    """The categories of a table, with the bands among them."""

    table: Understood
    texts: tuple[Text, ...]

    @property
    def bands(self) -> list[tuple[Text, Band]]:
        found = ((text, band_of(text)) for text in self.texts)
        return [(text, band) for text, band in found if band]

    @property
    def is_banded(self) -> bool:
        """Whether most categories are bands; numbers alone are years, or a score."""
        bands = self.bands
        runs = sum(not band.is_one for _, band in bands)
        return runs >= FEWEST and len(bands) * 2 > len(self.texts)


def gaps_and_overlaps(evidence: Evidence) -> Iterator[Problem]:
    """A110: bands that leave something out, or have it twice."""
    for labels in _categories(evidence):
        if labels.is_banded:
            yield from _faults(labels)


def mixed_kinds(evidence: Evidence) -> Iterator[Problem]:
    """A111: a breakdown with categories of another kind among its own."""
    for labels in _categories(evidence):
        strange = _strange_to_bands(labels) if labels.is_banded else _strange_to_kind(labels)
        if strange:
            text, among = strange
            name = " ".join(str(text).split())
            yield tell(
                "A111",
                text,
                f'"{name}" is no {among} like the other categories: '
                "someone in it may belong to one of them as well",
                "say in a note whether it is counted in the others too, or give it its own table",
                f"the categories: {'; '.join(' '.join(each.split()) for each in labels.texts)}",
                about=about_table(labels.table),
            )


def _categories(evidence: Evidence) -> Iterator[_Labels]:
    """Those of every table: labels are typed, where figures are printed from data too."""
    for table in evidence.grids:
        if table.grid.is_chart:
            continue
        if table.by_period or any(row.period for row in table.rows):
            yield _Labels(table, tuple(_headings(table)))
            continue
        rows = [row for row in table.rows if any(row.amounts)]
        yield _Labels(table, tuple(row.label for row in rows if row.label.strip()))
        yield _Labels(table, tuple(_headings(table)))


def _headings(table: Understood) -> Iterator[Text]:
    columns = (each for each in table.columns if each.part not in (Part.LABEL, Part.TEXT))
    return (each.heading for each in columns if not each.period)


def _faults(labels: _Labels) -> Iterator[Problem]:
    bands = sorted(labels.bands, key=lambda pair: (pair[1].first, pair[1].last))
    if _is_cumulative([band for _, band in bands]):
        return
    if _is_continuous([band for _, band in bands]) and not _is_age(labels):
        return
    gaps = [(one, other) for one, other in pairwise(bands) if other[1].first > one[1].last + 1]
    twice = [(one, other) for one, other in pairwise(bands) if other[1].first <= one[1].last]
    if gaps:
        yield _told(
            labels, gaps[0][0][0], "a gap", [_gap(one, other) for (_, one), (_, other) in gaps]
        )
    if twice:
        yield _told(
            labels,
            twice[0][1][0],
            "an overlap",
            [_overlap(one, other) for (_, one), (_, other) in twice],
        )


def _is_cumulative(bands: Sequence[Band]) -> bool:
    """Whether bands contain one another on purpose: "5 or more", "10 or more"."""
    return sum(band.is_open for band in bands) > 1 or sum(not band.first for band in bands) > 1


def _is_continuous(bands: Sequence[Band]) -> bool:
    """Whether every band ends where the next begins, as lengths of time are banded."""
    return all(
        other.first == one.last or (other.is_open and other.first == one.last + 1)
        for one, other in pairwise(bands)
        if not one.is_open
    )


def _is_age(labels: _Labels) -> bool:
    written = [labels.table.grid.title, *labels.table.grid.headings, *labels.texts]
    return any(_AGES.intersection(words_of(each)) for each in written)


def _gap(one: Band, other: Band) -> str:
    first, last = one.last + 1, other.first - 1
    missing = f"{first:,}" if first == last else f"{first:,} to {last:,}"
    return f'{missing} is in none: "{one.label}" is followed by "{other.label}"'


def _overlap(one: Band, other: Band) -> str:
    first, last = other.first, min(one.last, other.last)
    both = f"{first:,}" if first == last or other.is_open else f"{first:,} to {last:,}"
    more = " and more" if other.is_open and one.is_open else ""
    return f'{both}{more} is in two: "{one.label}" and "{other.label}"'


def _told(labels: _Labels, text: Text, fault: str, workings: list[str]) -> Problem:
    numbers = [working.split(" is in ")[0] for working in workings]
    has = f"no category has {' or '.join(numbers)}"
    return tell(
        "A110",
        text,
        has if fault == "a gap" else f"two categories have {and_list(numbers)}",
        "correct the labels; each number belongs in one category",
        *workings,
        about=about_table(labels.table),
    )


def _strange_to_bands(labels: _Labels) -> tuple[Text, str] | None:
    """A category that is no band among bands."""
    for text in labels.texts:
        if not band_of(text) and not _is_rest(text):
            return text, "age band" if _is_age(labels) else "band"
    return None


def _strange_to_kind(labels: _Labels) -> tuple[Text, str] | None:
    """A category of a second kind, where all the others are of one."""
    texts = [text for text in labels.texts if not _is_rest(text)]
    for kind, words in _KINDS.items():
        others = [text for text in texts if not words.intersection(words_of(text))]
        if len(others) == 1 and len(texts) >= FEWEST and labels.table.total:
            return others[0], kind
    return None


def _is_rest(text: Text) -> bool:
    words = set(words_of(text))
    is_part = str(text).strip().casefold().startswith(_OF_WHICH)
    return is_part or bool(words & REST) or not words
