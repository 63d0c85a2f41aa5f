"""Why a figure, or a word, is missing or not to be relied on: the shorthand of statistics."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """The shorthand of official statistics (Government Analysis Function, "Symbols in tables")."""

    PROVISIONAL = "p"
    REVISED = "r"
    ESTIMATED = "e"
    CONFIDENTIAL = "c"
    NOT_AVAILABLE = "x"
    NOT_APPLICABLE = "z"
    BREAK_IN_SERIES = "b"
    LOW_RELIABILITY = "u"

    @property
    def meaning(self) -> str:
        """The status in words, as printed beneath a table."""
        return self.name.lower().replace("_", " ")

    @property
    def symbol(self) -> str:
        """The shorthand as it is printed: "[p]"."""
        return f"[{self.value}]"

    @property
    def missing(self) -> bool:
        """Whether there is no figure to print."""
        return self in (Status.CONFIDENTIAL, Status.NOT_AVAILABLE, Status.NOT_APPLICABLE)

    @property
    def untold(self) -> bool:
        """Whether there may well be a figure, or a word, which nobody tells."""
        return self in (Status.CONFIDENTIAL, Status.NOT_AVAILABLE)
