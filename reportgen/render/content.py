"""Checks of what the page says, which no validator makes: headings, pictures, tables, links."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportgen.problems import Place, Problem
from reportgen.render.words import HEADINGS, is_caption, is_chart, named, text_of

#: Where a link of a published paper may lead, beside a place in the paper itself.
SCHEMES = ("https://", "http://", "mailto:", "#")


def check_content(root: Any, place: Place) -> Iterator[Problem]:
    """All checks of the HTML."""
    for check in (_headings, _pictures, _tables, _links):
        for code, what, mend in check(root):
            yield Problem(code, place, what, mend)


Words = tuple[str, str, str]


def _headings(root: Any) -> Iterator[Words]:
    """No level may be left out on the way down (WCAG 2.2, technique G141)."""
    above = 0
    for heading in (element for element in root.iter() if element.tag in HEADINGS):
        level = HEADINGS.index(heading.tag) + 1
        if level > above + 1:
            before = f"a heading of level {above}" if above else "the title of the paper"
            yield (
                "R014",
                f"{named(heading)} is of level {level}, and {before} stands before it",
                f"make it a heading of level {above + 1}",
            )
        above = level


def _pictures(root: Any) -> Iterator[Words]:
    """A picture is told in words of its own: a caption only names it (WCAG 2.2, 1.1.1)."""
    captions = {
        picture: [text_of(caption) for caption in filter(is_caption, chart.iter())]
        for chart in filter(is_chart, root.iter())
        for picture in chart.iter("img")
    }
    for picture in root.iter("img"):
        yield from _alternative(picture, captions.get(picture, []))


def _alternative(picture: Any, captions: list[str]) -> Iterator[Words]:
    alternative = " ".join(picture.get("alt", "").split())
    name = picture.get("src", "").removeprefix("chart:").removesuffix(".svg")
    mend = "say what the chart shows: its course, its highest and lowest figures"
    if not alternative:
        yield "R015", f'the picture "{name}" has no alternative text', mend
    elif any(_same(alternative, caption) for caption in captions):
        yield "R015", f'the alternative text of the chart "{name}" only repeats its caption', mend


def _same(alternative: str, caption: str) -> bool:
    """Whether they say the same, but for the number before the caption ("Figure 2: ...")."""
    one, other = alternative.rstrip(".").casefold(), caption.rstrip(".").casefold()
    return one in {other, other.partition(": ")[2]}


def _tables(root: Any) -> Iterator[Words]:
    for table in root.iter("table"):
        heads, cells = list(table.iter("th")), [*table.iter("th"), *table.iter("td")]
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


def _spans(cell: Any) -> bool:
    return any(cell.get(name, "1") != "1" for name in ("colspan", "rowspan"))


def _links(root: Any) -> Iterator[Words]:
    for link in root.iter("a"):
        target = link.get("href")
        if target is not None and not target.startswith(SCHEMES):
            yield (
                "R008",
                f'the link "{text_of(link)}" leads to "{target}"',
                "a link leads to https://, to mailto: or to a part of the paper",
            )
        elif target is not None and not text_of(link) and not list(link.iter("img")):
            yield (
                "R008",
                f'a link to "{target}" has no words',
                "write words that say where it leads",
            )
