"""Projects to build in a test: the repository's own, and the small one that `init` makes."""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).parents[1]
COMMAND = (sys.executable, "-m", "reportgen", "build")


def own_project(folder: Path) -> Path:
    """A copy of this repository's project: its papers, its data, its house styles."""
    for part in ("narratives", "data", "templates"):
        shutil.copytree(ROOT / part, folder / part)
    shutil.copy(ROOT / "reportgen.yml", folder)
    return folder


def small_project(folder: Path) -> Path:
    """A copy of the project that `reportgen init` makes."""
    without = shutil.ignore_patterns("build", "__pycache__")
    return shutil.copytree(ROOT / "reportgen" / "starter", folder, ignore=without)


def edit(path: Path, old: str, new: str) -> None:
    """Change a text that must be there."""
    text = path.read_text("utf-8")
    assert old in text, f"{path.name} no longer has {old!r}"
    path.write_text(text.replace(old, new), "utf-8")


def build(root: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `reportgen build` in a project, as it is run from a command line."""
    return subprocess.run(
        [*COMMAND, *words], cwd=root, env=surroundings(**environment),
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip


def surroundings(**changes: str) -> dict[str, str]:
    """The environment of a command that is to find this package."""
    return {**os.environ, "PYTHONPATH": str(ROOT), **changes}


def with_the_systems_fonts() -> dict[str, str]:
    """The environment of another program: what sets type hides the fonts from this process."""
    return {name: value for name, value in os.environ.items() if name != "FONTCONFIG_FILE"}


@dataclass(frozen=True)
class Finished:
    """What a build left in a paper's folder."""

    folder: Path

    @classmethod
    def of(cls, root: Path, paper: str = "*", period: str = "*") -> Finished:
        """A paper of a project; none need be named where there is only one."""
        (record,) = root.glob(f"build/{period}/{paper}/build.json")
        return cls(record.parent)

    @cached_property
    def files(self) -> dict[str, bytes]:
        """Every file by its name, hidden ones left out."""
        paths = sorted(self.folder.iterdir())
        return {path.name: path.read_bytes() for path in paths if path.name[0] != "."}

    @property
    def pdf(self) -> bytes:
        """The paper."""
        return next(content for name, content in self.files.items() if name.endswith(".pdf"))

    @property
    def html(self) -> str:
        """The page."""
        pages = (content for name, content in self.files.items() if name.endswith(".html"))
        return next(pages).decode()

    @cached_property
    def figures(self) -> list[dict[str, str]]:
        """The trace: one row a printed figure."""
        return list(csv.DictReader(io.StringIO(self.files["figures.csv"].decode("utf-8-sig"))))
