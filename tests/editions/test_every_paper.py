"""Whatever part of whatever paper is exempt: the open page does not depend on what stands in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.indicators.catalogue import build_catalogue
from reportgen.model.blocks import AnyBlock, ImplicationsBlock, StatementBlock, TextBlock
from reportgen.model.document import AppendixList, Document, Section
from reportgen.model.edition import Edition
from reportgen.model.exempt import Exemption
from reportgen.model.narrative import Fragment, Source
from reportgen.model.style import HouseStyle
from reportgen.model.text import Text
from reportgen.paper.compose import compose
from reportgen.paper.editions.making import edition_of
from reportgen.paper.page import page_html
from reportgen.problems import Problems
from reportgen.sources.project import Project, open_project
from reportgen.sources.reader import read_source
from reportgen.sources.styles import read_style, style_folders
from reportgen.wording import HouseWords
from tests.projects import ROOT

pytestmark = pytest.mark.slow

WHY = Exemption(paragraphs=[Text("7")], public_interest=Text("Somebody could flee."))
OTHER = TextBlock(text=Text("Something else is said here.\n\nAnd more of it.\n\n- a\n- b"))


def papers() -> Iterator[object]:
    """Every paper of this repository, which are long, and of its gallery, by its folder."""
    for root in (ROOT, ROOT / "templates" / "gallery"):
        for path in sorted(root.glob("narratives/*/*/cover.yml")):
            marks = [pytest.mark.long] if root == ROOT else []
            yield pytest.param(root, *path.parts[-3:-1], marks=marks)


def read(root: Path, name: str, period: str) -> tuple[Project, Source, HouseStyle]:
    found = Problems()
    project = open_project(root, found)
    assert project is not None
    (at,) = (one for one in project.periods_of(name) if one.id == period)
    source = read_source(project, name, at, found)
    assert source is not None
    style = read_style(project, source.style_name, found)
    assert style is not None
    return project, source, style


def composed(source: Source, style: HouseStyle, edition: Edition) -> tuple[Document, HouseStyle]:
    part, style = edition_of(source, style, edition)
    catalogue = build_catalogue(part, HouseWords.of(style), Problems())
    return compose(part, style, catalogue, Problems(), edition), style


def open_page(project: Project, source: Source, style: HouseStyle) -> str:
    """The printed page of the open edition."""
    document, known = composed(source, style, "open")
    folders = style_folders(project, source.style_name)
    page = page_html(document, known, "print", folders, Problems())
    assert page is not None
    return page


def open_numbers(source: Source, style: HouseStyle, edition: Edition) -> list[str]:
    """The numbers of all that is not exempt."""
    document, _ = composed(source, style, edition)
    parts = (one for section in document.sections for one in (section, *section.parts))
    numbered = (one for one in parts if not isinstance(one, AppendixList))
    return [
        one.number
        for one in numbered
        if one.number and (isinstance(one, Section) or not one.exempt)
    ]


def sections_withheld(source: Source) -> Iterator[tuple[Source, Source]]:
    """The paper with each of its sections exempt, and the same with other words in it."""
    for at, fragment in enumerate(source.fragments):
        hidden = fragment.model_copy(update={"exempt": WHY})
        other = hidden.model_copy(update={"content": [OTHER], "heading": Text("Another")})
        yield _with(source, at, hidden), _with(source, at, other)


def blocks_withheld(source: Source) -> Iterator[tuple[Source, Source]]:
    """The paper with the last block of each section exempt, and the same with other blocks."""
    for at, fragment in enumerate(source.fragments):
        *others, last = fragment.content or [OTHER]
        if isinstance(last, StatementBlock):  # it places what the cover declares, which is open
            continue
        hidden: list[AnyBlock] = [*others, _exempt(last)]
        longer: list[AnyBlock] = [*others, _exempt(OTHER), _exempt(OTHER)]
        yield (
            _with(source, at, _holding(fragment, hidden)),
            _with(source, at, _holding(fragment, longer)),
        )


def _exempt(block: AnyBlock) -> AnyBlock:
    return block.model_copy(update={"exempt": WHY})


def _holding(fragment: Fragment, content: list[AnyBlock]) -> Fragment:
    return fragment.model_copy(update={"content": content})


def _with(source: Source, at: int, fragment: Fragment) -> Source:
    fragments = (*source.fragments[:at], fragment, *source.fragments[at + 1 :])
    return replace(source, fragments=fragments)


@pytest.mark.parametrize(("root", "name", "period"), [*papers()])
def test_the_open_page_does_not_depend_on_what_is_withheld(
    root: Path, name: str, period: str
) -> None:
    project, source, style = read(root, name, period)
    for whole, other in (*sections_withheld(source), *blocks_withheld(source)):
        page = open_page(project, whole, style)
        assert source.is_exempt or "Not for publication: exempt information within" in page
        assert page == open_page(project, other, style)


@pytest.mark.parametrize(("root", "name", "period"), [*papers()])
def test_both_editions_number_alike_what_is_open(root: Path, name: str, period: str) -> None:
    _, source, style = read(root, name, period)
    if source.is_exempt:
        return  # of its open edition there is only the cover
    for whole, other in (*sections_withheld(source), *blocks_withheld(source)):
        known = open_numbers(other, style, "open")
        assert open_numbers(other, style, "restricted") == known
        if not _makes_sections(source, style):  # which is refused: N113
            assert open_numbers(whole, style, "restricted") == known


def _makes_sections(source: Source, style: HouseStyle) -> bool:
    """Whether implications become sections of their own."""
    blocks = (block for fragment in source.fragments for block in fragment.content)
    is_theirs = style.implications.layout == "sections"
    return is_theirs and any(isinstance(block, ImplicationsBlock) for block in blocks)
