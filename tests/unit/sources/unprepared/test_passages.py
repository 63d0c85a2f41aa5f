"""Prose as officers type it, and as conversions leave it."""

from pathlib import Path

import pytest

from reportgen.model.manuscript import Grid, Kind, Passage
from reportgen.model.text import Text
from tests.unit.sources.unprepared.outline import outline, read

CASES = {
    "a page that breaks a paragraph": (
        "- 4.4 The hub is beginning to help as more children are now\n\n"
        "being redirected to early help.\n\n- 4.5 A project begins on the\n\nAdoption Register.\n",
        [
            "paragraph 4.4 | The hub is beginning to help as more children are now being redirected"
            " to early help.",
            "paragraph 4.5 | A project begins on the Adoption Register.",
        ],
    ),
    "a page number and a form feed between": (
        "1.1 It rose to the level of\n\nPage 3 of 9\n\f\nlast year.\n",
        ["paragraph 1.1 | It rose to the level of last year."],
    ),
    "lines that wrap": (
        "2.1 The number of children in need was 1,204 at the end of December\n"
        "2019. Of these a third have been known to the service for longer than\n"
        "two years.\n2.2 Visits fell.\n",
        [
            "paragraph 2.1 | The number of children in need was 1,204 at the end of December 2019."
            " Of these a third have been known to the service for longer than two years.",
            "paragraph 2.2 | Visits fell.",
        ],
    ),
    "numbers within numbers": (
        "Actions\n\n2. (1) A plan was made.\n\n(2) The actions are\n\n- training; and\n- audit.\n\n"
        "(3) It goes on.\n",
        [
            "heading | Actions",
            "paragraph 2 (1) | A plan was made.",
            "paragraph 2 (2) | The actions are",
            "item | training; and",
            "item | audit.",
            "paragraph 2 (3) | It goes on.",
        ],
    ),
    "letters beneath a paragraph": (
        "- 34. The risks are:\n - a. Delay.\n - b. Drift.\n\n(i) none\n",
        ["paragraph 34 | The risks are:", "item a | Delay.", "item b | Drift.", "item i | none"],
    ),
    "a tab after the number": (
        "1.\tPurpose\n\n1.1\tThe paper\tsays so.\n\n\ta)\tnote it; and\n",
        ["heading 1 | Purpose", "paragraph 1.1 | The paper says so.", "item a | note it; and"],
    ),
    "headings of every kind": (
        "4.0 CHILDREN IN NEED\n\n4.1 First.\n\n**7.0 ADOPTION**\n\n7.1 Second.\n\n"
        "14 EQUALITY IMPACT\n\n14.1 None.\n\nEarly Help:\n\n- one\n\nGLOSSARY:\n\n"
        "- MASH Multi-agency hub\n",
        [
            "heading 4.0 | CHILDREN IN NEED",
            "paragraph 4.1 | First.",
            "heading 7.0 | ADOPTION",
            "paragraph 7.1 | Second.",
            "heading 14 | EQUALITY IMPACT",
            "paragraph 14.1 | None.",
            "sub-heading | Early Help:",
            "item | one",
            "heading | GLOSSARY:",
            "term | MASH Multi-agency hub",
        ],
    ),
    "a sentence without its full stop is no heading": (
        "Key considerations\n\nReferrals have risen to 721\n\nThat:\n\n(a) it be noted.\n",
        [
            "heading | Key considerations",
            "paragraph | Referrals have risen to 721",
            "paragraph | That:",
            "item a | it be noted.",
        ],
    ),
    "a recommendation is no heading": (
        "2 Recommendations\n\n2.1 To note the report\n\n3 Next steps\n\n3.1 It goes on.\n",
        [
            "heading 2 | Recommendations",
            "paragraph 2.1 | To note the report",
            "heading 3 | Next steps",
            "paragraph 3.1 | It goes on.",
        ],
    ),
    "lists at the end": (
        "9 Appendices\n\n- A Terms of reference\n- B Delivery plan\n\n10 Background Papers\n\n"
        "1 - An inspection report (2015)\n\nAn unpublished letter\n",
        [
            "heading 9 | Appendices",
            "appendix A | Terms of reference",
            "appendix B | Delivery plan",
            "heading 10 | Background Papers",
            "source 1 | An inspection report (2015)",
            "source | An unpublished letter",
        ],
    ),
    "a quotation": (
        "The report says:\n\n\u2018Decisions are made in good time and are well recorded\u2019.\n",
        [
            "paragraph | The report says:",
            "quotation | \u2018Decisions are made in good time and are well recorded\u2019.",
        ],
    ),
    "marks that are no words": (
        "\ufeff4.1 The\u200b <u>number</u> of **bold** words\u00a0is &pound;5 &amp; [a link](http://x.y/(z)/1).\n",
        ["paragraph 4.1 | The number of bold words is £5 & a link."],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_prose_is_told_apart(text: str, expected: list[str], tmp_path: Path) -> None:
    assert outline(read(text, tmp_path)) == expected
    assert outline(read(text.replace("\n", "\r\n"), tmp_path)) == expected


def test_a_markdown_file_without_its_fields(tmp_path: Path) -> None:
    text = (
        "---\ntitle: x\n---\n# A paper\n\n## Need {#need}\n\n> As *they* said\n> of it.\n\n"
        "### Detail\n\nIt fell[^1] <!-- not\nsaid --> to 5\\*.\n"
    )
    assert outline(read(text, tmp_path, "paper.md")) == [
        "title | A paper",
        "heading | Need",
        "quotation | As they said of it.",
        "sub-heading | Detail",
        "paragraph | It fell to 5*.",
    ]


def test_every_character_knows_its_place(tmp_path: Path) -> None:
    text = (
        "1 NEED\r\n\r\n- 1.1 The **number** of\n  children &amp; families \u200bfell\n\nto 226\n\n"
        "Year\t%\n2014 \t5%\n2015\t 6%\n"
    )
    lines = text.replace("\r\n", "\n").split("\n")
    for part in read(text, tmp_path).parts:
        for each in _texts(part):
            places = [each.place(at, 1) for at in range(len(each))]
            seen = [lines[place.line - 1][place.column - 1 :][:1] for place in places]
            assert [(a, b) for a, b in zip(each, seen, strict=True) if a not in (b, " ")] == []


def _texts(part: Passage | Grid) -> list[Text]:
    if isinstance(part, Passage):
        return [part.text]
    return [part.title, *part.headings, *(cell for row in part.rows for cell in row.cells)]


def test_a_part_of_a_joined_paragraph_is_underlined_where_it_stands(tmp_path: Path) -> None:
    (passage,) = read("4.1 It fell over the year to\n\n226 in all.\n", tmp_path).passages
    assert passage.text.place(str(passage.text).index("226"), 3).where == "paper.txt:3:1"
    assert passage.where == "paragraph 4.1"


def test_passages_know_their_section(tmp_path: Path) -> None:
    text = "1. NEED\n\n1.1 One.\n\nVisits:\n\n- two\n\n2. RISK\n\n2.1 Three.\n"
    told = [(part.kind, part.section) for part in read(text, tmp_path).passages]
    assert told == [
        (Kind.HEADING, "NEED"),
        (Kind.PARAGRAPH, "NEED"),
        (Kind.SUBHEADING, "Visits:"),
        (Kind.ITEM, "Visits:"),
        (Kind.HEADING, "RISK"),
        (Kind.PARAGRAPH, "RISK"),
    ]
