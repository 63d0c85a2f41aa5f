"""The looks of a paper: its HTML, through the templates of the house style.

The templates receive a document that is worded and numbered already; all they do is place it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from jinja2 import Environment
from markupsafe import Markup, escape

from reportgen.model.document import (
    AppendixList,
    Cell,
    Document,
    Part,
    PlacedChart,
    Prose,
    Table,
    TextTable,
)
from reportgen.model.style import HouseStyle
from reportgen.model.style.cover import HEADING, CoverStyle
from reportgen.model.style.patterns import filled, filled_lines
from reportgen.paper.bounds import bounded, whole
from reportgen.paper.cover_sheet import cover_groups
from reportgen.paper.templates import Folders, environment, named, problem_of
from reportgen.problems import Problems

#: What a page is for: `word` is read into a Word file, and has what is printed.
Medium = Literal["print", "screen", "word"]

#: The template that shows each kind of part.
PARTIALS: dict[type[Part], str] = {
    Prose: "parts/prose.html.j2",
    Table: "parts/table.html.j2",
    PlacedChart: "parts/chart.html.j2",
    TextTable: "parts/words.html.j2",
    AppendixList: "parts/appendices.html.j2",
}
#: The last word of a text or an item, if short: alone on the last line it would look lost.
_LAST_WORD = re.compile(r"[ \n](?=[^\s<>]{1,9}(?:</(?:li|p)>|\Z))")
#: A financial year outside of the tags: browsers would break the line at its hyphen.
_YEAR = re.compile(r"(?<![\w-])\d{4}-\d{2}(?![\w-])(?![^<>]*>)")
_FIGURE_MARK = re.compile(r"</?data\b[^>]*>")
#: How the name of a style sheet begins in a page. Sheets of reportgen's own may do what those of
#: a house style may not (`render/altering.py`), so nothing that people write may take such a name.
_NAME = re.compile(r"/\*(?= (?:templates|reportgen/review)/)")


def page_html(
    document: Document, style: HouseStyle, medium: Medium, folders: Folders, found: Problems
) -> str | None:
    """The paper as one HTML page; None when a template is wrong.

    `folders` are those of the style and of the styles that it extends, the style's own first.
    """
    return _made("paper.html.j2", lambda: context(document, style, medium, folders), folders, found)


def context(
    document: Document, style: HouseStyle, medium: Medium, folders: Folders
) -> dict[str, Any]:
    """Every name that a template may use (templates/README.md explains them)."""
    words = {name: getattr(document, name) for name in ("council", "title", "meeting", "period")}
    cover = tuple(cover_groups(document, style.cover, copies=medium != "screen"))
    return {
        "document": document,
        "medium": medium,
        "stylesheet": _sheets(("style.css", f"{medium}.css"), folders),
        "masthead": _masthead(document, style.cover),
        "cover": cover,
        "title_in_cover": any(group.has(HEADING) for group in cover),
        "title_again": filled(style.cover.title_again or "", words),
        "contents": style.page.contents,
        "sections": tuple(section for section in document.sections if section.in_report),
        "header": filled(style.page.header, words),
        "footer": filled(style.page.footer, words),
    }


@dataclass(frozen=True)
class Looks:
    """How a page that is no paper is set: its template and style sheets, and what is around it.

    `words` are those that the lines of the masthead may hold, and `names` what its template may
    use besides what every page has.
    """

    template: str
    sheets: tuple[str, ...]
    words: Mapping[str, str]
    footer: str
    names: Mapping[str, object]


def looks_html(
    page: Document,
    looks: Looks,
    style: HouseStyle,
    folders: Folders,
    found: Problems,
) -> str | None:
    """A page for print that has the looks of a paper; `page` is what templates ask of a paper."""

    def names() -> dict[str, Any]:
        return {
            "document": page,
            "medium": "print",
            "stylesheet": _sheets(looks.sheets, folders),
            "masthead": filled_lines(style.cover.masthead, looks.words),
            "title_again": "",
            "contents": False,
            "sections": (),
            "header": "",
            "footer": looks.footer,
            **looks.names,
        }

    return _made(looks.template, names, folders, found)


def _made(
    template: str, names: Callable[[], Mapping[str, Any]], folders: Folders, found: Problems
) -> str | None:
    """A template carried out; None, with the problem noted, where it cannot be."""
    try:
        with bounded():
            known = names()
            page = whole(_templates(folders).get_template(template).generate(known))
            return _only_ours(page, known["stylesheet"])
    except Exception as error:  # a template can fail in every way that an expression can
        problem = problem_of(error, folders)
        if problem is None:
            raise
        found.extend([problem])
        return None


@cache
def _templates(folders: Folders) -> Environment:
    """Kept for the next paper: a template is compiled once, and again when its file changes."""
    templates = environment(folders)
    templates.filters["partial"] = lambda part: PARTIALS[type(part)]
    templates.filters["prose"] = _prose
    templates.filters["aligned"] = _aligned
    templates.tests["with_shorthand"] = _has_shorthand
    return templates


def _prose(html: str, medium: Medium) -> Markup:
    """Prose is safe HTML already. In print a marked figure would break the line's tags."""
    if medium == "screen":
        html = _YEAR.sub(r'<span class="year">\g<0></span>', html)
        return Markup(html)  # noqa: S704 - the composer escaped every word of it
    printed = _FIGURE_MARK.sub("", html)
    whole = _LAST_WORD.sub("\u00a0", printed) if medium == "print" else printed
    return Markup(whole)  # noqa: S704 - the composer escaped every word of it


def _aligned(cell: Cell) -> Markup:
    """A figure, with its shorthand ("64.0 [p]") apart so that it can hang beside the column."""
    if not _has_both(cell):
        return escape(cell.text)
    return Markup('{} <span class="shorthand">{}</span>').format(cell.number, cell.shorthand)


def _has_shorthand(table: Table) -> bool:
    """Whether a figure of the table has shorthand beside it."""
    return any(_has_both(cell) for cell in table.cells)


def _has_both(cell: Cell) -> bool:
    return bool(cell.number and cell.statuses)


def _sheets(names: tuple[str, ...], folders: Folders) -> str:
    """The sheets of the style and of those that it extends, from the most general on.

    Before each stands its name, by which a fault in it is told where it was written.
    """
    sheets = [(folder, folder / name) for folder in reversed(folders) for name in names]
    return "\n".join(
        f"/* {named(path, folder).file} */\n{_nameless(path.read_text('utf-8'))}"
        for folder, path in sheets
        if path.is_file()
    )


def _only_ours(page: str, stylesheet: str) -> str:
    """The page, with no names of style sheets but those that the joined ones have."""
    before, ours, after = page.partition(stylesheet)
    return f"{_nameless(before)}{ours}{_nameless(after)}"


def _nameless(text: str) -> str:
    return _NAME.sub("/* ", text)


def _masthead(document: Document, cover: CoverStyle) -> tuple[str, ...]:
    words = {field.id: ", ".join(field.values) for field in document.cover}
    words["council"] = document.council
    return filled_lines(cover.masthead, words)
