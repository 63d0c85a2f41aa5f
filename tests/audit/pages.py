"""The pages of the rules, read as the tests that they are: papers, and what is found in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from reportgen.audit.pages import page_of
from reportgen.codes import Severity
from reportgen.model.data import Dataset
from reportgen.periods import parse
from reportgen.problems import Problems
from reportgen.sources.datasets import read_dataset_in
from reportgen.sources.unprepared import About
from reportgen.unprepared import Unprepared, audit_text

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PART = re.compile(r"^## (.+)$", re.MULTILINE)
#: The files of a dataset, by the names of their blocks.
_FILES = {
    "indicators": "indicators.yml",
    "observations": "observations.csv",
    "comparators": "comparators.csv",
    "actions": "actions.csv",
}
_KNOWN = {"paper", "finds", "settings", "before", *_FILES}
_OBSERVATIONS = "indicator,period,category,value,numerator,denominator,status,note\n"


@dataclass
class Case:
    """A paper, what goes with it, and the lines that are found in it: none where it is right."""

    name: str
    paper: str = ""
    blocks: dict[str, str] = field(default_factory=dict)
    finds: tuple[str, ...] = ()


@dataclass(frozen=True)
class Page:
    """A page: its title, and its cases."""

    title: str
    found: tuple[Case, ...]
    left_alone: tuple[Case, ...]


def read_page(code: str) -> Page:
    """The page of a rule."""
    text = page_of(code)
    _, *parts = _PART.split(text)
    sections = dict(zip(parts[::2], parts[1::2], strict=True))
    assert list(sections) == ["Found", "Left alone"], f"{code}: the parts are {list(sections)}"
    found, left_alone = (tuple(_cases(name, sections[name])) for name in sections)
    assert all(case.finds for case in found), f"{code}: a paper under Found without its finds"
    assert not any(case.finds for case in left_alone), f"{code}: finds under Left alone"
    return Page(text.split("\n", 1)[0], found, left_alone)


def _cases(name: str, text: str) -> Iterator[Case]:
    """The papers of a part of a page; what stands before a paper goes with it."""
    case = Case(name)
    for kind, content in _BLOCK.findall(text):
        assert kind in _KNOWN, f"a block is called {kind}"
        if case.paper and kind != "finds":
            yield case
            case = Case(name)
        match kind:
            case "paper":
                case.paper = content
            case "finds":
                case.finds = tuple(content.splitlines())
            case _:
                case.blocks[kind] = content
    assert case.paper, f"a block under {name} has no paper after it"
    yield case


def told_of(case: Case, code: str, folder: Path) -> list[str]:
    """What the audit tells of a case, as the `finds` of a page have it: all but notes of others."""
    found = problems_in(case, folder)
    grave = (one for one in found if one.code == code or one.severity is not Severity.NOTE)
    return [f"{problem.code}: {problem.what}" for problem in grave]


def found_in(case: Case, folder: Path) -> list[str]:
    """All that the audit tells of a case, as `finds` has it."""
    return [f"{problem.code}: {problem.what}" for problem in problems_in(case, folder)]


def problems_in(case: Case, folder: Path) -> Problems:
    """What the audit finds in a case, which is read as any text would be."""
    paper, before = folder / "paper.txt", folder / "before.txt"
    paper.write_text(case.paper, "utf-8")
    before.write_text(case.blocks.get("before", ""), "utf-8")
    found = Problems()
    dataset = _dataset(case, folder, found)
    audit_text(
        Unprepared(
            paper,
            paper.name,
            about=_about(case),
            data=(dataset,) if dataset else (),
            before=before if "before" in case.blocks else None,
        ),
        found,
    )
    return found


def _about(case: Case) -> About:
    lines = case.blocks.get("settings", "").splitlines()
    settings = dict(line.split(": ", 1) for line in lines)
    meeting, period = settings.pop("meeting", None), settings.pop("period", None)
    assert not settings, f"settings that there are not: {settings}"
    return About(
        date.fromisoformat(meeting) if meeting else None, parse(period) if period else None
    )


def _dataset(case: Case, folder: Path, found: Problems) -> Dataset | None:
    if "indicators" not in case.blocks:
        return None
    data = folder / "data"
    data.mkdir()
    written = {"observations": _OBSERVATIONS} | case.blocks
    for block, name in _FILES.items():
        if block in written:
            (data / name).write_text(written[block], "utf-8")
    return read_dataset_in(data, folder, found)
