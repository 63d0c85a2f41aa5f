"""An XLSX file that has the same bytes whenever it is made from the same."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

#: The earliest day that a ZIP file can tell: of each part it says nothing of when it was made.
_NO_DAY = (1980, 1, 1, 0, 0, 0)
_PROPERTIES = "docProps/core.xml"
_CREATED = re.compile(rb"<dcterms:created[^>]*>([^<]*)<")
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*<")


def steady(xlsx: bytes) -> bytes:
    """The same workbook without the time at which it was saved."""
    out = BytesIO()
    with ZipFile(BytesIO(xlsx)) as made, ZipFile(out, "w", ZIP_DEFLATED) as kept:
        for name in made.namelist():
            content = made.read(name)
            part = ZipInfo(name, _NO_DAY)
            part.compress_type = ZIP_DEFLATED
            kept.writestr(part, _undated(content) if name == _PROPERTIES else content)
    return out.getvalue()


def _undated(properties: bytes) -> bytes:
    """Saved on the day that it was made, which is the paper's."""
    created = _CREATED.search(properties)
    day = created[1] if created else b""
    return _MODIFIED.sub(rb"\g<1>" + day + b"<", properties)
