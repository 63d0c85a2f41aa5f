"""The rules of disclosure, by their codes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reportgen.audit.disclosure.elsewhere import told_elsewhere
from reportgen.audit.disclosure.percentages import given_by_percentages
from reportgen.audit.disclosure.periods import given_by_periods
from reportgen.audit.disclosure.small_counts import small_counts_in_prose, small_counts_in_tables
from reportgen.audit.disclosure.totals import given_by_totals
from reportgen.audit.evidence import Evidence
from reportgen.problems import Problem

DISCLOSURE: dict[str, Callable[[Evidence], Iterator[Problem]]] = {
    "A601": small_counts_in_tables,
    "A602": small_counts_in_prose,
    "A603": given_by_totals,
    "A604": given_by_percentages,
    "A605": given_by_periods,
    "A606": told_elsewhere,
}
