"""Every row of a real paper's trace leads to a line of data that makes its figure.

The figures are made anew here, from the files as they stand and by nothing of reportgen's own.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

import pikepdf
import pytest
import yaml

from reportgen.periods import parse
from tests.projects import ROOT, Finished

pytestmark = pytest.mark.slow

Row = dict[str, str]
Sources = list[Row]
NUMBER = r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
PERCENT = Decimal(100)


def test_the_trace_beside_the_paper_is_the_one_inside_it(finished: Finished) -> None:
    with pikepdf.open(io.BytesIO(finished.pdf)) as pdf:
        attached = pdf.attachments["figures.csv"]  # a file that is appended brings its own
        assert attached.filename == "figures.csv"
        assert attached.get_file().read_bytes() == finished.files["figures.csv"]


def test_every_figure_is_made_by_the_lines_it_leads_to(finished: Finished) -> None:
    for row in finished.figures:
        if row["made from"] != "fact":
            assert remade(row)[:25] == row["value"][:25], row


def test_every_figure_is_printed_as_it_rounds(finished: Finished) -> None:
    for row in finished.figures:
        printed = re.findall(NUMBER, row["printed"])
        if printed and row["value"] and row["made from"] != "fact":
            assert any(half_up(row["value"], one) == plain(one) for one in printed), row


def test_every_percentage_of_a_change_is_of_its_base(finished: Finished) -> None:
    changes = [row for row in finished.figures if re.search(r"\([0-9.]+%\) from", row["printed"])]
    for row in changes:
        _, percentage, base = re.findall(NUMBER, row["printed"])
        change = abs(Decimal(row["value"])) / plain(base) * PERCENT
        assert half_up(change, percentage) == plain(percentage), row


def test_every_fact_stands_on_the_line_it_leads_to(finished: Finished) -> None:
    facts = [row for row in finished.figures if row["made from"] == "fact"]
    for row in facts:
        printed = row["printed"].replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
        assert line_of(row["source"]).strip(' "').endswith(printed), row
    assert facts


def remade(row: Row) -> str:
    """The figure of a row of the trace, made from its sources as the trace says."""
    sources = [source_row(source) for source in row["source"].split("; ")]
    if row["made from"].startswith("no figure"):
        return sources[0]["value"]
    figure = HOW[re.split(" of |, ", row["made from"])[0]](row, sources)
    return f"{figure.normalize():f}"


def _difference(row: Row, sources: Sources) -> Decimal:
    first, second = (own_value(row, source) for source in sources)
    return first - second


def _share(row: Row, sources: Sources) -> Decimal:
    """Of a row with a numerator, its own; else of a category, or the total itself, in its total."""
    if sources[0]["numerator"]:
        return own_value(row, sources[0])
    return Decimal(sources[0]["value"]) / Decimal(sources[-1]["value"]) * PERCENT


def _value(row: Row, sources: Sources) -> Decimal:
    months = parse(row["period"]).months if "divided by the months" in row["made from"] else 1
    return Decimal(sources[0]["value"]) / months


#: How a figure is made from its lines, by how the trace begins to say it.
HOW: dict[str, Callable[[Row, Sources], Decimal]] = {
    "value": _value,
    "numerator over denominator": lambda row, sources: own_value(row, sources[0]),
    "numerator": lambda row, sources: Decimal(sources[0]["numerator"]),
    "denominator": lambda row, sources: Decimal(sources[0]["denominator"]),
    "share": _share,
    "count": lambda row, sources: Decimal(sum(one["rating"] in row["title"] for one in sources)),
    "difference": _difference,
}


def own_value(row: Row, source: Row) -> Decimal:
    """What a line says: its value, or its numerator over its denominator."""
    if source["value"]:
        return Decimal(source["value"])
    scale = PERCENT if units()[row["indicator"]] == "percentage" else Decimal(1)
    return Decimal(source["numerator"]) / Decimal(source["denominator"]) * scale


def half_up(value: str | Decimal, like: str) -> Decimal:
    """A value without its sign, rounded to as many decimals as a printed number has."""
    step = Decimal(1).scaleb(-len(like.partition(".")[2]))
    return abs(Decimal(value)).quantize(step, rounding=ROUND_HALF_UP)


def plain(number: str) -> Decimal:
    return Decimal(number.replace(",", ""))


def source_row(source: str) -> Row:
    """The cells of a line of a CSV file, by their headings."""
    heading = ROOT.joinpath(source.rpartition(":")[0]).read_text("utf-8-sig").splitlines()[0]
    (row,) = csv.DictReader([heading, line_of(source)])
    return row


def line_of(source: str) -> str:
    """A line of this repository, named as the trace names it: `data/x.csv:31`."""
    file, _, line = source.rpartition(":")
    return ROOT.joinpath(file).read_text("utf-8-sig").splitlines()[int(line) - 1]


@cache
def units() -> dict[str, str]:
    """The unit of each indicator."""
    files = [yaml.safe_load(path.read_text("utf-8")) for path in ROOT.glob("data/*/indicators.yml")]
    return {one["id"]: one["unit"] for file in files for one in file["indicators"]}
