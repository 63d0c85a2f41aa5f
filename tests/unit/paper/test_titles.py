"""Numbers and braces in headings, captions and cover fields."""

from __future__ import annotations

from pathlib import Path

from tests.unit.paper.small_paper import (
    COVER,
    HEAD,
    INDICATORS,
    PAPER,
    Made,
    compose_blocks,
    compose_project,
    write_project,
)


def asked(made: Made) -> list[str]:
    """The words of the problems that stand in quotation marks."""
    return [one.what.split('"')[1] for one in made.problems]


def test_a_number_typed_over_a_table_or_a_text_is_asked_about(tmp_path: Path) -> None:
    made = compose_blocks(
        tmp_path,
        """
        - subheading: All 721 referrals
        - table: referrals
          caption: Referrals, 722 of them, in 2015-16
          periods: [2015-16-Q1]
          columns: [{heading: Up by 298}]
        - {chart: referrals, kind: bar, caption: "Some 723", periods: [2015-16-Q1]}
        """,
    )
    assert asked(made) == ["721", "722", "298", "723"]
    (mend,) = {one.mend for one in made.problems}
    assert mend == "say it in a text, where it is bound with {{ ... }}, and take it out here"


def test_so_is_one_on_the_cover_but_not_a_name_that_is_a_number(tmp_path: Path) -> None:
    write_project(
        tmp_path,
        {
            "paper.yml": PAPER.replace("A committee", '"721"'),
            "2015-16-Q1/cover.yml": COVER + "title: Why 722 came by 2015\nfields: {to: Up 723}\n",
            "2015-16-Q1/01-activity.yml": HEAD.replace("Children's", "All 720") + "  - text: A.\n",
        },
    )
    assert asked(compose_project(tmp_path)) == ["720", "722", "723"]


def test_a_number_in_the_name_of_what_is_shown_is_no_figure(tmp_path: Path) -> None:
    files = {
        "2015-16-Q1/01-activity.yml": f"{HEAD}  - table: referrals\n"
        "    caption: Referrals within 20 miles, not 21\n    periods: [2015-16-Q1]\n",
        "../../data/children/indicators.yml": INDICATORS.replace(
            "Referrals to children's social care", "Referrals from within 20 miles"
        ),
    }
    write_project(tmp_path, files)
    assert asked(compose_project(tmp_path)) == ["21"]


def test_single_braces_are_no_title(tmp_path: Path) -> None:
    made = compose_blocks(tmp_path, '- subheading: "On { referrals }"\n- text: A.')
    assert [(one.code, one.place.column) for one in made.problems] == [("N019", 21)]
