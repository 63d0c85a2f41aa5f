"""What sheets are called on their tabs: as the paper calls the table, as far as tabs allow."""

from __future__ import annotations

import re
from collections.abc import Collection

#: A tab holds no more characters than these (ECMA-376, 18.2.19).
LONGEST = 31
_REFUSED = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
_RESERVED = "history"  # Excel keeps this name for itself


def sheet_name(wanted: str, taken: Collection[str]) -> str:
    """A name for a sheet that no other has, capitals apart."""
    name = whole_words(" ".join(_REFUSED.sub(" ", wanted).split()).strip("'") or "Table", LONGEST)
    held = {each.casefold() for each in taken} | {_RESERVED}
    number, candidate = 1, name
    while candidate.casefold() in held:
        number += 1
        after = f" ({number})"
        candidate = whole_words(name, LONGEST - len(after)) + after
    return candidate


def whole_words(text: str, most: int) -> str:
    """As many whole words as there is room for; a single word that is too long is cut."""
    if len(text) <= most:
        return text
    cut = text[: most + 1].rsplit(" ", 1)[0] if " " in text[: most + 1] else text
    return cut[:most].rstrip(" ,;:'")


def table_name(sheet: str, taken: Collection[str]) -> str:
    """A name for the marked table of a sheet: "table_3", "table_of_notes"."""
    plain = re.sub(r"\W+", "_", sheet).strip("_").lower()
    name = plain if plain.startswith("table") else f"table_of_{plain}"
    return name if name not in taken else f"{name}_{len(taken) + 1}_again"
