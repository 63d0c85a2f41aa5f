import pytest

from reportgen.charts.labels import every_nth, kept_apart


@pytest.mark.parametrize(
    ("middles", "placed"),
    [
        ([20, 60], (20, 60)),  # apart already
        ([50, 52], (50, 60)),
        ([52, 50], (60, 50)),  # in the order of what they name
        ([50, 50], (50, 60)),
        ([98, 99], (85, 95)),  # up from the edge
        ([1], (5,)),
        ([], ()),
    ],
)
def test_labels_are_moved_no_more_than_it_takes(
    middles: list[float], placed: tuple[float, ...]
) -> None:
    assert kept_apart(middles, [10] * len(middles), 0, 100) == placed


@pytest.mark.parametrize(("slot", "widest", "nth"), [(60, 50, 1), (60, 60, 1), (20, 50, 3)])
def test_periods_are_thinned_until_their_labels_fit(slot: float, widest: float, nth: int) -> None:
    assert every_nth(slot, widest) == nth
