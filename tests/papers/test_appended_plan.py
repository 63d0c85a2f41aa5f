"""What Slough's report appends is a paper of this repository, and must be as that paper is."""

from __future__ import annotations

import io

import pikepdf
import pytest

from tests.papers.conftest import Builder, Paper
from tests.papers.tagged_text import read_aloud
from tests.projects import ROOT

pytestmark = pytest.mark.slow

REPORT = Paper("joint-delivery-plan", "2016-17-Q2")
SUMMARY = Paper("delivery-plan-summary", "2016-17-Q2")
APPENDED = ROOT / "narratives" / REPORT.name / REPORT.period / "appendices" / "delivery-plan.pdf"
Spoken = list[tuple[str, str, str]]


def test_the_appended_plan_says_what_its_paper_says(builder: Builder) -> None:
    """Its words and tags are asked for, not its bytes: those follow every change of the looks."""
    assert spoken(APPENDED.read_bytes()) == spoken(builder(SUMMARY).pdf), (
        f"{APPENDED.relative_to(ROOT)} is older than its paper: "
        f"make publish QUARTER=Q2 YEAR=2016-17 PAPER={SUMMARY.name} ON=2016-11-30, and copy the PDF"
    )


def test_the_report_has_the_plan_with_its_tags_bookmarks_and_page_labels(builder: Builder) -> None:
    report = builder(REPORT).pdf
    plan = spoken(APPENDED.read_bytes())[1:]  # without the tag of the whole document
    assert [tag for tag in spoken(report) if tag in plan][-len(plan) :] == plan
    with pikepdf.open(io.BytesIO(report)) as pdf, pdf.open_outline() as outline:
        (bookmark,) = outline.root[0].children[-1].children
        assert bookmark.title == "Slough Joint Delivery Plan: what the report tells of it"
        assert len(bookmark.children) == 5
        assert [str(page.label) for page in pdf.pages][-2:] == ["B-1", "B-2"]


def spoken(pdf: bytes) -> Spoken:
    """Every tag in reading order: its role, its alternative text and its words."""
    return [(tag.role, tag.alternative, tag.text) for tag in read_aloud(pdf).walk()]
