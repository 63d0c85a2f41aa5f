"""How a finding about figures in prose is worded, and where it stands."""

from __future__ import annotations

from reportgen.audit.ledger.statement import Statement
from reportgen.audit.lexicon.quantity import Quantity
from reportgen.audit.lexicon.sentence import Sentence
from reportgen.problems import Problem


def tell(code: str, statement: Statement, what: str, mend: str, *workings: str) -> Problem:
    """A finding at a figure; accepting it lapses when the sentence changes."""
    return tell_at(code, statement.sentence, statement.quantity, what, mend, *workings)


def tell_at(
    code: str, sentence: Sentence, quantity: Quantity, what: str, mend: str, *workings: str
) -> Problem:
    """A finding at a number of a sentence."""
    place = sentence.place(quantity.start, quantity.end)
    return Problem(code, place, what, mend, tuple(dict.fromkeys(workings)), said(sentence))


def said(sentence: Sentence) -> str:
    """A sentence on one line, as printed."""
    return " ".join(sentence.words.split())


def words_of(sentence: Sentence, quantity: Quantity) -> str:
    """A number as printed, with its unit."""
    return " ".join(str(sentence.passage.text)[quantity.start : quantity.end].split())
