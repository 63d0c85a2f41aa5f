"""A small page with one of everything, and what Word makes of it."""

from __future__ import annotations

import io
import zipfile
from datetime import date

from reportgen.word.names import Sent
from reportgen.word.reading import read
from reportgen.word.writing import About, word_file

SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" width="40pt" height="20pt" viewBox="0 0 40 20">
<rect width="40" height="20" fill="#12436d"/></svg>"""
CONTENTS = """<nav class="contents"><h2>Contents</h2><ol><li><span class="number">4</span>
<a href="#visits">Visits</a></li></ol></nav>"""
ABOUT = About(Sent("libraries", "2015-16-Q1"), "Quarter 1", date(2015, 11, 5))
PAGE = """<!DOCTYPE html><html lang="en-GB"><head><title>Libraries</title>
<meta name="author" content="Exampleshire Council"></head>
<body data-header="Exampleshire" data-footer="Libraries" data-draft="Draft: not for publication">
<header class="masthead"><p>Exampleshire Council</p></header>
<main id="paper"><div class="cover"><div class="lines"><div class="row">
<div class="field field-to"><p class="label">To</p><div class="values"><p>Cabinet</p></div></div>
</div></div></div>
<div class="sections"><section id="visits"><h2><span class="number">4</span> Visits</h2>
<p id="p-4-1"><span class="number">4.1</span> Visits rose: see <a href="#table-1">table 1</a> and
<a href="https://example.org/">the count</a>.</p>
<div class="list" id="asks"><ol type="a"><li style="list-style-type: &quot;(a) &quot;">note it;</li>
<li style="list-style-type: &quot;(b) &quot;">and <strong>act</strong>.</li></ol></div>
<div class="table" id="table-1"><table><caption>Table 1: Visits</caption>
<thead><tr><th scope="col">Period</th><th scope="col" class="figure">Visits</th></tr></thead>
<tbody><tr><th scope="row">2014-15</th><td class="figure">1,681</td></tr></tbody></table>
<p class="note">[p] provisional.</p></div>
<div class="chart" id="chart-1"><p class="caption">Figure 1: Visits</p>
<p class="drawing"><img src="chart:visits.svg" alt="Bar chart. Visits rose."></p></div>
</section></div></main></body></html>"""


WITH_CONTENTS = PAGE.replace('<div class="sections">', f'{CONTENTS}<div class="sections">')


def made(page: str = PAGE) -> bytes:
    """The Word file of a page."""
    return word_file(read(page), {"visits": SVG}, ABOUT)


def part(content: bytes, name: str = "word/document.xml") -> str:
    """The XML of a part of a Word file."""
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        return opened.read(name).decode()
