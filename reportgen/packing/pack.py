"""The packs of an agenda, from what the clerk wrote to the files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from reportgen.model.agenda import Agenda
from reportgen.model.style import HouseStyle
from reportgen.packing.asked import Packed, PackOrder, Reader
from reportgen.packing.drafts import drafts
from reportgen.packing.gathering import Gathered, Papers, files_for, gather
from reportgen.packing.published import published
from reportgen.paper.agenda import Front, Meeting, Numbered, front_html, front_of
from reportgen.paper.agenda_items import lines_of
from reportgen.problems import Place, Problems
from reportgen.publish.outputs import locked, write_all
from reportgen.render.content import check_content
from reportgen.render.job import Appended, Job, PdfInfo, Rendered
from reportgen.render.packed.binders import bind, binder, survey
from reportgen.render.packed.job import NUMBER, Binding, Entry, Survey, Surveyed
from reportgen.render.pdf import render_pdf
from reportgen.render.places import Written
from reportgen.render.renderers import renderer
from reportgen.sources.agendas import agenda_file, check_agenda, read_agenda
from reportgen.sources.styles import read_style, style_folders
from reportgen.workers import Asked

Tell = Callable[[str], None]
#: How often the front sheet is set until it has as many pages as it says.
_MOST_SETTINGS = 4


@dataclass(frozen=True)
class Known:
    """What the packs of an agenda are made of."""

    order: PackOrder
    agenda: Agenda
    style: HouseStyle
    gathered: tuple[Gathered, ...]

    @property
    def place(self) -> Place:
        """The agenda's file."""
        path = agenda_file(self.order.project, self.order.name)
        return Place(self.order.project.name_of(path) if path else "")

    @property
    def style_name(self) -> str:
        """The house style of the front sheet."""
        return self.agenda.style or self.order.project.settings.style

    @property
    def council(self) -> str:
        """Whose meeting it is."""
        return self.agenda.council or self.order.project.settings.council

    @property
    def readers(self) -> tuple[Reader, ...]:
        """For whom there are packs: with nothing restricted in it, one is enough."""
        is_restricted = any("restricted" in one.files for one in self.gathered)
        return ("open", "restricted") if is_restricted else ("open",)

    @property
    def written(self) -> Written:
        """Where what is wrong with the front sheet was written."""
        items = {one.line.anchor: one.line.place for one in self.gathered if one.line.item}
        return Written(items, self.place)

    def meeting(self, reader: Reader) -> Meeting:
        """What the front sheet of a pack is made of."""
        settings = self.order.project.settings
        return Meeting(
            self.agenda,
            self.council,
            settings.language,
            settings.nation,
            is_draft=self.order.drafts,
            is_restricted=reader == "restricted",
        )


def pack(order: PackOrder, tell: Tell, found: Problems) -> list[Packed]:
    """Make the packs of an agenda; with an error in one of them none is written."""
    tell(f"{order.name}: gathering the papers")
    known = _known(order, tell, found)
    if known is None or found.stop:
        return []
    with renderer() as setting, binder() as binding:
        made = {
            reader: _made(known, reader, (setting, binding), tell, found)
            for reader in known.readers
        }
    if found.stop:
        return []
    return [_written(order, reader, *one) for reader, one in made.items() if one]


def _known(order: PackOrder, tell: Tell, found: Problems) -> Known | None:
    agenda = read_agenda(order.project, order.name, found)
    if agenda is None:
        return None
    check_agenda(agenda, found)
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
    known: Known, reader: Reader, workers: tuple[Asked, Asked], tell: Tell, found: Problems
) -> tuple[bytes, int, int] | None:
    """A pack, its pages and papers; None where something is wrong."""
    setting, binding = workers
    tell(f"{known.order.name}: opening the papers")
    files = _files(known, reader)
    strange = frozenset(one.line.anchor for one in known.gathered if one.strange)
    surveyed = survey(Survey(tuple(files.values()), strange, known.council), binding, known.place)
    found.extend(surveyed.problems)
    if found.stop:
        return None
    tell(f"{known.order.name}: setting the front sheet")
    front = _front(known, reader, surveyed, setting, found)
    if front is None or found.stop:
        return None
    tell(f"{known.order.name}: binding {len(files)} papers")
    entries = _entries(known, surveyed, files)
    job = Binding(front.pdf, entries, _words(known, reader), known.agenda.first_page)
    bound = bind(job, binding, known.place)
    found.extend(bound.problems)
    return bound.pdf, bound.pages, len(files)


def _files(known: Known, reader: Reader) -> dict[str, Appended]:
    """The files of a pack by the anchors of their items."""
    return {
        line.anchor: Appended(
            line.anchor, f"Item {line.number}", line.anchor, "", file.content, file.place
        )
        for line, file in files_for(known.gathered, reader)
    }


def _front(
    known: Known, reader: Reader, surveyed: Surveyed, setting: Asked, found: Problems
) -> Rendered | None:
    """The front sheet, set again until it has as many pages as its page numbers take it to have."""
    pages = 1
    for _ in range(_MOST_SETTINGS):
        told = Problems()
        rendered = _set(known, reader, _numbered(known, surveyed, pages), setting, told)
        if rendered is None or told.stop or rendered.pages == pages:
            found.extend(told)
            return rendered
        pages = rendered.pages
    found.add("R062", known.place, *_UNSETTLED)
    return None


_UNSETTLED = (
    "the front sheet has another number of pages each time its page numbers are filled in",
    "shorten a heading, or add a word to it, so that it ends elsewhere on its page",
)


def _set(
    known: Known, reader: Reader, items: tuple[Numbered, ...], setting: Asked, found: Problems
) -> Rendered | None:
    meeting = known.meeting(reader)
    front = front_of(meeting, items, known.style)
    folders = style_folders(known.order.project, known.style_name)
    html = front_html(front, meeting, known.style, folders, found)
    if html is None:
        return None
    found.extend(check_content(html, known.written))
    if found.stop:
        return None
    job = Job(html, {}, (), _info(front, known), known.written)
    rendered = render_pdf(job, setting)
    found.extend(rendered.problems)
    return rendered


def _info(front: Front, known: Known) -> PdfInfo:
    """What the pack says of itself; its date is that of the meeting, not of the clock."""
    title = f"{front.title}, {front.meeting}"
    return PdfInfo(title, front.council, front.title, front.language, known.agenda.meeting)


def _numbered(known: Known, surveyed: Surveyed, front_pages: int) -> tuple[Numbered, ...]:
    """Every line with the page that its paper begins on."""
    following = known.agenda.first_page + front_pages
    lines = []
    for one in known.gathered:
        pages = surveyed.pages.get(one.line.anchor)
        heading = _heading(one, surveyed.titles)
        page = None if pages is None else following
        lines.append(Numbered(one.line, heading, page, withheld=one.is_withheld and page is None))
        following += pages or 0
    return tuple(lines)


def _heading(one: Gathered, titles: Mapping[str, str]) -> str:
    """The heading that the clerk gave an item, or else the title that its paper has."""
    item = one.line.item
    return (item.heading if item else None) or titles.get(one.line.anchor, "")


def _entries(known: Known, surveyed: Surveyed, files: Mapping[str, Appended]) -> tuple[Entry, ...]:
    return tuple(
        Entry(one.line.anchor, _bookmark(one, known, surveyed), files.get(one.line.anchor))
        for one in known.gathered
    )


def _bookmark(one: Gathered, known: Known, surveyed: Surveyed) -> str:
    heading = _heading(one, surveyed.titles) or known.style.agenda.exclusion.heading
    return f"{one.line.number}. {heading}"


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


def _written(order: PackOrder, reader: Reader, pdf: bytes, pages: int, papers: int) -> Packed:
    path = order.path(reader)
    with locked(path.parent):
        write_all(path.parent, {path.name: pdf})
    return Packed(path, pages, papers)
