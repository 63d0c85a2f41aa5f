"""The outcome in words and tables, for the reader of the documentation and for the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportgen.codes import CODES, Severity
from reportgen.problems import Problem
from tests.bench.audit.findings import Finding
from tests.bench.audit.judging import Judged, by_code, by_severity
from tests.bench.audit.mutation import Cover
from tests.bench.audit.reference import Error, Recall, recall_of
from tests.bench.audit.speed import MOST, RUNS, Speed
from tests.bench.audit.trials import SEED, Outcome
from tests.documentation.markdown import table

PAPERS = {
    "000": "Slough, briefing note of 24 March 2014",
    "001": "Herefordshire, 11 March 2019",
    "002": "Kent, 29 November 2010",
    "003": "Reading, 5 November 2015",
    "004": "Slough, 8 December 2016",
}


def per_cent(share: float) -> str:
    """A share as it is printed."""
    return f"{share * 100:.0f}%"


# (a) Published papers


def precision_tables(state: Judged) -> list[str]:
    """Findings by rule, then what they come to by severity."""
    rules = [
        (code, CODES[code].severity.value, str(one.told), str(one.right), per_cent(one.share))
        for code, one in by_code(state).items()
    ]
    sums = [
        (f"all {_many(severity)}", "", str(one.told), str(one.right), per_cent(one.share))
        for severity, one in by_severity(state).items()
    ]
    return [table("rule | severity | told | right | precision", [*rules, *sums])]


def _many(severity: Severity) -> str:
    return "queries" if severity is Severity.QUERY else f"{severity.value}s"


def wrong_findings(state: Judged) -> list[str]:
    """The findings that were judged wrong, each with the reason."""
    wrong = [(one, verdict) for one, verdict in state.pairs if not verdict.is_right]
    return [f"- {one.paper}, {one.name}: {verdict.why}" for one, verdict in wrong]


#: The lists of the reference, each with how sure its readers were.
LISTS = (
    ("certain to a reader", ("certain",)),
    ("the same, and likely to two readers each on their own", ("certain", "both")),
    ("the same, and likely to one reader", ("certain", "both", "likely")),
)


def recall_table(errors: Sequence[Error], findings: Sequence[Finding]) -> str:
    """What of each list is told, paper by paper."""
    papers = sorted({each.paper for each in errors})
    rows = []
    for name, sures in LISTS:
        own = [each for each in errors if each.sure in sures]
        cells = [_cell(recall_of([e for e in own if e.paper == p], findings)) for p in papers]
        rows.append((name, *cells, _cell(recall_of(own, findings), in_full=True)))
    return table(" | ".join(["errors", *papers, "all"]), rows)


def _cell(recall: Recall, *, in_full: bool = False) -> str:
    told = f"{recall.told} of {recall.errors}" if recall.errors else "-"
    return f"{told} ({per_cent(recall.share)})" if in_full else told


def missed(errors: Iterable[Error]) -> list[str]:
    """The errors that the audit does not tell, each with the reason."""
    return [
        f"- {each.paper}, {each.where}: {each.error.rstrip('.')}. *{each.missed.rstrip('.')}.*"
        for each in errors
        if each.missed
    ]


# (b) Mutation


@dataclass(frozen=True)
class Kind:
    """What came of all faults of one kind: by cover, how many were made and how many caught."""

    name: str
    made: dict[Cover, int]
    caught: dict[Cover, int]

    @property
    def row(self) -> tuple[str, ...]:
        """It as a row: the faults, and caught of those of each cover."""
        return self.name, str(sum(self.made.values())), *(self._caught(each) for each in Cover)

    def _caught(self, cover: Cover) -> str:
        return f"{self.caught[cover]} of {self.made[cover]}" if self.made[cover] else "-"


def kinds_of(outcomes: Sequence[Outcome]) -> list[Kind]:
    """The outcomes kind by kind, and what they come to."""
    names = dict.fromkeys(one.mutation.kind for one in outcomes)
    kinds = [_kind(name, [o for o in outcomes if o.mutation.kind == name]) for name in names]
    return [*kinds, _kind("all", outcomes)]


def _kind(name: str, outcomes: Sequence[Outcome]) -> Kind:
    made = Counter(one.mutation.cover for one in outcomes)
    caught = Counter(one.mutation.cover for one in outcomes if one.is_caught)
    return Kind(name, made, caught)


def mutation_table(name: str, outcomes: Sequence[Outcome]) -> str:
    """One way of putting faults in."""
    head = f"{name} | made | caught where it is sure | caught where it holds | caught elsewhere"
    return table(head, [kind.row for kind in kinds_of(outcomes)])


def escaped(outcomes: Iterable[Outcome]) -> list[str]:
    """The faults that the audit is sure of by its own account and did not tell."""
    return [
        f"- {one.mutation.kind}: {one.mutation.words}"
        for one in outcomes
        if one.mutation.cover is Cover.SURE and not one.is_caught
    ]


# (c), (d)


def own_paper(problems: Sequence[Problem]) -> list[str]:
    """What is accepted in this project's own paper, and what is left."""
    shown = [problem for problem in problems if problem.severity is not Severity.NOTE]
    rows = [
        (one.code, one.place.where, one.what, one.accepted.partition(": ")[2] or "**open**")
        for one in shown
    ]
    return [table("rule | place | what it tells | why it may stand", rows)]


def time_words(speed: Speed | None) -> str:
    """How long the audit takes beside a build."""
    if speed is None:
        return "The time was not measured: the paper does not build."
    return (
        f"The build of this project's paper, the largest there is, takes {speed.build:.2f} s from "
        f"nothing. Of that the audit takes {speed.audit:.2f} s, {per_cent(speed.share)} (at most "
        f"{per_cent(MOST)} is allowed). `reportgen audit`, which has to start, to read and to "
        f"compose the paper as well, takes {speed.command:.2f} s. Medians of {RUNS} runs in turn."
    )


def seed_words() -> str:
    """How the faults were drawn."""
    return f"drawn by lot with a fixed seed ({SEED})"
