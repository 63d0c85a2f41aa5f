import pytest

from reportgen.charts.scale import scale_for_line, scale_from_zero


@pytest.mark.parametrize(
    ("values", "unit", "words"),
    [
        ([140, 240, 113], "", "0 50 100 150 200 250"),
        ([1681, 1732], "", "0 500 1,000 1,500 2,000"),
        ([3, 1], "", "0 1 2 3"),  # no half children
        ([49.8, 7.2], "%", "0% 10% 20% 30% 40% 50%"),
        ([100.0, 64.0], "%", "0% 20% 40% 60% 80% 100%"),
        ([0.7, 1.9], "%", "0% 0.5% 1.0% 1.5% 2.0%"),
        ([4, -12], "", "-15 -10 -5 0 5"),
        ([-3, -8], "", "-8 -6 -4 -2 0"),
        ([1_400_000, -300_000], "£", "-£0.5m £0 £0.5m £1.0m £1.5m"),
        ([950, 20], "£", "£0 £200 £400 £600 £800 £1,000"),
        ([0, 0], "", "0 1"),
        ([1e-15], "", "0 0.2"),
        (
            [0.000000003, 0.00000001],
            "",
            "0 0.000000002 0.000000004 0.000000006 0.000000008 0.000000010",
        ),
        ([], "", "0 1"),
    ],
)
def test_ticks_are_round_and_hold_zero_and_every_value(
    values: list[float], unit: str, words: str
) -> None:
    scale = scale_from_zero(values, unit)
    assert " ".join(scale.words).replace("\N{MINUS SIGN}", "-") == words
    assert all(scale.low <= value <= scale.high for value in values)


@pytest.mark.parametrize(
    ("values", "low"),
    [
        ([96.0, 59.3], 0),
        ([237, 208, 230], 200),  # from zero it would look flat
        ([7, 7, 7], 0),
        ([20, -3], -5),
        ([0.1, 0.1 + 1e-15], 0),  # alike, but for how numbers are kept
        ([], 0),
    ],
)
def test_a_line_leaves_zero_only_where_it_would_be_flat(values: list[float], low: float) -> None:
    assert scale_for_line(values, "").low == low
