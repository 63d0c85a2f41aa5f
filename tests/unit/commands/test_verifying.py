"""`reportgen verify`: a paper that was published and corrected, and what became of its files."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen import cli
from reportgen.verifying import file as verifying
from reportgen.workers import Limits
from tests.projects import edit, small_project
from tests.unit.testimony.files import pdf, saved_anew

pytestmark = pytest.mark.slow

PAPER = "quarterly-performance-2025-26-Q1"
PERIOD = Path("narratives/quarterly-performance/2025-26-Q1")
SECTION, REGISTER = PERIOD / "03-recycling.yml", PERIOD / "published.yml"
BUNDLES = Path("build/2025-26-Q1/quarterly-performance/published")
V1, V2 = BUNDLES / f"v1/open/{PAPER}.pdf", BUNDLES / f"v2/open/{PAPER}-v2.pdf"
NAMED = "{{ recycling_rate.denominator }}"

Run = Callable[..., str]


def _git(root: Path, *words: str) -> None:
    who = ("-c", "user.name=Clerk", "-c", "user.email=clerk@example.org")
    subprocess.run(["git", "-C", str(root), *who, *words], capture_output=True, check=True)


def _commit(root: Path) -> None:
    _git(root, "add", ".")
    _git(root, "commit", "--quiet", "--message", "The paper")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a version and its correction, each made from a commit."""
    root = small_project(tmp_path_factory.mktemp("verify") / "council")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        _git(root, "init", "--quiet")
        (root / ".gitignore").write_text("build/\n")
        _commit(root)
        assert cli.run(["publish", "--on", "2025-08-29"]) == 0
        edit(root / SECTION, NAMED, "All " + NAMED)
        _commit(root)
        assert cli.run(["publish", "--on", "2025-09-01", "--correct", "A word was missing"]) == 0
        _commit(root)
    return root


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `reportgen verify` in a folder; gives what is printed."""

    def run(folder: Path, *words: object, code: int = 0) -> str:
        monkeypatch.chdir(folder)
        capsys.readouterr()
        assert cli.run(["verify", *map(str, words)]) == code
        return " ".join(capsys.readouterr().out.split())

    return run


def test_alone_it_tells_that_it_is_whole_what_it_is_and_what_that_does_not_prove(
    published: Path, tmp_path: Path, run: Run
) -> None:
    shutil.copy(published / V2, tmp_path)
    said = run(tmp_path, V2.name)
    assert "Whole no byte of it has changed since it was made" in said
    assert "version 2 (correction), published on 1 September 2025" in said
    assert "open edition" in said
    assert "Data as at quarter 1 of 2025-26 (illustrative-services)" in said
    assert "It is no signature: whoever means to deceive can seal what they forged" in said
    assert said.endswith(f"{V2.name}: whole, and more it cannot show by itself")


def test_at_home_the_register_has_it_and_its_commit_what_it_was_made_from(
    published: Path, run: Run
) -> None:
    said = run(published, V2)
    assert "published.yml: version 2 (correction), 1 September 2025" in said
    assert " same, 0 changed, 0 missing" in said
    assert "Inputs at commit " in said
    assert said.endswith("is what was published")


def test_the_commit_is_looked_into_and_not_the_folder_as_it_is_now(
    published: Path, run: Run
) -> None:
    told = json.loads(run(published, "--format", "json", V1))[0]
    assert told["inputs looked for"].startswith("at commit ")
    assert set(told["inputs"].values()) == {"same"}
    assert told["inputs"][SECTION.as_posix()] == "same"
    assert [one["code"] for one in told["problems"]] == ["P126"]


def test_every_file_of_a_bundle_is_known_to_the_register(published: Path, run: Run) -> None:
    files = [path for path in (published / BUNDLES).rglob("*") if path.is_file()]
    said = run(published, "--format", "json", *files)
    assert all(one["register"] and one["holds"] for one in json.loads(said))


def test_an_earlier_version_under_a_later_name_is_told(published: Path, run: Run) -> None:
    renamed = published / "build" / V2.name
    shutil.copy(published / V1, renamed)
    said = run(published, renamed)
    assert f'note P127: it was published as "{V1.name}"' in said
    assert "note P126: version 2 (correction) took its place on 1 September 2025" in said


def test_a_byte_that_changed_is_found_alone_and_at_home(
    published: Path, tmp_path: Path, run: Run
) -> None:
    changed = bytearray((published / V1).read_bytes())
    changed[len(changed) // 2] ^= 1
    (tmp_path / "paper.pdf").write_bytes(changed)
    assert "error P121" in run(tmp_path, "paper.pdf", code=1)
    said = run(published, tmp_path / "paper.pdf", code=1)
    assert "error P125: this is not what was published" in said
    assert said.endswith("not shown to be what was published")


def test_saved_anew_it_still_says_what_it_was_and_is_not_what_was_published(
    published: Path, tmp_path: Path, run: Run
) -> None:
    (tmp_path / "paper.pdf").write_bytes(saved_anew((published / V1).read_bytes()))
    said = run(published, tmp_path / "paper.pdf", code=1)
    assert "error P122: another program has saved this PDF anew" in said
    assert "has another file as version 1" in said


def test_a_forged_seal_deceives_nobody_who_has_the_register(
    published: Path, tmp_path: Path, run: Run
) -> None:
    told = json.loads(run(published, "--format", "json", V1))[0]["says"]
    (tmp_path / "forged.pdf").write_bytes(pdf(told, pages=3))
    run(tmp_path, "forged.pdf")
    said = run(published, tmp_path / "forged.pdf", code=1)
    assert "error P125: this is not what was published" in said


def test_a_draft_is_no_published_paper(
    published: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(published)
    assert cli.run(["build"]) == 0
    draft = published / "build/2025-26-Q1/quarterly-performance" / f"{PAPER}.pdf"
    said = run(published, draft, code=1)
    assert "error P124" in said
    assert "P125" not in said


def test_what_is_no_pdf_or_too_large_or_not_there(
    published: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "notes.txt").write_text("%PDF would be another thing")
    assert "error P120: this is no PDF" in run(tmp_path, "notes.txt", code=1)
    assert "error P125" in run(published, tmp_path / "notes.txt", code=1)
    (tmp_path / "empty.pdf").write_bytes(b"")
    assert "error P120" in run(tmp_path, "empty.pdf", code=1)
    monkeypatch.setattr(verifying, "MOST", 10)
    assert "error P129" in run(tmp_path, "notes.txt", code=1)
    run(tmp_path, "nothing.pdf", code=2)


def test_where_the_commit_is_not_here_the_folder_is_looked_into(
    published: Path, tmp_path: Path, run: Run
) -> None:
    told = json.loads(run(published, "--format", "json", V1))[0]["says"]
    told["made from"]["commit"] = "0" * 40
    told["made from"]["files"].append({"name": "data/gone.csv", "sha256": "0" * 64})
    (tmp_path / "other.pdf").write_bytes(pdf(told))
    said = run(published, tmp_path / "other.pdf", code=1)
    assert "query P128: in this folder, as it is now, not what it was made from" in said
    assert "data/gone.csv" in said
    assert "--git-dir" not in said


def test_a_register_that_is_not_committed_is_believed_less(
    published: Path, tmp_path: Path, run: Run
) -> None:
    root = tmp_path / "council"
    shutil.copytree(published, root)
    assert "git log -p" in run(root, V2)
    with (root / REGISTER).open("a") as register:
        register.write("# looked over\n")
    assert "is not, as it stands here, in git" in run(root, V2)


def test_a_register_that_cannot_be_read_is_told(published: Path, tmp_path: Path, run: Run) -> None:
    root = tmp_path / "council"
    shutil.copytree(published, root)
    (root / REGISTER).write_text("published: [")
    said = run(root, V2, code=1)
    assert "error P125" in said
    assert f"{REGISTER.as_posix()}:" in said


@pytest.mark.long
def test_a_bomb_goes_off_elsewhere(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verifying, "LIMITS", Limits(seconds=20, megabytes=400))
    (tmp_path / "bomb.pdf").write_bytes(pdf(bytes(1 << 30)))
    assert "error P121: this PDF is damaged, or made to mislead" in run(
        tmp_path, "bomb.pdf", code=1
    )


def test_a_project_without_git_has_a_register_all_the_same(
    published: Path, tmp_path: Path, run: Run
) -> None:
    root = tmp_path / "council"
    shutil.copytree(published, root, ignore=shutil.ignore_patterns(".git"))
    assert "is what was published" in run(root, V2)


def test_github_shows_it_on_the_file(published: Path, tmp_path: Path, run: Run) -> None:
    (tmp_path / "notes.txt").write_text("notes")
    said = run(tmp_path, "--format", "github", "notes.txt", code=1)
    assert said.startswith("::error file=notes.txt,title=P120::")
