"""The same content for everyone: the paper's finished page, its charts, its fonts, its text."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pypandoc

from reportgen.fonts import font_path
from reportgen.orders import Order
from reportgen.periods import parse
from reportgen.problems import Problems
from reportgen.sources.project import open_project
from reportgen.steps.paging import compose_paper
from reportgen.workshop import Workshop

PAPER = "safeguarding-activity"
PERIOD = "2015-16-Q1"
PARTS = ("reportgen.yml", "data", "narratives", "templates")


@dataclass(frozen=True)
class Material:
    """A project to build, and a folder with what the peers work on."""

    project: Path
    peers: Path


def copy_project(root: Path, to: Path) -> Path:
    """A copy of this repository's own project, to be built in."""
    to.mkdir(parents=True)
    for part in PARTS:
        source = root / part
        (shutil.copytree if source.is_dir() else shutil.copy)(source, to / part)
    return to


def forty_papers(project: Path) -> Path:
    """Forty copies of the one paper in a project."""
    one = project / "narratives" / PAPER
    for number in range(1, 41):
        shutil.copytree(one, one.with_name(f"{PAPER}-{number}"))
    shutil.rmtree(one)
    return project


def gather(project: Path, folder: Path) -> Material:
    """Write the finished page with all it needs, and the same as Markdown."""
    found = Problems()
    opened = open_project(project, found)
    assert opened, list(found)
    composed = compose_paper(Order(opened, PAPER, parse(PERIOD), only_html=False), found)
    assert composed, list(found)
    folder.mkdir()
    with Workshop(1, renders=False, draws=True) as workshop:
        drawings = workshop.drawings(folder / "kept", composed.document.pictures, found)
    for name, svg in drawings.items():
        (folder / f"{name}.svg").write_bytes(svg)
    page = composed.pages["print"].replace("chart:", "")
    for face in set(re.findall(r"font:SourceSansPro-(\w+)\.ttf", page)):
        shutil.copy(font_path(face), folder)
    (folder / "page.html").write_text(page.replace("font:", ""), "utf-8")
    text = pypandoc.convert_file(folder / "page.html", "gfm-raw_html", format="html")
    without_anchors = re.sub(r"\[([^\]]+)\]\(#[^)]*\)", r"\1", text)  # Typst would miss their ends
    (folder / "paper.md").write_text(without_anchors, "utf-8")
    return Material(project, folder)
