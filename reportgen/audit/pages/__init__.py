"""The pages of the rules: what each finds and leaves alone, with examples that are its tests."""

from __future__ import annotations

from pathlib import Path

PAGES = Path(__file__).parent


def page_of(code: str) -> str:
    """The page of a code; empty where it has none."""
    file = PAGES / f"{code}.md"
    return file.read_text("utf-8") if file.exists() else ""
