"""Words about people: papers name roles and services, and no person can be reached through them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, NamedTuple

from pydantic import AfterValidator

from reportgen.model.text import Text
from reportgen.model.written import refusal


class Personal(NamedTuple):
    """Words that tell a person, or a way to reach one: where they stand, what to write instead."""

    start: int
    end: int
    what: str
    mend: str


#: "Councillor Development Officer" is a job.
_NO_NAME = "(?:Development|Support|Services?|Call|Working|Conduct|Liaison|Engagement|Training)"
_NAMED = r"(?:[A-Z]\.? )*[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)*"
#: What tells a person, or a way to reach one: its pattern, what it is, what to write instead.
_PERSONAL = (
    (
        re.compile(r"(?<!mailto:)(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
        "an e-mail address",
        "write a web page instead",
    ),
    (
        re.compile(
            r"(?<![\w.,])(?:\+44[ -]?(?:\(0\))?[ -]?|\(0(?=[0-9]{2,5}\))|0)"
            r"[1-9](?:[()\s-]{0,2}[0-9]){8,9}(?![0-9])"
        ),
        "a telephone number",
        "write a web page instead",
    ),
    (
        re.compile(
            r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Sir|Dame)\b\.?\s"
            rf"(?!{_NO_NAME}\b){_NAMED}"
        ),
        "somebody's name",
        "write the job title alone",
    ),
)


def personal(written: str) -> Iterator[Personal]:
    """What tells a person in some words, as far as it can be seen: a bare name cannot."""
    for pattern, what, mend in _PERSONAL:
        for match in pattern.finditer(written):
            yield Personal(*match.span(), what, mend)


def _no_person(written: Text) -> Text:
    if one := next(personal(written), None):
        words = written[one.start : one.end]
        place = written.place(one.start, len(words))
        raise refusal(f"{one.what} stands here: {words}", one.mend, Text(words, lambda *_: place))
    return written


#: A job title or a service, in which what tells a person is refused as far as it can be seen.
Role = Annotated[Text, AfterValidator(_no_person)]
