"""The packs of an agenda, from what the clerk wrote to the files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from reportgen.model.agenda import Agenda
from reportgen.outputs.disk import locked, write_all
from reportgen.packing.accepting import is_in_the_way, settle_in
from reportgen.packing.asked import READERS, Packed, PackOrder, Reader
from reportgen.packing.days import check_day
from reportgen.packing.drafts import drafts
from reportgen.packing.front import front_sheet
from reportgen.packing.gathering import Papers, gather
from reportgen.packing.known import Known, Opened
from reportgen.packing.published import published
from reportgen.paper.agenda_items import lines_of
from reportgen.problem_formats import amount
from reportgen.problems import Problems
from reportgen.render.packed.binders import bind, binder, survey
from reportgen.render.packed.job import NUMBER, Binding, Bound, PackEntry, Survey
from reportgen.render.renderers import renderer
from reportgen.sources.agendas import check_agenda, read_agenda
from reportgen.sources.styles import read_style
from reportgen.workers import Asked

Tell = Callable[[str], None]
#: What sets a front sheet, and what binds.
Workers = tuple[Asked, Asked]
_Packs = dict[Reader, Bound | None]


def pack(order: PackOrder, tell: Tell, found: Problems) -> list[Packed]:
    """Make the packs of an agenda; where something stands in the way of one, none is written."""
    known, bound = _unwritten(order, tell, found)
    if known is None or is_in_the_way(found, drafts=order.drafts):
        return []
    return _written(known, {reader: one for reader, one in bound.items() if one})


def look(order: PackOrder, tell: Tell, found: Problems) -> None:
    """Make the packs of an agenda for what is told of them, and write none."""
    _unwritten(order, tell, found)


def _unwritten(order: PackOrder, tell: Tell, found: Problems) -> tuple[Known | None, _Packs]:
    tell(f"{order.name}: gathering the papers")
    agenda = read_agenda(order.project, order.name, found)
    known = _known(order, agenda, tell, found) if agenda else None
    bound = {} if known is None or found.stop else _bound(known, tell, found)
    if agenda:
        settle_in(agenda, order.name, order.project.root, found)
    return known, bound


def _bound(known: Known, tell: Tell, found: Problems) -> _Packs:
    """Each pack of an agenda."""
    with renderer() as setting, binder() as binding:
        workers = setting, binding
        return {reader: _made(known, reader, workers, tell, found) for reader in known.readers}


def _known(order: PackOrder, agenda: Agenda, tell: Tell, found: Problems) -> Known | None:
    check_agenda(agenda, found)
    check_day(agenda, order.project.settings.calendar, found)
    style = read_style(order.project, agenda.style or order.project.settings.style, found)
    if found.stop:
        return None
    lines = lines_of(agenda, found)
    papers = _papers(order, agenda, tell, found)
    gathered = gather(order, agenda, lines, papers, found)
    return Known(order, agenda, style, gathered) if style else None


def _papers(order: PackOrder, agenda: Agenda, tell: Tell, found: Problems) -> Papers:
    """Where the papers come from."""
    if order.drafts:
        return drafts(order.project, agenda.items, tell, found)
    return published(order.project, found)


def _made(
    known: Known, reader: Reader, workers: Workers, tell: Tell, found: Problems
) -> Bound | None:
    """A pack; None where something is wrong."""
    setting, binding = workers
    name = known.order.name
    tell(f"{name}: opening the papers of the {reader} pack")
    files = known.files(reader)
    job = Survey(tuple(files.values()), known.strange, known.council)
    opened = Opened(known, reader, files, survey(job, binding, known.place))
    found.extend(opened.surveyed.problems)
    if found.stop:
        return None
    tell(f"{name}: setting the front sheet")
    front = front_sheet(opened, setting, found)
    if front is None:
        return None
    tell(f"{name}: binding {amount(len(files), 'paper', 'papers')}")
    bound = bind(_binding(opened, front.pdf), binding, known.place)
    found.extend(bound.problems)
    return bound


def _binding(opened: Opened, front: bytes) -> Binding:
    known = opened.known
    entries = (
        PackEntry(
            one.line.anchor,
            f"{one.line.number}. {opened.heading(one)}",
            opened.files.get(one.line.anchor),
            says_it="restricted" in one.files and not one.strange,
        )
        for one in known.gathered
    )
    words = _words(known, opened.reader)
    mark = known.style.agenda.restricted if opened.reader == "restricted" else ""
    return Binding(front, tuple(entries), words, known.agenda.first_page, mark)


def _words(known: Known, reader: Reader) -> str:
    """What every page says: for whom the pack is, and its number."""
    return " \u00b7 ".join(_marks(known, reader))


def _marks(known: Known, reader: Reader) -> Iterator[str]:
    said = known.style.agenda
    if known.order.drafts:
        yield said.draft
    if reader == "restricted":
        yield said.restricted
    yield said.page_number.replace("{page}", NUMBER)


def _written(known: Known, bound: Mapping[Reader, Bound]) -> list[Packed]:
    """Write all packs or none, and take away one for a reader for whom nothing is left to see."""
    order = known.order
    with locked(order.folder):  # not the folder of one pack, which is uploaded as it is
        write_all(order.folder, {order.file(reader): one.pdf for reader, one in bound.items()})
        for reader in READERS:
            if reader not in bound:
                (order.folder / order.file(reader)).unlink(missing_ok=True)
    return [
        Packed(
            order.folder / order.file(reader),
            one.pages,
            len(known.files(reader)),
            known.agenda.meeting,
        )
        for reader, one in bound.items()
    ]
