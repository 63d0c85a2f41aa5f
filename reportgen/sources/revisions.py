"""A project as it stands in a revision of its git repository, taken out into a folder.

Git is asked in processes of its own, with words in a list: nothing that is typed is ever read by a
shell, and a revision is never taken for an option.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from reportgen.problems import NOWHERE, Problems
from reportgen.sources.project import SETTINGS

PARTS = (SETTINGS, "narratives", "data", "templates")
PATIENCE = 120  # seconds for git, which may fetch what a partial clone left out
WORKING = "the working tree"

#: What people may have set for git in general: not hooks, nor another index, nor questions.
_UNSET = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
_SETTINGS = ("-c", f"core.hooksPath={os.devnull}", "-c", "core.fsmonitor=false")


@dataclass(frozen=True)
class Range:
    """Which two versions are compared: revisions, or the working tree where `after` is empty.

    `forked` where the first is meant as it was when the second left it: `main...branch`.
    """

    before: str
    after: str = ""
    forked: bool = False

    @classmethod
    def read(cls, text: str | None) -> Range:
        """A range as git writes it: `BASE`, `BASE..HEAD`, `BASE...HEAD`."""
        for dots in ("...", ".."):
            before, found, after = (text or "").partition(dots)
            if found:
                return cls(before or "HEAD", after or "HEAD", forked=dots == "...")
        return cls(text or "HEAD")


@dataclass(frozen=True)
class Revision:
    """A commit, and how it is named to those who asked for it."""

    commit: str
    name: str

    @property
    def words(self) -> str:
        """Its name with the beginning of its number: "main (d207481)"."""
        short = self.commit[:7]
        return short if self.commit.startswith(self.name) else f"{self.name} ({short})"


@dataclass(frozen=True)
class Repository:
    """The git repository of a project; `within` is the project's folder in it, "" or "council/"."""

    root: Path
    top: Path
    within: str

    def revision(self, name: str, found: Problems) -> Revision | None:
        """The commit of this name; None, with the problem noted, where there is none."""
        said = _git(
            self.root, "rev-parse", "--verify", "--quiet", "--end-of-options", _commit(name)
        )
        if said.returncode == 0:
            return Revision(said.stdout.strip(), name)
        found.add("P081", NOWHERE, f'there is no revision "{name}" here', self._mend(name))
        return None

    def fork(self, one: Revision, other: Revision, found: Problems) -> Revision | None:
        """Where two revisions parted."""
        said = _git(self.root, "merge-base", one.commit, other.commit)
        if said.returncode == 0:
            return Revision(said.stdout.strip(), one.name)
        what = f"{one.name} and {other.name} have no revision in common here"
        mend = "fetch the whole history (git fetch --unshallow), or write .. in place of ..."
        found.add("P083", NOWHERE, what, mend)
        return None

    def head(self) -> str:
        """The commit that is checked out; empty where nothing is committed yet."""
        said = _git(self.root, "rev-parse", "--verify", "--quiet", _commit("HEAD"))
        return said.stdout.strip() if said.returncode == 0 else ""

    def uncommitted(self, files: Iterable[str]) -> list[str]:
        """Which of a project's files are not as they are in the commit that is checked out."""
        tracked = _git(self.root, "ls-files", "-z").stdout.split("\0")
        changed = _git(self.root, "diff", "--name-only", "--relative", "-z", "HEAD")
        as_committed = set(tracked) - set(changed.stdout.split("\0"))
        return sorted(file for file in files if file not in as_committed)

    def ignored(self, files: Iterable[str]) -> list[str]:
        """Which of a project's files `git add` would refuse without --force."""
        given = "\0".join(files)
        said = _git(self.root, "check-ignore", "-z", "--stdin", given=given).stdout
        return [file for file in said.split("\0") if file]

    def last_kept(self, file: str) -> tuple[str, str] | None:
        """The last commit that has a file of the project, and what it says there; None where none.

        A commit that took the file away does not count.
        """
        words = ("log", "-1", "--diff-filter=AM", "--format=%H", "--", file)
        commit = _git(self.root, *words).stdout.strip()
        said = _git(self.root, "show", f"{commit}:./{file}") if commit else None
        return (commit, said.stdout) if said and said.returncode == 0 else None

    def take_out(self, revision: Revision, folder: Path, found: Problems) -> bool:
        """Write the project's files of a revision into a folder; whether there is a project."""
        index = {"GIT_INDEX_FILE": str(folder / "index")}
        tree = f"{revision.commit}:{self.within}".rstrip("/")
        read = _git(self.root, "read-tree", tree, **index)
        files = _git(self.top, "ls-files", "-z", "--", *PARTS, **index).stdout
        if read.returncode or SETTINGS not in files.split("\0"):
            what = f"there is no {SETTINGS} in {revision.words}"
            found.add("P082", NOWHERE, what, "name a revision in which the project was there")
            return False
        prefix = f"--prefix={folder / 'project'}{os.sep}"
        told = _git(self.top, "checkout-index", "-z", "--stdin", prefix, given=files, **index)
        if told.returncode:
            what = f"git could not take out {revision.words}: {_last_line(told.stderr)}"
            found.add("P082", NOWHERE, what, "look at what git says of it: git fsck")
        return not told.returncode

    def _mend(self, name: str) -> str:
        if _git(self.root, "rev-parse", "--verify", "--quiet", "HEAD").returncode:
            return "nothing is committed here yet: commit once, and compare with that"
        if "/" in name or name == "HEAD":
            return "git branch --all shows the names there are; git fetch brings those that are new"
        return f"git branch --all shows the names there are; perhaps origin/{name} is meant"


def is_installed() -> bool:
    """Whether there is a git to ask."""
    return shutil.which("git") is not None


def repository_of(root: Path, found: Problems) -> Repository | None:
    """The repository that a project is kept in; None, with the problem noted, where it is not."""
    try:
        said = _git(root, "rev-parse", "--show-toplevel", "--show-prefix")
    except FileNotFoundError:
        mend = "install git, or compare two quarters, which needs none: reportgen diff --quarters"
        found.add("P080", NOWHERE, "git is not installed here", mend)
        return None
    if said.returncode:
        mend = "git init, git add and git commit begin one; --quarters compares without git"
        what = f"this project is not kept in git: {_last_line(said.stderr)}"
        found.add("P080", NOWHERE, what, mend)
        return None
    top, within = said.stdout.split("\n")[:2]
    return Repository(root, Path(top), within)


def _commit(name: str) -> str:
    return f"{name}^{{commit}}"


def _last_line(said: str) -> str:
    """What git says is wrong, without its own label."""
    lines = said.strip().splitlines() or ["it gives no reason"]
    return lines[-1].removeprefix("fatal: ").removeprefix("error: ")


def _git(
    folder: Path, *words: str, given: str | None = None, **more: str
) -> subprocess.CompletedProcess[str]:
    """Ask git; what it says is in English, and it asks nothing back."""
    surroundings = {name: value for name, value in os.environ.items() if name not in _UNSET}
    surroundings |= {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", **more}
    command = ["git", "-C", str(folder), *_SETTINGS, *words]
    try:
        return subprocess.run(
            command,
            input=given or "",
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            env=surroundings,
            check=False,
            timeout=PATIENCE,
        )
    except subprocess.TimeoutExpired:
        said = f"fatal: git gave no answer for {PATIENCE} seconds"
        return subprocess.CompletedProcess(command, 1, "", said)
