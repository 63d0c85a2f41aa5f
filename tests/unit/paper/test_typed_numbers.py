from __future__ import annotations

import time

import pytest

from reportgen.model.text import Text
from reportgen.paper.expressions import find_expressions
from reportgen.paper.typed_numbers import ALLOWED, find_typed
from reportgen.problems import Place, Problems

# What may be typed, and what is near to it and may not.
EXAMPLES = {
    "date": ("on 5 November 2015, the 21st of May or 3 to 7 June", "5 novels"),
    "month": ("since January 2016", "January had 2016 referrals"),
    "financial year": ("in 2014-15 and 2015-16 Q1", "2,014-15"),
    "years": ("the Plan 2015 to 2018", "2015 plans"),
    "year": ("in 2013, since 2012", "in 2013 referrals"),
    "quarter": ("in quarter 1, Q4 and quarters 1 to 3", "quarter of 12"),
    "time": ("at 6.30 pm", "6.30 days"),
    "Act": ("the Children (Leaving Care) Act 2000", "Acting 2000 times"),
    "section of the law": (
        "section 47, S47, sections 17 and 20, (section 100B(4)(b))",
        "section of 47",
    ),
    "paragraph of the law": ("paragraph 3 of Part 1", "paragraphs: 3"),
    "age": ("aged 16 to 17, 16 to 17 year olds, under 5s, aged under 5", "16 to 17 years"),
    "stage": ("stages 1 and 2, level 3", "stage with 12"),
    "telephone number": ("on 0118 496 0000 or 01184960000", "0118 times"),
    "postcode": ("Bridge Street, RG1 2LU", "RG1 22 children"),
    "agenda item": ("agenda item 7", "item 45"),
    "number of a list": ("1. first\n2. second\n\n> 1. quoted", "1.5 first"),
    "address of a link": ("[a](https://b.uk/2015/1) <https://b.uk/3>", "[a 3]"),
}


def typed(text: str) -> list[str]:
    """The numbers that are asked about."""
    found = Problems()
    located = Text(text, lambda offset, length: Place("a.yml", 1, offset + 1, length))
    find_typed(located, find_expressions(located, found), found)
    return [problem.what.split('"')[1] for problem in found]


@pytest.mark.parametrize("name", ALLOWED)
def test_what_may_be_typed_is_quiet_and_what_is_near_is_not(name: str) -> None:
    quiet, asked = EXAMPLES[name]
    assert typed(quiet) == []
    assert typed(asked)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("over 2000 of our children", ["2000"]),
        ("64% of 1,681, £1.4m and 3.5", ["64%", "1,681", "£1.4m", "3.5"]),
        ("a 50/50 split, the 9th time", ["50/50", "9th"]),
        ("42 children. In 7 cases, 8.", ["42", "7", "8"]),
        ("{{ referrals }} of {{ plans.at('2014-15') }}", []),
        ("A1, Covid-19, the P45", []),
        ("a cohort starts in January\n2016. Under the Childcare Act\n2006.", []),
        ("we recruited\n\n12. people", []),
        ("in January\n\n2016 came", ["2016"]),
        ("_721_, __721__ and *721*", ["721"] * 3),
        ("_in 2014-15_ and __5 November__", []),
        (
            "\u00bd of them, 7\u00bd, \uff17\uff12\uff11 and \u0667",
            ["\u00bd", "7\u00bd", "\uff17\uff12\uff11", "\u0667"],
        ),
        ("&#55;&#x32;1 and &frac12; &amp; &#39;", ["&#55;&#x32;1", "&frac12;"]),
        ("level 45 children, Part 45 children, stage 999", ["45", "45", "999"]),
        ("level 2, Part 20, tier 4 and stages 1 to 3", []),
        ("aged 721, 130 year olds", ["721", "130"]),
        ("fell by 2015 children and rose by 2016", ["2015", "2016"]),
        ("by 2015 children had come", ["2015"]),
        ("in 2015 was, since 2013 has, by 2016", []),
        ("section 1721 or section 3, 1721", ["1721", "1721"]),
        ("see table 3 and paragraph 4.8", ["table 3", "paragraph 4.8"]),
    ],
)
def test_numbers_are_asked_about_whole(text: str, asked: list[str]) -> None:
    assert typed(text) == asked


@pytest.mark.slow
@pytest.mark.parametrize("text", ["](" * 9_900, "<http:" * 3_300, "\n " * 9_000, "_1_" * 6_000])
def test_no_text_takes_long_to_search(text: str) -> None:
    start = time.process_time()
    typed(text)
    assert time.process_time() - start < 6
