"""What a file tells by itself, and what it cannot."""

from __future__ import annotations

import io

import pikepdf
import pytest

from reportgen.seal import Seal, sealed
from reportgen.testimony.alone import Witness, doubts, hear
from reportgen.testimony.inside import Inside, look_inside
from tests.unit.testimony.files import SAID, pdf, saved, saved_anew, with_other_provenance

WHOLE = pdf()


def heard(content: bytes) -> Witness:
    return hear("paper.pdf", content, look_inside)


def codes(content: bytes) -> list[str]:
    return [problem.code for problem in doubts(heard(content))]


def test_a_published_paper_is_whole_and_says_what_it_is() -> None:
    witness = heard(WHOLE)
    assert witness.seal is Seal.WHOLE
    assert witness.provenance is not None
    assert (witness.provenance.version, witness.provenance.edition) == (1, "open")
    assert codes(WHOLE) == []


@pytest.mark.parametrize("at", [20, len(WHOLE) // 2, -20, -1])
def test_one_byte_is_enough(at: int) -> None:
    changed = bytearray(WHOLE)
    changed[at] ^= 1
    assert codes(bytes(changed)) in (["P121"], ["P122"])


def test_a_sealed_file_with_a_byte_changed_in_its_words_is_told_as_changed() -> None:
    assert codes(WHOLE.replace(b"/MediaBox", b"/MediaBux")) == ["P121"]


def test_saved_anew_it_still_says_what_it_was_and_that_it_is_not_that_any_more() -> None:
    anew = saved_anew(WHOLE)
    assert codes(anew) == ["P122"]
    (problem,) = doubts(heard(anew))
    assert "saved this PDF anew" in problem.what


def test_saved_in_packed_objects_or_for_the_web_it_is_not_whole() -> None:
    packed = saved_anew(WHOLE, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert codes(packed) == ["P122"]
    assert codes(saved_anew(WHOLE, linearize=True)) == ["P122"]


def test_another_provenance_in_the_same_paper_is_found() -> None:
    assert codes(with_other_provenance(WHOLE, SAID | {"version": 2})) == ["P122"]


def test_what_was_added_behind_the_end_is_found() -> None:
    assert codes(WHOLE + b"\n% added") == ["P121"]
    assert codes(WHOLE[: len(WHOLE) // 2]) in (["P121"], ["P122"])


def test_a_forged_seal_is_whole_by_itself_which_is_why_there_is_a_register() -> None:
    forged = sealed(with_other_provenance(WHOLE, SAID | {"version": 2}))
    assert codes(forged) == []


def test_a_draft_is_told_as_one() -> None:
    draft = {name: value for name, value in SAID.items() if name != "version"}
    assert codes(pdf(draft | {"edition": "draft"})) == ["P124"]


def test_an_encrypted_file_is_told_as_one_with_and_without_a_password_to_open_it() -> None:
    for user in ("", "secret"):
        locked = saved_anew(WHOLE, encryption=pikepdf.Encryption(owner="owner", user=user))
        assert codes(locked) == ["P123"]


def test_a_pdf_of_another_program_has_no_seal() -> None:
    with pikepdf.new() as other:
        other.add_blank_page()
        assert codes(saved(other)) == ["P122"]


def test_what_is_no_pdf_tells_nothing() -> None:
    witness = heard(b"PK\x03\x04 a workbook")
    assert not witness.is_pdf
    assert list(doubts(witness)) == []


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"{",
        b"[" * 100_000,
        b"\xff\xfe",
        b'{"what": "another"}',
        b'{"what": "provenance of a paper, by reportgen, 1"}',
    ],
    ids=["empty", "cut off", "deep", "no text", "another", "without fields"],
)
def test_what_cannot_be_read_is_not_believed(said: bytes) -> None:
    witness = heard(pdf(said))
    assert witness.provenance is None
    assert witness.seal is Seal.WHOLE


def test_a_sealed_file_that_cannot_be_opened_is_not_called_whole() -> None:
    told = hear("paper.pdf", WHOLE, lambda _: Inside(fault="too much"))
    assert [problem.code for problem in doubts(told)] == ["P121"]


def test_a_file_whose_attachments_lead_nowhere_is_damaged() -> None:
    with pikepdf.open(io.BytesIO(WHOLE)) as opened:
        opened.Root.Names.EmbeddedFiles.Names = pikepdf.Array([7, 7])
        broken = sealed(saved(opened, deterministic_id=True))
    assert look_inside(broken).provenance == b""
