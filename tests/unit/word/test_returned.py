"""A Word file that came back: every remark, at its paragraph."""

from __future__ import annotations

import re

import pytest

from reportgen.word.names import Sent, of_paper, paper_of
from reportgen.word.returned.opening import opened
from reportgen.word.returned.reading import read_back
from reportgen.word.returned.remarks import Kind, Passage, Remark
from tests.unit.word.officers import (
    SOMEBODY,
    TEXT,
    changed,
    commented,
    parts_of,
    put_in,
    run,
    state,
    taken_out,
    with_comments,
)
from tests.unit.word.pages import WITH_CONTENTS, made

ROSE = run("Visits rose: see ")
ITEM = run("note it;")
CELL = run("1,681")


@pytest.fixture(scope="module")
def sent() -> bytes:
    return made()


def said_of(content: bytes) -> list[tuple[Passage, Remark]]:
    """Each remark with its passage, in reading order."""
    passages = read_back(opened(content)).passages
    return [(passage, remark) for passage in passages for remark in passage.remarks]


def remarks_in(content: bytes) -> list[Remark]:
    return [remark for _, remark in said_of(content)]


def test_of_a_file_as_it_was_sent_nothing_is_told(sent: bytes) -> None:
    returned = read_back(opened(sent))
    assert returned.sent == Sent("libraries", "2015-16-Q1")
    assert [one for one in returned.passages if one.remarks] == []


@pytest.mark.parametrize("tracked", ["{}", f'<w:ins w:id="9" {SOMEBODY}>{{}}</w:ins>'])
def test_pages_that_word_has_counted_are_no_words_of_the_paper(tracked: str) -> None:
    sent = made(WITH_CONTENTS)
    (field,) = re.findall("<w:fldSimple.*?</w:fldSimple>", parts_of(sent)[TEXT].decode())
    (asked,) = re.findall('w:instr="(.*?)"', field)
    counted = "".join(
        f"<w:r>{one}</w:r>"
        for one in (
            '<w:fldChar w:fldCharType="begin"/>',
            f"<w:instrText>{asked}</w:instrText>",
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>12</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    for again in (counted, field.replace("<w:t ", "<w:t>12</w:t><w:t ")):
        assert remarks_in(changed(sent, {field: tracked.format(again)})) == []


@pytest.mark.parametrize("period", ["2015-16-Q1", "2015-16", "2015-08", "2015-07..2015-10"])
@pytest.mark.parametrize("openly", [True, False])
def test_a_file_says_which_paper_it_is_of_and_of_which_edition(openly: bool, period: str) -> None:
    sent = Sent("libraries", period, openly)
    assert paper_of(f"council {of_paper(sent)}, libraries") == sent


def test_a_comment_is_told_with_its_words_and_what_it_is_about(sent: bytes) -> None:
    file = with_comments(
        changed(sent, {ROSE: commented(0, run("Visits rose")) + run(": see ")}), "By how much?"
    )
    ((passage, remark),) = said_of(file)
    assert passage.number == "4.1"
    assert (remark.kind, remark.words, remark.about) == (
        Kind.COMMENT,
        "By how much?",
        "Visits rose",
    )
    assert (remark.author, remark.is_resolved) == ("A. Writer", False)


def test_a_reply_stands_beneath_what_it_answers_and_what_is_resolved_says_so(sent: bytes) -> None:
    about = commented(0, "") + commented(1, ITEM)
    states = state(0, done=1) + state(1, parent=0)
    file = with_comments(changed(sent, {ITEM: about}), "Why?", "Because.", states=states)
    (remark,) = remarks_in(file)
    assert remark.is_resolved
    assert [one.words for one in remark.replies] == ["Because."]


def test_a_comment_that_reaches_over_paragraphs_is_told_where_it_begins(sent: bytes) -> None:
    file = changed(sent, {ITEM: f'<w:commentRangeStart w:id="0"/>{ITEM}'})
    end = '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    file = with_comments(changed(file, {run("and "): run("and ") + end}), "Both?")
    ((passage, remark),) = said_of(file)
    assert (passage.words, remark.about) == ("note it;", "note it;and")


def test_a_job_title_is_taken_only_where_it_was_written() -> None:
    named = Remark(Kind.COMMENT, author="A. Writer", words="[Head of Legal Services] Check it")
    assert (named.role, named.said) == ("Head of Legal Services", "Check it")
    other = Remark(Kind.COMMENT, author="A. Writer", words="Check [p] it")
    assert (other.role, other.said) == ("", "Check [p] it")


def test_what_was_typed_in_and_taken_out_is_told_with_what_stands_before_it(sent: bytes) -> None:
    file = changed(sent, {ROSE: f"{ROSE}{put_in('above all ')}", ITEM: taken_out("note it;")})
    came, went = remarks_in(file)
    assert (came.kind, came.words, came.after) == (Kind.INSERTED, "above all ", "Visits rose: see ")
    assert (went.kind, went.about) == (Kind.DELETED, "note it;")


@pytest.mark.parametrize("pieces", [("del", "ins"), ("ins", "del")])
def test_words_in_place_of_others_are_told_as_one_change(
    sent: bytes, pieces: tuple[str, str]
) -> None:
    written = {"del": taken_out("rose"), "ins": put_in("fell")}
    both = "".join(written[each] for each in pieces)
    file = changed(sent, {ROSE: f"{run('Visits ')}{both}{run(': see ')}"})
    (remark,) = remarks_in(file)
    assert (remark.kind, remark.about, remark.words) == (Kind.REPLACED, "rose", "fell")


def test_a_change_in_several_runs_is_one(sent: bytes) -> None:
    file = changed(sent, {ITEM: ITEM + put_in("and ") + put_in("answer;")})
    (remark,) = remarks_in(file)
    assert remark.words == "and answer;"


def test_what_came_and_went_again_is_nothing(sent: bytes) -> None:
    both = f'<w:ins w:id="1" {SOMEBODY}>{taken_out("never sent")}</w:ins>'
    assert remarks_in(changed(sent, {ITEM: ITEM + both})) == []


def test_words_that_were_moved_are_told_as_gone_and_come(sent: bytes) -> None:
    gone = taken_out("note it;").replace("w:del ", "w:moveFrom ").replace("w:del>", "w:moveFrom>")
    gone = gone.replace("w:delText", "w:t")
    come = put_in("note it;").replace("w:ins", "w:moveTo")
    kinds = [one.kind for one in remarks_in(changed(sent, {ITEM: gone, run("."): come + run(".")}))]
    assert sorted(kinds) == [Kind.DELETED, Kind.INSERTED]


def test_what_was_changed_without_tracking_is_found(sent: bytes) -> None:
    ((passage, remark),) = said_of(changed(sent, {ROSE: run("Visits fell: see ")}))
    assert (passage.number, remark.kind) == ("4.1", Kind.UNTRACKED)


def test_a_cell_is_told_by_its_row_and_column_and_its_table_once(sent: bytes) -> None:
    ((passage, remark),) = said_of(changed(sent, {CELL: put_in("About ") + CELL}))
    assert (passage.cell, remark.words) == ('row "2014-15", column "Visits"', "About ")
    ((_, remark),) = said_of(changed(sent, {CELL: run("1,861")}))
    assert remark.kind is Kind.UNTRACKED


def test_a_row_that_was_put_in_is_told(sent: bytes) -> None:
    row = f'<w:tr><w:trPr><w:ins w:id="1" {SOMEBODY}/></w:trPr><w:tc><w:p/></w:tc></w:tr>'
    (remark,) = remarks_in(changed(sent, {"</w:tbl>": f"{row}</w:tbl>"}))
    assert remark.kind is Kind.ROW_INSERTED


def test_a_paragraph_that_was_split_is_told_and_is_still_the_same(sent: bytes) -> None:
    end = f'</w:p><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr>{run("see ")}'
    file = changed(sent, {ROSE: run("Visits rose: ") + end})
    file = changed(
        file,
        {
            '<w:pStyle w:val="BodyText"/>': '<w:pStyle w:val="BodyText"/><w:rPr>'
            f'<w:ins w:id="1" {SOMEBODY}/></w:rPr>'
        },
    )
    (remark,) = remarks_in(file)
    assert remark.kind is Kind.SPLIT


def test_other_looks_are_told_once_of_a_paragraph(sent: bytes) -> None:
    looks = f'<w:rPr><w:b/><w:rPrChange w:id="1" {SOMEBODY}><w:rPr/></w:rPrChange></w:rPr>'
    bold = ITEM.replace("<w:t ", f"{looks}<w:t ")
    (remark,) = remarks_in(changed(sent, {ITEM: bold + bold.replace("note it;", "")}))
    assert remark.kind is Kind.FORMATTED


def test_a_paragraph_of_its_own_is_told_after_the_one_before(sent: bytes) -> None:
    new = f"<w:p>{put_in('Nobody had asked.')}</w:p>"
    ((passage, _),) = said_of(changed(sent, {"<w:tbl>": f"{new}<w:tbl>"}))
    assert not passage.is_own
    assert passage.known is not None


def test_a_comment_on_words_that_are_gone_is_not_lost(sent: bytes) -> None:
    returned = read_back(opened(with_comments(sent, "Where has it gone?")))
    assert [one.words for one in returned.adrift] == ["Where has it gone?"]


def test_a_box_is_read_once_though_it_is_there_for_old_programs_too(sent: bytes) -> None:
    box = f"<w:txbxContent><w:p>{put_in('In a box')}</w:p></w:txbxContent>"
    namespace = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    both = (
        f'<w:r><mc:AlternateContent xmlns:mc="{namespace}"><mc:Choice Requires="wps">{box}'
        f"</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert [one.words for one in remarks_in(changed(sent, {ITEM: ITEM + both}))] == ["In a box"]


def test_what_is_changed_at_the_head_of_the_pages_is_told(sent: bytes) -> None:
    draft = run("Draft: not for publication").removeprefix("<w:r>")
    file = changed(sent, {draft: f"{draft}{put_in('!')}"}, "word/header1.xml")
    ((passage, remark),) = said_of(file)
    assert (passage.outside, remark.words) == ("header", "!")
