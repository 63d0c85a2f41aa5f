"""Words of a table: plain words as a cell holds them."""

from __future__ import annotations

from html import escape

from reportgen.model.document import Worded
from reportgen.model.text import Printed
from reportgen.paper.typography import keep_together


def worded(words: Printed) -> Worded:
    """Plain words as a cell; an empty cell where there are none."""
    return Worded(escape(keep_together(words), quote=False), (words,) if words else ())
