"""The colours of all that is made: the Government Analysis Function's palette, inks and greys.

Of the palette TEAL and ORANGE have too little contrast for words (WCAG 2.2, 1.4.3). The style
sheets of a house style have colours of their own.
"""

from __future__ import annotations

BLUE, TEAL, PLUM, ORANGE = "#12436D", "#28A197", "#801650", "#F46A25"
INK, GREY, PALE, WHITE = "#0B0C0C", "#3D3D3D", "#D5D8DA", "#FFFFFF"


def for_office(colour: str) -> str:
    """A colour as Word and spreadsheets name it."""
    return colour.removeprefix("#")
