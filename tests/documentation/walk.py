"""The walk through a new house style: what each of its steps has made so far, and its pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from reportgen.commands.styling import preview_style
from tests.documentation.picture import keep, page_of
from tests.projects import small_project

TEMPLATES = Path(__file__).parents[2] / "templates"
PAGE = TEMPLATES / "walk-through.md"
PICTURES = TEMPLATES / "pictures" / "walk"
NAME = "anytown"
#: The pages in the picture of a step, where they are not the first two.
SHOWN = {4: (1, 3)}
_BLOCK = re.compile(r"^```(yaml|css)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Step(NamedTuple):
    """What a reader who has followed the page to here has in the folder of the style."""

    style: str
    sheet: str

    def write(self, project: Path) -> None:
        """Put it into a project."""
        folder = project / "templates" / NAME
        folder.mkdir(exist_ok=True)
        (folder / "house-style.yml").write_text(self.style, "utf-8")
        (folder / "style.css").write_text(self.sheet, "utf-8")


def steps() -> Iterator[Step]:
    """The steps of the page: each block is added to the file of those before it."""
    made = {"yaml": "", "css": ""}
    for language, block in _BLOCK.findall(PAGE.read_text("utf-8")):
        made[language] += f"\n{block}" if made[language] else block
        yield Step(made["yaml"], made["css"])


def take_pictures() -> None:
    """Two pages of the sample paper after each step."""
    for number, step in enumerate(steps(), start=1):
        with TemporaryDirectory() as folder:
            project = small_project(Path(folder) / "council")
            step.write(project)
            preview_style(NAME, "noting", project)
            pdf = project / "build" / "styles" / NAME / f"{NAME}.pdf"
            pages = [page_of(pdf, page) for page in SHOWN.get(number, (1, 2))]
            keep(pages, PICTURES / f"{number}.png")
