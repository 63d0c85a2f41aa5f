"""Characters that no editor shows: they hide what a text says, or turn its figures round."""

from __future__ import annotations

import re
import unicodedata

#: Control characters; the line separators that YAML and CSV disagree about; spaces without width;
#: marks that reverse the order in which text is read; byte-order marks inside the text.
UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufffe\uffff]"
)
#: What a spreadsheet leaves at the ends of a cell, where it is taken away.
AT_THE_ENDS = "\u200b\u2060"
MEND = "delete it and type the text again"
# Not letters of a name: line ends, and what a name that is not UTF-8 is read as.
_NOT_IN_NAMES = re.compile(f"{UNSEEN.pattern}|[\t\n\r\ud800-\udfff]")
_WITHOUT_A_NAME = {"\0": "null", "\a": "bell", "\b": "backspace", "\x1b": "escape"}
_WITHOUT_A_NAME |= {"\x85": "next line", "\ufeff": "byte-order mark"}


def what_is_unseen(character: str) -> str:
    """Which invisible character it is: "right-to-left override (U+202E)"."""
    name = unicodedata.name(character, "control character").lower()
    words = _WITHOUT_A_NAME.get(character, name)
    return f"an invisible character stands here: {words} (U+{ord(character):04X})"


def is_sound_name(name: str) -> bool:
    """Whether the name of a file or folder is text that can be shown on one line."""
    return _NOT_IN_NAMES.search(name) is None


def name_shown(name: str) -> str:
    """A name with what cannot be shown written out as a code."""
    return _NOT_IN_NAMES.sub(lambda found: ascii(found[0])[1:-1], name)
