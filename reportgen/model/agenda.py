"""The agenda of a meeting: what the clerk writes for a pack of papers."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field, field_validator, model_validator

from reportgen.model.editor import InEditor
from reportgen.model.exempt import ExemptParagraph
from reportgen.model.people import Role
from reportgen.model.text import Text
from reportgen.model.written import Day, PeriodText, WholeNumber, Written, YesNo, refusal
from reportgen.problems import NOWHERE, Place

#: Where the agendas of a project are, and the files that they name.
FOLDER, FILES = "agendas", "files"
_NUMBER, _AS_NUMBER = r"[1-9][0-9]{0,2}[a-z]?", "write a number, such as 7, or 7a"


def _item_number(value: Text) -> Text:
    if not re.fullmatch(_NUMBER, value):
        raise refusal(f'"{value}" is not the number of an item', _AS_NUMBER)
    return value


ItemNumber = Annotated[Text, AfterValidator(_item_number), InEditor(_NUMBER, _AS_NUMBER)]


class AgendaItem(Written):
    """One item of business, with its paper where it has one."""

    heading: Text | None = Field(
        default=None, description="its heading; of a paper its title, unless given here"
    )
    number: ItemNumber | None = Field(
        default=None, description="its number, where it is not the one after the item before"
    )
    paper: Text | None = Field(default=None, description="its paper: a folder of narratives/")
    period: PeriodText | None = Field(
        default=None, description="the period of the paper, as 2015-16-Q1"
    )
    version: WholeNumber | None = Field(
        default=None, ge=1, description="the version of it; by default the last one published"
    )
    file: Text | None = Field(
        default=None,
        description="a PDF that was made elsewhere, such as minutes: its name in agendas/files/",
    )
    to_follow: YesNo = Field(
        default=False, description="yes where its paper comes after the agenda"
    )
    exempt: list[ExemptParagraph] = Field(
        default_factory=list,
        description="the paragraphs of Schedule 12A, where the press and the public are asked to "
        "leave for it",
    )
    written_for: Day | None = Field(
        default=None,
        description="the meeting that its paper names, where it was put off to this one",
    )
    note: Text | None = Field(default=None, description="words beneath its heading")

    @property
    def written_at(self) -> Place:
        """Where it is written."""
        words = (self.heading, self.paper, self.file)
        return next((one.place() for one in words if one), NOWHERE)

    @field_validator("file", mode="after")
    @classmethod
    def _in_the_folder(cls, file: Text | None) -> Text | None:
        if file is not None and ("/" in file or "\\" in file or file.startswith(".")):
            mend = f"put the file into narratives/{FOLDER}/{FILES}/, and write its name"
            raise refusal(f'"{file}" is not the name of a file', mend)
        if file is not None and not file.casefold().endswith(".pdf"):
            raise refusal(f'"{file}" is not a PDF file', "save it as PDF, and name that file")
        return file

    @model_validator(mode="after")
    def _is_of_one_kind(self) -> AgendaItem:
        first = self.paper or self.file or self.heading
        if self.paper and self.file:
            what = "this item has a paper and a file"
            raise refusal(what, "make an item for each, such as 7a and 7b", first)
        if self.to_follow and (self.paper or self.file):
            what = "this paper is here, and yet to follow"
            raise refusal(what, "take out `to_follow`, or the paper until it is there", first)
        if not self.paper and (alone := self.period or self.version) is not None:
            at = alone if isinstance(alone, Text) else first
            raise refusal("this item has no paper to be of a period", "add a line `paper:`", at)
        if self.paper and not self.period:
            mend = "add a line `period:`, such as 2015-16-Q1"
            raise refusal("nothing says which period of the paper is meant", mend, first)
        return self

    @model_validator(mode="after")
    def _has_a_heading(self) -> AgendaItem:
        """An exempt paper's own title may tell what is exempt, and everybody reads the agenda."""
        if self.heading:
            return self
        at = self.paper or self.file
        if not self.paper:
            raise refusal("this item has no heading", "add a line `heading:`", at)
        if self.exempt:
            mend = "add a line `heading:` that tells nothing of what is exempt"
            raise refusal("an exempt item needs a heading for everybody to read", mend, at)
        return self


class AcceptedHere(Written):
    """A query of the pack that somebody answers for."""

    code: Text = Field(description="its code, such as R035")
    key: Text = Field(description="what reportgen knows it by, as it tells it")
    reason: Text = Field(description="why it may stand")
    by: Role = Field(description="the job title of who accepted it; no names of people")
    on: Day = Field(description="the day it was accepted, as 2015-10-20")


class Agenda(Written):
    """`narratives/agendas/NAME.yml`: the agenda of one meeting."""

    committee: Text = Field(description="who meets")
    meeting: Day = Field(description="the day of the meeting, as 2015-11-05")
    time: Text = Field(description="when it begins, such as 6.30pm")
    place: Text = Field(description="where it meets")
    membership: list[Role] = Field(
        default_factory=list,
        description="who belongs to it, by role, such as Chair; no names of people",
    )
    note: Text | None = Field(
        default=None, description="what a reader must know first, such as that a place has changed"
    )
    council: Text | None = Field(
        default=None, description="the council, if not that of reportgen.yml"
    )
    style: Text | None = Field(default=None, description="the house style, if not the default")
    executive: YesNo = Field(
        default=False,
        description="yes where it is the executive or a committee of it: other regulations then "
        "say how the public is excluded",
    )
    first_page: WholeNumber = Field(
        default=1,
        ge=1,
        le=100_000,
        description="the number of the first page, as of a supplement that goes on",
    )
    items: list[AgendaItem] = Field(min_length=1, description="the items of business, in order")
    accepted: list[AcceptedHere] = Field(
        default_factory=list,
        description="queries of the pack that somebody answers for, at the end of the file; "
        "reportgen accept writes them",
    )
