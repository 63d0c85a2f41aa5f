"""The style sheets of a page: where each was written, and what none may ask for.

The page joins them, each after a comment with its name: `/* templates/reading/print.css */`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.problems import Place

_NAME = re.compile(r"/\* ((?:templates|reportgen/review)/[^*\n]+\.css) \*/")
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|([^\n]))")
#: What loads something, and a tag, which would end the sheet. Fonts are asked for by name.
_LOADING = re.compile(
    r"@import\b"
    r"|\b(?:url|src)\(\s*(?![\s\"']|font:)[^)\n]*"
    r"|\b(?:url|src)\(\s*([\"'])(?!font:)[^)\n]*"
    r"|\b(?:-webkit-)?(?:image-set|image|cross-fade)\("
    r"|</",
    re.IGNORECASE,
)
_SHOWN = 60


def place_in(css: str, line: int, column: int = 0) -> Place | None:
    """Where a line of a page's style was written; None where it is in no sheet of a house style."""
    names = (_NAME.fullmatch(each.strip()) for each in css.splitlines()[:line])
    begins = [(number, name[1]) for number, name in enumerate(names, 1) if name]
    if not begins:
        return None
    first, name = begins[-1]
    return Place(name, line - first, column)


def loading(css: str) -> Iterator[tuple[str, int]]:
    """What a style asks for and may not, with its line; escapes are read as a browser reads them.

    In comments too: where they end is a question that a style sheet made to deceive would raise.
    """
    for number, line in enumerate(css.splitlines(), 1):
        for asked in _LOADING.finditer(unescaped(line)):
            yield asked[0].strip()[:_SHOWN], number


def unescaped(line: str) -> str:
    """A line with its escapes as a browser reads them."""
    return _ESCAPE.sub(_unescaped, line)


def _unescaped(escape: re.Match[str]) -> str:
    if not escape[1]:
        return escape[2]
    number = int(escape[1], 16)
    return chr(number) if 0 < number <= 0x10FFFF else "\ufffd"
