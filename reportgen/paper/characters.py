"""Characters that a text may not hold, as they stand or written as an entity (`&#x200B;`).

Private ones would be taken for the marks that stand for expressions; those that cannot be seen, or
that turn the order of the words around them, would make a paper read otherwise than it was checked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it.common.utils import unescapeAll

from reportgen.model.text import Text
from reportgen.problems import Problems
from reportgen.unseen import UNSEEN

PRIVATE = "\ue000-\uf8ff\U000f0000-\U0010ffff"
_REFUSED = re.compile(f"[{PRIVATE}\ufffd]|{UNSEEN.pattern}")
ENTITY = re.compile(r"&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});")


def decoded(entity: str) -> str:
    """What Markdown makes of an entity: itself, where it knows none of that name."""
    words = unescapeAll(entity)
    return "\ufffd" if words == entity and words[1] == "#" else words


def refuse_characters(text: Text, found: Problems) -> bool:
    """Refuse what a text may not hold, each where it stands; gives back whether there was any."""
    spans = sorted(set(_refused(text)))
    for start, end in spans:
        what = "there is a character here that no font can print, or that nobody can see"
        found.add("N025", text.place(start, end - start), what, "delete it and type it anew")
    return bool(spans)


def _refused(text: str) -> Iterator[tuple[int, int]]:
    yield from (match.span() for match in _REFUSED.finditer(text))
    for match in ENTITY.finditer(text):
        if _REFUSED.search(decoded(match[0])):
            yield match.span()
