"""Words about people: papers name roles and services, and no person can be reached through them."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator

from reportgen.model.text import Text
from reportgen.model.written import refusal

#: What tells a person, or a way to reach one: its pattern, what it is, what to write instead.
_PERSONAL = (
    (re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "an e-mail address", "write a web page instead"),
    (
        re.compile(r"(?<!\w)(?:\+44|\(?0)[0-9()\s-]{8,14}[0-9]"),
        "a telephone number",
        "write a web page instead",
    ),
    (
        re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Cllr|Sir|Dame)\b\.?(?= [A-Z])"),
        "somebody's name",
        "write the job title alone",
    ),
)


def _no_person(written: Text) -> Text:
    for pattern, what, mend in _PERSONAL:
        if match := pattern.search(written):
            at = Text(match[0], lambda *_: written.place(match.start(), len(match[0])))
            raise refusal(f"{what} stands here: {match[0]}", mend, at)
    return written


#: A job title or a service, in which what tells a person is refused as far as it can be seen.
Role = Annotated[Text, AfterValidator(_no_person)]
