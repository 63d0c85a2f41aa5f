"""Nothing is fetched: charts and fonts come from memory by name, and all else is refused."""

from __future__ import annotations

from collections.abc import Mapping

from weasyprint.urls import URLFetcher, URLFetcherResponse

from reportgen.fonts import FontMissingError, font_file
from reportgen.problems import Place, Problem

#: The beginning of a font's name in a style sheet: url("font:SourceSansPro-Bold.ttf").
FACE = "SourceSansPro-"
_SHOWN = 80


class Fetcher(URLFetcher):  # type: ignore[misc]
    """Serves `chart:NAME.svg` and `font:SourceSansPro-FACE.ttf`, and notes what it refused."""

    def __init__(self, charts: Mapping[str, bytes], place: Place) -> None:
        """`charts` are drawings by name."""
        super().__init__(allowed_protocols=())
        self._charts = charts
        self._place = place
        self.refused: dict[str, Problem] = {}

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """The content behind a name; a refusal is noted and raised, which WeasyPrint survives."""
        scheme, _, name = url.partition(":")
        if scheme == "chart":
            content = self._charts.get(name.removesuffix(".svg"))
            return self._given(url, "image/svg+xml", content)
        if scheme == "font":
            return self._given(url, "font/ttf", _font(name))
        self.refused[url] = Problem("R001", self._place, *_outside(url))
        raise ValueError("refused")

    def _given(self, url: str, kind: str, content: bytes | None) -> URLFetcherResponse:
        if content is None:
            self.refused[url] = Problem("R002", self._place, *_missing(url))
            raise ValueError("missing")
        return URLFetcherResponse(url, content, {"Content-Type": kind})


def _font(name: str) -> bytes | None:
    if not (name.startswith(FACE) and name.endswith(".ttf")):
        return None
    try:
        return font_file(name.removeprefix(FACE).removesuffix(".ttf"))
    except FontMissingError:
        return None


def _outside(url: str) -> tuple[str, str]:
    return (
        f'the paper asks for "{url[:_SHOWN]}", and nothing from outside may go into it',
        "take the address out of the house style or the template: charts come from data, and "
        "fonts from the project",
    )


def _missing(url: str) -> tuple[str, str]:
    scheme, _, name = url.partition(":")
    what = {"chart": "drawing of the chart", "font": "font"}[scheme]
    mend = {
        "chart": "the template must name the charts that the paper has",
        "font": f"the fonts there are: {FACE}Regular.ttf, {FACE}It.ttf, {FACE}Semibold.ttf, "
        f"{FACE}Bold.ttf, {FACE}BoldIt.ttf and their like",
    }[scheme]
    return f'there is no {what} "{name[:_SHOWN]}"', mend
