"""What each made part says, by its name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from textwrap import fill

from reportgen.codes import CODES
from reportgen.model.data import Definitions, Status
from reportgen.model.narrative import Cover, Facts, Fragment, Paper, Settings
from reportgen.model.style import HouseStyle
from reportgen.model.written import Written
from reportgen.paper.typed_numbers import ALLOWED
from reportgen.periods import PeriodError, parse_label
from reportgen.sources import comparators, observations
from reportgen.sources.describe import describe, parts_of
from reportgen.sources.numbers import NumberError, read_number
from reportgen.wording import decimals_of, in_table
from tests.documentation import mistakes, vocabulary

EXAMPLE = Path(__file__).parent / "example"

#: The files that people write, each by the model of the whole of it.
FILES: tuple[type[Written], ...] = (
    Settings, Paper, Cover, Facts, Fragment, Definitions, HouseStyle,
)  # fmt: skip
MODELS = {model.__name__: model for file in FILES for model in parts_of(file)}

COLUMNS = {
    "indicator": "the id of the indicator, as in `indicators.yml`",
    "period": "the period or, of a stock, the day: [periods](#periods)",
    "category": "the id of the category; blank for the total",
    "value": "the figure, in the indicator's unit",
    "numerator": "what is counted of the denominator, where there is one",
    "denominator": "what it is counted of",
    "status": "letters, with spaces between: [statuses](#statuses)",
    "note": "anything worth knowing; it stands in the trace of the paper",
    "comparator": "the id of the comparator, as in `indicators.yml`; `target` is always known",
    "source": "where the figure comes from: of whom it is, and from when",
}
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
    "number of a list": "1. first",
    "address of a link": "[guidance](https://www.gov.uk/2015)",
}
NUMBERS = (
    "1681", "1,681", "45%", "£1.4m", "(3)", "-3", "..", "#N/A", "017", "1.681,5", "<5", "64 p",
)  # fmt: skip
PERIODS = (
    "2015-16", "2015-16-Q1", "2015-08", "2015-07..2015-08", "2015-08-31", "Q1 2015/16",
    "2015-16 (Q1)", "Apr-Jun 2015", "August 2015", "31 August 2015", "2015", "2011-12",
    "15-16-Q5",
)  # fmt: skip


def made(name: str) -> str:
    """What the part of this name says: the kind of part, then what it is of."""
    for kind, make in _KINDS.items():
        if name == kind or name.startswith(f"{kind} "):
            return make(name.removeprefix(kind).strip()).strip("\n")
    raise KeyError(f"there is no made part called {name}")


def _fields(model: str) -> str:
    return describe(MODELS[model])


def _columns(file: str) -> str:
    headings = {"observations": observations, "comparators": comparators}[file].HEADINGS
    return _table("column | what stands there", [(f"`{one}`", COLUMNS[one]) for one in headings])


def _statuses(_: str) -> str:
    rows = [(f"`{one.value}`", one.meaning, "no" if one.missing else "yes") for one in Status]
    return _table("letter | meaning | is there a figure?", rows)


def _codes(_: str) -> str:
    rows = [(code, about.severity.value, about.title) for code, about in sorted(CODES.items())]
    return _table("code | severity | what it is about", rows)


def _typed(_: str) -> str:
    rows = [
        (name, f"`{TYPED[name]}`")
        for name, pattern in ALLOWED.items()
        if re.search(pattern, TYPED[name])
    ]
    assert len(rows) == len(ALLOWED), "an example is not what it is meant to show"
    return _table("what | such as", rows)


def _numbers(_: str) -> str:
    return _table("written | what becomes of it", [(f"`{one}`", _number(one)) for one in NUMBERS])


def _number(text: str) -> str:
    try:
        read = read_number(text)
    except NumberError as error:
        return f"refused: {error.what}; {error.mend}"
    number = in_table(read.value, decimals_of(read.value))
    return f"{number}%" if read.sign == "%" else f"{read.sign}{number}"


def _periods(_: str) -> str:
    return _table("written | what becomes of it", [(f"`{one}`", _period(one)) for one in PERIODS])


def _period(text: str) -> str:
    try:
        period = parse_label(text)
    except PeriodError as error:
        return f"refused: {error.what}; {error.mend}"
    same = "" if period.id == text else f" (`{period.id}`)"
    return f"{period.words}{same}"


def _example(file: str) -> str:
    language = "yaml" if file.endswith(".yml") else "csv"
    return f"```{language}\n{(EXAMPLE / file).read_text('utf-8')}```"


def _first_paragraph(_: str) -> str:
    return fill(vocabulary.first_paragraph(), 100, initial_indent="> ", subsequent_indent="> ")


def _words(group: str) -> str:
    rows = [(f"`{one.expression}`", one.about, one.printed) for one in vocabulary.group(group)]
    return _table("write | what it is | prints, in the example", rows)


def _mistake(name: str) -> str:
    return f"```text\n{mistakes.shown(name, EXAMPLE)}\n```"


_KINDS: dict[str, Callable[[str], str]] = {
    "fields of": _fields,
    "columns of": _columns,
    "statuses": _statuses,
    "codes": _codes,
    "numbers that may be typed": _typed,
    "numbers": _numbers,
    "periods": _periods,
    "example": _example,
    "first paragraph": _first_paragraph,
    "words:": _words,
    "mistake:": _mistake,
}


def _table(head: str, rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table."""
    rule = "|".join(["---"] * (head.count("|") + 1))
    lines = (" | ".join(cell.replace("|", "\\|") for cell in row) for row in rows)
    return "\n".join([f"| {head} |", f"|{rule}|", *(f"| {line} |" for line in lines)])
