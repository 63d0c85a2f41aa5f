"""Labels of cover sheets: "Meeting date:", "TO:", "Lead officer"."""

from __future__ import annotations

import re

# The fields that committee papers have on their first page, by the words they begin with.
_DATE = r"(?:meeting date|date of (?:the )?(?:meeting|decision)|date|decision date)"
_BODY = r"(?:meeting|to|report to|for|committee|cabinet|panel|forum|board|decision maker)"
_TITLE = r"(?:title|title of (?:the )?report|report title|subject|re|subject of report)"
_OTHERS = (
    r"(?:from|by|report (?:by|of|from|author)|author|authors|report author|presented by|contact"
    r"|contact officer|contact details|officer contact|lead (?:officer|councillor|member)s?"
    r"|(?:executive )?director|corporate director|head of service|cabinet (?:member|portfolio)"
    r"|portfolio(?: holder)?s?|executive (?:member|councillor)|councillor|service|directorate"
    r"|department|wards?|wards? affected|wards?\(s\)(?: affected)?|division|tel|telephone|phone"
    r"|e-?mail|fax|job title|position|agenda item(?: no\.?| number)?|item(?: no\.?)?|part"
    r"|classification|status|exempt(?:ion)?|decision type|type of (?:report|decision)|key decision"
    r"|is this a key decision|forward plan(?: ref(?:erence)?)?"
    r"|report (?:ref(?:erence)?|number|no\.?)"
    r"|ref(?:erence)?|summary|(?:reporting )?period(?: covered)?|electoral divisions?"
    r"|past pathway(?: of (?:paper|report))?"
    r"|future pathway(?: of (?:paper|report))?|purpose of (?:paper|report)|time|venue|place)"
)
LABEL = re.compile(
    rf"(?P<date>{_DATE})|(?P<body>{_BODY})|(?P<title>{_TITLE})|(?P<other>{_OTHERS})", re.IGNORECASE
)
_BEFORE_COLON = re.compile(r"([A-Z][\w .'\u2019/()&-]{0,40}?) ?:(?=\s|$)")
#: Only with a colon: alone they are headings.
_LISTS = re.compile(r"(?:list of )?(?:appendices|annexes|attachments|enclosures)", re.IGNORECASE)
_INSIDE = re.compile(
    r"\s+(?=(?:agenda item(?: no\.?)?|item no\.?|tel|telephone|e-?mail|date|author|wards?"
    r"|portfolio|contact|report no\.?|time|venue) ?:)",
    re.IGNORECASE,
)


def kind_of(label: str) -> str:
    """What a label is of: date, body, title or other; empty where it is no label."""
    match = LABEL.fullmatch(label.strip().rstrip(": ").rstrip())
    return str(match.lastgroup) if match else ""


def label_of(text: str) -> str:
    """The label that a line begins with before a colon; empty where there is none."""
    match = _BEFORE_COLON.match(text)
    return match[1] if match and (kind_of(match[1]) or _LISTS.fullmatch(match[1])) else ""


def begins_with_label(text: str) -> bool:
    """Whether a line begins with a label and a colon."""
    return bool(label_of(text))


def inside() -> re.Pattern[str]:
    """Where another label begins within a field: "DATE: 5 NOVEMBER 2015 AGENDA ITEM: 7"."""
    return _INSIDE
