"""The cells of action plans and registers: prose, ratings and days, or why they are not told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape

from reportgen.model.actions import ActionRating, Said
from reportgen.model.data import Status
from reportgen.model.document import ILLUSTRATIVE, Worded
from reportgen.model.text import Printed
from reportgen.paper.notes import shorthand_line
from reportgen.paper.pieces import Piece, Pieces, cell, plain, prose
from reportgen.paper.plans.choosing import Listed
from reportgen.paper.plans.drafted import DraftRow
from reportgen.paper.printing import Printer
from reportgen.paper.titles import entry


@dataclass
class Cells:
    """Words the cells of one block; it knows what has to be explained beneath."""

    printer: Printer
    where: str
    missing: set[Status] = field(default_factory=set)

    def prose(self, row: DraftRow[Listed], column: str) -> Pieces:
        """The prose of a cell, its figures bound; why there is none where it is not told."""
        said = getattr(row.row, column)
        if isinstance(said, Status):
            return self.status(said)
        return prose(row.prose[column], self.where, self.printer)

    def label(self, said: Said) -> Pieces:
        """A job title, or whatever else is plain words."""
        if isinstance(said, Status):
            return self.status(said)
        return plain(entry(said, self.printer.found)) if said else ()

    def status(self, status: Status) -> Pieces:
        """The shorthand for what is not told, which is explained beneath."""
        self.missing.add(status)
        return plain(Printed(status.symbol))

    def rating(self, rating: ActionRating | Status) -> Worded:
        """A rating by its symbol, its word and its colour."""
        if isinstance(rating, Status):
            return cell(self.status(rating))
        symbol = f'<span aria-hidden="true">{rating.symbol}</span> '
        return cell(marked(f"rating rating-{rating}", rating.label, symbol), rating)

    def notes(self, illustrative: bool) -> Iterator[str]:
        """What stands beneath: the shorthand that was printed, and that all is made up."""
        yield from shorthand_line(self.missing)
        if illustrative:
            yield ILLUSTRATIVE


def marked(look: str, words: str, symbol: str = "") -> Pieces:
    """Words on a ground of their own, after a symbol that nobody reads out."""
    html = f'<span class="{look}">{symbol}{escape(words, quote=False)}</span>'
    return (Piece(html, (Printed(words),)),)


def made(words: str) -> Pieces:
    """Words that the paper makes and nobody wrote."""
    return plain(Printed(words))
