"""Printing prose: expressions become words, figures are recorded, problems find their place."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from html import escape
from typing import assert_never

from reportgen.model.document import mark_figure
from reportgen.model.figures import Phrase
from reportgen.model.text import Printed, Text
from reportgen.paper.drafts import Draft
from reportgen.paper.expressions import CannotPrintError, Expression
from reportgen.paper.lines import Wording, line_of, lines_of
from reportgen.paper.markdown import Element, fill, marks_in
from reportgen.paper.numbering import Placement
from reportgen.paper.trace import Ledger
from reportgen.paper.typography import keep_together, smart
from reportgen.paper.vocabulary import Term, Vocabulary
from reportgen.problems import Problems

Meaning = Phrase | Term | Placement


@dataclass
class Printer:
    """Prints in reading order: it knows which terms have been met, and numbers the figures."""

    vocabulary: Vocabulary
    found: Problems
    ledger: Ledger = field(default_factory=Ledger)
    met: set[str] = field(default_factory=set)

    def prose(self, draft: Draft, element: Element, where: str) -> tuple[str, tuple[Printed, ...]]:
        """An element as safe HTML, and as plain lines. A printed figure carries its number.

        The lines are read by the audit, and have "64%" whichever way the style writes it.
        """
        printed = self._wordings(draft, element.html, where)
        html = fill(element.html, lambda index: printed[index].html)
        return html, lines_of(element, draft, printed)

    def words(self, draft: Draft, where: str) -> tuple[Printed, ...]:
        """A note as plain words; none where there is no note."""
        if not draft.text:
            return ()
        marked, house = smart(draft.marked), self.vocabulary.house
        printed = {
            number: replace(wording, words=house.in_sentence(wording.words))
            for number, wording in self._wordings(draft, marked, where).items()
        }
        return (line_of(marked, draft, printed),)

    def _wordings(self, draft: Draft, marked: str, where: str) -> dict[int, Wording]:
        """What each expression prints, in reading order, so that a term is met once."""
        return {
            number: self._wording(draft.text, draft.expressions[number], where)
            for _, number in marks_in(marked)
        }

    def _wording(self, text: Text, expression: Expression, where: str) -> Wording:
        words, meaning, number = self._words(text, expression, where)
        words = smart(words)
        is_said = isinstance(meaning, Phrase)
        said = self.vocabulary.house.in_sentence(words) if is_said else words
        html = escape(keep_together(said), quote=False)
        if isinstance(meaning, Placement):
            return Wording(words, f'<a href="#{escape(meaning.anchor)}">{html}</a>')
        return Wording(words, mark_figure(number, html) if number else html, number)

    def _words(
        self, text: Text, expression: Expression, where: str
    ) -> tuple[str, Meaning | None, int]:
        """What an expression prints, what that means, and the number of its figure (or 0)."""
        meaning = self._meaning(text, expression)
        match meaning:
            case Phrase():
                words = self.vocabulary.house.in_sentence(meaning.words)
                said = replace(meaning, words=words)
                return meaning.text, meaning, self.ledger.record(said, where)
            case Placement():
                return meaning.words, meaning, 0
            case Term():
                return self._term(meaning), meaning, 0
            case None:
                return "", None, 0
            case _:
                assert_never(meaning)

    def _term(self, term: Term) -> str:
        """A term in full at its first use in reading order, then short."""
        is_first = term.short not in self.met
        self.met.add(term.short)
        return f"{term.full} ({term.short})" if is_first else term.short

    def _meaning(self, text: Text, expression: Expression) -> Meaning | None:
        """What an expression means; None, with the problem noted, where it cannot be printed."""
        if not expression.steps:  # it could not be read, which has been said
            return None
        try:
            return self.vocabulary.meaning(expression)
        except CannotPrintError as error:
            place = text.place(error.step.start, error.step.length)
            self.found.add(error.code, place, error.what, error.mend)
            return None
