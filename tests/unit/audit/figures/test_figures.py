"""Figures in prose: near misses that must be silent, and slips that must be told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.audit.pages import Case, found_in

INDICATORS = """
indicators:
  - id: referrals
    title: Referrals to children's social care
    short: Referrals
    unit: count
    measure: flow
    source: an example
    owner: Head of Children's Services
  - id: visits
    title: Child protection visits on time
    also: [visits completed within timescale]
    unit: percentage
    measure: flow
    polarity: higher is better
    numerator: visits on time
    denominator: visits due
    source: an example
    owner: Head of Children's Services
  - id: looked_after
    title: Looked after children
    unit: count
    measure: stock
    source: an example
    owner: Head of Children's Services
"""
OBSERVATIONS = """indicator,period,category,value,numerator,denominator,status,note
referrals,2014-15,,1598,,,,
referrals,2014-15-Q4,,423,,,,
referrals,2015-16-Q1,,721,,,,
referrals,2015-07,,118,,,,
referrals,2015-08,,108,,,,
visits,2014-15-Q4,,,190,200,,
visits,2015-16-Q1,,,136,200,,
visits,2015-07..2015-08,,,90,100,,
looked_after,2015-03-31,,207,,,,
looked_after,2015-06-30,,223,,,,
"""
DATA = {
    "settings": "meeting: 2015-11-05\nperiod: 2015-16-Q1",
    "indicators": INDICATORS,
    "observations": OBSERVATIONS,
}
FIGURES = tuple(f"A2{number:02}" for number in range(1, 12) if number != 9)

RIGHT = {
    "as in the data": "In quarter 1 of 2015-16 there were 721 referrals to children's social care.",
    "rounded": "In quarter 1 of 2015-16 there were about 700 referrals to children's social care.",
    "added up": "In July and August 2015 there were 226 referrals to children's social care.",
    "with its base": "In quarter 1 of 2015-16, 136 of 200 child protection visits (68%) were on "
    "time.",
    "the year so far": "By the end of August 2015, 75% of child protection visits were on time.",
    "a target": "The target for child protection visits on time in quarter 1 of 2015-16 was 95%.",
    "another council": "In quarter 1 of 2015-16 statistical neighbours had 88% of child protection "
    "visits on time.",
    "a part": "In quarter 1 of 2015-16 there were 196 referrals to children's social care from "
    "schools.",
    "no time": "We want no more than 500 referrals to children's social care.",
    "including": "The 721 referrals of quarter 1 of 2015-16 included 343 from the police and 196 "
    "from schools.",
    "a sum that comes out": "There were 230 children in care, made up of 117 boys and 113 girls.",
    "a rate of another kind": "There are 66 children in care per 10,000, and 12 births per 1,000.",
}
WRONG = {
    "a digit": (
        "In quarter 1 of 2015-16 there were 727 referrals to children's social care.",
        'A201: 727 is not what the data, "Referrals" for 2015-16 Q1 has: 721',
    ),
    "of a year": (
        "In 2014-15 there were 1,589 referrals to children's social care.",
        'A201: 1,589 is not what the data, "Referrals" for 2014-15 has: 1,598',
    ),
    "not rolled on": (
        "In quarter 1 of 2015-16 there were 423 referrals to children's social care.",
        "A202: 423 is the figure of quarter 4 of 2014-15; for quarter 1 of 2015-16 the data, "
        '"Referrals" for 2015-16 Q1 has 721',
    ),
    "a percentage": (
        "In quarter 1 of 2015-16, 78% of child protection visits were on time.",
        'A201: 78% is not what the data, "Child protection visits on time" for 2015-16 Q1 has: 68%',
    ),
    "of its own count": (
        "In quarter 1 of 2015-16, 136 of 200 child protection visits (64%) were on time.",
        "A208: 64% is not 136 of 200 (68.0%)",
    ),
    "a sum": (
        "There were 230 children in care, made up of 117 boys and 111 girls.",
        "A207: the parts come to 228, not to 230",
    ),
    "an average": (
        "In quarter 1 of 2015-16 there were 721 referrals to children's social care, an average of "
        "204 a month.",
        "A210: 204 is not the monthly average of 721 over 3 months (240.3)",
    ),
}


def told(text: str, folder: Path) -> list[str]:
    lines = found_in(Case("", paper=f"1. Activity\n\n1.1 {text}\n", blocks=DATA), folder)
    return [line for line in lines if line.startswith(FIGURES)]


@pytest.mark.parametrize("text", RIGHT.values(), ids=RIGHT.keys())
def test_a_right_figure_is_left_alone(text: str, tmp_path: Path) -> None:
    assert told(text, tmp_path) == []


@pytest.mark.parametrize(("text", "line"), WRONG.values(), ids=WRONG.keys())
def test_a_wrong_figure_is_told_once_with_what_it_should_be(
    text: str, line: str, tmp_path: Path
) -> None:
    assert told(text, tmp_path) == [line]
