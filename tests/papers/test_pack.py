"""The demonstration agenda: every paper of this repository in one pack, held to both standards."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pikepdf
import pytest

from tests.papers.tagged_text import Element, read_aloud
from tests.projects import own_project, surroundings
from tests.validators import breakages
from tests.validators.validators import PROFILES, page_validation, verapdf, verapdf_jar

pytestmark = pytest.mark.long

APPENDED = 2  # pages of the file that the last open paper appends
PAPERS = {
    2: "Safeguarding activity report: April to August 2015",
    3: "Quarterly review of performance against the Ofsted action plan",
    4: "Inspection of safeguarding and looked after children services",
    6: "Slough Joint Delivery Plan",
}


class Packs(NamedTuple):
    """Both packs of an agenda."""

    open: bytes
    restricted: bytes

    @classmethod
    def made(cls, root: Path) -> Packs:
        """Make them of the papers as they are written."""
        command = [sys.executable, "-m", "reportgen", "pack", "demonstration", "--draft"]
        done = subprocess.run(
            command, cwd=root, env=surroundings(), capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        assert "query" not in done.stdout
        folder = root / "build/agendas/demonstration"
        names = ("draft/demonstration-draft", "draft-restricted/demonstration-draft-restricted")
        return cls(*((folder / f"{name}.pdf").read_bytes() for name in names))


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return own_project(tmp_path_factory.mktemp("packs"))


@pytest.fixture(scope="module")
def packs(root: Path) -> Packs:
    return Packs.made(root)


@pytest.fixture(scope="module")
def spoken(packs: Packs) -> Element:
    return read_aloud(packs.open)


def test_both_packs_meet_both_standards(packs: Packs) -> None:
    assert page_validation(packs._asdict()) == {
        (name, profile): set() for name in Packs._fields for profile in PROFILES
    }


def test_verapdf_agrees(packs: Packs, tmp_path: Path) -> None:
    verapdf_jar()
    assert verapdf(packs._asdict(), tmp_path) == {
        (name, profile): set() for name in Packs._fields for profile in PROFILES
    }


def test_the_page_that_the_front_sheet_names_is_where_the_paper_begins(packs: Packs) -> None:
    with pikepdf.open(io.BytesIO(packs.open)) as pdf:
        flat: list[Any] = list(pdf.Root.Names.Dests.Names)
        places = dict(zip(map(str, flat[::2]), flat[1::2], strict=True))
        pages = {(*sheet.objgen,): str(sheet.label) for sheet in pdf.pages}
        found = {number: pages[(*places[f"item-{number}"][0].objgen,)] for number in PAPERS}
    (table, *_) = read_aloud(packs.open).all("Table")
    told = {row.all("TH")[0].text: row.all("TD") for row in table.all("TR")[1:]}
    for number, title in PAPERS.items():
        business, page = told[str(number)]
        assert business.text.startswith(title)
        assert page.text == found[number]


def test_no_number_of_the_pack_stands_on_words_of_a_page(packs: Packs) -> None:
    """They stand at the foot, but for the file that is appended: its draft says so there."""
    with pikepdf.open(io.BytesIO(packs.open)) as pdf:
        drawn = [sheet.Contents[-1].read_bytes() for sheet in pdf.pages]
    mark = b"/Artifact <</Type /Pagination /Subtype /%s>> BDC"
    at_foot = [mark % b"Footer" in one for one in drawn]
    assert at_foot == [True] * (len(drawn) - APPENDED) + [False] * APPENDED
    assert all(mark % b"Header" in one for one in drawn[-APPENDED:])


def test_a_screen_reader_has_every_paper_in_order_with_its_title(spoken: Element) -> None:
    titles = [one.text for one in spoken.all("H1")]
    assert titles[0] == "Agenda: Demonstration Committee"
    assert [titles.index(title) for title in PAPERS.values()] == [1, 2, 3, 5]


def test_the_same_packs_again_have_the_same_bytes(root: Path, packs: Packs) -> None:
    assert Packs.made(root) == packs


BREAKAGES = [
    breakages.no_language, breakages.no_structure, breakages.font_not_embedded,
    breakages.no_colours, breakages.no_title_shown,
]  # fmt: skip


def test_a_broken_pack_fails_with_both_validators(packs: Packs, tmp_path: Path) -> None:
    verapdf_jar()
    broken = {one.__name__: breakages.broken(packs.open, one) for one in BREAKAGES}
    for found in (page_validation(broken), verapdf(broken, tmp_path)):
        passed = [name for name in broken if not any(found[name, each] for each in PROFILES)]
        assert passed == []
