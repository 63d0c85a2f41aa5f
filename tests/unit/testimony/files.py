"""PDFs to be verified: sealed, with what they carry, and what may have become of them."""

from __future__ import annotations

import io
import json
from typing import Any

import pikepdf
from pikepdf import AttachedFileSpec, Pdf

from reportgen.model.provenance import PROVENANCE, WHAT
from reportgen.seal import sealed

SAID: dict[str, Any] = {
    "what": WHAT,
    "paper": "activity",
    "period": "2015-16-Q1",
    "title": "Safeguarding activity",
    "council": "Example Council",
    "edition": "open",
    "version": 1,
    "kind": "agenda",
    "published on": "2015-10-27",
    "meeting": "2015-11-05",
    "data as at": {"children": "2015-16-Q1"},
    "made from": {
        "commit": "none: the project was not kept in git",
        "not as in that commit": [],
        "files": [{"name": "reportgen.yml", "sha256": "0" * 64}],
    },
    "made with": {"reportgen": "0.1.0", "libraries": {}},
}


def pdf(said: dict[str, Any] | bytes | None = SAID, pages: int = 1) -> bytes:
    """A PDF that carries this, sealed."""
    content = said if isinstance(said, bytes | None) else json.dumps(said).encode()
    with pikepdf.new() as made:
        for _ in range(pages):
            made.add_blank_page(page_size=(200, 200))
        if content is not None:
            made.attachments[PROVENANCE] = _file(made, content)
        return sealed(saved(made, deterministic_id=True))


def _file(holder: Pdf, content: bytes) -> AttachedFileSpec:
    return AttachedFileSpec(
        holder,
        content,
        description="",
        filename=PROVENANCE,
        mime_type="",
        creation_date="",
        mod_date="",
    )


def saved(made: Pdf, **how: Any) -> bytes:
    """A PDF as pikepdf saves it."""
    out = io.BytesIO()
    made.save(out, **how)
    return out.getvalue()


def saved_anew(content: bytes, **how: Any) -> bytes:
    """A PDF that another program opened and saved."""
    with pikepdf.open(io.BytesIO(content)) as opened:
        return saved(opened, **how)


def with_other_provenance(content: bytes, said: dict[str, Any]) -> bytes:
    """A PDF in which what it carries was exchanged."""
    with pikepdf.open(io.BytesIO(content)) as opened:
        del opened.attachments[PROVENANCE]
        other = json.dumps(said).encode()
        opened.attachments[PROVENANCE] = _file(opened, other)
        return saved(opened)
