"""What the pages of a file paint, looked at before it is appended: is it tagged, in what colours?

ISO 14289-1, 7.1: whatever is painted is either an artifact or stands in the tree of tags. Content
says so by a number, by which the list of parents (`/ParentTree`) finds its element.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from reportgen.render.appended.walking import Thing, entries

#: Numbers in the list of parents: after ours are added, they must stay whole numbers of a PDF.
MOST_KEYS = 2**24
#: What a page may paint: a detailed map has some hundred thousand lines.
MOST_PAINTED = 3_000_000
#: Operators that show something (ISO 32000-1, annex A), but for `Do`.
_PAINTS = frozenset((
    "Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "INLINE IMAGE",
))  # fmt: skip
_PRESS = frozenset(("k", "K"))
_CHOOSES = frozenset(("cs", "CS"))
CMYK = Name.DeviceCMYK


def parents_of(pdf: Pdf) -> dict[int, Thing]:
    """The list of parents, as far as its numbers can be used; empty of a file without tags."""
    tree = pdf.Root.get("/StructTreeRoot")
    pairs = entries(tree.get("/ParentTree"), "/Nums") if isinstance(tree, Dictionary) else []
    return {int(key): value for key, value in pairs if is_key(int(key))}


def is_key(key: Thing) -> bool:
    """Whether it is a number by which an element can be found."""
    return isinstance(key, int) and 0 <= key < MOST_KEYS


@dataclass
class Content:
    """What the content of a page, and of the drawings that it shows, was found to do."""

    parents: dict[int, Thing]
    is_untagged: bool = False
    is_for_press: bool = False
    #: How much a page paints, drawings that are shown again counted again.
    painted: int = 0
    #: How much each drawing paints, for each way in which it was looked at.
    met: dict[tuple[int, int, bool], int] = field(default_factory=dict)

    @property
    def is_endless(self) -> bool:
        """Whether it paints more than anybody would wait for."""
        return self.painted > MOST_PAINTED

    def look(self, page: Thing) -> Content:
        """Look at a page, and give what was found."""
        self.painted = self._stream(page, page.get("/Resources"), is_told=False)
        return self

    def _stream(self, holder: Thing, resources: Thing, *, is_told: bool) -> int:
        """How much it paints; `is_told`: whether what shows it has a tag, or is an artifact."""
        painted = 0
        elements = self.parents.get(_number(holder.get("/StructParents")))
        inside: list[bool] = []  # for each marked content that is open: whether it is told
        for instruction in pikepdf.parse_content_stream(holder):
            name, operands = str(instruction.operator), instruction.operands
            if name in {"BMC", "BDC"}:
                inside.append(_is_told(operands, resources, elements))
            elif name == "EMC" and inside:
                inside.pop()
            elif name == "Do":
                shown = _entry(resources, "/XObject", operands[0])
                painted += self._drawing(shown, resources, is_told=is_told or any(inside))
            elif name in _PAINTS:
                painted += 1
                self.is_untagged |= not (is_told or any(inside))
            elif name in _PRESS or (name in _CHOOSES and operands[0] == CMYK):
                self.is_for_press = True
        return painted

    def _drawing(self, shown: Thing, resources: Thing, *, is_told: bool) -> int:
        """A picture, or a drawing with content of its own, which is looked at once for each way."""
        if not isinstance(shown, Stream) or shown.get("/Subtype") != Name.Form:
            self.is_untagged |= not is_told
            return 1
        way = (*shown.objgen, is_told)
        if way not in self.met:
            self.met[way] = 1
            inner = shown.get("/Resources", resources)
            self.met[way] += self._stream(shown, inner, is_told=is_told)
        return self.met[way]


def is_for_press(thing: Thing) -> bool:
    """Whether a picture, a group or a pattern has the colours of a printing press."""
    spaces = [thing.get("/ColorSpace"), thing.get("/CS")]
    return any(_names_press(space) for space in spaces)


def _names_press(space: Thing) -> bool:
    """A colour space may be made of another one, such as a list of colours of a press."""
    return space == CMYK if not isinstance(space, Array) else CMYK in list(space)


def _is_told(operands: Thing, resources: Thing, elements: Thing) -> bool:
    """Whether marked content is an artifact, or has its element in the tree of tags."""
    if operands[0] == Name.Artifact:
        return True
    about = operands[1] if len(operands) > 1 else None
    if isinstance(about, Name):
        about = _entry(resources, "/Properties", about)
    number = _number(about.get("/MCID")) if isinstance(about, Dictionary) else -1
    if not isinstance(elements, Array) or not 0 <= number < len(elements):
        return False
    element = elements[number]
    return isinstance(element, Dictionary) and "/S" in element


def _number(value: Thing) -> int:
    return int(value) if isinstance(value, int) else -1


def _entry(resources: Thing, kind: str, name: Thing) -> Thing:
    """What a name means among the resources."""
    named = resources.get(kind) if isinstance(resources, Dictionary) else None
    return named.get(str(name)) if isinstance(named, Dictionary) else None


def streams_elsewhere(pdf: Pdf) -> Iterator[str]:
    """What lies outside the file, or is a program for a printer, in words."""
    for thing in pdf.objects:
        if not isinstance(thing, Stream):
            continue
        if "/F" in thing or "/FFilter" in thing:
            yield "a part of it lies in another file"
        elif "/Ref" in thing:
            yield "it shows a page of another file"
        elif Name.PS in (thing.get("/Subtype"), thing.get("/Subtype2")) or "/PS" in thing:
            yield "it has a program for a printer (PostScript)"
