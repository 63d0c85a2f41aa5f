"""A clerk makes the packs of a meeting: what comes out, and what is told of what is wrong."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pikepdf
import pytest

from reportgen.cli import run
from reportgen.model.agenda import AgendaItem
from reportgen.model.text import Text
from reportgen.orders import Built, Order
from reportgen.packing import drafts as drafting
from reportgen.problems import Problems
from reportgen.sources.project import open_project
from tests.papers.tagged_text import read_aloud
from tests.projects import edit, small_project

NAME = "environment"
AGENDA = f"narratives/agendas/{NAME}.yml"
PAPER = "quarterly-performance"
HEAD = """\
committee: Environment Committee
meeting: {meeting}
time: 6.30pm
place: Town Hall
membership: [Chair, five other councillors]
items:
"""
ITEMS = """\
  - heading: Apologies for absence
  - paper: quarterly-performance
    period: 2025-26-Q1
    note: The committee asked for it.
  - heading: Flood risk
    to_follow: yes
"""
EXEMPT = """\
  - heading: Minutes
    file: minutes.pdf
  - heading: Sale of land
    file: land.pdf
    exempt: [3]
"""
OPEN = Path("build/agendas/environment/draft/environment-draft.pdf")
RESTRICTED = Path("build/agendas/environment/draft-restricted/environment-draft-restricted.pdf")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a paper that is built, whose PDF serves as files made elsewhere too."""
    folder = small_project(tmp_path_factory.mktemp("packs") / "project")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert run(["build"]) == 0
    (built,) = folder.glob("build/*/*/*.pdf")
    files = folder / "narratives/agendas/files"
    files.mkdir(parents=True)
    for name in ("minutes.pdf", "land.pdf"):
        shutil.copy(built, files / name)
    return folder


@pytest.fixture
def project(prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, with an agenda."""
    folder = shutil.copytree(prepared, tmp_path / "project")
    monkeypatch.chdir(folder)
    write(ITEMS)
    return folder


def write(items: str, meeting: str = "2025-09-11") -> None:
    Path(AGENDA).write_text(HEAD.format(meeting=meeting) + items, "utf-8")


def pack(*words: str) -> int:
    return run(["pack", NAME, "--draft", *words])


def refused(capsys: pytest.CaptureFixture[str]) -> str:
    """What is told where no pack is made."""
    capsys.readouterr()
    assert pack() == 1
    told = capsys.readouterr().err
    assert told.endswith("No pack is made.\n")
    assert not Path("build/agendas").exists()
    return told


def spoken(path: Path) -> str:
    """All that a screen reader says of a pack."""
    return read_aloud(path.read_bytes()).text


def test_the_front_sheet_says_what_the_meeting_is_and_where_each_paper_begins(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert pack() == 0
    assert str(OPEN) in capsys.readouterr().out
    told = spoken(OPEN)
    # The words of two elements that stand on one line run together in what the test is told.
    assert "Agenda: Environment Committee Date11 September 2025 Time6.30pm PlaceTown Hall" in told
    assert "MembershipChair, five other councillors Items of business ItemBusinessPage" in told
    assert "1Apologies for absence 2Quarterly performance" in told
    assert "The committee asked for it." in told
    assert "3Flood riskTo follow" in told
    assert "Exclusion" not in told


def test_the_heading_of_a_paper_is_its_title(project: Path) -> None:
    assert pack() == 0
    with pikepdf.open(OPEN) as pdf, pdf.open_outline() as outline:
        titles = [one.title for one in outline.root]
    (built,) = project.glob("build/2025-26-Q1/*/*.pdf")
    with pikepdf.open(built) as paper:
        title = paper.open_metadata()["dc:title"]
    assert titles[1:] == ["1. Apologies for absence", f"2. {title}", "3. Flood risk"]


def test_a_pack_is_made_anew_with_the_same_bytes(project: Path) -> None:
    assert pack() == 0
    first = OPEN.read_bytes()
    assert pack() == 0
    assert OPEN.read_bytes() == first


def test_pages_go_on_from_another_pack(project: Path) -> None:
    edit(Path(AGENDA), "items:", "first_page: 101\nitems:")
    assert pack() == 0
    with pikepdf.open(OPEN) as pdf:
        assert str(pdf.pages[0].label) == "101"
    assert "102" in spoken(OPEN)


def test_what_is_exempt_is_in_the_restricted_pack_alone(project: Path) -> None:
    write(EXEMPT)
    assert pack() == 0
    with pikepdf.open(OPEN) as pdf, pikepdf.open(RESTRICTED) as restricted:
        assert "item-3-figures.csv" not in pdf.attachments
        assert {"item-1-figures.csv", "item-3-figures.csv"} <= {*restricted.attachments}
        assert len(restricted.pages) - 1 == 2 * (len(pdf.pages) - 1)
    told = spoken(OPEN)
    assert (
        "2. Exclusion of the press and the public The meeting is asked to resolve: That, " in told
    )
    assert "under section 100A(4) of the Local Government Act 1972" in told
    assert "during item 3, as it is likely" in told
    assert "Item 3: paragraph 3, information relating to the financial or business" in told
    assert "Items not open to the press and the public" in told
    assert "3Sale of landNot for publication" in told
    assert "Not for publication" not in spoken(RESTRICTED).replace("Draft: not for publication", "")


@pytest.mark.parametrize(
    ("nation", "paragraph", "under", "law"),
    [
        ("England", 3, "under regulation 4(2)(b) of", "(England) Regulations 2012"),
        ("Wales", 14, "under regulation 4(3) of", "(Wales) Regulations 2001"),
    ],
)
def test_an_executive_excludes_the_public_by_the_regulations_of_its_nation(
    project: Path, nation: str, paragraph: int, under: str, law: str
) -> None:
    write(EXEMPT.replace("[3]", f"[{paragraph}]"))
    edit(Path(AGENDA), "items:", "executive: yes\nitems:")
    settings = project / "reportgen.yml"
    settings.write_text(f"{settings.read_text('utf-8')}nation: {nation}\n", "utf-8")
    assert pack() == 0
    told = spoken(OPEN)
    assert f"{under} the Local Authorities (Executive Arrangements)" in told
    assert law in told


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("items", "code", "what", "mend"),
    [
        (ITEMS + ITEMS, "N131", "is the paper of another item already (line 8)", "refer to"),
        (EXEMPT + "  - heading: Any other business\n", "N132", "this item is open", "before"),
        (
            ITEMS + "  - {heading: Minutes, number: 2}\n",
            "N133", "there are two items 2", "another `number`",
        ),
        (
            "  - heading: One\n  - {heading: Land, number: 2, exempt: [3]}\n",
            "N133", "there are two items 2: the resolution to exclude", "leave a number free",
        ),
        ("  - {paper: quarterly-performance, period: 2025-26-Q2}\n", "N141", "2025-26-Q2", "Q1"),
        ("  - {paper: quartely, period: 2025-26-Q1}\n", "N141", 'no paper "quartely"', "papers"),
        ("  - {heading: M, file: minute.pdf}\n", "P006", 'no file "minute.pdf"', "minutes.pdf"),
        ("  - {heading: L, file: land.pdf, exempt: [12]}\n", "N063", "no such paragraph", "1 to 7"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_at_its_line(
    items: str, code: str, what: str, mend: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(items)
    if code == "N132":
        assert pack() == 0
        told = capsys.readouterr().out
    else:
        told = refused(capsys)
    (line,) = [one for one in told.splitlines() if f" {code}: " in one]
    assert line.startswith(("narratives/agendas/environment.yml:", "narratives: ", "narratives/"))
    assert what in line
    assert mend in told


def test_a_paper_of_another_meeting_is_refused_until_the_agenda_owns_up_to_it(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(ITEMS, meeting="2025-10-09")
    told = refused(capsys)
    assert 'N134: the paper "quarterly-performance" names the meeting of 11 September 2025' in told
    assert "write `written_for: 2025-09-11`" in told
    edit(Path(AGENDA), "    note:", "    written_for: 2025-09-11\n    note:")
    assert pack() == 0
    assert "The paper was written for the meeting of 11 September 2025." in spoken(OPEN)


def test_two_periods_of_a_paper_are_two_papers(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = project / "narratives" / PAPER
    shutil.copytree(folder / "2025-26-Q1", folder / "2025-26-Q2")
    monkeypatch.setattr(drafting, "_built", built_by_name)
    found = Problems()
    opened = open_project(project, found)
    assert opened
    items = [
        AgendaItem(paper=Text(PAPER), period=Text(period))
        for period in ("2025-26-Q1", "2025-26-Q2")
    ]
    papers = drafting.drafts(opened, items, lambda _: None, found)
    contents = [taken.files["open"].content for item in items if (taken := papers(item))]
    assert contents == [b"2025-26-Q1", b"2025-26-Q2"]


def built_by_name(orders: list[Order], tell: object) -> dict[Order, Built]:
    """Every paper built, with nothing in it but the name of its period."""
    built = {}
    for order in orders:
        order.folder.mkdir(parents=True, exist_ok=True)
        order.path.write_text(order.period.id)
        built[order] = Built(order.paper, order.path, 1, ())
    return built


def test_a_file_from_outside_the_project_is_refused(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = project / "narratives/agendas/files"
    shutil.move(files / "land.pdf", tmp_path / "land.pdf")
    (files / "land.pdf").symlink_to(tmp_path / "land.pdf")
    write(EXEMPT)
    told = refused(capsys)
    assert "environment.yml:10:11: error P008: this is a link" in told


def test_a_draft_that_cannot_be_built_is_told_with_how_to_see_why(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    purpose = project / "narratives" / PAPER / "2025-26-Q1" / "01-purpose.yml"
    purpose.write_text(purpose.read_text("utf-8") + "nonsense: yes\n", "utf-8")
    told = refused(capsys)
    assert 'N135: the paper "quarterly-performance" cannot be built: 1 error' in told
    assert "make report QUARTER=Q1 YEAR=2025-26 PAPER=quarterly-performance tells" in told


@pytest.mark.usefixtures("project")
def test_an_agenda_without_a_single_paper_is_a_pack_too() -> None:
    write("  - heading: Apologies for absence\n  - {heading: Budget, to_follow: yes}\n")
    assert pack() == 0
    with pikepdf.open(OPEN) as pdf, pdf.open_outline() as outline:
        assert [one.title for one in outline.root][1:] == ["1. Apologies for absence", "2. Budget"]


def test_when_the_agenda_must_be_public_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert pack() == 0
    told = capsys.readouterr().out
    assert "Meeting:   Thursday 11 September 2025; public by Wednesday 3 September 2025" in told


def test_no_such_agenda(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["pack", "enviroment"]) == 2
    told = capsys.readouterr().err
    assert 'N130: there is no agenda "enviroment"' in told
    assert 'did you mean "environment"?' in told


def test_a_pack_that_cannot_be_made_leaves_the_last_one(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert pack() == 0
    first = OPEN.read_bytes()
    edit(Path(AGENDA), "to_follow: yes", "file: nothing.pdf")
    assert pack() == 1
    assert OPEN.read_bytes() == first
    assert io.BytesIO(first).read(5) == b"%PDF-"
