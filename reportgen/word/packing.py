"""The finished file: the same bytes from the same paper, with no time of making in it."""

from __future__ import annotations

import io
import zipfile

LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the earliest that a ZIP can say


def packed(content: bytes) -> bytes:
    """A Word file with its parts in the same order and of the same date."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as made, zipfile.ZipFile(out, "w") as packing:
        for part in sorted(made.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(part, LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            packing.writestr(entry, made.read(part), compresslevel=6)
    return out.getvalue()
