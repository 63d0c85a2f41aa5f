from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from typing import get_args

import pytest

from reportgen.charts import theme
from reportgen.charts.canvas import width_of
from reportgen.charts.draw import DRAWINGS, draw
from reportgen.charts.icons import RADIUS, SIGNS
from reportgen.model.chart import Chart, ChartKind, Icon, Reference, Series
from reportgen.paper.run_chart import WHY
from tests.unit.charts.drawing import Drawing
from tests.unit.charts.samples import (
    ADOPTION,
    COMPLAINTS,
    CONVERSION,
    FOUR_BARS,
    FOUR_LINES,
    PANELS,
    PLANS,
    REFERRALS,
    RUN,
    SAMPLES,
    STACK,
    STEPPED,
    SUPPRESSED,
    TREND,
    XMR,
    YEARS,
    point,
    series,
    wording,
)

#: Kinds that print no shorthand: a count of actions is never missing, a sparkline has no words.
WITHOUT_GAPS = (ChartKind.RATINGS, ChartKind.SPARKLINE)
every_sample = pytest.mark.parametrize("name", SAMPLES)
BLUE, TURQUOISE = theme.LOOKS[0].colour, theme.LOOKS[1].colour


@every_sample
def test_no_words_overlap_or_leave_the_sheet(name: str) -> None:
    drawing = Drawing(SAMPLES[name])
    for one in drawing.texts:
        assert drawing.sheet.holds(one.box), one.words
    for one, other in combinations(drawing.texts, 2):
        assert not one.box.meets(other.box), (one.words, other.words)


@every_sample
def test_words_are_large_and_dark_enough_to_read(name: str) -> None:
    for text in Drawing(SAMPLES[name]).texts:
        assert text.size >= 10.5
        assert text.colour in {theme.PLAIN.colour.lower(), theme.QUIET.colour.lower()}


@every_sample
def test_a_chart_is_as_wide_as_the_text_of_the_page(name: str) -> None:
    assert Drawing(SAMPLES[name]).sheet.width == theme.WIDTH


def test_the_value_of_every_bar_and_point_is_printed_as_the_paper_words_it() -> None:
    assert {"140", "144", "133", "240", "113"} <= set(Drawing(REFERRALS).words)
    assert {"96.0%", "83.0%", "64.0%", "75.0%"} <= set(Drawing(CONVERSION).words)
    assert {"49.8%", "44.9%", "7.2%", "7.5%"} <= set(Drawing(PLANS).words)


def test_every_kind_of_chart_can_be_drawn() -> None:
    assert set(DRAWINGS) == set(ChartKind)


def test_bars_side_by_side_are_made_wide_enough_for_their_values() -> None:
    values = [28.4, 30.1, 29.5, 25.0, 26.1]
    both = series(YEARS, values, "%", "Far"), series(YEARS, values[::-1], "%", "Moved")
    drawing = Drawing(Chart(ChartKind.BAR, "Children", "%", both))
    assert [drawing.words.count(f"{value}%") for value in values] == [2] * 5


@pytest.mark.parametrize("last", [48.8, 49.4])
def test_no_target_stands_between_a_point_and_its_value(last: float) -> None:
    target = Reference("target", Decimal(50), "50%")
    line = series(YEARS, [44, 46.1, 47, 48, last], "%")
    drawing = Drawing(Chart(ChartKind.LINE, "", "%", (line,), (target,)))
    (value,) = [text.box for text in drawing.texts if text.words == f"{last}%"]
    (dashed,) = drawing.dashed
    assert value.top > dashed.foot


def test_no_target_shows_between_a_bar_and_its_value() -> None:
    target = Reference("target", Decimal(50), "50%")
    drawing = Drawing(Chart(ChartKind.BAR, "", "%", (series(YEARS[:1], [49.4], "%"),), (target,)))
    (value,) = [text.box for text in drawing.texts if text.words == "49.4%"]
    (bar,), (dashed,) = drawing.filled(BLUE), drawing.dashed
    assert value.foot < dashed.top < bar.top
    assert any(
        ground.top < value.top and dashed.foot < ground.foot <= bar.top
        for ground in drawing.filled(theme.PAPER)
    )


def test_bars_are_drawn_to_scale_from_zero() -> None:
    chart = Chart(ChartKind.BAR, "", "", (series(YEARS[:3], [100, 50, 150]),))
    bars = Drawing(chart).filled(BLUE)
    assert [bar.height / bars[0].height for bar in bars] == pytest.approx([1, 0.5, 1.5], abs=0.001)
    assert len({round(bar.foot, 1) for bar in bars}) == 1


def test_category_bars_are_drawn_to_scale_from_zero() -> None:
    chart = Chart(ChartKind.CATEGORIES, "", "", (series(YEARS[:3], [100, 50, 150]),))
    bars = Drawing(chart).filled(BLUE)
    assert [bar.width / bars[0].width for bar in bars] == pytest.approx([1, 0.5, 1.5], abs=0.001)
    assert len({bar.left for bar in bars}) == 1


def test_a_gap_breaks_the_line() -> None:
    lines = Drawing(CONVERSION).stroked(BLUE, theme.SERIES_WIDTH)
    before, after = sorted(lines)
    assert before.right < after.left


@pytest.mark.parametrize("kind", [kind for kind in ChartKind if kind not in WITHOUT_GAPS])
def test_a_suppressed_value_leaves_its_shorthand_and_no_mark(kind: ChartKind) -> None:
    points = point("Boys", 12, "12"), point("Girls", None, "[c]"), point("All", 15, "15")
    drawing = Drawing(Chart(kind, "Children", "", (Series(wording("2015"), points),)))
    assert "[c]" in drawing.words
    assert len(drawing.filled(BLUE)) == 2


def test_a_provisional_point_is_hollow_and_the_chart_says_what_that_means() -> None:
    drawing = Drawing(CONVERSION)
    assert len(drawing.filled(BLUE)) == 3  # of four points
    assert "Hollow marker: provisional [p]" in drawing.words


def test_a_provisional_bar_is_pale_and_broken_and_the_chart_says_what_that_means() -> None:
    drawing = Drawing(PLANS)
    assert len(drawing.filled(theme.tint(TURQUOISE))) == 2 + 1  # and its sample
    assert len(drawing.dashed) == 2 + 1
    assert "Paler, broken outline: provisional [p]" in drawing.words


def test_a_provisional_bar_keeps_the_stripes_that_tell_its_series() -> None:
    final, provisional = (
        Drawing(replace(FOUR_BARS, series=tuple(_as(one, status) for one in FOUR_BARS.series)))
        for status in (False, True)
    )
    for look in theme.LOOKS:
        white = final.striped(theme.PAPER, final.filled(look.colour)[-1])
        coloured = provisional.striped(look.colour, provisional.filled(theme.tint(look.colour))[-1])
        assert white == coloured
        assert bool(white) is (look.stripes != "none")


def test_a_series_that_is_all_provisional_is_so_in_its_key() -> None:
    first, second = PLANS.series
    drawing = Drawing(replace(PLANS, series=(first, _as(second, True))))
    assert drawing.filled(TURQUOISE) == []
    assert len(drawing.filled(theme.tint(TURQUOISE))) == 4 + 1 + 1  # and its two samples


def _as(one: Series, provisional: bool) -> Series:
    return replace(
        one, points=tuple(replace(point, provisional=provisional) for point in one.points)
    )


def test_a_chart_with_nothing_provisional_does_not_speak_of_it() -> None:
    assert not [words for words in Drawing(ADOPTION).words if "provisional" in words]


def test_targets_are_dashed_lines_named_beside_them() -> None:
    drawing = Drawing(ADOPTION)
    assert len(drawing.dashed) == 2
    assert {"A1 target 420 days", "A2 target 120 days"} <= set(drawing.words)


def test_a_target_among_categories_is_named_above_its_line() -> None:
    drawing = Drawing(COMPLAINTS)
    (line,) = drawing.dashed
    (name,) = [text for text in drawing.texts if text.words == "Last year's average 12"]
    assert name.box.foot < line.top
    assert name.box.left < line.left < name.box.right


def test_a_target_above_every_value_is_still_on_the_chart() -> None:
    chart = Chart(
        ChartKind.BAR,
        "",
        "",
        (series(YEARS, [1] * 5),),
        (Reference("target", Decimal("40"), "40"),),
    )
    drawing = Drawing(chart)
    assert drawing.sheet.holds(drawing.dashed[0])


def test_lines_are_named_where_they_end_and_have_no_key() -> None:
    drawing = Drawing(FOUR_LINES)
    ends = [text for text in drawing.texts if text.words.startswith(("Reading", "South"))]
    assert [text.words for text in ends] == ["Reading 66", "South East 50"]
    assert all(text.box.left > 250 for text in ends)


def test_bars_of_several_series_differ_in_more_than_colour() -> None:
    drawing = Drawing(FOUR_BARS)
    white = drawing.stroked(theme.PAPER, theme.STRIPE_WIDTH)
    for look in theme.LOOKS[1:]:
        assert any(bar.holds(stripes) for bar in drawing.filled(look.colour) for stripes in white)


def test_an_axis_that_does_not_start_at_zero_says_so() -> None:
    assert "Children (axis starts at 200)" in Drawing(SAMPLES["steep"]).words


def test_a_chart_without_a_figure_says_so() -> None:
    assert "No figures to show" in Drawing(SAMPLES["nothing, line"]).words


def test_where_room_is_short_the_last_period_keeps_its_label() -> None:
    words = Drawing(SAMPLES["many periods"]).words
    assert words.count("Dec") == 12
    assert "Aug" not in words


def test_signs_of_money_and_of_markup_are_printed_as_they_stand() -> None:
    chart = Chart(ChartKind.BAR, "From $5 to $10 & <more>", "", (series(["a_b"], [1], name="x^2"),))
    assert {"From $5 to $10 & <more>", "a_b"} <= set(Drawing(chart).words)


@every_sample
def test_nothing_in_a_drawing_changes_from_one_time_to_the_next(name: str) -> None:
    svg = draw(SAMPLES[name])
    assert svg == draw(SAMPLES[name])
    assert svg.startswith(b"<svg")
    assert b"metadata" not in svg
    assert b" id=" not in svg  # several stand in one page
    assert b"<style" not in svg  # which would style that page


def test_a_target_that_changed_is_a_line_in_steps_named_by_what_it_is_now() -> None:
    stepped = Drawing(STEPPED)
    (line,) = stepped.dashed
    (level,) = Drawing(
        replace(STEPPED, references=(Reference("target", Decimal(95), "95%"),))
    ).dashed
    assert line.width == level.width
    assert line.height > 0 == level.height
    assert {"Target 95%"} <= set(stepped.words)


def test_the_parts_of_a_stack_are_drawn_to_scale_one_on_another() -> None:
    firm = replace(STACK, series=tuple(_as(one, False) for one in STACK.series))
    drawing = Drawing(firm)
    neglect, emotional = drawing.filled(BLUE), drawing.filled(TURQUOISE)
    assert (neglect[1].height + 1) / (neglect[0].height + 1) == pytest.approx(104 / 98, abs=0.01)
    assert (emotional[0].height + 1) / (neglect[0].height + 1) == pytest.approx(40 / 98, abs=0.01)
    assert [part.foot for part in emotional] == pytest.approx([part.top - 1 for part in neglect])


def test_a_stack_says_its_total_and_names_its_parts_beside_the_last_bar() -> None:
    words = Drawing(STACK).words
    assert {"171", "183", "191", "98", "120", "Neglect", "Emotional abuse"} <= set(words)
    assert "of any other kind 9" in words  # with its value, which the bar has no room for


def test_a_suppressed_part_has_one_size_whatever_it_is() -> None:
    drawing = Drawing(SUPPRESSED)
    emotional = drawing.stroked(TURQUOISE, 1.0)
    sexual = drawing.stroked(theme.LOOKS[2].colour, 1.0)
    assert len(emotional) == 1
    sizes = {(round(box.width, 2), round(box.height, 2)) for box in (*emotional, *sexual)}
    assert len(sizes) == 1
    assert drawing.words.count("[x]") == 3


def test_points_that_are_more_than_chance_differ_in_more_than_colour() -> None:
    drawing = Drawing(XMR)
    assert {"Special cause: improving", "Special cause: concerning"} <= set(drawing.words)
    assert len(drawing.filled(theme.LOOKS[3].colour)) == 1 + 1  # and its sample
    assert theme.SPECIAL["concerning"].shape != theme.SPECIAL["improving"].shape


def test_a_run_chart_names_its_lines_and_says_what_follows_from_them() -> None:
    words = Drawing(XMR).words
    assert {"Mean 75.0%", "Upper limit 85.4%", "Lower limit 64.6%", "Target 90%"} <= set(words)
    assert "Assurance: the target of 90% is consistently missed" in words
    assert {"Median 71.5%", RUN.verdicts[0].words} <= set(Drawing(RUN).words)


def test_mean_limits_and_target_are_told_apart_by_their_dashes() -> None:
    drawing = Drawing(XMR)
    assert len(drawing.dashed) == 3  # the target and both limits, not the mean
    pens = [theme.REFERENCES[0], theme.OWN["limit"], theme.OWN["middle"]]
    assert len({pen.dashes for pen in pens}) == 3


@pytest.mark.parametrize("icon", [icon for icon in get_args(Icon) if icon])
def test_every_icon_has_a_sign_of_its_own(icon: Icon) -> None:
    assert SIGNS[icon]
    assert list(SIGNS.values()).count(SIGNS[icon]) == 1


def test_an_icon_stands_whole_on_the_sheet() -> None:
    drawing = Drawing(XMR)
    rings = [box for box in drawing.filled(theme.PAPER) if box.width == pytest.approx(2 * RADIUS)]
    assert len(rings) == 2
    assert all(ring.left >= 0.5 for ring in rings)


def test_each_small_chart_has_its_own_scale_and_its_last_value_beside_its_point() -> None:
    drawing = Drawing(PANELS)
    assert {"1,500", "91.0%", "736", "[x]"} <= set(drawing.words)
    assert {"1,100", "75%", "500", "\N{MINUS SIGN}£4", "£4"} <= set(drawing.words)
    assert drawing.words.count("2012-13") == len(PANELS.series)
    (last,) = [text.box for text in drawing.texts if text.words == "91.0%"]
    assert any(
        marker.right <= last.left < marker.right + 3 * theme.GAP
        and last.top < marker.top + marker.height / 2 < last.foot
        for marker in drawing.filled(theme.PAPER)  # the last is provisional
    )


def test_small_charts_fit_the_page_with_their_caption() -> None:
    assert Drawing(PANELS).sheet.height < 550  # of 717 points


def test_a_trend_line_is_as_small_as_a_cell_and_has_no_words() -> None:
    drawing = Drawing(TREND)
    assert drawing.words == []
    assert drawing.sheet.width < 70
    assert drawing.sheet.height < 25
    assert all(drawing.sheet.holds(box) for box in drawing.stroked(BLUE, 1.5))


def test_a_trend_line_is_broken_at_a_gap_and_hollow_where_it_is_provisional() -> None:
    drawing = Drawing(TREND)
    before, after = sorted(drawing.stroked(BLUE, 1.5))
    assert before.right < after.left
    assert len(drawing.filled(theme.PAPER)) == 1


@pytest.mark.parametrize("values", [[None] * 5, [3] * 5, [None, None, 3, None, None]])
def test_a_trend_line_of_nothing_of_level_figures_and_of_one(values: list[int | None]) -> None:
    drawing = Drawing(replace(TREND, series=(series(YEARS, values),)))
    assert len(drawing.filled(BLUE)) == (values[2] is not None)


@pytest.mark.parametrize("why", WHY.values())
def test_the_longest_verdict_fits_on_its_line(why: str) -> None:
    words = f"Variation: special cause, concerning: {why}"
    assert width_of(words) + 17 < theme.WIDTH
