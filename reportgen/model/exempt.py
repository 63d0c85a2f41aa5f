"""Exempt information: what the law describes as such, for England and for Wales.

Local Government Act 1972, Schedule 12A. Parts 1 to 3 are England's, as substituted by the Local
Government (Access to Information) (Variation) Order 2006 (SI 2006/88). Parts 4 to 6 are Wales's, as
substituted by the Local Government (Access to Information) (Variation) (Wales) Order 2007 (SI
2007/969, W.86).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from reportgen.model.text import Text
from reportgen.model.written import Written, refusal
from reportgen.problems import Place

#: The nation whose law a council is under.
Nation = Literal["England", "Wales"]

#: In the order of both Parts, which describe alike all but information on an individual.
_ALIKE = (
    "information which is likely to reveal the identity of an individual",
    "information relating to the financial or business affairs of any particular person "
    "(including the authority holding that information)",
    "information relating to any consultations or negotiations, or contemplated consultations "
    "or negotiations, in connection with any labour relations matter arising between the "
    "authority or a Minister of the Crown and employees of, or office holders under, the authority",
    "information in respect of which a claim to legal professional privilege could be "
    "maintained in legal proceedings",
    "information which reveals that the authority proposes (a) to give under any enactment a "
    "notice under or by virtue of which requirements are imposed on a person, or (b) to make an "
    "order or direction under any enactment",
    "information relating to any action taken or to be taken in connection with the "
    "prevention, investigation or prosecution of crime",
)
#: Added to Part 4 where a standards committee considers a matter that was referred to it: SI
#: 2007/951 (W.85), regulation 4.
_OF_STANDARDS_COMMITTEES = {
    "18A": "information which is subject to any obligations of confidentiality",
    "18B": "information which relates in any way to matters concerning national security",
    "18C": "the deliberations of a standards committee or of a sub-committee of a standards "
    "committee established under the provisions of Part 3 of the Local Government Act 2000 in "
    "reaching any finding on a matter referred to it",
}


@dataclass(frozen=True)
class PartOfSchedule:
    """The Part of Schedule 12A that is a nation's, with its descriptions by their paragraphs."""

    name: str
    descriptions: Mapping[str, str]
    untested: frozenset[str] = frozenset()  # no public interest can make these public

    @property
    def paragraphs(self) -> str:
        """The paragraphs that it has: "1 to 7"."""
        first, *_, last = (each for each in self.descriptions if each.isdigit())
        others = [each for each in self.descriptions if not each.isdigit()]
        return ", ".join([f"{first} to {last}", *others])


def _numbered(first: int, descriptions: tuple[str, ...]) -> dict[str, str]:
    return {str(number): words for number, words in enumerate(descriptions, first)}


PARTS: Mapping[Nation, PartOfSchedule] = {
    "England": PartOfSchedule(
        "Part 1", _numbered(1, ("information relating to any individual", *_ALIKE))
    ),
    "Wales": PartOfSchedule(
        "Part 4",
        _numbered(12, ("information relating to a particular individual", *_ALIKE))
        | _OF_STANDARDS_COMMITTEES,
        # Part 5, paragraph 21, tests paragraphs 12 to 15, 17 and 18 alone.
        frozenset({"16", *_OF_STANDARDS_COMMITTEES}),
    ),
}


def _of_schedule(written: Text) -> Text:
    if any(written in part.descriptions for part in PARTS.values()):
        return written
    capital = written.upper()
    mend = f"write {capital}" if capital in PARTS["Wales"].descriptions else _which_there_are()
    raise refusal(f"Schedule 12A describes nothing in a paragraph {written}", mend, written)


def _which_there_are() -> str:
    parts = (f"{part.paragraphs} ({nation}, {part.name})" for nation, part in PARTS.items())
    return f"write one of {' or '.join(parts)}: Local Government Act 1972, Schedule 12A"


#: A paragraph of Schedule 12A of either nation: "3", "18A".
ExemptParagraph = Annotated[Text, AfterValidator(_of_schedule)]


def other_law(paragraphs: Iterable[Text], nation: Nation) -> Iterator[tuple[Place, str, str]]:
    """The paragraphs that Schedule 12A has for another nation: where, what, and how to mend it."""
    part = PARTS[nation]
    for paragraph in paragraphs:
        if paragraph not in part.descriptions:
            what = f"{part.name} of Schedule 12A, which is for {nation}, has no such paragraph"
            mend = f"write one of {part.paragraphs}, or correct `nation` in reportgen.yml"
            yield paragraph.place(), what, mend


def is_tested(paragraph: str) -> bool:
    """Whether what it describes is exempt only where the public interest has been weighed."""
    return all(paragraph not in part.untested for part in PARTS.values())


class Exemption(Written):
    """Why information is not for publication."""

    paragraphs: list[ExemptParagraph] = Field(
        min_length=1,
        description="the paragraphs of Schedule 12A that it falls in: of Part 1, 1 to 7; for "
        "Wales of Part 4, 12 to 18 (18A to 18C for standards committees)",
    )
    public_interest: Text | None = Field(
        default=None,
        description="why the public interest in keeping it exempt outweighs that in disclosing "
        "it; needed unless all of it is of paragraphs 16 or 18A to 18C of Part 4, which nobody "
        "weighs",
    )

    @model_validator(mode="after")
    def _each_once(self) -> Exemption:
        if len(set(self.paragraphs)) < len(self.paragraphs):
            raise refusal("a paragraph of Schedule 12A stands here twice", "name each once")
        return self

    @model_validator(mode="after")
    def _is_weighed(self) -> Exemption:
        if not self.public_interest and any(is_tested(each) for each in self.paragraphs):
            what = "nothing says why the public interest is in keeping this exempt"
            raise refusal(what, "add a line `public_interest:` and the reason")
        return self
