"""Where in the project the parts of a page were written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from reportgen.problems import Place, Problem

#: A problem in words: code, what is wrong, how to mend it.
Words = tuple[str, str, str]
#: The same with the element of the page that it is about; None for the whole paper.
Finding = tuple[Any, Words]


@dataclass(frozen=True)
class Written:
    """The places of the parts of a paper by their ids, and of the paper itself.

    `marked` where each page must say that it is a draft, or restricted.
    """

    parts: Mapping[str, Place]
    paper: Place
    marked: bool = False


class Places:
    """The place of each element of a page: that of its part.

    What has no id of its own (a list, say) belongs to the part before it.
    """

    def __init__(self, page: Iterable[Any], written: Written) -> None:
        """Go through the elements of a page, in reading order."""
        self._paper = place = written.paper
        self._of: dict[Any, Place] = {}
        for element in page:
            place = written.parts.get(element.get("id"), place)
            self._of[element] = place

    def problem(self, finding: Finding) -> Problem:
        """What was found, at its place."""
        element, (code, what, mend) = finding
        return Problem(code, self._of.get(element, self._paper), what, mend)
