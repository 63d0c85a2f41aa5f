"""What a page may hold: elements that place words, and nothing that runs, loads or is filled in.

The web page opens in anybody's browser, which would do what the page asks; so the page is held to
a list of what is known to be still.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportgen.problems import Place, Problem
from reportgen.render.altering import MOST_CHARACTERS, altering
from reportgen.render.markup import Element, Page
from reportgen.render.places import Finding, Places
from reportgen.render.stylesheets import loading, place_in

ELEMENTS = frozenset((
    "", "html", "head", "meta", "title", "style", "body", "header", "main", "footer", "nav",
    "section", "article", "aside", "div", "h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr",
    "span", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "figure", "figcaption", "img",
    "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td",
    "a", "abbr", "b", "cite", "code", "data", "details", "em", "i", "q", "small", "strong",
    "sub", "summary", "sup", "time", "wbr",
))  # fmt: skip
ATTRIBUTES = frozenset((
    "id", "class", "lang", "dir", "title", "style", "alt", "src", "href", "scope", "headers",
    "colspan", "rowspan", "span", "name", "content", "charset", "role", "tabindex", "value",
    "start", "reversed", "type", "datetime", "width", "height", "open", "cite",
))  # fmt: skip
FAMILIES = ("aria-", "data-")
#: What a screen reader says in place of the words that are printed: a redline has it, no paper.
SAID = "data-said"
PICTURE = "chart:"
_MEND = "take it out of the house style: a page places words and charts, and does nothing"
_LOADS = (
    'take it out: a style sheet loads nothing but fonts, as url("font:SourceSansPro-Regular.ttf")'
)
_ALTERS = "take it out: a house style places and colours words, and leaves them as they are"
_SHOWN = 60


def check_holding(page: Page, places: Places) -> Iterator[Problem]:
    """What the page holds and may not."""
    for element in page:
        for what in _refused(element):
            yield places.problem((element, ("R018", what, _MEND)))
        if element.tag == "style":
            yield from _in_sheet(element, places)
        for asked, _ in loading(element.get("style") or ""):
            yield places.problem(_asked(element, asked))


def _refused(element: Element) -> Iterator[str]:
    if element.tag not in ELEMENTS:
        yield f"a template puts <{element.tag[:_SHOWN]}> on the page, which it may not hold"
        return
    for name in element.attributes:
        if name == SAID or not (name in ATTRIBUTES or name.startswith(FAMILIES)):
            yield f'a template gives <{element.tag}> the attribute "{name[:_SHOWN]}"'
    source = element.get("src")
    if source is not None and not (element.tag == "img" and source.startswith(PICTURE)):
        yield f'a template asks for "{source[:_SHOWN]}", which is none of the paper\'s charts'


def _in_sheet(style: Element, places: Places) -> Iterator[Problem]:
    css = "".join(style.itertext())
    if len(css) > MOST_CHARACTERS:
        what = (
            f"the style sheets have {len(css):,} characters; at most {MOST_CHARACTERS:,} are read"
        )
        yield places.problem((style, ("R018", what, "keep what the house style needs")))
        return
    for asked, line in loading(css):
        yield _placed(places.problem(_asked(style, asked)), place_in(css, line))
    for altered, line in altering(css):
        what = f'the style sheet has "{altered}", which may hide, add or change words'
        yield _placed(places.problem((style, ("R018", what, _ALTERS))), place_in(css, line))


def _asked(element: Element, asked: str) -> Finding:
    return element, ("R001", f'the style sheet has "{asked}", which a page may not ask for', _LOADS)


def _placed(problem: Problem, place: Place | None) -> Problem:
    """A problem where the style was written, if that is known."""
    return replace(problem, place=place) if place else problem
