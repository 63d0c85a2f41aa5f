"""The two versions of a project that are compared, and what each paper is in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from reportgen.audit.bound import manuscript_of
from reportgen.excerpts import line_at, lines_in
from reportgen.model.figures import Catalogue, FigureError, Phrase
from reportgen.orders import Order
from reportgen.outputs.record import fingerprints
from reportgen.periods import Period
from reportgen.problems import Problem, Problems
from reportgen.review.version import Version
from reportgen.sources.inputs import input_files
from reportgen.sources.project import Project, open_project
from reportgen.sources.revisions import WORKING, Range, Repository, Revision, repository_of
from reportgen.steps.finishing import Tell, finish_paper
from reportgen.steps.paging import placed
from reportgen.steps.wording import Worded, audit_paper
from reportgen.workshop import Workshop


@dataclass(frozen=True)
class Origin:
    """Where a version comes from: its name to people, and the project as it stands there."""

    name: str
    project: Project


class Sides(NamedTuple):
    """Before and after."""

    before: Origin
    after: Origin


class Paper(NamedTuple):
    """A paper in both versions, each with its period."""

    name: str
    before: Period
    after: Period


class Held(NamedTuple):
    """A version of a paper, and what its pages are made from; None where it is not composed."""

    version: Version
    order: Order
    worded: Worded | None = None


@contextmanager
def sides(range: Range, project: Project, found: Problems) -> Iterator[Sides | None]:
    """The project in both versions, for as long as they are compared; None where one is not."""
    with TemporaryDirectory(prefix="reportgen-") as folder:
        repository = repository_of(project.root, found)
        revisions = _revisions(range, repository, found) if repository else None
        if repository is None or revisions is None:
            yield None
            return
        opened = [
            _taken_out(repository, revision, Path(folder, str(number)), found)
            if revision
            else Origin(WORKING, project)
            for number, revision in enumerate(revisions)
        ]
        before, after = opened
        yield Sides(before, after) if before and after else None


def _revisions(
    range: Range, repository: Repository, found: Problems
) -> tuple[Revision, Revision | None] | None:
    """The commits of a range; the second is None for the working tree."""
    before = repository.revision(range.before, found)
    after = repository.revision(range.after, found) if range.after else None
    if before and after and range.forked:
        before = repository.fork(before, after, found)
    return None if before is None or (range.after and after is None) else (before, after)


def _taken_out(
    repository: Repository, revision: Revision, folder: Path, found: Problems
) -> Origin | None:
    folder.mkdir()
    if not repository.take_out(revision, folder, found):
        return None
    told = Problems()
    project = open_project(folder / "project", told)
    if project is None:  # what is wrong with its settings is wrong there, not here
        what = f"the settings cannot be read in {revision.words}: {next(iter(told)).what}"
        found.add("P082", next(iter(told)).place, what, "name a revision in which they can")
        return None
    return Origin(revision.words, project)


def changed_papers(both: Sides) -> list[Paper]:
    """Every paper of which a file is another in one version than in the other."""
    names = sorted({*_written(both.before.project), *_written(both.after.project)})
    return [
        Paper(name, period, period)
        for name, period in names
        if _inputs(both.before.project, name, period) != _inputs(both.after.project, name, period)
    ]


def _written(project: Project) -> Iterable[tuple[str, Period]]:
    return ((name, period) for name in project.papers() for period in project.periods_of(name))


def _inputs(project: Project, name: str, period: Period) -> dict[str, str]:
    """The fingerprints of all that a paper is made from; none where it is not there."""
    if not is_there(project, name, period):
        return {}
    return fingerprints(project.root, input_files(project, name, period))


def is_there(project: Project, name: str, period: Period) -> bool:
    """Whether a paper is written for a period."""
    return name in project.papers() and period in project.periods_of(name)


def held(origin: Origin, name: str, period: Period) -> Held:
    """A paper as it stands in one place, audited; what it is made of is read there."""
    project = origin.project
    order = Order(project, name, period, only_html=False)
    severities = project.settings.severities
    nothing = Version(origin.name, period, None, (), (), _no_rating, severities=severities)
    if not is_there(project, name, period):
        return Held(replace(nothing, is_there=False), order)
    found = Problems()
    worded = audit_paper(order, found)
    problems = tuple(_with_lines(found, project.root))
    version = replace(nothing, problems=problems)
    return Held(_composed(version, worded) if worded else version, order, worded)


def _composed(version: Version, worded: Worded) -> Version:
    return replace(
        version,
        manuscript=manuscript_of(worded.document, worded.source),
        figures=worded.document.figures,
        rate=partial(_rating, worded.catalogue),
    )


def with_pages(one: Held, workshop: Workshop, tell: Tell) -> Held:
    """The same with the number of its pages, and what is wrong with them."""
    if one.worded is None:
        return one
    found = Problems()
    composed = placed(one.order, one.worded, found)
    finished = None
    if "print" in composed.pages:
        finished = finish_paper(one.order, composed, workshop, tell, found)
    problems = (*one.version.problems, *_with_lines(found, one.order.project.root))
    pages = finished.pages if finished else 0
    return one._replace(version=replace(one.version, problems=problems, pages=pages))


def _with_lines(found: Iterable[Problem], root: Path) -> Iterator[Problem]:
    """Each problem with the words it is about, or its line, by which it is known again."""
    lines_of = lines_in(root)
    for problem in found:
        yield replace(problem, about=problem.about or line_at(problem.place, lines_of))


def _rating(catalogue: Catalogue, indicator: str, period: Period, category: str) -> str:
    try:
        figure = catalogue.figure(indicator, period, category)
        rating = figure.get("rating")
    except FigureError:
        return ""
    return rating.words if isinstance(rating, Phrase) else ""


def _no_rating(indicator: str, period: Period, category: str) -> str:
    return ""


def quarters(project: Project, papers: Iterable[str], period: Period) -> list[Paper]:
    """Each paper with its period before; those that have none are left out."""
    pairs = ((name, project.period_before(name, period)) for name in papers)
    return [Paper(name, before, period) for name, before in pairs if before]


def in_quarters(project: Project, paper: Paper) -> Sides:
    """The same project twice, named by the periods that are compared."""
    return Sides(Origin(paper.before.words, project), Origin(paper.after.words, project))
