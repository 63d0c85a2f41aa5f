"""The machine of whoever follows the page: a host to clone from, a folder, what is typed there."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.projects import edit, surroundings

#: Where the page clones from; git is told that it means a bare repository beside the folder.
HOST = "https://git.example.org/council/"
#: What make and a project's own settings may have put into the environment.
FOREIGN = ("MAKEFLAGS", "MAKELEVEL", "MFLAGS", "QUARTER", "YEAR", "PAPER", "REPORTGEN_EDITOR")
#: What is another each time: the port that was free, the commit.
_PORT = re.compile(r"(?<=http://127\.0\.0\.1:)\d+")
_COMMIT = re.compile(r"(?<=\()[0-9a-f]{7}(?=\))")
_COMMITS = ("3c39656", "a81d2f4")
_SETTINGS = {
    "user.name": "Officer",
    "user.email": "officer@example.org",
    "init.defaultBranch": "main",
    "advice.detachedHead": "false",
}


@dataclass
class Machine:
    """`folder` is where the next command is typed; `address` where the preview is, once it runs."""

    root: Path
    folder: Path = field(init=False)
    address: str = ""
    _preview: subprocess.Popen[str] | None = None

    def __post_init__(self) -> None:
        """Begin in an empty folder, beside the host."""
        self.folder = self.root / "work"
        self.folder.mkdir(parents=True)

    @property
    def host(self) -> Path:
        """The bare repository that stands for the host's."""
        return self.root / "host" / "papers.git"

    @property
    def environment(self) -> dict[str, str]:
        """No settings of this machine's own; reportgen and python are those that run here."""
        settings = {**_SETTINGS, f"url.{self.root}/host/.insteadOf": HOST}
        given = {
            "HOME": str(self.root), "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_COUNT": str(len(settings)), "LC_ALL": "C.UTF-8", "BROWSER": "true",
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        }  # fmt: skip
        for number, (name, value) in enumerate(settings.items()):
            given |= {f"GIT_CONFIG_KEY_{number}": name, f"GIT_CONFIG_VALUE_{number}": value}
        return {k: v for k, v in surroundings(**given).items() if k not in FOREIGN}

    def typed(self, command: str) -> str:
        """What a command prints, whichever way it ends."""
        if command.startswith("cd "):
            self.folder /= command.removeprefix("cd ")
            return ""
        if command == "make preview":
            return self._previewed()
        done = subprocess.run(
            ["bash", "-c", command], cwd=self.folder, env=self.environment, check=False,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=120,
        )  # fmt: skip
        return settled(done.stdout.strip("\n"))

    def changed(self, difference: str) -> None:
        """Make a change that is told as a difference: a file, the lines that go and that come."""
        name, *lines = difference.strip("\n").split("\n")
        old, new = ([line[1:] for line in lines if line[0] == sign] for sign in "-+")
        edit(self.folder / name.removeprefix("--- "), "\n".join(old), "\n".join(new))

    def stop(self) -> None:
        """End the preview, as Ctrl+C does."""
        if self._preview:
            os.killpg(self._preview.pid, signal.SIGINT)
            self._preview.communicate(timeout=20)

    def _previewed(self) -> str:
        """The preview goes on running; what it says when it is there."""
        self._preview = subprocess.Popen(
            ["make", "preview"], cwd=self.folder, env=self.environment, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
        assert self._preview.stdout
        said, where = (self._preview.stdout.readline().rstrip() for _ in range(2))
        self.address = where.strip()
        return settled(f"{said}\n{where}")


def settled(words: str) -> str:
    """What is printed, with what is another each time as it is on the page."""
    for commit, shown in zip(dict.fromkeys(_COMMIT.findall(words)), _COMMITS, strict=False):
        words = words.replace(f"({commit})", f"({shown})")
    return _PORT.sub("8765", words)


@contextmanager
def machine_in(root: Path) -> Iterator[Machine]:
    """A machine, and a host that has what `reportgen init` makes."""
    machine = Machine(root)
    machine.host.parent.mkdir()
    for command in (
        f"reportgen init {root}/begun",
        f"git -C {root}/begun init --quiet",
        f"git -C {root}/begun add --all",
        f"git -C {root}/begun commit --quiet --message 'Begin'",
        f"git clone --quiet --bare {root}/begun {machine.host}",
    ):
        machine.typed(command)
    try:
        yield machine
    finally:
        machine.stop()
