"""The rules about figures in prose, by their codes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from reportgen.audit.evidence import Evidence
from reportgen.audit.figures.averages import wrong_averages
from reportgen.audit.figures.bands import counts_of_other_bands
from reportgen.audit.figures.binding import unbound_figures
from reportgen.audit.figures.kinds import mixed_kinds_of_thing
from reportgen.audit.figures.list_sums import wrong_sums_of_lists
from reportgen.audit.figures.never import figures_of_no_time
from reportgen.audit.figures.period_sums import wrong_sums_of_periods
from reportgen.audit.figures.populations import shifted_rates
from reportgen.audit.figures.rests import wrong_rests
from reportgen.audit.figures.revised import changes_of_old_figures
from reportgen.audit.figures.scales import wrong_scales
from reportgen.audit.figures.shares import wrong_shares
from reportgen.audit.figures.shifted import shifted_figures
from reportgen.audit.figures.stale import stale_figures
from reportgen.audit.figures.stocks import stocks_of_other_times
from reportgen.audit.figures.sums import wrong_sums
from reportgen.audit.figures.tellings import two_tellings
from reportgen.audit.figures.twice import two_values
from reportgen.audit.figures.units import wrong_units
from reportgen.audit.figures.wrong_figures import (
    figures_of_other_periods,
    figures_of_other_things,
    wrong_figures,
)
from reportgen.problems import Problem


def _of_other_periods(evidence: Evidence) -> Iterator[Problem]:
    """A202, of a figure, of parts that make up a total, and of what something is added to."""
    return chain(
        figures_of_other_periods(evidence),
        stocks_of_other_times(evidence),
        stale_figures(evidence),
    )


def _of_other_things(evidence: Evidence) -> Iterator[Problem]:
    """A203, of another row or column and of another band."""
    return chain(figures_of_other_things(evidence), counts_of_other_bands(evidence))


def _of_other_units(evidence: Evidence) -> Iterator[Problem]:
    """A204, of rates, of measures, and of rates with their digits in the wrong place."""
    return chain(wrong_units(evidence), wrong_scales(evidence), shifted_rates(evidence))


def _sums(evidence: Evidence) -> Iterator[Problem]:
    """A207, of a sentence, a list, several periods, and of what is left."""
    return chain(
        wrong_sums(evidence),
        wrong_sums_of_lists(evidence),
        wrong_sums_of_periods(evidence),
        wrong_rests(evidence),
    )


def _shares(evidence: Evidence) -> Iterator[Problem]:
    """A208, of a count and its whole, and of a change on a figure that was revised."""
    return chain(wrong_shares(evidence), changes_of_old_figures(evidence))


def _tellings(evidence: Evidence) -> Iterator[Problem]:
    """A211, between two sentences and between a sentence and a table."""
    return chain(two_tellings(evidence), shifted_figures(evidence))


FIGURES: dict[str, Callable[[Evidence], Iterator[Problem]]] = {
    "A201": wrong_figures,
    "A202": _of_other_periods,
    "A203": _of_other_things,
    "A204": _of_other_units,
    "A205": mixed_kinds_of_thing,
    "A206": two_values,
    "A207": _sums,
    "A208": _shares,
    "A209": unbound_figures,
    "A210": wrong_averages,
    "A211": _tellings,
    "A212": figures_of_no_time,
}
