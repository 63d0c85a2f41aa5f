"""Every finding judged by hand, right or wrong, and how much of what is told is right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from reportgen.codes import Severity
from tests.bench.audit.findings import Finding

FILE = Path(__file__).with_name("judged.yml")
VERDICTS = ("right", "wrong")
HEAD = """\
# Every finding on the five published papers, judged against the text, one by one. A finding's
# name is its rule, its line in the text, and the words it underlines. `right`: the text is as the
# finding says, and somebody who answers for the paper would want to know. `wrong`: it is not, or
# there is an innocent reading that a careful reader would see. `make bench-audit` fails where a
# finding is not judged; `python -m tests.bench.audit --judge` lists it.
"""


@dataclass(frozen=True)
class Verdict:
    """What a person held of a finding, and why."""

    paper: str
    finding: str
    verdict: str
    why: str

    @property
    def is_right(self) -> bool:
        """Whether the finding is one that should be told."""
        return self.verdict == "right"

    @property
    def key(self) -> tuple[str, str]:
        """By which it finds its finding."""
        return self.paper, self.finding

    @property
    def at(self) -> str:
        """The rule and the line."""
        return self.finding.split(" ", 1)[0]


@dataclass(frozen=True)
class Judged:
    """Findings with their verdicts; those without; and verdicts on what is told no more."""

    pairs: tuple[tuple[Finding, Verdict], ...]
    unjudged: tuple[Finding, ...]
    gone: tuple[Verdict, ...]


def read_verdicts(file: Path = FILE) -> list[Verdict]:
    """All verdicts, as written."""
    written = yaml.safe_load(file.read_text("utf-8")) or {} if file.exists() else {}
    verdicts = [Verdict(paper, **entry) for paper, own in written.items() for entry in own]
    wrong = [each for each in verdicts if each.verdict not in VERDICTS or not each.why.strip()]
    assert not wrong, (
        f"verdicts that are neither {' nor '.join(VERDICTS)}, or without a why: {wrong}"
    )
    return verdicts


def judged(findings: Iterable[Finding], verdicts: Iterable[Verdict]) -> Judged:
    """Findings and verdicts brought together by their names."""
    by_key = {each.key: each for each in verdicts}
    known: list[tuple[Finding, Verdict]] = []
    unjudged = []
    for finding in findings:
        verdict = by_key.pop((finding.paper, finding.name), None)
        if verdict is None:
            unjudged.append(finding)
        else:
            known.append((finding, verdict))
    return Judged(tuple(known), tuple(unjudged), tuple(by_key.values()))


def carried(state: Judged) -> list[Verdict]:
    """All verdicts that still have a finding, and those whose finding moved, under its new name.

    A finding that is new takes the verdict of one that is gone where the rule and the line, or the
    rule and the words, are the same. Read what it carries before it is kept.
    """
    gone = list(state.gone)
    kept = [verdict for _, verdict in state.pairs]
    for finding in state.unjudged:
        match = next((old for old in gone if _is_moved(old, finding)), None)
        if match is not None:
            gone.remove(match)
            kept.append(Verdict(finding.paper, finding.name, match.verdict, match.why))
    return kept


def _is_moved(old: Verdict, finding: Finding) -> bool:
    if old.paper != finding.paper or old.finding[:4] != finding.code:
        return False
    same_words = (
        "@" in old.finding and old.finding.split(" ", 1)[1:] == finding.name.split(" ", 1)[1:]
    )
    return old.at == finding.at or (same_words and '"' in finding.name)


def write_verdicts(verdicts: Iterable[Verdict], file: Path = FILE) -> None:
    """Write them anew, in the order of the papers and their lines."""
    papers: defaultdict[str, list[Verdict]] = defaultdict(list)
    for each in verdicts:
        papers[each.paper].append(each)
    parts = [HEAD]
    for paper, own in sorted(papers.items()):
        entries = [
            {"finding": each.finding, "verdict": each.verdict, "why": each.why}
            for each in sorted(own, key=_in_reading_order)
        ]
        parts.append(
            yaml.safe_dump({paper: entries}, allow_unicode=True, sort_keys=False, width=100)
        )
    file.write_text("\n".join(parts), "utf-8", newline="\n")


def _in_reading_order(verdict: Verdict) -> tuple[int, str]:
    return int(verdict.at.split("@")[1]), verdict.finding


@dataclass(frozen=True)
class Precision:
    """How many findings of a kind were told, and how many of them are right."""

    told: int
    right: int

    @property
    def share(self) -> float:
        """The share that is right; 1 where nothing was told."""
        return self.right / self.told if self.told else 1.0


def precision_of(pairs: Iterable[tuple[Finding, Verdict]]) -> Precision:
    """Of these findings."""
    verdicts = [verdict.is_right for _, verdict in pairs]
    return Precision(len(verdicts), sum(verdicts))


def by_code(state: Judged) -> dict[str, Precision]:
    """The precision of each rule that spoke."""
    codes = sorted({finding.code for finding, _ in state.pairs})
    return {code: precision_of(p for p in state.pairs if p[0].code == code) for code in codes}


def by_severity(state: Judged) -> dict[Severity, Precision]:
    """The precision of errors, of queries and of notes."""
    return {
        severity: precision_of(p for p in state.pairs if p[0].severity is severity)
        for severity in Severity
    }


def to_judge(findings: Sequence[Finding]) -> str:
    """Findings that nobody has judged, each with what is told and worked out."""
    lines = []
    for one in findings:
        lines += [f"{one.paper} {one.severity.value} {one.name}", f"    {one.problem.what}"]
        lines += [f"      {working}" for working in one.problem.workings]
    return "\n".join(lines)
