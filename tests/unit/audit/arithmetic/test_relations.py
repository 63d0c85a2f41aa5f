"""Columns that others make: the wrong cell is told once, and what only looks like it is left."""

from __future__ import annotations

import pytest

from tests.unit.audit.arithmetic.typed import findings, table, told

OUTTURN = """Service|Budget £000|Outturn £000|Variance £000|Variance %
Parks|1,760|1,845|+85|4.8%
Museums|880|846|-34|-3.9%
Libraries|2,310|2,265|-45|-1.9%
Car parks|-4,180|-4,395|-215|5.1%
Total|770|561|-209|-27.1%"""
LIST = """Specialty|March|September|Change
Eyes|1,377|1,290|-87
Hearts|706|755|+49
Bones|1,842|2,011|+169
All|3,925|4,056|+131"""
DEPOTS = """Depot|Q1|Q2|Q3|Q4|Year
North|410|395|433|401|1,639
South|377|366|352|380|1,475
Docks|612|598|640|605|2,455
Total|1,399|1,359|1,425|1,386|5,569"""
MOVES = """Group|At 1 April|Started|Left|At 31 March
Adults|512|148|133|527
Older people|634|171|190|615
Young people|287|122|119|290
Carers|198|157|161|194"""
MONTHS = """Month|Received|Cumulative
April|312|312
May|287|599
June|341|940
July|298|1,238
August|265|1,503"""
CRIME = """Offence|2021-22|2022-23|% change
Theft|4,120|3,985|-3.3%
Violence|2,877|3,102|7.8%
Damage|1,503|1,389|-7.6%
Robbery|211|240|13.7%"""
TERMS = """Term|Visits|Calls|Letters
Autumn|365|412|94
Spring|148|487|71
Summer|402|391|85
Year|915|1,290|250"""
CAPITAL = """Scheme|Approved|Spent to date|Remaining
Schools|4,150|1,872|2,278
Roads|2,600|2,214|386
Floods|1,375|640|735"""
SHARES = """Treatment|2020|2021|Change (pp)
Recycling|41.2%|43.9%|+2.7
Composting|18.7%|17.9%|-0.8
Landfill|12.4%|8.8%|-3.6
Energy|27.7%|29.4%|+1.7"""
TRIPS = """Mode|Trips|Miles|Miles per trip
Car|12,043|41,512|3.45
Bus|3,877|9,120|2.35
Rail|2,145|7,733|3.61
All|18,065|58,365|3.23"""

RIGHT = {
    "a budget with its variance": OUTTURN,
    "a waiting list": LIST,
    "depots by quarter": DEPOTS,
    "who came and who went": MOVES,
    "a running total": MONTHS,
    "percentages of change": CRIME,
    "a year of terms": TERMS,
    "what is left": CAPITAL,
    "points of a percentage": SHARES,
    "a mean of sums": TRIPS,
    "a change without its sign": LIST.replace("-87", "87"),
    "more spent than was planned": (
        "Service|Profile|Actual|% of profile\nAdults|93,870|95,724|102.0%\n"
        "Children|48,020|50,391|104.9%\nRoads|20,410|20,226|99.1%"
    ),
    "more sold than there are": (
        "Car park|Season tickets|Spaces|% of capacity\nHigh Street|180|150|120.0%\n"
        "Station|410|440|93.2%\nQuay|66|60|110.0%"
    ),
    "groups that overlap": (
        "Group|Pupils|At standard|%\nBoys|1,040|583|56%\nGirls|988|615|62%\n"
        "SEN support|312|91|29%\nAll pupils|2,028|1,198|59%"
    ),
    "a last row that combines": (
        "Subject|Passed|Entered|Area|England\nReading|1,528|2,014|76%|75%\n"
        "Writing|1,396|2,014|69%|69%\nMaths|1,408|2,014|70%|71%\nAll of them|1,184|2,014|59%|59%"
    ),
    "indicators with decimals of their own": (
        "Indicator|2021-22|2022-23\nTax collected|96.8%|97.2%\nDays to pay|21|19\n"
        "Sick days|8.75|9.1\nCalls answered|81%|84.3%"
    ),
    "visitors who come every month": (
        "Month|Visits|Visitors\nOctober 2014|4,120|1,655\nNovember 2014|3,987|1,702\n"
        "December 2014|3,310|1,408\nQuarter 3 2014-15|11,417|3,204"
    ),
    "the register at the end of the year": (
        "Quarter|Applications|Lettings|Register\nFirst|812|143|6,120\nSecond|766|150|6,235\n"
        "Third|794|131|6,307\nFourth|841|166|6,298\nYear|3,213|590|6,298"
    ),
}

WRONG = {
    "a difference, its column and its total": (
        OUTTURN.replace("-45|", "-54|"),
        'A102: "Variance £000" of "Libraries" is −45 (2,265 less 2,310), not −54',
    ),
    "a part of a difference and of a column": (
        OUTTURN.replace("846", "864"),
        'A102: 864 gives neither 561 for "Total" ("Outturn £000") nor −34 for "Museums" '
        '("Variance £000"): both need 846',
    ),
    "a change and the total of changes": (
        LIST.replace("+131", "+113"),
        'A102: the rows of "Change" make 131, not 113 as in "All"',
    ),
    "a cell of its row and its column": (
        DEPOTS.replace("352", "325"),
        'A102: 325 gives neither 1,425 for "Total" ("Q3") nor 1,475 for "South" ("Year"): '
        "both need 352",
    ),
    "one who left": (
        MOVES.replace("190", "160"),
        'A102: the figures of "Older people" make 645, not 615 as in "At 31 March"',
    ),
    "a running total": (
        MONTHS.replace("940", "904"),
        'A102: "Cumulative" comes to 940 in "June", not to 904',
    ),
    "a percentage of change": (
        CRIME.replace("7.8%", "8.7%"),
        "A101: 8.7% is not the change from 2,877 to 3,102 (7.8%)",
    ),
    "a year that is called no total": (
        TERMS.replace("915", "951"),
        'A102: the rows of "Visits" make 915, not 951 as in "Year"',
    ),
    "what is left": (
        CAPITAL.replace("735", "753"),
        'A102: "Remaining" of "Floods" is 735 (1,375 less 640), not 753',
    ),
    "points of a percentage": (
        SHARES.replace("-3.6", "-6.3"),
        'A102: "Change (pp)" of "Landfill" is −3.6 (8.8 less 12.4), not −6.3',
    ),
    "a mean": (TRIPS.replace("2.35", "2.53"), "A101: 2.53 is not 9,120 over 3,877 (2.35)"),
    "one base of several percentages": (
        "Cohort|Started|At 6 months|% at 6 months|At 12 months|% at 12 months\n"
        "2016|241|171|79.9%|163|76.2%\n2017|231|189|81.8%|176|76.2%\n"
        "2018|198|166|83.8%|158|79.8%\n2019|245|201|82.0%|190|77.6%",
        "A101: 79.9% is not 171 of 241 (71.0%)",
    ),
}


@pytest.mark.parametrize("written", RIGHT.values(), ids=RIGHT)
def test_what_adds_up_is_left_alone(written: str) -> None:
    assert told(table(written, "Activity")) == []


@pytest.mark.parametrize(("written", "finding"), WRONG.values(), ids=WRONG)
def test_one_wrong_figure_is_told_once(written: str, finding: str) -> None:
    assert told(table(written, "Activity")) == [finding]


def test_a_wrong_cell_shows_both_sums_that_need_another() -> None:
    (finding,) = findings(table(DEPOTS.replace("352", "325"), "Vehicles"))

    assert (finding.place.line, finding.place.column) == (4, 15)
    assert finding.workings == (
        "433 + 325 + 640 = 1,398, printed as 1,425",
        "377 + 366 + 325 + 380 = 1,448, printed as 1,475",
        "352 and 325: two digits are exchanged",
    )
