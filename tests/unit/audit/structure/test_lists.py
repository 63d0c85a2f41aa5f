"""Appendices, terms and numbers as other councils list them."""

import pytest

from reportgen.audit.structure.abbreviations import abbreviations
from reportgen.audit.structure.announced import announced_lists
from reportgen.audit.structure.appendices import appendices
from reportgen.audit.structure.duplicates import duplicates
from reportgen.audit.structure.glossary import unused_terms
from reportgen.audit.structure.notes import notes
from reportgen.audit.structure.numbering import numbering
from reportgen.audit.structure.references import references
from tests.unit.audit.structure.papers import Seen, grid, paper, told


def test_a_wrong_label_is_told_once() -> None:
    lines = ("1| The plan is at Appendix C.", "2| See Appendix A.")
    listed = ("appendix A| Scorecard", "appendix B| Plan")
    what = "appendix C is cited and is not in the list of appendices (A and B)"
    assert told(appendices, paper(*lines, *listed)) == [what]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("Q2, Q3  Quarters 2 and 3", "In Q3 it fell."),
        ("£k, £000  Thousands of pounds", "An overspend of £12k (£000)."),
        ("Section 42 enquiry  An enquiry under section 42", "The section 42 enquiries rose."),
        ("FOI: Freedom of Information", "FOI requests fell."),
        ("B&B  Bed and breakfast", "Some are in bed and breakfast; bed and breakfast is dear."),
    ],
)
def test_terms_that_are_used(term: str, text: str) -> None:
    assert told(unused_terms, paper(f"1| {text}", f"term| {term}", grid("", "A | 1"))) == []


def test_a_term_may_be_explained_later_if_the_glossary_has_it() -> None:
    lines = ["1| The SEN plan.", "title| Special educational needs", "1| Some have SEN."]
    term = "term| SEN – Special educational needs"
    assert told(abbreviations, paper(*lines[1:], term)) == []
    assert told(abbreviations, paper(lines[0], term)) == [
        "SEN is explained in the glossary and not where it first stands"
    ]


def test_an_act_before_its_abbreviation() -> None:
    text = "The Freedom of Information Act 2000 (FOI). FOI requests fell."
    assert told(abbreviations, paper(f"1| {text}")) == []


def test_a_reference_beyond_the_last_paragraph() -> None:
    lines = [f"{at}| It was so." for at in range(1, 5)]
    assert told(references, paper(*lines, "5| Prices may fall (see paragraph 26).")) == [
        "there is no paragraph 26 in this paper"
    ]


def test_a_wrong_number_is_told_once() -> None:
    lines = [f"{number}| It was so." for number in (1, 2, 4, 4, 5)]
    assert told(numbering, paper(*lines)) == [
        "paragraph 2 is followed by paragraph 4: 3 is missing"
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In table 1 there were three categories: a, b, c and d.", "three categories"),
        ("In 12 there were three main categories: a, b, c and d.", "three main categories"),
        ("See figure 2 categories: a, b and c.", ""),
        ("Of the 40 the two priorities: one; two; and three.", "two priorities"),
    ],
)
def test_the_words_that_announce_a_list(text: str, words: str) -> None:
    found = list(announced_lists(Seen(paper(f"1| {text}"))))  # type: ignore[arg-type]
    assert [problem.what.partition('" ')[0] for problem in found] == [f'"{words}'] * bool(words)
    assert [problem.place.column for problem in found] == [text.index(words) + 1] * bool(words)


def test_marks_without_a_note_are_told_once_a_passage() -> None:
    what = 'the mark "*" after "children" has no note'
    assert told(notes, paper("1| 12 children* and 5 plans* fell*.", "2| Plans rose.")) == [what]


def test_a_wording_that_drifted_is_told_once() -> None:
    first = (
        "The service has worked with its partners across the borough to improve the timeliness "
        "of assessments and the quality of plans for all children in need."
    )
    lines = [f"{at}| It was so." for at in range(2, 9)]
    drifted = [f"{at}| {first.replace('all', 'most')}" for at in (9, 10)]
    assert len(told(duplicates, paper(f"1| {first}", *lines, *drifted, f"11| {first}"))) == 1
