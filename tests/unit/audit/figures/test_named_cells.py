"""Numbers of prose against the cells that their sentences name, and against one another."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.audit.pages import Case, found_in

FIGURES = tuple(f"A2{number:02}" for number in range(1, 13) if number != 9)
REPAIRS = (
    "Table 1: Repairs by priority, quarter 1 of 2015-16\n\n"
    "Priority\tCompleted\tIn time\t% in time\tTarget\n"
    "Emergency\t2,184\t2,131\t97.6%\t97.0%\n"
    "Urgent\t3,406\t3,012\t88.4%\t90.0%\n"
    "Routine\t5,318\t4,451\t83.7%\t85.0%\n"
    "Total\t10,908\t9,594\t88.0%\t\n"
)
BUDGET = (
    "Table 2: Budget and outturn, 2014-15\n\n"
    "Service\tBudget £000\tOutturn £000\tVariance £000\n"
    "Street cleansing\t1,180\t1,214\t+34\n"
    "Enforcement\t165\t158\t-7\n"
    "Waste collection\t3,410\t3,388\t-22\n"
)
RIGHT = {
    "a row": "Urgent repairs missed the target of 90%, at 88.4%.",
    "a row of another time": "Urgent repairs were at 88.4%, against 86.4% in quarter 4 of 2014-15.",
    "a share of something else": "Routine repairs made up 48.8% of all jobs (5,318 of 10,908).",
    "two rows together": "In the emergency and urgent groups 5,143 repairs were in time.",
    "hedged": "Nearly 90% of urgent repairs were in time.",
    "thousands of pounds": "Street cleansing was £34k over budget, at £1.214m.",
    "the rest": "Of 11,018 homes, 11,012 of 11,018 had one; action was taken on all 6 without one.",
    "on a base": "The forecast is an overspend of £6.602m (1.60%) on a net budget of £413.240m.",
    "apart": "Spending was £9.86m against a budget of £9.21m, an overspend of £648,000.",
    "another whole": "14 of the 300 sites (4.7%) had litter, and 28 of 262 verges (10.7%).",
    "a part of another whole": "14 of the 300 sites (4.7%) had litter, of 262 verges 28 (10.7%).",
    "kilograms and tonnes": "We collected 505 tonnes, against 500 tonnes in 2014-15.",
    "wards": "There were 12 missed bins in Northgate. There were 15 missed bins in Harbour.",
    "on the revised figure": "The figure of 71 was revised to 74. Notices rose by 50 (67.6%).",
    "people": "There are 465 households. This is 7.59 per 1,000, of 61,240 households in all.",
    "mean and median": "The mean wait fell from 41 days to 36 days, and the median to 30 days.",
}
WRONG = {
    "a digit": (
        "Urgent repairs narrowly missed the target of 90%, at 84.8%.",
        "A201: 84.8% is not what the table",
    ),
    "another row": ("Urgent repairs were completed in 5,318 cases.", "A203: 5,318 is not what"),
    "over budget": (
        "Street cleansing was £43k over budget (see Table 2).",
        "A201: £43k is not what the table",
    ),
    "all without": (
        "11,012 of 11,018 homes had one; action was taken on all 16 without one.",
        "A207: 16 is not 11,018 less 11,012 (6)",
    ),
    "of which": (
        "124 notices were issued, of which 90 (76.2%) had been paid.",
        "A208: 76.2% is not 90 of 124 (72.6%)",
    ),
    "on a base": (
        "The forecast is an overspend of £6.495m (1.60%) on a net budget of £413.240m.",
        "A208: 1.60% is not £6.495m of £413.240m (1.57%)",
    ),
    "of the same": (
        "14 of the 300 sites had litter (4.7%) and 28 had detritus (10.7%).",
        "A208: 10.7% is not 28 of 300 (9.3%)",
    ),
    "together": (
        "Pressures were homes (£2,140k), home care (£1,365k) and learning disability (£1,210k), "
        "which together come to £4,175k.",
        "A207: the parts come to 4,715,000, not to 4,175,000",
    ),
    "apart": (
        "Spending was £9.86m against a budget of £9.21m, an overspend of £748,000.",
        "A207: £9.86m and £9.21m are £650,000 apart, not £748,000",
    ),
    "brought forward": (
        "The year ended with an overspend of £1.475m. With a deficit of £2.310m brought forward, "
        "the cumulative deficit was £3.875m.",
        "A207: the parts come to 3,785,000, not to 3,875,000",
    ),
    "thousands and millions": (
        "Old debt fell from £1.68m to £1.59k.",
        "A204: £1.59k is held against £1.68m: one of the two is in another measure",
    ),
    "kilograms and tonnes": (
        "Residual waste per household was 505 tonnes, against a target of no more than 500 kg.",
        "A204: 500 kg is held against 505 tonnes: one of the two is in another measure",
    ),
    "mean and median": (
        "The mean wait fell to 36 days and the median to 30 weeks.",
        "A204: 30 weeks is held against 36 days: one of the two is in another measure",
    ),
    "people": (
        "There are 465 households. This is 7.59% of households, of 61,240 households in all.",
        "A204: 7.59% has the right digits in the wrong place",
    ),
    "before it was revised": (
        "The figure of 71 was revised to 74. Notices rose by 53 (74.6%).",
        "A208: 74.6% is 53 over 71, the figure before it was revised to 74 (71.6%)",
    ),
}


def told(text: str, folder: Path) -> list[str]:
    paper = f"1. Activity\n\n1.1 {text}\n\n{REPAIRS}\n1.2 More.\n\n{BUDGET}"
    settings = "meeting: 2015-11-05\nperiod: 2015-16-Q1"
    lines = found_in(Case("", paper=paper, blocks={"settings": settings}), folder)
    return [line for line in lines if line.startswith(FIGURES)]


@pytest.mark.parametrize("text", RIGHT.values(), ids=RIGHT.keys())
def test_what_is_right_is_left_alone(text: str, tmp_path: Path) -> None:
    assert told(text, tmp_path) == []


@pytest.mark.parametrize(("text", "line"), WRONG.values(), ids=WRONG.keys())
def test_what_is_wrong_is_told_once(text: str, line: str, tmp_path: Path) -> None:
    lines = told(text, tmp_path)
    assert len(lines) == 1
    assert lines[0].startswith(line)
