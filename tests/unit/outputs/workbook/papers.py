"""A small paper with everything that a workbook has to cope with."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from reportgen.model.chart import Chart, ChartKind
from reportgen.model.data import Status
from reportgen.model.document import (
    Cell,
    Document,
    KeyNote,
    Part,
    Picture,
    PlacedChart,
    PrintedFigure,
    Section,
    Table,
    TableRow,
    TextRow,
    TextTable,
    Worded,
)
from reportgen.model.edition import Edition
from reportgen.model.figures import Trace
from reportgen.model.text import Printed
from reportgen.periods import parse
from reportgen.problems import Place
from reportgen.rating import Rating

P, C = (Status.PROVISIONAL,), (Status.CONFIDENTIAL,)
DRAWN = Chart(ChartKind.LINE, "", "", ())
HERE = Place("narratives/activity/2015-16-Q1/01.yml", 7)


def table(
    rows: Mapping[str, tuple[Cell, ...]],
    columns: tuple[str, ...],
    **more: Any,
) -> Table:
    """A table, numbered as the first of its paper unless told otherwise."""
    told = {"id": "t", "number": "Table 1", "caption": "Referrals", "notes": ()} | more
    lines = tuple(TableRow(header, cells) for header, cells in rows.items())
    return Table(stub="Period", columns=columns, rows=lines, **told)


def cells(*printed: str | tuple[str, tuple[Status, ...]]) -> tuple[Cell, ...]:
    """Cells of numbers as they are printed, some with shorthand."""
    pairs = (each if isinstance(each, tuple) else (each, ()) for each in printed)
    return tuple(Cell(number, statuses, 1) for number, statuses in pairs)


REFERRALS = table(
    {"2014-15": cells("1,681", "64.0", "+298"), "2015-16 Q1": cells(("721", P), ("", C), "−2")},
    ("Number", "%", "Change"),
    notes=("The periods differ in length.", KeyNote("[p] provisional; [c] confidential.")),
)
SCORECARD = table(
    {
        "Referrals": (
            Cell("721", (), 1),
            Cell("▲ Amber", (), 2, rating=Rating.AMBER),
            Cell("Improving", picture=Picture("t-1", "Trend line. Up.", DRAWN, HERE)),
        )
    },
    ("2015-16 Q1", "Rating", "Trend"),
    number="",
    caption="How we stand: referrals, assessments and plans",
    look="scorecard",
    worded=(1, 2),
)
CHART = PlacedChart(
    "c", "Figure 1", "Referrals", "Line chart. Up.", DRAWN, "c",
    table({"2014-15": cells("1,681")}, ("Number",), number=""), ("Counted by the month.",),
)  # fmt: skip


def worded(*lines: str) -> Worded:
    """The words of a cell."""
    return Worded("", tuple(Printed(line) for line in lines))


PLAN = TextTable(
    "p", "Table 2", "Actions", "Action", ("Lead", "Progress"),
    (TextRow(worded("Red 1", "=Draw up templates"), (worded("Team"), worded("-"))),), "actions",
)  # fmt: skip
GLOSSARY = TextTable(
    "g", "", "Glossary", "Term", ("Meaning",),
    (TextRow(worded("MASH"), (worded("a hub"),)),), "glossary",
)  # fmt: skip


def figure(number: int, printed: str, value: str | None) -> PrintedFigure:
    """A figure as the paper prints it."""
    exact = None if value is None else Decimal(value)
    behind = Trace(
        exact, "referrals", "Referrals", (parse("2014-15"),), "", "value of the row", "", "",
        (Place("data/children/observations.csv", 11),),
    )  # fmt: skip
    return PrintedFigure(number, printed, "table 1", behind)


def paper(*parts: Part, edition: Edition = "open") -> Document:
    """A paper with these parts in one section."""
    return Document(
        title="Safeguarding activity",
        council="Example Council",
        language="en-GB",
        meeting="5 November 2015",
        period="quarter 1 of 2015-16",
        cover=(),
        sections=(Section("s", "4.", "Children in need", parts, HERE),),
        figures=(
            figure(1, "1,681", "1681"),
            figure(2, "64.0", "64.0449"),
            figure(3, "amber", None),
        ),
        edition=edition,
    )


WHOLE = paper(REFERRALS, CHART, SCORECARD, PLAN, GLOSSARY)
