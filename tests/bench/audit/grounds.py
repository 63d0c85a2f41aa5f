"""The two papers that faults are put into: this project's own as text, and the bound one itself."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from reportgen.audit.bound import manuscript_of
from reportgen.audit.evidence import Evidence
from reportgen.problems import Problem, Problems
from reportgen.steps.wording import audit_paper
from tests.bench.audit.claimed import Claimed
from tests.bench.audit.in_binding import wrong_bindings
from tests.bench.audit.in_claims import wrong_claims
from tests.bench.audit.in_figures import wrong_figures
from tests.bench.audit.in_labels import wrong_labels
from tests.bench.audit.in_rows import wrong_rows
from tests.bench.audit.in_tables import wrong_tables
from tests.bench.audit.mutation import Mutation
from tests.bench.audit.trials import Ground
from tests.bench.audit.typed_paper import FILE, audited, evidence_of, own_order, typed_paper
from tests.projects import own_project

MOST_TYPED, MOST_BOUND = 110, 60  # of a kind


def typed_ground(root: Path) -> tuple[Ground, list[Mutation]]:
    """This project's paper with its numbers typed, held against its data."""
    paper = typed_paper(root)

    def lay_out(folder: Path) -> None:
        (folder / FILE).write_text(paper.text, "utf-8")

    def audit(folder: Path) -> list[Problem]:
        return audited(folder / FILE, paper)

    with tempfile.TemporaryDirectory() as name:
        lay_out(Path(name))
        claimed = Claimed(evidence_of(Path(name) / FILE, paper))
    kinds = (wrong_figures, wrong_labels, wrong_claims, wrong_tables)
    mutations = chain.from_iterable(make(claimed) for make in kinds)
    return Ground("as a text with typed numbers", {FILE: list(paper.lines)}, lay_out, audit), list(
        mutations
    )


def bound_ground(root: Path) -> tuple[Ground, list[Mutation]]:
    """The paper itself: its narrative with expressions, its data; read, composed and audited."""
    lines = {file: (root / file).read_text("utf-8").splitlines() for file in _files(root)}
    worded = audit_paper(own_order(root), Problems())
    assert worded is not None
    claimed = Claimed(Evidence(manuscript_of(worded.document, worded.source)))
    mutations = chain(
        wrong_rows(claimed, lines), wrong_bindings(claimed, lines), wrong_claims(claimed)
    )
    return Ground("bound to its data", lines, _lay_out_project, audited_project), list(mutations)


def _files(root: Path) -> Iterator[str]:
    for pattern in ("narratives/*/*/*.yml", "data/*/observations.csv"):
        for path in sorted(root.glob(pattern)):
            yield path.relative_to(root).as_posix()


def _lay_out_project(folder: Path) -> None:
    own_project(folder)


def audited_project(root: Path) -> list[Problem]:
    """What is told of the paper of a project that nobody has answered for."""
    found = Problems()
    audit_paper(own_order(root), found)
    return list(found)
