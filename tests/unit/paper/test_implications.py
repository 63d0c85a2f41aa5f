"""Implications: three layouts of the same words, and what is missing in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.model.document import TextTable
from tests.unit.paper.styled import compose_styled, shown

STYLE = """
implications:
  layout: LAYOUT
  supplied_by: "Comments supplied by {by}, {on}"
  kinds:
    financial: {heading: Financial implications, mandatory: yes}
    legal: {heading: Legal implications, when_empty: There are no legal implications.}
    staff: {heading: Staffing, report_types: [decision]}
"""
BLOCK = """
  - implications:
      legal: none
      financial:
        text: We counted {{ referrals }}.
        by: Head of Finance
        on: 2015-10-01
"""
SUPPLIED = "Comments supplied by Head of Finance, 1 October 2015"
EXPECTED = {
    "paragraphs": [
        "1. Children\N{RIGHT SINGLE QUOTATION MARK}s activity",
        "### Financial implications",
        "1.1 We counted 721.",
        SUPPLIED,
        "### Legal implications",
        "1.2 There are no legal implications.",
    ],
    "sections": [
        "1. Financial implications",
        "1.1 We counted 721.",
        SUPPLIED,
        "2. Legal implications",
        "2.1 There are no legal implications.",
    ],
    "table": [
        "1. Children\N{RIGHT SINGLE QUOTATION MARK}s activity",
        "Implication | What it means | Signed off by",
        f"Financial implications | We counted 721. | {SUPPLIED}",
        "Legal implications | There are no legal implications. | ",
    ],
}


@pytest.mark.parametrize("layout", EXPECTED)
def test_a_layout_prints_every_implication_in_the_order_of_the_style(
    tmp_path: Path, layout: str
) -> None:
    made = compose_styled(tmp_path, STYLE.replace("LAYOUT", layout), BLOCK)
    plain = [line.replace("\u00a0", " ") for line in shown(made)]
    assert plain == EXPECTED[layout]
    assert [figure.printed for figure in made.document.figures] == ["721"]
    assert not made.problems


def test_a_number_at_the_start_of_a_cell_is_printed_as_it_is_typed(tmp_path: Path) -> None:
    block = "\n  - implications:\n      legal: none\n      financial:\n        text: |\n"
    block += "          3. Growth\n          4. Savings\n"
    made = compose_styled(
        tmp_path,
        STYLE.replace("LAYOUT", "table"),
        f"{block}        by: Clerk\n        on: 2015-10-01\n",
    )
    (table,) = (part for part in made.document.sections[0].parts if isinstance(part, TextTable))
    html = table.rows[0].cells[0].html
    assert html.startswith('<ol start="3">')
    assert html.count('style="list-style-type: &quot;4. &quot;"') == 1


@pytest.mark.parametrize(
    ("block", "code", "what", "line"),
    [
        (
            "{legal: none}",
            "N077",
            'nothing is said of "Financial implications", which every report for noting tells',
            1,
        ),
        ("{financial: none}", "N077", 'nothing is said of "Financial implications"', 6),
        (
            "{financial: {text: None., by: Head of Finance}}",
            "N077",
            '"Financial implications" does not say who supplied it',
            6,
        ),
        (
            "{financial: {text: None., by: Clerk, on: 2015-10-01}, leagl: none}",
            "N076",
            'there is no implication "leagl" here',
            6,
        ),
        (
            "{financial: {text: None., by: Clerk, on: 2015-10-01}, staff: none}",
            "N076",
            'there is no implication "staff" here',
            6,
        ),
    ],
)
def test_what_is_missing_or_unknown_is_told(
    tmp_path: Path, block: str, code: str, what: str, line: int
) -> None:
    style = STYLE.replace("LAYOUT", "table")
    made = compose_styled(tmp_path, style, f"  - implications: {block}\n  - text: Hello.\n")
    told = [(one.code, one.what, one.place.line) for one in made.problems]
    assert told == [(code, what, line)]


def test_a_paper_without_the_block_is_told_what_every_paper_tells(tmp_path: Path) -> None:
    made = compose_styled(tmp_path, STYLE.replace("LAYOUT", "sections"))
    (problem,) = made.problems
    assert (problem.code, problem.place.file) == ("N077", "narratives/activity/paper.yml")


def test_a_typed_number_in_an_implication_is_asked_about(tmp_path: Path) -> None:
    block = BLOCK.replace("{{ referrals }}", "30")
    made = compose_styled(tmp_path, STYLE.replace("LAYOUT", "table"), block)
    (problem,) = made.problems
    assert (problem.code, problem.place.line, problem.place.column) == ("N040", 9, 26)


def test_an_implication_may_be_mandatory_for_some_reports_alone(tmp_path: Path) -> None:
    style = STYLE.replace("LAYOUT", "table").replace("mandatory: yes", "mandatory: [decision]")
    block = "  - implications: {legal: none}\n"
    assert not compose_styled(tmp_path / "a", style, block).problems
    made = compose_styled(tmp_path / "b", style, block, paper="report_type: decision\n")
    (problem,) = made.problems
    assert problem.what.endswith("which every report for decision tells")
