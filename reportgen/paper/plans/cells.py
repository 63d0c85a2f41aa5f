"""The cells of action plans and registers: prose, ratings and days, or why they are not told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape

from reportgen.model.actions import ActionRating, Said
from reportgen.model.data import Status
from reportgen.model.document import ILLUSTRATIVE, Worded
from reportgen.model.text import Printed, Text
from reportgen.paper.drafts import Draft
from reportgen.paper.notes import shorthand_line
from reportgen.paper.printing import Printer
from reportgen.paper.titles import entry
from reportgen.paper.words import worded

_Key = tuple[str, str]


@dataclass
class Cells:
    """Words the cells of one block; it knows what has to be explained beneath."""

    printer: Printer
    drafts: Mapping[_Key, Draft]
    where: str
    missing: set[Status] = field(default_factory=set)
    ratings: set[ActionRating] = field(default_factory=set)

    @classmethod
    def of(cls, printer: Printer, drafts: Iterable[Draft], where: str) -> Cells:
        """The cells whose prose was read as these drafts."""
        return cls(printer, {_key(draft.text): draft for draft in drafts}, where)

    def prose(self, said: Said) -> Worded:
        """The prose of a cell, its figures bound."""
        if isinstance(said, Status):
            return self.status(said)
        draft = self.drafts.get(_key(said))
        if draft is None:  # it could not be read, which has been said
            return Worded("")
        printed = [self.printer.prose(draft, each, self.where) for each in draft.elements]
        kinds = [each.kind for each in draft.elements]
        html = [
            text if kind == "list" or len(printed) == 1 else f"<p>{text}</p>"
            for (text, _), kind in zip(printed, kinds, strict=True)
        ]
        return Worded("".join(html), tuple(line for _, lines in printed for line in lines))

    def label(self, said: Said) -> Worded:
        """A job title, or whatever else is plain words."""
        if isinstance(said, Status):
            return self.status(said)
        return worded(entry(said, self.printer.found)) if said else Worded("")

    def status(self, status: Status) -> Worded:
        """The shorthand for what is not told, which is explained beneath."""
        self.missing.add(status)
        return worded(Printed(status.symbol))

    def rating(self, rating: ActionRating | Status) -> Worded:
        """A rating by its symbol, its word and its colour."""
        if isinstance(rating, Status):
            return self.status(rating)
        self.ratings.add(rating)
        symbol = f'<span aria-hidden="true">{rating.symbol}</span>'
        html = f'<span class="rating rating-{rating}">{symbol} {rating.label}</span>'
        return Worded(html, (Printed(rating.label),), rating)

    def notes(self, illustrative: bool) -> Iterator[str]:
        """What stands beneath: the shorthand that was printed, and that all is made up."""
        yield from shorthand_line(self.missing)
        if illustrative:
            yield ILLUSTRATIVE


def named(name: str, words: Worded) -> Worded:
    """What a row is about, with its id before it."""
    strong = f"<strong>{escape(name, quote=False)}</strong>"
    between = "" if words.html.startswith(("<p>", "<ul>", "<ol>")) else " "
    return Worded(strong + between + words.html, words.lines)


def labelled(label: str, words: Worded) -> Worded:
    """Words with a label before them, which nobody wrote: "Owner: Head of Libraries"."""
    before = f"{label}: " if words.html else ""
    if words.html.startswith("<p>"):
        return Worded(words.html.replace("<p>", f"<p>{before}", 1), words.lines)
    return Worded(before + words.html, words.lines)


def stacked(lines: Iterable[Worded]) -> Worded:
    """Several words in one cell, each a paragraph of its own."""
    several = [one for one in lines if one.html]
    if len(several) == 1:
        return several[0]
    html = "".join(
        one.html if one.html.startswith(("<p", "<ul", "<ol")) else f"<p>{one.html}</p>"
        for one in several
    )
    return Worded(html, tuple(line for one in several for line in one.lines))


def made(words: str) -> Worded:
    """Words that the paper makes and nobody wrote."""
    return worded(Printed(words))


def _key(text: Text) -> _Key:
    return str(text), str(text.place())
