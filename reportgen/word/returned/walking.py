"""The elements of a part of a file, one after the other, and what each of them means."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lxml import etree

from reportgen.word.names import known_by
from reportgen.word.returned.comments import Comments
from reportgen.word.returned.paragraphs import Change, Grid, InCell, Reading
from reportgen.word.returned.remarks import Kind, Remark
from reportgen.word.returned.trees import attribute, local

#: What came and what went; what was moved is told as both.
_KINDS = {
    "ins": Kind.INSERTED,
    "moveTo": Kind.INSERTED,
    "del": Kind.DELETED,
    "moveFrom": Kind.DELETED,
}
_OF_ROWS = {Kind.INSERTED: Kind.ROW_INSERTED, Kind.DELETED: Kind.ROW_DELETED}
_OF_ENDS = {Kind.INSERTED: Kind.SPLIT, Kind.DELETED: Kind.JOINED}
#: Characters that Word has elements for, within a run.
_CHARACTERS = {"tab": "\t", "br": " ", "cr": " ", "noBreakHyphen": "-"}
_SET_OTHERWISE = ("rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange")
_MOST_AT_ONCE = 200  # comments on the same words
#: What is there a second time, for programs that do not know the first.
_AGAIN = "Fallback"

#: A field that tells a page, which the program that opens the file counts: no words of the paper.
_PAGE = "PAGEREF"
_LONGEST = 100  # of what a field tells, more than this is not read

Handler = Callable[[Any], None]


class Walk:
    """Goes through a part once. `placed` are the comments that it came upon."""

    def __init__(self, comments: Comments) -> None:
        """Begin with nothing read."""
        self.placed: frozenset[str] = frozenset()
        self._comments = comments
        self._open: list[Reading] = []  # paragraphs; one may stand in a box of another
        self._done: list[Reading] = []
        self._grids: list[Grid] = []
        self._changes: list[Change] = []
        self._about: dict[str, list[str]] = {}  # the words of each comment
        self._reaching: set[str] = set()  # comments whose words are being read
        self._anchors: dict[str, Reading] = {}
        self._fields: list[str] = []  # what each field that is open tells
        self._waiting: list[Remark] = []  # on a row whose first paragraph is still to come

    def readings(self, tree: Any) -> list[Reading]:
        """Every paragraph, with what was said of it."""
        handlers = {"start": self._at_begin(), "end": self._at_end()}
        elements = etree.iterwalk(tree, events=("start", "end"))
        for event, element in elements:
            name = local(element)
            handler = handlers[event].get(name)
            if handler:
                handler(element)
            elif event == "start" and (name == _AGAIN or _tells_a_page(element)):
                elements.skip_subtree()
        self._place_comments()
        return self._done

    def _at_begin(self) -> dict[str, Handler]:
        return {
            **dict.fromkeys(_KINDS, self._begin_change),
            **dict.fromkeys(_CHARACTERS, self._character),
            **dict.fromkeys(_SET_OTHERWISE, self._set_otherwise),
            "p": self._begin_paragraph,
            "tbl": self._begin_table,
            "tr": self._begin_row,
            "tc": self._begin_cell,
            "bookmarkStart": self._bookmark,
            "t": self._words,
            "delText": self._words,
            "docPr": self._picture,
            "fldChar": self._field,
            "instrText": self._instruction,
            "commentRangeStart": self._begin_comment,
            "commentRangeEnd": self._end_comment,
            "commentReference": self._refer,
        }

    def _at_end(self) -> dict[str, Handler]:
        return {
            **dict.fromkeys(_KINDS, self._end_change),
            "p": self._end_paragraph,
            "tbl": lambda _: _dropped(self._grids),
        }

    # --- paragraphs and tables ---

    def _begin_paragraph(self, element: Any) -> None:
        grid = self._grids[-1] if self._grids else None
        cell = InCell(grid, grid.row, grid.column) if grid else None
        self._open.append(Reading(cell=cell, remarks=self._waiting))
        self._waiting, self._fields = [], []

    def _end_paragraph(self, element: Any) -> None:
        reading = self._open.pop()
        self._done.append(reading)
        if cell := reading.cell:
            cell.grid.take((cell.row, cell.column), reading.sent.text)
            cell.grid.name((cell.row, cell.column), reading.first)

    def _begin_table(self, element: Any) -> None:
        self._grids.append(Grid())

    def _begin_row(self, element: Any) -> None:
        if self._grids:
            self._grids[-1].row += 1
            self._grids[-1].column = -1

    def _begin_cell(self, element: Any) -> None:
        if self._grids:
            self._grids[-1].column += 1

    def _bookmark(self, element: Any) -> None:
        """A bookmark in a table is that of the whole table."""
        known = known_by(attribute(element, "name"))
        if known and self._grids:
            self._grids[-1].known.append(known)
        elif known and self._open:
            self._open[-1].begin(known)

    # --- words ---

    def _words(self, element: Any) -> None:
        self._take(element.text or "")

    def _character(self, element: Any) -> None:
        if local(element.getparent()) == "r":
            self._take(_CHARACTERS[local(element)])

    def _picture(self, element: Any) -> None:
        self._take(attribute(element, "descr"))

    def _take(self, words: str) -> None:
        """Words of the paragraph that is open; of what came and went again, nothing is left."""
        is_page = any(_PAGE in one for one in self._fields)
        came_and_went = len({one.kind for one in self._changes}) > 1
        if not self._open or not words or came_and_went or is_page:
            return
        reading = self._open[-1]
        reading.add(words, self._changes[-1] if self._changes else None)
        for number in self._reaching:
            self._about[number].append(words)
            self._anchors.setdefault(number, reading)

    # --- fields ---

    def _field(self, element: Any) -> None:
        """A field begins or ends; what it tells stands between."""
        kind = attribute(element, "fldCharType")
        if kind == "begin":
            self._fields.append("")
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _instruction(self, element: Any) -> None:
        if self._fields:
            self._fields[-1] += (element.text or "")[:_LONGEST]

    # --- what was changed ---

    def _begin_change(self, element: Any) -> None:
        change = Change(_KINDS[local(element)], attribute(element, "author"), _day(element))
        match local(element.getparent()):
            case "trPr":
                kind = _OF_ROWS[change.kind]
                self._waiting.append(Remark(kind, change.author, change.when))
            case "rPr":
                if self._open and local(element.getparent().getparent()) == "pPr":
                    self._open[-1].end = change._replace(kind=_OF_ENDS[change.kind])
            case _:
                self._changes.append(change)

    def _end_change(self, element: Any) -> None:
        if local(element.getparent()) not in ("trPr", "rPr"):
            self._changes.pop()

    def _set_otherwise(self, element: Any) -> None:
        """That words look otherwise is told once of a paragraph and a person."""
        author = attribute(element, "author")
        if self._open and author not in self._open[-1].setters:
            self._open[-1].setters.add(author)
            self._open[-1].remarks.append(Remark(Kind.FORMATTED, author, _day(element)))

    # --- comments ---

    def _begin_comment(self, element: Any) -> None:
        number = attribute(element, "id")
        if len(self._reaching) < _MOST_AT_ONCE:
            self._about[number] = []
            self._reaching.add(number)

    def _end_comment(self, element: Any) -> None:
        self._reaching.discard(attribute(element, "id"))

    def _refer(self, element: Any) -> None:
        if self._open:
            self._anchors.setdefault(attribute(element, "id"), self._open[-1])

    def _place_comments(self) -> None:
        """Put each comment, but for replies, to the paragraph in which its words begin."""
        for number, reading in self._anchors.items():
            comment = self._comments.by_number.get(number)
            if comment and number not in self._comments.answers:
                about = "".join(self._about.get(number, ()))
                reading.remarks.append(comment.about_words(about))
        self.placed = frozenset(self._anchors)


def _day(element: Any) -> str:
    return attribute(element, "date")


def _dropped(grids: list[Grid]) -> None:
    grids.pop()


def _tells_a_page(element: Any) -> bool:
    return local(element) == "fldSimple" and _PAGE in attribute(element, "instr")
