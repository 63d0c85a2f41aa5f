"""The steps of narratives/publishing.md, and what following them shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tests.documentation.proposal.machine import Machine
from tests.documentation.proposal.page import PROMPT

PAGE = Path(__file__).parents[2] / "narratives" / "publishing.md"
#: Only the steps are typed: what follows them are samples of other papers.
_STEPS = re.compile(r"^## The steps.*?(?=^## )", re.MULTILINE | re.DOTALL)
_BLOCK = re.compile(r"^```(console|diff|yaml)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
#: The clerk of the page types on the days that it names: only a test records them later.
_LATER = re.compile(r" \(recorded on [0-9-]+\)")
_FAILED = "the command of the page failed"


def wrong_on_the_way(machine: Machine) -> Iterator[str]:
    """Follow the steps; the commands that fail, and the lines that are no longer printed."""
    (steps,) = _STEPS.findall(PAGE.read_text("utf-8"))
    for language, block in _BLOCK.findall(steps):
        if language == "console":
            yield from _typed(block, machine)
        elif language == "diff":
            machine.changed(block)
        else:
            _written(block, machine.folder)


def _typed(block: str, machine: Machine) -> Iterator[str]:
    """Type each command; of its output the lines that are shown must be there, in order."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, *shown = part.rstrip("\n").split("\n")
        printed = _LATER.sub("", machine.typed(f"{command} || echo {_FAILED}"))
        rest = iter(printed.splitlines())
        missing = [line for line in shown if not any(one.startswith(line) for one in rest)]
        if missing or _FAILED in printed:
            yield f"{PROMPT}{command}\n{printed}\nmissing: {missing}"


def _written(block: str, folder: Path) -> None:
    """Write a file whose name stands in its first line, as a remark."""
    path = folder / block.split("\n", 1)[0].removeprefix("# ")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(block, "utf-8")
