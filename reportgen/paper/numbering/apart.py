"""How what is exempt is numbered: in a run of its own, so that it shows in no other number."""

from __future__ import annotations

from reportgen.model.style.numbering import Labels, NumberingStyle, ParagraphNumbers
from reportgen.model.style.patterns import bare
from reportgen.model.text import Text

#: In the anchors of what is exempt.
MARK = "e"
_OWN = "E"


def apart_from(style: NumberingStyle) -> NumberingStyle:
    """Paragraphs E1, E2 through the whole paper; Table E1 and Figure E1; sub-headings have none."""
    return style.model_copy(
        update={
            "paragraphs": _paragraphs(style.paragraphs),
            "subheadings": style.subheadings.model_copy(update={"number": Text("")}),
            "tables": _labels(style.tables),
            "charts": _labels(style.charts),
        }
    )


def _paragraphs(style: ParagraphNumbers) -> ParagraphNumbers:
    number = Text(f"{_OWN}{{paragraph}}" if style.number else "")
    return style.model_copy(
        update={
            "number": number,
            "reference": Text(f"paragraph {bare(number)}"),
            "first": None,
            "only": None,
            "restart": "never",
            "restart_at": [],
        }
    )


def _labels(style: Labels) -> Labels:
    """A label with the letter before its number."""
    number, reference = _lettered(style.number), _lettered(style.referred_to)
    return style.model_copy(update={"number": number, "reference": reference})


def _lettered(pattern: str) -> Text:
    return Text(pattern.replace("{number}", f"{_OWN}{{number}}"))
