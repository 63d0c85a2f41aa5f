"""A sentence of a passage, with the quantities, moments and moves in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reportgen.audit.lexicon.moment import Moment
from reportgen.audit.lexicon.quantity import Quantity
from reportgen.model.manuscript import Passage
from reportgen.problems import Place


class Way(StrEnum):
    """Which way a move goes."""

    UP = "up"
    DOWN = "down"
    LEVEL = "level"  # held steady, remained
    BETTER = "better"  # improved
    WORSE = "worse"  # deteriorated


@dataclass(frozen=True)
class Move:
    """A word that says which way something went: `text[start:end]`, such as "reduced to".

    `by` where the amount of the move follows ("a rise of 28%", "fell by 7"), `to` where its end
    follows, `source` where its beginning follows ("from"). `is_negated` in "has not improved".
    `degree` is how it is qualified: "slightly", "significantly", or empty. `is_claim` where it says
    that something went so, and not that it should, could or will ("work to reduce", "if it rises").
    """

    start: int
    end: int
    way: Way
    by: bool = False
    to: bool = False
    source: bool = False
    is_negated: bool = False
    degree: str = ""
    is_claim: bool = True


@dataclass(frozen=True)
class Sentence:
    """One sentence: `passage.text[start:end]`. Positions of what is in it are the passage's."""

    passage: Passage
    start: int
    end: int
    quantities: tuple[Quantity, ...]
    moments: tuple[Moment, ...]
    moves: tuple[Move, ...]

    @property
    def words(self) -> str:
        """The sentence as printed."""
        return self.passage.text[self.start : self.end]

    def place(self, start: int, end: int) -> Place:
        """The place of a part of the passage."""
        return self.passage.text.place(start, end - start)
