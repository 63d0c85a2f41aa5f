"""Renderers: workers that have WeasyPrint loaded before there is a paper to render."""

from __future__ import annotations

from pathlib import Path

from reportgen.workers import Limits, Pool, Worker

TARGET = "reportgen.render.painting:render"
_ENVIRONMENT = {"FONTCONFIG_FILE": str(Path(__file__).with_name("fonts.conf"))}


def renderer(limits: Limits | None = None) -> Worker:
    """Start one renderer. Returns at once; WeasyPrint loads meanwhile."""
    return Worker(TARGET, limits, _ENVIRONMENT)


def renderers(size: int, *, early: bool = True) -> Pool:
    """A pool for several papers; WeasyPrint loads at once in the first, where that is wanted."""
    return Pool(TARGET, size, environment=_ENVIRONMENT, early=early)
