"""Files of office programs: ZIP packages that have the same bytes whenever they are made."""

from __future__ import annotations

import io
import re
import zipfile

#: The earliest day that a ZIP file can tell: of each part it says nothing of when it was made.
LONG_AGO = (1980, 1, 1, 0, 0, 0)
_FIRST = "[Content_Types].xml"  # which programs look for at the beginning
_PROPERTIES = "docProps/core.xml"
_CREATED = re.compile(rb"<dcterms:created[^>]*>([^<]*)<")
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*<")


def steady(content: bytes) -> bytes:
    """The same package without the time at which it was saved, its parts in order of their names.

    The day on which it was created is for its maker to say.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as made, zipfile.ZipFile(out, "w") as kept:
        for name in sorted(made.namelist(), key=lambda name: (name != _FIRST, name)):
            part = zipfile.ZipInfo(name, LONG_AGO)
            part.compress_type = zipfile.ZIP_DEFLATED
            said = made.read(name)
            kept.writestr(part, _undated(said) if name == _PROPERTIES else said, compresslevel=6)
    return out.getvalue()


def _undated(properties: bytes) -> bytes:
    """Saved on the day that it was made, which is the paper's."""
    created = _CREATED.search(properties)
    day = created[1] if created else b""
    return _MODIFIED.sub(rb"\g<1>" + day + b"<", properties)
