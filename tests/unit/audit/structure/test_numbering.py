from reportgen.audit.structure.numbering import numbering
from reportgen.audit.structure.restarts import numbered_twice
from tests.unit.audit.structure.papers import paper, told


def test_tells_a_missing_a_repeated_and_a_backward_number_once() -> None:
    lines = ["1| a", "2| b", "4| c", "5| d", "5| e", "3| f", "4| g"]
    assert told(numbering, paper(*lines)) == [
        "paragraph 2 is followed by paragraph 4: 3 is missing",
        "paragraph 5 stands twice",
        "paragraph 3 comes after paragraph 5",
    ]


def test_a_gap_of_many_is_told_by_its_ends() -> None:
    what = told(numbering, paper("4.1| a", "4.9| b"))
    assert what == ["paragraph 4.1 is followed by paragraph 4.9: 4.2 to 4.8 are missing"]


def test_a_run_in_the_wrong_section_is_told_once() -> None:
    lines = ["# 4| Children", "4.1| a", "# 5| Care", "4.2| b", "4.3| c", "5.1| d"]
    assert told(numbering, paper(*lines)) == ["paragraph 4.2 stands in section 5"]


def test_4_10_follows_4_9() -> None:
    assert told(numbering, paper(*[f"4.{count}| a" for count in range(1, 13)])) == []


def test_the_first_paragraph_of_a_section_is_its_first() -> None:
    what = told(numbering, paper("4.1| a", "5.2| b", "5.3| c"))
    assert what == ["the first paragraph of section 5 is 5.2: 5.1 is missing"]


def test_brackets_count_under_the_number_before_them() -> None:
    assert told(numbering, paper("1. (1)| a", "(2)| b", "2. (1)| c", "(2)| d", "(4)| e")) == [
        "paragraph (2) is followed by paragraph (4): 2 (3) is missing"
    ]


def test_a_second_document_begins_anew() -> None:
    lines = ["# 1| Purpose", "1.1| a", "# 2| Advice", "2.1| b"]
    assert told(numbering, paper(*lines, "# | The plan", *lines)) == []


def test_items_are_followed_and_lists_in_lists_are_not_mixed_up() -> None:
    lines = ["- a| x", "- b| x", "- i| y", "- ii| y", "- c| x", "- e| x", "- e| x"]
    assert told(numbering, paper(*lines)) == [
        '"c" is followed by "e" in a list',
        '"e" stands twice in one list',
    ]


def test_i_after_h_is_a_letter() -> None:
    assert told(numbering, paper(*[f"- {letter}| x" for letter in "abcdefghij"])) == []


def test_styles_of_section_numbers_are_told_once() -> None:
    lines = ["# 1| a", "# 2| b", "# 3.0| c", "# 4.0| d", "# 5| e"]
    what = 'sections 3.0 and 4.0 are not numbered like the others, such as "1"'
    assert told(numbering, paper(*lines)) == [what]


def test_one_section_without_numbers_is_told_where_the_others_have_them() -> None:
    lines = [f"# {n}| s|{n}.1| p".split("|", 2) for n in (1, 2, 3, 5)]
    heads = [part for head, words, rest in lines for part in (f"{head}|{words}", rest)]
    bare = ["# 4| Priorities", "| no number here"]
    what = told(numbering, paper(*heads[:6], *bare, *heads[6:]))
    assert what == ["no paragraph of section 4 has a number"]


COVER = ["# 1| Purpose", "1.1| a", "# 2| Advice", "2.1| b"]


def test_the_sections_that_two_documents_have_are_told_once() -> None:
    lines = [*COVER, "# | The plan", *COVER, "# 3| Background", "# | Another plan", *COVER]
    assert told(numbered_twice, paper(*lines)) == ["sections 1 and 2 stand twice in this paper"]


def test_an_appendix_and_a_list_begin_anew() -> None:
    assert told(numbered_twice, paper(*COVER, "# | Appendix A", *COVER)) == []
    assert told(numbered_twice, paper(*COVER, "appendix A| Terms", *COVER)) == []
    assert told(numbered_twice, paper(*COVER, "# | A list", "# 1| First of all")) == []
