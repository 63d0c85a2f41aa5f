"""How the findings of arithmetic are made."""

from __future__ import annotations

from reportgen.model.text import Text
from reportgen.problems import Problem


def tell(code: str, text: Text, what: str, mend: str, *workings: str, about: str) -> Problem:
    """A finding at the words it is about; a working is told once."""
    return Problem(code, text.place(), what, mend, tuple(dict.fromkeys(workings)), about)
