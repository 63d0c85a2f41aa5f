"""Conditions of the law that a period's paper declares: each has its statement in the paper."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, ClassVar

from pydantic import Field, PrivateAttr, model_validator

from reportgen.model.exempt import Exemption
from reportgen.model.people import Role
from reportgen.model.text import Text
from reportgen.model.written import YES_NO, Day, Written, YesNo, refusal
from reportgen.problems import Place

#: Notice of a key decision: Local Authorities (Executive Arrangements) (Meetings and Access to
#: Information) (England) Regulations 2012, regulation 9(2).
NOTICE_DAYS = 28


class Condition(Written):
    """Something that a paper declares, and that its readers must be told."""

    #: What the text of its statement may hold in braces.
    names: ClassVar[tuple[str, ...]]
    title: ClassVar[str]  # how messages name it

    @model_validator(mode="before")
    @classmethod
    def _has_fields(cls, written: Any) -> Any:
        """Who writes yes or no means that it holds, or not."""
        if isinstance(written, str) and written in YES_NO:
            if "applies" in cls.model_fields:
                mend = f"write {{applies: {written}}}"
            elif YES_NO[written]:
                needed = [name for name, one in cls.model_fields.items() if one.is_required()]
                mend = f"write what is declared, in fields: {', '.join(needed)}"
            else:
                mend = "leave the line out"
            raise refusal(f'"{written}" does not tell enough of {cls.title}', mend)
        return written

    _key: Text = PrivateAttr(default=Text(""))  # its field, as it stands in cover.yml

    @property
    def place(self) -> Place:
        """Where it is declared."""
        return self._key.place()

    def declared_at(self, key: Text) -> None:
        """Remember where it is declared."""
        self._key = key


class Exempt(Exemption, Condition):
    """Information that is not for publication."""

    names: ClassVar = (
        "paragraphs", "part_of_schedule", "information", "public_interest", "part",
    )  # fmt: skip
    title: ClassVar = "exempt information"
    part: Text = Field(
        default=Text("This paper"), description="what is exempt, where it is not the whole paper"
    )

    @property
    def is_whole(self) -> bool:
        """Whether it is the whole paper."""
        return "part" not in self.model_fields_set


class Late(Condition):
    """A paper that was not public in time.

    Local Government Act 1972, section 100B(4)(b); in Wales section 100BA(6)(b).
    """

    names: ClassVar = ("reason", "urgency", "clear_days", "provision")
    title: ClassVar = "lateness"
    reason: Text = Field(description="why it is late")
    urgency: Text = Field(description="why it cannot wait for the next meeting")


class Urgent(Condition):
    """A decision that cannot be deferred."""

    names: ClassVar = ("reason", "agreed_by")
    title: ClassVar = "urgency"
    reason: Text = Field(description="why the decision cannot be deferred")
    agreed_by: Role | None = Field(
        default=None, description="the role of who agreed that it is urgent; no names of people"
    )


class KeyDecision(Condition):
    """A key decision, of which notice was given (regulations 8 and 9 of 2012)."""

    names: ClassVar = ("reference", "notice", "reasons")
    title: ClassVar = "a key decision"
    reference: Text = Field(description="its reference in the notice")
    notice: Day = Field(description="the day on which the notice was published, as 2015-10-01")
    reasons: list[Text] = Field(
        min_length=1, description="why it is a key decision: clauses that follow because"
    )

    def clear_days(self, meeting: date) -> int:
        """The days between the notice and the meeting, neither of them counted."""
        return (meeting - self.notice - timedelta(days=1)).days


class CallIn(Condition):
    """Whether the decision can be called in by those who scrutinise it."""

    names: ClassVar = ("reason",)
    title: ClassVar = "call-in"
    applies: YesNo = Field(description="yes where the decision can be called in")
    reason: Text | None = Field(default=None, description="why; needed where it does not apply")

    @model_validator(mode="after")
    def _says_why_not(self) -> CallIn:
        if not self.applies and not self.reason:
            what = "nothing says why call-in does not apply"
            raise refusal(what, "add a line `reason:` and the reason")
        return self
