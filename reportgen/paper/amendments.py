"""What a version after the first says of itself before all else."""

from __future__ import annotations

from reportgen.model.edition import Amendment
from reportgen.model.style import HouseStyle
from reportgen.model.style.patterns import filled
from reportgen.model.text import Text
from reportgen.paper.titles import said
from reportgen.problems import Problems
from reportgen.wording import HouseWords

_ENDS = ".!?"


def amendment_words(amendment: Amendment | None, style: HouseStyle, found: Problems) -> str:
    """What the version is, and what it corrects or adds; empty for the first."""
    if amendment is None:
        return ""
    patterns = {
        "correction": style.publication.correction,
        "supplement": style.publication.supplement,
    }
    words = {
        "version": str(amendment.version),
        "date": HouseWords.of(style).date(amendment.on),
        "before": str(amendment.before),
        "why": str(said(Text(_sentence(amendment.why)), found)),
    }
    return filled(patterns[amendment.kind], words)


def _sentence(why: str) -> str:
    return why if why.endswith(tuple(_ENDS)) else f"{why}."
