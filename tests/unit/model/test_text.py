"""A text is an ordinary string that still knows where it was written."""

from __future__ import annotations

import pickle
from collections.abc import Callable

import pytest
from pydantic import BaseModel, ValidationError

from reportgen.model.text import Text
from reportgen.problems import Place


class Heading(BaseModel):
    """Something with a text in it."""

    words: Text


def written(value: str) -> Text:
    """A text that begins in line 3, column 10."""
    return Text(value, lambda offset, length: Place("a.yml", 3, 10 + offset, length))


def test_a_text_is_used_as_the_string_it_is() -> None:
    text = written("Adoption")
    assert text == "Adoption"
    assert text in {"Adoption"}
    assert text.upper() == "ADOPTION"


def test_a_text_points_at_any_part_of_itself() -> None:
    text = written("{{ referals }}")
    assert text.place() == Place("a.yml", 3, 10, 14)
    assert text.place(3, 8) == Place("a.yml", 3, 13, 8)
    assert text.place(3) == Place("a.yml", 3, 13, 11)


def test_a_text_made_by_the_tool_is_nowhere() -> None:
    assert Text("made").place() == Place("")


def test_a_text_keeps_its_place_where_it_is_checked() -> None:
    assert Heading(words=written("Adoption")).words.place().line == 3
    assert Heading.model_validate({"words": "Adoption"}).words.place() == Place("")
    with pytest.raises(ValidationError, match="a text is expected here"):
        Heading.model_validate({"words": 12})


def test_a_text_goes_to_another_process_as_a_plain_string() -> None:
    """Its place is known to this process alone, and may not hold a worker up."""
    again = pickle.loads(pickle.dumps({"heading": written("Adoption")}))
    assert again == {"heading": "Adoption"}
    assert type(again["heading"]) is str


def test_parts_of_a_text_keep_their_places() -> None:
    first, last = Text("one", _at(2)), Text("two", _at(3))
    joined = Text.joined([first, ". ", last])
    assert joined == "one. two"
    assert joined.place(1, 2) == Place("a.csv", 2, 1, 2)
    assert joined.place(3, 1).line == 2  # the full stop, which nobody wrote
    assert joined.place(5, 3) == Place("a.csv", 3, 0, 3)


def _at(line: int) -> Callable[[int, int], Place]:
    return lambda offset, length: Place("a.csv", line, offset, length)
