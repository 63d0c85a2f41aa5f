"""What was typed leads to a period and its papers, or to a message that says what exists."""

from pathlib import Path

import pytest

from reportgen.commands import exits
from reportgen.commands.choosing import Choice, choose, options_for, options_of
from reportgen.commands.wanted import Wanted
from reportgen.periods import parse
from reportgen.problem_formats import as_text
from reportgen.problems import Problems
from reportgen.sources.project import open_project

ADOPTION = {"adoption": ["2015-16-Q1"]}
TWO = {"adoption": ["2015-16-Q1", "2014-15-Q4"], "housing": ["2015-16-Q1", "2015-16-Q2"]}


def chosen(
    folder: Path, papers: dict[str, list[str]], wanted: Wanted
) -> tuple[Choice | None, Problems]:
    """Choose in a project with these papers of these periods."""
    (folder / "reportgen.yml").write_text("council: C\nfinancial_year: 2015-16\nstyle: base\n")
    for paper, periods in papers.items():
        for name in (".", *periods):
            (folder / "narratives" / paper / name).mkdir(parents=True, exist_ok=True)
        (folder / "narratives" / paper / "paper.yml").touch()
    found = Problems()
    project = open_project(folder, found)
    assert project is not None
    return choose(project, wanted, found), found


@pytest.mark.parametrize(
    ("wanted", "period", "papers"),
    [
        (Wanted(), "2015-16-Q2", ["housing"]),
        (Wanted("Q1"), "2015-16-Q1", ["adoption", "housing"]),
        (Wanted("q1"), "2015-16-Q1", ["adoption", "housing"]),
        (Wanted("1"), "2015-16-Q1", ["adoption", "housing"]),
        (Wanted("2014-15-Q4"), "2014-15-Q4", ["adoption"]),
        (Wanted("Q4", "2014-15"), "2014-15-Q4", ["adoption"]),
        (Wanted(paper="adoption"), "2015-16-Q1", ["adoption"]),
    ],
)
def test_a_period_and_its_papers_are_found(
    wanted: Wanted, period: str, papers: list[str], tmp_path: Path
) -> None:
    choice, found = chosen(tmp_path, TWO, wanted)
    assert choice == Choice(parse(period), papers)
    assert not len(found)


YEARLY = {"adoption": ["2015-16-Q1"], "review": ["2014-15", "2015-16"], "pay": ["2011-04..2012-03"]}


@pytest.mark.parametrize(
    ("wanted", "period", "papers"),
    [
        (Wanted("2014-15"), "2014-15", ["review"]),
        (Wanted("2015-16", paper="review"), "2015-16", ["review"]),
        (Wanted("2011-04..2012-03"), "2011-04..2012-03", ["pay"]),
        (Wanted(year="2014-15"), "2014-15", ["review"]),
        (Wanted(paper="review"), "2015-16", ["review"]),
        (Wanted(year="2015-16"), "2015-16-Q1", ["adoption"]),
    ],
)
def test_a_paper_of_a_whole_year_is_found_too(
    wanted: Wanted, period: str, papers: list[str], tmp_path: Path
) -> None:
    choice, found = chosen(tmp_path, YEARLY, wanted)
    assert choice == Choice(parse(period), papers)
    assert not len(found)
    named = choose_again(tmp_path, choice)
    assert named == choice


def choose_again(folder: Path, choice: Choice) -> Choice | None:
    """By the options that commands print of a choice."""
    words = options_of(choice.period).split()
    named = dict(zip((one.removeprefix("--") for one in words[::2]), words[1::2], strict=True))
    project = open_project(folder, Problems())
    assert project is not None
    return choose(project, Wanted(**named), Problems())


def test_a_year_that_is_a_month_as_well_is_asked_about(tmp_path: Path) -> None:
    choice, found = chosen(tmp_path, YEARLY, Wanted("2011-12"))
    assert choice is None
    assert "write 2011-04..2012-03 for the financial year" in as_text(found, tmp_path)


@pytest.mark.parametrize(
    ("papers", "wanted", "message"),
    [
        (
            ADOPTION,
            Wanted("Q2"),
            "error P003: there is nothing for adoption in quarter 2 of 2015-16\n"
            "  To mend: adoption has 2015-16-Q1",
        ),
        (
            TWO,
            Wanted("Q3"),
            "error P003: there is nothing for any paper in quarter 3 of 2015-16\n"
            "  To mend: adoption has 2014-15-Q4, 2015-16-Q1; housing has 2015-16-Q1, 2015-16-Q2",
        ),
        (
            TWO,
            Wanted("2014-15-Q4", "2015-16"),
            "error P051: quarter 4 of 2014-15 is not in 2015-16\n"
            "  To mend: leave the year out, or write the quarter alone, such as Q1",
        ),
        (
            ADOPTION,
            Wanted(year="2013-14"),
            "error P003: there is nothing for adoption in 2013-14\n"
            "  To mend: adoption has 2015-16-Q1",
        ),
        (
            {"adoption": []},
            Wanted(),
            "error P003: there is nothing for adoption in 2015-16\n"
            "  To mend: a quarter of a paper is a folder such as narratives/PAPER/2015-16-Q1",
        ),
        (
            ADOPTION,
            Wanted(paper="adoptoin"),
            'error P002: there is no paper "adoptoin"\n'
            '  To mend: did you mean "adoption"? All papers: reportgen list papers',
        ),
        (
            {},
            Wanted(),
            "error P052: this project has no papers yet\n"
            "  To mend: a paper is a folder of narratives/ with a paper.yml in it",
        ),
        (
            ADOPTION,
            Wanted("Q1", "2015"),
            'error P050: "2015" is not a financial year\n  To mend: write it as 2015-16',
        ),
        (
            ADOPTION,
            Wanted("first"),
            'error P051: "first" is not a quarter\n  To mend: write Q1, Q2, Q3 or Q4; of a paper '
            "that is about no quarter its period, such as 2015-16",
        ),
        (
            ADOPTION,
            Wanted("Q5"),
            'error P051: "Q5": there is no quarter 5 of a financial year\n'
            "  To mend: write Q1 (April to June), Q2 (July to September), "
            "Q3 (October to December) or Q4 (January to March)",
        ),
    ],
)
def test_what_does_not_exist_is_answered_with_what_does(
    papers: dict[str, list[str]], wanted: Wanted, message: str, tmp_path: Path
) -> None:
    choice, found = chosen(tmp_path, papers, wanted)
    assert choice is None
    assert as_text(found, tmp_path) == message
    assert exits.exit_code(found) == exits.WRONG_COMMAND


def test_all_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    _, found = chosen(tmp_path, ADOPTION, Wanted("Q1", "2015", "adoptoin"))
    assert [problem.code for problem in found] == ["P002", "P050"]


@pytest.mark.parametrize(
    ("wanted", "options"),
    [
        (Wanted(), ""),
        (Wanted("Q2"), ""),
        (Wanted("Q1"), "--quarter Q1 --year 2015-16"),
        (Wanted("2014-15-Q4"), "--quarter Q4 --year 2014-15"),
        (Wanted(paper="adoption"), "--quarter Q1 --year 2015-16 --paper adoption"),
    ],
)
def test_another_command_finds_the_same_papers(
    wanted: Wanted, options: str, tmp_path: Path
) -> None:
    choice, _ = chosen(tmp_path, TWO, wanted)
    project = open_project(tmp_path, Problems())
    assert choice is not None
    assert project is not None
    assert options_for(project, choice, wanted) == options
