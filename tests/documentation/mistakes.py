"""Mistakes in the example, and the problems that they get."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from reportgen import problem_formats
from reportgen.problems import Problems
from reportgen.steps.paging import compose_paper
from tests.documentation.example_paper import order_of

_SECTION = "narratives/activity/2015-16-Q1/01-activity.yml"
_ROWS = "data/children/observations.csv"


class Mistake(NamedTuple):
    """A file of the example, what stands in it, and what is written there by mistake."""

    file: str
    right: str
    wrong: str


MISTAKES = {
    "a name mistyped": Mistake(_SECTION, "{{ referrals }}", "{{ referals }}"),
    "a number typed": Mistake(_SECTION, "{{ referrals }} children", "721 children"),
    "12 months against 3": Mistake(
        _SECTION, "referrals.change }}", 'referrals.change_from("2014-15") }}'
    ),
    "a figure that is not its fraction": Mistake(_ROWS, "Q1,,,55,71", "Q1,,70%,55,71"),
    "a figure left blank": Mistake(_ROWS, "neglect,109,,,p", "neglect,,,,p"),
}


def shown(name: str, example: Path) -> str:
    """The problems of the example with one mistake in it, as the command shows them."""
    mistake = MISTAKES[name]
    with TemporaryDirectory() as folder:
        root = Path(folder, "project")
        shutil.copytree(example, root)
        path = root / mistake.file
        text = path.read_text("utf-8")
        assert text.count(mistake.right) == 1, mistake
        path.write_text(text.replace(mistake.right, mistake.wrong), "utf-8")
        found = Problems()
        compose_paper(order_of(root, found), found)
        return problem_formats.as_text(found, root)
