"""The paper as one HTML file that needs nothing beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping

_PICTURE = re.compile(r'<img\b(?P<attributes>(?:\s+[\w-]+="[^"]*")*)\s*/?>')
#: What each part of a table is to a screen reader, however a style sheet sets it: some browsers
#: forget it where a cell is no longer laid out as one.
_ROLES = {
    "<table": "table",
    "<thead": "rowgroup",
    "<tbody": "rowgroup",
    "<tr": "row",
    '<th scope="col"': "columnheader",
    '<th scope="row"': "rowheader",
    "<td": "cell",
}
_PART_OF_TABLE = re.compile(r'<(?:table|thead|tbody|tr|td|th scope="(?:col|row)")(?=[ >])')
_SOURCE = re.compile(r'\ssrc="chart:(?P<name>[^"]+)\.svg"')


def self_contained(html: str, charts: Mapping[str, bytes]) -> str:
    """Put each chart's drawing where the page asks for it by name: `<img src="chart:NAME.svg">`.

    It stands in the page itself and not in a picture, where its words could not use the fonts of
    the page. To a screen reader it is still one picture, with its alternative text; and each part
    of a table is what it is.
    """

    def put_in(picture: re.Match[str]) -> str:
        source = _SOURCE.search(picture["attributes"])
        if source is None or source["name"] not in charts:
            return picture[0]  # a name without a drawing is reported with the PDF (R002)
        return _drawing(charts[source["name"]].decode(), _SOURCE.sub("", picture["attributes"]))

    with_roles = _PART_OF_TABLE.sub(lambda part: f'{part[0]} role="{_ROLES[part[0]]}"', html)
    return _PICTURE.sub(put_in, with_roles)


def _drawing(svg: str, attributes: str) -> str:
    """The drawing with the attributes of the picture, which the page has escaped already."""
    said = attributes.replace(' alt="', ' aria-label="')
    return svg.strip().replace("<svg", f'<svg role="img"{said}', 1)
