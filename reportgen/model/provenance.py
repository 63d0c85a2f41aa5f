"""What the PDF of a paper carries of where it comes from, as it is read back."""

from __future__ import annotations

import re
from datetime import date

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from reportgen.model.edition import Edition

#: The name under which it is attached to the PDF.
PROVENANCE = "provenance.json"
#: The name of the list of a pack's papers, which is attached to the pack, and what each row tells.
PAPERS = "papers.csv"
PAPERS_HEADINGS = (
    "item", "heading", "first page", "pages", "file", "SHA-256 of the file", "made elsewhere",
)  # fmt: skip
#: By this a program knows it for what it is; the number counts up when it is laid out anew.
WHAT = "provenance of a paper, by reportgen, 1"
#: Begins the name of a file that is not the project's, but came with reportgen.
OURS = "reportgen:"
#: Where a version was published from no commit.
NO_COMMIT = "none: the project was not kept in git"
_COMMIT = re.compile(r"[0-9a-f]{40}([0-9a-f]{24})?")


class _Read(BaseModel):
    """What anybody may have written: typed, and nothing else believed of it."""

    model_config = ConfigDict(frozen=True, extra="ignore", defer_build=True)


class InputFile(_Read):
    """A file that the paper was made from; of one that hides counts, no SHA-256 is told."""

    name: str
    sha256: str = ""


class MadeFrom(_Read):
    """The commit, and every file."""

    commit: str = ""
    uncommitted: tuple[str, ...] = Field((), alias="not as in that commit")
    files: tuple[InputFile, ...] = ()


class MadeWith(_Read):
    """What made it."""

    reportgen: str = ""
    libraries: dict[str, str] = Field(default_factory=dict)


class Provenance(_Read):
    """What a paper says of itself: what it is, and from what it was made."""

    what: str
    paper: str
    period: str
    title: str
    council: str
    edition: Edition
    holds_exempt: bool = Field(False, alias="not for publication")
    version: int | None = None
    kind: str = ""
    on: date | None = Field(None, alias="published on")
    meeting: date | None = None
    data: dict[str, str] = Field(default_factory=dict, alias="data as at")
    made_from: MadeFrom = Field(alias="made from")
    made_with: MadeWith = Field(alias="made with")

    @classmethod
    def read(cls, content: bytes) -> Provenance | None:
        """The provenance that is written there; None where it is none."""
        try:
            said = cls.model_validate_json(content)
        except ValidationError:
            return None
        return said if said.what == WHAT else None

    @property
    def commit(self) -> str:
        """The commit that it names; empty where it names none."""
        named = self.made_from.commit
        return named if _COMMIT.fullmatch(named) else ""
