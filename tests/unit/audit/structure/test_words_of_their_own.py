"""Notes, the glossary, abbreviations and placeholders: words that lead somewhere."""

import pytest

from reportgen.audit.structure.abbreviations import abbreviations
from reportgen.audit.structure.glossary import unused_terms
from reportgen.audit.structure.notes import notes
from reportgen.audit.structure.placeholders import placeholders
from tests.unit.audit.structure.papers import grid, paper, told

DAYS = ("Year | Days", "2015-16 (Q1)* | 736")


def test_a_mark_in_a_table_needs_its_note() -> None:
    what = ['the mark "*" of "2015-16 (Q1)*" in the table "A1" has no note']
    assert told(notes, paper(grid("A1", *DAYS))) == what
    assert told(notes, paper(grid("A1", *DAYS), "note| * One quarter only")) == []
    assert told(notes, paper(grid("A1", *DAYS, notes=("* One quarter only",)))) == []
    assert told(notes, paper(grid("A1", *DAYS, "* One quarter only"))) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("There were 71* young people", ['the mark "*" after "71" has no note']),
        ("* One quarter only", ['the note "* One quarter only" belongs to no mark']),
        ("Three had A* grades, and *all* of them **passed**", []),
        ("The room has 20 m² of floor", []),
    ],
)
def test_marks_in_prose(text: str, what: list[str]) -> None:
    assert told(notes, paper(f"1| {text}")) == what


def test_a_term_counts_as_used_in_a_table_and_in_the_plural() -> None:
    terms = ["term| CAF Common Assessment", "term| SN Statistical Neighbour", "term| TVP Police"]
    used = paper("1| All CAFs are checked.", grid("", "SN | 60"), *terms)
    assert told(unused_terms, used) == ['the glossary explains "TVP", which the paper does not use']


@pytest.mark.parametrize(
    ("texts", "what"),
    [
        (["The MASH is busy."], ["MASH is not explained"]),
        (["The Multi-agency Safeguarding Hub (MASH) and the MASH's rota."], []),
        (["The MASH.", "The Multi-agency Safeguarding Hub (MASH)."],
         ["MASH is used before it is explained"]),
        (["The Integrated Children's System (ICS)."], ["ICS is introduced and not used again"]),
        (["MASH (Multi-agency Safeguarding Hub). The MASH is busy."], []),
        (["The Department for Education (DfE).", "The Department of Education (DfE)."],
         ['DfE is explained as "Department for Education" and as "Department of Education"']),
        (["A multi agency safeguarding hub (MASH).", "The Multi-Agency Safeguarding Hub (MASH)."],
         []),
        (["Reading Borough Council; RBC acts, with the NHS and GPs, in the UK."], []),
        (["Thames Valley Police came. TVP paid."], []),
        (["This is NOT so, not at all. Ofsted came: OFSTED reports."], []),
        (["All LAs took part."], ["LA is not explained"]),
        (["Looked After Children live here. The LA pays."], ["LA is not explained"]),
        (["A S.E benchmark of 78.2%."], ["S.E is not explained"]),
        (["The South East. A S.E benchmark of 78.2%."], []),
        (["Section IV and part XII."], []),
    ],
)  # fmt: skip
def test_abbreviations(texts: list[str], what: list[str]) -> None:
    assert told(abbreviations, paper(*(f"1| {text}" for text in texts))) == what


def test_the_glossary_is_at_the_end_of_the_paper() -> None:
    lines = ["1| The LSCB met. The LSCB agreed.", "term| LSCB Local Safeguarding Children Board"]
    what = "LSCB is explained in the glossary and not where it first stands"
    assert told(abbreviations, paper(*lines)) == [what]


@pytest.mark.parametrize(
    "text",
    ["TBC", "t.b.c".upper(), "[insert name]", "[date]", "£XX", "xx%", "XXX", "??", "[?]", "£x",
     "Lorem ipsum", "(figure needed)", "(to be uploaded 11/02/19)", "(date to be confirmed)",
     "(to follow)", "Error! Reference source not found", "#REF!", "{{ referrals }}", "____",
     "insert chart here", "delete as appropriate", "«Name»"],
)  # fmt: skip
def test_placeholders(text: str) -> None:
    assert told(placeholders, paper(f"1| The number is {text} so far")) == [
        f'a placeholder was left in: "{text}"'
    ]


@pytest.mark.parametrize(
    "text",
    ["OUTBCARE and tbc-free", "Part XX of the Act", "children [c] and [x]", "for adoption.....the",
     "there are procedures to follow", "is it so? Yes", "figures (if needed) are there",
     "(proposals to be finalised by the end of March)", "A full plan is to follow in January.",
     "data to be added by the team", "(1 in each district)", "Session XX of the House"],
)  # fmt: skip
def test_no_placeholders(text: str) -> None:
    assert told(placeholders, paper(f"1| {text}")) == []


def test_to_follow_ends_a_line_of_a_list_or_a_cell() -> None:
    costs = grid("Costs", "Year | £", "2015 | TBC")
    assert told(placeholders, paper("appendix C| Improvement plan, to follow", costs)) == [
        'a placeholder was left in: "to follow"',
        'a placeholder was left in: "TBC" in the table "Costs"',
    ]
