"""The overview of ratings: every rating by symbol and number, never by its colour alone."""

from __future__ import annotations

from reportgen.model.chart import Chart, ChartKind, Series
from tests.unit.charts.drawing import Drawing
from tests.unit.charts.samples import point, wording

NAMES = ("Red", "Amber", "Green", "Complete")


def overview(counts: dict[str, tuple[int | None, ...]]) -> Chart:
    """A chart of how many actions of each theme have each rating."""
    series = tuple(
        Series(
            wording(name),
            tuple(
                point(theme, each[number], "[x]" if each[number] is None else str(each[number]))
                for theme, each in counts.items()
            ),
        )
        for number, name in enumerate(NAMES)
    )
    return Chart(ChartKind.RATINGS, "Number of actions", "", series)


def test_of_one_plan_every_rating_has_its_symbol_name_and_number() -> None:
    words = Drawing(overview({"All actions": (2, 7, 12, 3)})).words
    for symbol, name, count in zip("■▲◆✓", NAMES, ("2", "7", "12", "3"), strict=True):
        assert {symbol, name, count} <= set(words)


def test_what_is_not_told_is_shorthand_and_no_bar() -> None:
    drawing = Drawing(overview({"All actions": (2, 7, None, None)}))
    assert drawing.words.count("[x]") == 2


def test_of_several_themes_each_tells_its_ratings_in_words() -> None:
    drawing = Drawing(overview({"Front door": (1, 0, 30, 2), "Conferences": (0, 0, 0, 0)}))
    assert "1 Red, 30 Green, 2 Complete" in drawing.words
    assert "none" in drawing.words
    assert "◆ 30" in drawing.words
