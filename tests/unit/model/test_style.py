"""A house style refuses what it could not print."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from reportgen.model.style import HouseStyle
from reportgen.model.style.agreement import faults_in
from reportgen.model.style.patterns import unparted
from reportgen.model.style.risks import RisksStyle
from reportgen.model.text import Text


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ({"page": {"header": "{tilte}"}}, "{tilte} means nothing here"),
        ({"numbering": {"paragraphs": {"number": "{chapter}.1"}}}, "{chapter} means nothing here"),
        (
            {"numbering": {"paragraphs": {"number": "({paragraph})"}}},
            '"paragraph ({paragraph})" does not say which paragraph is meant',
        ),
        (
            {"numbering": {"tables": {"number": "Table (roman)"}}},
            '"Table (roman)" would be the same for all',
        ),
        (
            {
                "sections": {"summary": {}},
                "cover": {"groups": []},
                "limits": {"words": {"sumary": 150}},
            },
            '"sumary" is no section of the style, and no field of its cover',
        ),
        (
            {"numbering": {"paragraphs": {"number": "{section_roman}{paragraph_roman}"}}},
            'in "{section_roman}{paragraph_roman}" nobody can tell where {section_roman} ends and '
            "{paragraph_roman} begins",
        ),
        (
            {"numbering": {"lists": ["{paragraph}1{number}"]}},
            'in "{paragraph}1{number}" nobody can tell where {paragraph} ends and {number} begins',
        ),
        ({"quarter": "Q{quarter}"}, '"Q{quarter}" would be the same for all'),
        (
            {"quarter": "q {quarter of {year}"},
            '"q {quarter of {year}" has a brace without its partner',
        ),
        ({"page": {"footer": "title}"}}, '"title}" has a brace without its partner'),
        ({"cover": {"masthead": ["{council"]}}, '"{council" has a brace without its partner'),
        (
            {"cover": {"groups": [{"rows": [["to", "date", "title"]]}]}},
            "a row of the cover has one or two fields, and this one has 3",
        ),
        (
            {"cover": {"groups": [{"layout": "two columns", "rows": [["to", "date"]]}]}},
            "a row in the layout two columns has one field, and this one has two",
        ),
        ({"cover": {"groups": [{"rows": [["to"]]}]}}, '"to" is none of the fields'),
        (
            {
                "cover": {
                    "fields": {"to": {"label": "To"}},
                    "groups": [{"rows": [["to"]]}, {"rows": [["to"]]}],
                }
            },
            '"to" stands in two rows',
        ),
        (
            {
                "cover": {
                    "fields": {"to": {"label": "To"}, "title": {"label": "Title"}},
                    "groups": [{"layout": "headings", "rows": [["to"], ["title"]]}],
                }
            },
            "the title stands beneath headings, and it is the heading of the whole paper",
        ),
        (
            {"sections": {"summary": {"stands": "on both"}}},
            'the section "summary" stands on the cover, and in none of its rows',
        ),
        (
            {
                "cover": {"fields": {"aim": {"label": "Aim"}}, "groups": [{"rows": [["aim"]]}]},
                "sections": {"aim": {"stands": "on the cover"}},
            },
            '"aim" is a field of the cover, and a section that stands there',
        ),
        (
            {
                "cover": {"groups": [{"rows": [["aim"]]}]},
                "sections": {"aim": {"heading": "Aim"}},
            },
            '"aim" is none of the fields',
        ),
        (
            {
                "cover": {
                    "fields": {"to": {"label": "To"}},
                    "groups": [{"rows": [["to", "aim"]]}],
                },
                "sections": {"aim": {"stands": "on the cover"}},
            },
            'the section "aim" shares its row, and has no room there',
        ),
        ({"sections": {"aim": {"headings": "Aims"}}}, "`headings` needs a `heading`"),
        (
            {"sections": {"aim": {"locked": "Words.", "when_empty": "None."}}},
            "what is locked is never empty",
        ),
        ({"sections": {"aim": {"mandatory": "some"}}}, '"some" does not say which reports'),
        ({"cover": {"masthead": ["By {author}"]}}, '"author" is none of the fields'),
        (
            {"statements": {"late": {"heading": "Late", "text": "Because {reasons}"}}},
            "{reasons} means nothing here",
        ),
        (
            {"statements": {"late": {"heading": "Late", "text": "Why", "stands": "at the end"}}},
            '"at the end" does not say where it stands',
        ),
        ({"cover": {"fields": {"to": {"label": "To"}}}}, 'the field "to" stands nowhere'),
    ],
)
def test_what_cannot_be_printed_is_refused(written: dict[str, Any], message: str) -> None:
    assert refused({"name": "Own", **written}) == message


def refused(written: dict[str, Any]) -> str:
    """The first thing that is wrong with a style."""
    try:
        style = HouseStyle.model_validate(written)
    except ValidationError as error:
        return error.errors()[0]["msg"]
    return next(faults_in(style)).what


def test_the_title_needs_no_row_for_it_stands_above_the_fields_by_itself() -> None:
    title = {"label": "Title", "value": "{title}"}
    style = HouseStyle.model_validate({"name": "Own", "cover": {"fields": {"title": title}}})
    assert not style.cover.rows


def test_every_score_of_a_risk_lies_in_one_band() -> None:
    for bands, what in (
        ({"low": "1-4", "high": "6-25"}, "5, which is in no band"),
        ({"low": "1-5", "high": "5-25"}, "5, which is in low and in high"),
        ({"low": "one"}, "not a run of scores"),
    ):
        with pytest.raises(ValidationError, match=what):
            RisksStyle.model_validate({"bands": {name: Text(span) for name, span in bands.items()}})


def test_a_scale_of_risks_has_five_steps() -> None:
    with pytest.raises(ValidationError, match="has 5 steps, and this one has 1"):
        RisksStyle.model_validate({"impact": [Text("Grave")]})


def test_a_score_has_the_band_that_it_lies_in() -> None:
    style = RisksStyle.model_validate({})
    assert [style.band_of(score) for score in (4, 5, 16, 25)] == [
        "low",
        "medium",
        "high",
        "very high",
    ]


@pytest.mark.parametrize("number", ["{section}{paragraph_letter}", "{section_capital}{paragraph}"])
def test_digits_and_letters_part_one_another(number: str) -> None:
    assert not unparted(number)
