"""What is said of all and not of all, beyond a bound, and of a length that its dates deny."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.audit.pages import Case, found_in

NOW = "Food hygiene inspections are not always completed within timescale."
SILENT = {
    "another thing": ("All hygiene training was completed within timescale.", NOW),
    "a narrower thing": (
        "All food hygiene inspections were completed within timescale.",
        "New food hygiene inspections are not always completed within timescale.",
    ),
    "a thing of the thing": (
        "All food hygiene inspections were completed within timescale.",
        "Appeals after food hygiene inspections are not always completed within timescale.",
    ),
    "another aspect": (
        "All food hygiene inspections were completed within timescale.",
        "Food hygiene inspections are not always completed to a good standard.",
    ),
    "a duty": ("All food hygiene inspections must be completed within timescale.", NOW),
    "nearly all": ("Nearly all food hygiene inspections were completed within timescale.", NOW),
    "another time": (
        "In May 2018 all food hygiene inspections were completed within timescale.",
        "In May 2016 food hygiene inspections were not always completed within timescale.",
    ),
    "another place": (
        "All food hygiene inspections were completed within timescale.",
        "In the town of Marlow food hygiene inspections are not always completed within timescale.",
    ),
    "a risk": (
        "All food hygiene inspections were completed within timescale.",
        "There is a risk that food hygiene inspections are not always completed within timescale.",
    ),
    "no bound of that kind": (
        "Homes let within 20 days include some let to tenants who moved more than 400 miles.",
        "Loans of less than £500 include some with interest of more than 20%.",
    ),
    "a member within the bound": (
        "Those who waited less than 14 months include some who waited more than 300 days.",
        "Cases open for more than 12 months include some open for at least 400 days.",
    ),
    "working days, and another year": (
        "The ten day inspection of kitchens was held in May 2018 (1 May to 14 May 2018).",
        "The four week inspection of kitchens in 2016 was followed by another inspection of "
        "kitchens (1 May to 12 June 2018).",
    ),
}
TOLD = {
    "not all": (
        "All food hygiene inspections were completed on time.",
        "Not all food hygiene inspections are completed on time.",
        '"All food hygiene inspections were completed on time", but paragraph 2.2 says: '
        '"Not all food hygiene inspections are completed on time."',
    ),
    "complete": (
        "Every action plan review has been completed.",
        "Work goes on. Action plan reviews are not yet complete.",
        '"Every action plan review has been completed", but paragraph 2.2 says: '
        '"Action plan reviews are not yet complete."',
    ),
    "below a bound": (
        "Cases open for more than 12 months include some that were open for less than 6 months.",
        "There is no more to say.",
        '"include some that were open for less than 6 months", of a group that is bounded by '
        '"more than 12 months"',
    ),
    "too long": (
        "The two week pilot of food caddies took place in May and June 2018.",
        "The pilot of food caddies ran from 1 May to 29 June 2018.",
        '"two week pilot", dated 1 May to 29 June 2018: 8.6 weeks',
    ),
}


def _told(first: str, second: str, folder: Path) -> list[str]:
    paper = f"Environmental health\n\n2. Progress\n\n2.1 {first}\n\n2.2 {second}\n"
    found = found_in(Case("a paper", paper), folder)
    return [line for line in found if line.startswith("A410")]


@pytest.mark.parametrize("name", SILENT)
def test_is_silent_where_both_can_be_true(name: str, tmp_path: Path) -> None:
    assert _told(*SILENT[name], tmp_path) == []


@pytest.mark.parametrize("name", TOLD)
def test_tells_two_statements_that_cannot_both_be_true(name: str, tmp_path: Path) -> None:
    first, second, what = TOLD[name]
    assert _told(first, second, tmp_path) == [f"A410: {what}"]
