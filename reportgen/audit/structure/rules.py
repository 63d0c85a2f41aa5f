"""The rules of structure and of staleness, by their codes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from reportgen.audit.evidence import Evidence
from reportgen.audit.structure.abbreviations import abbreviations
from reportgen.audit.structure.absolutes import absolutes
from reportgen.audit.structure.announced import announced_lists
from reportgen.audit.structure.appendices import appendices
from reportgen.audit.structure.appendix_titles import other_titles
from reportgen.audit.structure.bounds import members_beyond
from reportgen.audit.structure.contradictions import contradictions
from reportgen.audit.structure.days import days
from reportgen.audit.structure.duplicates import duplicates
from reportgen.audit.structure.event_lengths import other_lengths
from reportgen.audit.structure.futures import futures
from reportgen.audit.structure.glossary import unused_terms
from reportgen.audit.structure.notes import notes
from reportgen.audit.structure.numbering import numbering
from reportgen.audit.structure.placeholders import placeholders
from reportgen.audit.structure.promises import promises
from reportgen.audit.structure.quotations import unclosed
from reportgen.audit.structure.references import references
from reportgen.audit.structure.restarts import numbered_twice
from reportgen.audit.structure.unchanged import unchanged
from reportgen.audit.structure.vintage import old_figures
from reportgen.problems import Problem


def _numbers(evidence: Evidence) -> Iterator[Problem]:
    """A401: numbers out of order, and those that a second document in the paper has again."""
    return chain(numbering(evidence), numbered_twice(evidence))


def _appendices(evidence: Evidence) -> Iterator[Problem]:
    """A403: labels and titles of appendices, as cited and as listed."""
    return chain(appendices(evidence), other_titles(evidence))


def _contradictions(evidence: Evidence) -> Iterator[Problem]:
    """A410: denials, all and not all, members beyond a bound, lengths that dates do not give."""
    rules = (contradictions, absolutes, members_beyond, other_lengths)
    return chain.from_iterable(rule(evidence) for rule in rules)


STRUCTURE: dict[str, Callable[[Evidence], Iterator[Problem]]] = {
    "A401": _numbers,
    "A402": references,
    "A403": _appendices,
    "A404": notes,
    "A405": unused_terms,
    "A406": abbreviations,
    "A407": placeholders,
    "A408": promises,
    "A409": duplicates,
    "A410": _contradictions,
    "A411": futures,
    "A412": unclosed,
    "A413": announced_lists,
    "A414": days,
    "A501": unchanged,
    "A502": old_figures,
}
