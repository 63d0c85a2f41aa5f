"""The Word file of each paper: LibreOffice opens it, and prints the words that we print."""

from __future__ import annotations

import html
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.orders import Order
from reportgen.periods import parse
from reportgen.problems import Problems
from reportgen.sources.project import open_project
from reportgen.steps.paging import placed
from reportgen.steps.wording import worded_paper
from reportgen.word.names import Sent
from reportgen.word.returned.opening import opened
from reportgen.word.returned.reading import read_back
from tests.office import all_saved_by_libreoffice
from tests.papers.conftest import PAPERS, Paper
from tests.projects import own_project, surroundings

pytestmark = pytest.mark.long
#: What stands in the Word file otherwise than in the PDF, to which the appended file belongs.
OTHERWISE = ("It begins on the next page.", "It is in the PDF of this paper.")


@pytest.fixture(scope="session")  # the tests of this file are run paper by paper, among others
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the Word file of every paper."""
    root = own_project(tmp_path_factory.mktemp("word"))
    for period in {paper.period for paper in PAPERS}:
        year, _, quarter = period.rpartition("-")
        command = [sys.executable, "-m", "reportgen", "word", "--year", year, "--quarter", quarter]
        subprocess.run(command, cwd=root, env=surroundings(), check=True, capture_output=True)
    return root


@pytest.fixture(scope="session")  # the tests of this file are run paper by paper, among others
def converted(root: Path) -> Path:
    """Every Word file as LibreOffice understands it: as PDF, as plain text, and saved again."""
    folder = root / "converted"
    files = list(root.glob("build/*/*/*.docx"))
    for kind in ("pdf", "txt:Text (encoded):UTF8", "docx:MS Word 2007 XML"):
        all_saved_by_libreoffice(files, kind, folder)
    return folder


@pytest.fixture(scope="session")  # the tests of this file are run paper by paper, among others
def printed(root: Path) -> Callable[[Paper], str]:
    """The page of a paper as it is printed."""

    def page(paper: Paper) -> str:
        found = Problems()
        project = open_project(root, found)
        assert project is not None
        order = Order(project, paper.name, parse(paper.period), only_html=False)
        worded = worded_paper(order, found)
        assert worded is not None
        return placed(order, worded, found).pages["print"]

    return page


def test_its_words_are_those_that_are_printed_in_their_order(
    paper: Paper, converted: Path, printed: Callable[[Paper], str]
) -> None:
    ours = words_of_page(printed(paper))
    text = (converted / f"{paper.name}-{paper.period}.txt").read_text("utf-8-sig")
    assert words_of(text) == ours


def test_its_pages_hold_all_of_them_and_each_says_that_it_is_a_draft(
    paper: Paper, converted: Path, printed: Callable[[Paper], str]
) -> None:
    page = printed(paper)
    pages = pages_of(converted / f"{paper.name}-{paper.period}.pdf")
    header, footer, draft = (edge(page, name) for name in ("header", "footer", "draft"))
    around = Counter[str]()
    for number, text in enumerate(pages, 1):
        assert draft in text
        edges = (draft, footer, f"Page {number} of {len(pages)}", header if number > 1 else "")
        around += Counter(words_of(" ".join(edges)))
    theirs, ours = Counter(words_of(" ".join(pages))) - around, Counter(words_of_page(page))
    assert not ours - theirs
    assert set(theirs) == set(ours)  # a word more often than with us: headings of tables again


def test_saved_by_another_program_it_still_knows_its_paper_and_its_paragraphs(
    paper: Paper, root: Path, converted: Path
) -> None:
    name = f"{paper.name}-{paper.period}.docx"
    (sent,) = root.glob(f"build/*/*/{name}")
    ours, theirs = (read_back(opened(one.read_bytes())) for one in (sent, converted / name))
    assert ours.sent
    assert theirs.sent == ours.sent
    assert ours.sent == Sent(*paper, words=ours.sent.words)
    assert ours.sent.words
    assert {one.words for one in theirs.known} == {one.words for one in ours.known}
    assert [one for one in theirs.passages if one.remarks] == []


def test_made_elsewhere_it_has_the_same_bytes(root: Path, tmp_path: Path) -> None:
    another = own_project(tmp_path / "another folder" / "Größe")
    elsewhere = {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "7"}
    command = [sys.executable, "-m", "reportgen", "word", "--year", "2018-19", "--quarter", "Q3"]
    around = surroundings(**elsewhere)
    subprocess.run(command, cwd=another, env=around, check=True, capture_output=True)
    (made,) = another.glob("build/*/*/*.docx")
    assert made.read_bytes() == (root / made.relative_to(another)).read_bytes()


def edge(page: str, name: str) -> str:
    """What stands at the head or the foot of each page."""
    found = re.search(f'data-{name}="([^"]*)"', page)
    assert found
    return html.unescape(found[1])


def words_of_page(page: str) -> list[str]:
    """The words of a page, with the markers of its lists."""
    body = page[page.index("<body data") :].replace(*OTHERWISE)
    marked = re.sub(r"<li[^>]*list-style-type: &quot;([^&]*)&quot;[^>]*>", r" \1 ", body)
    inline = re.sub(r"</?(?:a|strong|em|data|span)\b[^>]*>", "", marked)
    return words_of(html.unescape(re.sub(r"<[^>]*>", " ", inline)))


def words_of(text: str) -> list[str]:
    """Words, without the bullets of lists."""
    return [word for word in text.split() if word not in {"•", "–"}]


def pages_of(pdf: Path) -> list[str]:
    """The text of each page."""
    done = subprocess.run(
        ["pdftotext", "-raw", "-enc", "UTF-8", str(pdf), "-"], check=True, capture_output=True
    )
    pages = done.stdout.decode().split("\f")[:-1]
    return [" ".join(page.replace("-\n", "-").split()) for page in pages]
