"""Conditions of the law that a period's paper declares: each has its statement in the paper."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field, model_validator

from reportgen.model.text import Text
from reportgen.model.written import Day, WholeNumber, Written, YesNo, refusal

#: Descriptions of exempt information: Local Government Act 1972, Schedule 12A, Part 1 (England),
#: as substituted by the Local Government (Access to Information) (Variation) Order 2006.
EXEMPT = {
    1: "information relating to any individual",
    2: "information which is likely to reveal the identity of an individual",
    3: "information relating to the financial or business affairs of any particular person "
    "(including the authority holding that information)",
    4: "information relating to any consultations or negotiations, or contemplated consultations "
    "or negotiations, in connection with any labour relations matter arising between the "
    "authority or a Minister of the Crown and employees of, or office holders under, the authority",
    5: "information in respect of which a claim to legal professional privilege could be "
    "maintained in legal proceedings",
    6: "information which reveals that the authority proposes (a) to give under any enactment a "
    "notice under or by virtue of which requirements are imposed on a person, or (b) to make an "
    "order or direction under any enactment",
    7: "information relating to any action taken or to be taken in connection with the "
    "prevention, investigation or prosecution of crime",
}
#: Notice of a key decision: Local Authorities (Executive Arrangements) (Meetings and Access to
#: Information) (England) Regulations 2012, regulation 9(2).
NOTICE_DAYS = 28


def _of_schedule(paragraph: int) -> int:
    if paragraph not in EXEMPT:
        what = f"Part 1 of Schedule 12A has no paragraph {paragraph}"
        raise refusal(what, "write one of 1 to 7: Local Government Act 1972, Schedule 12A, Part 1")
    return paragraph


ExemptParagraph = Annotated[WholeNumber, AfterValidator(_of_schedule)]


class Condition(Written):
    """Something that a paper declares, and that its readers must be told."""

    #: What the text of its statement may hold in braces.
    names: ClassVar[tuple[str, ...]]
    title: ClassVar[str]  # how messages name it


class Exempt(Condition):
    """Information that is not for publication."""

    names: ClassVar = ("paragraphs", "information", "public_interest", "part")
    title: ClassVar = "exempt information"
    paragraphs: list[ExemptParagraph] = Field(
        min_length=1,
        description="the paragraphs of Part 1 of Schedule 12A that it falls in, 1 to 7",
    )
    public_interest: Text = Field(
        description="why the public interest in keeping it exempt outweighs that in disclosing it"
    )
    part: Text = Field(
        default=Text("This paper"), description="what is exempt, where it is not the whole paper"
    )

    @model_validator(mode="after")
    def _each_once(self) -> Exempt:
        if len(set(self.paragraphs)) < len(self.paragraphs):
            raise refusal("a paragraph of Schedule 12A stands here twice", "name each once")
        return self


class Late(Condition):
    """A paper that was not public in time (Local Government Act 1972, section 100B(4)(b))."""

    names: ClassVar = ("reason", "urgency")
    title: ClassVar = "lateness"
    reason: Text = Field(description="why it is late")
    urgency: Text = Field(description="why it cannot wait for the next meeting")


class Urgent(Condition):
    """A decision that cannot be deferred."""

    names: ClassVar = ("reason", "agreed_by")
    title: ClassVar = "urgency"
    reason: Text = Field(description="why the decision cannot be deferred")
    agreed_by: Text | None = Field(
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
