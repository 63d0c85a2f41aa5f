"""What WeasyPrint only logs, as problems. Nothing that it says is passed over."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from reportgen.problems import Place, Problem
from reportgen.render.stylesheets import place_in

#: Beginnings of messages that our own checks put better, with the place and words.
SAID_BETTER = (
    'Image "%s" has no required alt description',  # content.py, before
    "Anchor defined twice",  # content.py
    "No anchor",  # content.py
    ".notdef glyph rendered",  # page_checks.py, with the paragraph
)
FETCHED = ("Failed to load image", "Failed to load stylesheet", "Failed to load attachment")

#: Where in the style sheet something is that it did not understand.
_SPOT = re.compile(r" at (\d+):(\d+)\b")

Words = tuple[str, str, str]

#: Beginning of a message: what it means. The arguments are those of the log record.
MEANINGS: dict[str, Callable[..., Words]] = {
    "Failed to load image": lambda url, *_: _unreadable(url),
    "Failed to render SVG": lambda url, *_: _unreadable(url),
    "Content discarded: target": lambda name, *_: _nowhere(name),
    "Font-face": lambda family, *_: (
        "R004",
        f'the font "{family}" cannot be loaded',
        "the @font-face rule of the house style must name a font of the project",
    ),
    "This row has more columns": lambda count, *_: (
        "R010",
        f"{count} cells of a table stand outside its columns and would be lost",
        "every row of a table must have as many cells as its heading",
    ),
}


class Journal(logging.Handler):
    """The warnings and errors of one rendering."""

    def __init__(self) -> None:
        """Nothing is kept yet."""
        super().__init__(logging.WARNING)
        self._records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record."""
        self._records.append(record)

    @contextmanager
    def listening(self) -> Iterator[Journal]:
        """Keep everything that WeasyPrint logs in the meantime."""
        logger = logging.getLogger("weasyprint")
        logger.addHandler(self)
        try:
            yield self
        finally:
            logger.removeHandler(self)

    def missing_characters(self) -> tuple[str, ...]:
        """The characters that no font had, in the order they were met."""
        found = (record for record in self._records if str(record.msg).startswith(".notdef"))
        return tuple(dict.fromkeys(_arguments(record)[0] for record in found))

    def problems(self, place: Place, refused: dict[str, Problem], css: str) -> Iterator[Problem]:
        """Every record in plain words, but for those that a refusal or a check explains.

        What is wrong in the style sheet is told at its line; all else at `place`.
        """
        for record in self._records:
            if _explained(record, refused):
                continue
            code, what, mend = _meaning(record)
            spot = _SPOT.search(what)
            in_sheet = place_in(css, int(spot[1]), int(spot[2])) if spot else None
            if spot and in_sheet:
                what = what.replace(spot[0], "")
            yield Problem(code, in_sheet or place, what, mend)


def _explained(record: logging.LogRecord, refused: dict[str, Problem]) -> bool:
    message = str(record.msg)
    if message.startswith(SAID_BETTER):
        return True
    if message.startswith(FETCHED):
        return any(url in record.getMessage() for url in refused)
    return message.startswith("Font-face") and any(not url.startswith("chart:") for url in refused)


def _meaning(record: logging.LogRecord) -> Words:
    for beginning, meaning in MEANINGS.items():
        if str(record.msg).startswith(beginning):
            return meaning(*_arguments(record))
    return (
        "R005",
        f"the renderer does not understand part of the page: {record.getMessage()}",
        "correct the house style or the template",
    )


def _unreadable(url: str) -> Words:
    return (
        "R003",
        f'the drawing "{url}" cannot be shown',
        "take away its kept drawing in build/, and build again",
    )


def _nowhere(name: str) -> Words:
    return (
        "R007",
        f'a link points to "{name}", which is nowhere in the paper',
        "the template must give the part an id, or leave out the link",
    )


def _arguments(record: logging.LogRecord) -> tuple[Any, ...]:
    return record.args if isinstance(record.args, tuple) else ()
