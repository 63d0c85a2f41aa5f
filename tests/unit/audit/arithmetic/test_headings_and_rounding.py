"""Columns called by a time, and figures cut off where others are rounded: near misses and finds."""

from __future__ import annotations

import pytest

from tests.unit.audit.arithmetic.typed import codes, findings, passage, table, told

NO_TIMES = 'A112: "Month" stands over labels that are no times: "North", "South" and 1 more'


def test_tells_labels_that_are_no_times_once() -> None:
    assert told(table("Month|Visits\nNorth|12\nSouth|31\nEast|17\nTotal|60")) == [NO_TIMES]


@pytest.mark.parametrize(
    "written",
    [
        "Month|April|May|June\nNorth|12|14|13\nSouth|31|30|33\nEast|17|17|19",
        "Year|Pupils\nReception|60\nInfants|58\nNursery|31",
        "Year|Pupils\nYear 1|60\nYear 2|58\nYear 3|61",
        "Period|Visits\nMorning|12\nAfternoon|31\nEvening|17",
        "Period|Loans\nUnder 1 year|12\n1-5 years|31\nOver 5 years|17",
        "Quarter|Visits\nFirst|12\nSecond|31\nThird|17",
        "Year|Visits\n2012-13|12\n2013-14|31\nTarget|40",
        "Year of build|Homes\nVictorian|12\nModern|31\nOther|17",
        "Month|Visits\nNorth|12\nSouth|31",
    ],
)
def test_leaves_alone_what_is_a_time_or_names_other_headings(written: str) -> None:
    assert "A112" not in codes(table(written))


def test_a_period_of_ages_is_told() -> None:
    ages = "Period|Residents\nUnder 16|120\n16-64|310\n65+|170"
    assert "A112" in codes(table(ages, title="Residents by age"))


CUT_OFF = "Year|Average days|Days|Homes\n2013|21|271|13\n2014|32|389|12\n2015|{}|{}|11"


def test_tells_what_was_cut_off_where_a_row_was_rounded_up() -> None:
    # 271 / 13 = 20.85 and 389 / 12 = 32.42; 305 / 11 = 27.73
    assert told(table(CUT_OFF.format(27, 305), title="Time to let")) == [
        "A101: 27 days is 305 over 11 (27.7 days) cut off, not rounded: 28 days"
    ]


@pytest.mark.parametrize(
    "written",
    [
        CUT_OFF.format(28, 305),
        CUT_OFF.format(27, 300),
        "Year|Average days|Days|Homes\n2013|20|271|13\n2014|32|389|12\n2015|27|305|11",
        # thousands are rounded themselves
        "Year|Average cost|£000|Homes\n2013|21|271|13\n2014|32|389|12\n2015|27|305|11",
        # shares of a total may be cut off so that they make 100
        "Type|Number|%\nGlass|29|29.3\nCans|35|35.4\nPaper|35|35.3\nTotal|99|100",
    ],
)
def test_is_silent_about_other_ways_to_round(written: str) -> None:
    assert "A101" not in codes(table(written))


PLACED = (
    "Year|%|Homes refused|All homes offered\n2013|25.96%|54|208\n2014|33%|61|207\n2015|26%|60|230"
)


@pytest.mark.parametrize(
    ("prose", "is_told"),
    [
        ("In 2014 33% of homes offered were refused.", True),
        ("Since then 33% of bins were missed.", False),
        ("In 2014 34% of homes offered were refused.", False),
    ],
)
def test_says_where_the_prose_repeats_a_wrong_figure(prose: str, is_told: bool) -> None:
    found = findings(passage(prose, number="5.4"), table(PLACED, title="Homes refused", line=9))
    workings = [line for each in found if each.code == "A101" for line in each.workings]
    assert ("paragraph 5.4 repeats it: 33%" in workings) is is_told
