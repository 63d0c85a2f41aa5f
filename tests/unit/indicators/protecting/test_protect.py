"""What is hidden, what stands, and what the officer is told of it."""

from __future__ import annotations

import pytest

from reportgen.indicators.catalogue import Catalogue
from reportgen.model.data import Indicator, Show
from reportgen.model.figures import FigureError
from reportgen.periods import parse
from tests.unit.indicators.small_data import built, indicator

SUPPRESS, ROUND = {"rule": "suppress"}, {"rule": "round"}
BREAKDOWN = {"categories": {"neglect": "Neglect", "emotional": "Emotional", "sexual": "Sexual"}}


def plans(**fields: object) -> Indicator:
    return indicator("plans", **{"disclosure": SUPPRESS, **fields})


def on_time(**fields: object) -> Indicator:
    parts = {"numerator": "held in time", "denominator": "all conferences"}
    known = {"unit": "percentage", "disclosure": SUPPRESS, **parts}
    return indicator("on_time", **{**known, **fields})


def shown(catalogue: Catalogue, name: str = "plans") -> dict[str, str]:
    """Every row of an indicator as a table prints it."""
    rows = catalogue.observed.readings[name]
    return {
        f"{period.id} {category}".strip(): catalogue.figure(name, period, category).in_table().text
        for period, category in rows
    }


@pytest.mark.parametrize(
    ("one", "rows", "printed"),
    [
        pytest.param(
            plans(),
            """
            plans,2014-15-Q1,,1
            plans,2014-15-Q2,,5
            plans,2014-15-Q3,,6
            plans,2014-15-Q4,,0
            """,
            {"2014-15-Q1": "[c]", "2014-15-Q2": "[c]", "2014-15-Q3": "6", "2014-15-Q4": "0"},
            id="1 to 5 are hidden, 0 and 6 stand",
        ),
        pytest.param(
            plans(breakdown=BREAKDOWN),
            """
            plans,2014-15-Q1,,45
            plans,2014-15-Q1,neglect,30
            plans,2014-15-Q1,emotional,12
            plans,2014-15-Q1,sexual,3
            """,
            {
                "2014-15-Q1": "45",
                "2014-15-Q1 neglect": "30",
                "2014-15-Q1 emotional": "[c]",
                "2014-15-Q1 sexual": "[c]",
            },
            id="a second category keeps the total from telling the first",
        ),
        pytest.param(
            plans(breakdown=BREAKDOWN),
            """
            plans,2014-15-Q1,neglect,30
            plans,2014-15-Q1,emotional,2
            plans,2014-15-Q1,sexual,3
            """,
            {
                "2014-15-Q1 neglect": "30",
                "2014-15-Q1 emotional": "[c]",
                "2014-15-Q1 sexual": "[c]",
                "2014-15-Q1": "35",
            },
            id="the total that the categories make is kept",
        ),
        pytest.param(
            plans(),
            """
            plans,2014-15,,56
            plans,2014-15-Q1,,3
            plans,2014-15-Q2,,30
            plans,2014-15-Q3,,12
            plans,2014-15-Q4,,11
            """,
            {
                "2014-15": "56",
                "2014-15-Q1": "[c]",
                "2014-15-Q2": "30",
                "2014-15-Q3": "12",
                "2014-15-Q4": "[c]",
            },
            id="a second quarter keeps the year from telling the first",
        ),
        pytest.param(
            plans(),
            """
            plans,2014-04..2014-08,,20
            plans,2014-04..2014-07,,17
            plans,2014-08,,3
            """,
            {"2014-04..2014-08": "20", "2014-04..2014-07": "[c]", "2014-08": "[c]"},
            id="two years to date tell the month between them",
        ),
        pytest.param(
            on_time(),
            """
            on_time,2014-15-Q1,,,66,68
            on_time,2014-15-Q2,,,3,40
            on_time,2014-15-Q3,,,40,40
            """,
            {"2014-15-Q1": "[c]", "2014-15-Q2": "[c]", "2014-15-Q3": "100"},
            id="two that were not, and three that were",
        ),
    ],
)
def test_what_is_printed(one: Indicator, rows: str, printed: dict[str, str]) -> None:
    catalogue, _ = built([one], rows)
    assert shown(catalogue, str(one.id)) == printed


def test_a_hidden_percentage_takes_its_numbers_and_its_note_with_it() -> None:
    catalogue, _ = built([on_time()], "on_time,2015-16-Q1,,,3,40,,three of forty")
    figure = catalogue.named("on_time")
    for show in (Show.VALUE, Show.NUMERATOR, Show.DENOMINATOR):
        phrase = figure.shown(show).in_table()
        assert phrase.text == "[c]"
        assert phrase.trace
        assert phrase.trace.value is None
        assert not phrase.trace.note


def test_what_is_hidden_first_and_what_to_keep_it_are_not_told_apart() -> None:
    rows = "plans,2014-15-Q1,neglect,30\nplans,2014-15-Q1,emotional,12\nplans,2014-15-Q1,sexual,3"
    catalogue, _ = built([plans(breakdown=BREAKDOWN)], rows)
    period = parse("2014-15-Q1")
    traces = [
        catalogue.figure("plans", period, category).in_table().trace
        for category in ("emotional", "sexual")
    ]
    assert len({(one.made_from, one.note, one.statuses) for one in traces if one}) == 1


def test_a_sum_that_needs_a_hidden_figure_is_hidden() -> None:
    catalogue, _ = built([plans()], "plans,2015-04,,3\nplans,2015-05,,30\nplans,2015-06,,20")
    assert catalogue.named("plans").in_table().text == "[c]"


@pytest.mark.parametrize("word", ["change", "changed", "direction", "words", "share", "out_of"])
def test_no_sentence_can_print_what_is_made_of_a_hidden_figure(word: str) -> None:
    rows = "plans,2014-15-Q4,neglect,3\nplans,2015-16-Q1,neglect,30\nplans,2015-16-Q1,,44"
    catalogue, _ = built([plans(breakdown=BREAKDOWN)], rows)
    figure = catalogue.figure(
        "plans", parse("2014-15-Q4" if word == "words" else "2015-16-Q1"), "neglect"
    )
    if word in ("share", "out_of"):
        figure = catalogue.figure("plans", parse("2014-15-Q4"), "neglect")
    with pytest.raises(FigureError):
        figure.get(word)


def test_one_count_that_two_indicators_give_is_hidden_in_both() -> None:
    whole = indicator("children", title="Children with a plan", disclosure=SUPPRESS)
    rows = """
        plans,2014-15-Q1,neglect,30
        plans,2014-15-Q1,emotional,12
        plans,2014-15-Q1,sexual,3
        children,2014-15-Q1,,45
    """
    catalogue, _ = built([plans(breakdown=BREAKDOWN), whole], rows)
    assert shown(catalogue)["2014-15-Q1 emotional"] == "[c]"


def test_a_percentage_of_a_known_base_is_hidden_with_the_count_it_gives() -> None:
    base = indicator("children", title="Children with a plan", disclosure=SUPPRESS)
    share = on_time(denominator="children with a plan")
    catalogue, _ = built([base, share], "children,2015-16-Q1,,40\non_time,2015-16-Q1,,7.5")
    assert shown(catalogue, "on_time") == {"2015-16-Q1": "[c]"}
    assert shown(catalogue, "children") == {"2015-16-Q1": "40"}


def test_what_the_officer_left_out_is_kept_too() -> None:
    rows = """
        plans,2014-15-Q1,,45
        plans,2014-15-Q1,neglect,30
        plans,2014-15-Q1,emotional,12
        plans,2014-15-Q1,sexual,,,,c
    """
    catalogue, _ = built([plans(breakdown=BREAKDOWN)], rows)
    assert shown(catalogue)["2014-15-Q1 emotional"] == "[c]"


def test_rounding_is_to_the_nearest_five_and_percentages_are_of_what_is_rounded() -> None:
    catalogue, problems = built([on_time(disclosure=ROUND)], "on_time,2015-16-Q1,,,12,38")
    figure = catalogue.named("on_time")
    texts = [
        figure.shown(show).in_table().text
        for show in (Show.VALUE, Show.NUMERATOR, Show.DENOMINATOR)
    ]
    assert texts == ["25", "10", "40"]
    assert not problems


def test_rounded_counts_that_can_be_only_one_number_are_hidden() -> None:
    names = {"a": "A", "b": "B", "c": "C", "d": "D"}  # each rounds to 0, so it is at most 2
    rows = "\n".join(["plans,2014-15-Q1,,8", *(f"plans,2014-15-Q1,{name},2" for name in names)])
    one = plans(breakdown={"categories": names}, disclosure=ROUND)
    seen = shown(built([one], rows)[0])  # and 10 is at least 8
    assert "[c]" in seen.values()


@pytest.mark.parametrize("rule", [None, {"rule": "none", "reason": "counts of street lamps"}])
def test_without_a_rule_nothing_changes(rule: dict[str, str] | None) -> None:
    rows = "plans,2014-15-Q1,,3"
    catalogue, problems = built([indicator("plans", disclosure=rule)], rows)
    assert shown(catalogue) == {"2014-15-Q1": "3"}
    assert not problems


def test_the_officer_is_told_how_many_and_why() -> None:
    rows = "plans,2014-15-Q1,neglect,30\nplans,2014-15-Q1,emotional,12\nplans,2014-15-Q1,sexual,3"
    _, problems = built([plans(breakdown=BREAKDOWN)], rows)
    assert [(one.code, one.what) for one in problems] == [
        (
            "D060",
            '2 figures of "Plans" are shown as [c]: 1 with a count of 1 to 5 (2014-15-Q1 Sexual), '
            "1 so that those cannot be worked out (2014-15-Q1 Emotional)",
        )
    ]


def test_what_another_indicator_without_a_rule_gives_away_is_told() -> None:
    open_one = indicator("children", title="Plans", disclosure={"rule": "none", "reason": "old"})
    rows = "plans,2014-15-Q1,,3\nchildren,2014-15-Q1,,3"
    _, problems = built([plans(), open_one], rows)
    assert "D061" in [one.code for one in problems]


@pytest.mark.parametrize(
    ("named", "rows", "seen"),
    [
        pytest.param(
            {"title": "Visits"},
            "visits,2014-15-Q1,,12",
            {"2014-15-Q1": "12"},
            id="the same number under another name is another count",
        ),
        pytest.param(
            {"title": "Visits", "also": ["Plans"]},
            "visits,2014-15-Q1,,40",
            {"2014-15-Q1": "40"},
            id="another number under the same name is another count",
        ),
        pytest.param(
            {"title": "Visits"},
            "visits,2014-15-Q1,,42\nvisits,2014-15-Q2,,50",
            {"2014-15-Q1": "42", "2014-15-Q2": "50"},
            id="what is the same at one time and not at another is another count",
        ),
    ],
)
def test_two_counts_are_not_tied_by_chance(
    named: dict[str, object], rows: str, seen: dict[str, str]
) -> None:
    """The total of the plans, 42, is hidden with the 12 of a category that may not be told."""
    of_plans = """
        plans,2014-15-Q1,neglect,30
        plans,2014-15-Q1,emotional,12
        plans,2014-15-Q1,sexual,0
        plans,2014-15-Q2,neglect,31
        plans,2014-15-Q2,emotional,,,,c
        plans,2014-15-Q2,sexual,0
        plans,2014-15-Q2,,36
    """
    one = indicator("visits", disclosure=SUPPRESS, **named)
    catalogue, _ = built([plans(breakdown=BREAKDOWN), one], f"{of_plans.strip()}\n{rows}")
    assert "[c]" in shown(catalogue).values()
    assert shown(catalogue, "visits") == seen


REFERRALS = [f"referrals,2014-15-Q{number},,20" for number in range(1, 5)]
BY_AGE = [f"referrals,2014-15-Q{q},{age},10" for q in range(1, 5) for age in ("neglect", "sexual")]


def referrals(**fields: object) -> Indicator:
    return indicator("referrals", **{"disclosure": SUPPRESS, **fields})


def again(**fields: object) -> Indicator:
    known = {"unit": "percentage", "decimals": 1, "denominator": "Referrals"}
    return indicator("again", **{**known, "disclosure": SUPPRESS, **fields})


def placements(**of_mean: object) -> list[Indicator]:
    parts = {"numerator": "Cost of placements", "denominator": "Placements"}
    return [
        indicator("placements", disclosure=SUPPRESS),
        indicator("cost", title="Cost of placements", unit="money", disclosure=SUPPRESS),
        indicator("mean", unit="money", **{"disclosure": SUPPRESS, **parts, **of_mean}),
    ]


def rate(decimals: int) -> list[Indicator]:
    kind = {"measure": "stock", "disclosure": SUPPRESS}
    parts = {"numerator": "PLANS", "denominator": "Under 18s"}
    return [
        indicator("plans", **kind),
        indicator("everyone", title="Under 18s", **kind),
        indicator("rate", unit="rate per 10,000", decimals=decimals, **kind, **parts),
    ]


@pytest.mark.parametrize(
    ("indicators", "rows", "hidden"),
    [
        pytest.param(
            [referrals(), again()],
            [*REFERRALS, "again,2014-15,,5.0"],
            ["again 2014-15"],
            id="a year's percentage of quarters: 4 of 80",
        ),
        pytest.param(
            [referrals(breakdown={**BREAKDOWN, "categories": {"neglect": "N", "sexual": "S"}}),
             again()],
            [*BY_AGE, "again,2014-15,,5.0"],
            ["again 2014-15"],
            id="of quarters by category",
        ),
        pytest.param(
            [referrals(), again()],
            [*REFERRALS, "again,2014-15,,50.0"],
            [],
            id="40 of 80 may be told",
        ),
        pytest.param(
            [referrals(), again(numerator="returned")],
            ["referrals,2014-15-Q1,,3", *REFERRALS[1:], "again,2014-15,,,33,63"],
            ["referrals 2014-15-Q1", "referrals 2014-15-Q2"],
            id="a year's denominator less three of its quarters",
        ),
        pytest.param(
            placements(),
            ["placements,2014-15,,3", "cost,2014-15,,90000", "mean,2014-15,,30000"],
            ["placements 2014-15", "mean 2014-15"],
            id="a total over a mean",
        ),
        pytest.param(
            placements(),
            ["placements,2014-15,,,,,c", "cost,2014-15,,90000", "mean,2014-15,,30000"],
            ["placements 2014-15", "mean 2014-15"],
            id="a total over a mean, of what the officer left out",
        ),
        pytest.param(
            placements(disclosure={"rule": "none", "reason": "published"}),
            ["placements,2014-15,,3", "cost,2014-15,,90000", "mean,2014-15,,30000"],
            ["placements 2014-15", "cost 2014-15"],
            id="a total, where the mean is to be shown",
        ),
        pytest.param(
            rate(2),
            ["plans,2015-03-31,,3", "everyone,2015-03-31,,33000", "rate,2015-03-31,,0.91"],
            ["plans 2015-03-31", "rate 2015-03-31"],
            id="a rate of a population",
        ),
        pytest.param(
            rate(2),
            ["plans,2015-03-31,,3", "everyone,2014-06-30,,33000", "rate,2015-03-31,,0.91"],
            ["plans 2015-03-31", "rate 2015-03-31"],
            id="a rate of the population of the year before",
        ),
        pytest.param(
            rate(0),
            ["plans,2015-03-31,,3", "everyone,2015-03-31,,330000", "rate,2015-03-31,,0"],
            ["plans 2015-03-31"],
            id="a rate too coarse to tell",
        ),
        pytest.param(
            [indicator("workers", disclosure=SUPPRESS),
             indicator("load", unit="ratio", decimals=1, denominator="workers",
                       disclosure=SUPPRESS)],
            ["workers,2014-15,,20", "load,2014-15,,0.2"],
            ["load 2014-15"],
            id="a ratio",
        ),
        pytest.param(
            [referrals(disclosure=ROUND), again(disclosure=ROUND)],
            ["referrals,2014-15,,60", "again,2014-15,,5.0"],
            ["again 2014-15"],
            id="5.0% of 58 to 62 are 3",
        ),
        pytest.param(
            [referrals(disclosure=ROUND), again(disclosure=ROUND, decimals=0)],
            ["referrals,2014-15,,120", "again,2014-15,,3"],
            [],
            id="3% of 118 to 122 are 3 or 4",
        ),
    ],
)  # fmt: skip
def test_what_a_value_alone_gives_away(
    indicators: list[Indicator], rows: list[str], hidden: list[str]
) -> None:
    catalogue, _ = built(indicators, "\n".join(rows))
    seen = {
        f"{one.id} {moment}": text
        for one in indicators
        for moment, text in shown(catalogue, str(one.id)).items()
    }
    assert [moment for moment, text in seen.items() if text == "[c]"] == hidden


def test_a_mean_and_a_total_without_a_rule_that_tell_a_count_are_told() -> None:
    placed, cost, mean = placements(disclosure={"rule": "none", "reason": "published"})
    cost = cost.model_copy(update={"disclosure": mean.disclosure})
    rows = "placements,2014-15,,3\ncost,2014-15,,90000\nmean,2014-15,,30000"
    _, problems = built([placed, cost, mean], rows)
    assert "D061" in [one.code for one in problems]
