"""What is promised, announced or said twice."""

import pytest

from reportgen.audit.structure.announced import announced_lists
from reportgen.audit.structure.contradictions import contradictions
from reportgen.audit.structure.duplicates import duplicates
from reportgen.audit.structure.promises import promises
from reportgen.audit.structure.quotations import unclosed
from tests.unit.audit.structure.papers import grid, paper, told

TABLE = grid("Plans", "Type | June", "Neglect | 118")


@pytest.mark.parametrize(
    ("lines", "what"),
    [
        (["1| As shown in the chart below.", "2| b"], ['"in the chart below" is not there']),
        (["1| As shown in the chart below.", "2| b", TABLE], []),
        (["1| The table below shows it.", "# | Next", TABLE], ['"The table below" is not there']),
        ([TABLE, "1| as in the table above."], []),
        (["1| The figures above are provisional."], []),
        (["1| See the figure below.", "| Figure 2: plans by type"], []),
        (["1| The following actions are proposed:", "# | Next"],
         ["what is announced does not follow"]),
        (["1| The following actions are proposed:", "- | hire"], []),
        (["1| The key themes are as follows:", "# | Theme 1: help", "# | Theme 2: care"], []),
        (["1| The breakdown of plans is set out below."], ["what is announced does not follow"]),
        (["1| The breakdown of plans is set out below.", TABLE], []),
        (["1| It is attached at appendix."],
         ['"attached at appendix" does not say which appendix']),
        (["1| It is attached at the appendix.", "appendix A| Plan"], []),
        (["1| It is attached at Appendix D."], []),
        (["1| More is available from"], ['"is available from" is followed by nothing']),
        (["1| Use the link below.", "2| www.example.gov.uk"], []),
    ],
)  # fmt: skip
def test_promises(lines: list[str], what: list[str]) -> None:
    assert told(promises, paper(*lines)) == what


LONG = (
    "consider the areas of the joint delivery plan where members of the panel require further "
    "information to assess {} of the improvements on children"
)


def test_a_sentence_that_drifted_apart_shows_its_words() -> None:
    first, second = (f"1| {LONG.format(words)}" for words in ("impact", "the impact"))
    (what,) = told(duplicates, paper(first, "2| a", "3| b", "4| c", second))
    assert '"the" came in after "to assess"' in what


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (LONG.format("impact"), LONG.format("impact")),
        (LONG.format("impact,"), LONG.format("impact")),
        (LONG.format("52 visits"), LONG.format("61 plans")),
        ("the plan was agreed", "the plan was not agreed"),
    ],
)
def test_alike_or_parallel_is_silent(first: str, second: str) -> None:
    apart = ["2| b", "3| c", "4| d"]
    assert told(duplicates, paper(f"1| {first}", *apart, f"5| {second}")) == []


def test_neighbours_in_a_list_are_parallel() -> None:
    lines = [f"- | {LONG.format(word)}" for word in ("impact", "cost")]
    assert told(duplicates, paper(*lines)) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("(duty team) and a manager).", ['a bracket is closed and was not opened: '
         '"(duty team) and a manager)"']),
        ("improving (celebration of the 'Day'.", ['a bracket is not closed: '
         '"(celebration of the \'Day\'."']),
        ('we "take steps', ['a quotation mark is not closed: "\"take steps"']),
        ("'Ensure that it is so.", ['a quotation mark is not closed: "\'Ensure that it is so."']),
        ("the children's, workers' and 20's", []),
        ("'step down' cases; 'the workers' rights'", []),
        ("We want: a) homes, b) schools", []),
        ("in the '90s", []),
        ("attached as Appendix A) here", ['a bracket is closed and was not opened: '
         '"attached as Appendix A)"']),
        ("[www.example.gov.uk](https://example.gov.uk/a_(b))", []),
        ("\u2018front door\u2019 of the council\u2019s hub", []),
        ("a \u201cstrong start", ['a quotation mark is not closed: "\u201cstrong start"']),
    ],
)  # fmt: skip
def test_quotations_and_brackets(text: str, what: list[str]) -> None:
    assert told(unclosed, paper(f"1| {text}")) == what


def test_a_quotation_of_several_paragraphs_opens_each() -> None:
    lines = ["1| \u201cThe first.", "2| \u201cThe second.\u201d"]
    assert told(unclosed, paper(*lines)) == []


@pytest.mark.parametrize(
    ("lines", "what"),
    [
        (["1| There are four key themes:", "- | a", "- | b", "- | c"],
         ['"four key themes" are announced, and 3 follow']),
        (["1| There are three key themes:", "- | a", "- | b", "- | c"], []),
        (["1| Of the 63 complaints:", "- | 48 were upheld", "- | 15 were not"], []),
        (["1| Four themes, including:", "- | a", "- | b"], []),
        (["1| There are three actions: hire and train."],
         ['"three actions" are announced, and 2 follow']),
        (["1| There are three actions: hire, train and keep."], []),
        (["1| There are four key themes:", *["- | a"] * 4, "2| the other three themes"], []),
        (["1| There are four key themes:", *["- | a"] * 4, "2| the other four themes"],
         ['"the other four themes", but 4 themes were announced in all']),
        (["- | a", "- | b", "1| The above 3 documents are new."],
         ['"The above 3 documents": the list before it has 2']),
        (["- | a", "- | b", "- | c", "1| The above 3 documents are new."], []),
        (["1| two themes:", "- a| x", "- i| y", "- | z"], []),
    ],
)  # fmt: skip
def test_announced_lists(lines: list[str], what: list[str]) -> None:
    assert told(announced_lists, paper(*lines)) == what


@pytest.mark.parametrize(
    ("lines", "finds"),
    [
        (["# | Resources", "1| There are no resource implications.", "2| It costs £1.6m."], True),
        (["# | Resources", "1| There are no resource implications.", "# | Plan",
          "2| A fee of £5 is usual."], False),
        (["# | Resources", "1| There are no resource implications.", "# | Plan",
          "2| Cabinet agreed £1.6m."], True),
        (["# | Legal", "1| There are no legal implications.", "# | Equality",
          "2| The Equality Act 2010 lays a duty on the council: it has a duty to pay regard."],
         False),
        (["# | Legal", "1| There are no legal implications, but the council has a duty to act."],
         True),
        (["# | Consultees", "1| None.", "# | Plan", "2| Parents were consulted."], True),
        (["# | Consultees", "1| None.", "# | Plan", "2| Parents will be consulted."], False),
        (["# | Background papers", "1| None.", "# | Plan", "2| Parents were consulted."], False),
        (["cover| This is not an executive decision", "1| That cabinet agrees the plan."], True),
        (["cover| This is not an executive decision", "1| Cabinet agreed to it in May."], False),
    ],
)  # fmt: skip
def test_contradictions(lines: list[str], finds: bool) -> None:
    assert bool(told(contradictions, paper(*lines))) is finds
