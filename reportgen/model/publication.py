"""The register: what was published of a paper, when and for which meeting."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from reportgen.model.edition import Edition
from reportgen.model.text import Text
from reportgen.model.written import Day, WholeNumber, Written, WrittenDay, refusal

#: How a paper comes to its meeting: with the agenda; after it, so that the meeting must be told why
#: it is urgent; in a supplement, as the agenda said; or in place of what was published before.
PublicationKind = Literal["agenda", "late", "supplement", "correction"]

_TWO_AT_ONCE = (
    "bring it back as it was when it was published (git log -p); where two published at once, keep "
    "the entry whose files the public has, take the other out, and publish that as a correction"
)


class PublishedFile(Written):
    """One file of what was published."""

    name: Text = Field(description="its name")
    edition: Edition = Field(description="open: for everybody; restricted: with what is exempt")
    sha256: Text = Field(description="its SHA-256, by which it is known again")


class Publication(Written):
    """One version of a paper, as it was published."""

    version: WholeNumber = Field(ge=1, description="1, 2 and so on")
    kind: PublicationKind = Field(description="agenda, late, supplement or correction")
    on: Day = Field(description="the day it was published")
    recorded: Day | None = Field(
        default=None, description="the day on which that was written here, where it was a later one"
    )
    meeting: Day = Field(description="the day of the meeting it was published for")
    corrects: WholeNumber | None = Field(
        default=None, description="the version that it corrects, or that it adds to"
    )
    why: Text | None = Field(default=None, description="what was wrong, or what it adds")
    commit: Text | None = Field(
        default=None, description="the commit of git that it was made from, where there was one"
    )
    uncommitted: list[Text] = Field(
        default_factory=list,
        description="of older entries: the files that were not as in that commit",
    )
    files: list[PublishedFile] = Field(description="each of its files")


class Register(Written):
    """`published.yml` of a period: every version of the paper that was published, in order."""

    published: list[Publication] = Field(
        default_factory=list, description="each version that was published"
    )

    @model_validator(mode="after")
    def _in_order(self) -> Register:
        """Each version follows the one before, and says so: branches can bring two together."""
        for number, entry in enumerate(self.published, start=1):
            at = entry.on.place if isinstance(entry.on, WrittenDay) else None
            if entry.version != number:
                what = f"version {entry.version} stands where version {number} should"
                raise refusal(what, _TWO_AT_ONCE, at)
            if entry.corrects != (number - 1 or None):
                what = f"version {number} does not correct version {number - 1}, or add to it"
                what = what if number > 1 else "the first version cannot correct another"
                raise refusal(what, _TWO_AT_ONCE, at)
        return self

    @property
    def latest(self) -> Publication | None:
        """What was published last, if anything was."""
        return self.published[-1] if self.published else None
