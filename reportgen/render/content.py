"""Checks of what the page says and holds: headings, pictures, tables, links, ids.

They need no renderer, so they are made of every page, before there is a PDF and where none is made.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.problems import Problem
from reportgen.render.holding import check_holding
from reportgen.render.markup import Element, Page, read_page
from reportgen.render.places import Finding, Places, Words, Written
from reportgen.render.words import HEADINGS, is_caption, is_chart, named, text_of

#: Where a link of a published paper may lead, beside a place in the paper itself.
SCHEMES = ("https://", "http://", "#")


def check_content(html: str, written: Written) -> Iterator[Problem]:
    """All checks of a page, each fault at the place where its part was written."""
    page = read_page(html)
    places = Places(page, written)
    yield from check_holding(page, places)
    if written.marked:
        yield from map(places.problem, _mark(page))
    for check in (_headings, _pictures, _tables, _links, _names):
        yield from map(places.problem, check(page))


def _all(page: Page, tag: str) -> Iterator[Element]:
    return (element for element in page if element.tag == tag)


def _mark(page: Page) -> Iterator[Finding]:
    """What is no open paper says so: in print on every page, on the screen before all else."""
    body = next(_all(page, "body"), None)
    given = body.get("data-draft") if body else None
    shown = (text_of(one) for one in page if "draft" in (one.get("class") or "").split())
    if not (given or any(shown)):
        what = "the page does not say that it is not for publication"
        mend = "the template of the house style keeps `data-draft` and `.draft`, as that of base"
        yield body, ("R041", what, mend)


def _headings(page: Page) -> Iterator[Finding]:
    """No level may be left out on the way down (WCAG 2.2, technique G141)."""
    above = 0
    for heading in (element for element in page if element.tag in HEADINGS):
        level = HEADINGS.index(heading.tag) + 1
        if level > above + 1:
            before = f"a heading of level {above}" if above else "the title of the paper"
            yield (
                heading,
                (
                    "R014",
                    f"{named(heading)} is of level {level}, and {before} stands before it",
                    f"make it a heading of level {above + 1}",
                ),
            )
        above = level


def _pictures(page: Page) -> Iterator[Finding]:
    """A picture is told in words of its own: a caption only names it (WCAG 2.2, 1.1.1)."""
    captions = {
        picture: [text_of(caption) for caption in filter(is_caption, chart.iter())]
        for chart in filter(is_chart, page)
        for picture in chart.iter("img")
    }
    for picture in _all(page, "img"):
        for words in _alternative(picture, captions.get(picture, [])):
            yield picture, words


def _alternative(picture: Element, captions: list[str]) -> Iterator[Words]:
    alternative = " ".join((picture.get("alt") or "").split())
    name = (picture.get("src") or "").removeprefix("chart:").removesuffix(".svg")
    mend = "say what the chart shows: its course, its highest and lowest figures"
    if not alternative:
        yield "R015", f'the picture "{name}" has no alternative text', mend
    elif any(_same(alternative, caption) for caption in captions):
        yield "R015", f'the alternative text of the chart "{name}" only repeats its caption', mend


def _same(alternative: str, caption: str) -> bool:
    """Whether they say the same, but for the number before the caption ("Figure 2: ...")."""
    one, other = alternative.rstrip(".").casefold(), caption.rstrip(".").casefold()
    return one in {other, other.partition(": ")[2]}


def _tables(page: Page) -> Iterator[Finding]:
    for table in _all(page, "table"):
        for words in _cells(table):
            yield table, words


def _cells(table: Element) -> Iterator[Words]:
    cells = [cell for cell in table.iter() if cell.tag in {"th", "td"}]
    heads = [cell for cell in cells if cell.tag == "th"]
    if not heads:
        yield (
            "R016",
            f"{named(table)} has no header cells",
            "give each column and each row a heading",
        )
    if any(head.get("scope") not in {"row", "col"} for head in heads):
        yield (
            "R016",
            f"{named(table)} has a header cell that does not say what it heads",
            'the template must give each <th> the scope "col" or "row"',
        )
    if any(_spans(cell) for cell in cells):
        yield (
            "R016",
            f"{named(table)} has merged cells, which part a figure from its headings",
            "the template must give every row and column its own cells",
        )


def _spans(cell: Element) -> bool:
    return any(cell.get(name, "1") != "1" for name in ("colspan", "rowspan"))


def _links(page: Page) -> Iterator[Finding]:
    names = {element.get("id") for element in page}
    for link in _all(page, "a"):
        target = link.get("href")
        if target is not None:
            for words in _target(link, target, names):
                yield link, words


def _target(link: Element, target: str, names: set[str | None]) -> Iterator[Words]:
    if not target.startswith(SCHEMES):
        yield (
            "R008",
            f'the link "{text_of(link)}" leads to "{target}"',
            "a link leads to https:// or to a part of the paper",
        )
    elif not text_of(link) and not list(link.iter("img")):
        yield (
            "R008",
            f'a link to "{target}" has no words',
            "write words that say where it leads",
        )
    if target.startswith("#") and target[1:] not in names:
        yield (
            "R007",
            f'a link points to "{target[1:]}", which is nowhere in the paper',
            "the template must give the part an id, or leave out the link",
        )


def _names(page: Page) -> Iterator[Finding]:
    """An id is of one part alone, or links would lead to another."""
    met: set[str] = set()
    for element in page:
        name = element.get("id")
        if name in met:
            what = f'two parts of the paper are both called "{name}"'
            yield element, ("R006", what, "give each an id of its own")
        if name:
            met.add(name)
