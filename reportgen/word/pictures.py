"""Drawings as pictures that every Word shows: PNG, set in the project's own fonts."""

from __future__ import annotations

import re

import resvg_py

from reportgen.fonts import BOLD, BOLD_ITALIC, FAMILY, ITALIC, REGULAR, font_path

SHARPNESS = 3  # pixels a point: 216 an inch, sharp on paper
_SIZE = re.compile(r'<svg\b[^>]*?\bwidth="([\d.]+)pt" height="([\d.]+)pt"')


def png(svg: bytes) -> bytes:
    """A drawing as a picture on white."""
    faces = [str(font_path(face)) for face in (REGULAR, BOLD, ITALIC, BOLD_ITALIC, "Semibold")]
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg.decode(),
            background="#ffffff",
            skip_system_fonts=True,
            dpi=SHARPNESS * 72,
            font_family=FAMILY,
            sans_serif_family=FAMILY,
            font_files=faces,
        )
    )


def size(svg: bytes) -> tuple[float, float]:
    """The width and the height of a drawing, in points."""
    found = _SIZE.search(svg.decode())
    assert found is not None, "our drawings say how large they are"
    return float(found[1]), float(found[2])
