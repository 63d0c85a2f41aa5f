"""What both independent validators say of the sample paper, and of PDFs broken on purpose."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from zlib import compressobj

import pytest

from reportgen.render.painting import render
from reportgen.render.pdf import render_pdf
from reportgen.render.renderers import renderer
from tests.unit.render.appended import files
from tests.unit.render.papers import FIGURES, page, paper
from tests.validators import breakages
from tests.validators.validators import (
    PROFILES,
    Profile,
    Rules,
    page_validation,
    verapdf,
    verapdf_jar,
)

#: What must meet both standards: as it is made, written anew, and with a file appended.
SOUND = ["paper", "nothing", "ends_clear", "appended", "appended_others", "scorecard"]
#: Each breakage, the standard that must fail, and its rule as page-validation and veraPDF call it.
MUST_FAIL: list[tuple[breakages.Breakage, Profile, str, str]] = [
    (breakages.no_alternative_text, "PDF/UA-1", "PDFUA1-FIGURE-ALTERNATIVE-TEXT-001", "7.3-1"),
    (breakages.no_language, "PDF/UA-1", "PDFUA1-TEXT-LANGUAGE-001", "7.2-34"),
    (breakages.no_pdf_ua, "PDF/UA-1", "PDFUA1-ID-PART-001", "5-1"),
    (breakages.no_pdf_a, "PDF/A-3a", "PDFA3A-ID-PART-001", "6.6.4-2"),
    (breakages.no_metadata, "PDF/UA-1", "PDFUA1-METADATA-STRUCTURE-001", "7.1-8"),
    (breakages.no_metadata, "PDF/A-3a", "PDFA3A-METADATA-STRUCTURE-001", "6.6.2.1-1"),
    (breakages.no_title_shown, "PDF/UA-1", "PDFUA1-VIEWER-PREFERENCES-001", "7.1-10"),
    (breakages.no_structure, "PDF/UA-1", "PDFUA1-STRUCT-TREE-ROOT-001", "7.1-11"),
    (breakages.no_structure, "PDF/A-3a", "PDFA3A-STRUCT-TREE-ROOT-001", "6.7.3.3-1"),
    (breakages.font_not_embedded, "PDF/UA-1", "PDFUA1-FONT-EMBEDDING-001", "7.21.4.1-1"),
    (breakages.font_not_embedded, "PDF/A-3a", "PDFA3A-FONT-EMBEDDING-001", "6.2.11.4.1-1"),
    (breakages.headers_unconnected, "PDF/UA-1", "PDFUA1-TABLE-HEADERS-SCOPE-001", "7.5-1"),
    (breakages.footer_is_content, "PDF/UA-1", "PDFUA1-CONTENT-TAGGING-001", "7.1-3"),
    (breakages.heading_left_out, "PDF/UA-1", "PDFUA1-HEADING-NESTING-001", "7.4.2-1"),
    (breakages.link_without_words, "PDF/UA-1", "PDFUA1-LINK-CONTENTS-001", "7.18.5-2"),
    (breakages.link_untagged, "PDF/UA-1", "PDFUA1-LINK-LINK-TAG-001", "7.18.5-1"),
    (breakages.attachment_unrelated, "PDF/A-3a", "PDFA3A-FILE-SPEC-AF-RELATIONSHIP-001", "6.8-3"),
    (breakages.no_colours, "PDF/A-3a", "PDFA3A-DEVICE-RGB-001", "6.2.4.3-2"),
]

#: A table with a drawing in a cell, and words behind it.
SCORECARD = page(
    """<main><h1>Safeguarding activity</h1><table><caption>How we stand</caption>
    <thead><tr><th scope="col">Indicator</th><th scope="col">Trend</th></tr></thead><tbody>
    <tr><th scope="row">Referrals</th><td><img src="chart:referrals.svg" alt="Trend line. Up.">
    <span>Improving</span></td></tr></tbody></table></main>"""
)


@pytest.fixture(scope="module")
def pdfs() -> dict[str, bytes]:
    """The paper as it is made, and every breakage of it."""
    with renderer() as worker:
        made = render_pdf(paper(), worker)
    assert made.problems == ()
    broken = {breakage.__name__: breakages.broken(made.pdf, breakage) for breakage in breakages.ALL}
    whole = {
        "appended": render(files.job(files.file())).pdf,
        "appended_others": render(files.job(files.changed(files.as_others_write))).pdf,
        "scorecard": render(SCORECARD).pdf,
    }
    return {"paper": made.pdf, "ends_clear": _pdf_with_a_return_at_the_end(), **whole, **broken}


def _pdf_with_a_return_at_the_end() -> bytes:
    r"""A paper one of whose streams, once compressed, ends in \r (see `render/streams.py`)."""
    contents = (b"figure,printed\r\n1,%d\r\n" % number for number in count())
    content = next(content for content in contents if _compressed(content).endswith(b"\r"))
    return render(replace(paper(), attachments=(replace(FIGURES, content=content),))).pdf


def _compressed(content: bytes) -> bytes:
    compressor = compressobj(level=9)
    return compressor.compress(content) + compressor.flush()


@pytest.fixture(scope="module")
def page_says(pdfs: dict[str, bytes]) -> Rules:
    return page_validation(pdfs)


@pytest.fixture(scope="module")
def verapdf_says(pdfs: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Rules:
    verapdf_jar()
    return verapdf(pdfs, tmp_path_factory.mktemp("verapdf"))


@pytest.mark.parametrize("name", SOUND)
def test_the_paper_meets_both_standards(page_says: Rules, name: str) -> None:
    assert {rule for profile in PROFILES for rule in page_says[name, profile]} == set()


@pytest.mark.long
@pytest.mark.parametrize("name", SOUND)
def test_verapdf_agrees(verapdf_says: Rules, name: str) -> None:
    assert {rule for profile in PROFILES for rule in verapdf_says[name, profile]} == set()


@pytest.mark.parametrize(("breakage", "profile", "rule", "_"), MUST_FAIL)
def test_a_broken_pdf_fails(
    page_says: Rules, breakage: breakages.Breakage, profile: Profile, rule: str, _: str
) -> None:
    assert rule in page_says[breakage.__name__, profile]


@pytest.mark.long
@pytest.mark.parametrize(("breakage", "profile", "_", "rule"), MUST_FAIL)
def test_a_broken_pdf_fails_verapdf(
    verapdf_says: Rules, breakage: breakages.Breakage, profile: Profile, _: str, rule: str
) -> None:
    assert rule in verapdf_says[breakage.__name__, profile]
