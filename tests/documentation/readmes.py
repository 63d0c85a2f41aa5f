"""The READMEs that have made parts, and how a part is written anew."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tests.documentation.parts import made

ROOT = Path(__file__).parents[2]
READMES = tuple(
    ROOT / page
    for page in (
        "README.md",
        "reportgen/README.md",
        "reportgen/audit/README.md",
        "data/README.md",
        "narratives/README.md",
        "narratives/publishing.md",
        "templates/README.md",
        "templates/gallery/README.md",
    )
)
_PART = re.compile(r"(<!-- make docs: (?P<name>[^>]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def refreshed(text: str) -> str:
    """The text of a README with its made parts as they should be now."""
    return _PART.sub(lambda part: f"{part[1]}{made(part['name'])}\n{part[3]}", text)


def names_in(text: str) -> Iterator[str]:
    """The names of the made parts of a README."""
    return (part["name"] for part in _PART.finditer(text))
