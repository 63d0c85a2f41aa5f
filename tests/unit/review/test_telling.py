"""What changed, told to a person."""

from __future__ import annotations

from reportgen.codes import Severity
from reportgen.model.manuscript import Kind, Passage
from reportgen.model.text import Text
from reportgen.problems import NOWHERE, Place, Problem
from reportgen.review.changes import (
    ChangedFigure,
    ChangedPassage,
    ChangedProblems,
    Changes,
    How,
    LoneFigure,
    Part,
)
from reportgen.review.dialects import Markdown, Terminal
from reportgen.review.telling import in_short, shortened, told
from reportgen.review.wording import Fate, Run, compared

FIGURE = ChangedFigure(
    "calls", "Calls", "", "2015-16-Q1", "value of the row",
    ("paragraph 1.1", "table 1", "figure 1", "paragraph 2.1"), (NOWHERE,),
    "94%", "96%", "amber", "green",
)  # fmt: skip
LOANS = LoneFigure(
    "loans", "Loans", "e-books", "2015-16-Q1", "value of the row", ("paragraph 1.2",),
    (NOWHERE,), "1,204",
)  # fmt: skip


def changes(**given: object) -> Changes:
    return Changes("paper", "2015-16-Q1", "main", "the working tree", **given)  # type: ignore[arg-type]


def part(kind: Kind, words: str, how: How, section: str = "Staff") -> Part:
    passage = Passage(kind, Text(words), "", section)
    before, after = (None, passage) if how is How.ADDED else (passage, None)
    fate = Fate.ADDED if how is How.ADDED else Fate.REMOVED
    return ChangedPassage(how, before, after, (Run(fate, words),))


def test_nothing_changed() -> None:
    assert "Nothing that a reader sees is different." in told(changes(), Terminal())


def test_a_figure_that_is_rated_otherwise() -> None:
    said = told(changes(figures=(FIGURE,)), Markdown())
    assert "| Calls | 2015-16-Q1 | 94% | 96% | amber to green |" in said
    assert "paragraph 1.1, table 1, figure 1, 1 more" in said
    assert in_short(changes(figures=(FIGURE,))) == "1 figure (1 rated otherwise)"


def test_a_figure_that_only_one_version_prints() -> None:
    came, went = changes(figures_added=(LOANS,)), changes(figures_removed=(LOANS,) * 2)
    assert "### Figures newly printed (1)\n\n| figure | period | is |" in told(came, Markdown())
    assert "| Loans: e-books | 2015-16-Q1 | 1,204 | paragraph 1.2 |" in told(came, Markdown())
    assert "Figures no longer printed (2)" in told(went, Terminal())
    assert "Loans: e-books  2015-16-Q1  1,204  paragraph 1.2" in told(went, Terminal())
    assert in_short(came) == "1 figure newly printed"
    assert in_short(went) == "2 figures no longer printed"


def test_of_many_figures_that_came_the_first_are_told() -> None:
    said = told(changes(figures_added=(LOANS,) * 43), Terminal())
    assert "Figures newly printed (43)" in said
    assert said.count("1,204") == 40
    assert said.endswith("and 3 more")


def test_a_section_that_is_new_is_told_once() -> None:
    parts = (
        part(Kind.HEADING, "Staff", How.ADDED),
        part(Kind.PARAGRAPH, "They came.", How.ADDED),
        part(Kind.ITEM, "One of them.", How.ADDED),
        part(Kind.PARAGRAPH, "Elsewhere.", How.ADDED, "Money"),
    )
    said = told(changes(parts=parts), Terminal())
    assert "{+Staff+}\n      with 2 parts in it" in said
    assert "They came." not in said
    assert "{+Elsewhere.+}" in said


def test_claims_stand_before_all_else() -> None:
    claim = Problem("A301", Place("a.yml", 3, 1), '"rose" is told, and it fell', "say that it fell")
    problem = Problem("N040", Place("a.yml", 4, 1), "a typed number", set_to=Severity.NOTE)
    found = ChangedProblems(claims=(claim,), new=(problem,))
    said = told(changes(problems=found, figures=(FIGURE,)), Terminal())
    order = ["Claims that no longer hold (1)", "New problems (1)", "Figures (1)"]
    assert sorted(order, key=said.index) == order
    assert 'error A301 a.yml:3:1: "rose" is told, and it fell' in said
    assert "To mend: say that it fell" in said
    assert "note N040 a.yml:4:1" in said


def test_of_a_long_paragraph_what_stands_beside_a_change_is_shown() -> None:
    stayed = "These words are the same in both. " * 12
    runs = compared(f"{stayed}In May. {stayed}", f"{stayed}In June. {stayed}")
    said = Terminal().runs(shortened(runs))
    assert said.startswith("… ")
    assert "same in both. In [-May-]{+June+}. These words" in said
    assert said.endswith(" … ")
    assert len(said) < 300


def test_a_long_list_is_cut() -> None:
    parts = tuple(part(Kind.PARAGRAPH, f"Paragraph {each}.", How.ADDED) for each in range(60))
    assert "and 20 more" in told(changes(parts=parts), Markdown())
