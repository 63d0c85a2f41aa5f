"""A draft says on every page that it is one, whatever the house style does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.render.content import check_content
from reportgen.render.painting import render
from tests.unit.render.papers import WRITTEN, page

MARK = "Draft: not for publication"
SHOWN = (
    "@page { @top-right { content: string(draft) } } body { string-set: draft attr(data-draft) }"
)
TWO = '<p>First.</p><p style="break-before: page">Second.</p>'
DRAFT = replace(WRITTEN, marked=True)


def _told(style: str) -> list[str]:
    job = page(TWO, style)
    job = replace(job, html=job.html.replace("<body>", f'<body data-draft="{MARK}">'))
    return [problem.what for problem in render(job).problems if problem.code == "R041"]


def test_a_page_with_its_mark_is_sound() -> None:
    assert _told(SHOWN) == []


@pytest.mark.parametrize(
    ("style", "bare"),
    [
        ("", 1),
        (f"{SHOWN} @page :first {{ @top-right {{ content: none }} }}", 1),
        (f"{SHOWN} p + p {{ page: wide }} @page wide {{ @top-right {{ content: none }} }}", 2),
        (SHOWN.replace("content:", "color: white; content:"), 1),
        (SHOWN.replace("content:", "font-size: 1px; content:"), 1),
    ],
)
def test_a_page_whose_mark_is_not_to_be_seen_is_told(style: str, bare: int) -> None:
    assert _told(style) == [f"page {bare} does not say that it is not for publication"]


def _content(body: str) -> list[str]:
    html = f"<html><head><title>T</title></head>{body}</html>"
    return [problem.code for problem in check_content(html, DRAFT)]


def test_a_template_keeps_the_mark() -> None:
    assert "R041" in _content("<body data-draft=''><p>Words.</p></body>")
    assert "R041" in _content("<body><p class='draft'></p><p>Words.</p></body>")
    assert "R041" not in _content(f"<body><p class='draft'>{MARK}</p><p>Words.</p></body>")
    assert "R041" not in _content(f"<body data-draft='{MARK}'><p>Words.</p></body>")
