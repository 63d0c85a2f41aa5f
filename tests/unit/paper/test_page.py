"""The HTML of a paper: what stands in it, in which medium, and what is wrong in a template."""

from __future__ import annotations

import logging
import re
from dataclasses import replace
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, get_args

import pytest
from weasyprint import HTML
from weasyprint.urls import URLFetcherResponse

from reportgen.fonts import font_path
from reportgen.model.chart import Chart, ChartKind, Point, Series, Wording
from reportgen.model.data import Status
from reportgen.model.document import (
    Cell,
    CoverField,
    Document,
    Part,
    PlacedChart,
    Prose,
    Section,
    Table,
    TableRow,
)
from reportgen.model.style import HouseStyle
from reportgen.model.text import Printed
from reportgen.paper import bounds
from reportgen.paper.declared import glossary
from reportgen.paper.page import PARTIALS, Medium, context, page_html
from reportgen.problems import Place, Problem, Problems
from reportgen.render.content import check_content
from tests.unit.render.papers import WRITTEN

TEMPLATES = Path(__file__).parents[3] / "templates"
BASE = TEMPLATES / "base"
MEDIA: tuple[Medium, ...] = ("print", "screen")
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><path d="M0 0h9v9z"/></svg>'
)

HUB = (Printed("MASH"), Printed("safeguarding hub"))

STYLE = HouseStyle.model_validate(
    {
        "name": "Sample",
        "cover": {
            "masthead": ["{council}", "Report by {report_by}", "Ref. {reference}"],
            "fields": {
                "report_by": {"label": "Report by"},
                "reference": {"label": "Reference", "required": "no"},
                "to": {"label": "To"},
                "date": {"label": "Date"},
                "agenda_item": {"label": "Agenda item"},
                "title": {"label": "Title"},
                "portfolio": {"label": "Portfolio", "required": "no"},
            },
            "groups": [{"rows": [["to"], ["date", "agenda_item"], ["title"], ["portfolio"]]}],
        },
        "page": {"header": "{council}", "footer": "{title}, {meeting}"},
    }
)


def row(header: str, *cells: str, total: bool = False) -> TableRow:
    return TableRow(header, tuple(Cell(text, figure=3) for text in cells), total)


PROVISIONAL = TableRow("Jul-Aug 2015", (Cell("264", (Status.PROVISIONAL,), figure=3),))


COUNTS = Table(
    "referrals_table",
    "Table 1",
    "Referrals to children's social care",
    "Period",
    ("Referrals",),
    (row("2014-15", "1,598"), row("2015-16 Q1", "721"), PROVISIONAL),
    ("Source: the council's monthly report.", "[p] provisional"),
)
AGES = Table(
    "ages",
    "Table 2",
    "Looked-after children by age",
    "Age",
    ("Children", "Share (%)"),
    (
        row("Under 5", "53", "54.1"),
        row("5 to 9", "45", "45.9"),
        row("All", "98", "100.0", total=True),
    ),
    (),
)
LONG = replace(
    AGES,
    id="months",
    number="Table 3",
    rows=tuple(row(f"Month {n}", "1", "2.0") for n in range(60)),
)
POINT = Point(Wording("Q1", "quarter 1"), Decimal(721), Wording("721", "721"))
CHART = PlacedChart(
    "referrals_chart",
    "Figure 1",
    "Referrals a quarter",
    'Bar chart: referrals rose from 423 to 721, the "highest" <yet>',
    Chart(ChartKind.BAR, "Referrals", "", (Series(Wording("All", "All"), (POINT,)),)),
    "0f3a",
    replace(COUNTS, id="", number="", caption="The figures behind figure 1"),
    ("[p] provisional",),
)


def section(number: str, *parts: Any) -> Section:
    return Section(f"section-{number}", f"{number}.", f"Section {number}", parts, Place(""))


SECTIONS = (
    section(
        "1",
        Prose(
            "referrals",
            "1.1",
            '<data value="7">721</data> children (<a href="#referrals_table">table 1</a>)',
        ),
        Prose("", "", "<ul><li>one<ul><li>nested</li></ul></li><li>two</li></ul>", "list"),
        COUNTS,
        CHART,
    ),
    section("2", Prose("", "", "<p>That the report is noted.</p>", "quotation"), AGES),
    section("3", Prose("", "", "A sub-heading", "subheading"), Prose("", "3.1", "Words."), LONG),
    Section("glossary", "", "Glossary", (glossary((HUB,)),), Place("")),
)
PAPER = Document(
    title="Safeguarding activity report",
    council="Reading Borough Council",
    language="en-GB",
    meeting="5 November 2015",
    period="quarter 1 of 2015-16",
    cover=(
        CoverField("report_by", "Report by", ("Director of Children's Services",)),
        CoverField("to", "To", ("Children's Services Committee",)),
        CoverField("date", "Date", ("5 November 2015",)),
        CoverField("agenda_item", "Agenda item", ("7",)),
        CoverField("title", "Title", ("Safeguarding activity report",)),
    ),
    sections=SECTIONS,
    figures=(),
    edition="open",
)


def html_of(document: Document = PAPER, medium: Medium = "print", *styles: Path) -> str:
    found = Problems()
    html = page_html(document, STYLE, medium, (*styles, BASE), found)
    assert html is not None, list(found)
    return html


class Elements(HTMLParser):
    """Every element with its attributes, and what stands directly in each link."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.in_links: list[str] = []
        self._in_link = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if self._in_link:
            self.in_links.append(tag)
        self._in_link = self._in_link or tag == "a"

    def handle_endtag(self, tag: str) -> None:
        self._in_link = self._in_link and tag != "a"

    def all(self, *tags: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.found if tag in tags]


def words_of(html: str) -> str:
    """The words of the page without its style sheet, as one line."""
    body = html.partition("<body")[2]
    return " ".join(re.sub(r"<[^>]*>", " ", body).split())


def from_memory(url: str) -> URLFetcherResponse:
    scheme, name = url.split(":")
    face = name.removeprefix("SourceSansPro-").removesuffix(".ttf")
    if scheme == "font":
        return URLFetcherResponse(url, font_path(face).read_bytes(), {"Content-Type": "font/ttf"})
    assert name == "0f3a.svg"
    return URLFetcherResponse(url, SVG, {"Content-Type": "image/svg+xml"})


@pytest.mark.slow
def test_the_renderer_understands_every_rule(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING, logger="weasyprint")
    page = HTML(string=html_of(), url_fetcher=from_memory, base_url="none:")
    page.write_pdf(pdf_variant="pdf/ua-1")
    assert caplog.messages == []


@pytest.mark.parametrize("medium", MEDIA)
def test_the_structure_can_be_tagged(medium: Medium) -> None:
    elements = Elements(html_of(PAPER, medium))
    assert {cell.get("scope") for cell in elements.all("th")} == {"col", "row"}
    assert not elements.all("figure", "figcaption", "dl", "svg", "script")
    assert not any({"colspan", "rowspan"} & cell.keys() for cell in elements.all("th", "td"))
    assert elements.in_links == []
    assert len(elements.all("h1")) == 1
    assert elements.all("html")[0]["lang"] == "en-GB"
    assert all(picture["alt"] for picture in elements.all("img"))


@pytest.mark.parametrize("medium", MEDIA)
def test_every_link_leads_to_a_part_and_no_id_is_given_twice(medium: Medium) -> None:
    elements = Elements(html_of(PAPER, medium))
    ids = [attributes["id"] for _, attributes in elements.found if "id" in attributes]
    targets = {str(link["href"]).removeprefix("#") for link in elements.all("a")}
    assert len(ids) == len(set(ids))
    assert {"referrals_table", "section-1", "glossary"} <= targets <= set(ids)


@pytest.mark.parametrize("medium", MEDIA)
def test_everything_but_prose_is_escaped(medium: Medium) -> None:
    nasty = '"><script>alert(1)</script>'
    table = replace(COUNTS, caption=nasty, stub=nasty, columns=(nasty,), rows=(row(nasty, nasty),))
    chart = replace(CHART, alternative=nasty, caption=nasty, notes=(nasty,))
    field = CoverField("to", nasty, (nasty,))
    document = replace(
        PAPER,
        title=nasty,
        council=nasty,
        cover=(field,),
        sections=(section("1", table, chart), replace(SECTIONS[1], heading=nasty)),
    )
    html = html_of(document, medium)
    assert "&lt;script&gt;" in html
    assert not Elements(html).all("script")


def test_figures_are_marked_on_the_screen_alone() -> None:
    assert '<data value="7">721</data>' in html_of(medium="screen")
    assert "<data" not in html_of(medium="print")
    assert "721 children (" in html_of(medium="print")


def test_no_short_word_is_left_alone_on_the_last_line_of_print() -> None:
    prose = (Prose("", "1.1", f"It is {end}") for end in ("not yet so.", "<em>not</em> yet."))
    items = Prose("", "", "<ul><li>and it is done.</li></ul>", "list")
    document = replace(PAPER, sections=(section("1", *prose, items),))
    assert "it is\N{NO-BREAK SPACE}done.</li>" in html_of(document)
    assert "It is not yet\N{NO-BREAK SPACE}so.</p>" in html_of(document)
    assert "<em>not</em>\N{NO-BREAK SPACE}yet.</p>" in html_of(document)
    assert "It is not yet so.</p>" in html_of(document, "screen")


def test_the_screen_shows_the_figures_behind_a_chart() -> None:
    assert "The figures behind figure 1" in html_of(medium="screen")
    assert "The figures behind figure 1" not in html_of(medium="print")


@pytest.mark.parametrize("medium", MEDIA)
def test_a_draft_says_so(medium: Medium) -> None:
    assert "not for publication" in html_of(replace(PAPER, edition="draft"), medium)
    assert "not for publication" not in html_of(PAPER, medium)


def test_every_part_has_its_template() -> None:
    assert set(PARTIALS) == set(get_args(Part))


def test_shorthand_stands_apart_so_that_figures_stay_in_line() -> None:
    assert '264 <span class="shorthand">[p]</span>' in html_of()


def test_cover_and_masthead_show_the_fields_that_the_paper_has() -> None:
    words = words_of(html_of(medium="screen"))
    start = words.index("Reading Borough Council Report by")
    assert words[start:].startswith(
        "Reading Borough Council Report by Director of Children&#39;s Services "
        "To Children&#39;s Services Committee Date 5 November 2015 Agenda item 7 "
        "Title Safeguarding activity report Contents"
    )


def test_a_style_sheet_finds_each_field_of_the_cover() -> None:
    fields = [str(one["class"]) for one in Elements(html_of()).all("div") if "class" in one]
    assert {"field field-to", "field field-agenda_item"} <= set(fields)


def on_cover(layout: str, in_report: bool) -> tuple[HouseStyle, Document]:
    """The paper with its first section on the cover, in such a layout."""
    cover = {"groups": [{"layout": layout, "rows": [["section-1"]]}], "title_again": "{title}"}
    sections = {"section-1": {"stands": "on both"}}
    style = HouseStyle.model_validate({"name": "Own", "cover": cover, "sections": sections})
    item = Prose("", "", '<ol><li id="item">One, with id="this" in it.</li></ol>', "list")
    parts = (*SECTIONS[0].parts, item)
    first = replace(SECTIONS[0], parts=parts, on_cover=True, in_report=in_report)
    return style, replace(PAPER, cover=(), sections=(first, *SECTIONS[1:]))


LAYOUTS = ("lines", "two columns", "paired cells", "ruled boxes", "side headings", "headings")


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("medium", MEDIA)
@pytest.mark.parametrize("in_report", [True, False])
def test_a_section_stands_on_the_cover_in_every_layout(
    layout: str, medium: Medium, in_report: bool
) -> None:
    style, document = on_cover(layout, in_report)
    html = page_html(document, style, medium, (BASE,), Problems())
    assert html is not None
    ids = [str(one["id"]) for _, one in Elements(html).found if "id" in one]
    assert len(ids) == len(set(ids))
    assert {"section-1", "referrals", "referrals_table", "item"} <= set(ids)
    is_twice = in_report and medium == "print"  # on a screen they would stand close together
    assert html.count('with id="this"') == 1 + is_twice
    cover, _, report = html.partition('class="title-again"')
    assert ("Section 1" in report.partition("Section 2")[0]) == in_report
    is_there = is_twice or not in_report
    assert ("1.1" in cover.partition("<body")[2]) == (is_there and layout == "headings")
    assert ('<h2 class="label">' in cover) == is_there


def test_a_paper_whose_cover_has_no_title_still_has_its_heading() -> None:
    html = html_of(replace(PAPER, cover=()))
    assert "<h1>Safeguarding activity report</h1>" in html


def test_header_and_footer_are_filled_in() -> None:
    body = Elements(html_of()).all("body")[0]
    assert body["data-header"] == "Reading Borough Council"
    assert body["data-footer"] == "Safeguarding activity report, 5 November 2015"


def make_style(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / "templates" / "own" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / "templates" / "own"


def test_a_style_replaces_a_block_and_a_part_and_adds_its_rules_last(tmp_path: Path) -> None:
    own = make_style(
        tmp_path,
        {
            "paper.html.j2": '{% extends "base/paper.html.j2" %}'
            "{% block masthead %}<p>The crest</p>{% endblock %}",
            "parts/notes.html.j2": "<p>Notes of our own</p>",
            "style.css": "h1 { color: #801650 }",
        },
    )
    html = html_of(PAPER, "print", own)
    assert "The crest" in html
    assert "Notes of our own" in html
    assert "Section 1" in html
    assert html.index("#12436d") < html.index("h1 { color: #801650 }")


@pytest.mark.parametrize(
    ("template", "code", "line", "what"),
    [
        ("<p>\n{% if document %}", "H010", 2, "the template cannot be read: "),
        ("<p>\n{{ documnet.title }}", "H011", 2, 'there is no "documnet" here'),
        ("{{ document.titel }}", "H011", 1, 'there is no "titel" here: did you mean "title"?'),
        ("\n\n{% include 'no.j2' %}", "H012", 3, 'there is no template "no.j2"'),
        ("{{ document.title / 2 }}", "H013", 1, "a template may not do this"),
        ("{{ '%1000000000d' % 1 }}", "H013", 1, "a template may not do this"),
        ("{{ 'a'.ljust(1000000000) }}", "H013", 1, "a template may not do this"),
        ("{{ document.sections }}", "H013", 1, "a template may not do this"),
        ("{{ '%1000000000d' | format(1) }}", "H010", 1, "the template cannot be read: No filter"),
        ("{% include 'parts/notes.html.j2' %}", "H013", 1, "this template does not come to an end"),
        ("{{ document.title.__class__ }}", "H013", 1, "a template may not do this"),
        ("{% for n in range(10000000) %}{% endfor %}", "H013", 1, "this line of the template"),
    ],
)
def test_a_wrong_template_is_a_problem_at_its_line(
    tmp_path: Path, template: str, code: str, line: int, what: str
) -> None:
    problem = problem_with(make_style(tmp_path, {"parts/notes.html.j2": template}))
    assert (problem.code, problem.place) == (code, Place("templates/own/parts/notes.html.j2", line))
    assert problem.what.startswith(what)


TWICE = "{% set a %}{{ a }}{{ a }}{% endset %}"
MANY = "{% for a in range(99999) %}{% for b in range(999) %}_{% endfor %}{% endfor %}"


@pytest.mark.parametrize(
    ("template", "why"),
    [
        (MANY.replace("_", ""), "it takes longer than 0.05 seconds"),
        (
            "{% macro m(n) %}{{ m() }}{{ m() }}{% endmacro %}{% for a in range(9) %}{{ m() }}"
            "{% endfor %}",
            "it leads into itself",
        ),
        (MANY, "it makes more than 1,000,000 characters"),
        ("{% set a = 'ab' %}" + TWICE * 40, "it makes more than 1,000,000 characters"),
        ("{% set a = 'ab' %}" + "{% set a = a ~ a %}" * 40, "it makes more than 1,000,000 char"),
        ("{% set a = 'ab' %}" + "{% set a = [a, a] | join %}" * 40, "it makes more than 1,000,0"),
    ],
)
def test_a_template_without_end_is_stopped(
    template: str, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds = 0.05 if "longer" in why else 60
    monkeypatch.setattr(bounds, "MOST_SECONDS", seconds)
    monkeypatch.setattr(bounds, "MOST_CHARACTERS", 1_000_000)
    problem = problem_with(make_style(tmp_path, {"parts/notes.html.j2": template}))
    assert problem.code == "H013"
    assert problem.what.startswith(f"this template does not come to an end: {why}")


#: A template that adds a sheet of its own.
BASE_AND_SHEET = """{% extends "base/paper.html.j2" %}{% block masthead %}<style>
SLY
</style>{{ super() }}{% endblock %}"""
SLY = "/* templates/base/x.css */\ntd { display: none }"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("screen.css", SLY),
        ("style.css", f"p {{}}\f{SLY}"),
        ("paper.html.j2", BASE_AND_SHEET.replace("SLY", SLY)),
    ],
)
def test_no_sheet_gives_itself_the_name_of_another(tmp_path: Path, name: str, content: str) -> None:
    own = make_style(tmp_path, {name: content})
    page = html_of(PAPER, "screen", own)
    assert "td { display: none }" in page
    assert "R018" in {one.code for one in check_content(page, WRITTEN)}


def test_a_fault_of_a_style_sheet_can_be_told_in_its_own_file(tmp_path: Path) -> None:
    own = make_style(tmp_path, {"print.css": "h1 { colour: red }"})
    assert "\n/* templates/own/print.css */\nh1 { colour: red }\n" in html_of(PAPER, "print", own)


def test_a_style_sheet_that_is_not_text_is_named(tmp_path: Path) -> None:
    own = make_style(tmp_path, {"paper.html.j2": '{% extends "base/paper.html.j2" %}'})
    (own / "print.css").write_bytes(b"/* caf\xe9 */")
    problem = problem_with(own)
    assert (problem.code, problem.place) == ("H014", Place("templates/own/print.css"))


def problem_with(own: Path) -> Problem:
    found = Problems()
    assert page_html(PAPER, STYLE, "print", (own, BASE), found) is None
    (problem,) = found
    return problem


def test_the_maintainers_guide_lists_every_name() -> None:
    guide = (TEMPLATES / "README.md").read_text(encoding="utf-8")
    names = context(PAPER, STYLE, "print", (BASE,))
    assert [name for name in names if f"`{name}`" not in guide] == []
