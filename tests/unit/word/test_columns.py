"""How wide columns are: no word is broken, and nothing is wider than the page."""

from __future__ import annotations

import pytest

from reportgen.word.blocks import Cell, Paragraph, Table
from reportgen.word.columns import widths_of

LONG = "An action that was told at length, so that it needs several lines wherever it stands"


def table(*rows: tuple[str, ...]) -> Table:
    cells = (tuple(Cell((Paragraph((), "cell", [words]),)) for words in row) for row in rows)
    return Table((), tuple(cells), headers=1)


def test_a_small_table_is_no_wider_than_it_needs() -> None:
    assert sum(widths_of(table(("Period", "Visits"), ("2014-15", "1,681")), 150)) < 60


def test_a_large_one_takes_the_room_that_there_is() -> None:
    assert sum(widths_of(table((LONG, LONG, "3")), 150)) == pytest.approx(150)


def test_what_is_short_stays_in_one_line_beside_what_is_long() -> None:
    short, long = widths_of(table(("30 Nov 2013", LONG * 3)), 100)
    assert short > 25
    assert long == pytest.approx(100 - short)


def test_where_even_words_have_no_room_all_columns_are_narrower() -> None:
    widths = widths_of(table(("Unaccompanied",) * 9), 100)
    assert sum(widths) == pytest.approx(100)
    assert len(set(widths)) == 1


def test_rows_need_not_be_equally_long() -> None:
    assert len(widths_of(table(("a",), ("b", "c")), 100)) == 2
