"""Faults put in one at a time, each audited, and what came of it."""

from __future__ import annotations

import gc
import multiprocessing
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from reportgen.codes import Severity
from reportgen.problems import Problem
from tests.bench.audit.mutation import Lines, Mutation, applied, is_possible

SEED = 20151105
PROCESSES = 2

#: Audits what lies in a folder.
Audit = Callable[[Path], list[Problem]]
#: A finding as it is known again: its code and where it stands.
Mark = tuple[str, str, int]


@dataclass(frozen=True)
class Ground:
    """A paper to put faults into: its files, how they are laid out in a folder, and its audit."""

    name: str
    lines: Lines
    lay_out: Callable[[Path], None]
    audit: Audit


@dataclass(frozen=True)
class Outcome:
    """A fault, and the codes of what the audit told because of it."""

    mutation: Mutation
    errors: tuple[str, ...]
    queries: tuple[str, ...]

    @property
    def is_caught(self) -> bool:
        """Whether the audit told of something that it did not tell of the paper as it was."""
        return bool(self.errors or self.queries)


def chosen(mutations: Iterable[Mutation], lines: Lines, most: int) -> list[Mutation]:
    """Those that can be made, each once, and of each kind no more than `most`, drawn by lot."""
    kinds: dict[str, list[Mutation]] = {}
    for mutation in dict.fromkeys(mutations):
        if is_possible(mutation, lines):
            kinds.setdefault(mutation.kind, []).append(mutation)
    draw = Random(SEED)
    return [
        each
        for every in kinds.values()
        for each in (every if len(every) <= most else draw.sample(every, most))
    ]


def outcomes(ground: Ground, mutations: Sequence[Mutation]) -> list[Outcome]:
    """What comes of each, in order; two processes share the work, each in its own folder."""
    with tempfile.TemporaryDirectory(prefix="reportgen-bench-audit-") as name:
        before = _marks(_in_folder(ground, Path(name) / "before"))
        context = multiprocessing.get_context("fork")  # what was read so far goes with it
        begin = _Trial.begin
        with context.Pool(PROCESSES, begin, (ground, Path(name), before)) as pool:
            return pool.map(_Trial.run, mutations, chunksize=8)


def _in_folder(ground: Ground, folder: Path) -> list[Problem]:
    folder.mkdir()
    ground.lay_out(folder)
    return ground.audit(folder)


def _marks(problems: Iterable[Problem]) -> frozenset[Mark]:
    return frozenset(_mark(problem) for problem in problems)


def _mark(problem: Problem) -> Mark:
    return problem.code, problem.place.file, problem.place.line


class _Trial:
    """The state of one process: what it works on, and where."""

    ground: Ground
    folder: Path
    before: frozenset[Mark]

    @classmethod
    def begin(cls, ground: Ground, folder: Path, before: frozenset[Mark]) -> None:
        cls.ground, cls.before = ground, before
        cls.folder = folder / f"process-{multiprocessing.current_process().pid}"
        cls.folder.mkdir()
        ground.lay_out(cls.folder)
        gc.set_threshold(100_000)  # what a trial makes is soon forgotten

    @classmethod
    def run(cls, mutation: Mutation) -> Outcome:
        """Make the fault, audit, and put the paper back as it was."""
        changed = applied(mutation.edits, cls.ground.lines)
        for file, text in changed.items():
            (cls.folder / file).write_text(text, "utf-8")
        new = [one for one in cls.ground.audit(cls.folder) if _mark(one) not in cls.before]
        for file in changed:
            whole = "\n".join(cls.ground.lines[file]) + "\n"
            (cls.folder / file).write_text(whole, "utf-8")
        return Outcome(mutation, _codes(new, Severity.ERROR), _codes(new, Severity.QUERY))


def _codes(problems: Iterable[Problem], severity: Severity) -> tuple[str, ...]:
    return tuple(sorted({one.code for one in problems if one.severity is severity}))
