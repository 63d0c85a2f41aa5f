"""Problems are shown so that a person finds the place, and a program reads all of it."""

from dataclasses import replace
from pathlib import Path

import pytest

from reportgen import problem_formats
from reportgen.problems import Place, Problem

FRAGMENT = 'section: referrals\ncontent:\n  - text: "{{ referals }} children were referred"\n'


def shown(place: Place, folder: Path, what: str = "what", mend: str = "") -> str:
    return problem_formats.as_text([Problem("N001", place, what, mend)], folder)


def test_a_problem_shows_its_place_excerpt_caret_and_mend(tmp_path: Path) -> None:
    (tmp_path / "04.yml").write_text(FRAGMENT, "utf-8")
    place = Place("04.yml", 3, 15, 8)
    assert shown(
        place, tmp_path, 'there is no indicator "referals"', 'did you mean "referrals"?'
    ) == (
        '04.yml:3:15: error N001: there is no indicator "referals"\n'
        '    3 |   - text: "{{ referals }} children were referred"\n'
        "      |               ^^^^^^^^\n"
        '  To mend: did you mean "referrals"?'
    )


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place("observations.csv", 31, heading="value"), "observations.csv:31 column value: error"),
        (
            Place("scores.xlsx", 31, 3, sheet="Scorecard", cell="C31"),
            "scores.xlsx cell Scorecard!C31: error",
        ),
        (Place("scores.xlsx", sheet="Workings"), "scores.xlsx sheet Workings: error"),
        (Place("costs.csv", 4, heading="Cost!"), "costs.csv:4 column Cost!: error"),
        (Place("paper.yml"), "paper.yml: error"),
        (Place("paper.yml", 2), "paper.yml:2: error"),
        (Place(""), "error"),
    ],
)
def test_a_place_reads_as_an_editor_or_a_spreadsheet_shows_it(
    place: Place, words: str, tmp_path: Path
) -> None:
    assert shown(place, tmp_path) == f"{words} N001: what"


@pytest.mark.parametrize(
    ("line", "column", "length", "excerpt"),
    [
        ("short", 2, 99, ["    1 | short", "      |  ^^^^"]),
        ("short", 99, 1, ["    1 | short", "      |      ^"]),
        ("short", 0, 0, ["    1 | short"]),
        ("\tx: 1", 2, 1, ["    1 |  x: 1", "      |  ^"]),
        ("a\x1b[31mb", 7, 1, ["    1 | a\ufffd[31mb", "      |       ^"]),
        (
            f"{'a' * 200}WRONG{'b' * 200}",
            201,
            5,
            [f"    1 | …{'a' * 39}WRONG{'b' * 54}…", f"      | {' ' * 40}^^^^^"],
        ),
    ],
    ids=["past the end", "beyond the end", "whole line", "tab", "terminal escape", "long line"],
)
def test_the_caret_stands_under_the_place(
    line: str, column: int, length: int, excerpt: list[str], tmp_path: Path
) -> None:
    (tmp_path / "a.yml").write_text(line + "\n", "utf-8")
    assert shown(Place("a.yml", 1, column, length), tmp_path).splitlines()[1:] == excerpt


def test_a_byte_order_mark_does_not_move_the_caret(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"\xef\xbb\xbfsection: x\r\n")
    assert shown(Place("a.yml", 1, 1, 7), tmp_path).splitlines()[1:] == [
        "    1 | section: x",
        "      | ^^^^^^^",
    ]


def test_a_message_cannot_disturb_the_terminal(tmp_path: Path) -> None:
    assert shown(Place(""), tmp_path, 'no indicator "a\x1b[2J\nb"') == (
        'error N001: no indicator "a\ufffd[2J b"'
    )


def test_programs_read_every_part_of_a_problem() -> None:
    problem = Problem("D042", Place("o.csv", 3, heading="value"), "two rows", "leave one")
    assert problem_formats.as_json([problem]) == [
        {
            "code": "D042",
            "severity": "error",
            "file": "o.csv",
            "line": 3,
            "column": 0,
            "length": 0,
            "sheet": "",
            "cell": "",
            "heading": "value",
            "what": "two rows",
            "mend": "leave one",
            "workings": [],
            "about": "",
            "key": "",
            "accepted": "",
        }
    ]


WORKED = Problem(
    "A101",
    Place("a.txt", 1, 6, 3),
    "33% is not 61 of 207 (29.5%)",
    "correct it",
    (
        "61 / 207 = 29.47%",
        "with the denominator of the row before, which is a longer story: 29.33%",
    ),
    key="7f3k2q",
)


def test_what_was_worked_out_stands_between_the_place_and_the_mend(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("2015 33% 61 207\n")
    assert problem_formats.as_text([WORKED], tmp_path).splitlines() == [
        "a.txt:1:6: error A101: 33% is not 61 of 207 (29.5%)",
        "    1 | 2015 33% 61 207",
        "      |      ^^^",
        "  Worked:  61 / 207 = 29.47%",
        "           with the denominator of the row before, which is a longer story: 29.33%",
        "  To mend: correct it",
        '  To accept it: reportgen accept 7f3k2q --reason "..." --by "job title"',
    ]


def test_a_long_working_is_broken_and_stays_in_its_column(tmp_path: Path) -> None:
    long = replace(WORKED, workings=("a denominator " * 12,))
    lines = problem_formats.as_text([long], tmp_path).splitlines()
    assert max(map(len, lines)) <= 100
    assert [line[:11] for line in lines[1:3]] == ["  Worked:  ", " " * 11]


def test_what_was_accepted_says_so_and_offers_nothing_more(tmp_path: Path) -> None:
    accepted = replace(WORKED, workings=(), accepted="on 20 October 2015 by Head of Care: as it is")
    assert problem_formats.as_text([accepted], tmp_path).splitlines() == [
        "a.txt:1:6: accepted A101: 33% is not 61 of 207 (29.5%)",
        "  Accepted on 20 October 2015 by Head of Care: as it is",
    ]
    assert problem_formats.as_github([accepted]).startswith("::notice ")


def test_github_is_told_what_was_worked_out() -> None:
    said = problem_formats.as_github([WORKED])
    assert said.endswith(
        "(29.5%25)%0AWorked:  61 / 207 = 29.47%25%0Awith the denominator of the row before, which"
        " is a longer story: 29.33%25%0ATo mend: correct it%0ATo accept it: reportgen accept 7f3k2q"
        ' --reason "..." --by "job title"'
    )


@pytest.mark.parametrize(
    ("problem", "command"),
    [
        (
            Problem("N001", Place("a,b.yml", 3, 5, 4), "33% is not 29.5%", "mend it"),
            "::error file=a%2Cb.yml,line=3,col=5,endColumn=9,title=N001"
            "::33%25 is not 29.5%25%0ATo mend: mend it",
        ),
        (Problem("D044", Place("o.csv", 2), "w"), "::warning file=o.csv,line=2,title=D044::w"),
        (Problem("S005", Place(""), "w"), "::notice title=S005::w"),
    ],
)
def test_github_shows_a_problem_on_its_line(problem: Problem, command: str) -> None:
    assert problem_formats.as_github([problem]) == command


@pytest.mark.parametrize(
    ("codes", "words"),
    [
        ([], "no problems"),
        (["N001"], "1 error"),
        (["D044", "N001", "N001"], "2 errors and 1 query"),
        (["S005", "D044", "D043", "N001"], "1 error, 2 queries and 1 note"),
    ],
)
def test_the_summary_counts_each_severity(codes: list[str], words: str) -> None:
    assert problem_formats.summary(Problem(code, Place(""), "w") for code in codes) == words


def test_the_summary_counts_what_was_accepted_apart() -> None:
    accepted = Problem("N040", Place(""), "w", accepted="on a day by an officer: so it is")
    assert problem_formats.summary([accepted]) == "no problems (1 accepted)"
    assert problem_formats.summary([accepted, WORKED]) == "1 error (1 accepted)"
