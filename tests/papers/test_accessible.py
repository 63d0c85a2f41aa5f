"""Each real paper as a clerk publishes it: accessible, in order, naming no one."""

from __future__ import annotations

import io
import re
from hashlib import sha256
from html import unescape
from pathlib import Path

import pikepdf
import pytest

from tests.projects import Finished
from tests.validators.validators import PROFILES, page_validation, verapdf, verapdf_jar

pytestmark = pytest.mark.slow

#: Whom the published papers name, as the start of SHA-256 of each word in small letters: a paper
#: of ours names no one, and neither does this repository.
NAMED = {
    "e546cabfbd6682c1", "93dbfb11695aabd4", "82434ef4d1aa1d1e", "5fa76a6465066d2d",
    "20943f504824aadc", "31f6410360d73372", "8ecb3601fc29d7ef", "7c8c1f5fcffbc218",
    "c9ae5a10ae8824d7", "7df2425b4735b1dc", "d233633d9524e84c", "80c95d0e9e710a56",
    "c1d35cc3471fe509",
}  # fmt: skip
EMAIL = r"[\w.+-]+@[\w-]+\.\w+"
TELEPHONE = r"(?:\+44|\b0)(?:[ -]?\d){9,10}\b"


def test_the_paper_meets_both_standards(finished: Finished) -> None:
    assert page_validation({"paper": finished.pdf}) == {
        ("paper", profile): set() for profile in PROFILES
    }


@pytest.mark.long
def test_verapdf_agrees(finished: Finished, tmp_path: Path) -> None:
    verapdf_jar()
    assert verapdf({"paper": finished.pdf}, tmp_path) == {
        ("paper", profile): set() for profile in PROFILES
    }


def test_every_heading_stands_in_the_bookmarks_in_order(finished: Finished) -> None:
    with pikepdf.open(io.BytesIO(finished.pdf)) as pdf, pdf.open_outline() as outline:
        (paper,) = outline.root
        titles = [item.title for item in paper.children]
    found = re.findall(r"<h2\b[^>]*>(.*?)</h2>", finished.html, re.DOTALL)
    headings = [" ".join(unescape(re.sub("<[^>]+>", "", one)).split()) for one in found]
    # A section that stands on the cover as well is marked where the report has it.
    assert titles == list(dict.fromkeys(reversed(headings)))[::-1]


@pytest.mark.parametrize("pattern", [EMAIL, TELEPHONE])
def test_no_one_can_be_written_to_or_called(finished: Finished, pattern: str) -> None:
    assert not re.findall(pattern, readable(finished))


def test_no_one_is_named(finished: Finished) -> None:
    words = set(re.findall(r"[a-z]+", readable(finished).casefold()))
    assert not [word for word in words if hashed(word) in NAMED]


def readable(finished: Finished) -> str:
    """All that a reader of the page or of the trace can read, drawings left out."""
    page = re.sub(r"data:[^\"')]+", "", finished.html)
    return page + finished.files["figures.csv"].decode("utf-8-sig")


def hashed(word: str) -> str:
    return sha256(word.encode()).hexdigest()[:16]
