"""All rules together: each in time, and one fault told by one of them."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

import pytest

from reportgen.audit.evidence import Evidence
from reportgen.audit.rules import RULES
from reportgen.codes import Severity
from reportgen.model.manuscript import Manuscript
from reportgen.problems import Problem, Problems
from reportgen.sources.unprepared import About, read_manuscript
from tests.audit.pages import Case, problems_in

THINGS = "referrals assessments visits plans reviews placements complaints invoices repairs permits"
KINDS = "open late new closed urgent planned missed agreed first second"
PLACES = "north south east west central upper lower old new outer"
ENOUGH = 0.5  # seconds: what takes long is measured no more than twice
LEAST = 0.05  # seconds: below them a ratio says nothing
FEW, MANY = 60, 120  # sections: of about 900 characters each

# Each fault is alone in a paper that is right otherwise.
FAULTS = {
    "arithmetic": (
        "4.1 The table shows where children live.\n\n"
        "Placements more than 20 miles from home\n"
        "| Year | % | Number of children | All children |\n|---|---|---|---|\n"
        "| 2013 | 21.59% | 49 | 227 |\n| 2014 | 25.96% | 54 | 208 |\n| 2015 | 33.00% | 61 | 207 |",
        "A101",
    ),
    "figures": (
        "4.1 The panel considered 230 children, made up of 118 boys and 113 girls.",
        "A207",
    ),
    "claims": (
        "4.1 Early help referrals rose in the year, from 294 in 2013-14 to 251 in 2014-15.",
        "A301",
    ),
    "structure": (
        "4.1 Visits are made on time. The plan for next year is [insert link].",
        "A407",
    ),
    "disclosure": (
        "4.1 The table shows where children live. Small numbers are not shown.\n\n"
        "Children by area\n| Area | Number of children |\n|---|---|\n"
        "| North | 55 |\n| South | [c] |\n| East | 75 |\n| Total | 134 |",
        "A603",
    ),
}


@pytest.mark.parametrize("family", FAULTS)
def test_one_fault_is_told_once(family: str, tmp_path: Path) -> None:
    text, code = FAULTS[family]
    found = problems_in(Case("", f"Quarterly report\n\n4. Activity\n\n{text}\n"), tmp_path)
    assert [one.code for one in found if one.severity is not Severity.NOTE] == [code]


def test_a_rating_that_the_paper_would_print_is_no_fault(tmp_path: Path) -> None:
    """94.965% is printed as 95.0%, of a target of 95% for the year."""
    data = {
        "indicators": (
            "comparators: {target: target}\nindicators:\n"
            "  - {id: calls, title: Calls answered in time, unit: percentage, decimals: 1,\n"
            "     measure: flow, polarity: higher is better, numerator: calls in time,\n"
            "     denominator: all calls, tolerance: {within: 5}, source: a log, owner: a clerk}\n"
        ),
        "observations": (
            "indicator,period,category,value,numerator,denominator,status,note\n"
            "calls,2015-16-Q1,,,18993,20000,,\n"
        ),
        "comparators": "indicator,comparator,period,value,source\ncalls,target,2015-16,95,a plan\n",
    }
    text = "4.1 In quarter 1 of 2015-16, 95.0% of calls were answered in time, which is rated {}."
    told = {
        rating: [
            one.code
            for one in problems_in(
                Case("", f"Quarterly report\n\n4. Calls\n\n{text.format(rating)}\n", data),
                _folder(tmp_path / rating),
            )
            if one.severity is not Severity.NOTE
        ]
        for rating in ("green", "amber")
    }
    assert told == {"green": [], "amber": ["A307"]}


def _folder(path: Path) -> Path:
    path.mkdir()
    return path


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> list[Manuscript]:
    """A long paper, and one that is twice as long."""
    folder = tmp_path_factory.mktemp("papers")
    return [_read(folder / f"{sections}.txt", sections) for sections in (FEW, MANY)]


@pytest.fixture(scope="module")
def evidence(papers: list[Manuscript]) -> list[Evidence]:
    """What there is to look at in each of them."""
    return [_gathered(paper) for paper in papers]


@pytest.mark.timed
def test_evidence_takes_no_more_than_the_square_of_length(papers: list[Manuscript]) -> None:
    few, many = (_seconds(_gathered, paper) for paper in papers)
    assert many < max(5 * few, LEAST), "every statement is held against every series"


@pytest.mark.timed
@pytest.mark.parametrize("code", RULES)
def test_a_rule_takes_no_more_than_in_step_with_length(code: str, evidence: list[Evidence]) -> None:
    few, many = (_seconds(_told, code, one) for one in evidence)
    assert many < max(3 * few, LEAST)


def _told(code: str, evidence: Evidence) -> list[Problem]:
    return list(RULES[code](evidence))


def _gathered(paper: Manuscript) -> Evidence:
    evidence = Evidence(paper)
    _ = evidence.sentences, evidence.grids, evidence.series, evidence.statements
    _ = evidence.comparisons
    return evidence


def _seconds(work: Callable[..., object], *given: object) -> float:
    """The least that it takes, for a machine may be busy with something else."""
    taken: list[float] = []
    while len(taken) < 2 or (sum(taken) < ENOUGH and len(taken) < 7):
        begun = process_time()
        work(*given)
        taken.append(process_time() - begun)
    return min(taken)


def _read(file: Path, sections: int) -> Manuscript:
    """Sections of sentences with numbers and of tables, no two alike."""
    file.write_text("Quarterly report\n\n" + "\n".join(_lines(sections)), "utf-8")
    found = Problems()
    manuscript = read_manuscript(file, file.name, (), About(), found)
    assert manuscript is not None
    return manuscript


def _lines(sections: int) -> Iterator[str]:
    draw = random.Random(3)  # the same paper every time
    for section in range(1, sections + 1):
        yield f"{section}. Activity {section}\n"
        for paragraph in range(1, 5):
            kind, thing, place = (draw.choice(words.split()) for words in (KINDS, THINGS, PLACES))
            before, after = draw.randint(100, 9000), draw.randint(100, 9000)
            yield (
                f"{section}.{paragraph} {kind.capitalize()} {thing} of the {place} team "
                f"{'rose' if after > before else 'fell'} from {before:,} in 2013-14 to {after:,} "
                f"in 2014-15. Of these, {draw.randint(10, 90)} ({draw.randint(1, 99)}%) were "
                f"{draw.choice(KINDS.split())} (see Appendix {draw.choice('ABC')}).\n"
            )
        yield f"{draw.choice(THINGS.split()).capitalize()} of team {section}"
        yield "| Year | % | Number | All |\n|---|---|---|---|"
        for year in range(2010, 2016):
            share, number, whole = (draw.randint(*ends) for ends in ((1, 99), (9, 99), (100, 999)))
            yield f"| {year} | {share}% | {number} | {whole} |"
        yield ""
