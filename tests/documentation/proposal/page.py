"""The page of the walk: its commands, with what they print, its changes of files, its pictures."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from tests.documentation.proposal.machine import Machine

NARRATIVES = Path(__file__).parents[3] / "narratives"
PAGE = NARRATIVES / "walk-through.md"
PICTURES = NARRATIVES / "pictures"
PROMPT = "$ "
_STEP = re.compile(
    r"^```console\n(?P<typed>.*?)^```$|^```diff\n(?P<change>.*?)^```$"
    r"|^!\[[^\]]+\]\(pictures/(?P<picture>[\w-]+)\.png\)$",
    re.MULTILINE | re.DOTALL,
)

#: Looks at what a picture shows, by its name.
Look = Callable[[Machine, str], None]


def walked(text: str, machine: Machine, look: Look) -> str:
    """Follow the page from its beginning; the page, with what each command prints now."""

    def follow(step: re.Match[str]) -> str:
        if step["typed"]:
            return f"```console\n{_said(step['typed'], machine)}\n```"
        if step["change"]:
            machine.changed(step["change"])
        else:
            look(machine, step["picture"])
        return step[0]

    return _STEP.sub(follow, text)


def pictures_of(text: str) -> list[str]:
    """The names of the pictures, in order."""
    return [step["picture"] for step in _STEP.finditer(text) if step["picture"]]


def _said(block: str, machine: Machine) -> str:
    """A block of commands, each with what it prints beneath it."""
    lines: list[str] = []
    for line in block.splitlines():
        if line.startswith(PROMPT):
            lines += [line, machine.typed(line.removeprefix(PROMPT))]
    return "\n".join(line for line in lines if line)
