"""The editions of a paper in which something is exempt: what each tells, and what it does not."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from reportgen.indicators.catalogue import build_catalogue
from reportgen.model.document import AppendixList, Prose, Section, Table
from reportgen.model.edition import Edition
from reportgen.model.narrative import Source
from reportgen.paper.compose import compose
from reportgen.paper.editions.making import edition_of, of_the_open_part
from reportgen.paper.editions.rules import report_marks
from reportgen.periods import parse
from reportgen.problems import Problem, Problems
from reportgen.sources.project import open_project
from reportgen.sources.reader import read_source
from reportgen.sources.styles import read_style
from reportgen.wording import HouseWords
from tests.unit.paper.small_paper import COVER, HEAD, PAPER, Made, write_project
from tests.unit.paper.styled import shown

WHY = "exempt: {paragraphs: [3], public_interest: To tell would weaken the hand of the council.}"
NOTICE = (
    "Not for publication: exempt information within the meaning of paragraph 3 of Part 1 of "
    "Schedule 12A to the Local Government Act 1972: information relating to the financial or "
    "business affairs of any particular person (including the authority holding that information)."
)
REASON = (
    "In all the circumstances of the case, the public interest in maintaining the exemption "
    "outweighs the public interest in disclosing the information. To tell would weaken the hand "
    "of the council."
)


@dataclass(frozen=True)
class Edited(Made):
    """An edition as it was composed, and what it was composed of."""

    source: Source

    @property
    def codes(self) -> list[str]:
        return [one.code for one in self.problems]

    def problem(self, code: str) -> Problem:
        (found,) = (one for one in self.problems if one.code == code)
        return found


def edited(root: Path, edition: Edition, files: dict[str, str] | None = None) -> Edited:
    """The small project with these files, as an edition of its paper."""
    if files is not None:
        write_project(root, files)
    found = Problems()
    project = open_project(root, found)
    assert project is not None, list(found)
    source = read_source(project, "activity", parse("2015-16-Q1"), found)
    assert source is not None, list(found)
    style = read_style(project, source.style_name, found)
    assert style is not None, list(found)
    report_marks(source, style, found)
    source, style = edition_of(source, style, edition)
    told = Problems()
    catalogue = build_catalogue(source, HouseWords.of(style), told)
    document = compose(source, style, catalogue, told, edition)
    found.extend(told if source.withheld is None else of_the_open_part(told))
    return Edited(document, found, source)


def of_blocks(root: Path, edition: Edition, content: str, cover: str = "") -> Edited:
    """An edition of a paper of one section with this content."""
    return edited(
        root,
        edition,
        {"2015-16-Q1/01-activity.yml": HEAD + content, "2015-16-Q1/cover.yml": COVER + cover},
    )


BLOCKS = f"""
  - text: The market hall has a tenant.
  - id: offers
    {WHY}
    text: |
      Brightwell offered {{{{ facts.growth }}}} for it.

      It asked {{{{ referrals }}}} questions of the {{{{ term.MASH }}}}.
  - table: timely
    {WHY}
    caption: What Brightwell would pay
    periods: [2014-15, 2015-16-Q1]
  - text: The lease ends in March.
  - table: referrals
    caption: Referrals
    periods: [2014-15, 2015-16-Q1]
"""


def test_an_exempt_block_leaves_its_notice_and_its_number(tmp_path: Path) -> None:
    made = of_blocks(tmp_path, "open", BLOCKS)
    assert shown(made)[1:] == [
        "1.1 The market hall has a tenant.",
        f"1.2 {NOTICE}",
        "1.3 The lease ends in March.",
    ]
    assert made.table.number == "Table 1"


def test_the_restricted_edition_numbers_what_is_exempt_apart(tmp_path: Path) -> None:
    made = of_blocks(tmp_path, "restricted", BLOCKS)
    assert shown(made)[1:] == [
        "1.1 The market hall has a tenant.",
        f"1.2 {NOTICE}",
        REASON,
        REASON,
        "E1 Brightwell offered £1.4 million for it.",
        "E2 It asked 721 questions of the Multi-agency Safeguarding Hub (MASH).",
        "1.3 The lease ends in March.",
    ]
    tables = [part for part in made.document.sections[0].parts if isinstance(part, Table)]
    assert [(one.number, one.exempt) for one in tables] == [("Table E1", True), ("Table 1", False)]


@pytest.mark.parametrize("edition", ["draft", "open", "restricted"])
def test_both_editions_have_one_notice_of_what_stands_together(
    tmp_path: Path, edition: Edition
) -> None:
    made = of_blocks(tmp_path, edition, BLOCKS)
    assert sum(NOTICE in line for line in shown(made)) == 1


def test_the_open_edition_knows_no_fact_term_figure_or_dataset_that_it_does_not_name(
    tmp_path: Path,
) -> None:
    made = of_blocks(tmp_path, "open", BLOCKS)
    assert not made.source.facts
    assert not made.source.paper.terms
    assert {one.behind.indicator for one in made.document.figures} == {"referrals"}
    only = of_blocks(
        tmp_path, "open", f"  - text: Nothing.\n  - {WHY}\n    text: '{{{{ referrals }}}}'\n"
    )
    assert not only.source.datasets
    assert not only.source.paper.data


SECTIONS = {
    "paper.yml": PAPER.replace("[activity]", "[purpose, brightwell-terms, activity]"),
    "2015-16-Q1/01.yml": (
        "section: purpose\nheading: Purpose\nowner: an officer\nstatus: approved\ncontent:\n"
        '  - text: It tells of the lease (see {{ ref["brightwell-terms"] }}).\n'
    ),
    "2015-16-Q1/02.yml": (
        "section: brightwell-terms\nheading: The terms of Brightwell\nowner: Head of Leases\n"
        f"status: approved\n{WHY}\ncontent:\n"
        "  - text: It pays little.\n  - text: It stays long.\n"
        "  - id: secret_table\n    table: timely\n    caption: What it pays\n"
        "    periods: [2014-15, 2015-16-Q1]\n"
    ),
    "2015-16-Q1/03.yml": HEAD + "  - text: All goes well.\n",
}


def test_an_exempt_section_keeps_its_number_under_a_heading_that_tells_nothing(
    tmp_path: Path,
) -> None:
    made = edited(tmp_path, "open", SECTIONS)
    assert shown(made) == [
        "1. Purpose",
        "1.1 It tells of the lease (see section 2).",
        "2. Exempt information",
        NOTICE,
        "3. Children\u2019s activity",
        "3.1 All goes well.",
    ]
    assert 'href="#exempt-1"' in made.html
    assert not made.problems


def test_the_restricted_edition_has_the_section_with_the_same_number(tmp_path: Path) -> None:
    made = edited(tmp_path, "restricted", SECTIONS)
    lines = shown(made)
    assert lines[2:7] == [
        "2. The terms of Brightwell",
        NOTICE,
        REASON,
        "E1 It pays little.",
        "E2 It stays long.",
    ]
    assert lines[-2:] == ["3. Children\u2019s activity", "3.1 All goes well."]
    assert not made.problems


def test_numbers_of_one_run_do_not_tell_how_much_is_withheld(tmp_path: Path) -> None:
    style = (
        "name: Own\nextends: base\n"
        "numbering:\n  paragraphs: {number: '{paragraph}.', restart: never}\n"
    )
    files = SECTIONS | {
        "paper.yml": SECTIONS["paper.yml"] + "style: own\n",
        "../../templates/own/house-style.yml": style,
    }
    numbers = [
        [part.number for part in edited(tmp_path, edition, files).prose]
        for edition in ("open", "restricted")
    ]
    assert numbers == [["1.", "", "2."], ["1.", "", "", "E1", "E2", "2."]]


def test_what_a_style_knows_of_a_section_is_not_told_where_it_is_withheld(tmp_path: Path) -> None:
    style = """name: Own
extends: base
order: [purpose, brightwell-terms, activity]
sections:
  brightwell-terms: {heading: The terms, mandatory: yes, when_empty: None.}
statements:
  late: {heading: Late, text: "Because {reason}", stands: before brightwell-terms}
"""
    files = SECTIONS | {
        "paper.yml": SECTIONS["paper.yml"] + "style: own\n",
        "2015-16-Q1/02.yml": SECTIONS["2015-16-Q1/02.yml"].replace(
            "heading: The terms of Brightwell\n", ""
        ),
        "2015-16-Q1/cover.yml": COVER + "late: {reason: it is., urgency: now}\n",
        "../../templates/own/house-style.yml": style,
    }
    made = edited(tmp_path, "open", files)
    assert shown(made)[2:5] == ["Late", "Because it is.", "2. Exempt information"]
    assert not made.problems
    assert "terms" not in " ".join(shown(made))


APPENDED = {
    "2015-16-Q1/appendices.yml": f"""
appendices:
  - {{id: bids, section: the-bids, {WHY}}}
  - id: letter
    title: The letter of Brightwell
    file: letter-of-brightwell.pdf
    {WHY}
  - {{id: plan, section: the-plan}}
""",
    "2015-16-Q1/appendices/letter-of-brightwell.pdf": "%PDF-1.7 the letter",
    "2015-16-Q1/01-activity.yml": HEAD
    + "  - text: See {{ ref.bids }}, {{ ref.letter }} and {{ ref.plan }}.\n"
    + "  - appendices: list\n",
    "2015-16-Q1/08.yml": (
        "section: the-bids\nheading: The bids\nowner: an officer\nstatus: approved\n"
        "content:\n  - text: Brightwell bid most.\n"
    ),
    "2015-16-Q1/09.yml": (
        "section: the-plan\nheading: The plan\nowner: an officer\nstatus: approved\n"
        "content:\n  - text: We shall see.\n"
    ),
}


def listed(made: Edited) -> list[tuple[str, str]]:
    """The lines of the list of appendices, each with where it leads."""
    parts = (part for one in made.document.sections for part in one.parts)
    (listing,) = (part for part in parts if isinstance(part, AppendixList))
    return [(f"{one.before}{one.title}{one.after}", one.target) for one in listing.lines]


def test_exempt_appendices_keep_their_letters_and_nothing_else(tmp_path: Path) -> None:
    made = edited(tmp_path, "open", APPENDED)
    assert listed(made) == [
        ("Appendix A: Exempt information", "exempt-1"),
        ("Appendix B: Exempt information", "exempt-2"),
        ("Appendix C: The plan", "the-plan"),
    ]
    assert shown(made)[1].endswith("See appendix A, appendix B and appendix C.")
    assert [one.appendix for one in made.document.sections[1:]] == ["section"] * 3
    assert not made.source.files
    assert not made.problems


def test_restricted_appendices_stand_under_their_titles(tmp_path: Path) -> None:
    made = edited(tmp_path, "restricted", APPENDED)
    assert [line for line, _ in listed(made)] == [
        "Appendix A: The bids",
        "Appendix B: The letter of Brightwell",
        "Appendix C: The plan",
    ]
    letter = made.document.sections[2]
    assert letter.appendix == "file"
    assert made.source.files[letter.id].content.startswith(b"%PDF")
    assert isinstance(letter.parts[0], Prose)
    assert letter.parts[0].lines[0] == NOTICE
    assert not made.problems


def test_open_words_may_not_lead_into_what_is_exempt(tmp_path: Path) -> None:
    first = SECTIONS["2015-16-Q1/01.yml"].replace('["brightwell-terms"]', ".secret_table")
    made = edited(tmp_path, "draft", SECTIONS | {"2015-16-Q1/01.yml": first})
    told = made.problem("N111")
    assert told.what == '"secret_table" is exempt: the open edition does not have it'
    assert told.place.file.endswith("01.yml")
    assert told.place.column == 45


def test_an_exempt_part_may_refer_to_its_own_and_to_open_parts(tmp_path: Path) -> None:
    second = SECTIONS["2015-16-Q1/02.yml"].replace(
        "It pays little.", "See {{ ref.secret_table }} and {{ ref.purpose }}."
    )
    made = edited(tmp_path, "restricted", SECTIONS | {"2015-16-Q1/02.yml": second})
    assert "E1 See table E1 and section 1." in shown(made)
    assert not made.problems


@pytest.mark.parametrize(
    ("open_words", "told"),
    [
        ("The growth is {{ facts.growth }}.", 'the figure "£1.4 million"'),
        ("The council has £1.4 million.", '"£1.4 million"'),
        ("They asked {{ referrals }} of them.", 'the figure "721"'),
        ("It stays in the hall until the end of time, it said.", ""),
        ("It stays in the hall until the end of time.", "this sentence"),
    ],
)
def test_what_is_exempt_and_told_openly_is_asked_about(
    tmp_path: Path, open_words: str, told: str
) -> None:
    secret = (
        "It pays {{ facts.growth }} for {{ referrals }}. "
        "It stays in the hall until the end of time."
    )
    made = of_blocks(tmp_path, "draft", f"  - text: {open_words}\n  - {WHY}\n    text: {secret}\n")
    found = [one for one in made.problems if one.code == "N112"]
    assert [one.what.partition(" stands in")[0] for one in found] == ([told] if told else [])
    assert all(one.place.line == 6 for one in found)


def test_of_a_paper_that_is_exempt_as_a_whole_a_cover_says_why(tmp_path: Path) -> None:
    files = SECTIONS | {
        "2015-16-Q1/02.yml": SECTIONS["2015-16-Q1/02.yml"].replace(WHY + "\n", ""),
        "2015-16-Q1/cover.yml": f"{COVER}{WHY}\n",
    }
    made = edited(tmp_path, "open", files)
    assert not made.document.sections
    assert [one.id for one in made.document.cover] == ["date", "title"]
    assert not made.document.figures
    (statement,) = made.document.statements
    (line,) = (line for part in statement.parts if isinstance(part, Prose) for line in part.lines)
    assert line.startswith("This paper is not for publication.")
    assert "paragraph 3 of Part 1 of Schedule 12A" in line
    assert not made.problems
    whole = edited(tmp_path, "restricted")
    assert shown(whole)[1] == "1.1 It tells of the lease (see section 2)."


@pytest.mark.parametrize(
    ("cover", "mark", "code"),
    [
        (WHY, WHY, "N114"),
        (WHY.replace("}", ", part: The letter}"), "numbered: no", "N115"),
        ("", WHY.replace("[3]", "[14]"), "N063"),
    ],
)
def test_marks_that_do_not_fit(tmp_path: Path, cover: str, mark: str, code: str) -> None:
    made = of_blocks(tmp_path, "draft", f"  - text: It is so.\n    {mark}\n", f"{cover}\n")
    assert made.codes == [code]


def test_implications_that_are_sections_cannot_be_withheld(tmp_path: Path) -> None:
    style = (
        "name: Own\nextends: base\nimplications:\n  layout: sections\n"
        "  kinds: {legal: {heading: Legal, when_empty: None.}}\n"
    )
    files = {
        "paper.yml": PAPER + "style: own\n",
        "2015-16-Q1/01-activity.yml": f"{HEAD}  - {WHY}\n    implications: {{legal: none}}\n",
        "../../templates/own/house-style.yml": style,
    }
    assert "N113" in edited(tmp_path, "draft", files).codes


def test_what_is_not_attached_cannot_be_withheld(tmp_path: Path) -> None:
    listed = f"appendices:\n  - {{id: bids, title: The bids, not_attached: to follow, {WHY}}}\n"
    write_project(tmp_path, {**SECTIONS, "2015-16-Q1/appendices.yml": listed})
    found = Problems()
    project = open_project(tmp_path, found)
    assert project is not None
    assert read_source(project, "activity", parse("2015-16-Q1"), found) is None
    assert '"bids" is exempt, and not attached' in [one.what for one in found]


def test_a_plain_word_names_no_indicator_and_no_fact(tmp_path: Path) -> None:
    content = (
        '  - text: "These are the facts; growth and referrals, and what actions follow."\n'
        f"  - text: 'It grew by {{{{ facts.growth }}}}, with {{{{ referrals }}}}.'\n    {WHY}\n"
    )
    made = of_blocks(tmp_path, "open", content)
    assert not made.source.facts
    assert not made.source.datasets


def test_what_the_cover_alone_names_is_known_openly(tmp_path: Path) -> None:
    late = (
        'late: {reason: "It grew by {{ facts.growth }} of the {{ term.MASH }}.", '
        'urgency: "We have {{ referrals }}."}\n'
    )
    content = f"  - text: All is well.\n  - text: All is secret.\n    {WHY}\n"
    made = of_blocks(tmp_path, "open", content, late)
    assert [one.what for one in made.problems if one.severity == "error"] == []
    said = " ".join(line for one in made.document.statements for line in lines_of(one))
    assert "It grew by £1.4 million of the Multi-agency Safeguarding Hub (MASH)." in said
    assert "We have 721." in said


def test_a_statement_that_is_withheld_does_not_come_back_elsewhere(tmp_path: Path) -> None:
    late = "late: {reason: Brightwell was late., urgency: Brightwell would leave.}\n"
    content = f"  - text: All is well.\n  - statement: late\n    {WHY}\n"
    made = of_blocks(tmp_path, "open", content, late)
    assert made.source.cover.late is None
    assert "Brightwell" not in str(made.document)
    restricted = of_blocks(tmp_path, "restricted", content, late)
    assert "Brightwell would leave." in str(restricted.document)


def lines_of(section: Section) -> list[str]:
    return [str(line) for part in section.parts if isinstance(part, Prose) for line in part.lines]
