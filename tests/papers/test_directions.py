"""Directions in words, put into every section of every paper: the false are asked about (A311).

Each series of data that a section prints is told to rise and to fall, under each of its names. A
paragraph of its own holds each sentence, so that nothing but its words say what it is of.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from reportgen.audit.bound import manuscript_of
from reportgen.audit.claims.in_words import told_in_words
from reportgen.audit.claims.readings import may_go, readings
from reportgen.audit.evidence import Evidence
from reportgen.audit.ledger.printed import Printed, printed_in
from reportgen.audit.ledger.table import Part
from reportgen.model.manuscript import Kind, Manuscript, Passage
from reportgen.model.text import Text
from reportgen.orders import Order
from reportgen.periods import parse
from reportgen.problems import Place, Problems
from reportgen.sources.project import open_project
from reportgen.steps.wording import audit_paper
from tests.papers.conftest import PAPERS, Paper
from tests.projects import ROOT

ADDED = "added"  # the file that these sentences are of, a line each
SHAPES = {
    1: (
        "{} are rising.",
        "{} continue to rise.",
        "There has been a rise in {}.",
        "There were more {} than before.",
    ),
    -1: (
        "{} are falling.",
        "{} continue to fall.",
        "There has been a fall in {}.",
        "There were fewer {} than before.",
    ),
}
#: Of the false sentences; a name may hold a comma, a time, or what a clause begins with.
LEAST = 0.75


class Said(NamedTuple):
    """A sentence, the section that it is put into, and whether all that is printed denies it."""

    words: str
    section: str
    is_false: bool


@cache
def _manuscript(paper: Paper) -> Manuscript:
    project = open_project(ROOT, Problems())
    assert project is not None
    order = Order(project, paper.name, parse(paper.period), only_html=True)
    worded = audit_paper(order, Problems())
    assert worded is not None
    return manuscript_of(worded.document, worded.source)


def _said(manuscript: Manuscript) -> Iterator[Said]:
    for section, every in printed_in(manuscript, Evidence(manuscript).series).items():
        for one in every if section else ():
            for sign, shapes in SHAPES.items():
                for name in _names(one):
                    is_false = _went(one) == {-sign}
                    yield from (
                        Said(shape.format(name), section or "", is_false) for shape in shapes
                    )


def _names(one: Printed) -> list[str]:
    """What a whole indicator is called; its categories are called as nobody can foretell."""
    indicator = one.series.indicator
    if indicator is None or one.series.category or one.series.part is not Part.VALUE:
        return []
    return [str(name) for name in (indicator.title, indicator.short, *indicator.also) if name]


def _went(one: Printed) -> set[int]:
    """Every way that it went, as its figures can be read."""
    return {each.sign for each in readings(one)} | {sign for sign in SHAPES if may_go(one, sign)}


def _passage(said: Said, place: Place) -> Passage:
    return Passage(Kind.PARAGRAPH, Text(said.words, lambda *_: place), section=said.section)


def _told(manuscript: Manuscript, said: list[Said]) -> set[Said]:
    """Which of these sentences are asked about, each put into its section."""
    passages = (_passage(one, Place(ADDED, line, 1)) for line, one in enumerate(said, 1))
    whole = replace(manuscript, parts=(*manuscript.parts, *passages))
    places = [problem.place for problem in told_in_words(Evidence(whole))]
    return {said[place.line - 1] for place in places if place.file == ADDED}


def test_the_false_are_asked_about_and_no_others(paper: Paper) -> None:
    manuscript = _manuscript(paper)
    said = list(_said(manuscript))
    false = {one for one in said if one.is_false}
    told = _told(manuscript, said)
    assert told <= false
    assert len(told) >= LEAST * len(false)


def test_the_papers_make_false_sentences_enough() -> None:
    assert sum(one.is_false for paper in PAPERS for one in _said(_manuscript(paper))) > 100


def test_no_paper_has_such_a_sentence_of_its_own(paper: Paper) -> None:
    assert not list(told_in_words(Evidence(_manuscript(paper))))
