"""The typeface of what is stamped on pages: a part of the papers' own, embedded."""

from __future__ import annotations

import io
from functools import cached_property
from typing import Any

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from reportgen.fonts import SEMIBOLD, font_path
from reportgen.render.appended.walking import Thing

_NAME = Name("/PACKNO+SourceSansPro-Semibold")
_FLAGS = 4  # symbolic: its characters are known by glyph alone (ISO 32000-1, table 123)
_STEM = 80  # of its vertical strokes, which readers seldom ask


class Typeface:
    """A font with the glyphs of some words, and how words are written in it."""

    def __init__(self, pdf: Pdf, words: str) -> None:
        """Embed what these words need."""
        self._pdf = pdf
        self._font = _part(words)
        self._glyphs: dict[int, str] = self._font.getBestCmap()
        self._units = int(self._font["head"].unitsPerEm)

    def width(self, text: str) -> float:
        """How wide words are, for a size of 1."""
        advances = [self._advance(self._name(character)) for character in text]
        return sum(advances) / 1000

    def encoded(self, text: str) -> str:
        """Words as a page writes them: the numbers of their glyphs."""
        numbers = (self._font.getGlyphID(self._name(character)) for character in text)
        return f"<{''.join(f'{number:04X}' for number in numbers)}>"

    @cached_property
    def font(self) -> Thing:
        """The font as pages name it."""
        return self._pdf.make_indirect(
            Dictionary(
                Type=Name.Font, Subtype=Name.Type0, BaseFont=_NAME, Encoding=Name("/Identity-H"),
                DescendantFonts=Array([self._pdf.make_indirect(self._descendant())]),
                ToUnicode=Stream(self._pdf, self._to_unicode()),
            )
        )  # fmt: skip

    def _name(self, character: str) -> str:
        found: str = self._glyphs.get(ord(character), ".notdef")
        return found

    def _advance(self, glyph: str) -> float:
        return float(self._font["hmtx"][glyph][0]) * 1000 / self._units

    def _descendant(self) -> Dictionary:
        order = self._font.getGlyphOrder()
        widths = Array([round(self._advance(glyph)) for glyph in order])
        return Dictionary(
            Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=_NAME,
            CIDSystemInfo=Dictionary(Registry=b"Adobe", Ordering=b"Identity", Supplement=0),
            CIDToGIDMap=Name.Identity, DW=0, W=Array([0, widths]),
            FontDescriptor=self._pdf.make_indirect(self._descriptor()),
        )  # fmt: skip

    def _descriptor(self) -> Dictionary:
        head, metrics = self._font["head"], self._font["OS/2"]
        scale = 1000 / self._units
        box = (head.xMin, head.yMin, head.xMax, head.yMax)
        return Dictionary(
            Type=Name.FontDescriptor, FontName=_NAME, Flags=_FLAGS, ItalicAngle=0, StemV=_STEM,
            FontBBox=Array([round(edge * scale) for edge in box]),
            Ascent=round(self._font["hhea"].ascent * scale),
            Descent=round(self._font["hhea"].descent * scale),
            CapHeight=round(metrics.sCapHeight * scale),
            FontFile2=Stream(self._pdf, self._file()),
        )  # fmt: skip

    def _file(self) -> bytes:
        out = io.BytesIO()
        self._font.save(out)
        return out.getvalue()

    def _to_unicode(self) -> bytes:
        """What each glyph stands for, for who copies or searches."""
        pairs = sorted((self._font.getGlyphID(name), code) for code, name in self._glyphs.items())
        lines = "".join(f"<{glyph:04X}> <{_utf_16(code)}>\n" for glyph, code in pairs)
        return (
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
            "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
            f"{len(pairs)} beginbfchar\n{lines}endbfchar\nendcmap\n"
            "CMapName currentdict /CMap defineresource pop\nend\nend\n"
        ).encode()


def _utf_16(code: int) -> str:
    return chr(code).encode("utf-16-be").hex().upper()


def _part(words: str) -> Any:
    """The font with the glyphs of some words alone; the same bytes for the same words."""
    font = TTFont(font_path(SEMIBOLD), recalcTimestamp=False)
    options = Options(layout_features=[], notdef_outline=True, hinting=False)
    options.drop_tables += ["GDEF", "GPOS", "GSUB"]  # how glyphs act together: slow, and unused
    subsetter = Subsetter(options)
    subsetter.populate(text=words)
    subsetter.subset(font)
    return font
