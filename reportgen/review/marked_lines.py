"""A line of a page with what came and what went in it, marked and said in words.

Marks are elements, `<ins>` and `<del>`, that a reader sees; few screen readers tell of them, so the
page says it in words too: on the screen in words that are only heard, in print through the
alternative text of the words themselves (`data-said`, which the renderer hands on to the PDF).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from reportgen.page_tree import Inside, Node
from reportgen.review.page_parts import Line
from reportgen.review.wording import Fate, steps, words_in

Medium = Literal["print", "screen"]

#: Elements around words that went which still mean something: a link may lead nowhere any more.
KEPT = frozenset({"strong", "em", "sup", "sub", "code", "span"})
LONG = 6  # words that are told as begun and ended, so that they can be read one by one
#: What a page shows as one space: it was a line's end in the template.
_SPACES = re.compile(r"[ \t\r\n]+")
_TAGS = {Fate.ADDED: "ins", Fate.REMOVED: "del"}
_PICTURED = {Fate.ADDED: "As it is now", Fate.REMOVED: "As it was"}
_ENDS = {Fate.ADDED: "end of addition", Fate.REMOVED: "end of removal"}


@dataclass(frozen=True)
class Token:
    """A word, or a picture (an element without words), and the elements around it in its line."""

    word: str
    around: tuple[Node, ...] = ()
    picture: Node | None = None
    fate: Fate = Fate.SAME

    @property
    def key(self) -> str:
        """What makes it the same in both versions; of a link, where it leads out of the paper."""
        if self.picture:
            return f"picture: {self.picture.attributes.get('alt', self.picture.tag)}"
        leads = [node.attributes.get("href", "") for node in self.around if node.tag == "a"]
        outside = next((address for address in leads if address[:1] != "#"), "")
        return f"{' ' if self.word.isspace() else self.word}{outside}"


def compared_line(before: Line, after: Line, medium: Medium) -> Inside:
    """Both lines as one; its number is that of the line as it is now."""
    number, words = after.parted
    old, new = [*_tokens(before.parted[1])], [*_tokens(words)]
    return [*number, *_built([*_fated(old, new)], medium)]


def wholly(line: Line, fate: Fate, medium: Medium) -> Inside:
    """A line that came, or went, as a whole."""
    number, words = line.parted
    tokens = [replace(token, fate=fate) for token in _tokens(words)]
    return [*number, *_built([*map(_of_fate, tokens)], medium)]


def mark(words: str, fate: Fate, medium: Medium) -> Node:
    """Words that are marked as having come or gone."""
    (marked,) = _marked([Token(word, fate=fate) for word in words_in(words)], medium)
    assert isinstance(marked, Node), "what came or went is in an element"
    return marked


def _tokens(line: Iterable[Node | str], around: tuple[Node, ...] = ()) -> Iterator[Token]:
    for one in line:
        if isinstance(one, str):
            yield from (Token(_SPACES.sub(" ", word), around) for word in words_in(one))
        elif one.inside:
            yield from _tokens(one.inside, (*around, one))
        else:
            yield Token("", around, one)


def _fated(old: Sequence[Token], new: Sequence[Token]) -> Iterator[Token]:
    keys = [token.key for token in old], [token.key for token in new]
    for tag, start, end, begin, stop in steps(*keys):
        if tag == "equal":
            yield from new[begin:stop]
        else:
            removed = (replace(token, fate=Fate.REMOVED) for token in old[start:end])
            yield from map(_of_fate, removed)
            yield from (replace(token, fate=Fate.ADDED) for token in new[begin:stop])


def _of_fate(token: Token) -> Token:
    """What went links to nothing, and is no figure of the paper any more."""
    if token.fate is not Fate.REMOVED:
        return token
    around = tuple(
        Node(node.tag, {"class": node.attributes["class"]} if node.classes else {})
        for node in token.around
        if node.tag in KEPT
    )
    return replace(token, around=around)


def _built(tokens: Sequence[Token], medium: Medium, depth: int = 0) -> Inside:
    """Tokens as elements and words again, each fate marked."""
    found: Inside = []
    for node, together in _by_element(tokens, depth):
        if node is None:
            found += [part for run in _by_fate(together) for part in _marked(run, medium)]
        else:
            found.append(replace(node, inside=_built(together, medium, depth + 1)))
    return found


def _by_element(
    tokens: Sequence[Token], depth: int
) -> Iterator[tuple[Node | None, Sequence[Token]]]:
    """Runs of tokens that are in one element at this depth; what went made its own each time."""

    def known(token: Token) -> object:
        if len(token.around) <= depth:
            return None
        node = token.around[depth]
        return (node.tag, node.attributes.get("class")) if _is_gone(token) else id(node)

    for _, together in groupby(tokens, known):
        run = [*together]
        yield (run[0].around[depth] if len(run[0].around) > depth else None), run


def _is_gone(token: Token) -> bool:
    return token.fate is Fate.REMOVED


def _by_fate(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Runs of one fate; between what went and what came in its place a line may be broken."""
    before = Fate.SAME
    for fate, together in groupby(tokens, lambda token: token.fate):
        if (before, fate) == (Fate.REMOVED, Fate.ADDED):
            yield [Token(" ")]
        yield [*together]
        before = fate


def _marked(run: Sequence[Token], medium: Medium) -> Inside:
    """Words of one fate; where they came or went, in an element that says so."""
    fate = run[0].fate
    if fate is Fate.SAME or not any(token.picture or token.word.strip() for token in run):
        return _plain(run)
    said = _heard(run, fate) if medium == "screen" else _told(run, fate)
    return [Node(_TAGS[fate], {}, said)]


def _heard(run: Sequence[Token], fate: Fate) -> Inside:
    """On the screen: words before and after that are heard and not seen."""
    return [
        Node("span", {"class": "heard"}, [f" {fate.value}: "]),
        *_plain(run),
        Node("span", {"class": "heard"}, [f" {_ENDS[fate]} "]),
    ]


def _told(run: Sequence[Token], fate: Fate) -> Inside:
    """In print: the first words tell what became of them, and of many the last where it ends."""
    words = [at for at, token in enumerate(run) if any(map(str.isalnum, token.word))]
    words = words or [at for at, token in enumerate(run) if token.word.strip()]
    if not words:  # a picture tells of itself
        return _plain(run)
    first, last = words[0], words[-1]
    beginning, end = f"{fate.value}: {{}}", f"{{}} ({_ENDS[fate]})"
    if len(words) <= LONG:
        told: Inside = [_said(run[first : last + 1], beginning)]
    else:
        told = [
            _said(run[first : first + 1], beginning),
            *_plain(run[first + 1 : last]),
            _said(run[last : last + 1], end),
        ]
    return [*_plain(run[:first]), *told, *_plain(run[last + 1 :])]


def _said(run: Sequence[Token], words: str) -> Node:
    shown = "".join(token.word for token in run)
    return Node("span", {"data-said": words.format(" ".join(shown.split()))}, _plain(run))


def _plain(run: Sequence[Token]) -> Inside:
    return [part for token in run for part in (_pictured(token) if token.picture else [token.word])]


def _pictured(token: Token) -> Inside:
    """A picture; one that came or went says so before it, and in its alternative text."""
    picture = token.picture
    assert picture is not None, "only pictures are asked for"
    said = _PICTURED.get(token.fate)
    if said is None or picture.tag != "img":
        return [picture]
    alternative = f"{said}: {picture.attributes.get('alt', '')}"
    return [
        Node("span", {"class": "version"}, [said]),
        replace(picture, attributes={**picture.attributes, "alt": alternative}),
    ]
