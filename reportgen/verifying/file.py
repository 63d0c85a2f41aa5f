"""What there is to say of a file: by itself, and by what a project knows of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from reportgen.codes import Severity
from reportgen.problems import Place, Problem, Problems
from reportgen.sources.styles import came_with_reportgen
from reportgen.testimony.alone import Witness, doubts, hear
from reportgen.testimony.inputs import Input, State, of_state, states
from reportgen.testimony.inside import TARGET, Inside
from reportgen.testimony.pack import BoundPaper, bound_of, doubts_of
from reportgen.testimony.register import KnownFile, known, remarks, unknown
from reportgen.verifying.home import Home
from reportgen.workers import Limits, Worker, WorkerFaultError, WorkerStoppedError

MOST = 256 << 20  # bytes: a file that is larger is not looked at
LIMITS = Limits(seconds=60, megabytes=2048)
_MOST_NAMED = 5  # of files that a problem names


@dataclass(frozen=True)
class Verified:
    """What there is to say of a file.

    `where` is where its inputs were looked for, and `bound` are the papers of a pack; nothing of a
    project where there is none.
    """

    witness: Witness
    problems: tuple[Problem, ...]
    home: Home | None = None
    known: KnownFile | None = None
    inputs: tuple[Input, ...] = ()
    where: str = ""
    bound: tuple[BoundPaper, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether nothing speaks against it."""
        return all(one.severity is not Severity.ERROR for one in self.problems)


def verified(path: Path, home: Home | None) -> Verified:
    """One file, by itself and, within a project, against what that knows."""
    with path.open("rb") as stream:  # which may be a pipe, whose size nobody knows
        content = stream.read(MOST + 1)
    if len(content) > MOST:
        what = f"this file is too large to be looked at: more than {MOST >> 20} MiB"
        place = Place(str(path))
        problem = Problem("P129", place, what, "verify a file of the bundle, none of which is so")
        return Verified(Witness(str(path), ""), (problem,))
    witness = hear(str(path), content, _look)
    return _at_home(witness, home) if home else Verified(witness, tuple(_by_itself(witness)))


def _by_itself(witness: Witness) -> Iterator[Problem]:
    yield from doubts(witness)
    if not witness.is_pdf:
        what = "this is no PDF, and only a PDF tells by itself what it is"
        mend = "within the folder of the project, its register knows the other files too"
        yield Problem("P120", witness.place, what, mend)


def _at_home(witness: Witness, home: Home) -> Verified:
    """What a project knows of a file, beside what it says itself."""
    if witness.papers:
        return _pack_at_home(witness, home)
    found = known(witness.sha256, home.registers)
    told = [*(remarks(witness, found) if found else _strangeness(witness, home))]
    if witness.provenance is None:
        return Verified(witness, tuple(told), home, found)
    inputs, where = _inputs(witness, home)
    told += _of_inputs(witness, inputs, where)
    return Verified(witness, tuple(told), home, found, inputs, where)


def _pack_at_home(witness: Witness, home: Home) -> Verified:
    """What a project knows of the papers of a pack; of the pack itself no register tells."""
    bound = bound_of(witness, home.registers)
    told = (*doubts(witness), *doubts_of(witness, bound))
    return Verified(witness, told, home, bound=bound)


def _strangeness(witness: Witness, home: Home) -> Iterator[Problem]:
    """What speaks against a file that no register has; that it is a draft says it already."""
    yield from doubts(witness)
    if witness.provenance is None or witness.provenance.edition != "draft":
        yield unknown(witness, home.registers)
    yield from home.faults  # it may stand in what could not be read


def _inputs(witness: Witness, home: Home) -> tuple[tuple[Input, ...], str]:
    """What it was made from, at the commit that it names; else as the folder is now."""
    said = witness.provenance
    assert said is not None, "only what says so was made from anything"
    own, files = came_with_reportgen(), said.made_from.files
    if home.repository and said.commit:
        with TemporaryDirectory(prefix="reportgen-") as folder:
            revision = home.repository.revision(said.commit, Problems())
            if revision and home.repository.take_out(revision, Path(folder), Problems()):
                at = states(files, Path(folder, "project"), own)
                return at, f"at commit {said.commit[:7]}"
    return states(files, home.project.root, own), "in this folder, as it is now"


def _of_inputs(witness: Witness, inputs: Sequence[Input], where: str) -> Iterator[Problem]:
    """The files that are not what they were; of a draft nobody expects that they stay."""
    other = [*of_state(inputs, State.CHANGED), *of_state(inputs, State.MISSING)]
    if other:
        more = f" and {len(other) - _MOST_NAMED} more" if len(other) > _MOST_NAMED else ""
        what = f"{where}, not what it was made from: {', '.join(other[:_MOST_NAMED])}{more}"
        mend = "look at what changed: the paper cannot be made again from these"
        yield Problem("P128", witness.place, what, mend)


def _look(pdf: bytes) -> Inside:
    """Look into a PDF in a worker, which a hostile one may bring down."""
    try:
        with Worker(TARGET, LIMITS) as worker:
            inside: Inside = worker.ask(pdf)
            return inside
    except (WorkerStoppedError, WorkerFaultError):
        return Inside(fault="too much")
