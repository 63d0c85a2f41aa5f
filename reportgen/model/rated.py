"""How a rating is printed, whatever it is of: by a symbol and a word, and never by colour alone."""

from __future__ import annotations

from enum import StrEnum

#: Each is a character that the typeface has.
_SYMBOLS = {
    "red": "\N{BLACK SQUARE}",
    "amber": "\N{BLACK UP-POINTING TRIANGLE}",
    "green": "\N{BLACK DIAMOND}",
    "complete": "\N{CHECK MARK}",
}


class Rated(StrEnum):
    """A rating of an indicator, or of an action: the same words, with other meanings."""

    @property
    def symbol(self) -> str:
        """What tells it from the others without colour."""
        return _SYMBOLS[self.value]

    @property
    def label(self) -> str:
        """The rating as it stands in a table: "Amber"."""
        return self.value.capitalize()
