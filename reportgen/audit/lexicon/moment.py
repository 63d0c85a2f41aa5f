"""A moment: a time that prose names, as far as it can be told which it is."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.periods import Period


@dataclass(frozen=True)
class Moment:
    """A time named in a passage: `text[start:end]`.

    `period` is None where it cannot be told ("later in the year"). `is_end` where the end of the
    period is meant ("at the end of Q4", "as at August 2015"): a stock is counted then.
    `is_certain` where the words alone say which it is ("August 2015", "quarter 1 of 2015-16");
    else it follows from the paper's own period ("quarter 1", "the last quarter", "March").
    `months` is how many it is of where the words say so: of "the autumn and summer terms of
    2020-21", which is no one period, eight.
    """

    start: int
    end: int
    period: Period | None
    is_end: bool = False
    is_certain: bool = True
    months: int = 0
