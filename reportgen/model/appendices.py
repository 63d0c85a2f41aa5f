"""The appendices of a paper: what stands or is attached after it, and what is only cited."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import ConfigDict, Field, field_validator, model_validator

from reportgen.model.exempt import Exemption
from reportgen.model.text import Text
from reportgen.model.written import Identifier, SectionId, Written, refusal
from reportgen.problems import Place

#: The folder beside the sections that holds the PDF files.
FOLDER = "appendices"
_KINDS = ("section", "file", "not_attached")
_ONE = (
    "give it one: `section:` for words of this paper, `file:` for a PDF in the folder appendices, "
    "or `not_attached:` and why it is not here"
)


class Appendix(Written):
    """One appendix: a section of this paper, a PDF file, or something that is not attached."""

    model_config = ConfigDict(json_schema_extra={"oneOf": [{"required": [one]} for one in _KINDS]})

    id: Identifier = Field(description="for cross-references: {{ ref.ID }}")
    title: Text | None = Field(
        default=None,
        description="its title, as printed; for a section its heading, unless given here",
    )
    section: SectionId | None = Field(
        default=None, description="the section that is printed as this appendix, by its id"
    )
    file: Text | None = Field(
        default=None, description="the PDF file that is appended: its name in appendices/"
    )
    not_attached: Text | None = Field(
        default=None,
        description="why it is not here, such as: to be published on 14 February 2019",
    )
    exempt: Exemption | None = Field(
        default=None,
        description="why it is not for publication: it is withheld from the open edition",
    )

    @property
    def name(self) -> Text:
        """Its title; of a section that names none, nothing yet."""
        return self.title or Text("")

    @field_validator("file", mode="after")
    @classmethod
    def _in_the_folder(cls, file: Text | None) -> Text | None:
        if file is not None and ("/" in file or "\\" in file or file.startswith(".")):
            mend = "put the file into the folder appendices of this period, and write its name"
            raise refusal(f'"{file}" is not the name of a file', mend)
        if file is not None and not file.casefold().endswith(".pdf"):
            raise refusal(f'"{file}" is not a PDF file', "save it as PDF, and name that file")
        return file

    @model_validator(mode="after")
    def _is_one_thing(self) -> Appendix:
        given = [kind for kind in _KINDS if getattr(self, kind) is not None]
        if len(given) != 1:
            has = " and ".join(given) if given else "none of " + ", ".join(_KINDS)
            raise refusal(f'the appendix "{self.id}" has {has}', _ONE, self.id)
        if self.section is None and not self.name.strip():
            raise refusal(f'the appendix "{self.id}" has no title', "give it a `title`", self.id)
        if self.not_attached is not None and not self.not_attached.strip():
            what = f'"{self.id}" does not say why it is not attached'
            raise refusal(what, "say why, and when it will be, if it will", self.id)
        if self.not_attached is not None and self.exempt is not None:
            what = f'"{self.id}" is exempt, and not attached'
            mend = "attach it, and it is withheld from the open edition alone; or take `exempt` out"
            raise refusal(what, mend, self.id)
        return self


class Appendices(Written):
    """`appendices.yml` of a period: the appendices of the paper, in order."""

    appendices: list[Appendix] = Field(description="each appendix, in the order of their letters")


@dataclass(frozen=True)
class AppendedFile:
    """A PDF file that is to be appended, by its name in messages."""

    content: bytes
    place: Place
