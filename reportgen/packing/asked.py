"""What pack is to be made, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, get_args

from reportgen.sources.project import Project

#: For whom a pack is: everybody, or those who may see what is exempt.
Reader = Literal["open", "restricted"]
READERS: tuple[Reader, ...] = get_args(Reader)


@dataclass(frozen=True)
class PackOrder:
    """The packs of an agenda; `drafts` where its papers are not published yet."""

    project: Project
    name: str
    drafts: bool

    @property
    def folder(self) -> Path:
        """Where all packs of the agenda are."""
        return self.project.root / "build" / "agendas" / self.name

    def file(self, reader: Reader) -> str:
        """A pack within that folder: packs for different readers in different folders."""
        marks = [*(["draft"] if self.drafts else []), *([reader] if reader != "open" else [])]
        return f"{'-'.join(marks) or 'open'}/{'-'.join([self.name, *marks])}.pdf"


@dataclass(frozen=True)
class Packed:
    """A pack that was made."""

    path: Path
    pages: int
    papers: int
    meeting: date
