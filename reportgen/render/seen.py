"""Whether the words of the paper, and no others, can be seen on its pages.

A house style places and colours words; CSS can hide, change and add them as well, and a figure
that the data never gave would be in print. What is painted is compared with what was written,
element by element.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from weasyprint.formatting_structure import boxes

from reportgen.render.places import Finding
from reportgen.render.sheets import Area, Item, Sheet, Surroundings
from reportgen.render.words import Parents

#: What can be seen: contrast with the ground (WCAG asks 3 of large words), opacity, size (pixels).
LEAST_CONTRAST, LEAST_OPACITY, LEAST_SIZE = 3, 0.5, 8
#: Letters narrower than this, in their own size, stand on one another.
LEAST_WIDTH = 0.15
#: How much of a line may be cut: the room below and above its letters.
MOST_CUT = 0.3
LONGEST_MARKER = 12  # such as (a), viii or 12.10.13
MEND = "a house style places and colours words, and never hides, changes or adds any: correct it"
#: Characters of line breaking, which are no words.
_BREAKS = dict.fromkeys(map(ord, "\u00ad\u200b\u2010\u2060"))
_SHOWN = 60


@dataclass
class Painted:
    """What was painted of one element: its words, and why others cannot be seen."""

    words: list[str] = field(default_factory=list)
    unseen: str = ""


def check_words(root: Any, sheets: tuple[Sheet, ...], parents: Parents) -> Iterator[Finding]:
    """The first words that are not on the pages, and the first that should not be there."""
    painted: dict[Any, Painted] = defaultdict(Painted)
    added: list[Finding] = []
    for sheet in sheets:
        for item in sheet.shown:
            unseen = why_unseen(item)
            if not unseen and _is_added(item.box, parents):
                added.append(_added(sheet, item.box, parents))
            elif _is_own(item.box):
                of_element = painted[item.box.element]
                of_element.unseen = of_element.unseen or unseen
                if not unseen:
                    of_element.words.append(getattr(item.box, "text", ""))
    yield from one_for_all(added)
    yield from one_for_all(list(_missing(root, painted, parents)))


def one_for_all(findings: list[Finding]) -> Iterator[Finding]:
    """One finding for all that are alike: a rule of a house style meets many words."""
    if findings:
        element, (code, what, mend) = findings[0]
        more = f" (and {len(findings) - 1} more like it)" if len(findings) > 1 else ""
        yield element, (code, what + more, mend)


def _missing(root: Any, painted: dict[Any, Painted], parents: Parents) -> Iterator[Finding]:
    for element in root.find("body").iter():
        if not isinstance(element.tag, str):  # a comment
            continue
        found = painted.get(element) or Painted()
        if element.tag == "img":
            if not found.words:
                yield element, _not_there(f'the picture "{element.get("src")}"', found)
            continue
        written, printed = _own_words(element), "".join(found.words)
        if not _same(element, written, printed, parents):
            block = parents.block(element)
            yield element, _not_there(f'"{_short(written)}" in {block}', found)


def _not_there(what: str, found: Painted) -> tuple[str, str, str]:
    printed = _short("".join(found.words))
    instead = f'it is printed as "{printed}"' if printed else "the house style leaves it out"
    return "R017", f"{what} is not on the page: {found.unseen or instead}", MEND


def _same(element: Any, written: str, printed: str, parents: Parents) -> bool:
    """Whether the words are all there, once; those of a table's head on each page that it is on."""
    if written.split() == printed.split():
        return True
    wanted, got = letters(written), letters(printed)
    if wanted == got:
        return True
    times = len(got) // len(wanted) if wanted else 0
    repeats = parents.nearest(element, ("thead", "tfoot")) is not None
    return repeats and times > 0 and wanted * times == got


def letters(words: str) -> str:
    """Words without what may differ: spaces, capitals, and the marks of a broken line."""
    return "".join(words.split()).translate(_BREAKS).casefold()


def _own_words(element: Any) -> str:
    """The words directly in an element."""
    if element.tag in {"style", "script"}:
        return ""
    return "".join([element.text or "", *(child.tail or "" for child in element)])


def _pseudo(box: Any) -> str:
    pseudo: str = box.element_tag.partition("::")[2]
    return pseudo


def _is_own(box: Any) -> bool:
    """Whether its words stand in the page, and do not come from a style sheet."""
    return "::" not in box.element_tag or _pseudo(box) in {"first-letter", "first-line"}


def _is_added(box: Any, parents: Parents) -> bool:
    """Whether a style sheet adds its words; page numbers of the contents and markers it may."""
    if _is_own(box):
        return False
    words = "".join(getattr(box, "text", "?").split()).translate(_BREAKS)
    if _pseudo(box) == "marker":
        numbered = parents.nearest(box.element, ("ol", "ul"))
        is_number = numbered is not None and numbered.tag == "ol" and len(words) <= LONGEST_MARKER
        return not is_number and any(map(str.isalnum, words))
    is_page = words.isdigit() and "data-target" in box.element.keys()  # noqa: SIM118
    return bool(words) and not is_page


def _added(sheet: Sheet, box: Any, parents: Parents) -> Finding:
    words = f'"{_short(box.text)}"' if isinstance(box, boxes.TextBox) else "a picture"
    what = f"page {sheet.number}: the house style adds {words} to {parents.block(box.element)}"
    return box.element, ("R017", what, MEND)


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}..."


def why_unseen(item: Item) -> str:
    """Why a box cannot be seen; empty if it can."""
    box, around = item.box, item.around
    if box.style["visibility"] != "visible":
        return "it is hidden"
    if around.opacity < LEAST_OPACITY:
        return "it is almost transparent"
    if around.moved:
        return "it is turned, moved or cut (transform, clip)"
    if any(_is_cut(box, clip) for clip in around.clips):
        return "it is cut off (overflow)"
    return _illegible(box, around) if isinstance(box, boxes.TextBox) else ""


def _illegible(box: Any, around: Surroundings) -> str:
    size, letters = box.style["font_size"], len(box.text.strip())
    if size < LEAST_SIZE:
        return "it is too small to read"
    if box.style["direction"] != "ltr":
        return "it runs from right to left"
    if letters > 1 and box.width < letters * size * LEAST_WIDTH:
        return "its letters stand on one another"
    if _contrast(box.style["color"], around.ground) < LEAST_CONTRAST:
        return "it has almost the colour of its ground"
    return ""


def _is_cut(box: Any, area: Area) -> bool:
    """Whether a part of a box that one would miss lies outside an area."""
    aside, along = 1, box.height * MOST_CUT
    return bool(
        box.position_x < area.left - aside
        or box.position_x + box.width > area.right + aside
        or box.position_y < area.top - along
        or box.position_y + box.height > area.bottom + along
    )


def _contrast(ink: Any, ground: Any) -> float:
    """The contrast of WCAG 2.2, from 1 (none) to 21; of ink that lets half through, none."""
    if ink.alpha < LEAST_OPACITY:
        return 1
    darker, lighter = sorted((_luminance(ink), 1 if ground is None else _luminance(ground)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Any) -> float:
    known = colour if colour.space == "srgb" else colour.to("srgb")  # conversion takes a while
    red, green, blue = map(_linear, known.coordinates)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@cache
def _linear(part: float | None) -> float:
    """The light of a red, green or blue, as WCAG defines it; CSS may leave one out."""
    part = min(1, max(0, part or 0))
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
