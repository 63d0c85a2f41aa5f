"""The paper as one HTML file that needs nothing beside it."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping

_CHART = re.compile(r'(\bsrc=")chart:([^"]+)\.svg(")')


def self_contained(html: str, charts: Mapping[str, bytes]) -> str:
    """Put each chart's drawing where the page asks for it by name: `<img src="chart:NAME.svg">`."""
    return _CHART.sub(lambda found: f"{found[1]}{_data_uri(charts[found[2]])}{found[3]}", html)


def _data_uri(svg: bytes) -> str:
    return f"data:image/svg+xml;base64,{b64encode(svg).decode('ascii')}"
