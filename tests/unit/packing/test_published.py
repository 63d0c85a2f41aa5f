"""Packs of published papers: out of their bundles, as the register knows them."""

from __future__ import annotations

import csv
import io
import json
import re
import shlex
import shutil
from hashlib import sha256
from pathlib import Path

import pikepdf
import pytest

from reportgen.cli import run
from reportgen.seal import Seal, seal_of
from tests.papers.tagged_text import read_aloud
from tests.projects import edit, small_project
from tests.unit.render.appended import files as made_elsewhere

pytestmark = pytest.mark.long

AGENDA = Path("narratives/agendas/environment.yml")
PERIOD = Path("narratives/quarterly-performance/2025-26-Q1")
STEM = "quarterly-performance-2025-26-Q1"
FRONT = 1  # pages of the front sheet
V1 = Path("build/2025-26-Q1/quarterly-performance/published/v1")
OPEN = Path("build/agendas/environment/open/environment.pdf")
RESTRICTED = Path("build/agendas/environment/restricted/environment-restricted.pdf")
WORDS = """\
committee: Environment Committee
meeting: 2025-09-11
time: 6.30pm
place: Town Hall
items:
  - heading: Apologies for absence
  - heading: Performance in the first quarter
    paper: quarterly-performance
    period: 2025-26-Q1
"""
SECRET = "The landlord of the library asks for more rent"
EXEMPT = f"""
  - text: {SECRET}.
    exempt:
      paragraphs: [3]
      public_interest: To tell would weaken the hand of the council.
"""


def publish(*words: str) -> int:
    return run(["publish", "--on", "2025-08-29", *words])


def published(folder: Path) -> Path:
    """A project with an agenda and a paper that is published."""
    AGENDA.parent.mkdir()
    AGENDA.write_text(WORDS, "utf-8")
    assert publish() == 0
    return folder


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = small_project(tmp_path_factory.mktemp("open") / "project")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        return published(folder)


@pytest.fixture(scope="module")
def with_exempt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = small_project(tmp_path_factory.mktemp("exempt") / "project")
    section = folder / PERIOD / "05-libraries.yml"
    section.write_text(section.read_text("utf-8").rstrip() + EXEMPT, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        return published(folder)


@pytest.fixture
def project(prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = shutil.copytree(prepared, tmp_path / "project")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def exempt(with_exempt: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = shutil.copytree(with_exempt, tmp_path / "project")
    monkeypatch.chdir(folder)
    return folder


def refused(capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    assert run(["pack", "environment"]) == 1
    return capsys.readouterr().err


def test_the_pack_is_no_draft_and_lists_the_files_that_it_was_bound_of(project: Path) -> None:
    assert run(["pack", "environment"]) == 0
    assert "raft" not in read_aloud(OPEN.read_bytes()).text.split("Items of business")[0]
    paper = (V1 / "open" / f"{STEM}.pdf").read_bytes()
    with pikepdf.open(OPEN) as pdf:
        listed = pdf.attachments["papers.csv"].get_file().read_bytes()
        pages = len(pdf.pages)
    (row,) = csv.DictReader(io.StringIO(listed.decode("utf-8-sig")))
    assert row["item"] == "2"
    assert row["file"] == f"{STEM}.pdf"
    assert row["SHA-256 of the file"] == sha256(paper).hexdigest()
    assert int(row["pages"]) == pages - 1
    assert seal_of(OPEN.read_bytes()) is Seal.WHOLE


def test_a_pack_is_verified_by_the_papers_that_it_names(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["pack", "environment"]) == 0
    capsys.readouterr()
    assert run(["verify", str(OPEN)]) == 0
    said = " ".join(capsys.readouterr().out.split())
    register = PERIOD / "published.yml"
    assert f"1 paper item 2, {STEM}.pdf: the open edition of version 1 in {register}" in said
    assert said.endswith(
        "the papers that it names were published; that these are their pages, only its seal says"
    )
    edit(
        project / PERIOD / "published.yml",
        sha256((V1 / "open" / f"{STEM}.pdf").read_bytes()).hexdigest(),
        "0" * 64,
    )
    assert run(["verify", str(OPEN)]) == 1
    assert (
        f"error P125: no register of this project has item 2, {STEM}.pdf" in capsys.readouterr().out
    )


def test_a_pack_with_minutes_that_others_made_holds(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with_minutes(project)
    assert run(["pack", "environment"]) == 0
    capsys.readouterr()
    assert run(["verify", str(OPEN)]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "note P119: item 3, minutes.pdf, was made elsewhere" in said
    assert "item 3, minutes.pdf, made elsewhere" in said
    assert "names, but for what was made elsewhere; that its pages" in said
    assert "the papers that it names were published, but for 1 file made elsewhere; that" in said


def with_minutes(project: Path, words: str = WORDS) -> None:
    """Put a file that others made on the agenda."""
    files = project / "narratives/agendas/files"
    files.mkdir()
    (files / "minutes.pdf").write_bytes(made_elsewhere.file())
    AGENDA.write_text(words + "  - heading: Minutes\n    file: minutes.pdf\n", "utf-8")


def test_a_pack_is_told_to_programs_too(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(["pack", "environment", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [one["file"] for one in told["packs"]] == [str(OPEN)]
    assert [one["meeting"] for one in told["packs"]] == ["2025-09-11"]
    (PERIOD / "published.yml").unlink()
    assert run(["pack", "environment", "--format", "json"]) == 1
    refused = json.loads(capsys.readouterr().out)
    assert refused["packs"] == []
    assert [one["code"] for one in refused["problems"]] == ["N136"]


def test_check_reads_the_agendas_too(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    AGENDA.write_text(WORDS.replace("    paper: q", "    exempt: [13]\n    paper: no-q"), "utf-8")
    assert run(["check"]) == 1
    told = capsys.readouterr().out
    assert "environment.yml:9:12: error N141" in told
    assert "environment.yml:8:14: error N063: Part 1 of Schedule 12A" in told
    assert run(["check", "--paper", "quarterly-performance"]) == 0


def test_the_paragraphs_of_an_item_are_those_of_its_paper(
    exempt: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    AGENDA.write_text(WORDS + "    exempt: [3, 5]\n", "utf-8")
    told = refused(capsys)
    assert "N145: the item is exempt by paragraphs 3 and 5" in told
    assert "by paragraph 3 of Schedule 12A" in told
    assert "write `exempt: [3]`" in told


def test_what_is_uploaded_holds_the_pack_and_nothing_else(project: Path) -> None:
    assert run(["pack", "environment"]) == 0
    assert [one.name for one in OPEN.parent.iterdir()] == [OPEN.name]


def test_the_restricted_pack_goes_when_nothing_is_exempt_any_more(
    project: Path,
) -> None:
    with_minutes(project)
    edit(AGENDA, "file: minutes.pdf", "file: minutes.pdf\n    exempt: [3]")
    assert run(["pack", "environment"]) == 0
    assert RESTRICTED.exists()
    edit(AGENDA, "\n    exempt: [3]", "")
    assert run(["pack", "environment"]) == 0
    assert OPEN.exists()
    assert not RESTRICTED.exists()


def test_in_the_restricted_pack_open_papers_are_marked_as_others_are(project: Path) -> None:
    with_minutes(project)
    edit(AGENDA, "file: minutes.pdf", "file: minutes.pdf\n    exempt: [3]")
    assert run(["pack", "environment"]) == 0
    for path, is_marked in ((OPEN, False), (RESTRICTED, True)):
        with pikepdf.open(path) as pdf:
            fonts = ["/PageMark" in page.Resources.Font for page in pdf.pages]
        assert fonts[0] is False  # the front sheet says it in its own words
        assert set(fonts[1:]) == {is_marked}


def test_the_command_that_is_named_for_a_paper_of_a_year(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(project / PERIOD, project / PERIOD.parent / "2024-25")
    (project / PERIOD.parent / "2024-25" / "published.yml").unlink()
    AGENDA.write_text(WORDS.replace("2025-26-Q1", "2024-25"), "utf-8")
    told = refused(capsys)
    assert "make publish QUARTER=2024-25 PAPER=quarterly-performance; or" in told


def test_the_open_edition_names_no_file_that_holds_what_is_exempt(
    exempt: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    apart = "restricted"
    for edition, name, is_named in (("open", STEM, False), (apart, f"{STEM}-{apart}", True)):
        paper = V1 / edition / f"{name}.pdf"
        with pikepdf.open(paper) as pdf:
            said = pdf.attachments["provenance.json"].get_file().read_bytes()
        assert (b"05-libraries.yml" in said) is is_named
        assert b"01-purpose.yml" in said
        capsys.readouterr()
        assert run(["verify", str(paper)]) == 0
        assert ("note P127" in capsys.readouterr().out) is is_named


def test_a_paper_that_is_not_published_is_refused_with_what_can_be_done(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (PERIOD / "published.yml").unlink()
    told = refused(capsys)
    assert "environment.yml:8:12: error N136: the paper" in told
    assert "is not published for 2025-26-Q1" in told
    assert "make publish QUARTER=Q1 YEAR=2025-26 PAPER=quarterly-performance" in told
    assert "`to_follow: yes`" in told


def test_the_front_sheet_says_that_a_paper_is_late(project: Path) -> None:
    (PERIOD / "published.yml").unlink()
    shutil.rmtree(V1)
    cover = PERIOD / "cover.yml"
    late = "late: {reason: The figures came late., urgency: The contract ends in September.}"
    cover.write_text(f"{cover.read_text('utf-8').rstrip()}\n{late}\n", "utf-8")
    assert run(["publish", "--on", "2025-09-08"]) == 0
    assert run(["pack", "environment"]) == 0
    assert "Late paper: it says why it is late" in read_aloud(OPEN.read_bytes()).text


def test_a_version_that_there_is_not(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    AGENDA.write_text(WORDS + "    version: 3\n", "utf-8")
    told = refused(capsys)
    assert 'N136: the paper "quarterly-performance" has no version 3' in told
    assert "there are: 1" in told


def test_the_last_version_is_taken_and_one_that_was_corrected_is_refused(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(PERIOD / "03-recycling.yml", "household waste", "waste of households")
    assert publish("--correct", "Its words were not those that were agreed") == 0
    assert run(["pack", "environment"]) == 0
    last = read_aloud(OPEN.read_bytes()).text
    assert "waste of households" in last
    AGENDA.write_text(WORDS + "    version: 1\n", "utf-8")
    assert run(["pack", "environment"]) == 1
    told = capsys.readouterr().err
    assert "environment.yml:8:12: error N142: version 1 was corrected by version 2 on" in told
    assert "Its words were not those that were agreed" in told


def test_a_version_that_a_supplement_stands_beside_is_asked_about(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(PERIOD / "03-recycling.yml", "household waste", "waste of households")
    assert publish("--supplement", "A word of the committee") == 0
    AGENDA.write_text(WORDS + "    version: 1\n", "utf-8")
    told = refused(capsys)
    assert "query N143: version 1 is followed by version 2 on" in told
    accept_all(told)
    assert run(["pack", "environment"]) == 0
    assert "waste of households" not in read_aloud(OPEN.read_bytes()).text


def test_a_meeting_on_a_sunday_is_asked_about(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(AGENDA, "meeting: 2025-09-11", "meeting: 2025-09-14")
    edit(AGENDA, "    paper:", "    written_for: 2025-09-11\n    paper:")
    told = refused(capsys)
    assert "environment.yml:2:10: query N144: the meeting is on Sunday 14 September 2025" in told


def accept_all(told: str) -> None:
    """Answer for every query that was told, by the command that stands beneath it."""
    for line in re.findall(r"To accept it: reportgen (accept .*)", told):
        words = shlex.split(line.replace('"..."', '"They have both"').replace("job title", "Clerk"))
        assert run([*words, "--on", "2025-08-30"]) == 0


def test_what_cannot_be_accepted_in_an_agenda_says_why(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def told(key: str, *words: str, code: int) -> str:
        capsys.readouterr()
        reason = ("--reason", "They have both", "--by", "Clerk", "--on", "2025-08-30")
        assert run(["accept", key, *reason, *words]) == code
        return capsys.readouterr().err

    edit(AGENDA, "meeting: 2025-09-11", "meeting: 2025-09-14")
    edit(AGENDA, "    paper:", "    written_for: 2025-09-11\n    paper:")
    refusal = refused(capsys)
    accept_all(refusal)
    (key,) = re.findall(r"reportgen accept (\w+)", refusal)
    named = ("--agenda", "environment")
    assert f"{key} is accepted already, on 30 August 2025 by Clerk" in told(key, *named, code=2)
    missing = 'P054: no query of the agenda "environment" has the key "zzzzzz"'
    assert missing in told("zzzzzz", *named, code=2)
    assert 'there is no agenda "cabinet"' in told(key, "--agenda", "cabinet", code=2)
    assert "are not for an agenda" in told(key, *named, "--quarter", "Q1", code=2)


def test_a_file_that_was_changed_since_is_refused(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paper = V1 / "open" / f"{STEM}.pdf"
    paper.chmod(0o644)
    paper.write_bytes(paper.read_bytes() + b"\n")
    told = refused(capsys)
    assert "environment.yml:8:12: error N140" in told
    assert "is not the file that the register knows: its SHA-256 is another" in told


def test_a_bundle_that_was_deleted_can_be_made_again(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["pack", "environment"]) == 0
    before = OPEN.read_bytes()
    shutil.rmtree(V1)
    assert "which was published, is not there" in refused(capsys)
    assert publish() == 0
    assert run(["pack", "environment"]) == 0
    assert OPEN.read_bytes() == before


def test_an_exempt_item_whose_paper_is_open_is_asked_about(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    AGENDA.write_text(WORDS + "    exempt: [3]\n", "utf-8")
    told = refused(capsys)
    assert "query N138: the item is exempt, and its paper" in told
    accept_all(told)
    said = capsys.readouterr().out
    assert "Written into narratives/agendas/environment.yml. It lapses when" in said
    assert AGENDA.read_text("utf-8").startswith(
        f"{WORDS}    exempt: [3]\naccepted:\n  - code: N138\n"
    )
    assert run(["pack", "environment"]) == 0
    assert "Accepted on 30 August 2025 by Clerk: They have both" in capsys.readouterr().out


def test_an_exempt_part_must_stand_on_the_agenda(
    exempt: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = refused(capsys)
    assert "N137: a part of the paper" in told
    assert "write `exempt:` and its paragraphs of Schedule 12A" in told


def test_what_is_exempt_is_nowhere_in_the_open_pack(exempt: Path) -> None:
    AGENDA.write_text(WORDS + "    exempt: [3]\n", "utf-8")
    assert run(["pack", "environment"]) == 0
    told = read_aloud(RESTRICTED.read_bytes()).text
    assert SECRET in told
    assert SECRET not in _everything(OPEN)
    assert "To tell would weaken" not in _everything(OPEN)
    assert "during item 3, as it is likely" in read_aloud(OPEN.read_bytes()).text
    with pikepdf.open(OPEN) as pdf:
        assert {one for one in pdf.attachments if "restricted" in one} == set()
        listed = pdf.attachments["papers.csv"].get_file().read_bytes().decode("utf-8-sig")
    assert "restricted" not in listed


def _everything(path: Path) -> str:
    """All words, and every stream unpacked."""
    with pikepdf.open(path) as pdf:
        streams = [one.read_bytes() for one in pdf.objects if isinstance(one, pikepdf.Stream)]
        words = [str(one) for one in pdf.objects if isinstance(one, pikepdf.Dictionary)]
    return read_aloud(path.read_bytes()).text + repr(streams) + repr(words)


def test_a_draft_with_an_exempt_part_is_in_the_first_pack_without_it(exempt: Path) -> None:
    AGENDA.write_text(WORDS + "    exempt: [3]\n", "utf-8")
    assert run(["pack", "environment", "--draft"]) == 0
    folder = Path("build/agendas/environment")
    draft = folder / "draft" / "environment-draft.pdf"
    whole = folder / "draft-restricted" / "environment-draft-restricted.pdf"
    assert SECRET in read_aloud(whole.read_bytes()).text
    assert SECRET not in _everything(draft)
    with pikepdf.open(draft) as pdf:
        assert len(pdf.pages) > 1 + FRONT
