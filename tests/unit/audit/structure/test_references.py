import pytest

from reportgen.audit.structure.appendices import appendices
from reportgen.audit.structure.appendix_titles import other_titles
from reportgen.audit.structure.references import references
from tests.unit.audit.structure.papers import grid, paper, told

NUMBERED = ("# 1| Purpose", "1.1| a", "1.2| b", "# 2| Findings", "2.1| c")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("see paragraph 4.30", ["there is no paragraph 4.30 in this paper"]),
        ("paragraphs 1.1 to 1.9 say", ["there is no paragraph 1.9 in this paper"]),
        ("see section 12", ["there is no section 12 in this paper"]),
        ("in section 3 of this report", ["there is no section 3 in this paper"]),
        ("as table 7 shows", ["there is no table 7 in this paper"]),
        ("set out in section 1 of this report", []),
        ("see paragraph 1", []),
        ("paragraph 9 of the improvement plan", []),
        ("paragraph 3 of Schedule 12A applies", []),
        ("section 47 enquiries rose; section 17 plans fell", []),
        ("Under the Regulations, paragraph 12 applies", []),
        ("Theme 2 is met", []),
        ("table 1 shows 4.5% more", []),
        ("a figure 20% higher", []),
    ],
)
def test_references(text: str, what: list[str]) -> None:
    table = grid("Table 1: referrals", "Year | Number", "2014-15 | 1598")
    assert told(references, paper(*NUMBERED, f"2.2| {text}.", table)) == what


def test_a_paper_without_numbers_speaks_of_anothers_paragraphs() -> None:
    assert told(references, paper("| as paragraph 4.30 has it")) == []


LISTED = ("appendix A| Terms", "appendix B| Plan")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("see Appendix A and Appendix B", []),
        ("see Appendices A and B", []),
        ("see Appendix A, Appendix B and appendix E", ["appendix E is cited and is not in the "
         "list of appendices (A and B)"]),
        ("attached at appendix a; see Appendix B", ['appendix "a" is cited, listed as "A"']),
        ("Appendix A; an appendix a reader skips", ["appendix B is listed and nowhere cited"]),
        ("Appendix A and Appendix B; Annex C from the framework", []),
    ],
)  # fmt: skip
def test_appendices(text: str, what: list[str]) -> None:
    assert told(appendices, paper(f"1| {text}.", *LISTED)) == what


def test_an_appendix_without_a_list_is_told_once() -> None:
    lines = ["1| attached as appendix 1.", "2| see appendix 1."]
    assert told(appendices, paper(*lines)) == [
        "appendix 1 is cited and the paper lists no appendices"
    ]


def test_an_appendix_under_its_own_heading_needs_no_list() -> None:
    assert told(appendices, paper("1| see Appendix A.", "# | Appendix A: terms")) == []


@pytest.mark.parametrize(
    ("cited", "listed", "what"),
    [
        (
            "The Joint Delivery Plan is attached as Appendix B.",
            "Ofsted Delivery Plan",
            ['appendix B is "Joint Delivery Plan" here, and "Ofsted Delivery Plan" in the list'],
        ),
        (
            "See the report (Asset Sales Policy, Appendix B) for more.",
            "Lettings Policy (to follow)",
            [],
        ),
        (
            "Progress is good (Asset Sales Policy at Appendix B).",
            "Asset Purchase Policy (to follow)",
            ['appendix B is "Asset Sales Policy" here, and "Asset Purchase Policy" in the list'],
        ),
        ("The Draft Corporate Plan is attached as Appendix B.", "Corporate Plan 2016", []),
        ("The Council's Corporate Plan is attached as Appendix B.", "Marlow Corporate Plan", []),
        ("What Marlow District Council says is at Appendix B.", "Corporate Plan", []),
        ("The delivery plan of the board is attached as Appendix B.", "Ofsted Delivery Plan", []),
        ("Delivery of the Homes Plan is at Appendix B.", "Empty Homes Plan", []),
    ],
)
def test_a_title_in_capitals_is_that_of_the_list(cited: str, listed: str, what: list[str]) -> None:
    lines = ["# 1| Plans", f"1.1| {cited}", "1.2| We are Marlow District Council."]
    found = told(other_titles, paper(*lines, "# 2| Appendices", f"appendix B| {listed}"))
    assert found == [f"{each} of appendices" for each in what]
