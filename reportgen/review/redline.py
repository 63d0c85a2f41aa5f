"""The paper as a redline: what came and what went marked in it, and told before it begins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from reportgen.page_tree import Inside, Node, read_tree, written
from reportgen.problem_formats import amount
from reportgen.review.marked_lines import Medium, mark
from reportgen.review.marker import Marker
from reportgen.review.page_parts import words_of
from reportgen.review.wording import Fate

SHEETS: dict[Medium, tuple[str, ...]] = {
    "print": ("redline.css",),
    "screen": ("redline.css", "redline-screen.css"),
}
DRAWING = "chart:"
BEFORE = "before-"  # begins the name of a drawing that only the older version has
CHANGES = "Shows changes"
NOT_THE_PAPER = f"{CHANGES}: not the paper itself"
MARKS = ("del", "ins")
LABEL = "What changed"
NONE = "No word of the paper is different."


@dataclass(frozen=True)
class Compared:
    """Which versions are compared, in words, and the medium of their pages."""

    before: str
    after: str
    medium: Medium


def redline(before: str, after: str, compared: Compared) -> str:
    """The page of the newer version with the changes marked; both are pages for the same medium."""
    old, new = _page(read_tree(before)), _page(read_tree(after))
    _rename_drawings(old)
    marked = Marker(compared.medium).merged(old, new)
    body = _of(marked, "body")
    _introduce(body, compared)
    _announce(body)
    head = _of(marked, "head")
    _of(head, "title").inside.insert(0, "Changes in ")
    _of(head, "style").inside.append(_sheets(compared.medium))
    return f"<!DOCTYPE html>\n{written([marked])}\n"


def drawings_in(html: str) -> set[str]:
    """The names of the drawings that a page asks for; those of the older version begin so."""
    pictures = (node for node in read_tree(html).walk() if node.tag == "img")
    return {
        node.attributes.get("src", "").removeprefix(DRAWING).removesuffix(".svg")
        for node in pictures
    }


def _page(root: Node) -> Node:
    return _of(root, "html")


def _of(within: Node, tag: str) -> Node:
    found = within.first(tag)
    assert found is not None, f"every page has a {tag}"
    return found


def _sheets(medium: Medium) -> str:
    """Our own style sheets; before each stands its name, by which a fault in it is told."""
    folder = Path(__file__).parent
    return "".join(
        f"\n/* reportgen/review/{name} */\n{(folder / name).read_text('utf-8')}"
        for name in SHEETS[medium]
    )


def _rename_drawings(page: Node) -> None:
    """The drawings of the older version have names of their own beside those of the newer."""
    for node in page.walk():
        source = node.attributes.get("src", "")
        if node.tag == "img" and source.startswith(DRAWING):
            node.attributes["src"] = f"{DRAWING}{BEFORE}{source.removeprefix(DRAWING)}"


def _announce(body: Node) -> None:
    """Each printed page says that it is not the paper; where something in it is exempt, so first.

    Both in full would take two lines, and the room of the header beside them.
    """
    if "data-draft" in body.attributes:
        exempt = body.attributes.pop("data-exempt", "")
        body.attributes["data-draft"] = f"{exempt}. {CHANGES}" if exempt else NOT_THE_PAPER


def _introduce(body: Node, compared: Compared) -> None:
    """Put before the paper what is compared, how changes are marked, and where they are."""
    main = next((at for at, one in enumerate(body.inside) if _is_main(one)), len(body.inside))
    places = [*_places(body)]
    told: Inside = [Node("li", {}, place) for place in places]
    where = Node("ul", {}, told) if told else Node("p", {}, [NONE])
    tag, label = ("nav", {"aria-label": LABEL}) if compared.medium == "screen" else ("div", {})
    told_first = Node(tag, {"class": "redline", **label}, [*_legend(compared), where])
    body.inside.insert(main, told_first)


def _is_main(one: Node | str) -> bool:
    return isinstance(one, Node) and one.tag == "main"


def _legend(compared: Compared) -> Iterator[Node]:
    title = f"What changed from {compared.before} to {compared.after}"
    yield Node("p", {"class": "redline-title"}, [Node("strong", {}, [title])])
    removed = mark("What was removed is struck through", Fate.REMOVED, compared.medium)
    added = mark("what was added is underlined", Fate.ADDED, compared.medium)
    yield Node(
        "p",
        {},
        [
            removed,
            ", ",
            added,
            ". Paragraphs are numbered as they are now. This is not the paper itself.",
        ],
    )


def _places(body: Node) -> Iterator[Inside]:
    """Each section in which something changed, with how much, as a link to it."""
    for node in body.walk():
        if node.tag == "section" and (count := _changes(node)):
            yield _place(node, count)


def _place(section: Node, count: int) -> Inside:
    heading = section.first("h2")
    words = words_of(heading) if heading else ""
    name = _plain_heading(heading) if heading else words
    target = section.attributes.get("id")
    leading: Node | str = Node("a", {"href": f"#{target}"}, [name]) if target else name
    gone = ", removed" if "gone" in section.classes else ""
    return [leading, f": {amount(count, 'change', 'changes')}{gone}"]


def _plain_heading(heading: Node) -> str:
    """A heading without what is only heard in it."""
    return " ".join("".join(_seen(heading)).split())


def _seen(node: Node) -> Iterator[str]:
    for one in node.inside:
        if isinstance(one, str):
            yield one
        elif "heard" not in one.classes:
            yield from _seen(one)


def _changes(section: Node) -> int:
    """How many marks there are; a removal with the addition in its place is one."""
    return sum(_count(node.inside) for node in section.walk())


def _count(inside: Inside) -> int:
    seen = (one for one in inside if isinstance(one, Node) or one.strip())
    marks = [one.tag if isinstance(one, Node) and one.tag in MARKS else "" for one in seen]
    replaced = sum(pair == MARKS for pair in pairwise(marks))
    return sum(map(bool, marks)) - replaced
