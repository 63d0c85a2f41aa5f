"""Forms for the people who hold the figures: a workbook with a row for each figure that is missing.

A form has the columns of `observations.csv`, and beside them what the person needs who fills it in.
Only the cells that are to be filled in can be changed, and a last column checks them as one types.
Its sheet `about` says which rows were asked for, so that a form that comes back is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, time
from io import BytesIO
from typing import Any, NamedTuple

from reportgen.fonts import OFFICE_FONT
from reportgen.model.data import Indicator, Status, Unit
from reportgen.periods import Period
from reportgen.quarter.needed import Needed
from reportgen.steady_zip import steady

#: Counts up when a form is laid out in another way: the old ones are then not read any more.
VERSION = "2"
FIGURES, ABOUT = "figures", "about"
HEADINGS = (
    "what it is", "in words", "unit", "last time",
    "value", "numerator", "denominator", "status", "note", "check",
    "indicator", "period", "category", "dataset",
)  # fmt: skip
LAST_PRINTED = "note"  # what stands beyond it is for the screen, and for reportgen import
TO_FILL = ("value", "numerator", "denominator", "status", "note")
#: What is asked of in the sheet `about`, above the rows.
KEYS = ("form", "council", "period", "owner")
HEAD = 6  # the row of the headings
_WIDTHS = (46, 22, 9, 22, 11, 12, 13, 8, 26, 30, 22, 19, 18, 18)
LINE = 15  # the height of one, in points
MARGIN = 0.4  # of a printed page, in inches
_UNIT_WORDS = {Unit.MONEY: "£", Unit.PERCENTAGE: "%"}


class Form(NamedTuple):
    """One owner's form: the rows, and for whom and what it is."""

    council: str
    period: Period
    owner: str
    rows: Sequence[Needed]


def key_of(row: Needed) -> tuple[str, str, str, str]:
    """What a row of a form is known by."""
    return (row.dataset, str(row.indicator.id), row.period.id, row.category)


def workbook(form: Form) -> bytes:
    """The form as an XLSX file."""
    import openpyxl  # takes a while to load

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None, "a new workbook has a sheet"
    sheet.title = FIGURES
    _head(sheet, form)
    for number, row in enumerate(form.rows, start=HEAD + 1):
        _row(sheet, number, row)
    _look(sheet, len(form.rows))
    _validate(sheet, form.rows)
    _about(book.create_sheet(ABOUT), form)
    book.properties.title = f"Figures for {form.period.words}: {form.owner}"
    book.properties.creator = form.council
    book.properties.created = datetime.combine(form.period.end, time.min)
    out = BytesIO()
    book.save(out)
    return steady(out.getvalue())


def _head(sheet: Any, form: Form) -> None:
    """What it is and how it is filled in, above the headings."""
    meanings = ", ".join(f"{one.value} {one.meaning}" for one in Status)
    sheet["A1"] = f"{form.council}: figures for {form.period.words}"
    sheet["A2"] = f"For: {form.owner}. Fill in the white cells, save, and send the file back."
    sheet["A3"] = f"Where there is no figure, give a status. Status: {meanings}."
    sheet["A4"] = "With a numerator and a denominator, no value is needed: it is worked out."
    for column, heading in enumerate(HEADINGS, start=1):
        sheet.cell(HEAD, column, heading)


def _row(sheet: Any, number: int, row: Needed) -> None:
    shown = {
        "indicator": str(row.indicator.id),
        "what it is": _what(row),
        "period": row.period.id,
        "in words": row.period.words,
        "category": row.category,
        "unit": _UNIT_WORDS.get(row.indicator.unit, row.indicator.unit.value),
        "last time": row.last,
        "check": _check(number, row),
        "dataset": row.dataset,
    }
    for heading, text in shown.items():
        cell = sheet.cell(number, _column(heading), text)
        cell.data_type = "f" if heading == "check" else "s"  # a title may begin with =


def _what(row: Needed) -> str:
    """What it is and, where these can be given, what its numerator and denominator count."""
    if not has_parts(row):
        return row.what
    indicator = row.indicator
    return f"{row.what}\nNumerator: {indicator.numerator}\nDenominator: {indicator.denominator}"


def _check(number: int, row: Needed) -> str:
    """A formula that says what is wrong with a row, as it is filled in."""
    value, top, bottom, status = (
        f"{letter}{number}"
        for letter in map(_letter, ("value", "numerator", "denominator", "status"))
    )
    empty = f'AND({value}="",{top}="",{bottom}="",{status}="")'
    halves = f'({top}="")<>({bottom}="")'
    texts = f"COUNTA({value},{top},{bottom})<>COUNT({value},{top},{bottom})"
    larger = f'AND({top}<>"",{bottom}<>"",{top}>{bottom})'
    tests = [(empty, "to be filled in"), (texts, "not a number")]
    for part, cell in (("numerator", top), ("denominator", bottom)):
        if part in row.parts:
            tests.append((f'AND({cell}="",{status}="")', f"the {part} is needed, as last time"))
    if has_parts(row):
        tests.append((halves, "numerator and denominator go together"))
    if row.indicator.unit is Unit.PERCENTAGE:
        tests.append((larger, "the numerator is the larger"))
        tests.append((f"AND(ISNUMBER({value}),{value}>100)", "more than 100%"))
    formula = '""'
    for test, words in reversed(tests):
        formula = f'IF({test},"{words}",{formula})'
    return f"={formula}"


def has_parts(row: Needed) -> bool:
    """Whether its numerator and denominator can be given."""
    return row.indicator.numerator is not None and row.indicator.denominator is not None


def _open_cells(row: Needed) -> tuple[str, ...]:
    """The headings of the cells that are to be filled in: no value where it is worked out."""
    if row.parts == ("numerator", "denominator"):
        return tuple(heading for heading in TO_FILL if heading != "value")
    return TO_FILL if has_parts(row) else ("value", "status", "note")


def _look(sheet: Any, rows: int) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    grey = PatternFill("solid", fgColor="E6E6E6")
    line = Side(style="thin", color="6B6B6B")
    for column, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[_letter(HEADINGS[column - 1])].width = width
        heading = sheet.cell(HEAD, column)
        heading.font, heading.fill = Font(name=OFFICE_FONT, bold=True), grey
    sheet["A1"].font = Font(name=OFFICE_FONT, bold=True, size=14)
    for number in range(2, HEAD):
        sheet.cell(number, 1).font = Font(name=OFFICE_FONT)
    for row in sheet.iter_rows(min_row=HEAD + 1, max_row=HEAD + rows):
        sheet.row_dimensions[row[0].row].height = LINE * _lines(row)
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(name=OFFICE_FONT)
            cell.border = Border(line, line, line, line)
            cell.fill = grey
    _print(sheet, HEAD + rows)


def _lines(row: Sequence[Any]) -> int:
    """How many lines the fullest cell of a row takes."""
    texts = [
        (str(cell.value or ""), width)
        for cell, width in zip(row, _WIDTHS, strict=True)
        if not _is_formula(cell)
    ]
    return max(
        sum(max(1, -(-len(line) // width)) for line in text.split("\n")) for text, width in texts
    )


def _print(sheet: Any, last: int) -> None:
    """Print what a person reads and fills in, as large as the page allows."""
    sheet.freeze_panes = sheet.cell(HEAD + 1, 2)
    sheet.print_area = f"A1:{_letter(LAST_PRINTED)}{last}"
    sheet.print_title_rows = f"{HEAD}:{HEAD}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.page_margins.left = sheet.page_margins.right = MARGIN
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _is_formula(cell: Any) -> bool:
    return bool(cell.data_type == "f")


def _validate(sheet: Any, rows: Sequence[Needed]) -> None:
    """Open the cells that are to be filled in, and only for what may stand in them."""
    from openpyxl.styles import PatternFill, Protection
    from openpyxl.worksheet.datavalidation import DataValidation

    letters = ",".join(status.value for status in Status)
    statuses = DataValidation("list", formula1=f'"{letters}"', allow_blank=True)
    statuses.showErrorMessage = False  # "p r" is two of them
    whole = DataValidation("whole", "greaterThanOrEqual", "0", allow_blank=True)
    number = DataValidation(
        "decimal", "between", "-1000000000000", "1000000000000", allow_blank=True
    )
    for each in (whole, number):
        each.errorTitle, each.error = (
            "Not a number",
            "Write digits alone. Letters belong in status.",
        )
        each.showErrorMessage = True
    for at, row in enumerate(rows, start=HEAD + 1):
        for heading in _open_cells(row):
            cell = sheet.cell(at, _column(heading))
            cell.protection = Protection(locked=False)
            cell.fill = PatternFill()
            if heading == "status":
                statuses.add(cell)
            elif heading != "note":
                (whole if _is_whole(row.indicator, heading) else number).add(cell)
    for each in (statuses, whole, number):
        if each.sqref:
            sheet.add_data_validation(each)
    sheet.protection.enable()  # without a password: it keeps from slips, not from people


def _is_whole(indicator: Indicator, heading: str) -> bool:
    return heading == "value" and indicator.unit is Unit.COUNT and not indicator.decimals


def _about(sheet: Any, form: Form) -> None:
    """What the form is, and the rows that were asked for."""
    values = (VERSION, form.council, form.period.id, form.owner)
    for line in zip(KEYS, values, strict=True):
        sheet.append(line)
    sheet.append(("reportgen import FILE reads this form back into the data.", ""))
    sheet.append(("dataset", "indicator", "period", "category"))
    for row in form.rows:
        sheet.append(key_of(row))
    sheet.protection.enable()


def _column(heading: str) -> int:
    return HEADINGS.index(heading) + 1


def _letter(heading: str) -> str:
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[HEADINGS.index(heading)]


def by_owner(rows: Iterable[Needed]) -> dict[str, list[Needed]]:
    """The rows of each owner, in their order."""
    owned: dict[str, list[Needed]] = {}
    for row in rows:
        owned.setdefault(str(row.indicator.owner), []).append(row)
    return owned
