"""Tick tables of a house style: questions that a paper answers with yes or no."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from reportgen.model.style.statements import Pattern
from reportgen.model.text import Text
from reportgen.model.written import Identifier, Written


class TickTable(Written):
    """Questions with yes or no, such as whether this is a key decision."""

    caption: Text = Field(description="the words above the table")
    heading: Text = Field(
        default=Text("Question"), description="the heading of the column of questions"
    )
    layout: Literal["yes and no", "answer"] = Field(
        default="yes and no",
        description="yes and no (a column each, with a tick) or answer (one column)",
    )
    questions: dict[Identifier, Pattern] = Field(
        description="each question by an id; may hold the names of `constants`"
    )
