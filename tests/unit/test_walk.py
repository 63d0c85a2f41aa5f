"""The walk through a new house style works as it stands on its page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reportgen.commands.styling import check_style
from reportgen.problem_formats import Format
from tests.documentation.walk import NAME, PAGE, Step, steps
from tests.projects import small_project

STEPS = tuple(steps())


@pytest.mark.slow
@pytest.mark.parametrize("step", STEPS, ids=range(1, len(STEPS) + 1))
def test_nothing_is_wrong_after_a_step(
    step: Step, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = small_project(tmp_path / "council")
    step.write(project)
    assert check_style(NAME, Format.TEXT, project) == 0, capsys.readouterr().out
    assert "nothing is wrong in it" in capsys.readouterr().out


def test_every_step_has_its_picture_and_every_command_of_the_page_is_there() -> None:
    text = PAGE.read_text("utf-8")
    pictures = re.findall(r"\]\((pictures/walk/\d\.png)\)", text)
    assert pictures == [f"pictures/walk/{number}.png" for number in range(1, len(STEPS) + 1)]
    assert all((PAGE.parent / picture).exists() for picture in pictures)
    commands = set(re.findall(r"^reportgen style (\w+) anytown", text, re.MULTILINE))
    assert commands == {"new", "check", "preview"}
