"""The published page of every paper, as it meets a reader: on a telephone, at a desk, on paper."""

from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.browsers import TABLET, TELEPHONE, WIDTHS, is_too_wide, violations
from tests.projects import ROOT, Finished, build, own_project

pytestmark = pytest.mark.slow

FOLDERS = sorted(cover.parent for cover in ROOT.glob("narratives/*/*/cover.yml"))
SMALLEST = 10  # pixels that the words of a chart may be high
LONGEST = ROOT / "narratives" / "safeguarding-activity" / "2015-16-Q1"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return own_project(tmp_path_factory.mktemp("published"))


@cache
def address_of(project: Path, folder: Path) -> str:
    """The published page of a paper, built once."""
    name, period = folder.parent.name, folder.name
    year, _, quarter = period.rpartition("-")
    words = ("--html-only", "--paper", name, "--year", year, "--quarter", quarter)
    done = build(project, *words)
    assert done.returncode == 0, done.stdout
    made = Finished.of(project, name, period)
    return (made.folder / f"{name}-{period}.html").as_uri()


@pytest.mark.long
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.parent.name)
def test_nothing_is_in_the_way_of_anyone(page: Page, project: Path, folder: Path) -> None:
    page.goto(address_of(project, folder))
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert not is_too_wide(page)
        if width != TABLET:  # on which it is laid out as at a desk
            assert not violations(page)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.parent.name)
def test_every_numbered_paragraph_can_be_linked_to(page: Page, project: Path, folder: Path) -> None:
    page.goto(address_of(project, folder))
    # What stands on the cover as well is linked to in the report.
    numbered = page.locator("main p:has(> .number):not(.twice *)")
    ids = numbered.evaluate_all("paragraphs => paragraphs.map(paragraph => paragraph.id)")
    assert all(ids)
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("width", [500, 768, 1280])
def test_the_draft_mark_and_charts_are_in_line_with_the_text(
    page: Page, project: Path, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address_of(project, LONGEST))
    edges = (
        "element => [element.getBoundingClientRect().left, element.getBoundingClientRect().right]"
    )
    draft, masthead = (page.locator(one).evaluate(edges) for one in (".draft", ".masthead"))
    assert draft == masthead
    chart, drawing = (page.locator(one).first.evaluate(edges) for one in (".chart", ".drawing"))
    assert drawing == chart


def test_the_words_of_a_chart_can_be_read_on_a_telephone(page: Page, project: Path) -> None:
    page.set_viewport_size({"width": TELEPHONE, "height": 900})
    page.goto(address_of(project, LONGEST))
    drawing = page.locator(".drawing").first
    scale = drawing.locator("svg").evaluate("svg => svg.getBoundingClientRect().width / 408")
    assert 11 * scale >= SMALLEST, "fitted to the page they would be 7 pixels high"
    drawing.focus()
    page.keyboard.press("ArrowRight")  # what goes on beyond the edge is reached without a pointer
    page.wait_for_function("document.querySelector('.drawing').scrollLeft > 0")


def test_no_word_of_a_heading_is_broken_on_a_telephone(page: Page, project: Path) -> None:
    page.set_viewport_size({"width": TELEPHONE, "height": 900})
    page.goto(address_of(project, ROOT / "narratives" / "ofsted-action-plan" / "2018-19-Q3"))
    heading = page.get_by_role("heading", name="Recommendation(s)")
    height, line = heading.evaluate(
        "one => [one.offsetHeight, parseFloat(getComputedStyle(one).lineHeight)]"
    )
    assert height < 2 * line


def test_values_of_the_cover_stand_in_one_line_on_a_tablet(page: Page, project: Path) -> None:
    page.set_viewport_size({"width": TABLET, "height": 900})
    page.goto(address_of(project, LONGEST))
    edge = "element => element.getBoundingClientRect().left"
    values = (".field-to .values", ".field-date .values", ".field-title .values")
    assert len({page.locator(one).evaluate(edge) for one in values}) == 1


def test_the_contents_lead_to_their_sections(page: Page, project: Path) -> None:
    page.goto(address_of(project, LONGEST))
    page.get_by_role("navigation", name="Contents").get_by_role("link", name="Adoption").click()
    expect(page.locator("section#adoption > h2")).to_be_in_viewport()


def test_the_figures_of_a_chart_are_there_on_request(page: Page, project: Path) -> None:
    page.goto(address_of(project, LONGEST))
    chart = page.locator(".chart").first
    expect(chart.get_by_role("img")).to_be_visible()
    expect(chart.get_by_role("table")).to_be_hidden()
    chart.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(chart.get_by_role("table")).to_be_visible()


def test_printed_from_the_browser_it_keeps_its_words(page: Page, project: Path) -> None:
    page.goto(address_of(project, LONGEST))
    words = page.locator(".sections").inner_text().replace("The figures of this chart", "")
    page.emulate_media(media="print")
    assert page.locator(".sections").inner_text().split() == words.split()
    expect(page.get_by_role("navigation", name="Contents")).to_be_hidden()


def test_a_wide_table_reads_row_by_row_on_a_telephone(page: Page, project: Path) -> None:
    page.set_viewport_size({"width": TELEPHONE, "height": 900})
    page.goto(address_of(project, LONGEST))
    table = page.locator(".table.columns-3 table").first
    row = table.locator("tbody tr").first
    heights = row.locator("td").evaluate_all("cells => cells.map(cell => cell.offsetTop)")
    assert heights == sorted(set(heights)), "each cell stands on a line of its own"
    for number in range(3):
        cell = row.locator("td").nth(number)
        label = cell.evaluate("cell => getComputedStyle(cell, '::before').content")
        heading = table.locator("thead th").nth(number + 1).text_content()
        assert heading
        assert heading.strip() in label
    assert table.evaluate("table => table.scrollWidth <= table.parentElement.clientWidth")
    assert table.get_by_role("row").count() == table.locator("tr").count()
