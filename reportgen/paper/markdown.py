"""Prose: Markdown to safe HTML, element by element.

Expressions stand in the Markdown as one private-use character each and are replaced only after it
has become HTML (`fill`), so that nothing printed is ever read as markup. Raw HTML is recognised in
order to be refused where it stands; none of it reaches the page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

from reportgen.model.document import ProseKind
from reportgen.model.text import Text
from reportgen.paper.characters import PRIVATE
from reportgen.paper.expressions import Expression
from reportgen.paper.typography import QUOTES, keep_together
from reportgen.problems import Place, Problems

DEEPEST = 3  # lists within lists

_FIRST_MARK = 0xF0000
_PRIVATE = re.compile(f"[{PRIVATE}]")
_KINDS: dict[str, ProseKind] = {
    "paragraph_open": "paragraph",
    "heading_open": "subheading",
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "blockquote_open": "quotation",
}
# Tokens of Markdown that a paper does not use: the code, what they are, what to do instead.
_REFUSED = {
    "html_block": ("N020", "HTML is not used in prose", "write Markdown, or take the tag out"),
    "html_inline": ("N020", "HTML is not used in prose", "write Markdown, or take the tag out"),
    "image": ("N021", "pictures are not used in prose", "use a chart block"),
    "table_open": ("N023", "tables are not typed in prose", "use a table block"),
    "code_inline": ("N024", "a paper has no program text", "take out the backticks (`)"),
    "fence": ("N024", "a paper has no program text", "take out the lines of backticks (```)"),
    "hr": ("N024", "rules across the page are not used", "take out the line, or use a subheading"),
}


@dataclass(frozen=True)
class Element:
    """One element of a text: its HTML, in which expressions are still marks.

    `start` is where it begins in the text that was marked; `items` are those of a list itself, and
    not those of lists within it.
    """

    kind: ProseKind
    html: str
    place: Place
    start: int
    items: int = 0

    @property
    def numbered_items(self) -> int:
        """The items that are numbered; of bullets, none."""
        return self.items if self.html.startswith("<ol") else 0


@dataclass(frozen=True)
class _Marked:
    """A text whose expressions have become marks."""

    text: Text
    source: str
    expressions: tuple[Expression, ...]

    def place(self, token: Token | None, needle: str = "") -> Place:
        """The place of a needle from the line of a token on, or of that whole line."""
        line = self.line_start(token)
        at = self.source.find(needle, line)
        length = len(needle)
        if at < 0 or not needle:
            at, length = line, len(self.source[line:].split("\n", 1)[0])
        start = original(at, self.source, self.expressions)
        end = original(at + length, self.source, self.expressions)
        return self.text.place(start, end - start)

    def line_start(self, token: Token | None) -> int:
        """Where the line of a token begins."""
        lines = self.source.split("\n")[: token.map[0] if token and token.map else 0]
        return sum(len(line) + 1 for line in lines)


def elements(
    text: Text, expressions: tuple[Expression, ...], found: Problems
) -> tuple[Element, ...]:
    """The elements of a text, none of which holds a mark; what is not used is a problem."""
    marked = _Marked(text, mark_all(text, expressions), expressions)
    tokens = _MARKDOWN.parse(marked.source)
    _refuse(tokens, marked, found)
    return tuple(_elements(tokens, marked))


def original(offset: int, marked: str, expressions: Sequence[Expression]) -> int:
    """An offset of a marked text in the text as it was written."""
    marks = len(_PRIVATE.findall(marked[:offset]))
    return offset + sum(one.end - one.start - 1 for one in expressions[:marks])


def marks_in(marked: str) -> Iterator[tuple[int, int]]:
    """Each mark of a marked text: where it stands, and the number of its expression."""
    return ((match.start(), ord(match[0]) - _FIRST_MARK) for match in _PRIVATE.finditer(marked))


def fill(marked: str, printed: Callable[[int], str]) -> str:
    """The HTML (or plain words) with each mark replaced by what its expression prints."""
    return _PRIVATE.sub(lambda match: printed(ord(match[0]) - _FIRST_MARK), marked)


def mark_all(text: str, expressions: Sequence[Expression]) -> str:
    """The text with each expression replaced by its mark."""
    pieces, position = [], 0
    for number, expression in enumerate(expressions):
        pieces += [text[position : expression.start], chr(_FIRST_MARK + number)]
        position = expression.end
    return "".join([*pieces, text[position:]])


def _elements(tokens: list[Token], marked: _Marked) -> Iterator[Element]:
    start = 0
    for end, token in enumerate(tokens):
        if token.level == 0 and token.nesting <= 0:
            kind = _KINDS.get(tokens[start].type)
            if kind:
                within = tokens[start : end + 1]
                html, first = _html(kind, within), within[0]
                items = sum(each.type == "list_item_open" and each.level == 1 for each in within)
                place, line = marked.place(first), marked.line_start(first)
                yield Element(kind, html, place, line, items if kind == "list" else 0)
            start = end + 1


def _html(kind: ProseKind, tokens: list[Token]) -> str:
    """What stands inside the element; a list as a whole, since it may count or not."""
    inside = tokens if kind == "list" else tokens[1:-1]
    return str(_MARKDOWN.renderer.render(inside, _MARKDOWN.options, {})).strip()


def _refuse(tokens: list[Token], marked: _Marked, found: Problems) -> None:
    block: Token | None = None
    for token in tokens:
        block = token if token.map else block
        for part in (token, *(token.children or ())):
            if part.type in _REFUSED:
                _refuse_kind(part, block, marked, found)
            elif part.type == "link_open":
                _check_link(part, block, marked, found)
        if token.type == "heading_open" and token.level:
            what = "a heading stands within a list or a quotation"
            found.add("N024", marked.place(block), what, "begin it at the start of the line")
        if token.type == "blockquote_open" and token.level >= 2 * DEEPEST:
            what = "quotations stand too deep in one another"
            found.add("N024", marked.place(block), what, "make it flatter")
            return  # the words of what stands deeper may not be read at all
        if token.type.endswith("list_open") and token.level >= 2 * DEEPEST:
            what = f"lists stand more than {DEEPEST} deep in one another"
            found.add("N024", marked.place(block), what, "make it flatter")


def _refuse_kind(token: Token, block: Token | None, marked: _Marked, found: Problems) -> None:
    code, what, mend = _REFUSED[token.type]
    needle = {"html_inline": token.content, "image": "![", "code_inline": "`"}.get(token.type)
    found.add(code, marked.place(block, needle or ""), what, mend)


def _check_link(token: Token, block: Token | None, marked: _Marked, found: Problems) -> None:
    """Only addresses of the web, and no mark in an attribute; a refused one is taken out."""
    address = str(token.attrs.get("href", ""))
    wrong = _wrong_with(address, str(token.attrs.pop("title", "")))
    if wrong:
        code, what, mend = wrong
        decoded = _MARKDOWN.normalizeLinkText(address)
        typed = next((part for part in (address, decoded) if part in marked.source), "](")
        found.add(code, marked.place(block, typed), what, mend)
        del token.attrs["href"]


def _wrong_with(address: str, tip: str) -> tuple[str, str, str] | None:
    """What is wrong with a link's address or its tip: code, words and mend."""
    if _PRIVATE.search(_MARKDOWN.normalizeLinkText(address)):
        return "N019", "an expression cannot stand in the address of a link", "write the address"
    try:
        parts = urlsplit(address)
    except ValueError:
        return "N022", f'"{address}" is not an address', "write it as https://www.gov.uk/..."
    if tip:
        mend = "take out what stands in quotation marks behind the address"
        return "N022", "links have no tips: most readers would never see them", mend
    if parts.scheme == "mailto":
        mend = "name the role to write to; a paper holds no addresses of people"
        return "N022", "links to an e-mail address are not used", mend
    if parts.scheme not in ("http", "https") or not parts.hostname:
        mend = "write the whole address, beginning with https://; refer within the paper with ref"
        return "N022", f'"{address}" is not an address of the web', mend
    return None


def _words(self: object, tokens: Sequence[Token], index: int, *_: object) -> str:
    """Renders the words between markup."""
    return escape(keep_together(tokens[index].content))


def _nothing(self: object, *_: object) -> str:
    """Renders what is refused: not at all."""
    return ""


def _markdown() -> MarkdownIt:
    """CommonMark, in which what is refused is recognised first."""
    markdown = MarkdownIt(
        "commonmark", {"html": True, "typographer": True, "quotes": QUOTES, "xhtmlOut": False}
    )
    markdown.enable(["table", "smartquotes"]).disable(["code", "lheading", "reference"])
    # Markdown-it would print a refused link as it was typed; `_check_link` tells instead.
    markdown.validateLink = lambda url: True  # type: ignore[method-assign]
    rules: dict[str, Callable[..., str]] = dict.fromkeys(_REFUSED, _nothing)
    for kind, rule in (rules | {"text": _words}).items():
        markdown.add_render_rule(kind, rule)
    return markdown


_MARKDOWN = _markdown()
