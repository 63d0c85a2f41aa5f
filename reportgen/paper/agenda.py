"""The front sheet of a pack: a page of ours, through the templates of the house style."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportgen.model.agenda import Agenda
from reportgen.model.document import Document
from reportgen.model.exempt import PARTS, Nation, is_tested
from reportgen.model.style import HouseStyle
from reportgen.model.style.patterns import filled
from reportgen.paper.agenda_items import Line
from reportgen.paper.page import Looks, looks_html
from reportgen.paper.templates import Folders
from reportgen.paper.typography import smart
from reportgen.problems import Problems
from reportgen.wording import HouseWords, and_list

TEMPLATE = "agenda.html.j2"
#: What allows the public to be excluded: of a council's committees, and of its executive.
OF_COMMITTEES = "section 100A(4) of the Local Government Act 1972"
OF_EXECUTIVES: dict[Nation, str] = {
    "England": "regulation 4(2)(b) of the Local Authorities (Executive Arrangements) (Meetings and "
    "Access to Information) (England) Regulations 2012",
    "Wales": "regulation 4(3) of the Local Authorities (Executive Arrangements) (Decisions, "
    "Documents and Meetings) (Wales) Regulations 2001",
}


@dataclass(frozen=True)
class Numbered:
    """A line of the agenda with its heading, and the page of the pack that its paper begins on.

    `page` is None where no paper of it is in this pack.
    """

    line: Line
    heading: str
    page: int | None = None
    withheld: bool = False
    is_late: bool = False


@dataclass(frozen=True)
class Meeting:
    """What the front sheet is made of, apart from its items."""

    agenda: Agenda
    council: str
    language: str
    nation: Nation
    is_draft: bool
    is_restricted: bool


@dataclass(frozen=True)
class Fact:
    """A fact of the meeting, with its label; `id` is a class for the style sheet."""

    id: str
    label: str
    words: str


@dataclass(frozen=True)
class Entry:
    """An item as the front sheet prints it."""

    anchor: str
    number: str
    heading: str
    notes: tuple[str, ...]
    page: str
    is_link: bool


@dataclass(frozen=True)
class Exclusion:
    """The resolution as the front sheet prints it."""

    anchor: str
    number: str
    heading: str
    lead_in: str
    resolution: str
    reasons: tuple[str, ...]
    public_interest: str


@dataclass(frozen=True)
class Front:
    """The front sheet, ready for its looks."""

    title: str
    council: str
    language: str
    meeting: str
    draft: bool
    exempt_mark: str
    note: str
    facts: tuple[Fact, ...]
    open_items: tuple[Entry, ...]
    exclusion: Exclusion | None
    exempt_items: tuple[Entry, ...]


def title_of(meeting: Meeting, style: HouseStyle) -> str:
    """The title of the pack: "Agenda: Cabinet"."""
    return smart(f"{style.agenda.title}: {meeting.agenda.committee}")


def front_html(
    front: Front, meeting: Meeting, style: HouseStyle, folders: Folders, found: Problems
) -> str | None:
    """The front sheet as one HTML page for print; None when a template is wrong."""
    words = {
        "council": front.council,
        "to": smart(meeting.agenda.committee),
        "date": front.meeting,
        "title": front.title,
    }
    footer = f"{words['to']}, {front.meeting}"
    names = {"agenda": front, "labels": style.agenda.labels, "style": style.agenda}
    looks = Looks(TEMPLATE, ("style.css", "print.css", "agenda.css"), words, footer, names)
    return looks_html(_as_document(front), looks, style, folders, found)


def _as_document(front: Front) -> Document:
    """What the templates ask of every paper, and a front sheet has as well."""
    return Document(
        title=front.title,
        council=front.council,
        language=front.language,
        meeting=front.meeting,
        period="",
        cover=(),
        sections=(),
        figures=(),
        edition="draft" if front.draft else "restricted" if front.exempt_mark else "open",
        exempt_mark=front.exempt_mark,
    )


def front_of(meeting: Meeting, items: Sequence[Numbered], style: HouseStyle) -> Front:
    """The front sheet in its words."""
    house = HouseWords.of(style)
    entries = [(one, _entry(one, style, house)) for one in items if one.line.item]
    return Front(
        title=title_of(meeting, style),
        council=meeting.council,
        language=meeting.language,
        meeting=house.date_of_meeting(meeting.agenda.meeting),
        draft=meeting.is_draft,
        exempt_mark=style.agenda.restricted if meeting.is_restricted else "",
        note=smart(meeting.agenda.note or ""),
        facts=tuple(_facts(meeting.agenda, style, house)),
        open_items=tuple(entry for one, entry in entries if not _is_exempt(one)),
        exclusion=_exclusion(meeting, items, style),
        exempt_items=tuple(entry for one, entry in entries if _is_exempt(one)),
    )


def _is_exempt(one: Numbered) -> bool:
    return one.line.item is not None and bool(one.line.item.exempt)


def _facts(agenda: Agenda, style: HouseStyle, house: HouseWords) -> Iterator[Fact]:
    labels = style.agenda.labels
    yield Fact("meeting", labels.meeting, house.date_of_meeting(agenda.meeting))
    yield Fact("time", labels.time, smart(agenda.time))
    yield Fact("place", labels.place, smart(agenda.place))
    if agenda.membership:
        yield Fact("membership", labels.membership, smart(", ".join(agenda.membership)))


def _entry(one: Numbered, style: HouseStyle, house: HouseWords) -> Entry:
    return Entry(
        anchor=one.line.anchor,
        number=one.line.number,
        heading=smart(one.heading),
        notes=tuple(_notes(one, style, house)),
        page=_page(one, style),
        is_link=one.page is not None,
    )


def _notes(one: Numbered, style: HouseStyle, house: HouseWords) -> Iterator[str]:
    item = one.line.item
    if item and item.note:
        yield smart(item.note)
    if one.is_late:
        yield style.agenda.late
    if item and item.written_for:
        yield filled(style.agenda.written_for, {"day": house.date(item.written_for)})


def _page(one: Numbered, style: HouseStyle) -> str:
    """The page, or why there is none; nothing where the item has no paper at all."""
    if one.page is not None:
        return str(one.page)
    if one.withheld:
        return style.agenda.withheld
    return style.agenda.to_follow if one.line.item and one.line.item.to_follow else ""


def _exclusion(meeting: Meeting, items: Sequence[Numbered], style: HouseStyle) -> Exclusion | None:
    """The resolution, which names each item and describes what is exempt in it (s100A(5))."""
    own = next((one.line for one in items if one.line.item is None), None)
    if own is None:
        return None
    exempt = {one.line.number: one.line.item.exempt for one in items if one.line.item}
    exempt = {number: paragraphs for number, paragraphs in exempt.items() if paragraphs}
    words = _resolved(meeting, list(exempt))
    weighed = any(is_tested(each) for paragraphs in exempt.values() for each in paragraphs)
    said = style.agenda.exclusion
    return Exclusion(
        anchor=own.anchor,
        number=own.number,
        heading=said.heading,
        lead_in=said.lead_in,
        resolution=smart(filled(said.resolution, words)),
        reasons=tuple(_reasons(exempt, meeting.nation, style)),
        public_interest=said.public_interest if weighed else "",
    )


def _resolved(meeting: Meeting, numbers: Sequence[str]) -> Mapping[str, str]:
    return {
        "council": meeting.council,
        "committee": meeting.agenda.committee,
        "items": f"item{'s' * (len(numbers) > 1)}\u00a0{and_list(numbers)}",
        "power": OF_EXECUTIVES[meeting.nation] if meeting.agenda.executive else OF_COMMITTEES,
        "part_of_schedule": PARTS[meeting.nation].name,
    }


def _reasons(
    exempt: Mapping[str, Sequence[str]], nation: Nation, style: HouseStyle
) -> Iterator[str]:
    described = PARTS[nation].descriptions
    for number, paragraphs in exempt.items():
        several = "s" * (len(paragraphs) > 1)
        words = {
            "item": f"item\u00a0{number}",
            "paragraphs": f"paragraph{several}\u00a0{and_list(paragraphs)}",
            "information": "; ".join(described.get(each, "") for each in paragraphs),
        }
        reason = filled(style.agenda.exclusion.reason, words)
        yield reason[:1].upper() + reason[1:]
