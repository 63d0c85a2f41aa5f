"""How a house style prints the lists of background papers and of published sources."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from reportgen.model.style.patterns import only
from reportgen.model.text import Text
from reportgen.model.written import Written


class BackgroundStyle(Written):
    """The words of both lists."""

    papers: Text = Field(
        default=Text("Background papers"),
        description="the sub-heading of the one, where both stand in a section",
    )
    sources: Text = Field(
        default=Text("Published sources"),
        description="that of the other",
    )
    paper: Annotated[Text, only("title", "held_by")] = Field(
        default=Text("{title} (held by {held_by})"),
        description="a background paper; may hold {title} and {held_by}",
    )
    source: Annotated[Text, only("title", "published_by")] = Field(
        default=Text("{title} ({published_by})"),
        description="a published source; may hold {title}, which is a link where the paper has "
        "one, and {published_by}",
    )
    none: Text = Field(default=Text("None."), description="what stands where there are none")
