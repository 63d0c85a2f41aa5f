"""The pictures of the walk: what is seen in the browser where the page shows it.

Each PNG carries the words that it shows, so that a test can tell that it is stale.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from PIL import Image
from PIL.PngImagePlugin import PngInfo
from playwright.sync_api import Locator, Page, expect

from tests.documentation.proposal.comment import as_page, comment_of
from tests.documentation.proposal.machine import Machine

WIDTH, HEIGHT, COMMENT = 720, 430, 790
COLOURS = 24  # enough for text on two grounds, and a third of the size
WORDS = "Words"
CHECKING = ", being checked"  # it is over in a moment, on a fast machine before it is seen
_STATE = ".preview-state"


class Scene(NamedTuple):
    """What a picture shows: how it comes about, and the parts whose words it must have."""

    height: int
    set: Callable[[Page, Machine], Iterator[Locator]]


def _as_begun(page: Page, machine: Machine) -> Iterator[Locator]:
    page.goto(machine.address)
    yield _state(page, "^Up to date$")
    yield _libraries(page)
    _hold_after(1, page)


def _hold_after(views: int, page: Page) -> None:
    """Let so many views come and no more: what is told of a change lasts until it is checked."""
    left = iter(range(views))
    page.route(
        "**/view.json", lambda route: None if next(left, None) is None else route.continue_()
    )


def _a_sentence(page: Page, _: Machine) -> Iterator[Locator]:
    yield _state(page, "^Changed: ")
    yield _libraries(page)


def _a_figure(page: Page, _: Machine) -> Iterator[Locator]:
    page.locator("#p-5-1 data").first.hover()
    card = page.locator("#preview-card")
    expect(card).to_be_visible()
    yield card


def _unreadable(page: Page, _: Machine) -> Iterator[Locator]:
    page.unroute("**/view.json")
    page.mouse.move(0, 0)
    page.reload()
    yield _state(page, "^Out of date")
    yield page.locator(".preview-problem").first
    yield _state(page, "^Out of date")


def _misspelt(page: Page, _: Machine) -> Iterator[Locator]:
    yield _state(page, "Up to date$")
    yield _libraries(page)
    yield page.locator("#p-5-1 + .preview-problems")


def _comment(page: Page, machine: Machine) -> Iterator[Locator]:
    page.goto("about:blank")
    page.set_content(as_page(comment_of(machine)))
    yield page.locator("main")


SCENES = {
    "preview": Scene(HEIGHT, _as_begun),
    "sentence": Scene(HEIGHT, _a_sentence),
    "figure": Scene(HEIGHT, _a_figure),
    "unreadable": Scene(HEIGHT, _unreadable),
    "misspelt": Scene(HEIGHT, _misspelt),
    "comment": Scene(COMMENT, _comment),
}


def _state(page: Page, words: str) -> Locator:
    """The bar of the preview, when it says this."""
    state = page.locator(_STATE)
    expect(state).to_have_text(re.compile(words), timeout=20_000)
    return state


def _libraries(page: Page) -> Locator:
    """The paragraph that is changed, with its heading at the top."""
    page.locator("#libraries").evaluate("section => section.scrollIntoView({behavior: 'instant'})")
    return page.locator("#p-5-1")


def seen(page: Page, machine: Machine, name: str) -> tuple[bytes, str]:
    """The picture of a scene as it is now, and the words that it shows."""
    page.set_viewport_size({"width": WIDTH, "height": SCENES[name].height})
    words = [part.inner_text() for part in SCENES[name].set(page, machine)]
    said = " ".join(" ".join(words).split())
    return page.screenshot(), said.replace(CHECKING, "")


def keep(shot: bytes, words: str, path: Path) -> None:
    """Keep a picture small, with its words."""
    path.parent.mkdir(parents=True, exist_ok=True)
    about = PngInfo()
    about.add_itxt(WORDS, words)
    small = Image.open(BytesIO(shot)).convert("RGB").quantize(COLOURS)
    small.save(path, optimize=True, pnginfo=about)


def words_of(path: Path) -> str:
    """The words that a picture showed when it was taken."""
    with Image.open(path) as picture:
        picture.load()
        return str(picture.info.get(WORDS, ""))
