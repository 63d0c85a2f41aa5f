"""How plain words are set: quotation marks and apostrophes, and spaces where no line may break."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt

QUOTES = "\u201c\u201d\u2018\u2019"  # double, then single: whichever were typed

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_BEFORE_A_NUMBER = "[Qq]uarter|[Ss]ections?|[Ss]chedule|[Pp]aragraph|[Tt]able|[Ff]igure"
_TOGETHER = re.compile(
    rf"(?P<number>\d) (?=(?:million|billion|thousand|per cent|{_MONTHS})\b)"
    rf"|\b(?P<name>{_BEFORE_A_NUMBER}) (?=E?\d)|\b(?P<appendix>[Aa]ppendix) (?=[A-Z0-9]{{1,2}}\b)"
    r"|(?P<outer>\d) (?=\(\d{1,3}\))"  # paragraph 2 (4)
)
_PLAIN = MarkdownIt("zero", {"typographer": True, "quotes": QUOTES}).enable("smartquotes")


def keep_together(words: str) -> str:
    """The words with no-break spaces where a line break would hurt: "£1.4 million", "quarter 1"."""
    return _TOGETHER.sub(lambda match: f"{match[0].rstrip()}\u00a0", words)


def smart(words: str) -> str:
    """Plain words with typographic quotation marks and apostrophes, as prose has them."""
    if not any(mark in words for mark in "'\""):  # as most words are
        return " ".join(words.split())
    (line,) = _PLAIN.parseInline(" ".join(words.split()))
    return "".join(token.content for token in line.children or ())
