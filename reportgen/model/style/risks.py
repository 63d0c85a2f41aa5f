"""The scale that a house style judges risks on."""

from __future__ import annotations

import re
from itertools import product
from typing import Annotated

from pydantic import AfterValidator, Field

from reportgen.model.risks import STEPS
from reportgen.model.text import Text
from reportgen.model.written import Written, refusal

#: How bands look, from the lowest; fewer bands are spread over all of it.
BAND_LOOKS = ("lowest", "lower", "middle", "higher", "highest")
_SCORES = sorted({one * other for one, other in product(range(1, STEPS + 1), repeat=2)})
_SPAN = re.compile(r"(?P<low>[0-9]{1,2})(?:-(?P<high>[0-9]{1,2}))?")


def _five(words: list[Text]) -> list[Text]:
    if len(words) != STEPS:
        what = f"a scale has {STEPS} steps, and this one has {len(words)}"
        raise refusal(what, "name each, from the lowest to the highest")
    return words


def scores_of(span: str) -> range:
    """The scores of a band: "5-9" are 5, 6, 7, 8 and 9."""
    match = _SPAN.fullmatch(span)
    if match is None:
        return range(0)
    return range(int(match["low"]), int(match["high"] or match["low"]) + 1)


def _covering(bands: dict[str, Text]) -> dict[str, Text]:
    """Every score that there can be lies in one band."""
    for span in bands.values():
        if not scores_of(span):
            raise refusal(f'"{span}" is not a run of scores', "write it as 5-9", span)
    for score in _SCORES:
        holding = [name for name, span in bands.items() if score in scores_of(span)]
        if len(holding) != 1:
            in_them = f"in {' and in '.join(holding)}" if holding else "in no band"
            what = f"a risk can have the score {score}, which is {in_them}"
            raise refusal(what, f"write bands that take in 1 to {_SCORES[-1]}, each score once")
    return bands


Scale = Annotated[list[Text], AfterValidator(_five)]


def _texts(*words: str) -> list[Text]:
    return [Text(each) for each in words]


class RisksStyle(Written):
    """The scale that risks are judged on: a risk's score is its likelihood by its impact."""

    likelihood: Scale = Field(
        default_factory=lambda: _texts("Rare", "Unlikely", "Possible", "Likely", "Almost certain"),
        description="the five steps of likelihood, from the lowest (unless given: Rare, Unlikely, "
        "Possible, Likely, Almost certain)",
    )
    impact: Scale = Field(
        default_factory=lambda: _texts("Negligible", "Minor", "Moderate", "Major", "Severe"),
        description="the five steps of impact, from the lowest (unless given: Negligible, Minor, "
        "Moderate, Major, Severe)",
    )
    bands: Annotated[dict[str, Text], AfterValidator(_covering)] = Field(
        default_factory=lambda: {
            "low": Text("1-4"),
            "medium": Text("5-9"),
            "high": Text("10-16"),
            "very high": Text("17-25"),
        },
        max_length=len(BAND_LOOKS),
        description="the bands of scores by their names, from the lowest, five at most (unless "
        "given: low 1-4, medium 5-9, high 10-16, very high 17-25)",
    )

    def band_of(self, score: int) -> str:
        """The band that a score lies in."""
        return next(name for name, span in self.bands.items() if score in scores_of(span))

    def look_of(self, score: int) -> str:
        """How the band of a score looks: of three, the highest looks as the highest of five."""
        place, last = list(self.bands).index(self.band_of(score)), len(self.bands) - 1
        return BAND_LOOKS[round(place / last * (len(BAND_LOOKS) - 1)) if last else 0]
