"""Every bad file gets exactly the messages that stand beside it, each at its place."""

from pathlib import Path

import pytest

from reportgen.model.agenda import Agenda
from reportgen.model.appendices import Appendices
from reportgen.model.narrative import Cover, Facts, Fragment, Paper
from reportgen.model.settings import Settings
from reportgen.model.text import Text
from reportgen.model.written import Written
from reportgen.problems import Problem, Problems
from reportgen.sources.datasets import read_dataset
from reportgen.sources.project import Project
from reportgen.sources.schema import read_as
from reportgen.sources.yaml_tree import read_tree

BAD = Path(__file__).parents[2] / "bad" / "sources"
MODELS: dict[str, type[Written]] = {
    "appendices": Appendices,
    "fragment": Fragment,
    "cover": Cover,
    "paper": Paper,
    "facts": Facts,
    "agenda": Agenda,
}
FILES = sorted(path for path in BAD.rglob("*") if path.suffix in (".yml", ".csv"))
INDICATORS = """
comparators: {south_east: South East benchmark}
indicators:
  - {id: referrals, title: Referrals, unit: count, measure: flow, source: A, owner: B}
  - id: conversion
    title: Converted
    unit: percentage
    measure: flow
    numerator: those that went on
    denominator: all referrals
    source: A
    owner: B
  - id: plans
    title: Plans
    unit: count
    measure: stock
    numerator: plans for neglect
    denominator: all plans
    source: A
    owner: B
    breakdown: {categories: {neglect: Neglect, physical_abuse: Physical abuse}}
"""


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_bad_file_gets_the_messages_beside_it(path: Path, tmp_path: Path) -> None:
    found = Problems()
    if path.parent.name in MODELS:
        tree = read_tree(path, path.name, found)
        if tree is not None:
            read_as(MODELS[path.parent.name], tree, found)
    else:
        _read_in_a_dataset(path, tmp_path, found)
    assert found.stop
    assert "".join(map(_worded, found)) == path.with_suffix(".expected").read_text("utf-8")


def test_every_file_of_messages_has_its_bad_file() -> None:
    assert {path.with_suffix(".expected") for path in FILES} == set(BAD.rglob("*.expected"))


def _read_in_a_dataset(path: Path, root: Path, found: Problems) -> None:
    """Read a file in the place that its folder's name says, everything else being well."""
    kind = path.parent.name
    folder = root / "data" / "children"
    folder.mkdir(parents=True)
    (folder / "indicators.yml").write_text(INDICATORS, "utf-8")
    (folder / "observations.csv").write_text(
        "indicator,period,category,value,numerator,denominator,status,note\n", "utf-8"
    )
    name = "indicators.yml" if kind == "definitions" else f"{kind}.csv"
    (folder / name).write_bytes(path.read_bytes())
    read_dataset(Project(root, SETTINGS), Text("children"), found)


SETTINGS = Settings(council=Text("A"), financial_year=Text("2015-16"), style=Text("base"))


def _worded(problem: Problem) -> str:
    place = problem.place
    where = ":".join(str(part) for part in (place.line, place.column, place.heading) if part)
    mend = f"  To mend: {problem.mend}\n" if problem.mend else ""
    return f"{where or 'file'}: {problem.severity} {problem.code}: {problem.what}\n{mend}"
