"""A seal holds until one bit of the file changes."""

from __future__ import annotations

import io

import pikepdf
import pytest

from reportgen.seal import Seal, seal_of, sealed


def plain(**how: object) -> bytes:
    """A small PDF that has no seal."""
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(200, 200))
        pdf.save(out, deterministic_id=True, **how)  # type: ignore[arg-type]
    return out.getvalue()


PLAIN = plain()
#: With its table of places as a stream, in which the identifier stands before packed bytes.
PACKED = plain(object_stream_mode=pikepdf.ObjectStreamMode.generate)


@pytest.mark.parametrize("pdf", [PLAIN, PACKED], ids=["plain", "packed"])
def test_a_sealed_file_is_whole_and_opens_as_before(pdf: bytes) -> None:
    whole = sealed(pdf)
    assert seal_of(whole) is Seal.WHOLE
    with pikepdf.open(io.BytesIO(whole)) as opened:
        assert not opened.check_pdf_syntax()
        assert len(opened.pages) == 1


def test_the_same_file_gets_the_same_seal_and_once_is_enough() -> None:
    assert sealed(PLAIN) == sealed(PLAIN)
    assert sealed(sealed(PLAIN)) == sealed(PLAIN)


def test_every_single_bit_counts() -> None:
    whole = sealed(PLAIN)
    for at in range(len(whole)):
        for bit in range(8):
            changed = bytearray(whole)
            changed[at] ^= 1 << bit
            assert seal_of(bytes(changed)) is not Seal.WHOLE, (at, bit)


def test_what_is_added_or_cut_off_breaks_it() -> None:
    whole = sealed(PLAIN)
    assert seal_of(whole + b"\n") is Seal.BROKEN
    assert seal_of(b"\n" + whole) is not Seal.WHOLE
    assert seal_of(whole[:-1]) is not Seal.WHOLE
    assert seal_of(whole + PLAIN) is not Seal.WHOLE


def test_saved_anew_it_has_no_seal() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(sealed(PLAIN))) as opened:
        opened.save(out)
    assert seal_of(out.getvalue()) is Seal.NONE


@pytest.mark.parametrize("odd", [b"", b"%PDF-1.7", b"startxref", b"startxref 999999999999 ", PLAIN])
def test_what_was_never_sealed_has_none(odd: bytes) -> None:
    assert seal_of(odd) is Seal.NONE


def test_what_has_no_identifier_cannot_be_sealed() -> None:
    with pytest.raises(ValueError, match="identifier"):
        sealed(b"%PDF-1.7\nstartxref\n0\n%%EOF")


def test_a_text_that_looks_like_a_seal_is_none() -> None:
    decoy = b"% /ID [<00> <" + b"0" * 64 + b">]\n"
    assert seal_of(sealed(PLAIN).replace(b"%%EOF", decoy + b"%%EOF")) is Seal.BROKEN
    assert seal_of(PLAIN[:9] + decoy + PLAIN[9:]) is Seal.NONE
