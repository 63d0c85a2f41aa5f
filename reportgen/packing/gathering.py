"""The papers of an agenda: which file of each goes into which pack, and whether it may."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from reportgen.model.agenda import Agenda, AgendaItem
from reportgen.model.appendices import AppendedFile
from reportgen.model.exempt import other_law
from reportgen.model.narrative import Source
from reportgen.packing.asked import PackOrder, Reader
from reportgen.paper.agenda_items import Line
from reportgen.periods import parse
from reportgen.problems import Problems
from reportgen.sources.agendas import file_of
from reportgen.sources.project import Project
from reportgen.sources.reader import is_there, read_source
from reportgen.wording import and_list, date_in_words


@dataclass(frozen=True)
class Taken:
    """A paper as it goes into packs, and the meeting that it names."""

    files: Mapping[Reader, AppendedFile]
    meeting: date | None
    is_late: bool = False


#: Where papers come from: drafts, or what was published. None where there is none to be had.
Papers = Callable[[AgendaItem], Taken | None]


@dataclass(frozen=True)
class Gathered:
    """A line of the agenda with its files; `strange` where others made them."""

    line: Line
    files: Mapping[Reader, AppendedFile] = field(default_factory=dict)
    strange: bool = False
    is_late: bool = False

    def file_for(self, reader: Reader) -> AppendedFile | None:
        """What goes into a pack: who may see all has the open file where there is no other."""
        restricted = self.files.get("restricted") if reader == "restricted" else None
        return restricted or self.files.get("open")

    @property
    def is_withheld(self) -> bool:
        """Whether it has nothing for everybody to see."""
        return "open" not in self.files and "restricted" in self.files


def gather(
    order: PackOrder, agenda: Agenda, lines: tuple[Line, ...], source: Papers, found: Problems
) -> tuple[Gathered, ...]:
    """Every line with its files; what is wrong with one is noted, and the others are looked at."""
    refuse_other_law(order.project, agenda, found)
    return tuple(_gathered(order, agenda, line, source, found) for line in lines)


def _gathered(
    order: PackOrder, agenda: Agenda, line: Line, source: Papers, found: Problems
) -> Gathered:
    item = line.item
    if item is None or not (item.paper or item.file):
        return Gathered(line)
    if item.file:
        file = file_of(order.project, item.file, found)
        return Gathered(line, of_one_file(item, file), strange=True)
    taken = source(item)
    if taken is None:
        return Gathered(line)
    _check_meeting(agenda, item, taken.meeting, found)
    check_paragraphs(order.project, item, found)
    return Gathered(line, taken.files, is_late=taken.is_late)


def is_written(project: Project, item: AgendaItem, found: Problems) -> bool:
    """Whether there is the paper that an item names, for its period; told where it names it."""
    assert item.paper
    assert item.period
    told = Problems()
    is_sound = is_there(project, item.paper, parse(item.period), told)
    place = item.paper.place()
    found.extend(replace(problem, code="N141", place=place) for problem in told)
    return is_sound


def check_exempt(item: AgendaItem, files: Mapping[Reader, AppendedFile], found: Problems) -> None:
    """The agenda must tell of what is exempt, so that the meeting can resolve on it."""
    assert item.paper
    if "restricted" in files and not item.exempt:
        what = f'a part of the paper "{item.paper}" is exempt, and the agenda does not say so'
        mend = "write `exempt:` and its paragraphs of Schedule 12A, such as [3], and a `heading`"
        found.add("N137", item.paper.place(), what, mend)
    if item.exempt and "restricted" not in files:
        what = f'the item is exempt, and its paper "{item.paper}" was published to everybody'
        mend = "take out `exempt`, or publish a paper that says what of it is exempt"
        found.add("N138", item.paper.place(), what, mend)


def check_paragraphs(project: Project, item: AgendaItem, found: Problems) -> None:
    """Ask where the agenda names other paragraphs of Schedule 12A than the paper, as it stands.

    The meeting resolves on those of the agenda (Local Government Act 1972, section 100A(5)).
    """
    if not item.exempt or not item.paper:
        return
    source = read_source(project, item.paper, parse(item.period or ""), Problems())
    own = _paragraphs(source) if source else []
    if own and set(own) != set(item.exempt):
        what = (
            f'the item is exempt by {_named(item.exempt)}, and its paper "{item.paper}" by '
            f"{_named(own)} of Schedule 12A"
        )
        mend = f"write `exempt: [{', '.join(own)}]`, or correct the paper"
        found.add("N145", item.exempt[0].place(), what, mend)


def _paragraphs(source: Source) -> list[str]:
    """All that a paper is exempt by, the whole of it or a part."""
    declared = [source.cover.exempt] if source.cover.exempt else []
    every = [str(each) for one in (*declared, *source.exemptions) for each in one.paragraphs]
    return sorted(set(every), key=lambda each: (len(each), each))


def _named(paragraphs: Sequence[str]) -> str:
    return f"paragraph{'s' * (len(paragraphs) > 1)} {and_list(paragraphs)}"


def of_one_file(item: AgendaItem, file: AppendedFile | None) -> dict[Reader, AppendedFile]:
    """One file, for everybody or, of an exempt item, for those alone who may see it."""
    reader: Reader = "restricted" if item.exempt else "open"
    return {reader: file} if file else {}


def _check_meeting(agenda: Agenda, item: AgendaItem, named: date | None, found: Problems) -> None:
    """The day that the paper itself names must be that of the agenda, or be owned up to."""
    expected = item.written_for or agenda.meeting
    if named is None or named == expected or item.paper is None:
        return
    what = (
        f'the paper "{item.paper}" names the meeting of {date_in_words(named)}, and '
        f"this is the agenda of {date_in_words(agenda.meeting)}"
    )
    mend = (
        f"correct the day here or in the paper's cover.yml; where the item was put off to this "
        f"meeting, write `written_for: {named.isoformat()}`"
    )
    found.add("N134", item.paper.place(), what, mend)


def refuse_other_law(project: Project, agenda: Agenda, found: Problems) -> None:
    """Paragraphs of Schedule 12A are those of the nation."""
    paragraphs = (each for item in agenda.items for each in item.exempt)
    for place, what, mend in other_law(paragraphs, project.settings.nation):
        found.add("N063", place, what, mend)
