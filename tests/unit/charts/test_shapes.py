import pytest

from reportgen.charts.shapes import Box, Place

BOX = Box(10, 10, 20, 10)


@pytest.mark.parametrize(
    ("start", "end", "crossed"),
    [
        ((0, 15), (40, 15), True),
        ((20, 0), (20, 40), True),
        ((0, 0), (40, 30), True),
        ((0, 15), (9, 15), False),  # ends before it
        ((0, 5), (40, 5), False),
        ((0, 20), (40, 20), False),  # along its edge
        ((0, 19), (9, 40), False),
    ],
)
def test_a_line_through_a_box_is_seen(start: Place, end: Place, crossed: bool) -> None:
    assert BOX.crossed_by(start, end) is crossed
    assert BOX.crossed_by(end, start) is crossed


def test_boxes_side_by_side_do_not_meet() -> None:
    assert not BOX.meets(Box(30, 10, 5, 5))
    assert BOX.meets(Box(29, 19, 5, 5))
