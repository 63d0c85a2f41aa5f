"""Whether the redline of the open edition would tell what is exempt.

It strikes through what went, and what went may be exempt now, in whatever words. So it is published
only where it strikes nothing through, or where the exempt parts are those of the version before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.page_tree import Node, read_tree
from reportgen.paper.editions.repeats import tells_of
from reportgen.redlining import Sides

_WORD = re.compile(r"\w+")


def gives_away(open_sides: Sides, whole: Sides) -> bool:
    """Whether the redline of an open edition tells what is exempt in either of its versions.

    Of a paper that is exempt as a whole there is nothing that could be compared openly.
    """
    sources = (side.pages.source for side in (open_sides.before, whole.before, open_sides.after))
    if any(source.is_exempt for source in sources):
        return True
    marks = _marks(open_sides)
    struck = " ".join(words for tag, words in marks if tag == "del")
    if not struck:
        return False
    return marks != _marks(whole) or _is_told(struck, open_sides, whole)


def _is_told(struck: str, open_sides: Sides, whole: Sides) -> bool:
    """Whether something that went stands in an exempt part that stays as it is."""
    closed = _words(whole.after.pages.pages["print"]) - _words(
        open_sides.after.pages.pages["print"]
    )
    earlier = open_sides.before.pages.document
    return bool(closed & _words(struck)) or tells_of(whole.after.pages.document, earlier)


def _marks(sides: Sides) -> list[tuple[str, str]]:
    """Each mark of a redline with its words: where two have the same, the same has changed."""
    main = read_tree(sides.page("print")).first("main")
    assert main is not None, "every page has one"
    return [(one.tag, " ".join(_said(one))) for one in main.walk() if one.tag in ("del", "ins")]


def _said(mark: Node) -> Iterator[str]:
    """What is told in a mark, by words as by pictures."""
    yield mark.words
    yield from (one.attributes["alt"] for one in mark.walk() if "alt" in one.attributes)


def _words(written: str) -> frozenset[str]:
    return frozenset(_WORD.findall(written.casefold()))
