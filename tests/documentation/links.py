"""The links of a manual, and which of them lead nowhere."""

from __future__ import annotations

import re
from pathlib import Path

_LINK = re.compile(r"\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)")
_HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)


def nowhere(page: Path) -> list[str]:
    """The links of a page to files, or to headings of files, that are not there."""
    return [
        f"{file}#{anchor}"
        for file, anchor in _LINK.findall(page.read_text("utf-8"))
        if not _leads(page.parent / file if file else page, anchor)
    ]


def _leads(file: Path, anchor: str) -> bool:
    return file.exists() and (not anchor or anchor in _anchors(file.read_text("utf-8")))


def _anchors(text: str) -> set[str]:
    """The headings as GitHub makes anchors of them."""
    headings = (heading.lower() for heading in _HEADING.findall(text))
    return {re.sub(r"[^\w\- ]", "", heading).replace(" ", "-") for heading in headings}
