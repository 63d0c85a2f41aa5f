"""A composed paper as the audit meets it: in reading order, with places and figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.audit.bound import manuscript_of
from reportgen.model.document import CoverField, Document, Section
from reportgen.model.manuscript import Grid, Kind, Manuscript, Passage
from reportgen.model.narrative import Source
from reportgen.model.text import Printed, Text
from reportgen.paper.declared import glossary
from reportgen.periods import parse
from reportgen.problems import Place, Problems
from reportgen.sources.project import open_project
from reportgen.sources.reader import read_source
from tests.unit.paper.small_paper import compose_blocks, compose_project

HUB = (Printed("MASH"), Printed("a hub"))
FILE = "narratives/activity/2015-16-Q1/01-activity.yml"
BLOCKS = """
- subheading: Numbers of children
- text: |
    Referrals came to {{ referrals }}.

    - They were {{ referrals.previous }} before.

    > So it was said.
- table: referrals
  caption: Referrals to children's social care
  periods: [2014-15-Q4, 2015-16-Q1]
  note: The last came to {{ referrals }}.
- chart: referrals
  kind: bar
  caption: The same drawn
  periods: [2014-15-Q4, 2015-16-Q1]
"""


@pytest.fixture
def source(tmp_path: Path) -> Source:
    compose_blocks(tmp_path, BLOCKS)
    found = Problems()
    project = open_project(tmp_path, found)
    assert project is not None
    source = read_source(project, "activity", parse("2015-16-Q1"), found)
    assert source is not None, list(found)
    return source


@pytest.fixture
def paper(tmp_path: Path, source: Source) -> Manuscript:
    return manuscript_of(compose_project(tmp_path).document, source)


def test_everything_comes_in_reading_order(paper: Manuscript) -> None:
    told = [
        (part.kind, str(part.text)) if isinstance(part, Passage) else str(part.title)
        for part in paper.parts
    ]
    assert told[-8:] == [
        (Kind.HEADING, "Children\u2019s activity"),
        (Kind.SUBHEADING, "Numbers of children"),
        (Kind.PARAGRAPH, "Referrals came to 721."),
        (Kind.ITEM, "They were 423 before."),
        (Kind.QUOTATION, "So it was said."),
        "Table 1: Referrals to children\u2019s social care",
        (Kind.NOTE, "The last came to 721."),
        "Figure 1: The same drawn",
    ]
    assert told[0] == (Kind.TITLE, "Activity: quarter 1 of 2015-16")


def test_it_says_what_the_paper_is_about(paper: Manuscript, source: Source) -> None:
    assert paper.is_bound
    assert paper.data == source.datasets
    assert paper.meeting == source.cover.meeting
    assert (paper.period, paper.covers) == (parse("2015-16-Q1"), parse("2015-04..2015-08"))


def test_a_figure_in_prose_has_its_trace_and_its_place(paper: Manuscript) -> None:
    passage = next(one for one in paper.passages if one.kind is Kind.PARAGRAPH)
    (figure,) = passage.figures
    assert passage.text[figure.start : figure.end] == "721"
    assert figure.behind.sources == (Place("data/children/observations.csv", 5),)
    place = passage.text.place(figure.start, figure.end - figure.start)
    assert (place.file, place.line, place.length) == (FILE, 8, len("{{ referrals }}"))


def test_a_note_has_its_figures_too(paper: Manuscript) -> None:
    note = next(one for one in paper.passages if one.kind is Kind.NOTE)
    assert [note.text[one.start : one.end] for one in note.figures] == ["721"]


def test_a_table_has_what_stands_behind_each_cell(paper: Manuscript) -> None:
    table, chart = paper.grids
    assert [str(one) for one in table.headings] == ["Period", "Referrals"]
    assert [[str(cell) for cell in row.cells] for row in table.rows] == [
        ["2014-15 Q4", "423"],
        ["2015-16 Q1", "721 [p]"],
    ]
    behind = [row.behind for row in table.rows]
    assert [(stub, cell.period if cell else "") for stub, cell in behind] == [
        (None, "2014-15-Q4"),
        (None, "2015-16-Q1"),
    ]
    assert (table.is_chart, chart.is_chart) == (False, True)
    assert (table.place.line, table.rows[0].cells[1].place().line) == (13, 13)


def test_a_caption_leads_past_its_label_to_where_it_was_written(paper: Manuscript) -> None:
    title = next(iter(paper.grids)).title
    place = title.place(title.index("social"), 6)
    assert (place.line, place.column, place.length) == (14, 38, 6)


def test_labels_of_the_cover_and_terms_stand_before_what_they_label(source: Source) -> None:
    wards = Text("All\u00a0wards", lambda offset, length: Place("cover.yml", 3, 8 + offset, length))
    document = Document(
        title="A title",
        council="",
        language="en-GB",
        meeting="",
        period="",
        cover=(CoverField("wards", "Wards", (wards,)),),
        sections=(Section("s", "2.", "Glossary", (glossary((HUB,)),), Place("g.yml", 1)),),
        figures=(),
    )
    passages = list(manuscript_of(document, source).passages)
    assert [str(one.text) for one in passages] == [
        "A title",
        "Wards: All wards",
        "Glossary",
        "MASH  a hub",
    ]
    assert passages[1].text.place(7, 3) == Place("cover.yml", 3, 8, 3)
    assert passages[1].text.place() == Place("cover.yml", 3, 8, 9)
    assert (passages[2].number, passages[3].section) == ("2.", "Glossary")
    assert passages[3].place == Place("g.yml", 1)


def test_a_grid_knows_where_it_stands(paper: Manuscript) -> None:
    assert all(isinstance(grid, Grid) for grid in paper.grids)
    assert {grid.section for grid in paper.grids} == {"Children\u2019s activity"}
