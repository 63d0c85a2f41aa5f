import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from reportgen.charts.canvas import width_of, wrap
from reportgen.charts.draw import draw
from reportgen.charts.theme import PLAIN, STRONG, TEXT
from tests.unit.charts.samples import CONVERSION

DRAW_ELSEWHERE = """
from hashlib import sha256
from reportgen.charts.draw import draw
from tests.unit.charts.samples import CONVERSION
import sys
print(sha256(draw(CONVERSION)).hexdigest())
print(sorted({"matplotlib.pyplot", "matplotlib.figure", "spy"} & set(sys.modules)))
"""
HOSTILE = "backend: module://spy\nsvg.fonttype: path\npath.simplify: False\nfont.family: serif\n"


@pytest.mark.slow
def test_settings_left_in_the_folder_or_the_environment_change_nothing(tmp_path: Path) -> None:
    """Also: another process with another hash seed draws the same bytes."""
    (tmp_path / "matplotlibrc").write_text(HOSTILE)
    (tmp_path / "spy.py").write_text("open('ran', 'w')\n")
    root = str(Path(__file__).parents[3])
    there = {"PYTHONPATH": f"{root}{os.pathsep}{tmp_path}", "MATPLOTLIBRC": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", DRAW_ELSEWHERE],
        cwd=tmp_path,
        env={**os.environ, **there, "PYTHONHASHSEED": "7", "XDG_CONFIG_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    digest, loaded = done.stdout.splitlines()
    assert digest == sha256(draw(CONVERSION)).hexdigest()
    assert loaded == "[]"
    assert done.stderr == ""
    assert not (tmp_path / "ran").exists()


def test_words_are_measured_from_the_font_of_the_paper() -> None:
    assert width_of("A") == TEXT * 0.544  # its advance in the file: 544 of 1,000 units
    assert width_of("Total", STRONG) > width_of("Total", PLAIN)


def test_words_are_wrapped_and_a_long_one_stands_alone() -> None:
    assert wrap("statistical neighbours' average", 60) == ("statistical", "neighbours'", "average")
    assert wrap("statistical neighbours' average", 500) == ("statistical neighbours' average",)
    assert wrap("at 30\N{NO-BREAK SPACE}June", 30) == ("at", "30\N{NO-BREAK SPACE}June")
    assert wrap("", 30) == ()
    assert wrap("a incomprehensibilities b", 30) == ("a", "incomprehensibilities", "b")
