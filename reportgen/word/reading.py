"""From the page of a paper to what Word has of it, block by block."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from reportgen.page_tree import Inside, Node, read_tree
from reportgen.word.blocks import Block, Ground, Kind, Page, Paragraph, words_of
from reportgen.word.covers import beside
from reportgen.word.grids import read_table
from reportgen.word.keys import Keys
from reportgen.word.listing import markers_of
from reportgen.word.tidying import numbered, tidy

#: Elements that stand one below the other, and not in a line of words.
_BLOCKS = frozenset(
    ("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "div", "section", "nav", "main",
     "header", "blockquote", "table", "article", "aside", "footer", "dl", "dt", "dd", "figure",
     "figcaption", "pre", "details", "summary")
)  # fmt: skip
#: Layouts of the cover in which values stand beneath their label.
_STACKED = frozenset(("headings", "ruled-boxes"))
_UNSEEN = frozenset(("head", "style", "script", "title"))


def read(html: str) -> Page:
    """The blocks of a page, and what its body says of every page."""
    root = read_tree(html)
    body, lang = root.first("body"), root.first("html")
    assert body is not None, "a page has a body"
    said = body.attributes
    title = root.first("title")
    authors = (node for node in root.walk() if node.attributes.get("name") == "author")
    has_numbers = any("number" in node.classes for node in body.walk())
    return Page(
        title=title.words if title else "",
        language=lang.attributes.get("lang", "en-GB") if lang else "en-GB",
        author=next(authors, Node("meta")).attributes.get("content", ""),
        header=said.get("data-header", ""),
        footer=said.get("data-footer", ""),
        mark=said.get("data-draft", ""),
        blocks=tuple(_Reading(has_numbers).blocks(body)),
    )


Reader = Callable[[Node], Iterator[Block]]


@dataclass(frozen=True)
class _Around:
    """What the element stands in."""

    ground: Ground = ""
    depth: int = 0
    is_hanging: bool = True
    in_cover: bool = False
    beside: bool = False  # a field of the cover whose values stand beside its label
    wide: bool = False


class _Reading:
    """Reads a page in order, and knows how far it has come."""

    def __init__(self, has_numbers: bool) -> None:
        self._around = _Around(is_hanging=has_numbers)
        self._keys = Keys()
        self._section, self._number = "", ""
        self._lists = 0

    def blocks(self, node: Node) -> Iterator[Block]:
        """The blocks of an element, whatever it is."""
        if node.tag in _UNSEEN:
            return
        name = node.attributes.get("id")
        if name and node.tag != "main":
            self._keys.waiting.append(name)
        yield from self._reader_of(node)(node)

    def _reader_of(self, node: Node) -> Reader:
        """What reads such an element."""
        classes = node.classes
        for name, reader in self._by_class.items():
            if name in classes:
                return reader
        return self._by_tag.get(node.tag, self._of_container)

    @property
    def _by_class(self) -> Mapping[str, Reader]:
        return {
            "masthead": self._of_masthead,
            "cover": self._of_cover,
            "field": self._of_field,
            "contents": self._of_contents,
            "title-again": self._of_title_again,
            "statement": self._of_statement,
            "appendix": self._of_appendix,
        }

    @property
    def _by_tag(self) -> Mapping[str, Reader]:
        headings = {f"h{level}": self._of_heading for level in range(1, 7)}
        lists = {"ul": self._of_list, "ol": self._of_list}
        return (
            headings
            | lists
            | {
                "p": self._of_paragraph,
                "table": self._of_table,
                "blockquote": self._of_quotation,
            }
        )

    # --- what holds others ---

    def _of_container(self, node: Node) -> Iterator[Block]:
        """What stands in an element one below the other; words between are paragraphs."""
        line: Inside = []
        wide = {"scorecard", "actions", "risks"} & {*node.classes}
        around = replace(self._around, wide=bool(wide) or self._around.wide)
        for one in [*node.inside, None]:
            is_block = isinstance(one, Node) and one.tag in _BLOCKS
            if one is not None and not is_block:
                line.append(one)
                continue
            if words_of(line).strip():
                yield self._paragraph("paragraph", line)
            line = []
            if isinstance(one, Node):
                yield from self._inside(around, one)

    def _inside(self, around: _Around, node: Node) -> Iterator[Block]:
        """The blocks of an element that stands in something else than what is read now."""
        before, self._around = self._around, around
        yield from self.blocks(node)
        self._around = before

    def _within(self, node: Node, around: _Around) -> Iterator[Block]:
        for one in node.nodes:
            yield from self._inside(around, one)

    def _of_statement(self, node: Node) -> Iterator[Block]:
        before, self._around = self._around, replace(self._around, ground="statement")
        yield from self._of_field(node) if "field" in node.classes else self._of_container(node)
        self._around = before

    def _of_appendix(self, node: Node) -> Iterator[Block]:
        """An appendix begins a page, and its words have the whole width."""
        for at, block in enumerate(self._within(node, replace(self._around, is_hanging=False))):
            if at == 0 and isinstance(block, Paragraph):
                yield replace(block, begins_page=True)
            else:
                yield block

    def _of_quotation(self, node: Node) -> Iterator[Block]:
        before, self._around = self._around, replace(self._around, ground="quotation")
        yield from self._of_container(node)
        self._around = before

    # --- the head of the paper ---

    def _of_masthead(self, node: Node) -> Iterator[Block]:
        for at, line in enumerate(node.nodes):
            kind: Kind = "masthead" if at else "council"
            yield self._paragraph(kind, line.inside, is_hanging=False)

    def _of_cover(self, node: Node) -> Iterator[Block]:
        """The groups of the cover, each of which looks its own way."""
        for group in node.nodes:
            is_beside = not _STACKED & {*group.classes}
            around = replace(self._around, in_cover=True, is_hanging=False, beside=is_beside)
            yield from self._inside(around, group)

    def _of_field(self, node: Node) -> Iterator[Block]:
        """A field of the cover: its label, and its values beside or beneath it."""
        names = [name.removeprefix("field-") for name in node.classes if name.startswith("field-")]
        self._keys.waiting.insert(0, f"cover-{names[0]}" if names else "cover")
        label = next((one for one in node.walk() if "label" in one.classes), None)
        self._section, self._number = words_of(label.inside).strip() if label else "", ""
        ground: Ground = "note" if "note" in names else self._around.ground
        is_numbered = "numbered" in node.classes
        around = replace(self._around, ground=ground, in_cover=True, is_hanging=is_numbered)
        blocks = [each for one in node.nodes for each in self._inside(around, one)]
        yield from beside(blocks) if self._around.beside and ground != "note" else blocks

    def _of_contents(self, node: Node) -> Iterator[Block]:
        heading = node.first("h2")
        if heading is not None:
            yield self._paragraph("contents heading", heading.inside, is_hanging=False)
        for item in (one for one in node.walk() if one.tag == "li"):
            number, inside = numbered(item.inside)
            inside = [one for one in inside if isinstance(one, str) or "page" not in one.classes]
            hangs = self._around.is_hanging and "appendix" not in item.classes
            yield self._paragraph("contents", inside, number, is_hanging=hangs)

    def _of_title_again(self, node: Node) -> Iterator[Block]:
        self._section = self._number = ""
        yield self._paragraph("title again", node.inside, is_hanging=False, begins_page=True)

    # --- headings and prose ---

    def _of_heading(self, node: Node) -> Iterator[Block]:
        number, inside = numbered(node.inside)
        level, words = int(node.tag[1]), words_of(inside).strip()
        if level > 1:
            self._section, self._number = f"{number} {words}".strip(), ""
        if "label" in node.classes:
            yield self._paragraph("label", inside, number, level=level)
            return
        kind: Kind = "title" if level == 1 else "heading"
        hangs = self._around.is_hanging and level > 1
        yield self._paragraph(kind, inside, number, level=level, is_hanging=hangs)

    def _of_paragraph(self, node: Node) -> Iterator[Block]:
        number, inside = numbered(node.inside)
        self._number = number or self._number
        if "label" in node.classes:
            yield self._paragraph("label", inside, number)
        elif "note" in node.classes:
            yield self._paragraph("note", inside)
        elif "caption" in node.classes:
            yield self._paragraph("caption", inside)
        elif node.first("img") is not None:
            yield self._paragraph("picture", inside)
        else:
            kind: Kind = "field" if self._around.in_cover else "paragraph"
            yield self._paragraph(kind, inside, number)

    def _of_list(self, node: Node) -> Iterator[Block]:
        self._lists += 1
        around = replace(self._around, depth=self._around.depth + 1)
        for item, marker in markers_of(node, self._lists):
            before, self._around = self._around, around
            for at, block in enumerate(self._of_item(item)):
                if at == 0 and isinstance(block, Paragraph) and block.kind != "item":
                    yield replace(block, kind="item", marker=marker)
                else:
                    yield block
            self._around = before

    def _of_item(self, item: Node) -> Iterator[Block]:
        """What stands in an item; its first paragraph is the item itself."""
        if name := item.attributes.get("id"):
            self._keys.waiting.append(name)
        for block in self._of_container(Node("div", {}, item.inside)):
            if isinstance(block, Paragraph) and block.kind in ("paragraph", "field"):
                yield replace(block, kind="continued")
            else:
                yield block

    def _of_table(self, node: Node) -> Iterator[Block]:
        caption = next((one for one in node.nodes if one.tag == "caption"), None)
        words = words_of(caption.inside).strip() if caption else ""
        if caption is not None:
            yield self._paragraph("caption", caption.inside)
        table = read_table(node, self._blocks_of_cell)
        label = words.partition(":")[0] if ":" in words else words
        yield replace(
            table,
            keys=self._keys.take(),
            caption=words,
            where=label or self._place_in_words,
            section=self._section,
            is_wide=self._around.wide,
            is_hanging=self._around.is_hanging,
        )

    def _blocks_of_cell(self, node: Node) -> Iterator[Paragraph]:
        """The paragraphs of a cell, which have no ids of their own."""
        kept = (self._keys, self._around)
        self._keys, self._around = Keys(), _Around(is_hanging=False)
        for block in self._of_container(Node("div", {}, node.inside)):
            for one in (block,) if isinstance(block, Paragraph) else block.paragraphs:
                yield replace(one, keys=())
        self._keys, self._around = kept

    # --- what all have ---

    def _paragraph(self, kind: Kind, inside: Inside, number: str = "", **said: object) -> Paragraph:
        around = self._around
        usual: dict[str, object] = {"is_hanging": around.is_hanging}
        return Paragraph(
            keys=self._keys.take(),
            kind=kind,
            inside=tidy(inside),
            number=" ".join(number.split()),
            where=self._place_in_words,
            section=self._section,
            ground=around.ground,
            depth=around.depth,
            **{**usual, **said},  # type: ignore[arg-type]
        )

    @property
    def _place_in_words(self) -> str:
        """How a person would name the place."""
        if self._number:
            return f"paragraph {self._number.rstrip('.')}"
        return "a text without a number" if self._section else "the head of the paper"
