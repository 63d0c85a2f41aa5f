"""The same input gives the same bytes, whatever the machine and its settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.papers.conftest import Paper, built
from tests.projects import Finished, own_project

pytestmark = pytest.mark.long

#: matplotlib reads this file where a program is started, and may then run what it says.
HOSTILE = "text.usetex: True\nfont.family: fantasy\nsvg.fonttype: path\naxes.facecolor: ff0000\n"


def test_elsewhere_with_other_settings_the_paper_is_the_same(
    paper: Paper, finished: Finished, tmp_path: Path
) -> None:
    root = own_project(tmp_path / "another folder, much deeper" / "Größe")
    (root / "matplotlibrc").write_text(HOSTILE)
    again = built(
        root,
        paper,
        TZ="Pacific/Kiritimati",
        LANG="de_DE.UTF-8",
        LC_ALL="tr_TR.UTF-8",
        HOME=str(tmp_path),
        XDG_CACHE_HOME=str(tmp_path),
        PYTHONHASHSEED="7",
        SOURCE_DATE_EPOCH="1",
    )
    assert list(again.files) == list(finished.files)
    others = {name for name, content in again.files.items() if content != finished.files[name]}
    assert others == set()
