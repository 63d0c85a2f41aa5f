"""Drafts for a pack: the papers of an agenda as they are written now, built where they must be."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from reportgen.model.agenda import AgendaItem
from reportgen.model.appendices import AppendedFile
from reportgen.model.narrative import Cover
from reportgen.orders import Built, Order, as_it_stands
from reportgen.packing.asked import Reader
from reportgen.packing.gathering import Papers, Taken, check_exempt, is_written, of_one_file
from reportgen.periods import parse
from reportgen.pipeline import build_papers
from reportgen.problem_formats import summary
from reportgen.problems import Place, Problems
from reportgen.sources.appendices import MOST_PDF_BYTES
from reportgen.sources.files import read_bytes
from reportgen.sources.project import Project
from reportgen.sources.reader import COVER, read_source
from reportgen.sources.schema import read_as
from reportgen.sources.yaml_tree import read_tree
from reportgen.steps.wording import editions_of

Tell = Callable[[str], None]


def drafts(project: Project, items: Iterable[AgendaItem], tell: Tell, found: Problems) -> Papers:
    """Where drafts come from: what has changed since it was built is built first."""
    wanted = {
        (item.paper, item.period): _editions(
            Order(project, item.paper, parse(item.period), only_html=False)
        )
        for item in items
        if item.paper and item.period and is_written(project, item, found)
    }
    built = _built([order for orders in wanted.values() for order in orders], tell)

    def taken(item: AgendaItem) -> Taken | None:
        orders = wanted.get((item.paper, item.period)) if item.paper and item.period else None
        return _taken(item, [(order, built[order]) for order in orders], found) if orders else None

    return taken


def _editions(order: Order) -> tuple[Order, ...]:
    """What everybody may see of a paper, where a part of it is exempt, and the whole."""
    source = read_source(order.project, order.paper, order.period, Problems())
    return editions_of(order, source) if source else (order,)


def _built(orders: list[Order], tell: Tell) -> dict[Order, Built]:
    done = {order: as_it_stands(order) for order in orders}
    waiting = [order for order in orders if done[order] is None]
    new = zip(waiting, build_papers(waiting, tell), strict=True) if waiting else ()
    return {**{order: one for order, one in done.items() if one}, **dict(new)}


def _taken(item: AgendaItem, editions: list[tuple[Order, Built]], found: Problems) -> Taken | None:
    files = [_file(item, order, built, found) for order, built in editions]
    meeting = _meeting(editions[0][0])
    if len(files) == 1:
        return Taken(of_one_file(item, files[0]), meeting)
    readers: tuple[Reader, Reader] = ("open", "restricted")
    both = {reader: file for reader, file in zip(readers, files, strict=True) if file}
    check_exempt(item, both, found)
    return Taken(both, meeting)


def _file(item: AgendaItem, order: Order, built: Built, found: Problems) -> AppendedFile | None:
    assert item.paper
    if built.path is None:
        what = f'the paper "{item.paper}" cannot be built: {summary(built.problems)}'
        mend = f"make report {order.as_make} tells what is wrong"
        found.add("N135", item.paper.place(), what, mend)
        return None
    name = order.project.name_of(built.path)
    content = read_bytes(built.path, name, MOST_PDF_BYTES, found)
    return AppendedFile(content, Place(name)) if content else None


def _meeting(order: Order) -> date | None:
    """The meeting that a paper is written for."""
    path: Path = order.project.period_folder(order.paper, order.period) / COVER
    tree = read_tree(path, order.project.name_of(path), Problems())
    cover = read_as(Cover, tree, Problems()) if tree else None
    return cover.meeting if cover else None
