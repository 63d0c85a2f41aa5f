"""Where the values of a line stand: beside the lines, and not across them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from reportgen.charts.frame import frame_for
from reportgen.charts.line import runs_of
from reportgen.charts.scale import scale_for
from reportgen.charts.sides import reference_sides
from reportgen.charts.values import value_labels
from reportgen.model.chart import Reference
from tests.unit.charts.samples import QUARTERS, RUN, series

VALUES = (140, 135, 137, 131, 128, 129, 149, 141, 156, 128)
LINES = (
    Reference("mean", Decimal("134.8"), "134.8", stands="middle"),
    Reference("upper limit", Decimal("158.2"), "158.2", stands="limit"),
)


def test_between_its_line_and_the_mean_a_value_stands_beside_its_point() -> None:
    chart = replace(RUN, series=(series(QUARTERS[: len(VALUES)], VALUES),), references=LINES)
    frame = frame_for(chart, scale_for(chart), reference_sides(chart))
    runs = [run for one in chart.series for run in runs_of(frame, one)]
    labels = value_labels(chart, frame, runs)
    assert len(labels) == len(VALUES)
    for label in labels:
        for run in runs:
            crossing = [piece for piece in pairwise(run) if label.ground.crossed_by(*piece)]
            assert not crossing, label.words
