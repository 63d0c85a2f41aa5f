"""What a house style says of blocks that a paper only places, and how long things may be."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from reportgen.model.style.patterns import only
from reportgen.model.text import Text
from reportgen.model.written import SectionId, WholeNumber, Written

ContactLine = Annotated[Text, only("job_title", "service", "web", "address")]


class ContactStyle(Written):
    """The lines that say whom to ask."""

    lines: list[ContactLine] = Field(
        default_factory=list,
        description="the lines, in order; may hold {job_title}, {service}, {web} and {address}. "
        "A line is left out where the paper does not have what it names",
    )


class Limits(Written):
    """How long a paper, or a part of it, may be: more is asked about."""

    sides: WholeNumber | None = Field(
        default=None, ge=1, le=5000, description="sides of the whole paper"
    )
    words: dict[SectionId, Annotated[WholeNumber, Field(ge=1, le=1_000_000)]] = Field(
        default_factory=dict,
        description="words of a section or of a field of the cover, by its id, as printed",
    )

    sentence: WholeNumber = Field(
        default=25,
        ge=5,
        le=1000,
        description="words of a sentence; a note counts longer ones (unless "
        "given: 25, as GOV.UK has it)",
    )
    reading_ease: WholeNumber = Field(
        default=50,
        ge=0,
        le=100,
        description="Flesch's reading ease that a paper should have; a note tells of "
        "less (unless given: 50)",
    )

    @property
    def of_words(self) -> dict[str, int]:
        """The most words of each part, by its id."""
        return {str(name): most for name, most in self.words.items()}
