"""Hard cases beside those of the pages: what a rule must find, and what it must leave alone."""

from __future__ import annotations

import pytest

from tests.unit.audit.arithmetic.typed import findings, passage, table, told

# Figures are those of the adoption and placement tables of Reading's report of 5 November 2015.
ADOPTED = """Year|%|No. adopted|Ceased
2012|19.59%|19|97
2013|18.95%|18|95
2014|27.37%|26|95
2015|22.35%|19|85"""

RIGHT = {
    "halves rounded to even": "Year|%|In time|All\n2012|12%|1|8\n2013|38%|3|8\n2014|62%|5|8",
    "an average in the total row": "Team|Caseload\nNorth|17\nSouth|25\nEast|21\nTotal|21",
    "a grand total over sub-totals": (
        "Service|Budget\nFostering|413\nAdoption|97\nSub-total|510\nSafeguarding|120\n"
        "Prevention|80\nSub-total|200\nTotal|710"
    ),
    "of which": "Plan|Number\nNeglect|119\nof which new|31\nOther|146\nTotal|265",
    "a column of percentages over its total": (
        "Team|In time|All|%\nNorth|61|80|76.3%\nSouth|45|60|75.0%\nEast|52|65|80.0%\n"
        "Total|158|205|77.1%"
    ),
    "teams whose shares happen to make 102": "Team|% in time\nNorth|33%\nSouth|34%\nEast|35%",
    "changes in per cent": "Category|% change\nNeglect|49.8\nPhysical|30.1\nSexual|22.2",
    "this quarter, the last, and a year ago": (
        "Measure|Q4 2014-15|Q1 2015-16|Q1 2014-15\nReferrals|423|721|402\nEnquiries|138|177|150"
    ),
    "a row to compare with": (
        "Year|Referrals\n2012-13|1,681\n2013-14|1,732\n2014-15|1,598\n2015-16 Q1|721\n"
        "2014-15 Q1|702"
    ),
    "yes and no": "Question|Yes|No\nSafe?|61%|39%\nHeard?|72%|28%",
    "a column of colours that the text lost": "Measure|Value|RAG\nVisits|95%|\nReviews|68%|",
    "thresholds that contain one another": (
        "Moves|Number\n3 or more|22\n5 or more|9\n10 or more|2"
    ),
    "scores that look like bands upside down": "Grade|Pupils\n9-4|61\n9-5|45\n3-1|20",
    "a number beside a percentage that is not its share": (
        "Year|Assessments|% in time\n2012-13|120|85.3%\n2013-14|131|80.1%\n2014-15|118|77.7%"
    ),
    "a stock that hardly moves": (
        "Period|Children in care\nJuly 2015|230\nAugust 2015|230\nJuly - August 2015|230"
    ),
    "a series that grows": (
        "Year|Contacts\n2011-12|110\n2012-13|260\n2013-14|700\n2014-15|1,600\n2015-16|3,900"
    ),
    "words and phone numbers": "LEAD OFFICER:|A head of service|TEL:|0118 9370000\nWARDS:|ALL||",
}

WRONG = {
    "a figure of the others": (
        ADOPTED.replace("18.95%", "81.05%"),
        "A101: 81.05% is not 18 of 95 (18.95%)",
    ),
    "a rate per 1,000": (
        "Year|Rate per 1,000|Children in care|Population\n2012|7.0|237|34,000\n"
        "2013|6.6|227|34,200\n2014|61.0|208|34,500",
        "A101: 61.0 per 1,000 is not 208 over 34,500 (6.0 per 1,000)",
    ),
    "a sub-total": (
        "Service|Budget\nFostering|413\nAdoption|97\nSub-total|520\nSafeguarding|120\n"
        "Prevention|80\nSub-total|200\nTotal|710",
        'A102: the rows of "Budget" make 510, not 520 as in "Sub-total"',
    ),
    "too much, with a number suppressed": (
        "Area|Number\nNorth|55\nSouth|[c]\nEast|75\nWest|153\nTotal|187",
        'A102: the rows of "Number" make 283, not 187 as in "Total"',
    ),
    "an empty column": (
        "Measure|2013-14|2014-15|Target\nVisits|95%|90%|\nReviews|68%|70%|",
        'A112: there is nothing under "Target"',
    ),
    "an ethnic group that is a sex": (
        "Group|Number\nWhite|166\nAsian|31\nBlack|22\nMales|11\nTotal|230",
        'A111: "Males" is no ethnic group like the other categories: someone in it may belong to '
        "one of them as well",
    ),
    "a year so far of a bare year": (
        "Year|Number\n2013|227\n2014|208\n2015|207\n2015 (YTD)|230",
        'A114: "2015 (YTD)" among years such as "2015" leaves open which months it means',
    ),
}


@pytest.mark.parametrize("written", RIGHT.values(), ids=RIGHT)
def test_left_alone(written: str) -> None:
    assert told(table(written, "Activity")) == []


@pytest.mark.parametrize(("written", "finding"), WRONG.values(), ids=WRONG)
def test_found(written: str, finding: str) -> None:
    assert told(table(written, "Activity")) == [finding]


def test_a_likely_slip_is_told_among_the_workings() -> None:
    written = "Year|Average days|Days|Children\n2012|544.44|9,880|18\n2013|591.72|10,651|18\n"
    (finding,) = findings(table(written + "2014|681.27|17,713|26", "Days to adoption"))

    assert "9,880 / 18 = 548.8889 days" in finding.workings
    assert "with 9,800 for 9,880 (one digit differs) it would be right" in finding.workings
    assert finding.about == "2012 | 544.44 | 9,880 | 18"


def test_a_finding_stands_at_the_figure_it_is_about() -> None:
    (finding,) = findings(table(ADOPTED.replace("18.95%", "81.95%"), "Adopted"))

    assert (finding.place.line, finding.place.column, finding.place.length) == (4, 6, 6)


def test_a_denominator_of_both_tables_is_told_once_where_it_stands_alone() -> None:
    first = ADOPTED
    second = ADOPTED.replace("26|95", "26|59").replace("27.37%", "44.07%")
    third = ADOPTED

    tables = [
        table(each, "Adopted", line) for line, each in ((1, first), (20, second), (40, third))
    ]

    assert told(*tables) == ['A104: 59 for 2014 is 95 in the table "Adopted"']


def test_a_whole_that_only_a_paragraph_gives_is_known() -> None:
    words = (
        "The number of children with a child protection plan rose from 203 at the end of March "
        "2015 to 237 at the end of June 2015 and 265 at the end of August 2015."
    )
    written = "Month|Number|%\nMarch 2015|7|3.4%\nJune 2015|5|2.9%\nAugust 2015|4|1.5%"

    (finding,) = findings(
        passage(words, number="4.18"),
        table(written, "Child protection plans lasting two years or more", line=3),
    )

    assert finding.what == "2.9% is not 5 of 237 (2.1%), the number that paragraph 4.18 gives"
