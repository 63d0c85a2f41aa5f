"""What a file tells by itself, whoever has it and wherever it is."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice

from reportgen.model.provenance import PAPERS_HEADINGS, Provenance
from reportgen.problems import Place, Problem
from reportgen.seal import Seal, seal_of
from reportgen.testimony.inside import Inside

_HEADER = b"%PDF-"
_BEFORE_HEADER = 1024  # bytes that may stand before it (ISO 32000-1, annex H.3.4.1)
_MOST_PAPERS = 1000  # of a pack
_AGAIN = "take the file anew from where it was published, or from the bundle that was kept"

Look = Callable[[bytes], Inside]


@dataclass(frozen=True)
class Paper:
    """A paper that a pack says it was bound of: its item, and its file as it was published.

    Of what was made `elsewhere`, such as minutes, no register is expected to tell.
    """

    item: str
    file: str
    sha256: str
    elsewhere: bool = False


@dataclass(frozen=True)
class Witness:
    """A file, and what it says. `inside` is None where it is no PDF; a pack has `papers`."""

    name: str
    sha256: str
    seal: Seal = Seal.NONE
    inside: Inside | None = None
    provenance: Provenance | None = None
    papers: tuple[Paper, ...] = ()

    @property
    def is_pdf(self) -> bool:
        """Whether it can tell anything by itself."""
        return self.inside is not None

    @property
    def place(self) -> Place:
        """Where its problems are told."""
        return Place(self.name)


def hear(name: str, content: bytes, look: Look) -> Witness:
    """What a file has to say."""
    digest = sha256(content).hexdigest()
    if _HEADER not in content[:_BEFORE_HEADER]:
        return Witness(name, digest)
    inside = look(content)
    said, papers = Provenance.read(inside.provenance), tuple(_papers(inside.papers))
    return Witness(name, digest, seal_of(content), inside, said, papers)


def _papers(listed: bytes) -> Iterator[Paper]:
    """The papers of a pack, where what is attached is a list of them."""
    rows = csv.reader(io.StringIO(listed.decode("utf-8-sig", "replace"), newline=""))
    try:
        if tuple(next(rows, ())) != PAPERS_HEADINGS:
            return
        whole = (row for row in rows if len(row) == len(PAPERS_HEADINGS))
        yield from (_paper(row) for row in islice(whole, _MOST_PAPERS))
    except csv.Error:
        return


def _paper(row: Sequence[str]) -> Paper:
    return Paper(row[0], row[4], row[5], elsewhere=row[6] == "yes")


def doubts(witness: Witness) -> Iterator[Problem]:
    """What speaks against a PDF, by itself; nothing where it is none."""
    told = _of_seal(witness) or _of_draft(witness)
    if told and witness.is_pdf:
        yield Problem(told[0], witness.place, told[1], told[2])


def _of_seal(witness: Witness) -> tuple[str, str, str] | None:
    """Why the file is not known to be whole: one reason, for each follows from the one before."""
    inside = witness.inside
    if inside and inside.fault == "encrypted":
        what = "this PDF is encrypted, and nothing in it can be read: reportgen never makes such"
        return "P123", what, f"save it without a password, or {_AGAIN}"
    if witness.seal is Seal.BROKEN:
        what = "this is not the file that was made: something in it was changed after it was sealed"
        return "P121", what, _AGAIN
    if inside and inside.fault:
        return "P121", "this PDF is damaged, or made to mislead: it cannot be read", _AGAIN
    if witness.seal is Seal.WHOLE:
        return None
    if witness.provenance:
        what = "another program has saved this PDF anew since it was made, and took its seal away"
        return "P122", f"{what}: whether its words are the same, nothing in it tells", _AGAIN
    what = "this PDF has no seal: it was not made by reportgen, or it was changed or cut off since"
    return "P122", what, _AGAIN


def _of_draft(witness: Witness) -> tuple[str, str, str] | None:
    if witness.provenance and witness.provenance.edition == "draft":
        what = "this is a draft, whole as it was made: it was never published"
        return "P124", what, "reportgen publish makes the paper that goes on the agenda"
    return None
