"""The arithmetic of `make bench-audit`: its own counts must be right before it judges others'."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.audit.evidence import Evidence
from reportgen.problems import Place, Problem, Problems
from reportgen.sources.unprepared import About, read_manuscript
from tests.bench.audit import judging, reference, tables
from tests.bench.audit.claimed import Claimed
from tests.bench.audit.findings import Finding, named
from tests.bench.audit.in_tables import wrong_tables
from tests.bench.audit.judging import Verdict, carried, judged
from tests.bench.audit.mutation import Cover, Edit, Mutation, applied, is_possible
from tests.bench.audit.numerals import digits_exchanged, one_off, printed_like, value_of
from tests.bench.audit.reference import Error, lost, recall_of
from tests.bench.audit.trials import Outcome, chosen

LINES = ["July had 118 referrals, August 146."]


def finding(line: int, column: int, length: int, code: str = "A207") -> Finding:
    problem = Problem(code, Place("paper.txt", line, column, length), "they do not add up")
    return next(named("003", [problem], LINES * line))


def test_a_finding_keeps_its_name_when_its_message_is_worded_anew() -> None:
    place = Place("paper.txt", 1, 10, 3)
    names = [next(named("003", [Problem("A207", place, what)], LINES)).name for what in ("a", "b")]
    assert names == ['A207@1 "118"', 'A207@1 "118"']


def test_two_findings_at_one_place_have_two_names() -> None:
    problem = (
        Problem("A207", Place("paper.txt", 1), "one"),
        Problem("A207", Place("paper.txt", 1), "two"),
    )
    assert [one.name for one in named("003", problem, LINES)] == ["A207@1", "A207@1 (2)"]


def test_precision_counts_what_is_judged_and_names_what_is_not() -> None:
    told = [finding(1, 10, 3), finding(1, 31, 3), finding(1, 1, 4)]
    verdicts = [
        Verdict("003", told[0].name, "right", "it is so"),
        Verdict("003", told[1].name, "wrong", "it is not"),
        Verdict("003", 'A999@7 "gone"', "right", "it was so"),
    ]
    state = judged(told, verdicts)
    assert judging.precision_of(state.pairs) == judging.Precision(told=2, right=1)
    assert [one.name for one in state.unjudged] == [told[2].name]
    assert [one.finding for one in state.gone] == ['A999@7 "gone"']


@pytest.mark.parametrize(
    ("old", "is_carried"),
    [
        ('A207@1 "August 146"', True),  # the rule underlines other words of the line
        ('A207@9 "118"', True),  # the same words on another line
        ('A201@1 "118"', False),  # another rule is another finding
        ('A207@9 "226"', False),
    ],
)
def test_a_verdict_follows_its_finding(old: str, is_carried: bool) -> None:
    new = finding(1, 10, 3)
    kept = carried(judged([new], [Verdict("003", old, "right", "it is so")]))
    assert [one.finding for one in kept] == ([new.name] if is_carried else [])


def test_verdicts_are_read_as_they_were_written(tmp_path: Path) -> None:
    verdicts = [Verdict("003", 'A207@41 "146"', "right", "264 is not 226: it is more")]
    judging.write_verdicts(verdicts, tmp_path / "judged.yml")
    assert judging.read_verdicts(tmp_path / "judged.yml") == verdicts


def test_recall_counts_an_error_only_where_it_is_still_told() -> None:
    errors = [
        Error("003", "1", "certain", "4.8", "a sum", found_by=("A207@1",)),
        Error("003", "2", "certain", "4.9", "a share", found_by=("A303@2",)),
        Error("003", "3", "certain", "5.1", "a label", missed="labels are not compared"),
    ]
    told = [finding(1, 10, 3)]
    assert recall_of(errors, told) == reference.Recall(errors=3, told=1)
    assert [each.id for each in lost(errors, told)] == ["2"]


def test_what_is_written_of_the_papers_can_be_read() -> None:
    assert {each.paper for each in judging.read_verdicts()} <= set(tables.PAPERS)
    assert {each.paper for each in reference.read_errors()} == set(tables.PAPERS)


@pytest.mark.parametrize(
    ("numeral", "wrong"),
    [
        ("721", ["722", "720"]),
        ("1,999", ["2,000", "1,998"]),
        ("0.1", ["0.2"]),
        ("96", ["97", "95"]),
    ],
)
def test_one_off_keeps_the_form_of_a_numeral(numeral: str, wrong: list[str]) -> None:
    assert list(one_off(numeral)) == wrong


@pytest.mark.parametrize(
    ("numeral", "wrong"),
    [("721", ["271", "712"]), ("66.3", ["63.6"]), ("2,073", ["2,703", "2,037"]), ("11", [])],
)
def test_digits_are_exchanged_with_their_neighbours(numeral: str, wrong: list[str]) -> None:
    assert list(digits_exchanged(numeral)) == wrong


def test_a_number_is_printed_like_another() -> None:
    assert printed_like(value_of("1598"), "721.0") == "1,598.0"


def test_edits_of_one_line_do_not_disturb_one_another() -> None:
    edits = (Edit("f", 1, 10, "118", "1,146"), Edit("f", 1, 32, "146", "118"))
    assert is_possible(Mutation("exchanged", edits, Cover.SURE), {"f": LINES})
    assert applied(edits, {"f": LINES}) == {"f": "July had 1,146 referrals, August 118.\n"}


def test_words_that_do_not_stand_there_cannot_be_changed() -> None:
    wrong = Mutation("changed", (Edit("f", 1, 10, "226", "227"),), Cover.NONE)
    assert not is_possible(wrong, {"f": LINES})
    assert chosen([wrong], {"f": LINES}, most=5) == []


def test_the_same_faults_are_drawn_every_time() -> None:
    every = [
        Mutation("changed", (Edit("f", 1, 10, "118", str(number)),), Cover.SURE)
        for number in range(200, 300)
    ]
    assert chosen(every, {"f": LINES}, 10) == chosen(every, {"f": LINES}, 10)
    assert len(chosen(every, {"f": LINES}, 10)) == 10


def test_what_escapes_is_what_the_audit_was_sure_of() -> None:
    def outcome(cover: Cover, *errors: str) -> Outcome:
        return Outcome(Mutation("k", (Edit("f", 1, 10, "118", "119"),), cover), errors, ())

    found = [outcome(Cover.SURE, "A201"), outcome(Cover.SURE), outcome(Cover.HELD)]
    assert tables.escaped(found) == ['- k: f:1: "118" became "119"']
    assert tables.kinds_of(found)[-1].row == ("all", "3", "1 of 2", "0 of 1", "-")


TABLE = """\
# Children by age

| Age | Children |
| --- | --- |
| 0 to 4 | 53 |
| 5 to 9 | 51 |
| Total | 104 |
"""


def test_a_table_is_covered_where_a_fault_breaks_its_sum(tmp_path: Path) -> None:
    file = tmp_path / "paper.md"
    file.write_text(TABLE, "utf-8")
    manuscript = read_manuscript(file, file.name, (), About(), Problems())
    assert manuscript is not None
    covers = {
        (one.kind, one.edits[0].old): one.cover
        for one in wrong_tables(Claimed(Evidence(manuscript)))
    }
    assert covers["cell changed", "53"] is Cover.SURE
    assert covers["total of a table changed", "104"] is Cover.SURE
    assert covers["rows of a column exchanged", "53"] is Cover.NONE  # the sum is as it was
    assert covers["rows of a column exchanged", "51"] is Cover.SURE  # with the total it is not
