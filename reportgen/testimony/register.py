"""What the registers of a project know of a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from reportgen.model.publication import Publication, PublishedFile, Register
from reportgen.periods import date_in_words
from reportgen.problems import Problem
from reportgen.testimony.alone import Witness

_NOT_IT = (
    "do not pass it on as the paper; compare it with the bundle in build/, or publish the same "
    "version once more, and take that"
)


@dataclass(frozen=True)
class Kept:
    """The register of one paper and period: its file, and what it says."""

    paper: str
    period: str
    file: str
    register: Register


@dataclass(frozen=True)
class KnownFile:
    """A file as a register has it, and the version that it is of."""

    kept: Kept
    entry: Publication
    file: PublishedFile

    @property
    def later(self) -> list[Publication]:
        """The versions that were published after it."""
        return [one for one in self.kept.register.published if one.version > self.entry.version]


def known(sha256: str, registers: Iterable[Kept]) -> KnownFile | None:
    """The file with this SHA-256, in whichever register it stands."""
    every = (
        KnownFile(kept, entry, file)
        for kept in registers
        for entry in kept.register.published
        for file in entry.files
        if file.sha256 == sha256
    )
    return next(every, None)


def remarks(witness: Witness, found: KnownFile) -> Iterator[Problem]:
    """What is to be known of a file that was published."""
    name, own = PurePosixPath(witness.name).name, PurePosixPath(found.file.name).name
    if name != own:
        what = f'it was published as "{own}": somebody has given it another name since'
        yield Problem("P127", witness.place, what, "give it back its name")
    if found.file.edition == "restricted":
        what = "this is the restricted edition, which holds what is exempt"
        yield Problem("P127", witness.place, what, "give it to nobody but those who may read it")
    yield from later(witness, found)


def later(witness: Witness, found: KnownFile, which: str = "") -> Iterator[Problem]:
    """The versions after one that was published; `which` names it where a file holds several."""
    for one in found.later:
        verb = "took its place" if one.kind == "correction" else "was published beside it"
        of = f"of {which}, " if which else ""
        why = f": {one.why}" if one.why else ""
        what = f"{of}version {one.version} ({one.kind}) {verb} on {date_in_words(one.on)}{why}"
        yield Problem("P126", witness.place, what, "look at the later version too")


def unknown(witness: Witness, registers: Iterable[Kept]) -> Problem:
    """That no register has a file; and where it claims to be a version that one has, so much."""
    said = witness.provenance
    for kept in registers if said and said.version else ():
        assert said is not None, "a version is claimed"
        if (kept.paper, kept.period) == (said.paper, said.period):
            claimed = [one for one in kept.register.published if one.version == said.version]
            if claimed:
                what = (
                    f"this is not what was published: {kept.file} has another file as version "
                    f"{said.version}"
                )
                return Problem("P125", witness.place, what, _NOT_IT)
    what = "no register of this project has this file: it was not published from here"
    return Problem(
        "P125", witness.place, what, "ask whoever published it, or look in their project"
    )
