"""A PDF as a screen reader speaks it: its text, by its tags, in reading order."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

Pages = dict[tuple[int, int], int]


@dataclass(frozen=True)
class Run:
    """A piece of text that stands in one place on its page."""

    page: int
    height: float
    text: str


@dataclass
class Element:
    """One tag: its role, its alternative text, and its runs and elements in order."""

    role: str
    alternative: str = ""
    kids: list[Element | Run] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All that stands in it, on one line."""
        return " ".join(_joined(list(self._runs())).split())

    def all(self, *roles: str) -> list[Element]:
        """The elements of these roles in it, in reading order."""
        return [element for element in self.walk() if element.role in roles]

    def walk(self) -> Iterator[Element]:
        """Itself and every element in it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()

    def _runs(self) -> Iterator[Run]:
        for kid in self.kids:
            if isinstance(kid, Run):
                yield kid
            else:
                yield from kid._runs()


Marked = dict[int, list[Run]]


def read_aloud(pdf: bytes) -> Element:
    """The whole document. What is not tagged, as headers and footers, is not spoken."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        pages = {(*sheet.objgen,): number for number, sheet in enumerate(opened.pages)}
        runs = [_marked_runs(sheet, number) for number, sheet in enumerate(opened.pages)]
        (root,) = list(opened.Root.StructTreeRoot.K)
        return _element(root, pages, runs)


def _element(tag: Any, pages: Pages, runs: list[Marked]) -> Element:
    element = Element(str(tag.S)[1:], str(tag.get("/Alt", "")))
    for kid in tag.get("/K", []):
        if isinstance(kid, int):
            element.kids += runs[pages[tag.Pg.objgen]].get(kid, [])
        elif "/S" in kid:
            element.kids.append(_element(kid, pages, runs))
        elif "/MCID" in kid:
            element.kids += runs[pages[kid.Pg.objgen]].get(int(kid.MCID), [])
    return element


def _marked_runs(sheet: pikepdf.Page, number: int) -> Marked:
    """The runs of a page by the number that its tags call them by."""
    fonts = {name: _letters(font) for name, font in sheet.Resources.Font.items()}
    found: Marked = {}
    mark, font, height = -1, "", 0.0
    for instruction in pikepdf.parse_content_stream(sheet):
        operands: Any = instruction.operands
        match str(instruction.operator):
            case "BDC":
                mark = int(operands[1].get("/MCID", -1))
            case "EMC":
                mark = -1
            case "Tf":
                font = str(operands[0])
            case "Tm":
                height = float(operands[5])
            case "TJ" if mark >= 0:
                text = "".join(_decoded(part, fonts[font]) for part in operands[0])
                found.setdefault(mark, []).append(Run(number, height, text))
    return found


def _letters(font: Any) -> dict[int, str]:
    """What each glyph of a font stands for, as the font itself says (ToUnicode)."""
    lines = re.findall(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>", font.ToUnicode.read_bytes())
    return {
        int(glyph, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for glyph, text in lines
    }


def _decoded(part: Any, letters: dict[int, str]) -> str:
    if not isinstance(part, pikepdf.String):
        return ""
    glyphs = bytes(part)
    return "".join(letters[high << 8 | low] for high, low in zip(*[iter(glyphs)] * 2, strict=True))


def _joined(runs: list[Run]) -> str:
    """Runs on one line belong together; a new line begins a new word, but for 2015-16."""
    text = ""
    for before, run in zip([None, *runs], runs, strict=False):
        same_line = before and (before.page, before.height) == (run.page, run.height)
        is_split = re.search(r"[0-9]-$", text) and run.text[:1].isdigit()
        text += run.text if same_line or is_split else f" {run.text}"
    return text
