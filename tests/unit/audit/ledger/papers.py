"""Papers of a few paragraphs and tables, and what the ledger makes of them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.grids import Understood, understood
from reportgen.audit.ledger.statement import Statement
from reportgen.model.data import Dataset, Indicator, Observation, Show
from reportgen.model.figures import Trace
from reportgen.model.manuscript import BoundFigure, Grid, Kind, Manuscript, Part, Passage, Row
from reportgen.model.text import Text
from reportgen.periods import parse
from reportgen.problems import Place


def table(title: str, written: str) -> Grid:
    """A table of lines, with `|` between cells; the first line has the headings."""
    lines = [tuple(Text(cell.strip()) for cell in line.split("|")) for line in written.split("\n")]
    return Grid(Text(title), lines[0], tuple(Row(cells) for cells in lines[1:]))


def words(text: str, kind: Kind = Kind.PARAGRAPH) -> Passage:
    """A paragraph."""
    return Passage(kind, Text(text))


def paper(*parts: Part, data: tuple[Dataset, ...] = ()) -> Manuscript:
    """A paper of November 2015 on quarter 1, that reports on April to August."""
    return Manuscript(
        "paper",
        parts,
        Place("paper.txt"),
        meeting=date(2015, 11, 5),
        period=parse("2015-16-Q1"),
        covers=parse("2015-04..2015-08"),
        data=data,
    )


def seen(title: str, written: str) -> Understood:
    """A table as it is understood in such a paper."""
    return understood(table(title, written), paper())


def evidence(*parts: Part, data: tuple[Dataset, ...] = ()) -> Evidence:
    """All that such a paper says."""
    return Evidence(paper(*parts, data=data))


def stated(*parts: Part, data: tuple[Dataset, ...] = ()) -> dict[str, Statement]:
    """The statements of such a paper by their number as printed."""
    statements = evidence(*parts, data=data).statements
    return {
        str(one.sentence.passage.text)[one.quantity.start : one.quantity.end]: one
        for one in statements
    }


def dataset(*indicators: Indicator, rows: str) -> Dataset:
    """A dataset; its rows are `indicator,period,category,value,numerator,denominator`."""
    observations = tuple(_observation(row.split(",")) for row in rows.split())
    return Dataset("children", {one.id: one for one in indicators}, observations, ())


def indicator(name: str, title: str, **given: object) -> Indicator:
    """An indicator; a count over a period unless it is said to be something else."""
    fields = {"unit": "count", "measure": "flow", "source": "return", "owner": "head", **given}
    return Indicator.model_validate({"id": name, "title": title, **fields})


def bound(text: str, *figures: tuple[str, Trace]) -> Passage:
    """A paragraph that prints these words from data."""
    starts = ((text.index(printed), printed, trace) for printed, trace in figures)
    made = tuple(BoundFigure(at, at + len(printed), trace) for at, printed, trace in starts)
    return Passage(Kind.PARAGRAPH, Text(text), figures=made)


def trace(name: str, title: str, *periods: str, steps: tuple[Show, ...] = ()) -> Trace:
    """What stands behind a printed figure."""
    known = tuple(map(parse, periods))
    return Trace(None, name, title, known, "", "", "", "", (), steps)


def _observation(cells: list[str]) -> Observation:
    name, period, category, *numbers = cells
    value, numerator, denominator = (Decimal(one) if one else None for one in numbers)
    place = Place("observations.csv")
    return Observation(
        name, parse(period), category, value, numerator, denominator, frozenset(), "", place
    )
