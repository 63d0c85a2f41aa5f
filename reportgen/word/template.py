"""An empty Word file: that of python-docx, without what is none of a paper's."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

from reportgen.word.xml import element

#: A picture of an empty page, styles a second time for Word 2010, a list of sources.
_NEEDLESS = ("thumbnail", "stylesWithEffects", "customXml")
_MODE = "compatibilityMode"
_WORD_2013 = "15"  # and later: of files older than that Word says so, and does less with comments


def prepare(document: Document) -> None:
    """Take out what no paper needs, and let Word track what is changed."""
    for holder in (document.part.package, document.part):
        for name, relation in list(holder.rels.items()):
            if relation.reltype.endswith(_NEEDLESS):
                del holder.rels[name]
    styles: Any = document.styles.element
    for style in styles.findall(qn("w:style")):
        if style.get(qn("w:type")) == "table" and style.get(qn("w:default")) is None:
            styles.remove(style)
    _set_up(document.settings.element)


def _set_up(settings: Any) -> None:
    """Word tracks what is changed, checks spelling anew, and knows the file as one of its own."""
    proofed = settings.find(qn("w:proofState"))
    proofed.addprevious(element("w:trackRevisions"))
    settings.remove(proofed)
    for one in settings.iter(qn("w:compatSetting")):
        if one.get(qn("w:name")) == _MODE:
            one.set(qn("w:val"), _WORD_2013)
