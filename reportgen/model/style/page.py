"""What a house style prints around the text."""

from __future__ import annotations

from pydantic import Field

from reportgen.model.style.patterns import PaperPattern
from reportgen.model.text import Text
from reportgen.model.written import Written, YesNo


class PageStyle(Written):
    """What surrounds the text. The page numbers and the mark of a draft come by themselves."""

    header: PaperPattern = Field(
        default=Text("{council}"),
        description="at the head of every page after the first; may hold {council}, {title}, "
        "{meeting} and {period}",
    )
    footer: PaperPattern = Field(
        default=Text("{title}"), description="at the foot of every page; may hold the same"
    )
    contents: YesNo = Field(default=True, description="no for no list of sections after the cover")
