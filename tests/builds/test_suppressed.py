"""A paper with a suppressed figure: no byte of what is built tells it, or what it was hidden with.

A count of 3 is nothing to search for. With it a figure is hidden that stands nowhere else, and so
do its percentage and its note: where any of them shows, small counts could be worked out.
"""

from __future__ import annotations

import io
import re
from pathlib import Path

import pikepdf
import pytest

from reportgen.model.document import ILLUSTRATIVE
from tests.projects import Finished, build, edit, small_project

DATA = "data/illustrative-services/"
PROSE = "narratives/quarterly-performance/2025-26-Q1/04-fly-tipping.yml"
ROWS = """\
fly_tips,2024-25-Q1,,9100,,,,
fly_tips,2024-25-Q1,household,5200,,,,
fly_tips,2024-25-Q1,construction,3700,,,,
fly_tips,2024-25-Q1,other,200,,,,
fly_tips,2025-26-Q1,household,12078,,,,
fly_tips,2025-26-Q1,construction,7919,,,,a note on seventy-nine
fly_tips,2025-26-Q1,other,3,,,,the three were neighbours
"""
BLOCKS = """\
  - text: "{{ fly_tips }} fly-tips were reported; household waste {{ fly_tips.household.share }}."
  - table: fly_tips
    caption: Fly-tips reported, by kind of waste
    rows: categories
    columns:
      - {show: value, period: 2024-25-Q1}
      - {show: value, period: 2025-26-Q1}
      - {show: share, period: 2025-26-Q1}
  - chart: fly_tips
    caption: Fly-tips by kind of waste
    kind: categories
    periods: [2024-25-Q1, 2025-26-Q1]
"""
#: The figure, its share, what is left of others without it, and the notes.
HIDDEN = ("7919", "7,919", "7922", "7,922", "39.6", "39.595", "4219", "seventy-nine", "neighbours")


pytestmark = pytest.mark.slow


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project whose table has a small count."""
    root = small_project(tmp_path / "council")
    observations = root / DATA / "observations.csv"
    lines = observations.read_text("utf-8").splitlines(keepends=True)
    others = [line for line in lines if not line.startswith("fly_tips")]
    observations.write_text("".join(others) + ROWS, "utf-8")
    prose = root / PROSE
    prose.write_text(prose.read_text("utf-8").split("content:")[0] + "content:\n" + BLOCKS, "utf-8")
    return root


def test_no_byte_of_the_output_tells_it(root: Path) -> None:
    made = build(root)
    assert made.returncode == 0, made.stdout + made.stderr
    assert "D060" in made.stdout + made.stderr
    for path in sorted(each for each in (root / "build").rglob("*") if each.is_file()):
        text = path.read_bytes().decode("utf-8", "replace")
        assert not [word for word in HIDDEN if word in text], path.name
    paper = Finished.of(root)
    with pikepdf.open(io.BytesIO(paper.pdf)) as pdf:
        attached = {name: one.get_file().read_bytes() for name, one in pdf.attachments.items()}
    assert attached["figures.csv"] == paper.files["figures.csv"]
    words = [re.sub(rb'"[0-9a-f]{64}"', b"", held) for held in attached.values()]  # no fingerprint
    told = [word for word in HIDDEN for held in words if word.encode() in held]
    assert not told
    assert "There is no figure for Construction waste" in paper.html
    hidden = [row for row in paper.figures if row["status"] == "c"]
    assert {row["category"] for row in hidden} == {"Construction waste", "Other waste"}
    printed = {(row["printed"], row["value"], row["note"]) for row in hidden}
    assert printed == {("[c]", "", ILLUSTRATIVE)}  # as is said of every figure of the sample


def test_a_sentence_that_prints_it_is_refused(root: Path) -> None:
    edit(root / PROSE, "fly_tips.household.share", "fly_tips.other")
    made = build(root, "--html-only")
    told = made.stdout + made.stderr
    assert made.returncode != 0
    assert '"Fly-tips reported" (2025-26-Q1) is confidential' in told.replace(", Other waste", "")
    assert "say so in words; in a table it is shown as [c]" in told
