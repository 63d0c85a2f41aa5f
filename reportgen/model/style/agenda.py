"""The front sheet of a pack: the words that a house style has for it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from reportgen.model.style.patterns import only
from reportgen.model.text import Text
from reportgen.model.written import Written

_Numbered = Annotated[Text, only("page", needs=("page",))]
_Dated = Annotated[Text, only("day", needs=("day",))]
_Resolved = Annotated[
    Text, only("council", "committee", "items", "power", "part_of_schedule", needs=("items",))
]
_Reason = Annotated[Text, only("item", "paragraphs", "information", needs=("paragraphs",))]


class AgendaLabels(Written):
    """What stands before the facts of the meeting, and above the columns of the items."""

    meeting: Text = Field(default=Text("Date"), description="the day of the meeting")
    time: Text = Field(default=Text("Time"), description="when it begins")
    place: Text = Field(default=Text("Place"), description="where it meets")
    membership: Text = Field(default=Text("Membership"), description="who belongs to it")
    item: Text = Field(default=Text("Item"), description="the column of the numbers")
    business: Text = Field(default=Text("Business"), description="the column of the headings")
    page: Text = Field(default=Text("Page"), description="the column of the pages")


class ExclusionStyle(Written):
    """The resolution to exclude the press and the public (LGA 1972, section 100A(4) and (5))."""

    heading: Text = Field(
        default=Text("Exclusion of the press and the public"), description="the words above it"
    )
    lead_in: Text = Field(
        default=Text("The meeting is asked to resolve:"),
        description="before what is to be resolved",
    )
    resolution: _Resolved = Field(
        default=Text(
            "That, under {power}, the press and the public be excluded from the meeting during "
            "{items}, as it is likely that, if they were present, exempt information within the "
            "meaning of {part_of_schedule} of Schedule 12A to the Local Government Act 1972 would "
            "be disclosed to them:"
        ),
        description="what is to be resolved; may hold {council}, {committee}, {items}, {power} "
        "and {part_of_schedule}",
    )
    reason: _Reason = Field(
        default=Text("{item}: {paragraphs}, {information}"),
        description="what is said of each item; may hold {item}, {paragraphs} and {information}",
    )
    public_interest: Text = Field(
        default=Text(
            "In all the circumstances of the case, the public interest in maintaining the "
            "exemption outweighs the public interest in disclosing the information."
        ),
        description="what stands beneath it; of paragraphs that nobody weighs it is left out",
    )
    items: Text = Field(
        default=Text("Items not open to the press and the public"),
        description="the words above the items after it",
    )


class AgendaStyle(Written):
    """The front sheet of a pack, and what stands on every page of it."""

    title: Text = Field(default=Text("Agenda"), description="its title")
    items: Text = Field(default=Text("Items of business"), description="the words above the items")
    labels: AgendaLabels = Field(
        default_factory=AgendaLabels, description="labels of facts and columns"
    )
    to_follow: Text = Field(
        default=Text("To follow"), description="in place of the page of a paper that is to follow"
    )
    withheld: Text = Field(
        default=Text("Not for publication"),
        description="in place of the page of a paper that is exempt, in the pack for everybody",
    )
    late: Text = Field(
        default=Text("Late paper: it says why it is late, and why it cannot wait."),
        description="beneath an item whose paper was published late",
    )
    written_for: _Dated = Field(
        default=Text("The paper was written for the meeting of {day}."),
        description="beneath an item that was put off; may hold {day}",
    )
    page_number: _Numbered = Field(
        default=Text("Pack page {page}"),
        description="on every page of the pack; may hold {page}",
    )
    restricted: Text = Field(
        default=Text("Restricted: holds exempt information"),
        description="on every page of the pack that holds what is exempt",
    )
    draft: Text = Field(
        default=Text("Draft pack: not for publication"),
        description="on every page of a pack of drafts",
    )
    exclusion: ExclusionStyle = Field(
        default_factory=ExclusionStyle,
        description="the resolution before the items for which the public is asked to leave",
    )
