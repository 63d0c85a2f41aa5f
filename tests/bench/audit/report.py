"""The parts of the measurement, what each finds, and where the tables are written."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from textwrap import fill

from reportgen.codes import Severity
from tests.bench.audit import tables
from tests.bench.audit.findings import findings_in
from tests.bench.audit.grounds import (
    MOST_BOUND,
    MOST_TYPED,
    audited_project,
    bound_ground,
    typed_ground,
)
from tests.bench.audit.judging import by_severity, judged, read_verdicts
from tests.bench.audit.reference import lost, read_errors
from tests.bench.audit.speed import MOST, measured
from tests.bench.audit.trials import chosen, outcomes
from tests.projects import ROOT

README = ROOT / "reportgen" / "audit" / "README.md"
_MARKED = re.compile(r"(<!-- make bench-audit -->\n).*?(<!-- end -->)", re.DOTALL)
WIDTH = 118  # characters of a line of the documentation
WRONG_ERRORS = 0.05  # of the errors told on published papers, at most


@dataclass
class Report:
    """What was measured, in Markdown, and what is left to a person."""

    lines: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def add(self, *paragraphs: str) -> None:
        """More of what the documentation shows."""
        for paragraph in paragraphs:
            self.lines += [paragraph, ""]

    def tell(self, paragraph: str) -> None:
        """A paragraph of prose, its lines as long as those of the documentation."""
        self.add(fill(" ".join(paragraph.split()), WIDTH, break_on_hyphens=False))

    def detail(self, heading: str, lines: list[str]) -> None:
        """A list that stands folded beneath."""
        if lines:
            summary = f"<details><summary>{heading} ({len(lines)})</summary>"
            self.add(summary, "\n".join(lines), "</details>")


def published(report: Report, seeds: Path | None) -> None:
    """On papers as they were published: precision and recall."""
    report.add("### On papers as they were published")
    if seeds is None:
        report.add("Not measured: the papers were not at hand. `make bench-audit SEEDS=folder`")
        return
    findings = findings_in(seeds)
    state = judged(findings, read_verdicts())
    errors = read_errors()
    papers = "; ".join(f"{short} is {name}" for short, name in tables.PAPERS.items())
    report.tell(PUBLISHED.format(papers=papers))
    report.add(*tables.precision_tables(state))
    report.detail("The findings that are wrong", tables.wrong_findings(state))
    report.tell(RECALL)
    report.add(tables.recall_table(errors, findings))
    certain = [each for each in errors if each.sure == "certain"]
    report.detail("What is missed of the errors certain to a reader", tables.missed(certain))
    for finding in state.unjudged:
        report.faults.append(f"nobody has judged {finding.paper} {finding.name}")
    for verdict in state.gone:
        report.faults.append(f"told no more: {verdict.paper} {verdict.finding}")
    for error in lost(errors, findings):
        report.faults.append(f"{error.paper} {error.id}: nothing tells it any more")
    wrong = 1 - by_severity(state)[Severity.ERROR].share
    if wrong > WRONG_ERRORS:
        report.faults.append(f"{tables.per_cent(wrong)} of the errors told are wrong")


def mutations(report: Report, _: Path | None) -> None:
    """Faults put into this project's own paper."""
    report.add("### On faults put into a paper")
    report.tell(MUTATION.format(drawn=tables.seed_words()))
    for make, most, title in WAYS:
        ground, every = make(ROOT)
        found = outcomes(ground, chosen(every, ground.lines, most))
        report.add(tables.mutation_table(title, found))
        escapes = tables.escaped(found)
        report.detail("What escaped of what it covers", escapes)
        if escapes:
            report.faults.append(f"{title}: {len(escapes)} faults escaped of what it covers")


WAYS = (
    (typed_ground, MOST_TYPED, "as a text, numbers typed"),
    (bound_ground, MOST_BOUND, "bound to its data"),
)


def own(report: Report, _: Path | None) -> None:
    """This project's own paper as it stands."""
    problems = audited_project(ROOT)
    report.add("### On this project's own paper", OWN, *tables.own_paper(problems))
    for problem in problems:
        if problem.is_open and problem.severity is not Severity.NOTE:
            report.faults.append(f"left in our own paper: {problem.code} {problem.place.where}")


def time(report: Report, _: Path | None) -> None:
    """How long it takes."""
    speed = measured()
    report.add("### How long it takes")
    report.tell(tables.time_words(speed))
    if speed is None or speed.share > MOST:
        report.faults.append("the audit takes too long, or the paper does not build")


PARTS: dict[str, Callable[[Report, Path | None], None]] = {
    "published": published,
    "mutations": mutations,
    "own": own,
    "time": time,
}

PUBLISHED = """\
Five reports of three councils, audited as plain text, exactly as they stand: {papers}. Each finding
was judged by hand against the text, with a reason (`tests/bench/audit/judged.yml`). **These papers,
and what readers had found in them, were known to those who wrote the rules**, and some rules came
to be because of them: on a paper that nobody has seen, expect less."""
RECALL = """\
What is missed is counted against lists that people made with a calculator, who did not know the
tool: two read 003, each on their own, one the four others (`tests/bench/audit/reference.yml`).
They marked each error as certain, as likely, or as a judgement, which is not counted. A finding
counts only where it tells that error at that place. Much of what a reader finds likely is a
figure that is *absent*, or two passages that disagree in words: that is beyond a calculator. Every
error that is missed stands there with the reason."""
MUTATION = """\
A program puts one fault at a time into this project's own paper, {drawn}: once into the paper as
a text with typed numbers and tables, held against its data, once into the paper itself, its
narrative and its rows. A fault is caught where an error or a query stands that did not stand
there before. What the audit claims to cover is taken from its own workings on the paper *before*
the fault (`tests/bench/audit/claimed.py`). It is sure where it calls that very figure wrong,
compared those very words, or made a sum with that very cell; it holds a figure where it found the
right one right, and would leave a wrong one open, since the sentence may mean another thing or
another time; elsewhere it claims nothing."""
OWN = "Everything that is an error or a query, and why it may stand:"


def beginning() -> str:
    """What is told before anything else."""
    return (
        "Measured by `make bench-audit`, which anyone can run; the papers of the first part are "
        "not\nours to give away (`SEEDS=folder`).\n"
    )


def write(report: Report) -> None:
    """Put the tables into the README of the audit, between their marks."""
    text = README.read_text("utf-8")
    made = "\n".join([beginning(), *report.lines]).rstrip()
    fresh = _MARKED.sub(lambda part: f"{part[1]}{made}\n{part[2]}", text)
    assert _MARKED.search(text), f"{README.name} has no place for the tables"
    README.write_text(fresh, "utf-8", newline="\n")
