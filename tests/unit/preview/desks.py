"""A desk for tests: what works in processes of its own elsewhere is done at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from reportgen.periods import parse
from reportgen.preview.desk import Desk, Key
from reportgen.preview.links import Links
from reportgen.preview.looking import check
from reportgen.preview.view import View
from reportgen.problems import Problems
from reportgen.sources.project import open_project
from reportgen.workshop import Workshop
from tests.projects import small_project

KEY = Key("quarterly-performance", parse("2025-26-Q1"))
SECTIONS = Path("narratives/quarterly-performance/2025-26-Q1")
RECYCLING = SECTIONS / "03-recycling.yml"
ROWS = Path("data/illustrative-services/observations.csv")


class AtOnce:
    """Checks a paper in this process."""

    def ask(self, job: Any) -> Any:
        return check(job)


@contextmanager
def desk_at(folder: Path, editor: str = "") -> Iterator[Desk]:
    """A desk for a small project in a folder, which is made where it is not there."""
    root = folder if folder.exists() else small_project(folder)
    project = open_project(root, Problems())
    assert project is not None
    with Workshop(1, renders=False, draws=False) as workshop:
        desk = Desk(project, Links(root, editor), workshop, AtOnce(), str)
        yield desk
        desk.close()


def line_of(desk: Desk, path: Path, words: str) -> int:
    """The number of the line of a file that has these words first."""
    lines = (desk.project.root / path).read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)


def checked(desk: Desk, key: Key = KEY) -> View:
    """The view of a paper when the checks of it are done."""
    view = desk.view(key)
    while not view.is_checked:
        desk.wait(key, view.version, 10)
        view = desk.view(key)
    return view


def after_saving(desk: Desk, path: Path, old: str, new: str) -> View:
    """The view after a change of a file of the project."""
    whole = desk.project.root / path
    text = whole.read_text("utf-8")
    assert old in text
    whole.write_text(text.replace(old, new), "utf-8")
    desk.look_again()
    return desk.view(KEY)
