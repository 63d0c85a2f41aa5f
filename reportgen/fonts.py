"""Where the project's fonts are: the files of the package `font-source-sans-pro`.

The text of the paper and its charts are set in the same files on every machine; the fonts that
a system happens to have are never used. The package is found without being imported.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

FAMILY = "Source Sans Pro"
REGULAR, BOLD, ITALIC, BOLD_ITALIC = "Regular", "Bold", "It", "BoldIt"
SEMIBOLD = "Semibold"
#: Of files for Word and spreadsheets, which carry no fonts: every machine that has these programs
#: has it, and every other a typeface of the same widths.
OFFICE_FONT = "Arial"

_PACKAGE = "font_source_sans_pro"
_DISTRIBUTION = "font-source-sans-pro"


class FontMissingError(Exception):
    """A font that the project depends on is not installed."""


@cache
def font_path(name: str) -> Path:
    """The TrueType file of one face of Source Sans Pro: `Regular`, `Bold`, `It`, `BoldIt`, ..."""
    path = _folder() / f"SourceSansPro-{name}.ttf"
    if not path.is_file():
        raise FontMissingError(
            f'the font "{FAMILY} {name}" is not among the files of {_DISTRIBUTION}: '
            f"install that package again"
        )
    return path


def font_file(name: str) -> bytes:
    """The content of the TrueType file of one face."""
    return font_path(name).read_bytes()


def _folder() -> Path:
    spec = find_spec(_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise FontMissingError(
            f'the fonts of the paper are missing: install the package "{_DISTRIBUTION}"'
        )
    return Path(spec.submodule_search_locations[0]) / "files"
