"""The facts and terms that a paper declares: which are used, and which are not."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.model.blocks import GlossaryBlock
from reportgen.model.document import TextRow, TextTable
from reportgen.model.narrative import Source
from reportgen.model.text import Printed
from reportgen.paper.drafts import DraftSection, names_used
from reportgen.paper.pieces import worded
from reportgen.paper.typography import smart
from reportgen.paper.whereabouts import placed
from reportgen.problems import Problems


def report_unused(source: Source, sections: Sequence[DraftSection], found: Problems) -> None:
    """Note the facts and terms that no expression uses."""
    facts, terms = names_used(sections, "facts"), names_used(sections, "term")
    for name, fact in source.facts.items():
        if name not in facts:
            mend = f"print it as {{{{ facts.{name} }}}}, or take it out"
            found.add("N042", fact.value.place(), f'the fact "{name}" is not used', mend)
    for name, full in source.paper.terms.items():
        if name not in terms:
            mend = f"print it as {{{{ term.{name} }}}}, or take it out"
            found.add("N043", full.place(), f'the term "{name}" is not used', mend)
    _report_empty_glossary(terms, sections, found)


def glossary_terms(
    source: Source, sections: Sequence[DraftSection]
) -> tuple[tuple[Printed, Printed], ...]:
    """The terms that the paper uses, in alphabetical order, with what they stand for."""
    used = names_used(sections, "term")
    terms = ((short, full) for short, full in source.paper.terms.items() if short in used)
    known = [(Printed(smart(short)), placed(smart(full), full)) for short, full in terms]
    return tuple(sorted(known, key=lambda term: term[0].casefold()))


def glossary(terms: Sequence[tuple[Printed, Printed]]) -> TextTable:
    """The glossary as a table."""
    rows = tuple(TextRow(worded(term), (worded(meaning),)) for term, meaning in terms)
    return TextTable("", "", "", "Term", ("What it stands for",), rows, "glossary")


def _report_empty_glossary(
    terms: frozenset[str], sections: Sequence[DraftSection], found: Problems
) -> None:
    for section in sections:
        if not terms and any(isinstance(one.block, GlossaryBlock) for one in section.blocks):
            what = "the glossary is empty: no term is printed in the paper"
            mend = "print terms as {{ term.NAME }}, or take the glossary out"
            found.add("N044", section.fragment.section.place(), what, mend)
