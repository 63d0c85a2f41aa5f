"""Marks within a line that are no words: emphasis, tags, links, entities, what nobody sees."""

from __future__ import annotations

import re
from html import unescape

from reportgen.sources.unprepared.words import Words
from reportgen.unseen import UNSEEN

# Every quantity has a bound: a line may be 200 KB of asterisks.
_LINK = re.compile(
    r"!?\[([^\[\]]{0,500})\]\((?:[^()\s]|\([^()\s]{0,300}\)){0,1000}(?:\s\"[^\"]{0,200}\")?\)"
)
_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^\s<>]{1,300})>")
_LINE_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,30}\]:?")
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]{0,10}(?:\s[^<>]{0,200})?/?>")
_STRONG = re.compile(r"\*\*(?=[^\s*])([^*]{1,1000})(?<=\S)\*\*|__(?=[^\s_])([^_]{1,1000})(?<=\S)__")
# A single asterisk after a word is the mark of a note: "736*".
_EMPHASIS = re.compile(
    r"(?<![\w*\\])\*(?=[^\s*])([^*]{1,1000})(?<=[^\s*\\])\*(?![\w*])"
    r"|(?<![\w\\])_(?=[^\s_])([^_]{1,1000})(?<=[^\s_\\])_(?!\w)"
)
_CODE = re.compile(r"`([^`]{1,300})`")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_ENTITY = re.compile(r"&(?:#[0-9]{1,6}|#[xX][0-9a-fA-F]{1,5}|[a-zA-Z]{2,10});")
_HIDDEN = re.compile(f"{UNSEEN.pattern}|\u00ad")
_SPACE = re.compile(r"\s{2,}|[^\S ]")
_ANY = re.compile(rf"[\\<&*_`\[\u00ad]|{_SPACE.pattern}|{UNSEEN.pattern}")
_WHOLLY_STRONG = re.compile(
    r"[\s#]*(?:[0-9.()]{1,8}\s+)?(?:\*\*[^*]{1,200}\*\*|__[^_]{1,200}__|<(b|u|strong)>[^<]{1,200}</\1>)"
    r"\s*:?\s*"
)


def cleaned(words: Words) -> Words:
    """The words alone, with single blanks, none around them."""
    if not _ANY.search(words.text):
        return words.stripped()
    words = words.replaced(_FOOTNOTE).replaced(_LINK).replaced(_ADDRESS)
    words = words.replaced(_LINE_BREAK, lambda _: " ").replaced(_TAG)
    words = without_emphasis(words).replaced(_CODE).replaced(_ESCAPE)
    words = words.replaced(_ENTITY, lambda match: unescape(match[0])).replaced(_HIDDEN)
    return words.replaced(_SPACE, lambda _: " ").stripped()


def without_emphasis(words: Words) -> Words:
    """Without paired asterisks and underscores; those within others too."""
    for pattern in (_STRONG, _EMPHASIS, _STRONG):
        words = words.replaced(pattern)
    return words


def is_strong(text: str) -> bool:
    """Whether a whole line is bold or underlined, the number before it left aside."""
    return len(text) < 250 and _WHOLLY_STRONG.fullmatch(text) is not None
