"""An action plan in a paper: its counts in prose, its overview, exceptions and highlights."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.model.document import ILLUSTRATIVE
from tests.unit.paper.plans.small_plan import ACTIONS, cells_of, compose_plan, tables_of
from tests.unit.paper.small_paper import INDICATORS, Made
from tests.unit.paper.styled import compose_styled

OVERVIEW = "- {actions: children, id: chart, show: overview, caption: Actions}"
EXCEPTIONS = "- {actions: children, show: exceptions, caption: Look at these}"
HIGHLIGHTS = "- {actions: children, show: highlights, caption: All}"


@pytest.mark.parametrize(
    ("expression", "printed"),
    [
        ("actions.red", "1"),
        ("actions.red.words", "one"),
        ("actions.overdue.Words", "One"),
        ("actions.slipping", "1"),
        ("actions.due_soon", "1"),
        ("actions.not_rated", "0"),
        ("actions", "4"),
        ('actions["Conferences"].amber', "1"),
        ('actions["children"]["Front door"].all', "2"),
    ],
)
def test_prose_counts_actions(tmp_path: Path, expression: str, printed: str) -> None:
    made = compose_plan(tmp_path, f"- text: '{{{{ {expression} }}}} of them.'")
    assert not made.problems
    assert made.prose[0].lines[0] == f"{printed} of them."


def test_a_count_leads_to_the_rows_that_it_counts(tmp_path: Path) -> None:
    made = compose_plan(tmp_path, "- text: '{{ actions.amber.words }} is amber.'")
    behind = made.document.figures[0].behind
    assert behind.value == 1
    assert [place.where for place in behind.sources] == ["data/children/actions.csv:4"]
    assert behind.title == "actions rated amber"


@pytest.mark.parametrize(
    ("expression", "what"),
    [
        ("actions.rde", 'did you mean "red"?'),
        ('actions["Font door"].red', 'did you mean "Front door"?'),
        ('actions.at("2014-15")', "such as {{ actions.red }}"),
        ("actions.red.green", "such as {{ actions.red }}"),
    ],
)
def test_what_cannot_be_counted_is_told_with_what_can(
    tmp_path: Path, expression: str, what: str
) -> None:
    made = compose_plan(tmp_path, f"- text: '{{{{ {expression} }}}}'")
    (problem,) = made.problems
    assert problem.code == "N015"
    assert what in problem.mend


def test_what_the_list_does_not_hold_is_never_counted(tmp_path: Path) -> None:
    hidden = f"actions_not_listed: [green]\n{INDICATORS}"
    actions = ACTIONS.replace(",green,", ",amber,")
    for name in ("green", "all", "overdue"):
        made = compose_plan(
            tmp_path, f"- text: '{{{{ actions.{name} }}}}'", actions, indicators=hidden
        )
        assert [problem.code for problem in made.problems] == ["N015"], name
    made = compose_plan(tmp_path, OVERVIEW, actions, indicators=hidden)
    assert [row[2] for row in _counts(made.chart.data)] == ["[x]", "[x]"]
    assert "There is no figure for green." in made.chart.alternative
    assert "[x] not available." in made.chart.notes


def test_a_day_that_is_not_told_lets_nobody_count_what_is_overdue(tmp_path: Path) -> None:
    actions = ACTIONS.replace("2016-03-31", "x")
    made = compose_plan(tmp_path, "- text: '{{ actions.overdue }}'", actions)
    (problem,) = made.problems
    assert problem.what.startswith("the due day, or the rating, of A4 is not told")


@pytest.mark.parametrize("status", ["x", "c"])
def test_where_a_rating_is_not_told_nobody_counts_any(tmp_path: Path, status: str) -> None:
    actions = ACTIONS.replace(",green,", f",{status},")
    for name in ("red", "amber", "green", "complete"):
        made = compose_plan(tmp_path, f"- text: '{{{{ actions.{name} }}}}'", actions)
        (problem,) = made.problems
        assert problem.code == "N015"
        assert problem.what.startswith("the rating of A4 is not told"), name
    counted = compose_plan(tmp_path, "- text: '{{ actions }}, {{ actions.not_rated }}.'", actions)
    assert counted.prose[0].lines[0] == "4, 1."
    data = compose_plan(tmp_path, OVERVIEW, actions).chart.data
    assert _counts(data) == [["1", "0", "0", "1", "0"], ["[x]", "[x]", "[x]", "[x]", "1"]]


def test_a_rating_that_there_is_none_of_hides_no_other(tmp_path: Path) -> None:
    actions = ACTIONS.replace(",green,", ",z,")
    assert compose_plan(tmp_path, "- text: '{{ actions.red }}'", actions).prose[0].lines[0] == "1"


def test_an_action_that_may_be_complete_is_not_called_overdue(tmp_path: Path) -> None:
    actions = ACTIONS.replace(",red,", ",x,")
    made = compose_plan(tmp_path, "- text: '{{ actions.overdue }}'", actions)
    assert [problem.code for problem in made.problems] == ["N015"]
    soon = compose_plan(tmp_path, "- text: '{{ actions.due_soon }}'", actions)
    assert soon.prose[0].lines[0] == "1", "it was due long ago, whether complete or not"
    first, _ = tables_of(compose_plan(tmp_path, HIGHLIGHTS, actions))
    assert cells_of(first)[1][1].endswith("Was due 31 March 2015")


def test_a_confidential_day_is_no_day_that_is_not_overdue(tmp_path: Path) -> None:
    actions = ACTIONS.replace("2016-03-31", "c")
    made = compose_plan(tmp_path, "- text: '{{ actions.overdue }}'", actions)
    assert [problem.code for problem in made.problems] == ["N015"]


def test_exceptions_name_what_may_be_one_too(tmp_path: Path) -> None:
    actions = ACTIONS.replace("2016-03-31,green", "2016-03-31,x")
    (table,) = tables_of(compose_plan(tmp_path, EXCEPTIONS, actions))
    assert [row[0][:2] for row in cells_of(table)] == ["A2", "A3"]
    assert table.notes[0] == "Rating or due day not available [x]: A4."


def test_no_exception_is_denied_where_nobody_can_tell(tmp_path: Path) -> None:
    only = "- {actions: A4, show: exceptions, caption: A}"
    known = "No action is known to be red, amber or overdue."
    made = compose_plan(tmp_path, only, ACTIONS.replace("2016-03-31", "c"))
    assert made.html == f"{known} Rating or due day confidential [c]: A4."
    hidden = f"actions_not_listed: [red, complete]\n{INDICATORS}"
    made = compose_plan(tmp_path, only, ACTIONS, indicators=hidden)
    assert made.html == f"{known} Actions that are red are not listed here."


def test_the_overview_shows_how_many_have_each_rating_by_theme(tmp_path: Path) -> None:
    made = compose_plan(tmp_path, OVERVIEW)
    assert not made.problems
    data = made.chart.data
    assert data.columns == ("Red", "Amber", "Green", "Complete")
    assert [row.header for row in data.rows] == ["Front door", "Conferences"]
    assert _counts(data) == [["1", "0", "0", "1"], ["0", "1", "1", "0"]]
    assert "In all: 1 red, 1 amber, 1 green and 1 complete." in made.chart.alternative
    assert "Front door: 1 red and 1 complete." in made.chart.alternative
    assert "\N{BLACK SQUARE} Red: not on track" in made.chart.notes[0]


def test_every_number_of_the_overview_is_traced(tmp_path: Path) -> None:
    made = compose_plan(tmp_path, OVERVIEW)
    figures = made.document.figures
    assert len(figures) == 8
    assert {figure.where for figure in figures} == {"figure 1"}


def test_of_one_theme_the_ratings_run_down(tmp_path: Path) -> None:
    made = compose_plan(tmp_path, "- {actions: Front door, show: overview, caption: A}")
    rows = made.chart.data.rows
    assert [(row.header, row.cells[0].text) for row in rows] == [
        ("Red", "1"),
        ("Amber", "0"),
        ("Green", "0"),
        ("Complete", "1"),
    ]


def test_a_chart_of_more_themes_than_stand_on_a_page_is_refused(tmp_path: Path) -> None:
    head, first, *_ = ACTIONS.splitlines()
    assert ",Front door," in first

    def problems(themes: int) -> list[str]:
        rows = (first.replace("A1", f"B{n}").replace("Front door", f"T{n}") for n in range(themes))
        actions = "\n".join([head, *rows]) + "\n"
        made = compose_plan(tmp_path / str(themes), OVERVIEW, actions)
        return [f"{one.code} {one.what}" for one in made.problems]

    assert problems(12) == []
    assert problems(13) == ["C015 a chart of 13 themes does not fit on a page: 12 at most"]


def test_exceptions_say_why_and_by_whom(tmp_path: Path) -> None:
    made = compose_plan(tmp_path, EXCEPTIONS)
    (table,) = tables_of(made)
    assert cells_of(table) == [
        [
            "A2 Agree thresholds",
            "Red",
            "Head of Service",
            "Overdue: it was due on 29 May 2015. Slipping: moved from 31 March 2015 to 29 May 2015."
            " Two partners wait.",
        ],
        ["A3 Hold conferences", "Amber", "Head of Safeguarding", "67.9% were."],
    ]
    assert "<strong>A2</strong> Agree" in table.rows[0].header.html
    assert "<em>wait</em>" in table.rows[0].cells[2].html
    assert table.notes[1] == "A3: a b."


def test_where_nothing_is_exceptional_the_paper_says_so(tmp_path: Path) -> None:
    made = compose_plan(tmp_path, "- {actions: A4, show: exceptions, caption: A}")
    assert not made.problems
    assert made.html == "No action is red, amber or overdue."


def test_the_highlights_are_a_table_for_each_theme(tmp_path: Path) -> None:
    made = compose_plan(tmp_path, HIGHLIGHTS)
    first, second = tables_of(made)
    assert (first.number, first.caption) == ("Table 1", "All: Front door")
    assert (second.number, second.caption) == ("Table 2", "All: Conferences")
    assert cells_of(first)[0] == [
        "A1 Screen contacts within 1 day",
        "Head of Service Due 29 May 2015 Done 22 May 2015",
        "Complete",
        "Done.",
    ]
    assert cells_of(first)[1][1].endswith("Was due 31 March 2015 Overdue, slipping")
    assert cells_of(second)[0][1].endswith("Due 15 September 2015 Due soon")


def test_what_is_not_told_is_shorthand_with_its_meaning(tmp_path: Path) -> None:
    made = compose_plan(tmp_path, HIGHLIGHTS)
    _, second = tables_of(made)
    assert cells_of(second)[1] == ["A4 [x]", "[x] Due 31 March 2016", "Green", "[x]"]
    assert "[x] not available." in second.notes


def test_a_rating_has_a_symbol_and_a_word(tmp_path: Path) -> None:
    table = tables_of(compose_plan(tmp_path, EXCEPTIONS))[0]
    symbol = '<span aria-hidden="true">\N{BLACK SQUARE}</span>'
    assert table.rows[0].cells[0].html == f'<span class="rating rating-red">{symbol} Red</span>'


def test_a_number_typed_in_progress_is_asked_about_and_one_in_a_promise_is_not(
    tmp_path: Path,
) -> None:
    made = compose_plan(tmp_path, HIGHLIGHTS, ACTIONS.replace("Two partners", "All 12 partners"))
    (problem,) = made.problems
    assert (problem.code, problem.place.heading, problem.place.line) == ("N040", "progress", 3)


def test_what_is_made_up_says_so(tmp_path: Path) -> None:
    content = f"{OVERVIEW}\n{EXCEPTIONS}\n{HIGHLIGHTS}"
    made = compose_plan(tmp_path, content, indicators=f"illustrative: yes\n{INDICATORS}")
    notes = [made.chart.notes, *(table.notes for table in tables_of(made))]
    assert all(each[-1] == ILLUSTRATIVE for each in notes)
    assert all(figure.behind.illustrative for figure in made.document.figures)


def test_a_name_that_there_is_not_is_told(tmp_path: Path) -> None:
    made = compose_plan(tmp_path, "- {actions: Font door, show: overview, caption: A}")
    (problem,) = made.problems
    assert problem.code == "N100"
    assert 'did you mean "Front door"?' in problem.mend


def _counts(data: object) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in data.rows]  # type: ignore[attr-defined]


def test_a_key_of_symbols_tells_what_the_marks_of_a_plan_mean(tmp_path: Path) -> None:
    made = compose_plan(tmp_path, f"- key: symbols used\n{HIGHLIGHTS}")
    key = cells_of(tables_of(made)[0])
    assert ["[x]", "not available"] in key
    assert [words for words, _ in key if words.endswith(("Red", "Complete"))] == [
        "\N{BLACK SQUARE} Red",
        "\N{CHECK MARK} Complete",
    ]


WITHOUT_A_THEME = ACTIONS.replace("A3,Conferences", "A3,").replace("A4,Conferences", "A4,x")


def test_actions_without_a_theme_and_of_one_that_is_not_told_are_counted_together(
    tmp_path: Path,
) -> None:
    data = compose_plan(tmp_path, OVERVIEW, WITHOUT_A_THEME).chart.data
    assert [row.header for row in data.rows] == ["Front door", "Without a theme"]
    assert _counts(data)[1] == ["0", "1", "1", "0"]


def test_tables_name_the_actions_without_a_theme_as_the_overview_does(tmp_path: Path) -> None:
    tables = tables_of(compose_plan(tmp_path, HIGHLIGHTS, WITHOUT_A_THEME))
    assert [each.caption for each in tables] == ["All: Front door", "All: Without a theme"]


def test_themes_that_print_alike_are_one(tmp_path: Path) -> None:
    actions = ACTIONS.replace("A2,Front door", "A2,Front  door")
    data = compose_plan(tmp_path, OVERVIEW, actions).chart.data
    assert [row.header for row in data.rows] == ["Front door", "Conferences"]
    assert _counts(data)[0] == ["1", "0", "0", "1"]


def test_an_action_that_two_datasets_know_is_told(tmp_path: Path) -> None:
    content = "- {actions: [A1], show: highlights, caption: A}"
    made = compose_plan(tmp_path, content, other=ACTIONS)
    (problem,) = [one for one in made.problems if one.code == "N101"]
    assert problem.what == "several datasets have actions of these names: children and other"
    assert not tables_of(made)
    assert tables_of(compose_plan(tmp_path, content, other=ACTIONS.replace("A1", "B1")))


RATED = INDICATORS.replace(
    "title: Assessments completed on time,",
    "title: Assessments completed on time, polarity: higher is better, tolerance: {within: 2},",
)
SCORECARD = "- {scorecard: [timely], caption: All, periods: [2015-16-Q1]}"


def _key(made: Made) -> dict[str, str]:
    """What the key says of the marks of ratings."""
    rows = dict(cells_of(tables_of(made)[0]))
    return {mark: meaning for mark, meaning in rows.items() if not mark.startswith("[")}


def test_a_key_gives_a_rating_of_an_indicator_its_own_meaning(tmp_path: Path) -> None:
    made = compose_plan(tmp_path, f"- key: symbols used\n{SCORECARD}", indicators=RATED)
    assert _key(made) == {"\N{BLACK SQUARE} Red": "off target by more than the tolerance"}


def test_a_key_says_whose_ratings_they_are_where_a_paper_has_both(tmp_path: Path) -> None:
    content = f"- key: symbols used\n{SCORECARD}\n{EXCEPTIONS}"
    assert _key(compose_plan(tmp_path, content, indicators=RATED)) == {
        "\N{BLACK SQUARE} Red (indicator)": "off target by more than the tolerance",
        "\N{BLACK SQUARE} Red (action)": "not on track",
        "\N{BLACK UP-POINTING TRIANGLE} Amber (action)": "at risk of delay",
    }


def test_no_theme_is_none_that_prose_can_name(tmp_path: Path) -> None:
    content = "- text: '{{ actions[\"x\"].red }}'"
    (problem,) = compose_plan(tmp_path, content, WITHOUT_A_THEME).problems
    assert (problem.code, problem.mend) == ("N015", "The themes are: Front door")


def test_due_soon_is_at_most_a_year(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="must be at most 366"):
        compose_styled(tmp_path, "actions: {due_soon: 3000000}\n")


def test_a_name_that_is_a_theme_and_an_id_is_refused(tmp_path: Path) -> None:
    content = "- {actions: A2, show: highlights, caption: A}"
    made = compose_plan(tmp_path, content, ACTIONS.replace("A3,Conferences", "A3,A2"))
    (problem,) = made.problems
    assert (problem.code, problem.what[:4]) == ("N101", '"A2"')
    assert not tables_of(made)


def test_a_theme_called_like_its_dataset_is_never_passed_over(tmp_path: Path) -> None:
    actions = ACTIONS.replace("Conferences", "children")
    block = compose_plan(tmp_path, OVERVIEW, actions)
    assert [problem.code for problem in block.problems] == ["N101"]
    prose = compose_plan(tmp_path, "- text: '{{ actions[\"children\"].amber }}'", actions)
    (problem,) = prose.problems
    assert (problem.code, problem.what) == ("N015", '"children" is a dataset and a theme')
    both = '- text: \'{{ actions["children"]["children"].all }}\''
    assert compose_plan(tmp_path, both, actions).prose[0].lines[0] == "2"


def test_an_action_named_twice_is_told(tmp_path: Path) -> None:
    made = compose_plan(tmp_path, "- {actions: [A2, A1, A1], show: highlights, caption: A}")
    (problem,) = made.problems
    assert (problem.code, problem.what) == ("N103", '"A1" is named twice here')


def test_a_block_names_at_least_one(tmp_path: Path) -> None:
    for content in ("actions: [], show: highlights, caption: A", "risks: [], show: list"):
        with pytest.raises(AssertionError, match="needs at least 1 of them") as told:
            compose_plan(tmp_path, f"- {{{content}}}")
        assert str(told.value).count("S02") == 1
