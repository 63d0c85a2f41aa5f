"""A file as an officer makes it: written in LibreOffice, saved with tags for the archive."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from reportgen.render.appended.looking import look
from tests.office import saved_by_libreoffice

pytestmark = pytest.mark.slow
WRITTEN = """<html lang="en-GB"><head><title>A plan</title><meta name="author" content="E. Example">
</head><body><h1>A plan</h1><p>What everybody may read, I trust: 11 of 17, all in all.</p>{more}
<table border="1"><tr><th style="background: #12436d; color: #ffffff">White on blue</th></tr>
<tr><td>7</td></tr></table></body></html>"""
BLACKED_OUT = '<p>Of <span style="background: #000; color: #000">Emily Example</span> (7).</p>'
TAGGED = (
    'pdf:writer_web_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"3"},'
    '"PDFUACompliance":{"type":"boolean","value":"true"}}'
)


@pytest.mark.parametrize(("more", "codes"), [("", ["R073"]), (BLACKED_OUT, ["R073", "R070"])])
def test_what_is_hidden_is_found_and_nothing_else(
    tmp_path: Path, more: str, codes: list[str]
) -> None:
    content = _saved(WRITTEN.format(more=more), tmp_path)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert [code for code, _, _ in look(pdf, content, "Example Council")] == codes


def _saved(html: str, folder: Path) -> bytes:
    written = folder / "plan.html"
    written.write_text(html, "utf-8")
    return saved_by_libreoffice(written, TAGGED, folder).read_bytes()
