"""Which passages and tables of a paper are not what they were."""

from __future__ import annotations

from reportgen.model.manuscript import Grid, Kind, Manuscript, Part, Passage, Row
from reportgen.model.text import Text
from reportgen.problems import NOWHERE
from reportgen.review.changes import ChangedGrid, How
from reportgen.review.dialects import Terminal
from reportgen.review.passages import ChangedParts, changed_parts


def paragraph(number: str, words: str, kind: Kind = Kind.PARAGRAPH) -> Passage:
    return Passage(kind, Text(words), number, "Section")


def table(title: str, heads: str, *rows: str, chart: bool = False) -> Grid:
    return Grid(
        Text(title),
        tuple(map(Text, heads.split())),
        tuple(Row(tuple(map(Text, row.split()))) for row in rows),
        is_chart=chart,
    )


def changed(before: list[Part], after: list[Part]) -> ChangedParts:
    return changed_parts(
        Manuscript("p", tuple(before), NOWHERE), Manuscript("p", tuple(after), NOWHERE)
    )


def hows(found: ChangedParts) -> list[How]:
    return [part.how for part in found.parts]


ONE = paragraph("1.1", "The service has met its target in every month of the year.")
TWO = paragraph("1.2", "Nothing more was spent than the committee had agreed to.")


def test_what_only_has_another_number_is_counted_and_not_told() -> None:
    new = paragraph("1.1", "Staff were trained in May.")
    found = changed([ONE, TWO], [new, paragraph("1.2", ONE.text), paragraph("1.3", TWO.text)])
    assert hows(found) == [How.ADDED]
    assert found.renumbered == 2


def test_a_reference_that_follows_its_paragraph_is_not_told() -> None:
    new = paragraph("1.1", "Staff were trained in May.")
    refers = "The target is met (paragraph {}), as table 2 shows."
    found = changed(
        [ONE, paragraph("1.2", refers.format("1.1"))],
        [new, paragraph("1.2", ONE.text), paragraph("1.3", refers.format("1.2"))],
    )
    assert hows(found) == [How.ADDED]
    assert found.renumbered == 2


def test_a_reference_to_something_else_is_told() -> None:
    refers = "The target is met (paragraph {}), as table 2 shows."
    found = changed(
        [ONE, TWO, paragraph("1.3", refers.format("1.1"))],
        [ONE, TWO, paragraph("1.3", refers.format("1.2"))],
    )
    assert hows(found) == [How.CHANGED]


def test_what_moved_is_told_once() -> None:
    found = changed([ONE, TWO], [TWO, ONE])
    assert hows(found) == [How.MOVED]


def test_a_heading_in_wholly_other_words_is_still_the_same() -> None:
    found = changed(
        [paragraph("5", "Looked-after children", Kind.HEADING)],
        [paragraph("5", "Those in our care", Kind.HEADING)],
    )
    assert hows(found) == [How.CHANGED]


def test_a_cell_a_row_and_a_column() -> None:
    before = table("Table 1: Calls", "Month Calls", "May 10", "June 12", "July 14")
    after = table("Table 2: Calls", "Month Calls Share", "June 12 5%", "July 15 6%", "August 9 4%")
    (part,) = changed([before], [after]).parts
    assert isinstance(part, ChangedGrid)
    assert (part.rows_added, part.rows_removed) == (("August",), ("May",))
    assert (part.columns_added, part.columns_removed) == (("Share",), ())
    (cell,) = part.cells
    assert (cell.row, cell.column) == ("July", "Calls")
    assert Terminal().runs(cell.runs) == "[-14-]{+15+}"
    assert part.title == ()


def test_a_table_that_went_and_another_that_came_are_both_told() -> None:
    before = table("Table 1: Calls", "Month Calls", "May 10")
    after = table("Table 1: Staff", "Team Posts", "North 3")
    assert sorted(hows(changed([before], [after]))) == [How.ADDED, How.REMOVED]


def test_a_chart_is_not_its_table() -> None:
    before = table("Table 1: Calls", "Month Calls", "May 10")
    after = table("Figure 1: Calls", "Month Calls", "May 11", chart=True)
    assert sorted(hows(changed([before], [after]))) == [How.ADDED, How.REMOVED]
