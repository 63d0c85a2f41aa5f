"""What prose is about: found where the words say it, left open where they leave it in doubt."""

from __future__ import annotations

import pytest

from reportgen.audit.ledger.statement import Role
from reportgen.model.data import Show
from reportgen.model.manuscript import Kind, Part
from reportgen.periods import parse
from tests.unit.audit.ledger.papers import (
    bound,
    dataset,
    indicator,
    stated,
    table,
    trace,
    words,
)

REFERRALS = table(
    "Number of referrals to CSC",
    "Year|No of referrals\n2013-14|1732\n2014-15|1598\n2015-16 (Q1)|721",
)
TERMS = words("CSC: Children's Social Care", Kind.TERM)


def series_of(*parts: Part, of: str) -> list[str]:
    """The names of the series that a number was found to be of."""
    return [one.name for one in stated(*parts)[of].series]


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("There were 721 referrals to children's social care in quarter 1.", "721"),
        ("721 children and young people were referred for social work assessment.", "721"),
        ("Referrals to children's social care stood at 721.", "721"),
    ],
)
def test_thing_is_found_by_its_words(sentence: str, number: str) -> None:
    assert series_of(words(sentence), REFERRALS, TERMS, of=number) == [
        "Number of referrals to CSC: No of referrals"
    ]


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("There were 251 early help referrals in quarter 1.", "251"),
        ("Schools made 204 referrals in 2014-15.", "204"),
        ("This was an average of 240 referrals a month.", "240"),
        ("The other 63 referrals to children's social care went elsewhere.", "63"),
        ("This constitutes 17.8% of referrals.", "17.8%"),
        ("We held 29 audits of referrals in quarter 1.", "29"),
    ],
)
def test_another_thing_is_left_open(sentence: str, number: str) -> None:
    assert series_of(words(sentence), REFERRALS, TERMS, of=number) == []


def test_number_without_words_goes_on_from_the_one_before() -> None:
    text = (
        "721 children were referred to children's social care in quarter 1, compared with 1,598 in "
        "2014-15. This number then fell to 226."
    )

    found = stated(words(text), REFERRALS, TERMS)

    assert found["1,598"].role is Role.EARLIER
    assert [bool(found[number].series) for number in ("721", "1,598", "226")] == [True] * 3


def test_change_is_of_the_value_beside_it_whatever_its_unit() -> None:
    text = "There were 721 referrals to children's social care in quarter 1, an increase of 70.4%."

    found = stated(words(text), REFERRALS, TERMS)

    assert found["70.4%"].role is Role.CHANGE
    assert found["70.4%"].series == found["721"].series


SEX = indicator(
    "by_sex", "Children in care by sex", measure="stock",
    breakdown={"categories": {"girls": "Girls", "boys": "Boys"}},
)  # fmt: skip
NEEDS = indicator(
    "needs", "Children in care with special needs", unit="percentage", measure="stock",
    numerator="children in care with special needs", denominator="children in care",
)  # fmt: skip
CARE = dataset(
    SEX, NEEDS,
    rows="by_sex,2015-08-31,girls,113,, by_sex,2015-08-31,boys,117,, needs,2015-08-31,,,102,230",
)  # fmt: skip


def test_category_is_told_from_its_neighbour_and_from_the_whole() -> None:
    text = "Of the children in care in August 2015, 117 were boys and 113 girls."

    found = stated(words(text), data=(CARE,))

    assert [found[number].series[0].category for number in ("117", "113")] == ["boys", "girls"]


def test_words_after_a_part_and_its_whole_are_those_of_the_part() -> None:
    text = (
        "In August 2015 117 children in care were boys and 113 were girls. Of these children "
        "102 of 230 (44.3%) had special needs."
    )

    found = stated(words(text), data=(CARE,))

    assert [found[number].role for number in ("102", "230")] == [Role.PART, Role.WHOLE]
    assert [one.name for one in found["102"].series] == ["children in care with special needs"]
    assert [one.name for one in found["44.3%"].series] == ["Children in care with special needs"]
    assert found["230"].series == ()


def test_percentage_of_a_whole_that_several_share_is_left_open() -> None:
    ways = [
        indicator(name, f"Children who left care through {way}", unit="percentage")
        for name, way in (("adopted", "adoption"), ("guarded", "special guardianship"))
    ]
    rows = "adopted,2014-15,,22,, guarded,2014-15,,17,,"

    found = stated(
        words("It was 16.7% of all children who left care."), data=(dataset(*ways, rows=rows),)
    )

    assert found["16.7%"].series == ()


def test_items_of_a_list_do_not_go_on_from_each_other() -> None:
    items = [
        words("721 were referrals to children's social care", Kind.ITEM),
        words("2 were still open", Kind.ITEM),
    ]

    found = stated(words("In quarter 1 of 2015-16:"), *items, REFERRALS, TERMS)

    assert found["721"].period == parse("2015-16-Q1")
    assert found["2"].series == ()


def test_printed_number_is_what_its_trace_says() -> None:
    text = "Whatever 721 is, it was an increase of 298 (70.4%) from 423."
    title = "Referrals"
    both = trace("referrals", title, "2015-16-Q1", "2014-15-Q4", steps=(Show.CHANGE,))
    passage = bound(
        text,
        ("721", trace("referrals", title, "2015-16-Q1")),
        ("an increase of 298 (70.4%) from 423", both),
    )
    rows = "referrals,2015-16-Q1,,721,, referrals,2014-15-Q4,,423,,"

    found = stated(passage, data=(dataset(indicator("referrals", title), rows=rows),))

    told = {
        printed: (one.role, one.period.id if one.period else "", bool(one.series))
        for printed, one in found.items()
    }
    assert told == {
        "721": (Role.VALUE, "2015-16-Q1", True),
        "298": (Role.CHANGE, "2015-16-Q1", True),
        "70.4%": (Role.CHANGE, "2015-16-Q1", True),
        "423": (Role.EARLIER, "2014-15-Q4", True),
    }


def test_fact_is_of_no_series() -> None:
    passage = bound("We audited 29 referrals.", ("29", trace("", "audits")))

    assert stated(passage, REFERRALS)["29"].series == ()
