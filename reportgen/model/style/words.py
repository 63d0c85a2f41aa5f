"""How a house style writes dates and numbers."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from reportgen.model.style.patterns import DatePattern
from reportgen.model.text import Text
from reportgen.model.written import Written


class DatesStyle(Written):
    """How dates are written."""

    prose: DatePattern = Field(
        default=Text("{day} {month} {year}"),
        description="in sentences; may hold {weekday}, {day} (5), {day_two} (05), {ordinal} (5th), "
        "{month}, {month_number} (11) and {year}",
    )
    meeting: DatePattern = Field(
        default=Text("{day} {month} {year}"),
        description="the meeting, on the cover and in header and footer",
    )


class NumbersStyle(Written):
    """How numbers are written."""

    percent: Literal["%", "per cent"] = Field(
        default="%",
        description="% or per cent: in sentences; tables and the points of charts have %",
    )
