"""What has digits and counts nothing: references, ages, telephone numbers, names, times."""

from __future__ import annotations

from functools import lru_cache

from reportgen.audit.lexicon.numerals import SHORT
from reportgen.audit.lexicon.plain import any_of, pattern, plain
from reportgen.audit.lexicon.times import times_in

_NUMBER = (
    r"(?:no\.? ?)?(?:[0-9]{1,4}(?:\.[0-9]{1,3}){0,3}[a-z]?(?: ?\([0-9a-z]{1,3}\)){0,3}"
    rf"|{SHORT})(?!\w|%| ?%|,[0-9])"
)
_MORE = rf"(?:(?: ?(?:,|&|-|/)| and| or| to) ?{_NUMBER}){{0,6}}"
#: Always numbered, never counted: "section 47", "paragraphs 4.1 to 4.3", "Stages 2 & 3".
_REFERENCES = any_of(
    r"paragraphs?|paras?\.?|sections?|ss?\.|clauses?|schedules?|appendix|appendices|annex|annexe"
    r"|annexes|tables?|figs?\.?|charts?|graphs?|pages?|pp?\.|agenda items?|items?|minutes?"
    r"|stages?|phases?|chapters?|articles?|regulations?|key stages?|levels?|tiers?|versions?"
    r"|nos?\.|policy|policies|slides?|steps?|footnotes?|volumes?|parts?|grades?"
)
#: Numbered where they have a capital: "Theme 1", "Ward 5"; "this area 12 children" counts.
_CAPITALS = any_of(
    "attainment|progress|figure|figures|theme|priority|priorities|option|recommendation|recommendations|ward|group|area|objective"
    "|outcome|indicator|indicators|band|standard|category|type|action|risk|wave|form|class|room"
    "|strand|goal|cohort|round|block|year|years|measure|measures|unit|zone|aim|placement|adoption"
    "|actions|risks|themes|options|element|workstream|lot|output|domain|scenario|issue|appendix"
)
_PEOPLE = any_of(
    "child|children|people|adults|residents|persons|men|women|girls|boys|pupils|those|babies"
    "|who are|who were"
)
_AGE = r"[0-9]{1,3}(?: ?(?:-|/|to|and|or) ?[0-9]{1,3})?"
_SHAPES = tuple(
    pattern(shape)
    for shape in (
        # References and the numbers of lists.
        rf"(?<![\w-]){_REFERENCES} ?{_NUMBER}{_MORE}",
        r"^ ?\(?[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}[.)](?= )",
        r"(?<![\w.])\([0-9]{1,2}\)(?= ?[a-z])",
        r"\b(?:end|beginning|start|close) of [a-z]{3,12} [1-4]\b(?! [a-z])",  # "end of guarter 1"
        # Addresses, telephone numbers, hours.
        r"(?<!\w)(?:www\.|https?://)[^ ]{1,300}|(?<!\w)[\w.+-]{1,60}@[\w.-]{1,80}",
        r"(?<![\w.,£])(?:\+44|0)[0-9]{2,4}[ )-]{1,2}[0-9]{3,4}(?:[ -]?[0-9]{3,4})?(?![0-9])"
        r"|(?<![\w.,£])0[0-9]{9,10}(?![0-9])",
        r"(?<!\w)(?:tel|telephone|phone|fax|ext|extension|mobile)\.?:? ?[0-9][0-9 ]{2,14}",
        r"(?<![\w.:])[0-9]{1,2}(?:[.:][0-9]{2})? ?(?:am|pm|noon|midnight|hrs)\b|(?<!\w)24 ?/ ?7\b",
        # Ages and bands of age.
        r"(?<!\w)aged? (?:of |from |between |under |over |up to |at least |about |band "
        rf"|group )?{_AGE}(?: ?\+|(?: (?:years? )?(?:and|or) (?:over|under|above|below|older"
        r"|younger)))?(?:[ -]years?\b)?",
        rf"(?<![\w.,£]){_AGE} ?\+?[ -]years?[ -](?:old|of age)(?:s|'s)?\b"
        rf"|(?<![\w.,£]){_AGE} (?:years? )?(?:and|or) (?:older|younger|under)\b",
        r"(?<!\w)(?:under|over)[ -](?:[0-9]{1,2}|one|two|five)'?s\b",
        rf"(?<!\w){_PEOPLE} (?:aged |age )?(?:under|over|below"
        rf"|above) (?:the age of )?[0-9]{{1,2}}"
        r"(?![0-9]| ?%|[.,][0-9]| (?:days?|weeks?|months?|years?|miles?|hours?))\b",
        r"\([0-9]{1,2} ?- ?[0-9]{1,2}\)",
        r"(?<![\w.,£-])[0-9]{1,2} ?- ?[0-9]{1,2} (?:services?|teams?|pathways?|provision|offer"
        r"|age)\b",
        r"(?<!\w)(?:at|by|age|turn(?:s|ed|ing)?|reach(?:es|ed"
        r"|ing)?) (?:the )?age (?:of )?[0-9]{1,2}\b",
        # Lengths and times that no indicator is counted in.
        rf"(?:{SHORT}|[0-9]{{1,6}}(?:\.[0-9]{{1,2}})?)[ -](?:miles?|kilomet(?:re|er)s?|km|met(?:re"
        "|er)s?|hours?|minutes?|seconds?|acres?|hectares?|degrees?|sq(?:uare)?|mph|point (?:font"
        r"|type))\b",
        # Numbers that are names or turns of speech.
        r"(?<!\w)(?:covid|cop|sars-cov|windows|office|vision|agenda|g|web|y|formula|channel|radio"
        r"|bbc|highway)[ -][0-9]{1,4}\b",
        r"(?<!\w)(?:one to one|one-to-one|1-to-1|1:1|one-off|one off|one stop|one-stop|one by one"
        r"|one or two|one another|one day|two-way|two way|two-tier|one-way)\b",
        r"(?<!\w)(?:no|any|every|some|each|which|the|that|this|another|only"
        r"|what)[ -]one(?: thing)?\b(?! [a-z]{3,20}s? (?:was|were|had|has))",
        r"(?<!\w)(?:at|in|from|for|on) one (?:point|time|stage|place|go|hand|side|sense|respect"
        r"|level|another)\b|(?<!\w)one (?:of|who|that|which|thing|way|reason|such|and|or|is|was"
        r"|can|has|to|in which|would|could|might|should)\b(?! [0-9])",
        r"(?<!\w)(?:one or more|day one|number one|year one|hundreds|thousands|millions"
        r"|dozens)\b(?! (?:wards|placements|times))",
    )
)
_CAPITAL = pattern(rf"(?<![\w-]){_CAPITALS} ?{_NUMBER}{_MORE}")


@lru_cache(maxsize=512)
def not_counted(text: str) -> tuple[tuple[int, int], ...]:
    """The parts of a text whose digits and number words count nothing, in order."""
    words = plain(text)
    found = [(named.start, named.end) for named in times_in(text)]
    found += [match.span() for shape in _SHAPES for match in shape.finditer(words)]
    found += [match.span() for match in _CAPITAL.finditer(words) if text[match.start()].isupper()]
    return tuple(sorted(found))


def is_inside(spans: tuple[tuple[int, int], ...], start: int, end: int) -> bool:
    """Whether any of the spans meets this part."""
    return any(first < end and start < last for first, last in spans)
