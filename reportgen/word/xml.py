"""Elements of a Word file's XML, in one line each."""

from __future__ import annotations

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn


def element(tag: str, *inside: Any, **attributes: object) -> Any:
    """An element such as "w:tab", with elements in it; `val=1` is the attribute w:val."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name.rstrip('_')}"), str(value))
    made.extend(inside)
    return made


def text(words: str, tag: str = "w:t") -> Any:
    """Words, with the spaces at their ends."""
    made = element(tag)
    made.text = words
    made.set(qn("xml:space"), "preserve")
    return made


def twips(millimetres: float) -> int:
    """A length as Word counts it."""
    return round(millimetres * 1440 / 25.4)
