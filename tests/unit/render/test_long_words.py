"""A cover of many fields, whose words have no end, is set in the time that its words take."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest

from reportgen.render.painting import render
from tests.unit.render.papers import page

BASE = Path(__file__).parents[3] / "templates/base"
STYLE = "".join((BASE / name).read_text("utf-8") for name in ("style.css", "print.css"))


def cover(word: str) -> str:
    fields = (
        f'<div class="field"><p class="label">Field {one}</p><p class="values">{word}</p></div>'
        for one in range(2)
    )
    pair = f'<div class="row pair">{"".join(fields)}</div>'
    return f'<h1>Title</h1><div class="cover"><div class="ruled-boxes">{pair * 6}</div></div>'


@pytest.mark.slow
def test_a_word_without_end_takes_no_longer_than_its_letters() -> None:
    """The renderer sought the longest part of each, letter by letter, for each row that it set."""
    seconds(cover("Plan"))  # loads what is needed
    assert seconds(cover("Averylongtitle" * 21)) < 12 * seconds(cover("Plan"))


def seconds(body: str) -> float:
    began = process_time()
    render(page(body, STYLE))
    return process_time() - began


def test_a_word_without_end_stays_on_the_page_of_an_agenda() -> None:
    word = "Averylongtitle" * 25
    item = f'<th scope="row">1</th><td><p>{word}</p><p class="note">See {word}</p></td>'
    heads = '<th scope="col">Item</th><th scope="col">Business</th><th scope="col">Page</th>'
    table = f"<thead><tr>{heads}</tr></thead><tbody><tr>{item}<td>2</td></tr></tbody>"
    body = f'<h1>Agenda</h1><table class="agenda">{table}</table>'
    agenda = STYLE + (BASE / "agenda.css").read_text("utf-8")
    assert not render(page(body, agenda)).problems
