"""The workbook holds to "Making spreadsheets accessible", as openpyxl reads it back."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, tzinfo
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest

from reportgen.model.document import Document
from reportgen.outputs.workbook.writing import workbook
from tests.unit.outputs.workbook.papers import (
    CHART,
    REFERRALS,
    WHOLE,
    cells,
    paper,
    table,
)

DAY = date(2015, 11, 5)


def opened(document: Document) -> Any:
    return openpyxl.load_workbook(io.BytesIO(workbook(document, DAY)))


def parts(document: Document) -> dict[str, str]:
    with ZipFile(io.BytesIO(workbook(document, DAY))) as made:
        return {name: made.read(name).decode() for name in made.namelist()}


def marked(sheet: Any) -> list[list[Any]]:
    """The cells of the marked table of a sheet."""
    (found,) = sheet.tables.values()
    return [[cell.value for cell in row] for row in sheet[found.ref]]


@pytest.fixture(scope="module")
def book() -> Any:
    return opened(WHOLE)


def test_cover_contents_shorthand_and_notes_come_before_the_tables(book: Any) -> None:
    assert book.sheetnames == [
        "Cover", "Contents", "Shorthand", "Notes", "Table 1", "Figure 1",
        "How we stand referrals", "Table 2", "Every figure",
    ]  # fmt: skip
    assert marked(book["Contents"])[3] == ["Table 1", "Table 1: Referrals"]
    assert book.active.title == "Cover"


def test_each_sheet_but_the_cover_has_one_table_from_column_a_on(book: Any) -> None:
    for sheet in book.worksheets[1:]:
        (found,) = sheet.tables.values()
        first, last = found.ref.split(":")
        assert re.fullmatch(r"A\d+", first)
        assert last == f"{sheet.dimensions.partition(':')[2]}", "nothing stands beside or below it"
        assert found.headerRowCount == 1
        assert found.autoFilter is None
        assert [one.name for one in found.tableColumns] == marked(sheet)[0]
    assert not book["Cover"].tables


def test_nothing_is_merged_filled_frozen_hidden_or_run(book: Any) -> None:
    for sheet in book.worksheets:
        assert not sheet.merged_cells.ranges
        assert sheet.freeze_panes is None
        assert sheet.sheet_state == "visible"
        assert all(cell.data_type != "f" for cell in every_cell(sheet))
        assert all(cell.fill.fill_type is None for cell in every_cell(sheet))
        assert not sheet.oddFooter.center.text


def test_the_title_of_a_sheet_is_a_heading(book: Any) -> None:
    assert {sheet["A1"].style for sheet in book.worksheets} == {"Heading 1"}
    assert book["Table 1"]["A1"].value == "Table 1: Referrals"


def test_numbers_are_numbers_and_shorthand_has_a_cell_of_its_own(book: Any) -> None:
    assert marked(book["Table 1"]) == [
        ["Period", "Number", "Number: shorthand", "%", "Change"],
        ["2014-15", 1681, None, 64, 298],
        ["2015-16 Q1", 721, "[p]", "[c]", -2],
    ]


def test_numbers_look_as_the_paper_prints_them(book: Any) -> None:
    row = book["Table 1"][7]
    formats = [cell.number_format for cell in row]
    assert formats == ["General", "#,##0", "General", "#,##0.0", "+#,##0;-#,##0;0"]
    assert row[1].alignment.horizontal == "right"


def test_what_is_not_printed_is_not_told_in_a_table() -> None:
    shown = paper(table({"2014-15": cells("33")}, ("%",)))
    assert marked(opened(shown)["Table 1"])[1] == ["2014-15", 33]


def test_only_shorthand_that_is_used_is_explained(book: Any) -> None:
    meanings = [["[p]", "Provisional"], ["[c]", "Confidential"]]
    assert sorted(marked(book["Shorthand"])[1:]) == sorted(meanings)
    plain = opened(paper(table({"2014-15": cells("33")}, ("%",))))
    assert "Shorthand" not in plain.sheetnames


def test_what_an_author_says_of_shorthand_is_a_note_like_any_other() -> None:
    own = replace(table({"2014-15": cells("33")}, ("%",)), notes=("[c] is new this year.",))
    assert marked(opened(paper(own))["Notes"])[1:] == [
        ["Note 1", "Table 1", "[c] is new this year."]
    ]


def test_notes_stand_on_a_sheet_of_their_own_and_tables_lead_to_them(book: Any) -> None:
    assert marked(book["Notes"])[1:] == [
        ["Note 1", "Table 1", "The periods differ in length."],
        ["Note 2", "Figure 1", "Line chart. Up."],
        ["Note 3", "Figure 1", "Counted by the month."],
    ]
    assert "Note 1 on the worksheet Notes belongs to it." in above(book["Table 1"])
    assert "Notes 2 and 3 on the worksheet Notes belong to it." in above(book["Figure 1"])


def test_empty_cells_are_explained_where_there_are_some(book: Any) -> None:
    assert "An empty cell means" in above(book["Table 1"])
    assert "An empty cell means" not in above(book["Figure 1"])


def test_ratings_and_drawings_are_words(book: Any) -> None:
    assert marked(book["How we stand referrals"])[1] == [
        "Referrals", 721, "Amber", "Improving. Trend line. Up.",
    ]  # fmt: skip


def test_an_action_plan_is_data_and_a_glossary_is_not(book: Any) -> None:
    assert marked(book["Table 2"])[1] == ["Red 1\n=Draw up templates", "Team", "-"]
    assert not any("Glossary" in name for name in book.sheetnames)


def test_every_figure_has_its_exact_value(book: Any) -> None:
    rows = marked(book["Every figure"])
    at = rows[0].index("Value")
    assert [row[at] for row in rows[1:]] == [1681, 64.0449, None]
    assert rows[1][-1] == "data/children/observations.csv:11"


@pytest.mark.parametrize("text", ["=1+1", "+1", "@SUM(A1)", "-2+3", "\uff1d1+1"])
def test_words_that_look_like_formulas_stay_words(text: str) -> None:
    sheet = opened(paper(table({text: cells(text)}, (text,), caption=text, worded=(0,))))["Table 1"]
    found = [cell for cell in every_cell(sheet) if cell.value == text]
    assert len(found) == 3
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in found)


def test_headings_that_stand_twice_or_are_empty_are_told_apart() -> None:
    odd = table({"2014-15": cells("1", "2", "3")}, ("Number", "number", ""))
    found = marked(opened(paper(odd))["Table 1"])
    assert found[0] == ["Period", "Number", "number (2)", "Column 4"]


def test_the_contents_lead_to_the_sheets(book: Any) -> None:
    rows = book["Contents"].iter_rows(min_col=1, max_col=1)
    links = {cell.value: cell.hyperlink for (cell,) in rows if cell.hyperlink}
    assert list(links) == book.sheetnames[2:]
    assert links["Table 1"].location == "'Table 1'!A1"
    assert all(link.target is None for link in links.values())


def test_it_says_what_it_is_and_nothing_of_a_person_or_the_clock(book: Any) -> None:
    about = book.properties
    assert about.title == "Safeguarding activity: figures"
    assert (about.language, about.creator) == ("en-GB", "Example Council")
    assert about.lastModifiedBy is None
    assert about.created.date() == about.modified.date() == DAY


def test_every_sheet_of_a_draft_and_of_what_is_exempt_says_so_first() -> None:
    draft = replace(paper(REFERRALS), edition="draft")
    restricted = replace(paper(REFERRALS), exempt_mark="Not for publication: paragraph 3")
    for document, mark in ((draft, "Draft"), (restricted, "Not for publication: paragraph 3")):
        assert all(sheet["A2"].value.startswith(mark) for sheet in opened(document).worksheets)
    assert "Draft" not in opened(paper(REFERRALS))["Cover"]["A2"].value


def test_the_same_paper_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    class Later(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Later:
            return cls(2040, 1, 2, 3, 4, 5, tzinfo=tz)

    first = workbook(WHOLE, DAY)
    monkeypatch.setattr("datetime.datetime", Later)
    assert workbook(WHOLE, DAY) == first
    with ZipFile(io.BytesIO(first)) as made:
        assert {part.date_time for part in made.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_nothing_leads_out_of_the_file() -> None:
    held = parts(WHOLE)
    assert not any("TargetMode" in text for text in held.values())
    assert not any(name.startswith("xl/externalLinks") or "vba" in name for name in held)


def test_a_paper_without_a_table_still_has_its_figures() -> None:
    assert opened(paper()).sheetnames == ["Cover", "Contents", "Every figure"]
    assert opened(replace(paper(), figures=())).sheetnames == ["Cover"]


def test_a_short_heading_stays_on_one_line_and_a_long_one_has_room(book: Any) -> None:
    periods = table({"Household waste": cells("196", "188")}, ("2024-25 Q1", "2025-26 Q1"))
    sheet = opened(paper(periods))["Table 1"]
    assert sheet.column_dimensions["B"].width >= len("2024-25 Q1") + 3
    wrapped = book["Table 1"]
    assert wrapped.row_dimensions[6].height > wrapped.row_dimensions[7].height


def test_a_chart_has_its_figures_on_a_sheet() -> None:
    assert marked(opened(paper(CHART))["Figure 1"])[1] == ["2014-15", 1681]


def above(sheet: Any) -> str:
    """The lines above the table of a sheet."""
    (found,) = sheet.tables.values()
    head = int(re.findall(r"\d+", found.ref)[0])
    return "\n".join(str(sheet.cell(row, 1).value) for row in range(1, head))


def every_cell(sheet: Any) -> Iterator[Any]:
    return (cell for row in sheet.iter_rows() for cell in row)
