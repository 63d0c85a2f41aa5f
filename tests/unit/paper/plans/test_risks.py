"""A register of risks in a paper: as a list, as a matrix and as a table."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from reportgen.model.document import ILLUSTRATIVE
from reportgen.model.style.risks import RisksStyle
from reportgen.model.text import Text
from reportgen.paper.plans.escaping import sentence_of
from tests.unit.paper.plans.small_plan import RISKS, cells_of, compose_plan, tables_of
from tests.unit.paper.small_paper import INDICATORS

LIST = """
- risks: children
  show: list
  lead_ins: {Not acting: "If nothing is done, {{ referrals }} children wait:"}
"""
MATRIX = "- {risks: children, show: matrix, caption: Risks}"
REGISTER = "- {risks: children, show: register, caption: Risks}"


def test_a_list_leads_in_to_each_kind_and_numbers_its_risks(tmp_path: Path) -> None:
    made = compose_plan(tmp_path, LIST)
    assert not made.problems
    assert [(one.number, one.kind, list(one.lines)) for one in made.prose] == [
        ("1.1", "paragraph", ["If nothing is done, 721 children wait:"]),
        (
            "",
            "list",
            [
                "Children wait. Late screening. Harm goes on. Mitigation: Daily checks.",
                "Staff leave. Caseloads rise.",
            ],
        ),
        ("1.2", "paragraph", ["The plan:"]),
        ("", "list", ["Money ends."]),
    ]


def test_a_problem_in_a_list_stands_at_its_cell(tmp_path: Path) -> None:
    made = compose_plan(tmp_path, LIST, risks=RISKS.replace("Money ends", "{{ moneys }} ends"))
    (problem,) = made.problems
    assert problem.code == "N012"
    assert problem.place.where == "data/children/risks.csv:4 column risk"


def test_the_matrix_names_the_risks_and_their_bands_in_words(tmp_path: Path) -> None:
    made = compose_plan(tmp_path, MATRIX)
    (table,) = tables_of(made)
    assert table.stub == "Likelihood, by impact"
    assert table.columns[0] == "1 Negligible"
    assert [row.header.html for row in table.rows][::4] == ["5 Almost certain", "1 Rare"]
    possible = table.rows[2].cells
    assert possible[4].html == '<span class="band band-higher">High</span> <strong>R1</strong>'
    assert possible[0].html == '<span class="band band-lowest">Low</span>'
    assert "Likelihood or impact not available [x]: R2." in table.notes


def test_a_matrix_without_any_risk_is_asked_about(tmp_path: Path) -> None:
    made = compose_plan(tmp_path, "- {risks: [R2], show: matrix, caption: Risks}")
    assert [problem.code for problem in made.problems] == ["N102"]


def test_the_register_is_a_table_for_each_kind(tmp_path: Path) -> None:
    made = compose_plan(tmp_path, REGISTER)
    first, second = tables_of(made)
    assert [first.caption, second.caption] == ["Risks: Not acting", "Risks: The plan"]
    assert cells_of(first)[0] == [
        "R1 Children wait",
        "Cause: Late screening Consequence: Harm goes on",
        "High 3 \N{MULTIPLICATION SIGN} 5 = 15",
        "Daily checks Owner: Head of Service",
    ]
    assert cells_of(first)[1][2] == "[x]"
    assert "[x] not available." in first.notes


def test_what_is_made_up_says_so(tmp_path: Path) -> None:
    content = f"{LIST}\n{MATRIX}\n{REGISTER}"
    made = compose_plan(tmp_path, content, indicators=f"illustrative: yes\n{INDICATORS}")
    assert made.prose[-1].html == ILLUSTRATIVE
    assert all(table.notes[-1] == ILLUSTRATIVE for table in tables_of(made))


def test_risks_that_there_are_not_are_told(tmp_path: Path) -> None:
    made = compose_plan(tmp_path, "- {risks: [R1, R9], show: list}")
    (problem,) = made.problems
    assert (problem.code, problem.what) == (
        "N100",
        'there are no risks called "R9" in the data of this paper',
    )


def test_a_list_that_is_too_long_is_told_where_it_is_asked_for(tmp_path: Path) -> None:
    rows = (f"R{n},Not acting,{'many words ' * 90},x,x,1,1,x,x\n" for n in range(30))
    header = RISKS.splitlines()[0]
    made = compose_plan(
        tmp_path, LIST, risks=f"{header}\n{''.join(rows)}R30,Other,Ends,x,x,1,1,x,x"
    )
    (problem,) = made.problems
    assert (problem.code, problem.place.line) == ("N014", 6)
    assert problem.mend == "show them as a register, or name fewer of them"
    assert [one.lines[0] for one in made.prose] == ["Other:", "Ends."]


def test_a_list_of_which_nothing_can_be_read_is_no_list(tmp_path: Path) -> None:
    header, row = RISKS.splitlines()[0], f"R1,Not acting,{'many words ' * 2_000},x,x,1,1,x,x"
    made = compose_plan(tmp_path, f"{LIST.rstrip()}\n  note: So it is.", risks=f"{header}\n{row}\n")
    assert [problem.code for problem in made.problems] == ["N014"]


def test_the_matrix_says_why_each_risk_has_no_place(tmp_path: Path) -> None:
    risks = RISKS.replace(",x,3,x,", ",z,3,x,").replace(",2,2,", ",2,c,")
    (table,) = tables_of(compose_plan(tmp_path, MATRIX, risks=risks))
    assert "Likelihood or impact not applicable [z]: R2." in table.notes
    assert "Likelihood or impact confidential [c]: R3." in table.notes


@pytest.mark.parametrize(
    ("bands", "looks"),
    [
        ("{low: 1-9, high: 10-25}", ["lowest", "highest"]),
        ("{low: 1-4, medium: 5-9, high: 10-25}", ["lowest", "middle", "highest"]),
        ("{all: 1-25}", ["lowest"]),
    ],
)
def test_the_highest_band_is_the_darkest_of_however_many(bands: str, looks: list[str]) -> None:
    written = dict(each.split(": ") for each in bands.strip("{}").split(", "))
    style = RisksStyle(bands={name: Text(span) for name, span in written.items()})
    assert list(dict.fromkeys(style.look_of(score) for score in (1, 5, 25))) == looks


def test_there_are_no_more_bands_than_looks() -> None:
    spans = ("1", "2", "3", "4", "5", "6-25")
    with pytest.raises(ValidationError, match="at most 5 items"):
        RisksStyle(bands={f"band {n}": Text(span) for n, span in enumerate(spans)})


def test_risks_without_a_kind_and_of_one_that_is_not_told_are_one_table(tmp_path: Path) -> None:
    risks = RISKS.replace("R2,Not acting", "R2,x").replace("R3,The plan", "R3,")
    made = compose_plan(tmp_path, REGISTER, risks=risks)
    assert [each.caption for each in tables_of(made)] == [
        "Risks: Not acting",
        "Risks: Without a kind",
    ]


def test_the_lines_of_every_cell_are_its_words_without_markup(tmp_path: Path) -> None:
    risks = RISKS.replace("Late screening", "- Late screening").replace("Daily", "> Daily")
    plan = "- {actions: children, show: SHOWN, caption: Actions}"
    shown = (plan.replace("SHOWN", each) for each in ("exceptions", "highlights"))
    made = compose_plan(tmp_path, "\n".join((MATRIX, REGISTER, *shown)), risks=risks)
    rows = [row for table in tables_of(made) for row in table.rows]
    for words in (cell for row in rows for cell in (row.header, *row.cells)):
        seen = re.sub(r'<span aria-hidden="true">.</span>', "", words.html).replace("\u00a0", " ")
        bare = re.sub(r"<[^>]*>", "", re.sub(r"</(p|li)>", " ", seen))
        assert bare.split() == " ".join(words.lines).split()
    matrix = cells_of(tables_of(made)[0])
    assert matrix[2][5] == "High R1"


PLAIN_LIST = "- {risks: children, show: list}"
HEAD = RISKS.splitlines()[0]


def _listed(tmp_path: Path, *rows: str) -> list[tuple[str, list[str]]]:
    """What a list of these risks says, and that nothing else is wrong with it."""
    made = compose_plan(tmp_path, PLAIN_LIST, risks="\n".join((HEAD, *rows)))
    assert {problem.code for problem in made.problems} <= {"N040"}
    return [(one.kind, list(one.lines)) for one in made.prose]


def test_marks_of_a_kind_are_words_of_its_paragraph(tmp_path: Path) -> None:
    for kind in ("1. Kind", "> L", "# M", "- N", "a *b* [c]"):
        parts = _listed(tmp_path, f"R1,{kind},Staff leave,x,x,1,1,x,x")
        assert parts == [("paragraph", [f"{kind}:"]), ("list", ["Staff leave."])]


def test_marks_of_a_cell_reach_no_other_cell(tmp_path: Path) -> None:
    _, (kind, lines) = _listed(
        tmp_path,
        "R1,K,*Not acting,cause* yes,**a,5,5,b**,x",
        "R2,K,- nested,1. one,> quote,1,1,# head,x",
        "R3,K,2015. Year,*one* [b,c](d),1,1,x,x",
    )
    assert kind == "list"
    assert lines == [
        "*Not acting. cause* yes. **a. Mitigation: b**.",
        "- nested. 1. one. > quote. Mitigation: # head.",
        "2015. Year. one [b. c](d).",
    ]


def test_a_cell_of_several_lines_is_one_sentence() -> None:
    assert sentence_of(Text("One\n- {{ a_b }}")) == "One - {{ a_b }}"


def test_a_risk_of_which_nothing_is_told_is_no_empty_item(tmp_path: Path) -> None:
    parts = _listed(tmp_path, "R1,K,x,x,x,3,5,x,x", "R2,K,c,x,x,3,5,x,x", "R3,K,One,x,x,3,5,x,x")
    assert parts[1] == ("list", ["R1: not available.", "R2: confidential.", "One."])
