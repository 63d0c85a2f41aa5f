"""Packages of office programs have the same bytes whenever they are made."""

from __future__ import annotations

import io
import zipfile

from reportgen.steady_zip import LONG_AGO, steady

PROPERTIES = (
    "<p><dcterms:created>2015-06-30T00:00:00Z</dcterms:created>"
    "<dcterms:modified>{}</dcterms:modified></p>"
)


def package(order: list[str], second: int) -> bytes:
    """A package as it is saved at some second, its parts in some order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name in order:
            said = PROPERTIES.format(f"2026-01-01T00:00:{second}Z") if "core" in name else name
            made.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, second)), said)
    return out.getvalue()


def test_neither_the_clock_nor_the_order_of_parts_shows() -> None:
    names = ["a.xml", "docProps/core.xml", "[Content_Types].xml"]
    one, other = steady(package(names, 10)), steady(package(names[::-1], 20))
    assert one == other
    with zipfile.ZipFile(io.BytesIO(one)) as kept:
        assert kept.namelist() == ["[Content_Types].xml", "a.xml", "docProps/core.xml"]
        assert {part.date_time for part in kept.infolist()} == {LONG_AGO}
        assert b"modified>2015-06-30" in kept.read("docProps/core.xml")
