import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.charts import keep as keeping
from reportgen.charts.keep import keep, keep_only, kept, name_of
from tests.unit.charts.samples import CONVERSION, PLANS

SVG = b"<svg>drawn</svg>\n"


def test_a_drawing_that_was_kept_is_found_again(tmp_path: Path) -> None:
    folder = tmp_path / "not" / "there yet"
    assert kept(folder, PLANS) is None
    keep(folder, PLANS, SVG)
    keep(folder, PLANS, SVG)
    assert kept(folder, PLANS) == SVG
    assert kept(folder, CONVERSION) is None
    assert [file.name for file in folder.iterdir()] == [f"{name_of(PLANS)}.svg"]


def test_a_damaged_drawing_is_drawn_again(tmp_path: Path) -> None:
    keep(tmp_path, PLANS, SVG[:7])
    assert kept(tmp_path, PLANS) is None


def test_the_name_changes_with_the_figures() -> None:
    assert name_of(CONVERSION) == name_of(replace(CONVERSION))
    assert name_of(CONVERSION) != name_of(replace(CONVERSION, references=()))


def test_the_name_changes_with_what_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    before = name_of(PLANS)
    monkeypatch.setattr(keeping, "engine", lambda: "another version of matplotlib")
    assert name_of(PLANS) != before


def test_only_the_drawings_that_are_shown_are_kept(tmp_path: Path) -> None:
    keep_only(tmp_path / "not there yet", [PLANS])
    for chart in (PLANS, CONVERSION):
        keep(tmp_path, chart, SVG)
    keep_only(tmp_path, [CONVERSION])
    assert [file.name for file in tmp_path.iterdir()] == [f"{name_of(CONVERSION)}.svg"]


def test_a_kept_chart_needs_no_matplotlib() -> None:
    code = (
        "import sys; from reportgen.charts.keep import name_of;"
        "from tests.unit.charts.samples import PLANS; name_of(PLANS);"
        "sys.exit(bool({'matplotlib', 'numpy'} & set(sys.modules)))"
    )
    root = Path(__file__).parents[3]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0


def test_a_drawing_that_cannot_be_kept_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="no space"):
        keep(tmp_path, PLANS, SVG)
    assert list(tmp_path.iterdir()) == []
