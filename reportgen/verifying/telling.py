"""What is told of a file that was verified, and what it proves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap
from typing import Any

from reportgen import problem_formats
from reportgen.model.provenance import Provenance
from reportgen.periods import PeriodError, date_in_words, parse
from reportgen.problem_formats import amount, plain
from reportgen.seal import Seal
from reportgen.testimony.inputs import State
from reportgen.testimony.pack import bound_of
from reportgen.testimony.register import KnownFile
from reportgen.verifying.file import Verified

WIDTH = 100
MOST = 1000  # characters of a fact: a file may say of itself what it likes
_LABEL = 12  # characters, with the space after them
#: What the seal shows and what it does not: nobody should take it for more.
BY_ITSELF = (
    "The seal shows that nothing happened to the file by accident. It is no signature: whoever "
    "means to deceive can seal what they forged."
)
WITH_REGISTER = (
    "The register has the SHA-256 of the file, so that it is what was published as surely as "
    "{file} is what was committed then: git log -p {file}"
)
LOOSE = (
    "The register has the SHA-256 of the file, but {file} is not, as it stands here, in git: until "
    "it is committed, anybody who can write to this folder may have changed it."
)
OF_PACK = (
    "The registers have the papers that the pack names{but}; that its pages are those of these "
    "papers, its seal alone says: reportgen pack makes it once more, with the same SHA-256."
)
BUT_ELSEWHERE = ", but for what was made elsewhere"
ELSEWHERE = (
    "That it is what was published, only the project that published it can show: verify it there."
)


def as_text(verified: Verified) -> str:
    """Everything that is known of a file, then what speaks against it, then the end of it."""
    name = plain(verified.witness.name)
    facts = [
        line for label, words in _facts(verified) for line in _beneath(label, plain(words)[:MOST])
    ]
    problems = problem_formats.as_text(verified.problems, Path())
    end = f"{name}: {_verdict(verified)}"
    return "\n".join(part for part in (name, *facts, problems, end) if part)


def as_json(verified: Verified) -> dict[str, Any]:
    """The same for programs."""
    witness, found = verified.witness, verified.known
    said = witness.provenance
    return {
        "file": witness.name,
        "sha256": witness.sha256,
        "seal": witness.seal.value,
        "says": said.model_dump(mode="json", by_alias=True) if said else None,
        "register": found
        and {
            "file": found.kept.file,
            "version": found.entry.version,
            "name": found.file.name,
            "edition": found.file.edition,
        },
        "papers": [
            {
                "item": one.paper.item,
                "file": one.paper.file,
                "sha256": one.paper.sha256,
                "edition": one.known and one.known.file.edition,
                "made elsewhere": one.paper.elsewhere,
            }
            for one in bound_of(witness, verified.home.registers if verified.home else ())
        ],
        "inputs looked for": verified.where,
        "inputs": {one.name: one.state.value for one in verified.inputs},
        "problems": problem_formats.as_json(verified.problems),
        "holds": verified.holds,
    }


def _facts(verified: Verified) -> Iterator[tuple[str, str]]:
    witness = verified.witness
    if witness.seal is Seal.WHOLE:
        yield "Whole", "no byte of it has changed since it was made"
    if witness.papers:
        yield "Says it is", f"a pack of {amount(len(witness.papers), 'paper', 'papers')}"
        yield from _papers(verified)
    if witness.provenance:
        yield from _said(witness.provenance)
    yield "SHA-256", witness.sha256
    if verified.inputs:
        counted = Counter(one.state.value for one in verified.inputs)
        states = ", ".join(f"{counted[state]} {state}" for state in ("same", "changed", "missing"))
        yield "Inputs", f"{verified.where}: {states}{_untold(counted[State.UNTOLD.value])}"
    yield from _proof(verified)


def _untold(number: int) -> str:
    if not number:
        return ""
    files = amount(number, "file is", "files are")
    return f"; {files} there whose SHA-256 is not told, for counts are hidden in what they hold"


def _papers(verified: Verified) -> Iterator[tuple[str, str]]:
    """The papers of a pack, and what is known of each."""
    where = {one.paper: one.known for one in verified.bound}
    for paper in verified.witness.papers:
        found = where.get(paper)
        published = _published_as(found) if found else ""
        elsewhere = ", made elsewhere" if paper.elsewhere and not found else ""
        yield "", f"item {paper.item}, {paper.file}{published}{elsewhere}"


def _published_as(found: KnownFile) -> str:
    version, edition = found.entry.version, found.file.edition
    return f": the {edition} edition of version {version} in {found.kept.file}"


def _said(said: Provenance) -> Iterator[tuple[str, str]]:
    """What the file says of itself."""
    yield "Says it is", f"{said.title} ({said.paper}, {said.period}), {said.council}"
    yield "", _as_what(said)
    made_from = f"{amount(len(said.made_from.files), 'file', 'files')}"
    commit = f", commit {said.commit}" if said.commit else ", no commit"
    yield "Made from", made_from + (commit if said.version else "")
    if said.made_from.uncommitted:
        yield "", f"not as in that commit: {', '.join(said.made_from.uncommitted)}"
    if said.data:
        data = said.data.items()
        yield "Data as at", "; ".join(f"{_in_words(period)} ({name})" for name, period in data)
    yield "Made with", f"reportgen {said.made_with.reportgen}"


def _in_words(period: str) -> str:
    """A period as people say it; what is none, as it stands."""
    try:
        return parse(period).words
    except PeriodError:
        return period


def _as_what(said: Provenance) -> str:
    if said.version is None or said.on is None:
        return "a draft" if said.edition == "draft" else f"the {said.edition} edition"
    meeting = f" for the meeting on {date_in_words(said.meeting)}" if said.meeting else ""
    on = date_in_words(said.on)
    return (
        f"version {said.version} ({said.kind}), published on {on}{meeting}; {said.edition} edition"
    )


def _proof(verified: Verified) -> Iterator[tuple[str, str]]:
    """What all of it proves, and what it does not."""
    if verified.known:
        entry, file = verified.known.entry, verified.known.kept.file
        yield (
            "Register",
            f"{file}: version {entry.version} ({entry.kind}), {date_in_words(entry.on)}",
        )
        is_loose = verified.home is not None and file in verified.home.loose
        yield "Proves", (LOOSE if is_loose else WITH_REGISTER).format(file=file)
    elif verified.bound:
        but = BUT_ELSEWHERE if _strange(verified) else ""
        yield "Proves", f"{OF_PACK.format(but=but)} {BY_ITSELF}"
    elif verified.witness.seal is Seal.WHOLE:
        yield "Proves", BY_ITSELF if verified.home else f"{BY_ITSELF} {ELSEWHERE}"


def _verdict(verified: Verified) -> str:
    if not verified.holds:
        return "not shown to be what was published"
    if verified.bound:
        strange = _strange(verified)
        but = f", but for {amount(strange, 'file', 'files')} made elsewhere" if strange else ""
        only = "that these are their pages, only its seal says"
        return f"the papers that it names were published{but}; {only}"
    return "is what was published" if verified.known else "whole, and more it cannot show by itself"


def _strange(verified: Verified) -> int:
    """How many files of a pack no register can tell of, for others made them."""
    return sum(one.paper.elsewhere and one.known is None for one in verified.bound)


def _beneath(label: str, words: str) -> Iterator[str]:
    """A fact beside its label, line by line."""
    for line in wrap(words, WIDTH - _LABEL - 2, break_on_hyphens=False) or [""]:
        yield f"  {label:{_LABEL}}{line}"
        label = ""
