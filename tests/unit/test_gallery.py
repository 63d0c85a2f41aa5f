"""The gallery of layouts: with the papers that are here, it uses every option of a house style."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest

from reportgen.model.style import HouseStyle
from reportgen.model.written import ReportType, Written
from reportgen.problems import Problems
from reportgen.sources.describe import parts_of
from reportgen.sources.fields import alternatives
from reportgen.sources.project import Project, open_project
from reportgen.sources.styles import read_style

ROOT = Path(__file__).parents[2]
GALLERY = ROOT / "templates" / "gallery"
README = (GALLERY / "README.md").read_text("utf-8")

Option = tuple[str, ...]  # a model and its field, and of a choice the word


def project_in(folder: Path) -> Project:
    project = open_project(folder, Problems())
    assert project is not None
    return project


def styles() -> Iterator[HouseStyle]:
    """Every house style of this repository."""
    for folder in (ROOT, GALLERY):
        project = project_in(folder)
        for path in sorted(folder.glob("templates/*/house-style.yml")):
            found = Problems()
            style = read_style(project, path.parent.name, found)
            assert style is not None, [problem.what for problem in found]
            yield style


def used(value: Any) -> Iterator[Option]:
    """The options that a part of a style uses."""
    if isinstance(value, Written):
        for field in value.model_fields_set:
            yield from used_by(type(value).__name__, field, getattr(value, field))
    for inner in within(value):
        yield from used(inner)


def used_by(model: str, field: str, value: Any) -> Iterator[Option]:
    """A field that a style writes, and the words that it chooses there."""
    yield model, field
    for word in value if isinstance(value, list) else [value]:
        if isinstance(word, str):
            yield model, field, str(word)


def within(value: Any) -> Iterator[Any]:
    """What a value holds."""
    if isinstance(value, Written):
        yield from (getattr(value, field) for field in value.model_fields_set)
    elif isinstance(value, dict):
        yield from value.values()
    elif isinstance(value, list):
        yield from value


def known() -> Iterator[Option]:
    """Every option that there is; of a choice, each of its words that is not the usual one."""
    for model in parts_of(HouseStyle):
        for name, field in model.model_fields.items():
            yield model.__name__, name
            for word in words_of(field.annotation):
                if word != field.default:
                    yield model.__name__, name, word


def words_of(annotation: Any) -> Iterator[str]:
    if annotation == list[ReportType]:
        return  # which types a council has is its own affair
    for kind in alternatives(annotation):
        if get_origin(kind) is Literal:
            yield from get_args(kind)
        else:
            for inner in get_args(kind):
                yield from words_of(inner)


def test_between_them_the_styles_use_every_option() -> None:
    assert sorted(set(known()) - {option for style in styles() for option in used(style)}) == []


def test_every_paper_of_the_gallery_has_its_layout_and_a_place_in_the_readme() -> None:
    papers = project_in(GALLERY).papers()
    layouts = sorted(path.name for path in (GALLERY / "templates").iterdir())
    assert sorted(papers) == layouts == sorted(re.findall(r"make docs: layout (\S+)", README))
    assert len(layouts) >= 8


@pytest.mark.parametrize("name", project_in(GALLERY).papers())
def test_a_layout_has_no_style_sheet_and_no_template_of_its_own(name: str) -> None:
    files = [path.name for path in (GALLERY / "templates" / name).rglob("*")]
    assert files == ["house-style.yml"]
