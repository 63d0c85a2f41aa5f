"""The open bundle of a paper tells nothing of what is exempt in it, in any byte of it."""

from __future__ import annotations

import io
import os
import subprocess
import zipfile
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from reportgen import cli
from reportgen.model.narrative import Fragment
from reportgen.paper.editions.withholding import _Withholding
from reportgen.render.job import Attachment
from reportgen.render.painting import render
from tests.editions.searching import found_in
from tests.editions.secrets import MARIGOLD, PAPER, PERIOD, ZEPHYR, Secret, project_with
from tests.projects import small_project
from tests.unit.render.papers import page

pytestmark = pytest.mark.slow

BUNDLE = Path(f"build/2025-26-Q1/{PAPER}/published/v1")
MARK = "Not for publication: contains exempt information"
AGENDA = """committee: Environment Committee
meeting: 2025-09-11
time: 6.30pm
place: Town Hall
membership: [Chair, five other councillors]
items:
  - heading: Apologies for absence
  - paper: quarterly-performance
    period: 2025-26-Q1
    heading: Performance
    exempt: [3]
"""
PUBLISH = ("publish", "--on", "2025-08-29")


def published(secret: Secret, folder: Path, *leaks: tuple[str, object]) -> Path:
    """The bundle of the paper with a secret; `leaks` replace what keeps it."""
    root = project_with(secret, folder)
    _commit_the_settings(root)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        patch.setattr("reportgen.sources.revisions.Repository.uncommitted", lambda *_: [])
        for name, leak in leaks:
            patch.setattr(name, leak)
        assert cli.run([*PUBLISH]) == 0
    return root / BUNDLE


def _commit_the_settings(root: Path) -> None:
    """A commit that is the same in every one of the projects, and is taken to be all of them.

    One of everything would have another name in each, which the open edition tells.
    """
    day = {"GIT_AUTHOR_DATE": "2025-08-01T12:00:00Z", "GIT_COMMITTER_DATE": "2025-08-01T12:00:00Z"}
    who = ("-c", "user.name=Clerk", "-c", "user.email=clerk@example.org")
    for words in (("init", "-q"), ("add", "reportgen.yml"), (*who, "commit", "-q", "-m", "Begin")):
        subprocess.run(["git", *words], cwd=root, check=True, env={**os.environ, **day})


def files_of(folder: Path) -> Mapping[str, bytes]:
    """Every file of a folder by its name."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published(ZEPHYR, tmp_path_factory.mktemp("zephyr") / "council")


@pytest.fixture(scope="module")
def drafts(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The folders of drafts of the open edition, for the pages and for Word, of both papers."""
    roots = [
        project_with(secret, tmp_path_factory.mktemp(secret.name) / "council")
        for secret in (ZEPHYR, MARIGOLD)
    ]
    for root in roots:
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(root)
            assert cli.run(["build", "--open"]) == 0
            assert cli.run(["word", "--open"]) == 0
    return [root / f"build/2025-26-Q1/{PAPER}/open-draft" for root in roots]


def test_drafts_of_the_open_edition_tell_none_of_it(drafts: list[Path]) -> None:
    made = [files_of(folder) for folder in drafts]
    assert {Path(name).suffix for name in made[0]} >= {".pdf", ".html", ".csv", ".docx"}
    assert made[0] == made[1]


def test_the_restricted_edition_tells_it_all(bundle: Path) -> None:
    found = " ".join(found_in(bundle / "restricted", ZEPHYR.words))
    assert [word for word in ZEPHYR.words if repr(word) not in found] == []


def test_every_restricted_page_says_so_those_of_appended_files_too(bundle: Path) -> None:
    (pdf,) = (bundle / "restricted").glob("*.pdf")
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]
    assert [number for number, words in enumerate(pages, 1) if MARK not in words] == []
    (page,) = (bundle / "restricted").glob("*.html")
    assert MARK in page.read_text("utf-8")


def test_no_byte_of_the_open_bundle_tells_any_of_it(bundle: Path) -> None:
    assert found_in(bundle / "open", ZEPHYR.words) == []


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundle of a paper that differs in what is exempt, in its words as in its length."""
    return published(MARIGOLD, tmp_path_factory.mktemp("marigold") / "council")


def test_what_is_withheld_changes_no_byte_of_the_open_bundle(bundle: Path, other: Path) -> None:
    assert files_of(other / "open") == files_of(bundle / "open")
    assert files_of(other / "restricted") != files_of(bundle / "restricted")


def test_nor_any_of_the_open_pack(
    bundle: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packs = []
    for one in (bundle, other):
        root = one.parents[4]
        (root / "narratives/agendas").mkdir()
        (root / "narratives/agendas/board.yml").write_text(AGENDA, "utf-8")
        monkeypatch.chdir(root)
        assert cli.run(["pack", "board"]) == 0
        packs.append(root / "build/agendas/board")
    assert files_of(packs[0] / "open") == files_of(packs[1] / "open")
    assert found_in(packs[0] / "open", ZEPHYR.words) == []
    assert found_in(packs[0] / "restricted", ZEPHYR.words)


def test_of_a_paper_that_is_exempt_as_a_whole_the_public_gets_a_cover(tmp_path: Path) -> None:
    root = small_project(tmp_path / "council")
    cover = root / PERIOD / "cover.yml"
    why = "exempt: {paragraphs: [3], public_interest: Rivals would learn of it.}"
    cover.write_text(f"{cover.read_text('utf-8')}{why}\n", "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        assert cli.run([*PUBLISH]) == 0
    (pdf,) = (root / BUNDLE / "open").glob("*.pdf")
    (page,) = pypdfium2.PdfDocument(pdf)
    words = " ".join(page.get_textpage().get_text_range().split())
    for said in ("Example Council", "Quarterly performance report", "This paper is not for public"):
        assert said in words
    withheld = ("recycl", "fly-tip", "13,170", "HWRC", "Director of Place", "Rivals", "narratives/")
    assert found_in(root / BUNDLE / "open", withheld) == []
    assert len(found_in(root / BUNDLE / "restricted", withheld)) > len(withheld)


_SECRETLY = _Withholding._fragment


def _under_its_heading(withholding: _Withholding, fragment: Fragment) -> Fragment:
    """A section that is withheld, with the heading that it was given."""
    left = _SECRETLY(withholding, fragment)
    return left.model_copy(update={"heading": fragment.heading})


def test_a_leak_made_on_purpose_is_found(tmp_path: Path) -> None:
    leaking = published(
        ZEPHYR,
        tmp_path / "council",
        ("reportgen.paper.editions.withholding._Withholding._fragment", _under_its_heading),
        ("reportgen.publishing.making.known_openly", lambda inputs, whole, part: inputs),
    )
    found = "\n".join(found_in(leaking / "open", ZEPHYR.words))
    for where in (".html", ".pdf > object", ".pdf > page", "manifest.json"):
        assert where in found


@pytest.mark.parametrize("secret", ["Brightwell", "48,713"])
def test_it_is_found_wherever_it_is_kept(tmp_path: Path, secret: str) -> None:
    said = page(f"<main><h1>A</h1><p>The firm {secret} asks.</p></main>", "")
    attached = Attachment("more.csv", f"a,{secret}\r\n".encode(), "More")
    kept = {
        "words.pdf": render(said).pdf,
        "title.pdf": render(replace(said, info=replace(said.info, title=secret))).pdf,
        "attached.pdf": render(
            replace(page("<main><h1>A</h1></main>"), attachments=(attached,))
        ).pdf,
        f"{secret}.txt": b"",
        "packed.xlsx": _zipped("sheet.xml", f"<v>{secret}</v>".encode()),
        "names.docx": _zipped(f"{secret}.png", b""),
        "drawn.html": b'<img src="data:image/svg+xml;base64,%s">'
        % b64encode(f"<text>{secret}</text>".encode()),
        "marked.html": f"<p>{secret[:3]}<b>{secret[3:]}</b></p>".encode(),
    }
    for name, content in kept.items():
        (tmp_path / name).write_bytes(content)
    found = "\n".join(found_in(tmp_path, (secret,)))
    assert [name for name in kept if name not in found] == []


def _zipped(name: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(name, content)
    return out.getvalue()
