"""The preview as an officer uses it: saves, mistakes, figures, by mouse, by keyboard and by ear."""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Page, expect

from tests.browser.browsers import DESK, TELEPHONE, is_too_wide, preview_of, violations
from tests.projects import edit, small_project

pytestmark = pytest.mark.slow

SECTION = Path("narratives/quarterly-performance/2025-26-Q1/03-recycling.yml")
OPEN = "is open for"
EXEMPT = """\
  - text: A rival asked what the council pays.
    exempt: {paragraphs: [3], public_interest: Rivals would learn of it.}
"""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    root = small_project(tmp_path_factory.mktemp("preview") / "council")
    with preview_of(root) as address:
        yield root, address


@pytest.fixture
def section(served: tuple[Path, str]) -> Iterator[Path]:
    """The file of a section, which is as it was after each test."""
    path = served[0] / SECTION
    text = path.read_text("utf-8")
    yield path
    path.write_text(text, "utf-8")


@pytest.fixture
def paper(page: Page, served: tuple[Path, str]) -> Page:
    """The paper in the browser, checked."""
    page.goto(served[1])
    settled(page)
    return page


def settled(page: Page) -> None:
    expect(page.locator(".preview-state")).to_have_text(re.compile("Up to date$"))


def beside(page: Page, part: str) -> str:
    """What is told directly beneath a part."""
    box = page.locator(f"#{part} + .preview-problems")
    return box.inner_text()


def test_a_sentence_that_is_saved_is_seen_and_said(paper: Page, section: Path) -> None:
    edit(section, OPEN, "stays open for")
    expect(paper.locator("#p-3-2")).to_contain_text("stays open for")
    expect(paper.get_by_role("status")).to_have_text("Changed: 3.2. Up to date")


def test_a_figure_more_makes_no_news_of_those_after_it(paper: Page, section: Path) -> None:
    edit(section, "The {{ term.HWRC }}", "{{ recycling_rate }} was recycled. The {{ term.HWRC }}")
    expect(paper.locator("#p-3-2")).to_contain_text("was recycled")
    expect(paper.get_by_role("status")).to_have_text("Changed: 3.2. Up to date")


def test_a_mistake_stands_beneath_its_paragraph_until_it_is_mended(
    paper: Page, section: Path
) -> None:
    edit(section, "{{ recycling_rate.rating }}", "{{ recyling_rate.rating }}")
    expect(paper.locator(".preview-problem")).to_have_count(1)
    told = beside(paper, "p-3-2")
    assert 'Error N012: there is no indicator "recyling_rate"' in told
    assert 'did you mean "recycling_rate"?' in told
    assert paper.locator("#p-3-2 + .preview-problems mark").inner_text() == "recyling_rate"
    assert paper.get_by_role("button", name="1 error").is_visible()
    edit(section, "{{ recyling_rate.rating }}", "{{ recycling_rate.rating }}")
    expect(paper.locator(".preview-problem")).to_have_count(0)


def test_what_is_wrong_in_a_field_of_the_cover_stands_beneath_it(
    paper: Page, section: Path
) -> None:
    about = section.parents[1] / "paper.yml"
    text = about.read_text("utf-8")
    edit(about, "Director of Place", "Dr Jane Example")
    box = paper.locator(".cover .field-lead_officer + .preview-problems")
    expect(box).to_contain_text("Jane Example")
    expect(box).to_have_attribute("aria-label", "What is wrong here, Report of")
    about.write_text(text, "utf-8")
    expect(paper.locator(".preview-problem")).to_have_count(0)


def test_what_cannot_be_read_leaves_the_last_good_page(paper: Page, section: Path) -> None:
    edit(section, "content:", "content: [")
    state = paper.get_by_role("status")
    expect(state).to_have_text(re.compile("what is written cannot be read"))
    expect(paper.locator("#p-3-2")).to_contain_text(OPEN)
    edit(section, "content: [", "content:")
    expect(state).to_have_text(re.compile("^Up to date"))


def test_the_list_of_problems_leads_to_each(paper: Page, section: Path) -> None:
    edit(section, "{{ recycling_rate.rating }}", "{{ recyling_rate.rating }}")
    button = paper.get_by_role("button", name="1 error")
    button.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    link = paper.get_by_role("region", name="Problems").get_by_role("link")
    link.press("Enter")
    expect(paper.locator("#preview-problem-0")).to_be_in_viewport()
    expect(button).to_have_attribute("aria-expanded", "false")


@pytest.mark.parametrize("reach", [lambda figure: figure.hover(), lambda figure: figure.focus()])
def test_a_figure_tells_what_is_behind_it(paper: Page, reach: Callable[..., None]) -> None:
    figure = paper.locator("#p-3-1 data").nth(2)
    reach(figure)
    card = paper.locator("#preview-card")
    expect(card).to_be_visible()
    told = card.inner_text()
    assert figure.inner_text() in told
    assert "quarter 1 of 2025-26" in told
    assert "{{ recycling_rate }}" in told
    assert re.search(r"data/illustrative-services/observations\.csv:\d+", told)
    assert "indicator: recycling_rate; period: 2025-26-Q1" in told
    assert figure.get_attribute("aria-describedby") == "preview-card"
    paper.keyboard.press("Escape")
    expect(card).to_be_hidden()


def test_a_card_is_entered_and_left_by_keyboard(paper: Page) -> None:
    figure = paper.locator("#p-3-1 data").first
    figure.focus()
    figure.press("Enter")
    links = paper.locator("#preview-card a")
    expect(links.first).to_be_focused()
    for _ in range(links.count()):
        paper.keyboard.press("Tab")
    expect(figure).to_be_focused()
    paper.keyboard.press("Enter")
    paper.keyboard.press("Escape")
    expect(figure).to_be_focused()
    expect(paper.locator("#preview-card")).to_be_hidden()


def test_a_card_stays_while_it_is_pointed_at(paper: Page) -> None:
    paper.locator("#p-3-1 data").first.hover()
    card = paper.locator("#preview-card")
    card.hover()
    paper.wait_for_timeout(500)
    expect(card).to_be_visible()
    paper.get_by_role("heading", level=1).hover()
    expect(card).to_be_hidden()


def test_a_save_moves_neither_the_page_nor_the_focus(paper: Page, section: Path) -> None:
    paper.locator("details summary").first.click()
    figure = paper.locator("#p-3-1 data").first
    figure.focus()
    figure.evaluate("figure => figure.scrollIntoView()")
    before = figure.bounding_box()
    edit(section.parent / "02-recommendations.yml", "text: >", "text: >\n      A sentence more.")
    expect(paper.locator("main")).to_contain_text("A sentence more.")
    after = figure.bounding_box()
    edit(section.parent / "02-recommendations.yml", "\n      A sentence more.", "")
    assert before
    assert after
    assert abs(before["y"] - after["y"]) < 2
    expect(figure).to_be_focused()
    assert paper.locator("details").first.get_attribute("open") is not None


def test_each_paragraph_leads_to_its_line(paper: Page) -> None:
    paper.locator("#p-3-2").get_by_role("link", name=re.compile("of 03-recycling.yml")).click()
    expect(paper.locator(":target")).to_contain_text("{{ term.HWRC }} is open for")
    assert "/source/narratives/quarterly-performance/2025-26-Q1/03-recycling.yml#L" in paper.url


def test_the_contents_beside_the_paper_are_not_beneath_the_bar(paper: Page) -> None:
    paper.set_viewport_size({"width": DESK, "height": 700})
    paper.locator("section").last.scroll_into_view_if_needed()
    bar, heading = (paper.locator(one).bounding_box() for one in (".preview-bar", "#contents"))
    assert bar
    assert heading
    assert heading["y"] > bar["y"] + bar["height"]


def test_the_printed_pages_are_set_when_they_are_asked_for(paper: Page) -> None:
    link = paper.get_by_role("link", name="PDF")
    answer = paper.request.get(f"{paper.url}{link.get_attribute('href')}")
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.body().startswith(b"%PDF-")


def test_the_printed_pages_open_where_one_reads(paper: Page) -> None:
    paper.locator("#p-4-1").evaluate("part => part.scrollIntoView({behavior: 'instant'})")
    link = paper.get_by_role("link", name="PDF")
    link.focus()
    address = link.get_attribute("href") or ""
    name = address.removeprefix("paper.pdf#nameddest=")
    assert name in {"p-4-1", "fly_tips_table"}
    with pikepdf.open(BytesIO(paper.request.get(f"{paper.url}{address}").body())) as pdf:
        names = pikepdf.NameTree(pdf.Root.Names.Dests)
        page = names[name][0]
        assert page.objgen != pdf.pages[0].objgen


def test_no_pages_are_set_of_a_paper_with_an_error(paper: Page, section: Path) -> None:
    edit(section, "{{ recycling_rate.rating }}", "{{ recyling_rate.rating }}")
    paper.get_by_role("link", name="PDF").click()
    expect(paper.get_by_role("listitem")).to_contain_text("N012")
    assert not violations(paper)
    paper.get_by_role("link", name="Back to the paper").click()
    expect(paper.locator(".preview-problem")).to_have_count(1)


def test_the_open_edition_is_seen_before_it_is_published(paper: Page, section: Path) -> None:
    editions = paper.get_by_role("group", name="Edition")
    expect(editions).to_be_hidden()
    edit(section, "  - table:", EXEMPT + "  - table:")
    expect(editions).to_be_visible()
    expect(paper.locator("main")).to_contain_text("A rival asked")
    paper.get_by_role("link", name="Open edition").click()
    settled(paper)
    assert "A rival asked" not in paper.content()
    expect(paper.locator("main")).to_contain_text("paragraph 3")
    assert "line 0" not in paper.locator("main").inner_text()
    expect(paper.get_by_role("link", name="Open edition")).to_have_attribute("aria-current", "page")
    edit(section, OPEN, "stays open for")
    expect(paper.locator("main")).to_contain_text("stays open for")
    for width in (TELEPHONE, DESK):
        paper.set_viewport_size({"width": width, "height": 900})
        assert not violations(paper)
        assert not is_too_wide(paper)
    paper.get_by_role("link", name="Whole paper").click()
    expect(paper.locator("main")).to_contain_text("A rival asked")


@pytest.mark.long
@pytest.mark.parametrize("width", [TELEPHONE, DESK])
def test_nothing_is_in_the_way_of_anyone(paper: Page, section: Path, width: int) -> None:
    edit(section, "{{ recycling_rate.rating }}", "{{ recyling_rate.rating }}")
    paper.set_viewport_size({"width": width, "height": 900})
    expect(paper.locator(".preview-problem")).to_have_count(1)
    paper.get_by_role("button", name="1 error").click()
    assert not violations(paper)
    paper.keyboard.press("Escape")
    paper.locator("#p-3-1 data").first.focus()
    assert not violations(paper)
    assert not is_too_wide(paper)


def test_the_pages_round_the_papers_are_as_open(page: Page, served: tuple[Path, str]) -> None:
    page.goto(served[1])
    settled(page)
    page.get_by_role("link", name="All papers").click()
    page.get_by_role("link", name="quarterly-performance").wait_for()
    assert not violations(page)
    page.goto(f"{page.url}source/{SECTION.as_posix()}")
    assert not violations(page)


@pytest.mark.long
def test_a_preview_that_has_ended_says_so(page: Page, tmp_path: Path) -> None:
    with preview_of(small_project(tmp_path / "council")) as address:
        page.goto(address)
        settled(page)
    expect(page.get_by_role("status")).to_have_text(re.compile("has ended"))
