"""Titles and labels: words printed as they are typed, in which nothing can be printed."""

from __future__ import annotations

from reportgen.model.text import Text
from reportgen.paper.typography import smart
from reportgen.problems import Problems


def title(text: Text, found: Problems) -> str:
    """A heading, caption or cover field with typographic quotation marks."""
    start = min((at for at in (text.find("{{"), text.find("{%")) if at >= 0), default=-1)
    if start >= 0:
        what = "expressions are not printed here: headings, captions and cover fields are plain"
        found.add("N019", text.place(start, 2), what, "write the words, or move it into a text")
    return smart(text)
