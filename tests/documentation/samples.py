"""What people write in cells and sentences, and what becomes of it."""

from __future__ import annotations

import re

from reportgen.paper.typed_numbers import ALLOWED
from reportgen.periods import PeriodError, parse, parse_label
from reportgen.quarter.moving import Mover, Turn
from reportgen.sources import actions, comparators, observations, risks
from reportgen.sources.numbers import NumberError, read_number
from reportgen.wording import decimals_of, in_table
from tests.documentation.markdown import table

#: What stands in each column of observations and comparators.
COLUMNS = {
    "indicator": "the id of the indicator, as in `indicators.yml`",
    "period": "the period or, of a stock, the day: [periods](#periods)",
    "category": "the id of the category; blank for the total",
    "value": "the figure, in the indicator's unit",
    "numerator": "what is counted of the denominator, where there is one",
    "denominator": "what it is counted of",
    "status": "letters, with spaces between: [statuses](#statuses)",
    "note": "what readers must know of the figure: **it is printed** beneath its tables and charts",
    "comparator": "the id of the comparator, as in `indicators.yml`; `target` is always known",
    "source": "where the figure comes from: of whom it is, and from when",
}

#: What stands in each column of actions.
ACTION_COLUMNS = {
    "id": "what the paper calls the action by, such as A1; no two have the same",
    "theme": "the part of the plan that it belongs to; may be blank",
    "action": "what is to be done",
    "lead": "the job title of who answers for it",
    "due": "the day by which it is to be done, as 2019-03-31; `z` where it has none",
    "rating": "red, amber, green or complete (blue means the same)",
    "progress": "what has been done, and why it is rated so",
    "done": "the day it was completed; **may be left out**, as may the two after it",
    "was_due": "the day it was due before, where that was moved: so slipping is found",
    "note": "what readers must know of it; it is printed beneath its table",
}
#: What stands in each column of risks.
RISK_COLUMNS = {
    "id": "what the paper calls the risk by, such as R1; no two have the same",
    "kind": "the group that it is told with; may be blank",
    "risk": "what may happen",
    "cause": "why",
    "consequence": "what would follow",
    "likelihood": "1 to 5, the least likely first",
    "impact": "1 to 5, the least grave first",
    "mitigation": "what is done about it",
    "owner": "the job title of who answers for it",
}

#: An example of each kind of number that prose may hold as it is.
TYPED = {
    "date": "5 November 2015",
    "month": "November 2015",
    "financial year": "2014-15",
    "years": "2010 to 2015",
    "year": "since 2012",
    "quarter": "quarter 4",
    "time": "6.30pm",
    "Act": "the Children Act 1989",
    "section of the law": "section 47",
    "paragraph of the law": "paragraph 3 of Schedule 12A",
    "age": "children aged 10 to 15",
    "stage": "stage 2",
    "telephone number": "0118 496 0000",
    "postcode": "RG1 2LU",
    "agenda item": "agenda item 7",
    "number of a list": "1. first",
    "address of a link": "[guidance](https://www.gov.uk/2015)",
}

NUMBERS = (
    "1681", "1,681", "45%", "£1.4m", "(3)", "-3", "..", "#N/A", "017", "1.681,5", "<5", "64 p",
)  # fmt: skip
PERIODS = (
    "2015-16", "2015-16-Q1", "2015-08", "2015-07..2015-08", "2015-08-31", "Q1 2015/16",
    "2015-16 (Q1)", "Apr-Jun 2015", "August 2015", "31 August 2015", "31/08/2015",
    "01/04/2015", "Jul-15", "2015", "2011-12", "15-16-Q5",
)  # fmt: skip


def columns(file: str) -> str:
    """The columns of a table that people write."""
    known = {
        "observations": (observations.HEADINGS, COLUMNS),
        "comparators": (comparators.HEADINGS, COLUMNS),
        "actions": ((*actions.HEADINGS, *actions.MAY_HAVE), ACTION_COLUMNS),
        "risks": (risks.HEADINGS, RISK_COLUMNS),
    }
    headings, about = known[file]
    return table("column | what stands there", [(f"`{one}`", about[one]) for one in headings])


def typed(_: str) -> str:
    """The numbers that prose may hold as they are."""
    rows = [
        (name, f"`{TYPED[name]}`")
        for name, pattern in ALLOWED.items()
        if re.search(pattern, TYPED[name])
    ]
    assert len(rows) == len(ALLOWED), "an example is not what it is meant to show"
    return table("what | such as", rows)


def numbers(_: str) -> str:
    """Numbers as people write them."""
    return table("written | what becomes of it", [(f"`{one}`", _number(one)) for one in NUMBERS])


def _number(text: str) -> str:
    try:
        read = read_number(text)
    except NumberError as error:
        return f"refused: {error.what}; {error.mend}"
    number = in_table(read.value, decimals_of(read.value.normalize()))
    return f"{number}%" if read.sign == "%" else f"{read.sign}{number}"


def periods(_: str) -> str:
    """Periods as people write them."""
    return table("written | what becomes of it", [(f"`{one}`", _period(one)) for one in PERIODS])


def _period(text: str) -> str:
    try:
        period = parse_label(text)
    except PeriodError as error:
        return f"refused: {error.what}; {error.mend}"
    same = "" if period.id == text else f" (`{period.id}`)"
    return f"{period.words}{same}"


#: Lists of periods in a paper of quarter 1, each with what it is.
MOVED = {
    "2014-15-Q4, 2015-16-Q1": "a window, of quarters, months or days",
    "2014-15-Q1, 2015-16-Q1": "the same quarter of two years",
    "2013-14, 2014-15, 2015-16-Q1": "quarters beside years: those of this year stay",
    "2013-14, 2014-15, 2015-04..2015-08": "a year to date",
    "2015-16-Q1, 2015-07..2015-08": "months beside the quarter",
    "2015-03-31, 2015-06-30, 2015-08-31": "days, likewise",
    "2013-14, 2014-15": "years alone: they move when the next one is over",
    "2012-13-Q2": "a quarter of long ago",
    "2015-07-14": "a day within a month: nobody knows the next",
}


def moved(_: str) -> str:
    """Periods of quarter 1, and what becomes of them in quarter 2."""
    mover = Mover(Turn(parse("2015-16-Q1"), parse("2015-16-Q2")))
    rows = []
    for before, about in MOVED.items():
        after = mover.moved_list([parse(one) for one in before.split(", ")])
        rows.append((f"`{before}`", f"`{', '.join(one.id for one in after)}`", about))
    return table("in quarter 1 | in quarter 2 | what it is", rows)
