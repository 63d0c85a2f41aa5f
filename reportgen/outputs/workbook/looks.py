"""How a workbook looks: one typeface, no fills, columns as wide as what they hold."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import wrap
from typing import Any

from reportgen.colours import BLUE, for_office
from reportgen.fonts import OFFICE_FONT
from reportgen.outputs.workbook.sheets import Content, Grid, Number

SIZE, TITLE_SIZE = 12, 16
#: Widths of columns, in characters; of the cover sheet, which is text alone, the last.
NARROWEST, WIDEST, OF_TEXT = 10, 70, 90
#: How many lines a heading may take, where its words are short enough; a short one stays on one.
LINES_OF_A_HEADING, SHORT_HEADING = 3, 12
_EXACT = 14  # characters of an exact number: a spreadsheet shows as many digits as fit
LINE = 15.5  # the height of one, in points
_MOST_HIGH = 409  # points: a row is no higher (Excel's limits)
ROOM = 3  # for the edges of a cell, in characters
_PLAIN, _SIGNED = "#,##0{0}", "+#,##0{0};-#,##0{0};0{0}"


class Looks:
    """What cells are given, made once for a workbook."""

    def __init__(self, book: Any) -> None:
        """Give the workbook its styles; headings and links have the names that readers announce."""
        from openpyxl import styles

        plain, bold = styles.Font(OFFICE_FONT, SIZE), styles.Font(OFFICE_FONT, SIZE, bold=True)
        title = styles.Font(OFFICE_FONT, TITLE_SIZE, bold=True)
        link = styles.Font(OFFICE_FONT, SIZE, underline="single", color=for_office(BLUE))
        book._named_styles["Normal"].font = plain
        book._fonts[0] = plain
        book.add_named_style(styles.NamedStyle("Heading 1", font=title, builtinId=16))
        book.add_named_style(styles.NamedStyle("Hyperlink", font=link, builtinId=8))
        self._plain, self._bold = plain, bold
        self._top = styles.Alignment(vertical="top")
        self._wrapped = styles.Alignment(vertical="top", wrap_text=True)
        self._right = styles.Alignment("right", vertical="top", indent=1)
        self._heading = styles.Alignment(vertical="bottom", wrap_text=True)
        self._heading_right = styles.Alignment("right", vertical="bottom", wrap_text=True, indent=1)
        self._line = styles.Border(bottom=styles.Side(style="thin"))

    def title(self, cell: Any) -> None:
        """The title of a sheet."""
        cell.style = "Heading 1"

    def line(self, cell: Any, *, is_wrapped: bool) -> None:
        """A line above a table, which runs over the columns, or of the cover, which wraps."""
        cell.font = self._plain
        cell.alignment = self._wrapped if is_wrapped else self._top

    def heading(self, cell: Any, *, is_number: bool) -> None:
        """A heading of a table, which stands over its column as the column does."""
        cell.font, cell.border = self._bold, self._line
        cell.alignment = self._heading_right if is_number else self._heading

    def number(self, cell: Any, number: Number) -> None:
        """A number with the decimals that the paper prints."""
        cell.font, cell.alignment = self._plain, self._right
        if number.decimals is not None:
            decimals = "." + "0" * number.decimals if number.decimals else ""
            cell.number_format = (_SIGNED if number.is_signed else _PLAIN).format(decimals)

    def words(self, cell: Any, *, is_in_place: bool) -> None:
        """Words; to the right where they stand in the place of a number."""
        cell.font, cell.alignment = self._plain, self._right if is_in_place else self._wrapped

    def link(self, cell: Any) -> None:
        """A link to the sheet that the cell names."""
        sheet = str(cell.value).replace("'", "''")
        cell.hyperlink = f"#'{sheet}'!A1"
        cell.hyperlink.location, cell.hyperlink.target = f"'{sheet}'!A1", None
        cell.style = "Hyperlink"
        cell.alignment = self._wrapped

    def page(self, sheet: Any, head: int = 0) -> None:
        """How a sheet prints: across the page, its headings again on each page."""
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        if head:
            sheet.print_title_rows = f"{head}:{head}"


def widths(grid: Grid) -> list[int]:
    """How wide each column is, in characters."""
    columns = zip(*grid.rows, strict=True) if grid.rows else [()] * len(grid.headings)
    return [_width(*pair) for pair in zip(grid.headings, columns, strict=True)]


def _width(heading: str, cells: tuple[Content, ...]) -> int:
    words = [len(word) for word in heading.split()]
    a_line = max(min(len(heading), SHORT_HEADING), -(-len(heading) // LINES_OF_A_HEADING))
    needed = max(*words, a_line, *map(_length, cells), 0)
    return min(WIDEST, max(NARROWEST, needed + ROOM))


def height_of_headings(headings: Iterable[str], across: Iterable[int]) -> float:
    """How high the row of headings is, whose letters are bold."""
    return height(headings, [width - ROOM for width in across])


def height(cells: Iterable[Content], across: Iterable[int]) -> float:
    """How high a row is: not every program works it out where words wrap."""
    lines = max(_lines(cell, width) for cell, width in zip(cells, across, strict=True))
    return min(_MOST_HIGH, LINE * lines)


def _lines(content: Content, width: int) -> int:
    """How many lines a cell needs."""
    if isinstance(content, Number):
        return 1
    return sum(max(1, len(wrap(line, width))) for line in content.split("\n"))


def _length(content: Content) -> int:
    """How many characters a cell shows in its longest line."""
    if isinstance(content, Number):
        return _EXACT if content.decimals is None else len(f"{content.value:+,}")
    return max(map(len, content.split("\n")))
