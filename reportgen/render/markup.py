"""The HTML of a page as a tree, without WeasyPrint: read in 5 ms, so that it can be checked first.

It is HTML that our templates wrote: what they escaped stays text, and what they left open ends
with what contains it. Elements answer as those of ElementTree do, since WeasyPrint's are those.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

#: Elements that have no end tag.
_EMPTY = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
))  # fmt: skip
_TAG = re.compile(
    r"<!--(?:-?>|.*?(?:--!?>|\Z))|<![^>]*>"
    r"|<(?P<raw>style|script)\b(?P<of_raw>[^>]*)>(?P<text>.*?)</(?P=raw)\b[^>]*>"
    r"""|<(?P<end>/?)(?P<tag>[a-zA-Z][^\s/>]*)(?P<said>(?:[^>"']|"[^"]*"|'[^']*')*)>""",
    re.DOTALL | re.IGNORECASE,
)
_UNREAD = re.compile(r"<[a-zA-Z][^\s>]*")
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?""")


@dataclass(eq=False, slots=True)
class Element:
    """An element of the page, with the words and elements in it."""

    tag: str
    attributes: dict[str, str]
    inside: list[Element | str] = field(default_factory=list)

    def get(self, name: str, default: str | None = None) -> str | None:
        """An attribute."""
        return self.attributes.get(name, default)

    def iter(self, tag: str = "") -> Iterator[Element]:
        """The element and all in it, in reading order; only those of a tag."""
        if tag in {"", self.tag}:
            yield self
        for element in self:
            yield from element.iter(tag)

    def itertext(self) -> Iterator[str]:
        """The words in it, piece by piece."""
        for part in self.inside:
            if isinstance(part, str):
                yield part
            else:
                yield from part.itertext()

    def find(self, tag: str) -> Element | None:
        """The first element directly in it with a tag."""
        return next((one for one in self if one.tag == tag), None)

    def __iter__(self) -> Iterator[Element]:
        """The elements directly in it."""
        return (part for part in self.inside if isinstance(part, Element))


#: Every element of a page, in reading order.
Page = list[Element]


def read_page(html: str) -> Page:
    """The elements of a page. Style sheets, scripts and comments are left out."""
    page = [Element("", {})]  # what is around everything
    around, at = page[:], 0
    for found in _TAG.finditer(html):
        start, end = found.span()
        if start > at:
            page += _words(around[-1], html[at:start])
        at = end
        if found["raw"]:
            said = _attributes(found["of_raw"])
            page.append(Element(found["raw"].lower(), said, [found["text"]]))
        elif found["end"]:
            _end(around, found["tag"].lower())
        elif found["tag"]:
            page.append(_begin(around, found["tag"].lower(), found["said"]))
    page += _words(around[-1], html[at:])
    return page


def _words(within: Element, words: str) -> Page:
    """Put words into an element. Gives the tags among them that could not be read."""
    within.inside.append(unescape(words))
    return [Element(tag, {}) for tag in _UNREAD.findall(words)] if "<" in words else []


def _begin(around: list[Element], tag: str, said: str) -> Element:
    """A new element, within those that are open."""
    element = Element(tag, _attributes(said))
    around[-1].inside.append(element)
    if tag not in _EMPTY:
        around.append(element)
    return element


def _end(around: list[Element], tag: str) -> None:
    """The end of an element, and of what was left open in it."""
    if tag in [element.tag for element in around]:
        while around.pop().tag != tag:
            pass


def _attributes(said: str) -> dict[str, str]:
    if not said:
        return {}
    return {
        name.lower(): unescape(double or single or bare)
        for name, double, single, bare in _ATTRIBUTE.findall(said)
    }
