"""Text that knows where it was written."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Any

from pydantic_core import PydanticCustomError, core_schema

from reportgen.problems import NOWHERE, Place

Locate = Callable[[int, int], Place]


class Text(str):
    """A piece of text from a file, with the place of each of its characters.

    Equal to, and used as, an ordinary string; `place` points into the file it came from.
    """

    _locate: Locate | None
    _in_lines: Text | None

    def __new__(
        cls, value: str, locate: Locate | None = None, in_lines: Text | None = None
    ) -> Text:
        """Make a text; `locate(offset, length)` gives the place of a part of it.

        `in_lines` is the same text as its lines stand in the file, where YAML folded them.
        """
        text = super().__new__(cls, value)
        text._locate = locate
        text._in_lines = in_lines
        return text

    @property
    def in_lines(self) -> Text:
        """The text as its lines stand in the file.

        In Markdown a blank line begins a paragraph and a dash an item; YAML's `>` would fold both
        away, and two paragraphs would be printed as one.
        """
        return self if self._in_lines is None else self._in_lines

    def place(self, offset: int = 0, length: int | None = None) -> Place:
        """The place of `length` characters from `offset` on (by default the whole text)."""
        if self._locate is None:
            return NOWHERE
        return self._locate(offset, len(self) - offset if length is None else length)

    @classmethod
    def joined(cls, parts: Sequence[str]) -> Text:
        """Parts as one text; what was written of it keeps its place.

        What nobody wrote, such as the full stop between two parts, stands where the part before it
        does.
        """
        ends = list(accumulate(len(part) for part in parts))

        def locate(offset: int, length: int) -> Place:
            number = min(bisect_right(ends, offset), len(parts) - 1)
            part, begun = parts[number], ends[number] - len(parts[number])
            if isinstance(part, Text):
                return part.place(offset - begun, min(length, ends[number] - offset))
            written = (one for one in reversed(parts[:number]) if isinstance(one, Text))
            return next((one.place() for one in written), NOWHERE)

        return cls("".join(parts), locate)

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        """To another process it goes as a plain string: places are of use only here."""
        return (str, (str(self),))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> core_schema.CoreSchema:
        """Let a text pass through validation as it is, so that it keeps its place."""
        return core_schema.no_info_plain_validator_function(
            cls._accept, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        """To an editor a text is a string, or a number: `value: 24` is read as it stands."""
        return {"type": ["string", "number"]}

    @classmethod
    def _accept(cls, value: object) -> Text:
        if isinstance(value, Text):
            return value
        if isinstance(value, str):
            return cls(value)
        raise PydanticCustomError("string_type", "a text is expected here")


#: The words of a text that print a figure: from, to, and the figure's number in the paper.
Span = tuple[int, int, int]


class Printed(Text):
    """Plain words as a paper prints them: each knows where it was written, and some are figures.

    A word is written where it is typed; what an expression prints is written in its braces.
    """

    figures: tuple[Span, ...]

    def __new__(
        cls, value: str, locate: Locate | None = None, figures: tuple[Span, ...] = ()
    ) -> Printed:
        """Make a text of which `figures` print figures from data."""
        text = super().__new__(cls, value, locate)
        assert isinstance(text, cls)
        text.figures = figures
        return text
