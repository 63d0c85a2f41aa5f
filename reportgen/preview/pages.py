"""The pages of the preview: the list of papers, a paper in its frame, the lines of a file."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from pathlib import Path
from urllib.parse import quote

from reportgen.codes import Severity
from reportgen.periods import Period
from reportgen.preview.desk import Key
from reportgen.preview.view import View
from reportgen.problems import Problem
from reportgen.sources.folders import leads_out
from reportgen.sources.project import SETTINGS, Project

#: What may be shown as lines: what people write, and nothing else that lies in a project.
FOLDERS = ("narratives", "data", "templates")
KINDS = (".yml", ".yaml", ".csv", ".css", ".j2")
MOST_BYTES = 2_000_000

# Where the frame goes: after the link that skips it, if the house style has one.
_BODY = re.compile(r'</head>\s*<body[^>]*>(?:\s*<a class="skip"[^>]*>[^<]*</a>)?')
_HEAD = (
    '<link rel="icon" href="data:,"><link rel="stylesheet" href="/preview.css">'
    '<script type="module" src="/preview.js"></script>'
)
_BAR = """\
<div class="preview-bar" data-preview="frame" role="region" aria-label="Preview">
<a href="/">All papers</a>
<a class="preview-pdf" href="paper.pdf">PDF</a>
<span class="preview-editions" role="group" aria-label="Edition"{hidden}>
<a href="{whole}"{is_whole}>Whole paper</a> <a href="{open}"{is_open}>Open edition</a></span>
<span class="preview-state" role="status">Opening</span>
<button type="button" class="preview-count" aria-expanded="false" aria-controls="preview-list">\
Problems</button>
</div>
<div class="preview-list" id="preview-list" data-preview="frame" role="region" \
aria-label="Problems" hidden></div>"""
_EMPTY = """\
<!DOCTYPE html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body class="preview-page"><main id="paper"><h1>{title}</h1>
{content}
</main></body></html>"""


def paper_page(key: Key, view: View) -> str:
    """The paper as it is published, in the frame of the preview."""
    page = view.good.html if view.good else _nothing_yet(key.paper, key.period.words)
    body, bar = _BODY.search(page), _bar(key, view)
    if body is None:  # a house style with a page of its own making
        return f"{_HEAD}{bar}{page}"
    return f"{page[: body.start()]}{_HEAD}{body[0]}\n{bar}{page[body.end() :]}"


def _bar(key: Key, view: View) -> str:
    """The bar of the preview, which leads from one edition of the paper to the other."""
    has_both = key.openly or (view.good and view.good.has_exempt)
    whole, openly = ("../", "./") if key.openly else ("./", "open/")
    here, there = ' aria-current="page"', ""
    return _BAR.format(
        whole=whole,
        open=openly,
        is_whole=there if key.openly else here,
        is_open=here if key.openly else there,
        hidden="" if has_both else " hidden",
    )


def index_page(project: Project) -> str:
    """Every paper by its period, the latest first."""
    papers = {paper: project.periods_of(paper) for paper in project.papers()}
    periods = sorted({period for each in papers.values() for period in each}, reverse=True)
    content = "\n".join(
        f"<h2>{escape(period.words.capitalize())}</h2>\n<ul>{''.join(_links(papers, period))}</ul>"
        for period in periods
    )
    return _framed("Papers", content or "<p>This project has no papers yet.</p>")


def missing_page(project: Project) -> str:
    """What an address leads to that is no page: another project may be previewed there now."""
    return _framed(
        "There is no such page",
        f"<p>This is the preview of {escape(project.settings.council)}, from the folder "
        f'<code>{escape(project.root.name)}</code>.</p><p><a href="/">Its papers</a></p>',
    )


def unset_page(paper: str, period: str, problems: Iterable[Problem]) -> str:
    """Why there are no printed pages."""
    errors = (one for one in problems if one.severity is Severity.ERROR and one.is_open)
    told = "".join(f"<li>{escape(f'{one.code}: {one.what}')}</li>" for one in errors)
    return _framed(
        f"{paper}, {period}: no PDF",
        f'<p>An error stands in the way of the PDF.</p><ul>{told}</ul><p><a href="./">'
        "Back to the paper, where each is told beside its paragraph</a></p>",
    )


def source_page(root: Path, names: Sequence[str]) -> str | None:
    """The lines of a file that people write; None for any other, or one outside the project."""
    path = root.joinpath(*names)
    if not _may_be_shown(root, path, names):
        return None
    lines = path.read_text("utf-8-sig", errors="replace").splitlines()
    shown = "".join(
        f'<li id="L{n}"><code>{escape(line)}</code></li>' for n, line in enumerate(lines, 1)
    )
    return _framed("/".join(names), f'<ol class="preview-source">{shown}</ol>')


def _may_be_shown(root: Path, path: Path, names: Sequence[str]) -> bool:
    is_plain = all(
        name and not name.startswith(".") and not re.search(r"[\\/:\0]", name) for name in names
    )
    is_ours = bool(names) and (names[0] in FOLDERS or list(names) == [SETTINGS])
    if not is_plain or not is_ours or path.suffix not in KINDS or leads_out(path, root):
        return False
    return os.path.isfile(path) and path.stat().st_size <= MOST_BYTES


def _links(papers: dict[str, tuple[Period, ...]], period: Period) -> Iterator[str]:
    for paper, periods in papers.items():
        if period in periods:
            yield f'<li><a href="/{period.id}/{quote(paper)}/">{escape(paper)}</a></li>'


def _nothing_yet(paper: str, period: str) -> str:
    return _EMPTY.format(
        title=escape(f"{paper}, {period}"),
        content="<p>There is no page of this paper yet: what is written cannot be read.</p>",
    )


def _framed(title: str, content: str) -> str:
    page = _EMPTY.format(title=escape(title), content=content)
    return page.replace(
        "</head>",
        '<link rel="icon" href="data:,"><link rel="stylesheet" href="/preview.css"></head>',
        1,
    )
