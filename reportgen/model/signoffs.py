"""Sign-offs: who has agreed to a paper, or to a part of it, as it then stood."""

from __future__ import annotations

from pydantic import Field

from reportgen.model.people import Role
from reportgen.model.text import Text
from reportgen.model.written import Day, Identifier, SectionId, Written


class SignOff(Written):
    """One sign-off of one role."""

    role: Identifier = Field(description="what the house style calls the role, such as finance")
    by: Role = Field(description="the job title of who signed off; no names of people")
    on: Day = Field(description="the day of the sign-off, as 2015-10-20")
    covers: dict[SectionId, Text] = Field(
        min_length=1,
        description="the sections that were signed off, each with what reportgen knows it by: it "
        "changes with the words and the figures in it",
    )


class SignOffs(Written):
    """`signoffs.yml` of a period: who signed off what. The last of a role is the one that holds."""

    signoffs: list[SignOff] = Field(description="each sign-off, the first one first")
