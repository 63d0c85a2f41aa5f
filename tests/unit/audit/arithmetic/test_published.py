"""The tables of Reading's report of 5 November 2015: every row that is told, and no other."""

from __future__ import annotations

from tests.unit.audit.arithmetic.typed import table, told

TABLES = (
    (
        "NUMBER OF REFERRALS TO CSC",
        """
YEAR|No of Referrals
2012-13|1681
2013-14|1732
2014-15|1598
2015-16 (Q1)|721
July - Aug 2015|226
""",
    ),
    (
        "% OF REFERRALS GOING ON ASSESSMENT",
        """
YEAR|ASSESSMENT %
2012-13|96.0%
2013-14|83.0%
2014-15|59.26%
2015-16(Q1)|64%
July- August 2015|75%
""",
    ),
    (
        "SECTION 47",
        """
YEAR|Number of S47 initiated
2012-13|618
2013-14|557
2014-15|577
2015-16 (Q1)|177
July - August 2015|84
""",
    ),
    (
        "S47 recommending Initial Conference",
        """
YEAR|Number of ICPC
2012-13|161
2013-14|226
2014-15|301
2015-16 (Q1)|100
July - August 2015|46
""",
    ),
    (
        "",
        """
Plan type|Number Q4|Number Q1|Number Aug 2015
Neglect||49.8%|44.9%
Physical Abuse||7.2%|7.5%
Sexual abuse||14.8%|10.6%
Emotional abuse||28.3%|37.0%
""",
    ),
    (
        "CHILD PROTECTION PLAN LASTING 2 YEARS OR MORE",
        """
YEAR|Number|%
2011-12|16|8.20%
2012-13|18|8.90%
2013-14|17|8.50%
2014-15|7|3.38%
2015-16 (Q1)|5|2.07%
August 2015|4|1.5%
""",
    ),
    (
        "Looked After Children - numbers in care",
        """
Year|Total number of children
2012|237
2013|227
2014|208
2015 (Q1)|207
August 2015|223
""",
    ),
    (
        "Looked After Children - numbers in age",
        """
Year|Total number of children
Under 4 years|53
5-9 years|51
11-15 years|75
16+|45
UASC|6
Total|230
""",
    ),
    (
        "Placement 3: looked after children placed far away",
        """
Year|%|No. of Children|No. of Total children
2012|20.25%|48|237
2013|21.59%|49|227
2014|25.96%|54|208
2015|33%|61|207
2015 (YTD)|32%|67|230
""",
    ),
    (
        "Placement 1: looked after children who moved often",
        """
Year|%|No of children|Total children
2012|5.91%|14|237
2013|4.85%|11|227
2014|8.65%|19|211
2015|9.2%|19|207
August 2015|9.6%|22|230
""",
    ),
    (
        "Adoption 1: children who left care",
        """
Year|%|No. adopted|Ceased
2012|19.59%|19|97
2013|18.95%|18|95
2014|27.37%|26|95
2015|22%|19|85
2015-16 (Aug15)|26%|11|42
""",
    ),
    (
        "Adoption 2: children who left care",
        """
Year|%|No. ceased to SGO|Total ceased
2012|13.40%|13|97
2013|16.84%|16|95
2014|17.89%|17|95
2015|19%|16|85
2015-16 (Aug)|17%|7|42
""",
    ),
    (
        "A1: average time of children to moving in (days)",
        """
Year|Avg. days|No of days|No of children
2012|544.44|9880|18
2013|591.72|10651|18
2014|681.27|17713|26
2015|611|11,610|19
2015-16 (Q1)*|736|7,362|10
""",
    ),
    (
        "A2: average time of children to a match (days)",
        """
Year|Avg. days|No of days|No of children
2012|222.06|3553|16
2013|242.31|3877|16
2014|325.96|8475|26
2015|285|5429|19
2015-16 (Q1)|377|3769|10
""",
    ),
    (
        "",
        """
Theme of Complaint|Number|% of Total
Breach of Confidentiality|1|1.16
Communication|9|10.47
Contact|6|6.98
Data Protection Breach|1|1.16
Financial Issue|1|1.16
Lack of Action|1|1.16
Lack of Support|1|1.16
Looked After Child Payments|1|1.16
Service Provision|44|51.16
Staff Conduct|21|24.43
Total|86|100
""",
    ),
)

TOLD = [
    "A101: 33% is not 61 of 207 (29.5%)",
    "A101: 8.65% is not 19 of 211 (9.00%)",
    "A101: 544.44 days is not 9,880 over 18 (548.89 days)",
    "A101: 285 days is 5,429 over 19 (285.7 days) cut off, not rounded: 286 days",
    "A103: 24.43% is not 21 of 86 (24.42%): it was changed so that the column makes 100",
    "A104: 32% is 67 of 207, the denominator of the row before (2015), not 230",
    'A104: 211 for 2014 is 208 in the table "Looked After Children - numbers in care"',
    'A104: 18 for 2012 is 19 in the table "Adoption 1: children who left care"',
    "A107: 223 for August 2015 is 230 in the table "
    '"Placement 1: looked after children who moved often"',
    "A110: no category has 4 or 10",
    'A111: "UASC" is no age band like the other categories: '
    "someone in it may belong to one of them as well",
    'A112: "Number Q1" and "Number Aug 2015" say number, and there are percentages under it',
    'A112: there is nothing under "Number Q4"',
    'A112: "Year" stands over labels that are no times: "Under 4 years", "5-9 years" and 3 more',
    'A114: "2015 (Q1)" among years such as "2014" leaves open which months it means',
    'A114: "2015 (YTD)" among years such as "2015" leaves open which months it means',
]


def test_the_tables_of_a_published_report() -> None:
    grids = [table(written, title, 40 * at + 1) for at, (title, written) in enumerate(TABLES)]

    assert [each for each in told(*grids) if not each.startswith("A106")] == TOLD


def test_a_note_a_table_tells_that_decimals_are_mixed() -> None:
    notes = [each for _, written in TABLES for each in told(table(written)) if "A106" in each]

    assert len(notes) == 8  # one a table
