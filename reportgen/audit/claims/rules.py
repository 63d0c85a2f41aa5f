"""The rules on claims: words about figures, held against the figures they are about."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reportgen.audit.claims.amounts import amounts_in_series, amounts_of_change
from reportgen.audit.claims.benchmarks import against_targets, old_benchmarks
from reportgen.audit.claims.denied import denied_beside
from reportgen.audit.claims.differences import wrong_sizes, wrong_ways
from reportgen.audit.claims.direction import direction
from reportgen.audit.claims.distances import distances, shares_of_change
from reportgen.audit.claims.implied import implied_direction
from reportgen.audit.claims.improvement import doubtful_improvement, improvement
from reportgen.audit.claims.in_words import told_in_words
from reportgen.audit.claims.lengths import uneven_differences, uneven_periods
from reportgen.audit.claims.ratings import ratings
from reportgen.audit.claims.revised import on_revised_figures
from reportgen.audit.claims.runs import broken_runs
from reportgen.audit.claims.shares import sizes_of_parts
from reportgen.audit.claims.similar import similar_changes
from reportgen.audit.claims.sizes import sizes_of_change
from reportgen.audit.claims.spells import changes_over_spells
from reportgen.audit.claims.steady import unsteady
from reportgen.audit.claims.superlatives import superlatives
from reportgen.audit.claims.sustained import false_trajectory, not_sustained
from reportgen.audit.claims.told_elsewhere import told_elsewhere
from reportgen.audit.claims.variances import wrong_variances
from reportgen.audit.evidence import Evidence
from reportgen.problems import Place, Problem

Rule = Callable[[Evidence], Iterator[Problem]]


def all_of(*rules: Rule) -> Rule:
    """Several rules under one code, each with its own way to be sure.

    Of words that two rules find wrong, the first tells.
    """

    def run(evidence: Evidence) -> Iterator[Problem]:
        told: set[tuple[str, int, int]] = set()
        for rule in rules:
            found = [problem for problem in rule(evidence) if told.isdisjoint(_on(problem.place))]
            told.update(on for problem in found for on in _on(problem.place))
            yield from found

    return run


def _on(place: Place) -> Iterator[tuple[str, int, int]]:
    """The characters that a place covers: file, line and column of each."""
    for column in range(place.column, place.column + max(place.length, 1)):
        yield place.file, place.line, column


CLAIMS: dict[str, Rule] = {
    "A301": all_of(
        direction,
        implied_direction,
        denied_beside,
        wrong_ways,
        told_elsewhere,
        wrong_variances,
        broken_runs,
    ),
    "A302": improvement,
    "A303": all_of(sizes_of_change, sizes_of_parts, similar_changes),
    "A304": against_targets,
    "A305": superlatives,
    "A306": all_of(uneven_periods, uneven_differences),
    "A307": ratings,
    "A308": all_of(unsteady, not_sustained, doubtful_improvement, false_trajectory),
    "A309": all_of(
        amounts_of_change,
        amounts_in_series,
        distances,
        shares_of_change,
        wrong_sizes,
        changes_over_spells,
        on_revised_figures,
    ),
    "A310": old_benchmarks,
    "A311": told_in_words,
}
