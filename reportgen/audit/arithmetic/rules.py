"""The rules of arithmetic, by their codes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from reportgen.audit.arithmetic.bases import impossible_percentages
from reportgen.audit.arithmetic.between import different_denominators, different_figures
from reportgen.audit.arithmetic.categories import gaps_and_overlaps, mixed_kinds
from reportgen.audit.arithmetic.cut_off import cut_off_figures
from reportgen.audit.arithmetic.faults import faults
from reportgen.audit.arithmetic.headings import wrong_headings
from reportgen.audit.arithmetic.jumps import unlikely_jumps
from reportgen.audit.arithmetic.period_labels import unlike_labels
from reportgen.audit.arithmetic.precision import mixed_decimals
from reportgen.audit.arithmetic.quotients import left_over_denominators, wrong_quotients
from reportgen.audit.arithmetic.shares import forced_shares
from reportgen.audit.arithmetic.spans import wrong_spans
from reportgen.audit.arithmetic.time_columns import mislabelled_times
from reportgen.audit.arithmetic.totals import wrong_totals
from reportgen.audit.arithmetic.wholes import parts_above_wholes
from reportgen.audit.arithmetic.wrong_changes import wrong_changes
from reportgen.audit.evidence import Evidence
from reportgen.problems import Problem


def _quotients(evidence: Evidence) -> Iterator[Problem]:
    """A101, for figures that are wrong, for those that were cut off, and for changes."""
    return chain(evidence.once(wrong_quotients), cut_off_figures(evidence), wrong_changes(evidence))


def _totals(evidence: Evidence) -> Iterator[Problem]:
    """A102."""
    return iter(evidence.once(wrong_totals))


def _figures(evidence: Evidence) -> Iterator[Problem]:
    """A107, where no sum has shown that the figure is wrong."""
    sure = {each.cell.text.place() for each in evidence.once(faults) if each.is_sure}
    return (each for each in evidence.once(different_figures) if each.place not in sure)


def _wholes(evidence: Evidence) -> Iterator[Problem]:
    """A108."""
    return iter(evidence.once(parts_above_wholes))


def _spans(evidence: Evidence) -> Iterator[Problem]:
    """A113, where A102 has not told the sum already."""
    told = {place for each in evidence.once(faults) for place in each.touches}
    return (each for each in evidence.once(wrong_spans) if each.place not in told)


def _headings(evidence: Evidence) -> Iterator[Problem]:
    """A112, of the figures of a column and of its labels."""
    return chain(wrong_headings(evidence), mislabelled_times(evidence))


def _denominators(evidence: Evidence) -> Iterator[Problem]:
    """A104, seen in a row and seen between tables."""
    return chain(left_over_denominators(evidence), different_denominators(evidence))


def _jumps(evidence: Evidence) -> Iterator[Problem]:
    """A109, where no other rule has told what is wrong with the figure."""
    others = (wrong_quotients, wrong_totals, parts_above_wholes, wrong_spans, different_figures)
    told = {problem.place for rule in others for problem in evidence.once(rule)}
    return (problem for problem in unlikely_jumps(evidence) if problem.place not in told)


ARITHMETIC: dict[str, Callable[[Evidence], Iterator[Problem]]] = {
    "A101": _quotients,
    "A102": _totals,
    "A103": forced_shares,
    "A104": _denominators,
    "A105": impossible_percentages,
    "A106": mixed_decimals,
    "A107": _figures,
    "A108": _wholes,
    "A109": _jumps,
    "A110": gaps_and_overlaps,
    "A111": mixed_kinds,
    "A112": _headings,
    "A113": _spans,
    "A114": unlike_labels,
}
