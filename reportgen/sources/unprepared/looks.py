"""How a passage looks to a reader: a heading, a sentence, one that goes on after the page."""

from __future__ import annotations

import re

MOST_WORDS = 12  # of a heading
MOST_LETTERS = 110
MOST_WORDS_OF_CAPTION = 30
OPENING = "'\"\u2018\u201c"  # quotation marks
_CLOSED = re.compile(r"[.!?:;…][\"'\u201d\u2019)\]]{0,3}$|;\s(?:and|or)$")
# Words that a sentence has and a heading has not.
_VERBS = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|should|may|must|do|does|did"
    r"|rose|fell|increased|decreased|remains?|remained|continues?|continued)\b"
)
_LEADS_IN = re.compile(
    r"\b(?:that|the following|follows?|following|includes?|including|to"
    r"|says|said|states?|stated|shows?|showed|found|noted?|asked|answers)\b",
    re.I,
)
# Nothing ends in these: what comes after the page goes on, whatever it begins with.
_OPEN = re.compile(
    r"(?:,|\b(?:a|an|the|of|to|in|on|at|by|for|with|from|as|and|or|but|that|which|who|whose|is|are"
    r"|was|were|be|been|has|have|had|will|would|can|could|should|may|must|this|these|those|their"
    r"|its|our|his|her|than|between|into|over|under|during|through|per|not|no))$"
)
_LITTLE = re.compile(
    r"an?|and|as|at|but|by|for|from|in|into|its?|of|on|or|our|since|than|that|the|their|to|with",
    re.IGNORECASE,
)
_CAPTION = re.compile(r"(?:table|figure|chart|graph) [0-9A-Z]", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s\([+\-−£0-9][^()]{0,30}\)$")  # "Adults (+£4,441k)" is a heading
_NOTHING = re.compile(r"(?:none|nil|not applicable|n/a)\b", re.I)  # is an answer
_NAMED = re.compile(
    r"(?:list of )?(?:appendi(?:x|ces)|annex(?:es)?|attachments?|enclosures?|background (?:papers?"
    r"|documents?|reading|information)|references?|sources?|glossary|abbreviations?|acronyms?"
    r"|definitions?|conclusions?|recommendations?|introduction|consultees|contacts?"
    r"|(?:author|report author|officer|contact)(?:'s)? (?:contact )?(?:details|officers?)"
    r"|contact(?: details| officers?)?)(?: and (?:abbreviations|acronyms|definitions|references"
    r"|annexes|sources|terms))?(?: of terms)?(?: used)?(?: in (?:this|the) (?:report|paper))?\b",
    re.IGNORECASE,
)


def is_closed(text: str) -> bool:
    """Whether a passage ends as sentences, lead-ins and items do."""
    return _CLOSED.search(text[-20:]) is not None


def is_open(text: str) -> bool:
    """Whether a passage ends in a word after which something must come."""
    return _OPEN.search(text[-20:]) is not None


def is_sentence(text: str) -> bool:
    """Whether it is a whole sentence: it has a verb, and ends as sentences do."""
    return text.endswith(".") and _VERBS.search(text) is not None


def is_capitals(text: str) -> bool:
    """Whether a passage is written in capitals throughout."""
    letters = [each for each in text if each.isalpha()]
    return len(letters) > 2 and all(each.isupper() for each in letters)


def is_title_case(text: str) -> bool:
    """Whether most of its words that carry meaning begin with a capital, and there are several."""
    all_words: list[str] = re.findall(r"[^\W\d_][\w'\u2019-]*", text)
    words = [word for word in all_words if not _LITTLE.fullmatch(word)]
    capitals = sum(word[0].isupper() for word in words)
    return capitals > 1 and capitals * 5 >= len(words) * 3


def is_short(text: str) -> bool:
    """Whether it is no longer than headings are."""
    return 0 < len(text) <= MOST_LETTERS and len(text.split()) <= MOST_WORDS


def is_heading(text: str) -> bool:
    """Whether a passage that stands alone without a number reads as a heading."""
    if (
        not is_short(text)
        or _NOTHING.match(text)
        or not (text[0].isupper() or text[0] in OPENING + "%")
    ):
        return False
    if is_capitals(text):
        return not text.endswith((";", ","))
    if is_closed(text) and not text.endswith(":"):
        return text.endswith("?") and len(text.split()) < 9
    return not (_VERBS.search(text) or is_open(text) or _is_lead_in(text) or _tells_figures(text))


def _is_lead_in(text: str) -> bool:
    """Whether it leads in a list: "That:", "The main actions include:"."""
    return text.endswith(":") and (_LEADS_IN.search(text) is not None or len(text.split()) > 9)


def _tells_figures(text: str) -> bool:
    """Whether it tells a figure, as headings do only of years, quarters and parts."""
    figures = re.findall(r"[£0-9][0-9,.]*%?", _IN_BRACKETS.sub("", text))
    return any(figure[0] == "£" or figure[-1] == "%" or int_of(figure) > 2100 for figure in figures)


def int_of(figure: str) -> int:
    """The whole number that digits with commas make, 0 for none."""
    digits = re.sub("[^0-9]", "", figure.split(".", 1)[0])
    return int(digits) if digits and len(digits) < 12 else 0


def is_caption(text: str) -> bool:
    """Whether a line calls a table by its number, and is no sentence."""
    is_brief = len(text.split()) <= MOST_WORDS_OF_CAPTION and not is_closed(text)
    return is_brief and _CAPTION.match(text) is not None


def is_numbered_heading(text: str) -> bool:
    """Whether a passage after a whole number ("14", "2.") reads as the heading of a section."""
    if not is_short(text):
        return False
    if is_capitals(text):
        return True
    if text.endswith("."):
        return is_title_case(text) and _VERBS.search(text) is None
    return is_heading(text) and not text.endswith(":")


def is_named(text: str) -> bool:
    """Whether it is the name of a section that every paper has ("Background papers")."""
    return is_short(text) and _NAMED.fullmatch(text.rstrip(" :.")) is not None
