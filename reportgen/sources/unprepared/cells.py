"""Rows of a table inside a text, cut into cells: by bars, by tabs, by blanks, by their figures."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from reportgen.sources.unprepared.aligned import (
    LONGEST_ROW,
    cut_by_blanks,
    figures_of,
    has_blanks,
    is_head,
    lined_up,
    with_figures,
)
from reportgen.sources.unprepared.figures import is_value, values_at_end
from reportgen.sources.unprepared.inline import cleaned
from reportgen.sources.unprepared.lines import Line
from reportgen.sources.unprepared.looks import is_closed
from reportgen.sources.unprepared.marks import Style, marked
from reportgen.sources.unprepared.rows import Cells, Rows, filled
from reportgen.sources.unprepared.words import Words

FEWEST_ROWS = 3  # of a table that nothing but its figures shows to be one
MOST_HEADS = 3  # lines of title and headings above such a row

_TAB = re.compile("\t")
_BAR = re.compile(r"(?<!\\)\|")
_BORDER = re.compile(r"[\s|:+=-]*-[\s|:+=-]*")


Found = tuple[Rows, int]  # a table, and the index of the line after it


class Cutter:
    """Looks for tables in the lines of a paper; lines once found to be none are not tried again."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Begin with nothing tried."""
        self.lines = lines
        self.bars_tried = 0
        self.tabs_tried = 0
        self.blanks_tried = 0

    def table_at(self, index: int) -> Found | None:
        """The table that begins on a line."""
        if self.lines[index].is_blank:
            return None
        ways = (self._by_bars, self._by_tabs, self._by_blanks, self._by_figures)
        return next((found for way in ways if (found := way(index)) is not None), None)

    def _end(self, index: int, is_row: Callable[[Line], bool]) -> int:
        """The index of the first line from `index` on that is no row."""
        end = index
        while end < len(self.lines) and is_row(self.lines[end]):
            end += 1
        return end

    def _by_bars(self, index: int) -> Found | None:
        """A table of Markdown, with or without the border beneath its headings."""
        after = self.lines[index + 1].raw.text if index + 1 < len(self.lines) else ""
        begins = self.lines[index].raw.text.lstrip().startswith("|")
        is_first = _has_bar(self.lines[index]) and (begins or _is_border(after))
        if index < self.bars_tried or not is_first:
            return None
        end = self._end(index, _has_bar)
        self.bars_tried = end
        run = self.lines[index:end]
        border = next((at for at, line in enumerate(run) if _is_border(line.raw.text)), 0)
        cells = [_barred(line.raw) for line in run if not _is_border(line.raw.text)]
        headings = sum(any(row) for row in cells[:border]) or None
        cells = [row for row in cells if any(row)]
        return (Rows(cells, index, headings), end) if len(cells) > 1 else None

    def _by_tabs(self, index: int) -> Found | None:
        """Lines with tabs; a row among them whose tabs were lost is kept with them."""
        if index < self.tabs_tried or not _has_tab(self.lines[index]):
            return None
        end = index
        while end < len(self.lines) and (_has_tab(self.lines[end]) or self._is_untabbed_row(end)):
            end += 1
            end += self._goes_on_after_a_blank(end)
        self.tabs_tried = end
        run = [line for line in self.lines[index:end] if not line.is_blank]
        cells = [[cleaned(cell) for cell in line.raw.cut(_TAB)] for line in run]
        cells = [row for row in cells if any(row)]
        full = sum(filled(row) > 1 or values_at_end(row[0].text) > 0 for row in cells)
        is_table = full > 1 and full * 5 >= len(cells) * 2
        return (Rows(cells, index), end) if is_table else None

    def _is_untabbed_row(self, at: int) -> bool:
        """Whether a line without tabs is a row: one that lost them, or the name of a group."""
        line, after = self.lines[at], self.lines[at + 1 : at + 2]
        text = line.plain.text
        if line.is_blank or len(text) > LONGEST_ROW or marked(line.plain)[0].style is Style.DOTTED:
            return False
        is_within = any(_has_tab(each) for each in after) and not (is_closed(text) or line.level)
        return values_at_end(text) > 0 or is_within

    def _goes_on_after_a_blank(self, at: int) -> bool:
        """Whether rows are typed with an empty line between: as many cells, and figures in them."""
        around = self.lines[at - 1 : at + 2]
        if len(around) < 3 or not around[1].is_blank or not _has_tab(around[2]):
            return False
        before, after = ([cell for cell in line.raw.cut(_TAB) if cell] for line in around[::2])
        both = len(before) == len(after) > 1
        return both and all(is_value(row[-1].text.strip()) for row in (before, after))

    def _by_blanks(self, index: int) -> Found | None:
        """Columns lined up by several blanks, where figures stand in them."""
        if index < self.blanks_tried or not has_blanks(self.lines[index]):
            return None
        end = self._end(index, has_blanks)
        self.blanks_tried = end
        run = self.lines[index:end]
        cut = [cut_by_blanks(line) for line in run]
        figures = sum(is_value(row[-1].text) for row in cut)
        if len(run) < FEWEST_ROWS or figures * 2 < len(run):
            return None
        return Rows(lined_up(run, cut), index), end

    def _by_figures(self, index: int) -> Found | None:
        """Short lines that all end in as many figures: columns that lost all between them."""
        lines = self.lines[index : index + MOST_HEADS]
        start = next((at for at, line in enumerate(lines) if not is_head(line)), len(lines))
        first = index + start
        count = figures_of(self.lines[first]) if first < len(self.lines) else 0
        end = self._end(first, lambda line: count > 0 and figures_of(line) == count)
        if end - first < FEWEST_ROWS:
            return None
        heads = [[line.plain] for line in lines[:start]]
        return Rows(
            [*heads, *(with_figures(line.plain, count) for line in self.lines[first:end])], index
        ), end


def _has_bar(line: Line) -> bool:
    return _BAR.search(line.raw.text) is not None


def _is_border(text: str) -> bool:
    return "|" in text and _BORDER.fullmatch(text) is not None


def _barred(words: Words) -> Cells:
    words = words.stripped()
    start = 1 if words.text.startswith("|") else 0
    is_closed_row = len(words.text) > 1 and words.text.endswith("|") and words.text[-2] != "\\"
    inner = words.part(start, len(words.text) - 1 if is_closed_row else None)
    return [cleaned(cell) for cell in inner.cut(_BAR)]


def _has_tab(line: Line) -> bool:
    """Whether tabs part cells on a line, and not only a number from its paragraph."""
    if "\t" not in line.raw.text or line.is_blank:
        return False
    cells = [cell.stripped() for cell in line.raw.cut(_TAB) if cell]
    if len(cells) != 2 or line.raw.text.rstrip().count("\t") > 2:
        return True
    mark, rest = marked(line.plain)
    is_number = mark.style not in (Style.NONE, Style.BARE) and rest.text == cleaned(cells[1]).text
    return not (is_number and not is_value(rest.text))
